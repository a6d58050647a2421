package compare

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"hearsay/internal/wordlist"
	"hearsay/language"
	"hearsay/reading"
)

//go:embed data/disputes.tsv
var disputeTable string

// classes are the word classes of data/disputes.tsv, by class and stem.
var classes = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, row := range wordlist.Rows(disputeTable) {
		if all[row[1]] == nil {
			all[row[1]] = map[string]bool{}
		}
		all[row[1]][stem(row[0])] = true
	}
	return all
})

// stem is what the forms of a word have in common: by Porter's second algorithm, of irregular ones what their dictionary form has.
func stem(word string) string {
	if s, ok := stems()[word]; ok {
		return s
	}
	return stemmed(word)
}

func stemmed(word string) string { return english.Stem(cmp.Or(language.Irregular(word), word), false) }

// stems are those of the words that most of a report is made of: they are asked for with every class.
var stems = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for w := range background() {
		all[w] = stemmed(w)
	}
	return all
})

// is says that a word is of a class of data/disputes.tsv.
func is(word, class string) bool { return classes()[class][stem(word)] }

// placeOf is the place of the first of the words that is of a class, or -1.
func placeOf(words []string, class string) int {
	return slices.IndexFunc(words, func(w string) bool { return is(w, class) })
}

// has says that one of the words is of a class.
func has(words []string, class string) bool { return placeOf(words, class) >= 0 }

// terms are the stems of the words of a text that say what it is about, each once, without numbers and what is in every text.
func terms(words []string) (out []string) {
	for _, w := range words {
		if len(w) > 1 && !english.IsStopWord(w) && !is(w, "negator") && !is(w, "number") && !is(w, "filler") && strings.Trim(w, "0123456789") != "" {
			if t := term(w); !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// plain are the words of a text as terms are made of them; "didn't" and "did not" are the same.
func plain(text string) []string {
	var out []string
	for _, w := range wordsOf(&reading.Reading{Text: strings.ReplaceAll(text, "n’t", "n't")}) {
		if short, ok := strings.CutSuffix(w.text, "n't"); ok {
			out = append(out, short, "not")
			continue
		}
		if words, ended := plainly(out, w.text); ended {
			out = words
			continue
		}
		if short, ending, ok := strings.Cut(w.text, "'"); ok && slices.Contains([]string{"ll", "re", "ve", "d", "m"}, ending) {
			out = append(out, short)
			if ending == "ll" {
				out = append(out, "will")
			}
			continue
		}
		out = append(out, strings.FieldsFunc(w.text, func(r rune) bool { return r == '-' || r == '.' })...)
	}
	return out
}
