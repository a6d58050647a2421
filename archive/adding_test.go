package archive

import (
	"context"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/archivetest"
	"hearsay/reading"
)

func update(t *testing.T, a *Archive, work func(*Tx) error) {
	t.Helper()
	if err := a.Update(context.Background(), work); err != nil {
		t.Fatal(err)
	}
}

// Knows must say what Put would do.
func TestKnows(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		r := report("r1", "Quay Post", "2025-05-03", "Ferry halted", "Orla Venn halted the ferry.")
		r.Byline = []string{"Ada Lind"}
		e, _ := put(t, a, r)
		doc := func(change func(*reading.Document)) *reading.Document {
			d := &reading.Document{ID: r.ID, Outlet: r.Outlet, Published: r.Published, Title: r.Title, Text: r.Text, Byline: r.Byline}
			change(d)
			return d
		}
		for name, c := range map[string]struct {
			change func(*reading.Document)
			known  bool
		}{
			"the same":      {func(*reading.Document) {}, true},
			"other notes":   {func(d *reading.Document) { d.Notes, d.Language = []string{"odd"}, "en" }, true},
			"other text":    {func(d *reading.Document) { d.Text += " " }, false},
			"other title":   {func(d *reading.Document) { d.Title = "" }, false},
			"other byline":  {func(d *reading.Document) { d.Byline = nil }, false},
			"other outlet":  {func(d *reading.Document) { d.Outlet = "Lamp" }, false},
			"other day":     {func(d *reading.Document) { d.Published = "" }, false},
			"other address": {func(d *reading.Document) { d.URL = "https://post.example/r1" }, false},
		} {
			view(t, a, func(tx *Tx) error {
				got, err := tx.Knows(doc(c.change))
				if c.known && (err != nil || got.Version != e.Version) || !c.known && !errors.Is(err, ErrNotFound) {
					t.Errorf("%s: %+v, %v", name, got, err)
				}
				return nil
			})
		}
	})
}

func TestVisits(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		e, _ := put(t, a, report("https://post.example/r1", "Quay Post", "", "One", "Orla Venn left."))
		page, feed := Visit{noon, `"one"`, "", "2025-05-04"}, Visit{At: noon, Modified: "Sun, 04 May 2025 12:00:00 GMT"}
		visited := func(address string) (v Visit, found bool) {
			view(t, a, func(tx *Tx) (err error) {
				v, found, err = tx.Visited(address)
				return err
			})
			return v, found
		}
		if _, found := visited("https://post.example/r1"); found {
			t.Error("visited before it was")
		}
		for range 2 {
			update(t, a, func(tx *Tx) error {
				return errors.Join(tx.Visit("https://post.example/r1", e.Report, page), tx.Visit("https://post.example/feed", 0, feed))
			})
		}
		for address, want := range map[string]Visit{"https://post.example/r1": page, "https://post.example/feed": feed} {
			if v, found := visited(address); !found || v != want {
				t.Errorf("%s: %+v %v", address, v, found)
			}
		}
		update(t, a, func(tx *Tx) error { return tx.Remove("https://post.example/r1") })
		_, page1 := visited("https://post.example/r1")
		_, feed1 := visited("https://post.example/feed")
		if page1 || !feed1 {
			t.Errorf("after the report was removed: %v %v", page1, feed1)
		}
	})
}

func TestSentences(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		text := "  Orla Venn left. Why? " + strings.Repeat("é", 200) + "."
		e, _ := put(t, a, report("r1", "", "", "", text))
		view(t, a, func(tx *Tx) error {
			if got, err := tx.Sentences(e.Version, text); got != nil || err != nil {
				t.Errorf("kept none, got %v %v", got, err)
			}
			return nil
		})
		want := []reading.Span{reading.Cut(text, 2, 17), reading.Cut(text, 18, 22), reading.Cut(text, 23, len(text))}
		update(t, a, func(tx *Tx) error { return tx.KeepSentences(e.Version, want) })
		update(t, a, func(tx *Tx) error { return tx.KeepSentences(e.Version, nil) })
		view(t, a, func(tx *Tx) error {
			got, err := tx.Sentences(e.Version, text)
			if err != nil || len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
				t.Errorf("%v %v", got, err)
			}
			if _, err := tx.Sentences(e.Version, "short"); err == nil {
				t.Error("sentences beyond the text")
			}
			return nil
		})
		update(t, a, func(tx *Tx) error { return tx.Remove("r1") })
	})
}
