package compare

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/idioms.tsv
var idiomTable string

// idiom is a phrase of data/idioms.tsv.
type idiom struct {
	verb  string   // the stem of its first word
	gap   int      // how many words may stand behind that
	words []string // the others, but the last
	means []string
}

// idioms are those of data/idioms.tsv, by their last word.
var idioms = sync.OnceValue(func() map[string][]idiom {
	all := map[string][]idiom{}
	for _, row := range wordlist.Rows(idiomTable) {
		words := strings.Fields(row[0])
		last := len(words) - 1
		x := idiom{verb: stem(words[0]), words: words[1:last], means: strings.Fields(row[1])}
		if len(x.words) > 0 && x.words[0] == "*" {
			x.gap, x.words = 3, x.words[1:]
		}
		all[words[last]] = append(all[words[last]], x)
	}
	return all
})

// plainly puts what an idiom means for the idiom that ends with a word more; ended says that there is one.
func plainly(words []string, last string) (plain []string, ended bool) {
	for _, x := range idioms()[last] {
		until := len(words) - len(x.words)
		if until < 1 || !slices.Equal(words[until:], x.words) {
			continue
		}
		for at := until - 1; at >= max(0, until-1-x.gap); at-- {
			if stem(words[at]) == x.verb {
				return slices.Concat(words[:at], x.means, words[at+1:until]), true
			}
		}
	}
	return words, false
}
