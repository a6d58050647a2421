package view

import (
	"bytes"
	"strings"
	"testing"

	"hearsay/reading"
)

func TestTolls(t *testing.T) {
	text := "Two dockers and Maro Dint, 34, were killed at Orran on Monday; the union spoke of five."
	at := func(words string) reading.Span {
		i := strings.Index(text, words)
		return reading.Cut(text, i, i+len(words))
	}
	two := 2.0
	r := &reading.Reading{ID: "quay", Text: text, Published: "2024-03-05",
		Entities: []reading.Entity{{ID: "e1", Name: "Orran", Kind: reading.Place, Mentions: []reading.Mention{{Span: at("Orran"), Form: reading.Name}}}},
		Figures:  []reading.Figure{{ID: "f1", Span: at("Two"), Min: &two, Max: &two, Of: "dockers", Harm: reading.Killed}},
		Tolls: []reading.Toll{{ID: "n1", Harm: reading.Killed, Who: reading.Civilian, Best: 3, Low: 3, High: 5, Figures: []string{"f1"}, Victims: []reading.Span{at("Maro Dint")},
			From: "2024-03-04", Until: "2024-03-04", Place: "e1", Spans: []reading.Span{at("killed")}}},
	}
	shown := string(Text(r, Look{Width: 100}))
	for _, want := range []string{"TOLLS", "killed", "3 (3 to 5) civilians", "2024-03-04 · Orran · Two dockers", "Maro Dint"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the text lacks %q:\n%s", want, shown)
		}
	}
	var page bytes.Buffer
	if err := HTML(&page, []*reading.Reading{r}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<h3 id=\"r1-tolls\">Tolls</h3>", "<td>3 (3 to 5) civilians</td>", "<td>Maro Dint</td>"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}
