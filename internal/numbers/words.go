package numbers

import (
	_ "embed"
	"fmt"
	"strconv"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/words.tsv
var wordsFile string

// class is what a word does in a number.
type class uint32

const (
	unit    class = 1 << iota // zero to nineteen
	ten                       // twenty to ninety
	hundred                   // hundred
	scale                     // thousand and up
	dozen                     // dozen
	suffix                    // k, m, bn behind digits
	alone                     // a suffix that also stands as a word of its own
	plural                    // dozens, thousands
	ordinal                   // third
	part                      // third, of "a third"
	parts                     // thirds
	article                   // a, an
	and                       // and
	of                        // of
	digits                    // 12,000
	ratio                     // 1/3
)

// word is what the list says of a word; one that is both ordinal and part has both classes and one value each.
type word struct {
	class class
	value float64
	parts float64 // the denominator of a part
}

var words = sync.OnceValue(func() map[string]word {
	m, err := parseWords(wordsFile)
	if err != nil {
		panic(err) // the list is part of the program; a test reads it
	}
	return m
})

func parseWords(file string) (map[string]word, error) {
	classes := map[string]class{"unit": unit, "ten": ten, "hundred": hundred, "scale": scale, "dozen": dozen,
		"suffix": suffix, "suffix+": suffix | alone, "plural": plural, "ordinal": ordinal, "part": part, "parts": parts}
	m := map[string]word{"a": {class: article}, "an": {class: article}, "and": {class: and}, "of": {class: of}}
	for n, field := range wordlist.Rows(file) {
		if len(field) != 3 {
			return nil, fmt.Errorf("words.tsv:%d: %d fields, not 3", n, len(field))
		}
		c, ok := classes[field[1]]
		if !ok {
			return nil, fmt.Errorf("words.tsv:%d: no class %q", n, field[1])
		}
		v, err := strconv.ParseFloat(field[2], 64)
		if err != nil {
			return nil, fmt.Errorf("words.tsv:%d: %w", n, err)
		}
		w := m[field[0]]
		w.class |= c
		if c == part || c == parts {
			w.parts = v
		} else {
			w.value = v
		}
		m[field[0]] = w
	}
	return m, nil
}
