package compare

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"hearsay/archive"
	"hearsay/language"
	"hearsay/reader"
	"hearsay/reading"
)

// revisions adds versions of one report and gives what changed.
func revisions(t *testing.T, texts ...string) []Revision {
	t.Helper()
	ctx := context.Background()
	a := openArchive(t, filepath.Join(t.TempDir(), "archive.db"))
	for i, text := range texts {
		r, l, err := reader.ReadText(ctx, reading.Document{ID: "pier", Outlet: "Quay Post", Published: "2025-05-01", Title: []string{"Pier falls", "Pier falls at Kallhaven"}[min(i, 1)], Text: text}, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := a.Update(ctx, func(tx *archive.Tx) error {
			added, err := Put(tx, &r, time.Date(2025, 5, 1, 12, i, 0, 0, time.UTC))
			if err == nil {
				err = tx.KeepSentences(added.Version, sentencesIn(l))
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	var all []Revision
	if err := a.View(ctx, func(tx *archive.Tx) (err error) {
		all, err = Revisions(tx, "pier")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

func sentencesIn(l *language.Text) (spans []reading.Span) {
	for _, s := range l.Sentences {
		spans = append(spans, s.Span)
	}
	return spans
}

const (
	first = "The pier at Kallhaven fell into the sea on Thursday. Harbour master Orla Venn said that three people were hurt. The café on its head was empty. Divers went down at noon. Nobody had inspected the pier since winter."
	// The last sentence comes first, Venn's figure grows, the café's sentence is gone, a new one follows.
	second = "Nobody had inspected the pier since winter. The pier at Kallhaven fell into the sea on Thursday. Harbour master Orla Venn said that at least seven people were badly hurt. Divers went down at noon. The council denied that it had known of the rot."
)

func TestRevisions(t *testing.T) {
	all := revisions(t, first, second)
	if len(all) != 2 || len(all[0].Edits) != 0 || all[1].Number != 2 {
		t.Fatalf("%+v", all)
	}
	if want := []Head{{"title", "Pier falls", "Pier falls at Kallhaven"}}; !slices.Equal(all[1].Heads, want) {
		t.Errorf("heads %v, want %v", all[1].Heads, want)
	}
	var got []string
	texts := []string{first, second}
	for _, e := range all[1].Edits {
		for i, s := range []*Sentence{e.Before, e.After} {
			if s == nil {
				continue
			}
			if runes := []rune(texts[i]); string(runes[s.Start:s.End]) != s.Text {
				t.Errorf("%d to %d is not %q", s.Start, s.End, s.Text)
			}
			line := string(e.Kind) + []string{" -", " +"}[i] + s.Text[:12]
			for _, x := range s.Statements {
				line += " | " + x.Voice.Name
			}
			for _, f := range s.Figures {
				line += " | " + f.Text
				if utf8.RuneCountInString(f.Text) != f.End-f.Start {
					t.Errorf("%+v", f)
				}
			}
			got = append(got, line)
		}
	}
	want := []string{
		"moved -Nobody had i", "moved +Nobody had i",
		"out -The café on",
		"reworded -Harbour mast | Orla Venn | three", "reworded +Harbour mast | Orla Venn | at least seven",
		"in +The council  | The council",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The words stand, but with the name before them they are another's.
func TestRetold(t *testing.T) {
	const then = " The bridge was safe, she said on Friday. The bridge has stood since 1931."
	all := revisions(t, "Engineer Mara Tolen came to look at the bridge after the flood."+then, "Engineer Orla Venn came to look at the bridge after the flood."+then)
	edits := all[1].Edits
	if len(edits) != 2 || edits[0].Kind != Reworded || edits[1].Kind != Retold {
		t.Fatalf("%+v", edits)
	}
	if a, b := edits[1].Before.Statements, edits[1].After.Statements; len(a) != 1 || len(b) != 1 || !strings.HasSuffix(a[0].Voice.Name, "Mara Tolen") || b[0].Voice.Name != "Orla Venn" {
		t.Errorf("%+v\n%+v", a, b)
	}
}

func TestNothingRevised(t *testing.T) {
	if all := revisions(t, first, first+" "); len(all) != 2 || len(all[1].Edits) != 0 {
		t.Errorf("%+v", all)
	}
	if all := revisions(t, first, "Snow fell."); len(all[1].Edits) != 6 {
		t.Errorf("%+v", all[1].Edits)
	}
}
