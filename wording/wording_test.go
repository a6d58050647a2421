package wording

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
)

// says makes a statement whose content is a part of the text, with an unnamed source if one is given.
func says(text, id, content, unnamed string) reading.Statement {
	cut := func(part string) []reading.Span {
		at := strings.Index(text, part)
		return []reading.Span{reading.Cut(text, at, at+len(part))}
	}
	s := reading.Statement{ID: id, Content: reading.Content{Spans: cut(content)}}
	if unnamed != "" {
		s.Source = reading.Source{Unnamed: true, Text: unnamed, Spans: cut(unnamed)}
	}
	return s
}

func find(text string, statements ...reading.Statement) []string {
	out := []string{}
	for _, w := range Find(language.Analyze(reading.Document{Text: text, Language: "en"}), statements) {
		out = append(out, fmt.Sprintf("%s %q %s", w.Kind, w.Text, w.Holder))
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The mayor allegedly hid the ledger.", []string{`hedge "allegedly" outlet`}},
		{"The envoy is believed to have left.", []string{`hedge "believed to have" outlet`}},
		{"The miller claimed that the dam was safe.", []string{`hedge "claimed" outlet`, `loaded "claimed" outlet`}},
		{"The fire claimed 14 lives.", nil},
		{"The Red Lamp claimed responsibility for the fire.", nil},
		{"The notorious thugs ruthlessly burned the mill.", []string{`loaded "notorious" outlet`, `loaded "thugs" outlet`, `loaded "ruthlessly" outlet`}},
		{"The council met on Monday and voted for a new bridge over the river.", nil},
		{"A blast in the harbour woke the town.", nil},
		{"The island lies off the coast, and it lay there quietly.", nil},
		{"The hate-spewing paper printed a corruption-riddled list.", []string{`loaded "hate-spewing" outlet`, `loaded "corruption-riddled" outlet`}},
		{"The anti-terrorist unit came by boat.", nil},
		{`The council's "reform" pleased nobody.`, []string{`scare-quotes "\"reform\"" outlet`}},
		{`A "golden parachute deal" was signed in the bank.`, []string{`scare-quotes "\"golden parachute deal\"" outlet`}},
		{`The so-called "mediator" left.`, []string{`hedge "so-called" outlet`, `loaded "so-called" outlet`, `scare-quotes "\"mediator\"" outlet`}},
		{`'Free' bread to cost twice as much`, []string{`scare-quotes "'Free'" outlet`}},
		{`Her novel "The Salt Road" won a prize.`, nil},
		{`Ivo "Lefty" Brandt was there.`, nil},
		{`The film "salt" won a prize.`, nil},
		{`The film "13th" won a prize.`, nil},
		{`The tide is known as "slack water".`, nil},
		{`The mayor called it "gross negligence".`, nil},
		{`The bridge was "a gift to the whole valley".`, nil},
		{`She asked: "We lost everything?"`, nil},
		{`The page said author="miller" in its first line.`, nil},
		{`He gave a long speech on "the many ways in which a small town can lose its river".`, nil},
	} {
		if got := find(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\n\tgot  %q\n\twant %q", c.text, got, c.want)
		}
	}
}

func TestHolder(t *testing.T) {
	text := `Officials said the cult was "a menace", and that the prefect had admitted its leader was reportedly ruthless.`
	got := find(text,
		says(text, "s1", `the cult was "a menace", and that the prefect had admitted its leader was reportedly ruthless`, "Officials"),
		says(text, "s2", "its leader was reportedly ruthless", ""))
	want := []string{
		`unnamed-source "Officials" outlet`,
		`loaded "cult" s1`,
		`loaded "menace" s1`,
		`hedge "reportedly" s2`,
		`loaded "ruthless" s2`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestHolderOfDescription: how a source is described is not the source's choice but that of whoever tells of it.
func TestHolderOfDescription(t *testing.T) {
	text := `The disgraced banker said the ruthless prefect had told him the council was a farce. "Their 'reform' is a hoax," he said.`
	got := find(text,
		says(text, "s1", `the ruthless prefect had told him the council was a farce`, ""),
		says(text, "s2", `the council was a farce`, ""),
		says(text, "s3", `"Their 'reform' is a hoax,"`, ""))
	want := []string{
		`loaded "disgraced" outlet`,
		`loaded "ruthless" s1`,
		`loaded "farce" s2`,
		`scare-quotes "'reform'" s3`,
		`loaded "hoax" s3`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestQuotedContent: what a statement tells within another's quotation is a quotation too.
func TestQuotedContent(t *testing.T) {
	text := `"The guard told us 'nothing new'," she said.`
	got := find(text, says(text, "s1", `"The guard told us 'nothing new',"`, ""), says(text, "s2", `'nothing new'`, ""))
	if len(got) != 0 {
		t.Errorf("got %q, want nothing", got)
	}
}

// TestUnnamed runs with the statements that are found, for it is attribution that says who is unnamed.
func TestUnnamed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"People familiar with the matter said the bank would close.", "People familiar with the matter"},
		{"Sources close to the bishop said he was ill.", "Sources close to the bishop"},
		{"A person who asked not to be named said the deal was dead.", "A person who asked not to be named"},
		{"Some say the dam will not hold.", "Some"},
		{"Many believe that the vote was fixed.", "Many"},
		{"Critics say the law goes too far.", "Critics"},
		{"Most observers expect the law to fall.", "Most observers"},
		{"Analysts say that growth will slow.", "Analysts"},
		{"The bishop said he was ill.", ""},
		{"Petar Lunde, the head of the union, said the offer was too low.", ""},
	} {
		_, found := read(c.text)
		var got []string
		for _, w := range found {
			if w.Kind == reading.UnnamedSource {
				got = append(got, w.Text)
			}
		}
		if got := strings.Join(got, " | "); got != c.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", c.text, got, c.want)
		}
	}
}

