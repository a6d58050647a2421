//go:build unix

package times

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"hearsay/language"
	"hearsay/reading"
)

var tedious = map[string]string{
	"early": "early ", "numbers": "one hundred ", "digits": "1 ", "years": "1990 ", "months": "May ", "days": "Friday, ", "the": "the ", "last": "last ",
	"about": "about ", "amounts": "a few ", "fiscal": "the fiscal ", "letters": "a.b.", "words": "harbour crews waited ", "verbs": "will ", "quotes": `"`, "ago": "years ago ",
	"brackets": "9 a.m. ( ", "one word": "harbour", "stops": "x. ", "hyphens": "a-", "1-": "1-", "ordinals": "first ", "mid": "mid-",
}

// Time must grow with the text, not with its square: twenty times the text may take a hundred
// times as long, where the square would take four hundred.
func TestFindIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts")
	}
	for name, piece := range tedious {
		t.Run(name, func(t *testing.T) {
			took := func(size int) time.Duration {
				x := language.Analyze(reading.Document{Text: strings.Repeat(piece, size/len(piece)) + "a", Published: "2023-07-12"})
				start := spent(t)
				Find(x)
				return spent(t) - start
			}
			const size = 10_000
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
