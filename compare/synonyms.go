package compare

import (
	"cmp"
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/synonyms.txt
var synonymList string

// sameAs are the stems by which the words of data/synonyms.txt are compared, by stem, and those of the words that stand in it for themselves alone, by form.
var sameAs = sync.OnceValues(func() (byStem, byForm map[string]string) {
	byStem, byForm = map[string]string{}, map[string]string{}
	for _, line := range wordlist.Lines(synonymList) {
		class := strings.Fields(line)
		for _, w := range class {
			if form, alone := strings.CutPrefix(w, "="); alone {
				byForm[form] = stem(class[0])
			} else {
				byStem[stem(w)] = stem(class[0])
			}
		}
	}
	return byStem, byForm
})

// term is the stem by which a word is compared: of words that say the same the same one.
func term(word string) string {
	byStem, byForm := sameAs()
	if t, ok := byForm[word]; ok {
		return t
	}
	s := stem(word)
	return cmp.Or(byStem[s], s)
}
