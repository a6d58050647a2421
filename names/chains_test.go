package names

import (
	"slices"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

func TestChains(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"An old bridge fell. The bridge had been closed. It was the only one.", "An old bridge = The bridge = It"},
		{"Two nurses left the clinic. They were tired. The nurses went home.", "Two nurses = They = The nurses"},
		{"Salt was cheap. Farmers bought salt.", "Salt = salt"},
		{"I left early. My bus was late.", "I = My"},
		{"Hanna Vesk lost her dog. The dog came back.", "her dog = The dog"},
		{"The Norvik River rose. It is clear that the ferry was late.", ""},
		{"A bridge fell. A bridge was built.", ""},
		{"The new bridge fell. The old bridge held.", ""},
		{"Two nurses left. Three nurses came.", ""},
	} {
		text := language.Analyze(reading.Document{Text: c.text, Language: "en"})
		var got []string
		for _, chain := range Chains(text, Find(text)) {
			var words []string
			for _, m := range chain.Mentions {
				words = append(words, m.Text)
			}
			if chain.Entity == "" {
				got = append(got, strings.Join(words, " = "))
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q, not %q", c.text, s, c.want)
		}
	}
}

// Every chain's mentions are in the order of the text, and every entity has a chain.
func checkChains(t *testing.T, text *language.Text, entities []reading.Entity) {
	chains := Chains(text, entities)
	for _, c := range chains {
		if !slices.IsSortedFunc(c.Mentions, func(a, b reading.Mention) int { return a.Start - b.Start }) {
			t.Fatalf("%+v is out of order", c)
		}
		for _, m := range c.Mentions {
			if text.Document.Text[m.Start:m.End] != m.Text {
				t.Fatalf("%q is not at %d-%d", m.Text, m.Start, m.End)
			}
		}
	}
	for i, e := range entities {
		if chains[i].Entity != e.ID {
			t.Fatalf("%s has no chain", e.ID)
		}
	}
}
