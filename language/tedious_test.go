package language

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/reading"
)

// tedious are pieces of which a long text is made that tempt a rule to look over all of it again and again.
var tedious = map[string]string{
	"no stop":       "harbour crews waited on the quay ",
	"quotes":        `"`,
	"quotes apart":  `" `,
	"curly quotes":  "“‘",
	"letters":       "a.b.",
	"apostrophes":   "'",
	"apostrophes s": "s' a",
	"one word":      "harbour",
	"marks":         "?",
	"stops":         ".",
	"stops apart":   "x. y ",
	"sums":          "a+",
	"addresses":     "a@",
	"links":         "www.,",
	"digits":        "1,",
	"brackets":      "( a ",
	"closing":       "a ) said ",
	"of":            "men of ",
	"commas":        "Orr , who ",
	"participles":   "crews killed ",
	"adverbs":       "very ",
	"to":            "to not ",
	"determiners":   "the ",
	"cues":          "said ",
	"CJK":           "港",
	"lines":         "\"a\n",
	"combining":     "\u0301",
}

// readTedious reads a long text of one piece and asks the grammar about every phrase of it.
func readTedious(piece string, size int) {
	x := Analyze(reading.Document{Text: strings.Repeat(piece, size/len(piece)) + "a"})
	for i, p := range x.Phrases {
		if p.Kind == VerbGroup {
			x.Subject(i)
		} else {
			x.FullNounPhrase(i)
		}
		x.NounPhraseBefore(p.Head)
	}
}

// A stage that takes the square of such a text does not end before the test's own limit.
func TestTediousTextsEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts")
	}
	for name, piece := range tedious {
		t.Run(name, func(t *testing.T) { readTedious(piece, 6_000) })
	}
}

// Time grows with the text, not with its square, where the rate is the same at both sizes.
func BenchmarkTedious(b *testing.B) {
	for name, piece := range tedious {
		for _, size := range []int{10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					readTedious(piece, size)
				}
			})
		}
	}
}
