package times

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/vocabulary.txt
var vocabularyList string

//go:embed data/references.txt
var referenceList string

//go:embed data/holidays.txt
var holidayList string

//go:embed data/numbers.txt
var numberList string

// besideNumbers maps a lower-case word to its class in data/numbers.txt.
var besideNumbers = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for f := range fields(numberList) {
		for _, word := range f[1:] {
			out[word] = f[0]
		}
	}
	return out
})

// class is a class of words in data/vocabulary.txt.
type class string

// entry is one word's class and value.
type entry struct {
	class class
	value string
}

func (e entry) number() int {
	n, _ := strconv.Atoi(e.value)
	return n
}

// vocabulary maps a lower-case word to its entry.
var vocabulary = sync.OnceValue(func() map[string]entry {
	out := map[string]entry{}
	for f := range fields(vocabularyList) {
		for _, word := range f[2:] {
			if _, taken := out[word]; !taken { // "second" is a unit before an ordinal
				out[word] = entry{class(f[0]), f[1]}
			}
		}
	}
	return out
})

// phrases maps the first word of a fixed expression to the expressions, the longer first.
type phrase struct {
	words []string
	value string
}

var references = sync.OnceValue(func() map[string][]phrase { return parsePhrases(referenceList) })
var holidays = sync.OnceValue(func() map[string][]phrase { return parsePhrases(holidayList) })

func parsePhrases(list string) map[string][]phrase {
	out := map[string][]phrase{}
	for f := range fields(list) {
		var words []string
		for _, w := range f[1:] {
			// as the tokenizer parts them
			if stem, ok := strings.CutSuffix(w, "'s"); ok {
				words = append(words, stem, "'s")
			} else if stem, ok := strings.CutSuffix(w, "'"); ok {
				words = append(words, stem, "'")
			} else {
				words = append(words, w)
			}
		}
		out[words[0]] = append(out[words[0]], phrase{words, f[0]})
	}
	return out
}

// fields yields the records of a list, split at white space.
func fields(list string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, line := range wordlist.Lines(list) {
			if !yield(strings.Fields(line)) {
				return
			}
		}
	}
}

// fixed matches a fixed expression at token i.
func (f *finder) fixed(table map[string][]phrase, i int) (last int, value string, ok bool) {
	for _, p := range table[f.word(i)] {
		n := 0
		for n < len(p.words) && f.word(i+n) == p.words[n] {
			n++
		}
		if n == len(p.words) && i+n > last {
			last, value, ok = i+n, p.value, true
		}
	}
	return last, value, ok
}
