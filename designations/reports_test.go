package designations_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/intake"
	"hearsay/internal/wordlist"
	"hearsay/reader"
	"hearsay/reading"
)

// sets are the folders of reports with their tables. Of the first two a half is for judging; the others, by other hands who knew neither the program nor the
// sets before, are all for tuning.
var sets = []struct {
	name, folder, table string
	floors              []float64 // of F1: of the tuning half, of the judging half
}{
	{"first", "../figures/testdata/reports/", "testdata/reports.tsv", []float64{0.80, 0.60}},
	{"second", "testdata/reports/", "testdata/reports.tsv", []float64{0.85, 0.72}},
	{"third", "testdata/third/", "testdata/third/table.tsv", []float64{0.50}},
	{"fourth", "testdata/fourth/", "testdata/fourth/table.tsv", []float64{0.33}},
}

// readReport is the whole pipeline over a report, whose file's name begins with its date.
func readReport(t *testing.T, file string) reading.Reading {
	t.Helper()
	opts := intake.Options{Published: filepath.Base(file)[:len("2024-01-15")]}
	for item := range intake.Items(context.Background(), []string{file}, opts) {
		doc, err := item.Document(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		r, err := reader.Read(context.Background(), doc, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	t.Fatal(file + " has no report")
	return reading.Reading{}
}

// headWord is the last word of a name or a status before what qualifies it: "banner" of "the Ash Banner".
func headWord(s string) string {
	s = strings.ToLower(s)
	for _, by := range []string{" of ", " for ", " in "} {
		s, _, _ = strings.Cut(s, by)
	}
	return s[strings.LastIndex(s, " ")+1:]
}

// sameHead holds if a name or a status has the head of one of those that a slash parts.
func sameHead(got, want string) bool {
	return slices.ContainsFunc(strings.Split(want, "/"), func(w string) bool { return headWord(got) == headWord(w) })
}

// sameStatus is sameHead by the word's stem: "ban" is "banned", "organisation" is "organizations".
func sameStatus(got, want string) bool {
	return slices.ContainsFunc(strings.Split(want, "/"), func(w string) bool {
		a, b := headWord(got), headWord(w)
		n := min(5, len(a), len(b))
		return n >= 3 && a[:n] == b[:n]
	})
}

// sameValue holds for one of the dates that a slash parts.
func sameValue(got reading.Optional, want string) bool {
	return slices.Contains(strings.Split(want, "/"), string(got))
}

// TestReports measures designations over whole reports: one is right if giver, bearer and status have the marked heads, and its
// dates and its end are the marked ones. Each half's figure stands in the log, and what is amiss in what is for tuning; what is
// amiss in the judging halves is not to be looked at.
func TestReports(t *testing.T) {
	for _, set := range sets {
		want := marked(t, set.table)
		files, err := filepath.Glob(set.folder + "*.txt")
		if err != nil || len(files) == 0 {
			t.Fatal(set.folder, err)
		}
		for half, floor := range set.floors {
			part := []string{"tuning", "judging"}[half]
			var all tally
			for _, file := range files {
				name := strings.TrimSuffix(filepath.Base(file), ".txt")
				if len(set.floors) > 1 && int(sha256.Sum256([]byte(name))[0]%2) != half {
					continue
				}
				for _, s := range all.add(readReport(t, file), want[name]) {
					if part == "tuning" {
						t.Logf("%s: %s", name, s)
					}
				}
			}
			t.Logf("%s set, %s: %s", set.name, part, all)
			if f1 := all.f1(); f1 < floor {
				t.Errorf("%s set, %s: F1 %.3f, below %.2f", set.name, part, f1, floor)
			}
		}
	}
}

// marked are the designations of a table, by the name of their report.
func marked(t *testing.T, path string) map[string][][]string {
	t.Helper()
	table, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][][]string{}
	for n, field := range wordlist.Rows(string(table)) {
		if len(field) != 7 {
			t.Fatalf("%s:%d: %d fields", path, n, len(field))
		}
		want[field[0]] = append(want[field[0]], field[1:])
	}
	return want
}

// tally is how many designations are right, told by Hearsay, and marked.
type tally struct{ hits, told, want int }

// add counts those of a reading, and tells what is amiss.
func (y *tally) add(r reading.Reading, want [][]string) (amiss []string) {
	missing := slices.Clone(want)
	y.told, y.want = y.told+len(r.Designations), y.want+len(want)
	for _, d := range r.Designations {
		if i := slices.IndexFunc(missing, func(w []string) bool { return isDesignation(r, d, w) }); i >= 0 {
			missing = slices.Delete(missing, i, i+1)
			y.hits++
		} else {
			amiss = append(amiss, "wrong   "+shown(r, d))
		}
	}
	for _, w := range missing {
		amiss = append(amiss, "missing "+strings.Join(w, " | "))
	}
	return amiss
}

func (y tally) f1() float64 { return 2 * float64(y.hits) / float64(y.told+y.want) }

func (y tally) String() string {
	return fmt.Sprintf("%d of %d found, %d told: F1 %.3f", y.hits, y.want, y.told, y.f1())
}

func isDesignation(r reading.Reading, d reading.Designation, w []string) bool {
	return sameHead(d.Authority(name(r, d.By)), w[0]) && sameHead(name(r, d.Of), w[1]) && sameStatus(d.As, w[2]) &&
		sameValue(d.From, w[3]) && sameValue(d.Until, w[4]) && slices.Contains(strings.Split(w[5], "/"), ended(d))
}

func ended(d reading.Designation) string {
	if d.Ended {
		return "true"
	}
	return ""
}
