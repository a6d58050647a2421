package attribution

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/attitudes.txt
var attitudeList string

var attitudes = sync.OnceValue(func() map[string]reading.Attitude {
	out := map[string]reading.Attitude{}
	for _, line := range wordlist.Lines(attitudeList) {
		attitude, lemmas, _ := strings.Cut(line, ": ")
		for lemma := range strings.SplitSeq(lemmas, ", ") {
			out[lemma] = reading.Attitude(attitude)
		}
	}
	return out
})

//go:embed data/unnamed.txt
var unnamedList string

// unnamedNouns are nouns for sources that stay unnamed even with "the".
var unnamedNouns = sync.OnceValue(func() map[string]bool { return wordlist.Words(unnamedList) })

//go:embed data/idioms.txt
var idiomList string

// idioms are verbs and their objects' heads, by lemma, that attribute nothing together.
var idioms = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, line := range wordlist.Lines(idiomList) {
		verb, nouns, _ := strings.Cut(line, ": ")
		for _, noun := range strings.Fields(nouns) {
			out[verb+" "+noun] = true
		}
	}
	return out
})
