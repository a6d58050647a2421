package tolls

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/words.tsv
var wordsFile string

// struck is the harm of whom a shot or a blow met, as long as it is not told whether they live.
const struck reading.Harm = "struck"

// human is what a noun says of a human being.
type human struct {
	sex byte // 'm', 'f' or 0
	age age
}

type age uint8

const (
	anyAge age = iota
	child
	grown
)

// lexicon is words.tsv, read.
type lexicon struct {
	harms   map[string]map[string]reading.Harm // class -> word -> harm
	classes map[string]map[string]bool         // class -> words
	persons map[string]human
}

var theLexicon = sync.OnceValue(func() *lexicon {
	l, err := parseWords(wordsFile)
	if err != nil {
		panic(err) // the file is part of the program; a test reads it
	}
	return l
})

func parseWords(file string) (*lexicon, error) {
	l := &lexicon{map[string]map[string]reading.Harm{}, map[string]map[string]bool{}, map[string]human{}}
	harms := map[string]reading.Harm{"killed": reading.Killed, "wounded": reading.Wounded, "missing": reading.Missing,
		"detained": reading.Detained, "displaced": reading.Displaced, "struck": struck}
	for n, field := range wordlist.Rows(file) {
		switch len(field) {
		case 2:
			add(l.classes, field[1], field[0], true)
		case 3:
			if field[1] == "person" {
				h, ok := parseHuman(field[2])
				if !ok {
					return nil, fmt.Errorf("words.tsv:%d: %q is no sex and age", n, field[2])
				}
				l.persons[field[0]] = h
				continue
			}
			h, ok := harms[field[2]]
			if !ok {
				return nil, fmt.Errorf("words.tsv:%d: no harm %q", n, field[2])
			}
			add(l.harms, field[1], field[0], h)
		default:
			return nil, fmt.Errorf("words.tsv:%d: %d fields, not 2 or 3", n, len(field))
		}
	}
	return l, nil
}

func add[V any](m map[string]map[string]V, class, word string, v V) {
	if m[class] == nil {
		m[class] = map[string]V{}
	}
	m[class][word] = v
}

func parseHuman(s string) (h human, ok bool) {
	sex, years, ok := strings.Cut(s, " ")
	switch sex {
	case "m", "f":
		h.sex = sex[0]
	case "-":
	default:
		return h, false
	}
	switch years {
	case "child":
		h.age = child
	case "grown":
		h.age = grown
	case "-":
	default:
		return h, false
	}
	return h, ok
}

// person is what a noun says of a human being; one that ends as "watchman", "docker" or "journalist" do is of one.
func (l *lexicon) person(noun string) (human, bool) {
	if h, ok := l.persons[noun]; ok {
		return h, true
	}
	if i := len(noun) - len("woman"); i > 1 && noun[i:] == "woman" {
		return l.persons["woman"], true
	}
	if i := len(noun) - len("man"); i > 2 && noun[i:] == "man" && noun != "human" && noun != "german" {
		return l.persons["man"], true
	}
	if l.classes["thing"][noun] {
		return human{}, false
	}
	for _, ending := range []string{"er", "or", "ist", "ian", "ee"} {
		if len(noun) > len(ending)+3 && strings.HasSuffix(noun, ending) {
			return human{}, true
		}
	}
	return human{}, false
}
