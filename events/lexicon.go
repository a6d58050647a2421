package events

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

var (
	//go:embed data/triggers.tsv
	triggerTable string
	//go:embed data/classes.tsv
	classTable string
)

// words is a set of lemmas.
type words map[string]bool

func wordSet(alternatives string) words {
	set := words{}
	for _, w := range strings.Split(alternatives, "|") {
		set[w] = true
	}
	return set
}

// element is one word of a pattern.
type element struct {
	words words
	gap   bool // other words may stand before it
}

// pattern is a row of triggers.tsv.
type pattern struct {
	elements  []element
	noun      bool
	kind      reading.EventType // empty: the words are no event
	actor     words             // lemmas of which the actor must be one; nil: any
	authority bool              // names of authorities will do
}

// weight orders the patterns that match at one place: the one that asks for more wins.
func (p *pattern) weight() int {
	n := 4 * len(p.elements)
	if p.actor != nil {
		n += 2
	}
	for _, e := range p.elements {
		if e.gap {
			return n // words that must stand together ask for more
		}
	}
	if len(p.elements) > 1 {
		n++
	}
	return n
}

// lexicon has the patterns by their trigger's lemma.
type lexicon struct {
	verbs, nouns map[string][]*pattern
	classes      map[string]words
	classesOf    map[string][]string // of a lemma, in the table's order
}

var theLexicon = sync.OnceValue(func() *lexicon {
	l, err := readLexicon(triggerTable, classTable)
	if err != nil {
		panic(err) // the tables are compiled in, and a test reads them
	}
	return l
})

func readLexicon(triggers, classes string) (*lexicon, error) {
	l := &lexicon{verbs: map[string][]*pattern{}, nouns: map[string][]*pattern{}, classes: map[string]words{}, classesOf: map[string][]string{}}
	for _, row := range wordlist.Rows(classes) {
		if len(row) != 2 {
			return nil, fmt.Errorf("classes: %d columns in %q", len(row), row)
		}
		l.classes[row[0]] = wordSet(row[1])
		for w := range l.classes[row[0]] {
			l.classesOf[w] = append(l.classesOf[w], row[0])
		}
	}
	for _, row := range wordlist.Rows(triggers) {
		p, err := l.pattern(row)
		if err != nil {
			return nil, err
		}
		byLemma, trigger := l.verbs, p.elements[0]
		if p.noun {
			byLemma, trigger = l.nouns, p.elements[len(p.elements)-1]
		}
		for w := range trigger.words {
			for _, w := range lemmas(w) {
				byLemma[w] = append(byLemma[w], p)
			}
		}
	}
	return l, nil
}

// lemmas are what the lemmatizer may make of a word's forms: of verbs that it has no list entry for it
// guesses, and "resumed" may become "resum", "boycotted" "boycot", "expelled" "expell".
func lemmas(w string) []string {
	out := []string{w}
	n := len(w)
	if n > 3 && (w[n-1] == 'e' || w[n-1] == w[n-2]) {
		out = append(out, w[:n-1])
	} else if n > 3 && w[n-1] == 'l' {
		out = append(out, w+"l")
	}
	return out
}

func (l *lexicon) pattern(row []string) (*pattern, error) {
	if len(row) != 3 && len(row) != 4 {
		return nil, fmt.Errorf("triggers: %d columns in %q", len(row), row)
	}
	p := &pattern{noun: row[1] == "N"}
	if !p.noun && row[1] != "V" {
		return nil, fmt.Errorf("triggers: part of speech %q in %q", row[1], row)
	}
	if row[2] != "-" {
		p.kind = reading.EventType(row[2])
	}
	if len(row) == 4 {
		if p.actor = l.classes[row[3]]; p.actor == nil {
			return nil, fmt.Errorf("triggers: no class %q", row[3])
		}
		p.authority = row[3] == "organ"
	}
	gap := false
	for _, w := range strings.Fields(row[0]) {
		if w == "..." {
			gap = true
			continue
		}
		e := element{gap: gap}
		gap = false
		if name, ok := strings.CutPrefix(w, "{"); ok {
			if e.words = l.classes[strings.TrimSuffix(name, "}")]; e.words == nil {
				return nil, fmt.Errorf("triggers: no class %s", w)
			}
		} else {
			e.words = wordSet(w)
		}
		p.elements = append(p.elements, e)
	}
	if len(p.elements) == 0 || gap || p.elements[0].gap {
		return nil, fmt.Errorf("triggers: %q begins or ends with a gap", row[0])
	}
	return p, nil
}
