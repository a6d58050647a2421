package compare

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/archive"
	"hearsay/reader"
	"hearsay/reading"
)

// Whatever two reports tell, their claims quote them, and can be laid side by side.
func FuzzClaims(f *testing.F) {
	f.Add("At least 9 people died on Monday, the mayor said. The army denied it.", "Nobody died. It was the work of rebels who lit it, and this had caused the fire.")
	f.Add("It was ", "The fire began in. Due to. \"No such warning\" was. The cause. Traced to.")
	f.Add("Two of the 3,000,000 more were wounded in and died; by the count of the union 12.", "was the cause of the fire, said the union's count of")
	f.Fuzz(func(t *testing.T, one, two string) {
		var filed []*Filed
		for i, text := range []string{one, two} {
			if !utf8.ValidString(text) || strings.TrimSpace(text) == "" || len(text) > 2000 {
				t.Skip("intake hands over valid texts only")
			}
			r, err := reader.Read(context.Background(), reading.Document{ID: "t", Text: text, Published: "2025-06-03", Language: "en"}, reader.Options{})
			if err != nil {
				t.Fatal(err)
			}
			report := Report{Entry: archive.Entry{Address: string(rune('a' + i)), Published: "2025-06-03"}}
			claims := Claims(NewTold(report, &r))
			points := []rune(text)
			for _, c := range claims {
				if w := c.Words; w.Start < 0 || w.End > len(points) || string(points[w.Start:w.End]) != w.Text {
					t.Errorf("%q is not at %d to %d of %q", w.Text, w.Start, w.End, text)
				}
			}
			filed = append(filed, &Filed{report, claims})
		}
		for _, m := range Matters("s", filed) {
			if len(m.Sides) == 0 || m.Title == "" || m.Disputed && m.Updated {
				t.Errorf("%+v", m)
			}
		}
	})
}
