package archive

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/archivetest"
	"hearsay/reading"
)

var noon = time.Date(2025, 5, 4, 12, 0, 0, 0, time.UTC)

func report(id, outlet, published, title, text string) *reading.Reading {
	r := &reading.Reading{Schema: reading.Schema, ID: id, Outlet: outlet, Published: published, Title: title, Text: text}
	for i, name := range []string{"Orla Venn", "Tessmark Harbour Board", "Tessmark"} {
		if at := strings.Index(text, name); at >= 0 {
			r.Entities = append(r.Entities, reading.Entity{ID: fmt.Sprintf("e%d", i+1), Name: name, Kind: reading.Person, Aliases: []string{name, strings.Fields(name)[0]},
				Mentions: []reading.Mention{{Span: reading.Cut(text, at, at+len(name)), Form: reading.Name}}})
		}
	}
	return r
}

func put(t *testing.T, a *Archive, r *reading.Reading) (e Entry, outcome Outcome) {
	t.Helper()
	if err := a.Update(context.Background(), func(tx *Tx) (err error) {
		e, outcome, err = tx.Put(r, noon)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return e, outcome
}

func view(t *testing.T, a *Archive, work func(*Tx) error) {
	t.Helper()
	if err := a.View(context.Background(), work); err != nil {
		t.Fatal(err)
	}
}

func addresses(all []Entry) (out []string) {
	for _, e := range all {
		out = append(out, e.Address)
	}
	return out
}

func search(t *testing.T, a *Archive, words string, f Filter) (out []string) {
	t.Helper()
	view(t, a, func(tx *Tx) error {
		found, err := tx.Search(words, f)
		out = addresses(found)
		return err
	})
	return out
}

func TestPut(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		first := report("r1", "Quay Post", "2025-05-03", "Ferry halted", "Orla Venn halted the ferry. “Enough,” she said.")
		steps := []struct {
			text    string
			outcome Outcome
			number  int
		}{
			{first.Text, Added, 1},
			{first.Text, Known, 1},
			{"Orla Venn stopped the ferry.", Revised, 2},
			{"Orla Venn stopped the ferry.", Known, 2},
			{first.Text, Known, 1}, // what it was at first is no news
			{"Nobody stopped the barge.", Revised, 3},
		}
		for i, s := range steps {
			r := *first
			if s.text != first.Text {
				r = *report("r1", "Quay Post", "2025-05-03", "Ferry halted", s.text)
			}
			if e, outcome := put(t, a, &r); outcome != s.outcome || e.Number != s.number {
				t.Errorf("step %d: %s, version %d; want %s, %d", i, outcome, e.Number, s.outcome, s.number)
			}
		}
		view(t, a, func(tx *Tx) error {
			versions, err := tx.Versions("r1")
			if err != nil || len(versions) != 3 {
				t.Fatalf("%d versions, %v; want 3", len(versions), err)
			}
			back, err := tx.Reading(versions[0].Version)
			if err != nil || back.Text != first.Text || back.Entities[0].Mentions[0].Text != "Orla Venn" {
				t.Errorf("the first version came back as %+v, %v", back, err)
			}
			now, err := tx.Entry("r1")
			if err != nil || now.Number != 3 || !now.Added.Equal(noon) {
				t.Errorf("current entry is %+v, %v", now, err)
			}
			return nil
		})
		if got := search(t, a, "ferry Venn", Filter{}); got != nil {
			t.Errorf("what the current version no longer says was found: %q", got)
		}
		if got := search(t, a, "barge", Filter{}); !slices.Equal(got, []string{"r1"}) {
			t.Errorf("searching the current version: %q", got)
		}
	})
}