// TestCue: a passive names no source, so its cue stands for it.
func TestCue(t *testing.T) {
	text := "The ferry is thought to be lost."
	s := says(text, "s1", "The ferry", "")
	s.Source.Unnamed = true
	at := strings.Index(text, "thought")
	s.Cue.Spans = []reading.Span{reading.Cut(text, at, at+7)}
	want := []string{`hedge "thought to be" outlet`, `unnamed-source "thought" outlet`}
	if got := find(text, s); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestFurniture(t *testing.T) {
	text := "Read next: the ruthless cult.\n\nThe river allegedly rose."
	doc := reading.Document{Text: text, Furniture: []reading.Furniture{{Span: reading.Cut(text, 0, 29), Why: reading.FurnitureLink}}}
	got := Find(language.Analyze(doc), nil)
	if len(got) != 1 || got[0].Text != "allegedly" {
		t.Errorf("got %v, want allegedly alone", got)
	}
}

func TestLists(t *testing.T) {
	l, err := parseLists(hedgesFile, loadedFile, namesFile)
	if err != nil {
		t.Fatal(err)
	}
	if len(l.loaded) < 500 || len(l.hedges) < 30 {
		t.Errorf("%d loaded words, %d hedges: too few", len(l.loaded), len(l.hedges))
	}
	for word, parts := range l.loaded {
		if word != strings.ToLower(word) || strings.ContainsAny(word, " \t") || len(parts) > 4 || strings.ContainsAny(parts[1:], parts[:1]) {
			t.Errorf("loaded.tsv: %q is no lower-case word, or stands twice (%s)", word, parts)
		}
	}
	for _, c := range [][3]string{{"!", "", ""}, {"may\tMD\tnot\tever", "", ""}, {"", "cult", ""}, {"", "cult\tx", ""}, {"", "cult\tnx", ""}, {"", "", "behind word"}} {
		if _, err := parseLists(c[0], c[1], c[2]); err == nil {
			t.Errorf("%q was read without an error", c)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add(`The "so-called" cult is believed to be "ruthless" and claimed lives.`, 4, 30, 2, 9)
	f.Add(`“one” ‘two’ "three`, 0, 9, 3, 5)
	f.Add("may have appears to according to some", 0, 100, 0, 0)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		var statements []reading.Statement
		for i, p := range [][2]int{{a, b}, {c, d}} {
			if lo, hi := p[0], p[1]; 0 <= lo && lo < hi && hi <= len(text) {
				span := []reading.Span{reading.Cut(text, lo, hi)}
				statements = append(statements, reading.Statement{ID: fmt.Sprint("s", i), Content: reading.Content{Spans: span},
					Source: reading.Source{Unnamed: i == 0, Spans: span}})
			}
		}
		last, ends := 0, map[reading.WordingKind]int{}
		for _, w := range Find(language.Analyze(reading.Document{Text: text}), statements) {
			if w.Start < last || w.Start < ends[w.Kind] || w.End <= w.Start || w.End > len(text) || text[w.Start:w.End] != w.Text || w.Holder == "" {
				t.Fatalf("%q: %+v behind %d", text, w, last)
			}
			last, ends[w.Kind] = w.Start, w.End
		}
	})
}
