package compare

import (
	"cmp"
	_ "embed"
	"slices"

	"hearsay/internal/wordlist"
)

//go:embed data/kinds.tsv
var kindTable string

// sameAs are the stems by which words of data/kinds.tsv that say the same are compared, by stem and by form, and kindOf are the stems of what the
// named thing is a kind of.
var (
	sameAs = map[string]string{}
	formAs = map[string]string{}
	kindOf = map[string][]string{}
	// opposite is the term of what something is not that is said to be what a word says, by the word.
	opposite = map[string]string{}
)

func init() {
	for _, row := range wordlist.Rows(kindTable) {
		switch row[1] {
		case "same":
			sameAs[stem(row[0])] = stem(row[2])
		case "exactly":
			formAs[row[0]] = stem(row[2])
		}
	}
	for _, row := range wordlist.Rows(kindTable) {
		switch row[1] {
		case "kind":
			kindOf[term(row[0])] = append(kindOf[term(row[0])], term(row[2]))
		case "opposite":
			opposite[row[0]] = term(row[2])
		}
	}
}

// term is the stem by which a word is compared: of words that say the same the same one.
func term(word string) string {
	if t, ok := formAs[word]; ok {
		return t
	}
	return cmp.Or(sameAs[stem(word)], stem(word))
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
