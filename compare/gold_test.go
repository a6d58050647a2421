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
	"hearsay/internal/archivetest"
	"hearsay/reader"
	"hearsay/reading"
)

// ownGold is testdata/gold.json, see testdata/README.md.
type ownGold struct {
	Copies  []goldCopy
	Stories []struct {
		Story, First string
		Reports      []string
	}
	Alone    []string
	Disputes []goldDispute
}

type goldCopy struct {
	Original, Copy, How string
	Rewritten           bool // in other words, sentence by sentence
}

func (c *goldCopy) how() string {
	if c.Rewritten {
		return "rewritten"
	}
	return c.How
}

// goldSets are the folders of the gold: rules were made with the first in sight, the second was written by somebody who did not know them.
var goldSets = []string{"testdata", "testdata/second", "testdata/third", "testdata/fourth", "testdata/judging", "testdata/fifth", "testdata/judging2"}

// readings reads the reports of a set once, in order of publication.
var readings = map[string]func() ([]*reading.Reading, error){}

func init() {
	for _, set := range goldSets {
		readings[set] = sync.OnceValues(func() ([]*reading.Reading, error) { return readGold(set) })
	}
}

func readGold(set string) (all []*reading.Reading, err error) {
	ctx := context.Background()
	for item := range intake.Items(ctx, []string{filepath.Join(set, "reports.jsonl")}, intake.Options{}) {
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
}

// onGold runs a test over each set of the gold, in both stores.
func onGold(t *testing.T, test func(t *testing.T, address string, a *archive.Archive, g ownGold, all []*reading.Reading)) {
	for _, set := range goldSets {
		t.Run(filepath.Base(set), func(t *testing.T) {
			var g ownGold
			b, err := os.ReadFile(filepath.Join(set, "gold.json"))
			if err == nil {
				err = json.Unmarshal(b, &g)
			}
			if err != nil {
				t.Fatal(err)
			}
			all, err := readings[set]()
			if err != nil {
				t.Fatal(err)
			}
			archivetest.OnEach(t, func(t *testing.T, address string) {
				a := openArchive(t, address)
				for _, r := range all {
					if _, err := Add(context.Background(), a, r, time.Now()); err != nil {
						t.Fatal(r.ID, err)
					}
				}
				test(t, address, a, g, all)
			})
		})
	}
}

// Copies and stories of our own gold: three stories and reports of nothing else, by outlets of different leaning.
func TestGoldStories(t *testing.T) { onGold(t, testGoldStories) }

func testGoldStories(t *testing.T, _ string, a *archive.Archive, g ownGold, _ []*reading.Reading) {
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
	partOf := map[string]map[string]bool{}
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
	if err := a.View(context.Background(), func(tx *archive.Tx) error { return takenFrom(tx, g, partOf) }); err != nil {
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
	right := map[string]int{}
	of := map[string]int{}
	for _, c := range g.Copies {
		of[c.how()]++
		if copyOf[c.Copy] == c.Original || c.how() != "whole" && partOf[c.Copy][c.Original] {
			right[c.how()]++
		} else {
			t.Logf("%s copies %s: told as of %q", c.Copy, c.Original, copyOf[c.Copy])
		}
	}
	t.Logf("copies: whole %d of %d, in part %d of %d, rewritten %d of %d", right["whole"], of["whole"], right["part"], of["part"], right["rewritten"], of["rewritten"])
	for r, from := range copyOf {
		if from != "" && !slices.ContainsFunc(g.Copies, func(c goldCopy) bool { return c.Copy == r }) {
			t.Errorf("%s is no copy of %s", r, from)
		}
	}
	if right["whole"] < of["whole"] {
		t.Errorf("%d of %d whole copies have their original", right["whole"], of["whole"])
	}
	if right["part"] < of["part"]-1 {
		t.Errorf("%d of %d copies in part have their original", right["part"], of["part"])
	}
}

// takenFrom enters from which of the gold's originals its copies have words.
func takenFrom(tx *archive.Tx, g ownGold, partOf map[string]map[string]bool) error {
	of := map[int64]string{}
	var versions []int64
	for _, c := range g.Copies {
		for _, address := range []string{c.Original, c.Copy} {
			e, err := tx.Entry(address)
			if err != nil {
				return err
			}
			of[e.Version] = address
			versions = append(versions, e.Version)
		}
	}
	all, err := tx.Passages(versions)
	for _, p := range all {
		if partOf[of[p.Version]] == nil {
			partOf[of[p.Version]] = map[string]bool{}
		}
		partOf[of[p.Version]][of[p.Source]] = true
	}
	return err
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
func TestPassagesAreSharedWords(t *testing.T) { onGold(t, testPassagesAreSharedWords) }

func testPassagesAreSharedWords(t *testing.T, _ string, a *archive.Archive, _ ownGold, readings []*reading.Reading) {
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

// Taking every report out again leaves nothing of them behind.
func TestRemoveAll(t *testing.T) { onGold(t, testRemoveAll) }

func testRemoveAll(t *testing.T, address string, a *archive.Archive, _ ownGold, readings []*reading.Reading) {
	for _, r := range readings {
		if err := a.Update(context.Background(), func(tx *archive.Tx) error { return Remove(tx, archive.Address(r), time.Now()) }); err != nil {
			t.Fatal(r.ID, err)
		}
	}
	for table, n := range archivetest.Rows(t, address) {
		if n > 0 {
			t.Errorf("%d rows are left in %s", n, table)
		}
	}
	e, err := Add(context.Background(), a, readings[0], time.Now())
	if err != nil || e.Outcome != archive.Added {
		t.Errorf("added again: %+v, %v", e, err)
	}
}
