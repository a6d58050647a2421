package compare

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/intake"
	"hearsay/reader"
	"hearsay/reading"
)

// ownGold is testdata/gold.json, see testdata/README.md.
type ownGold struct {
	Copies  []struct{ Original, Copy, How string }
	Stories []struct {
		Story, First string
		Reports      []string
	}
	Alone    []string
	Disputes []goldDispute
}

// goldReadings reads the reports of the gold once, in order of publication.
var goldReadings = sync.OnceValues(func() (all []*reading.Reading, err error) {
	ctx := context.Background()
	for item := range intake.Items(ctx, []string{filepath.Join("testdata", "reports.jsonl")}, intake.Options{}) {
		doc, err := item.Document(ctx)
		if err != nil {
			return nil, err
		}
		r, err := reader.Read(ctx, doc, reader.Options{})
		if err != nil {
			return nil, err
		}
		all = append(all, &r)
	}
	slices.SortStableFunc(all, func(a, b *reading.Reading) int { return strings.Compare(a.Published, b.Published) })
	return all, nil
})

func goldArchive(t *testing.T) (*archive.Archive, ownGold, []*reading.Reading) {
	t.Helper()
	var g ownGold
	b, err := os.ReadFile(filepath.Join("testdata", "gold.json"))
	if err == nil {
		err = json.Unmarshal(b, &g)
	}
	if err != nil {
		t.Fatal(err)
	}
	readings, err := goldReadings()
	if err != nil {
		t.Fatal(err)
	}
	a := openArchive(t, filepath.Join(t.TempDir(), "archive.db"))
	for _, r := range readings {
		if _, err := Add(context.Background(), a, r, time.Now()); err != nil {
			t.Fatal(r.ID, err)
		}
	}
	return a, g, readings
}

// Copies and stories of our own gold: three stories and reports of nothing else, by outlets of different leaning.
func TestGoldStories(t *testing.T) {
	a, g, _ := goldArchive(t)
	want := map[string]string{}
	for _, s := range g.Stories {
		for _, r := range s.Reports {
			want[r] = s.Story
		}
	}
	for _, r := range g.Alone {
		want[r] = r
	}
	told := map[string]string{}
	first := map[string]string{}
	copyOf := map[string]string{}
	if err := a.View(context.Background(), func(tx *archive.Tx) error {
		return Stories(tx, 1, func(s *Story) (bool, error) {
			for _, r := range s.Reports {
				told[r.Address] = s.ID
				copyOf[r.Address] = r.CopyOf
			}
			first[s.ID] = s.Articles[0]
			return true, nil
		})
	}); err != nil {
		t.Fatal(err)
	}
	if f := bCubed(want, told); f < 0.90 {
		t.Errorf("stories: B-cubed F1 %.3f, want at least 0.90", f)
	} else {
		t.Logf("stories: B-cubed F1 %.3f", f)
	}
	for _, s := range g.Stories {
		if got := first[told[s.First]]; got != s.First {
			t.Errorf("first report of %s: %s, not %s", s.Story, got, s.First)
		}
	}
	whole, right := 0, 0
	for _, c := range g.Copies {
		if c.How != "whole" {
			continue
		}
		whole++
		if copyOf[c.Copy] == c.Original {
			right++
		} else {
			t.Logf("%s copies %s: told as of %q", c.Copy, c.Original, copyOf[c.Copy])
		}
	}
	for r, of := range copyOf {
		if of != "" && !slices.ContainsFunc(g.Copies, func(c struct{ Original, Copy, How string }) bool { return c.Copy == r }) {
			t.Errorf("%s is no copy of %s", r, of)
		}
	}
	if right < whole {
		t.Errorf("%d of %d whole copies have their original", right, whole)
	}
}

// bCubed is the F1 of the share of each report's story that is right, and of that which is found (Bagga and Baldwin, 1998).
func bCubed(want, told map[string]string) float64 {
	groups := func(of map[string]string) map[string][]string {
		m := map[string][]string{}
		for r := range want {
			m[of[r]] = append(m[of[r]], r)
		}
		return m
	}
	w, g := groups(want), groups(told)
	var p, r float64
	for report := range want {
		both := 0.0
		for _, other := range w[want[report]] {
			if told[other] == told[report] {
				both++
			}
		}
		p += both / float64(len(g[told[report]]))
		r += both / float64(len(w[want[report]]))
	}
	return 2 * p * r / (p + r) / float64(len(want))
}

// What two reports are told to share is the same words in both.
func TestPassagesAreSharedWords(t *testing.T) {
	a, _, readings := goldArchive(t)
	text := map[string]string{}
	for _, r := range readings {
		text[archive.Address(r)] = r.Text
	}
	n := 0
	if err := a.View(context.Background(), func(tx *archive.Tx) error {
		of := map[int64]string{}
		var versions []int64
		for _, r := range readings {
			e, err := tx.Entry(archive.Address(r))
			if err != nil {
				return err
			}
			of[e.Version] = e.Address
			versions = append(versions, e.Version)
		}
		passages, err := tx.Passages(versions)
		for _, p := range passages {
			for _, s := range p.Spans {
				mine, theirs := text[of[p.Version]][s[0]:s[1]], text[of[p.Source]][s[2]:s[3]]
				if archive.Fold(mine) != archive.Fold(theirs) {
					t.Errorf("%s and %s share %q and %q", of[p.Version], of[p.Source], mine, theirs)
				}
				n++
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if n == 0 {
		t.Error("no passages")
	}
}

// Taking every report out again leaves no report and no story behind.
func TestRemoveAll(t *testing.T) {
	a, _, readings := goldArchive(t)
	for _, r := range readings {
		if err := a.Update(context.Background(), func(tx *archive.Tx) error { return Remove(tx, archive.Address(r), time.Now()) }); err != nil {
			t.Fatal(r.ID, err)
		}
	}
	if err := a.View(context.Background(), func(tx *archive.Tx) error {
		left, err := tx.Search("", archive.Filter{})
		if err == nil && len(left) > 0 {
			t.Errorf("%d reports are left", len(left))
		}
		return Stories(tx, 1, func(s *Story) (bool, error) { t.Errorf("story %s is left", s.ID); return true, nil })
	}); err != nil {
		t.Fatal(err)
	}
	e, err := Add(context.Background(), a, readings[0], time.Now())
	if err != nil || e.Outcome != archive.Added {
		t.Errorf("added again: %+v, %v", e, err)
	}
}
