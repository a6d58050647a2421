package tolls

import (
	"slices"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// mention is one place where a report tells that people came to harm.
type mention struct {
	harm   reading.Harm
	at     int // token of the word that tells it
	people []party
	self   bool // by their own hand
	active bool // somebody is said to have done it
	weak   bool // it tells of care, from which harm is concluded
}

// sentenceMentions finds the mentions of one sentence.
func (f *finder) sentenceMentions(s language.Sentence) {
	for i := s.First; i < s.Last; i++ {
		tok := f.t.Tokens[i]
		var m mention
		switch {
		case tok.IsVerb():
			m = f.verb(i)
		case tok.IsNoun():
			m = f.noun(i)
		}
		if m.harm == "" && (strings.HasPrefix(string(tok.Tag), "JJ") || tok.Tag == "VBN" || tok.Tag == "RB") {
			m = f.state(i)
		}
		m.people = before(m.people, i)
		if m.weak {
			m.harm = f.harmOf(m)
			m.weak = m.harm == reading.Wounded
		}
		if m.harm == "" || len(m.people) == 0 {
			continue
		}
		for _, p := range m.people {
			if p.figure >= 0 {
				f.told[p.figure] = true
			}
		}
		if f.happened(i) {
			m.at = i
			f.mentions = append(f.mentions, m)
		}
	}
}

// harmOf is the harm of whom care tells of, unless the noun says more: "three bodies were taken to the hospital".
func (f *finder) harmOf(m mention) reading.Harm {
	for _, p := range m.people {
		if p.figure >= 0 && f.r.Figures[p.figure].Harm != "" {
			return f.r.Figures[p.figure].Harm
		}
	}
	return m.harm
}

// before leaves out those whom a word joins behind the harm of the first: "left one dead and two wounded".
func before(people []party, i int) []party {
	if len(people) == 0 || people[0].head > i {
		return people
	}
	return slices.DeleteFunc(people, func(p party) bool { return p.head > i })
}
