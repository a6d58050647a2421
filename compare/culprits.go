package compare

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/culprits.tsv
var culpritTable string

// culprits are the rows of data/culprits.tsv.
var culprits = sync.OnceValue(func() (all [][]string) {
	for _, row := range wordlist.Rows(culpritTable) {
		all = append(all, row)
	}
	return all
})

// answerable finds "the Wend Riders were to blame", "the fire was the work of marchers", "it was policemen who lit it", and the like.
func (c *claims) answerable() {
	for _, p := range c.clauses {
		lower := strings.ToLower(p.Text)
		if p.denies() || p.supposed() || len(lower) != p.Len() {
			continue
		}
		for _, row := range culprits() {
			words, where := row[0], row[1]
			at := strings.Index(lower, words)
			if at < 0 || !ends(lower, at+len(words)) || has(plain(lower[:at]), "open") {
				continue // "they want us to believe that the Riders did it"
			}
			if in, ok := c.beside(p, at, words, where); ok {
				c.culprit(p, in, where != "before")
				break
			}
		}
	}
}

// accused are those whom a source blames outright ("the council blamed the Riders for the raid").
func (c *claims) accused() {
	for _, s := range c.x.Statements {
		if s.Negated || s.Hypothetical || s.Attitude != reading.Accuse || len(s.Content.Spans) == 0 || !has([]string{s.Cue.Lemma}, "blaming") {
			continue
		}
		by := c.x.voice(s.ID)
		e, at := c.nearest(s.Content.Spans[0], true)
		if e == nil || e.Name == by.Name || at.Start > s.Content.Spans[0].Start+len("the ") {
			continue
		}
		if !slices.ContainsFunc(c.all, func(o Claim) bool { return o.About == AboutBlame && o.Value == e.Name && o.Voice.Name == by.Name }) {
			c.add(Claim{About: AboutBlame, Value: e.Name, Charge: true, Holder: s.ID}, at)
		}
	}
}

// ends says that a word ends at a place of a text.
func ends(text string, at int) bool {
	return at == len(text) || text[at-1] == ' ' || strings.IndexByte(" ,.;:!?\"", text[at]) >= 0
}

// beside is the stretch of a clause that names who did it, beside words of data/culprits.tsv.
func (c *claims) beside(p clause, at int, words, where string) (in reading.Span, ok bool) {
	behind := p.Start + at + len(words)
	switch where {
	case "before":
		return reading.Span{Start: p.Start, End: p.Start + at}, true
	case "arms":
		ahead := implied(terms(plain(p.Text[:at])))
		if !slices.ContainsFunc(ahead, func(t string) bool { return classes()["fighter"][t] || classes()["led"][t] || classes()["arms"][t] }) {
			return in, false
		}
	case "who":
		for _, who := range []string{" who ", " that "} {
			if i := strings.Index(p.Text[at+len(words):], who); i >= 0 {
				return reading.Span{Start: behind, End: behind + i}, true
			}
		}
		return reading.Span{Start: behind, End: p.End}, fighters(c.x.Text[behind:p.End])
	}
	return reading.Span{Start: behind, End: p.End}, true
}

// fighters says that a text names no more than those who do such things: "the soldiers", of "it was the soldiers".
func fighters(text string) bool {
	who, _, _ := strings.Cut(text, ",")
	words := plain(who)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	last := words[len(words)-1]
	many := strings.HasSuffix(last, "s") || strings.HasSuffix(last, "men") || slices.Contains([]string{"police", "army", "navy", "militia"}, last)
	return many && is(last, "fighter")
}

// culprit adds whom a stretch of a clause names: the nearest to the words, or else those without a name who do such things.
func (c *claims) culprit(p clause, in reading.Span, behind bool) {
	if e, m := c.nearest(in, behind); e != nil {
		c.add(Claim{About: AboutBlame, Value: e.Name, Charge: true, Holder: p.holder}, m)
		return
	}
	words := slices.DeleteFunc(plain(c.x.Text[in.Start:in.End]), func(w string) bool { return w == "the" })
	if behind {
		words = words[:min(len(words), causeLength)]
	} else {
		words = words[max(0, len(words)-causeLength):]
	}
	if i := placeOf(words, "fighter"); i >= 0 {
		c.add(Claim{About: AboutBlame, Value: strings.Join(words[max(0, i-2*b2i(behind)):min(len(words), i+1+b2i(behind))], " "), Charge: true, Holder: p.holder}, p.Span)
	}
}

// besides is how many bytes from words of data/culprits.tsv somebody may be named who did it.
const besides = 40

// nearest is who is named at the beginning of a stretch, or at its end.
func (c *claims) nearest(in reading.Span, first bool) (*reading.Entity, reading.Span) {
	if !first {
		return c.named(in)
	}
	for _, m := range c.mentioned(in) {
		if m.of.Kind != reading.Other && m.Form == reading.Name {
			return m.of, m.Span
		}
		if m.Start > in.Start+besides {
			break
		}
	}
	return nil, reading.Span{}
}
