package view

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"hearsay/reading"
)

const ownVoice = "own voice"

// voice says whose a statement is: a key that statements of one voice share, and
// the voice's name.
func (x *index) voice(s *reading.Statement) (key, name string) {
	words := Plain(s.Source.Text)
	switch e := x.entities[string(s.Source.Entity)]; {
	case e != nil:
		return e.ID, Plain(e.Name)
	case len(s.Source.Entities) > 0:
		return "all of " + strings.Join(s.Source.Entities, " "), x.all(s.Source.Entities)
	case s.Source.Unnamed && words == "", !s.Source.Unnamed && words == "":
		return reading.UnnamedVoice, "unnamed"
	case s.Source.Unnamed:
		return reading.UnnamedVoice + " " + strings.ToLower(words), "unnamed: " + words
	default:
		return "words " + strings.ToLower(words), words
	}
}

// all names the members of a group: "Ana Ruz and Ivo Brandt".
func (x *index) all(ids []string) string {
	var names []string
	for _, id := range ids {
		if e := x.entities[id]; e != nil {
			names = append(names, Plain(e.Name))
		}
	}
	if n := len(names); n > 2 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, " and ")
}

// voiceShare is the name of a key of Voices.
func (x *index) voiceShare(key string) string {
	switch key {
	case reading.HeldByOutlet:
		return ownVoice
	case reading.UnnamedVoice:
		return "unnamed sources"
	}
	return x.name(reading.Optional(key), key)
}

// heldBy names the statement's voice and number, or the outlet's own voice.
func (x *index) heldBy(s *reading.Statement) string {
	if s == nil {
		return ownVoice
	}
	_, name := x.voice(s)
	return fmt.Sprintf("%s [%d]", name, x.numbers[s.ID])
}

func (x *index) holder(id string) string { return x.heldBy(x.statement(id)) }

// sourceWords are the source's words where they are not its name already.
func (x *index) sourceWords(s *reading.Statement) string {
	words := Plain(s.Source.Text)
	if e := x.entities[string(s.Source.Entity)]; e == nil || strings.EqualFold(Plain(e.Name), words) {
		return ""
	}
	return words
}

// when is a time's words, with its value where the words do not say it already.
func (x *index) when(id reading.Optional) string {
	t := x.times[string(id)]
	if t == nil {
		return ""
	}
	words := Plain(t.Text)
	if t.Value == "" || t.Value == words {
		return words
	}
	return fmt.Sprintf("%s (%s)", words, Plain(t.Value))
}

// manner is how something was said: the kind of statement, and the attitude
// where it is more than assertion.
func manner(s *reading.Statement) string {
	out := string(s.Kind)
	add := func(word string, holds bool) {
		if holds {
			out += ", " + word
		}
	}
	add(string(s.Attitude), s.Attitude != "" && s.Attitude != reading.Assert)
	add("not said", s.Negated)
	add("hypothetical", s.Hypothetical)
	add("hedged", s.Hedged)
	return out
}

// participants are the names of an event's actors or targets.
func (x *index) participants(in []reading.Participant) string {
	var names []string
	for _, p := range in {
		names = append(names, x.name(p.Entity, words(p.Spans)))
	}
	return strings.Join(names, ", ")
}

// amount is a figure's meaning in digits: "at least 60,000,000", "5 to 10 km".
func amount(f *reading.Figure) string {
	var s string
	switch {
	case f.Min == nil && f.Max == nil:
		return ""
	case f.Min == nil:
		s = "at most " + digits(*f.Max)
	case f.Max == nil:
		s = "at least " + digits(*f.Min)
	case *f.Min == *f.Max:
		s = digits(*f.Min)
	default:
		s = digits(*f.Min) + " to " + digits(*f.Max)
	}
	if f.Approximate {
		s = "about " + s
	}
	if f.Unit != "" {
		s += " " + Plain(f.Unit)
	}
	return s
}

// digits writes a number with commas between thousands.
func digits(v float64) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if v < 0 {
		return "−" + whole
	}
	return whole
}

// percent is a share from 0 to 1 in whole percents.
func percent(share float64) string {
	if share > 0 && share < 0.005 {
		return "<1%"
	}
	return strconv.Itoa(int(math.Round(share*100))) + "%"
}

// quoted puts words between quotation marks unless they bring their own.
func quoted(words string) string {
	if first, _ := utf8.DecodeRuneInString(words); strings.ContainsRune(`"“”„«»‘'`, first) {
		return words
	}
	return "“" + words + "”"
}

// count writes a number and its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// join puts sep between those parts that are not empty.
func join(sep string, parts ...string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, sep)
}

// title is the report's headline, or its id.
func title(r *reading.Reading) string {
	if t := Plain(r.Title); t != "" {
		return t
	}
	return "(no title) " + Plain(r.ID)
}

// notes are what a reader should know before trusting the reading.
func notes(r *reading.Reading) []string {
	var out []string
	for _, n := range r.Notes {
		out = append(out, Plain(n))
	}
	if r.Published == "" {
		out = append(out, "The report has no date, so that words such as \"Friday\" have no value (--published gives one).")
	}
	if r.Language != "" && r.Language != "en" {
		out = append(out, "The report's language is \""+Plain(r.Language)+"\"; Hearsay reads English.")
	}
	return out
}

// cue is the words that tie a source to a content.
func cue(s *reading.Statement) string {
	if w := words(s.Cue.Spans); w != "" {
		return w
	}
	return Plain(s.Cue.Lemma)
}

// giver is who gives a designation.
func (x *index) giver(d *reading.Designation) string {
	return cmp.Or(x.name(d.By, d.Authority("")), "somebody")
}

// since says from when until when a designation holds.
func since(d *reading.Designation) string {
	from, until := Plain(string(d.From)), Plain(string(d.Until))
	switch {
	case from != "" && until != "":
		return "from " + from + " until " + until
	case until != "":
		return "until " + until
	case d.Ended:
		return join(", ", prefixed("from ", from), "ended")
	}
	return prefixed("from ", from)
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// counted are the figures with the ids, and what they count.
func (x *index) counted(ids []string) string {
	var out []string
	for _, id := range ids {
		if f := x.figures[id]; f != nil {
			out = append(out, join(" ", Plain(f.Text), Plain(f.Of)))
		}
	}
	return strings.Join(out, ", ")
}

// wordingKind is a kind of wording in plain words.
func wordingKind(k reading.WordingKind) string { return strings.ReplaceAll(string(k), "-", " ") }
