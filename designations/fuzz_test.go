package designations_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/reader"
	"hearsay/reading"
)

const report = `TORVIK, May 15 (Norda) - Tarvia's president, Max Orlen, ended the state of emergency that he had declared in April, three years after its court outlawed the Meadow Front.
"We put our order on our list of orders," said our minister. A decree that a decree signed by a resolution of its council banned both, as was the Post, where it was.
The League has decided to extend, until May, the sanctions that it let lapse against:
- Lena Roy (listed 3 May 2013)
- it, from whose list they were taken off, put there, put back and struck off it; a warrant for her arrest was issued.
1984 - So was Orlen. Both were. First, to bar them from entering there. They will expire.`

// A reading of whatever words keeps its promises, and a giver in words is no entity as well.
func FuzzFind(f *testing.F) {
	f.Add(report)
	words := strings.Fields(report)
	random := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		f.Add(strings.Join(words, " "))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.TrimSpace(text) == "" {
			t.Skip("intake hands over valid texts only")
		}
		r, err := reader.Read(context.Background(), reading.Document{ID: "t", Text: text, Published: "2024-05-16"}, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Validate(); err != nil {
			t.Error(err)
		}
	})
}
