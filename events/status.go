package events

import (
	_ "embed"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/language"
	"hearsay/reading"
)

//go:embed data/status.tsv
var statusTable string

// statusWords says of a lemma what it makes of an event that it governs.
type statusWords struct{ words map[string]reading.Status }

var theStatus = sync.OnceValue(func() statusWords {
	s := statusWords{map[string]reading.Status{}}
	for _, row := range wordlist.Rows(statusTable) {
		for w := range wordSet(row[1]) {
			s.words[w] = reading.Status(row[0])
		}
	}
	return s
})

// status says whether the event is told as a fact: from the verb's own auxiliaries, from what
// governs it, from a condition, and from the attitude of the statement that holds it.
func (f *finder) status(m match) reading.Status {
	if m.group >= 0 {
		if s := f.ownStatus(m); s != "" {
			return s
		}
	} else if s := f.modified(m); s != "" {
		return s
	}
	if s := f.governed(m); s != "" {
		return s
	}
	if f.conditional(m) {
		return reading.Possible
	}
	if s, ok := f.holders.statement(m.head); ok && s.Attitude == reading.Deny && !s.Negated {
		return reading.Denied
	}
	return reading.Occurred
}

func (f *finder) ownStatus(m match) reading.Status {
	p := f.t.Phrases[m.group]
	if p.Negated {
		return reading.Denied
	}
	for i := p.First; i < p.Last; i++ {
		tok := f.t.Tokens[i]
		if tok.Tag == "MD" || tok.Tag == "RB" {
			if tok.Lower == "would" && p.Last-p.First > 2 && f.t.Tokens[p.Last-2].Lower == "have" {
				return reading.Possible
			}
			lemma := tok.Lower
			switch lemma {
			case "'ll", "wo":
				lemma = "will"
			case "'d":
				lemma = "would"
			}
			if s := theStatus().words[lemma]; s != "" {
				return s
			}
		}
	}
	// "neither of them", "neither Velden nor Ombria": the subject denies.
	if s := f.subjects(m.group, 0); len(s) > 0 {
		first := f.t.Phrases[s[0]].First
		for _, i := range []int{first, max(first-1, f.sentence(first).First)} {
			switch f.t.Tokens[i].Lower {
			case "no", "nobody", "none", "neither":
				return reading.Denied
			}
		}
	}
	return ""
}

// modified reads the words before an event noun in its phrase: "no raid", "a planned raid".
func (f *finder) modified(m match) reading.Status {
	p, ok := f.phrase(m.head)
	if !ok {
		return ""
	}
	for i := p.First; i < m.first; i++ {
		if f.t.Tokens[i].Lower == "no" {
			return reading.Denied
		}
		if s := theStatus().words[f.t.Tokens[i].Lower]; s != "" && s != reading.Denied && s != reading.Demanded {
			return s
		}
	}
	return ""
}

// governed reads the verb or noun that an infinitive, a gerund or an event noun hangs on.
func (f *finder) governed(m match) reading.Status {
	start := m.first
	if m.group >= 0 {
		p := f.t.Phrases[m.group]
		gerund := !p.Finite && !p.Infinitive && f.t.Tokens[p.Head].Tag == "VBG"
		if !p.Infinitive && !gerund {
			return f.that(m)
		}
		start = p.First
	} else if p, ok := f.phrase(m.head); ok {
		start = p.First
	}
	first := max(f.sentence(m.head).First, start-reach)
	for i := start - 1; i >= first; i-- {
		tok := f.t.Tokens[i]
		if tok.Text == "," || tok.Tag == ":" || tok.Tag == "WDT" || tok.Tag == "WP" {
			return ""
		}
		p, ok := f.phrase(i)
		if !ok {
			if s := theStatus().words[tok.Lower]; s != "" && (tok.Tag == "JJ" || tok.Tag == "VBN") && m.group >= 0 {
				return s
			}
			continue
		}
		if p.Kind == language.VerbGroup {
			s := theStatus().words[f.t.Tokens[p.Head].Lemma]
			if s == "" && m.group >= 0 && f.t.Tokens[p.Head].Lemma == "go" && f.t.Tokens[p.Head].Tag == "VBG" {
				s = reading.Planned
			}
			if s == reading.Denied && p.Negated {
				return ""
			}
			if s == "" && m.noun && !theLexicon().classes["answer"][f.t.Tokens[p.Head].Lemma] {
				// "will hold talks", "did not start a war": the verb's own status is the noun's.
				return f.ownStatus(match{group: f.t.Tokens[i].Phrase, head: p.Head, pattern: m.pattern})
			}
			return s
		}
		if m.group >= 0 && i == p.Head {
			if s := theStatus().words[f.t.Tokens[i].Lemma]; s != "" {
				return s
			}
		}
	}
	return ""
}

// that reads the verb that a clause with "that" hangs on: "denied that", "demanded that".
func (f *finder) that(m match) reading.Status {
	p := f.t.Phrases[m.group]
	first := max(f.sentence(m.head).First, p.First-2*reach)
	for i := p.First - 1; i > first; i-- {
		if g, ok := f.phrase(i); ok && g.Kind == language.VerbGroup {
			return ""
		}
		if f.t.Tokens[i].Lower == "that" && f.t.Tokens[i].Tag != "WDT" {
			g, ok := f.phrase(i - 1)
			if !ok || g.Kind != language.VerbGroup {
				return ""
			}
			switch s := theStatus().words[f.t.Tokens[g.Head].Lemma]; s {
			case reading.Denied, reading.Demanded:
				if g.Negated {
					return ""
				}
				return s
			}
			return ""
		}
	}
	return ""
}

// conditional holds in a clause that begins with "if" or "unless".
func (f *finder) conditional(m match) bool {
	first := max(f.sentence(m.head).First, m.first-reach)
	for i := m.first - 1; i >= first; i-- {
		switch tok := f.t.Tokens[i]; tok.Lower {
		case "if", "unless", "whether":
			return true
		case ",", ";", "\"":
			return false
		default:
			if p, ok := f.phrase(i); ok && p.Kind == language.VerbGroup && p.Finite && f.t.Tokens[i].Phrase != m.group {
				return false
			}
		}
	}
	return false
}

// future gives an announced action the type that the codebook gives its announcement: to do
// good later is to agree, to do harm later is to threaten, not to do good is to reject
// (3.1, and the CAMEO conversion of 035 for promises to yield).
func (f *finder) future(m match, s reading.Status) (reading.EventType, reading.Status) {
	if m.group < 0 {
		return m.kind, s
	}
	p := f.t.Phrases[m.group]
	will := false
	for i := p.First; i < p.Last; i++ {
		switch f.t.Tokens[i].Lower {
		case "will", "'ll", "wo", "shall":
			will = true
		case "would":
			will = s == reading.Planned || p.Negated
		}
	}
	if !will {
		return m.kind, s
	}
	switch m.kind {
	case reading.Consult, reading.Support, reading.Cooperate, reading.Aid, reading.Concede, reading.Retreat:
		if s == reading.Denied {
			return reading.Reject, reading.Occurred
		}
		return reading.Agree, s
	case reading.Assault, reading.Coerce, reading.Sanction, reading.Protest:
		if s == reading.Planned && !p.Passive {
			return reading.Threaten, s
		}
	}
	return m.kind, s
}
