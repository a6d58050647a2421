package figures

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"hearsay/reading"
)

//go:embed data/harms.tsv
var harmsFile string

// harms are the words that say what befell those who are counted, and who they are.
type harms struct {
	noun, done, people, self, event, held, taken, left, away, refuge, home, culprit map[string]reading.Harm
	who                                                                             map[string]reading.Who
}

func parseHarms(file string) (harms, error) {
	type table = map[string]reading.Harm
	h := harms{who: map[string]reading.Who{}}
	by := map[string]*table{"noun": &h.noun, "done": &h.done, "people": &h.people, "self": &h.self, "event": &h.event, "held": &h.held, "taken": &h.taken,
		"left": &h.left, "away": &h.away, "refuge": &h.refuge, "home": &h.home, "culprit": &h.culprit}
	for _, t := range by {
		*t = table{}
	}
	return h, eachLine("harms.tsv", file, 3, func(f []string) error {
		if f[1] == "who" {
			if !slices.Contains([]string{"", string(reading.Civilian), string(reading.Combatant)}, f[2]) {
				return fmt.Errorf("no who %q", f[2])
			}
			h.who[f[0]] = reading.Who(f[2])
			return nil
		}
		if by[f[1]] == nil || !slices.Contains([]reading.Harm{reading.Killed, reading.Wounded, reading.Missing, reading.Detained, reading.Displaced}, reading.Harm(f[2])) {
			return fmt.Errorf("no harm %q %q", f[1], f[2])
		}
		(*by[f[1]])[f[0]] = reading.Harm(f[2])
		return nil
	})
}

// object is where the last figure's noun ended, and the harm of which it was the object.
type object struct {
	end  int
	harm reading.Harm
}

// harmed enters what befell those whom a figure counts, of tokens first to last, and who they are.
func (f *finder) harmed(x *reading.Figure, first, last int) {
	before := f.object
	f.object = object{}
	if x.Unit != "" && x.Unit != "percent" {
		return
	}
	at := last
	for f.is(at, loose) && !isNoun(f.tag(at)) {
		at++
	}
	start, of := at, f.lower(at) == "of"
	if of {
		start++
	}
	_, end := f.nounPhrase(start, of)
	if end <= start {
		end = at
	}
	if f.is(end-1, animal) {
		return
	}
	who, people := f.whoAre(start, end)
	people = people || end == at && x.Unit == "" // "more than 200 were being held"
	switch {
	case f.harmNoun(x.Of) != "":
		x.Harm = f.harmNoun(x.Of)
	case (x.Of == "names" || end == at) && f.listed(first) != "":
		x.Harm = f.listed(first)
	case f.harmBefore(first, people) != "":
		x.Harm = f.harmBefore(first, people)
		f.object = object{end, x.Harm}
	case before.harm != "" && before.end > f.first && f.joinedTo(before.end, first):
		x.Harm = before.harm
		f.object = object{end, x.Harm}
	default:
		x.Harm = f.harmBehind(end, people)
	}
	if x.Harm == "" && people {
		x.Harm = f.uprooted(first, end)
	}
	if x.Harm == reading.Displaced && f.escaped(end) {
		x.Harm = ""
	}
	if x.Harm != "" {
		x.Who = who
	}
}

// joinedTo says whether nothing but "and" and commas stands from token i to token j.
func (f *finder) joinedTo(i, j int) bool {
	if j <= i || j > i+2 {
		return false
	}
	for ; i < j; i++ {
		if w := f.lower(i); w != "and" && w != "," && w != "or" {
			return false
		}
	}
	return true
}

// harmNoun is the harm that what is counted is: "dead", "death toll", "arrests".
func (f *finder) harmNoun(of string) reading.Harm {
	of = strings.ToLower(of)
	if h := f.harms.noun[of]; h != "" {
		return h
	}
	of, _, _ = strings.Cut(of, " of ")
	head := of[strings.LastIndex(of, " ")+1:]
	for _, w := range []string{head, strings.TrimSuffix(head, "s"), strings.TrimSuffix(head, "ies") + "y"} {
		if h := f.harms.noun[w]; h != "" {
			return h
		}
	}
	return ""
}

