package attribution

import (
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

func TestFirstPersonsAreTheSpeaker(t *testing.T) {
	s := []reading.Statement{
		{ID: "s1", Source: reading.Source{Entity: "e1", Text: "Ilse Brandt"}},
		{ID: "s2", Source: reading.Source{Text: "we", Unnamed: true}, Within: "s1"},
		{ID: "s3", Source: reading.Source{Text: "I"}, Within: "s2"},
		{ID: "s4", Source: reading.Source{Text: "the crew"}, Within: "s1"},
		{ID: "s5", Source: reading.Source{Text: "We"}},
	}
	namesSelf(language.Analyze(reading.Document{}), nil, s)
	for i, want := range []reading.Optional{"e1", "e1", "e1", "", ""} {
		if s[i].Source.Entity != want {
			t.Errorf("%s: %q, not %q", s[i].ID, s[i].Source.Entity, want)
		}
	}
	if s[1].Source.Unnamed {
		t.Error("we are unnamed")
	}
}

// TestAuthor: outside of quotes "I" is whoever wrote the piece.
func TestAuthor(t *testing.T) {
	const body = "I doubt that the new bridge will hold. “I do not,” said Olan Ferris, the engineer."
	for _, c := range []struct {
		name, text, want string
		byline           []string
	}{
		{"a note at the end", body + "\n\nHanna Vesk is a retired pilot in Port Calder.", "Hanna Vesk", nil},
		{"a byline", "Port Calder, by Hanna Vesk.\n\n" + body, "Hanna Vesk", []string{"Hanna Vesk"}},
		{"nobody", body, "", nil},
	} {
		text := language.Analyze(reading.Document{Text: c.text, Byline: c.byline, Language: "en"})
		entities := names.Find(text)
		at := strings.Index(c.text, "I doubt")
		s := []reading.Statement{{ID: "s1", Source: reading.Source{Text: "I", Spans: []reading.Span{reading.Cut(c.text, at, at+1)}}}}
		namesSelf(text, entities, s)
		got := ""
		for _, e := range entities {
			if e.ID == string(s[0].Source.Entity) {
				got = e.Name
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}
