package tolls_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/reader"
	"hearsay/reading"
)

const report = `ORRAN, May 15 (Norda) - Two men, 18 and 20, a woman and the 3-year-old son of Maro Dint were shot dead in Orran on Monday, the Torvik police said.
The death toll rose to 9,999,999,999,999 by Friday, among them two of the five others; one of whom died, and another, Dint's wife, was in critical condition.
"He shot himself," said Lena Vask, 51, who was hit by a bullet. In 2011, a separate shooting killed no one, or between 30 and 40 guards since the war.`

// A reading of whatever words keeps its promises: spans repeat their text, ids resolve, the best lies between the least and the most.
func FuzzFind(f *testing.F) {
	f.Add(report, "2024-05-16")
	f.Add("Two killed. Two of them. He. She died. They were shot. Another was. killed", "")
	words := strings.Fields(report)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		f.Add(strings.Join(words, " "), "2024-05-16")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		if !utf8.ValidString(text) || strings.TrimSpace(text) == "" || published != "" && published != "2024-05-16" {
			t.Skip("intake hands over valid texts and days only")
		}
		r, err := reader.Read(context.Background(), reading.Document{ID: "t", Text: text, Published: published}, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Validate(); err != nil {
			t.Error(err)
		}
		for _, x := range r.Tolls {
			if x.Best == 0 || len(x.Spans) == 0 {
				t.Errorf("the toll %s has %d people and %d words", x.ID, x.Best, len(x.Spans))
			}
		}
	})
}
