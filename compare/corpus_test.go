package compare

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/reading"
)

var (
	readingsFile = flag.String("readings", "", "readings, as hearsay read --format json writes them, to add in order of publication")
	storiesFile  = flag.String("stories", "", "where to write the stories of the readings, one a line")
	pairsFile    = flag.String("pairs", "", "where to write what each two reports that were weighed have in common, for training/stories.py")
)

// TestCorpus adds readings and writes what came of them, to be scored and learned from.
func TestCorpus(t *testing.T) {
	if *readingsFile == "" {
		t.Skip("needs -readings")
	}
	all := readAll(t, *readingsFile)
	slices.SortStableFunc(all, func(a, b *reading.Reading) int { return cmp.Compare(a.Published, b.Published) })
	a := openArchive(t, filepath.Join(t.TempDir(), "archive.db"))
	if *pairsFile != "" {
		out := create(t, *pairsFile)
		for _, f := range features {
			fmt.Fprint(out, f.name, "\t")
		}
		fmt.Fprintln(out, "a\tb")
		observe = func(x, y archive.Entry, l *likely) {
			for _, f := range features {
				fmt.Fprintf(out, "%.5f\t", f.of(l))
			}
			fmt.Fprintf(out, "%s\t%s\n", x.Address, y.Address)
		}
		t.Cleanup(func() { observe = nil })
	}
	began := time.Now()
	for i, r := range all {
		if _, err := Add(context.Background(), a, r, began); err != nil {
			t.Fatal(r.ID, err)
		}
		if (i+1)%500 == 0 {
			t.Log(i+1, time.Since(began))
		}
	}
	t.Logf("%d reports in %v", len(all), time.Since(began))
	if *storiesFile != "" {
		out := create(t, *storiesFile)
		for id, reports := range storiesIn(t, a) {
			b, err := json.Marshal(map[string]any{"id": id, "articles": reports})
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(out, string(b))
		}
	}
}

func create(t *testing.T, path string) *bufio.Writer {
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	t.Cleanup(func() { w.Flush(); f.Close() })
	return w
}

func readAll(t *testing.T, path string) (all []*reading.Reading) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		var r reading.Reading
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		all = append(all, &r)
	}
	return all
}

func openArchive(t *testing.T, address string) *archive.Archive {
	t.Helper()
	a, err := archive.Open(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// storiesIn are the stories of an archive with their reports' addresses, in order of publication.
func storiesIn(t *testing.T, a *archive.Archive) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := a.View(context.Background(), func(tx *archive.Tx) error {
		ids := []string{}
		if err := tx.Stories(1, func(id string, n int) error { ids = append(ids, id); return nil }); err != nil {
			return err
		}
		for _, id := range ids {
			members, err := tx.Members(id)
			if err != nil {
				return err
			}
			for _, m := range members {
				all[id] = append(all[id], m.Address)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
