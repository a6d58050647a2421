package designations_test

import (
	"os"
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
	var all tally
	for _, g := range reports {
		if amiss := all.add(read(t, g.text, "2023-07-15"), g.want); len(amiss) > 0 {
			t.Logf("%s\n\t%s", g.text, strings.Join(amiss, "\n\t"))
		}
	}
	t.Log(all)
	if f1 := all.f1(); f1 < floor {
		t.Errorf("F1 %.3f, below %.2f", f1, floor)
	}
}
