package compare

import (
	"cmp"
	_ "embed"
	"strings"

	"hearsay/internal/wordlist"
)

//go:embed data/synonyms.txt
var synonymList string

// sameAs are the stems by which the words of data/synonyms.txt are compared, by stem, and formAs those of the words that stand in it for themselves alone.
var (
	sameAs = map[string]string{}
	formAs = map[string]string{}
)

func init() {
	for _, line := range wordlist.Lines(synonymList) {
		class := strings.Fields(line)
		for _, w := range class {
			if form, alone := strings.CutPrefix(w, "="); alone {
				formAs[form] = stem(class[0])
			} else {
				sameAs[stem(w)] = stem(class[0])
			}
		}
	}
	kinds()
}

// term is the stem by which a word is compared: of words that say the same the same one.
func term(word string) string {
	if t, ok := formAs[word]; ok {
		return t
	}
	s := stem(word)
	return cmp.Or(sameAs[s], s)
}