func TestSearch(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		for _, r := range []*reading.Reading{
			report("a", "Quay Post", "2025-05-01", "Dredging stops", "The Tessmark Harbour Board stopped dredging. Fishermen cheered."),
			report("b", "Evening Lamp", "2025-05-02", "Fishermen cheer", "Orla Venn, who chairs the Tessmark Harbour Board, said the ships were waiting."),
			report("c", "Quay Post", "2025-05-03", "Weather", "Rain over the café district; no ship sailed."),
			report("d", "Quay Post", "", "Undated", "A ship of unknown date."),
		} {
			put(t, a, r)
		}
		for _, c := range []struct {
			words string
			f     Filter
			want  string
		}{
			{"dredging", Filter{}, "a"},
			{"fishermen", Filter{}, "b a"}, // a title counts for more
			{"ships", Filter{From: "2025-05-01"}, "c b"},
			{"cafe", Filter{}, "c"},
			{`"harbour board" stopped`, Filter{}, "a"},
			{`"board harbour"`, Filter{}, ""},
			{"fishermen", Filter{Outlet: "Evening Lamp"}, "b"},
			{"fishermen", Filter{Until: "2025-05-01"}, "a"},
			{"fishermen", Filter{Entity: "Orla Venn"}, "b"},
			{"fishermen", Filter{Entity: "Orla Venn", Outlet: "Quay Post"}, ""},
			{"fishermen", Filter{Entity: "Tessmark Harbour Board", Outlet: "Quay Post", From: "2025-05-01", Until: "2025-05-01", Limit: 5}, "a"},
			{"", Filter{Entity: "the tessmark HARBOUR board"}, "b a"},
			{"", Filter{Entity: "Venn"}, ""},
			{"", Filter{Entity: "orla"}, "b"},
			{"", Filter{}, "c b a d"},
			{"", Filter{Limit: 1}, "c"},
			{"AND OR NOT NEAR( * : - ' ; DROP", Filter{}, ""},
			{"-", Filter{Limit: 1}, "c"},
		} {
			got := search(t, a, c.words, c.f)
			if strings.Contains(c.words, "ships") || c.words == "fishermen" { // the two stores weigh words differently
				slices.Sort(got)
				want := strings.Fields(c.want)
				slices.Sort(want)
				c.want = strings.Join(want, " ")
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%q %+v: %q, want %q", c.words, c.f, got, c.want)
			}
		}
	})
}

func TestRemove(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		put(t, a, report("a", "Quay Post", "2025-05-01", "One", "Orla Venn left."))
		put(t, a, report("a", "Quay Post", "2025-05-01", "One", "Orla Venn stayed."))
		put(t, a, report("b", "Quay Post", "2025-05-01", "Two", "Orla Venn slept."))
		if err := a.Update(context.Background(), func(tx *Tx) error { return tx.Remove("a") }); err != nil {
			t.Fatal(err)
		}
		if got := search(t, a, "venn", Filter{}); !slices.Equal(got, []string{"b"}) {
			t.Errorf("after removing a: %q", got)
		}
		for _, gone := range []string{"a", "never"} {
			if err := a.Update(context.Background(), func(tx *Tx) error { return tx.Remove(gone) }); !errors.Is(err, ErrNotFound) {
				t.Errorf("removing %s: %v", gone, err)
			}
		}
		if _, outcome := put(t, a, report("a", "Quay Post", "2025-05-01", "One", "Orla Venn left.")); outcome != Added {
			t.Errorf("added again: %s", outcome)
		}
	})
}

// What fails half-way leaves nothing.
func TestUpdateIsWhole(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		stop := errors.New("stop")
		err := a.Update(context.Background(), func(tx *Tx) error {
			if _, _, err := tx.Put(report("a", "Quay Post", "", "One", "Orla Venn left."), noon); err != nil {
				t.Error(err)
			}
			return stop
		})
		if !errors.Is(err, stop) {
			t.Errorf("Update gave %v", err)
		}
		if got := search(t, a, "", Filter{}); got != nil {
			t.Errorf("half an update is there: %q", got)
		}
	})
}

// Two programs that add to one archive wait for each other.
func TestTwoWriters(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		const each = 20
		var all sync.WaitGroup
		for w := range 2 {
			a := opened(t, address)
			all.Go(func() {
				for i := range each {
					r := report(fmt.Sprintf("w%d-%d", w, i), "Quay Post", "2025-05-01", "One", "Orla Venn left Tessmark.")
					if err := a.Update(context.Background(), func(tx *Tx) error { _, _, err := tx.Put(r, noon); return err }); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		if got := search(t, opened(t, address), "Tessmark", Filter{}); len(got) != 2*each {
			t.Errorf("%d reports, want %d", len(got), 2*each)
		}
	})
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"The  Étoile-Rouge": "etoile rouge", "U.N.": "un", "O’Brien": "obrien", "Straße": "strasse", "": "", "The": "the", "—": "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}