// whoAre says what the people of tokens first to last are, by the noun or by what stands before it, and whether they are people.
func (f *finder) whoAre(first, last int) (who reading.Who, people bool) {
	for i := last - 1; i >= first; i-- {
		for _, w := range []string{f.Tokens[i].Lemma, f.lower(i)} {
			if x, ok := f.harms.who[w]; ok {
				people = true
				if who == "" {
					who = x
				}
			}
		}
	}
	return who, people
}

// byVerb is the harm of a verb's object.
func (f *finder) byVerb(i int, people bool) reading.Harm {
	lemma := f.Tokens[i].Lemma
	if h := f.harms.done[lemma]; h != "" {
		return h
	}
	if h := f.harms.done[lemma+" "+f.lower(i+1)]; h != "" {
		return h // "were taken away"
	}
	if people {
		return f.harms.people[lemma]
	}
	return ""
}

// harmBefore is the harm of the verb whose object begins at token i: "killing at least 12".
func (f *finder) harmBefore(i int, people bool) reading.Harm {
	i--
	for f.tag(i) == "RB" || f.tag(i) == "``" {
		i--
	}
	if f.lower(i) == "of" && i > f.first {
		return f.harms.event[f.Tokens[i-1].Lemma] // "the killing of 12"
	}
	if h := f.harms.done[f.Tokens[max(i-1, 0)].Lemma+" "+f.lower(i)]; h != "" {
		return h // "rounded up 30 students"
	}
	tag := string(f.tag(i))
	if !strings.HasPrefix(tag, "VB") || isBe(f.lower(i-1)) && tag != "VBG" {
		return ""
	}
	return f.byVerb(i, people)
}

// harmBehind is the harm of the verb whose subject ends before token i: "12 people in the town were killed".
func (f *finder) harmBehind(i int, people bool) reading.Harm {
	passive, far := false, i+2*reach
	for i < f.last && i < far {
		tag := string(f.tag(i))
		switch lower := f.lower(i); {
		case f.harms.self[f.Tokens[i].Lemma] != "" || f.harms.self[lower] != "":
			if h := f.harms.self[lower]; h != "" {
				return h
			}
			return f.harms.self[f.Tokens[i].Lemma]
		case isAux(lower):
			passive = passive || isBe(lower)
			i++
		case (passive || people) && lower == "in" && f.harms.held[f.lower(i+1)] != "":
			return f.harms.held[f.lower(i+1)]
		case people && lower == "in" && f.lower(i+1) == "the" && f.harms.held[f.lower(i+2)] != "":
			return f.harms.held[f.lower(i+2)] // "214 people in the cells"
		case (f.Tokens[i].Lemma == "lie" || lower == "lay") && f.lower(i+1) == "dead":
			i++
		case passive && f.is(i, reckoned):
			if i++; f.lower(i) == "to" {
				i++ // "are believed to have died"
			}
		case strings.HasPrefix(tag, "RB") || tag == "MD" || tag == "WP" || tag == "WDT" || lower == "that":
			i++
		case passive && f.harms.self[f.lower(i+1)] != "":
			i++ // "was shot dead"
		case tag == "VBN" || tag == "VBD" || tag == "JJ" && passive:
			return f.undergone(i, passive, people)
		case lower == "," || lower == "(":
			next := f.behindInsertion(i)
			if next < 0 {
				return ""
			}
			i = next
		case !passive && (tag == "IN" || tag == "CC"):
			_, end := f.nounPhrase(i+1, true)
			if end <= i+1 {
				return ""
			}
			i = end
		default:
			return ""
		}
	}
	return ""
}

// behindInsertion is the token behind what stands between the comma at token i and the next, before a verb, or -1.
func (f *finder) behindInsertion(i int) int {
	for j := i + 1; j < min(f.last, i+reach); j++ {
		if w := f.lower(j); w == "," || w == ")" {
			if isAux(f.lower(j + 1)) {
				return j + 1
			}
			return -1
		}
	}
	return -1
}
