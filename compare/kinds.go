package compare

import (
	_ "embed"
	"slices"

	"hearsay/internal/wordlist"
)

//go:embed data/kinds.tsv
var kindTable string

var (
	// kindOf are the terms of what the named thing is a kind of.
	kindOf = map[string][]string{}
	// opposite is the term of what something is not that is said to be what a word says, by the word.
	opposite = map[string]string{}
)

// kinds reads data/kinds.tsv, whose words are compared as terms are.
func kinds() {
	for _, row := range wordlist.Rows(kindTable) {
		switch row[1] {
		case "kind":
			if kind, of := term(row[0]), term(row[2]); kind != of {
				kindOf[kind] = append(kindOf[kind], of)
			}
		case "opposite":
			opposite[row[0]] = term(row[2])
		}
	}
}

// implied are terms and what they are kinds of: who tells of a knife tells of a weapon.
func implied(terms []string) []string {
	all := slices.Clone(terms)
	for i := 0; i < len(all); i++ {
		for _, k := range kindOf[all[i]] {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}
