package compare

import (
	_ "embed"
	"slices"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/kinds.tsv
var kindTable string

// kinds are those of data/kinds.tsv, whose words are compared as terms are: by its term, the terms of what the named thing is a kind of; and by a word, the
// term of what something is not that is said to be what the word says.
var kinds = sync.OnceValues(func() (of map[string][]string, opposites map[string]string) {
	of, opposites = map[string][]string{}, map[string]string{}
	for _, row := range wordlist.Rows(kindTable) {
		switch row[1] {
		case "kind":
			if kind, whole := term(row[0]), term(row[2]); kind != whole {
				of[kind] = append(of[kind], whole)
			}
		case "opposite":
			opposites[row[0]] = term(row[2])
		}
	}
	return of, opposites
})

// opposite is the term of what something is not that is said to be what a word says, or "".
func opposite(word string) string {
	_, opposites := kinds()
	return opposites[word]
}

// implied are terms and what they are kinds of: who tells of a knife tells of a weapon.
func implied(terms []string) []string {
	of, _ := kinds()
	all := slices.Clone(terms)
	for i := 0; i < len(all); i++ {
		for _, k := range of[all[i]] {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}
