package events

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

var (
	//go:embed data/modes.tsv
	modeTable string
	//go:embed data/contexts.tsv
	contextTable string
)

// modeRow is a mode with the words that tell it, and those that do only as triggers.
type modeRow struct {
	mode          string
	words, atHead words
}

var theModes = sync.OnceValue(func() map[reading.EventType][]modeRow {
	out := map[reading.EventType][]modeRow{}
	for _, row := range wordlist.Rows(modeTable) {
		m := modeRow{row[1], words{}, words{}}
		for w := range wordSet(row[2]) {
			set := m.words
			if head, ok := strings.CutPrefix(w, "+"); ok {
				w, set = head, m.atHead
			}
			for _, form := range lemmas(w) {
				set[form] = true
			}
		}
		out[reading.EventType(row[0])] = append(out[reading.EventType(row[0])], m)
	}
	return out
})

// context is a context of the codebook with the words, or pairs of words, that tell it.
type context struct {
	name  string
	words words
}

var theContexts = sync.OnceValue(func() []context {
	var out []context
	for _, row := range wordlist.Rows(contextTable) {
		out = append(out, context{row[0], wordSet(row[1])})
	}
	return out
})

// mode is how an event of the type happened: by its trigger, else by the nearest word of its clause.
func (f *finder) mode(m match, kind reading.EventType) string {
	for _, row := range theModes()[kind] {
		if f.hasWord(row.words, m.head) || f.hasWord(row.atHead, m.head) {
			for _, other := range theModes()[kind] {
				if other.mode == row.mode {
					return row.mode
				}
				// "bombed with drones": a narrower mode stands higher in the table.
				if f.clauseHas(m, other.words) {
					return other.mode
				}
			}
		}
	}
	for _, row := range theModes()[kind] {
		if f.clauseHas(m, row.words) {
			return row.mode
		}
	}
	switch kind {
	case reading.Threaten, reading.Request, reading.Reject:
		// What is threatened, asked or refused stands in a clause of its own, its nearest word first: "threatened to expel the observers".
		for i := m.last; i < min(f.sentence(m.head).Last, m.last+reach); i++ {
			for _, row := range theModes()[kind] {
				if f.hasWord(row.words, i) {
					return row.mode
				}
			}
		}
	}
	return ""
}

// hasWord holds if token i is one of the words, as the lemmatizer or its form gives it.
func (f *finder) hasWord(set words, i int) bool {
	tok := f.t.Tokens[i]
	return set[tok.Lemma] || set[tok.Lower] || set[singular(tok.Lower)]
}

// clauseHas holds if one of the words stands in the clause of the trigger or is one of its pattern's.
func (f *finder) clauseHas(m match, set words) bool {
	first, last := f.clause(m)
	for _, i := range m.tokens {
		if f.hasWord(set, i) {
			return true
		}
	}
	for i := first; i < last; i++ {
		if f.hasWord(set, i) {
			return true
		}
	}
	return false
}

// contexts are those that the sentence of token i speaks of.
func (f *finder) contexts(i int) []string {
	s := f.sentence(i)
	first, last := max(s.First, i-far), min(s.Last, i+far)
	var out []string
	for _, c := range theContexts() {
		for j := first; j < last; j++ {
			tok := f.t.Tokens[j]
			if c.words[tok.Lemma] || c.words[tok.Lower] || j+1 < last && c.words[tok.Lower+"_"+strings.ToLower(f.t.Tokens[j+1].Lemma)] {
				out = append(out, c.name)
				break
			}
		}
	}
	return out
}
