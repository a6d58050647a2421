package times

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

// tedious are pieces of which a long text is made that tempt a rule to look over all of it again and again.
var tedious = map[string]string{
	"early": "early ", "numbers": "one hundred ", "digits": "1 ", "years": "1990 ", "months": "May ", "days": "Friday, ", "the": "the ", "last": "last ",
	"about": "about ", "amounts": "a few ", "fiscal": "the fiscal ", "letters": "a.b.", "words": "harbour crews waited ", "verbs": "will ", "quotes": `"`, "ago": "years ago ",
	"brackets": "9 a.m. ( ", "one word": "harbour", "stops": "x. ", "hyphens": "a-", "1-": "1-", "ordinals": "first ", "mid": "mid-",
	"seasons": "the summer of ", "early seasons": "the early summer of ", "weeks of": "the week of March ", "further days": "May 3 and ", "quarters": "the quarter ended ", "year-ago": "the year-ago ",
	"ranges": "two to ", "ordinals of": "the first of ", "day beside": "9 a.m. the ",
	"days before": "the day before ", "infinitives": "to quit Friday ", "halves": "half past ", "spans": "3 and 9 ", "remainders": "two years and ", "first weeks": "the first week of March ",
}

func tediousText(piece string, size int) *language.Text {
	return language.Analyze(reading.Document{Text: strings.Repeat(piece, size/len(piece)) + "a", Published: "2023-07-12"})
}

// A rule that takes the square of such a text does not end before the test's own limit.
func TestTediousTextsEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts")
	}
	for name, piece := range tedious {
		t.Run(name, func(t *testing.T) { Find(tediousText(piece, 6_000)) })
	}
}

// Time grows with the text, not with its square, where the rate is the same at both sizes.
func BenchmarkTedious(b *testing.B) {
	for name, piece := range tedious {
		for _, size := range []int{10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				x := tediousText(piece, size)
				b.SetBytes(int64(size))
				b.ResetTimer()
				for b.Loop() {
					Find(x)
				}
			})
		}
	}
}
