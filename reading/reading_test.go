package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
)

const sampleText = "\uFEFF“Nous—we—refuse,” said Zoë Färber 😀 on 3 May; officials denied 12 deaths.\nRead more"

// find returns the span of the first occurrence of words in the sample text.
func find(t testing.TB, words string) Span {
	t.Helper()
	i := strings.Index(sampleText, words)
	if i < 0 {
		t.Fatalf("the sample has no %q", words)
	}
	return Cut(sampleText, i, i+len(words))
}

func sample(t testing.TB) Reading {
	sum := sha256.Sum256([]byte(sampleText))
	twelve := 12.0
	giver := find(t, "officials")
	return Reading{
		Schema: Schema, ID: "sample", SHA256: hex.EncodeToString(sum[:]), Published: "2021-05-04", Language: "en", Text: sampleText,
		Furniture: []Furniture{{find(t, "\uFEFF"), FurnitureMark}, {find(t, "Read more"), FurnitureLink}},
		Entities:  []Entity{{ID: "e1", Name: "Zoë Färber", Kind: Person, Mentions: []Mention{{find(t, "Zoë Färber"), Name}}}},
		Times:     []Time{{"t1", find(t, "3 May"), Date, "2021-05-03"}},
		Figures:   []Figure{{ID: "f1", Span: find(t, "12"), Min: &twelve, Max: &twelve, Of: "deaths"}},
		Statements: []Statement{
			{ID: "s1", Kind: Direct, Attitude: Assert, Source: Source{Entity: "e1", Text: "Zoë Färber", Spans: []Span{find(t, "Zoë Färber")}},
				Cue: Cue{"say", []Span{find(t, "said")}}, Content: Content{[]Span{find(t, "“Nous—we—refuse,”")}}, Time: "t1",
				Channel: &Channel{Text: "😀", Spans: []Span{find(t, "😀")}},
				Chain:   []Link{{LinkCiting, Channel{Text: "officials", Spans: []Span{find(t, "officials")}}}, {LinkPlatform, Channel{Text: "😀", Spans: []Span{find(t, "😀")}}}}},
			{ID: "s2", Kind: Indirect, Attitude: Deny, Source: Source{Text: "officials", Unnamed: true, Spans: []Span{find(t, "officials")}},
				Cue: Cue{"deny", []Span{find(t, "denied")}}, Content: Content{[]Span{find(t, "12 deaths")}}},
		},
		OwnVoice: []Span{find(t, "on")},
		Events: []Event{{ID: "v1", Type: Assault, Trigger: find(t, "deaths"), Actors: []Participant{{Spans: []Span{find(t, "officials")}}},
			Figures: []string{"f1"}, Status: Denied, Holder: "s2"}},
		Designations: []Designation{{ID: "d1", Of: "e1", As: "refuser", Giver: &giver, Spans: []Span{find(t, "refuse")}, Holder: HeldByOutlet}},
		Wording:      []Wording{{find(t, "denied"), Loaded, HeldByOutlet}},
		Voices:       map[string]float64{HeldByOutlet: 0.5, "e1": 0.25, UnnamedVoice: 0.25},
	}
}

func TestSampleIsValid(t *testing.T) {
	r := sample(t)
	if err := r.Validate(); err != nil {
		t.Fatal(err)
	}
}

func TestSpan(t *testing.T) {
	a, b, c := Cut("abcdef", 0, 3), Cut("abcdef", 3, 6), Cut("abcdef", 2, 5)
	if a.Overlaps(b) || !a.Overlaps(c) || !c.Overlaps(b) {
		t.Error("spans that touch do not overlap; spans that share a byte do")
	}
	if !Cut("abcdef", 0, 6).Contains(c) || a.Contains(c) {
		t.Error("a span contains what lies wholly inside it")
	}
	if c.Text != "cde" || c.Len() != 3 {
		t.Errorf("Cut(2, 5) = %+v", c)
	}
}
