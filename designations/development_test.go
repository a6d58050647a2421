package designations_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/wordlist"
)

// TestDevelopment measures designations over testdata/development.tsv, which is all for tuning, as TestReports does.
func TestDevelopment(t *testing.T) {
	table, err := os.ReadFile("testdata/development.tsv")
	if err != nil {
		t.Fatal(err)
	}
	type report struct {
		text string
		want [][]string
	}
	var reports []report
	for n, field := range wordlist.Rows(string(table)) {
		if len(field) != 1 && len(field) != 7 {
			t.Fatalf("development.tsv:%d: %d fields", n, len(field))
		}
		if field[0] != "" {
			reports = append(reports, report{text: field[0]})
		}
		if len(field) == 7 {
			last := &reports[len(reports)-1]
			last.want = append(last.want, field[1:])
		}
	}
	const floor = 0.83
	hits, found, told := 0, 0, 0
	for _, g := range reports {
		r := read(t, g.text, "2023-07-15")
		missing := slices.Clone(g.want)
		found, told = found+len(r.Designations), told+len(missing)
		var amiss []string
		for _, d := range r.Designations {
			if i := slices.IndexFunc(missing, func(w []string) bool { return isDesignation(r, d, w) }); i >= 0 {
				missing = slices.Delete(missing, i, i+1)
				hits++
			} else {
				amiss = append(amiss, "wrong   "+shown(r, d))
			}
		}
		for _, w := range missing {
			amiss = append(amiss, "missing "+strings.Join(w, " | "))
		}
		if len(amiss) > 0 {
			t.Logf("%s\n\t%s", g.text, strings.Join(amiss, "\n\t"))
		}
	}
	f1 := 2 * float64(hits) / float64(found+told)
	t.Logf("%d of %d found, %d told: F1 %.3f", hits, told, found, f1)
	if f1 < floor {
		t.Errorf("F1 %.3f, below %.2f", f1, floor)
	}
}
