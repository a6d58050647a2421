//go:build unix

package language

import (
	"strings"
	"syscall"
	"testing"
	"time"

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

// Time must grow with the text, not with its square: twenty times the text may take a hundred
// times as long, where the square would take four hundred.
func TestAnalyzeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts")
	}
	Analyze(reading.Document{Text: "The model is read once."})
	for name, piece := range tedious {
		t.Run(name, func(t *testing.T) {
			took := func(size int) time.Duration {
				text := strings.Repeat(piece, size/len(piece)) + "a"
				start := spent(t)
				x := Analyze(reading.Document{Text: text})
				for i, p := range x.Phrases {
					if p.Kind == VerbGroup {
						x.Subject(i)
					} else {
						x.FullNounPhrase(i)
					}
					x.NounPhraseBefore(p.Head)
				}
				return spent(t) - start
			}
			const size = 25_000
			small, large := time.Hour, time.Hour
			for range 4 { // a busy machine is no fault of the text
				small, large = min(small, took(size)), min(large, took(20*size))
				if large < 100*max(small, 2*time.Millisecond) {
					return
				}
			}
			t.Errorf("%d bytes take %v, %d bytes %v", size, small, 20*size, large)
		})
	}
}

// spent is the processor time of this process so far: the clock on the wall counts what others do.
func spent(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano())
}
