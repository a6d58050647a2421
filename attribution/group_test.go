package attribution

import (
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

func TestGroup(t *testing.T) {
	for _, c := range []struct{ text, source, want string }{
		{"Hanna Vesk and Olan Ferris said they would meet again.", "they", "Hanna Vesk + Olan Ferris"},
		{"Hanna Vesk and Olan Ferris vied for the office, each saying that the other had failed.", "each", "Hanna Vesk + Olan Ferris"},
		{"When Hanna Vesk ran against Olan Ferris, both women promised a new bridge.", "both women", "Hanna Vesk + Olan Ferris"},
		{"The deal came from Albania and Kenya, which vowed to keep it.", "which", "Albania + Kenya"},
		{"Hanna Vesk or Olan Ferris will say so.", "Hanna Vesk or Olan Ferris", ""},
		{"The dockers left the hall. They said the talks had failed.", "They", ""},
		{"Hanna Vesk spoke to reporters. They said the talks had failed.", "They", ""},
	} {
		text := language.Analyze(reading.Document{Text: c.text, Language: "en"})
		entities := names.Find(text)
		b := builder{f: &finder{t: text}, index: names.NewIndex(entities), kinds: map[string]reading.Kind{}, tree: language.NewTree(text)}
		called := map[string]string{}
		for _, e := range entities {
			b.kinds[e.ID], called[e.ID] = e.Kind, e.Name
		}
		start := strings.LastIndex(c.text, c.source)
		source := run{text.TokenAt(start), text.TokenAt(start + len(c.source) - 1)}
		for source.last < len(text.Tokens) && text.Tokens[source.last].Start < start+len(c.source) {
			source.last++
		}
		var got []string
		for _, id := range b.group(source) {
			got = append(got, called[id])
		}
		if s := strings.Join(got, " + "); s != c.want {
			t.Errorf("%s: %q is %q, not %q", c.text, c.source, s, c.want)
		}
	}
}

// What two say together counts for both.
func TestGroupShares(t *testing.T) {
	text := language.Analyze(reading.Document{Text: "Hanna Vesk and Olan Ferris said the bridge would be built.", Language: "en"})
	entities := names.Find(text)
	statements := Statements(text, entities, nil, 0)
	if len(statements) != 1 || len(statements[0].Source.Entities) != 2 || statements[0].Source.Entity != "" {
		t.Fatalf("%+v", statements)
	}
	voices := Voices(text, statements)
	if a, b := voices[entities[0].ID], voices[entities[1].ID]; a == 0 || a != b || voices[reading.UnnamedVoice] != 0 {
		t.Errorf("%v", voices)
	}
}

func TestSourceStandsFor(t *testing.T) {
	for _, c := range []struct{ text, source, want string }{
		{"Tirana said the border would stay open.", "Tirana", "government of Albania"},
		{"The White House said the border would stay open.", "White House", "presidency of the United States"},
		{"Hanna Vesk said the border would stay open.", "Hanna Vesk", ""},
		{"A baker in Tirana said the border would stay open.", "", ""},
	} {
		text := language.Analyze(reading.Document{Text: c.text, Language: "en"})
		entities := names.Find(text)
		statements := Statements(text, entities, nil, 0)
		if len(statements) != 1 {
			t.Errorf("%s: %+v", c.text, statements)
			continue
		}
		got := ""
		for _, e := range entities {
			if e.ID == string(statements[0].Source.Entity) {
				got = e.Name
			}
		}
		if got != c.source || statements[0].Source.StandsFor != c.want {
			t.Errorf("%s: the source is %q, for %q, not %q, for %q", c.text, got, statements[0].Source.StandsFor, c.source, c.want)
		}
	}
}

// TestAntecedent: what stands for somebody without a name is told by the first words for them, and is as unnamed as these.
func TestAntecedent(t *testing.T) {
	for _, c := range []struct {
		text, source, want string
		unnamed            bool
	}{
		{"Two nurses left the clinic on Monday. They said the doors had been locked.", "They", "Two nurses", true},
		{"A young nurse left the clinic on Monday. She said the doors had been locked.", "She", "A young nurse", true},
		{"A young nurse left the clinic. On Monday the nurse said the doors had been locked.", "the nurse", "A young nurse", false},
		{"Hanna Vesk left the clinic on Monday. She said the doors had been locked.", "She", "", false},
	} {
		text := language.Analyze(reading.Document{Text: c.text, Language: "en"})
		statements := Statements(text, names.Find(text), nil, 0)
		if len(statements) != 1 || statements[0].Source.Text != c.source || statements[0].Source.Antecedent != c.want || statements[0].Source.Unnamed != c.unnamed {
			t.Errorf("%s: %+v", c.text, statements)
		}
	}
}
