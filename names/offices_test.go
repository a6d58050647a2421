package names_test

import (
	_ "embed"
	"testing"

	"hearsay/internal/wordlist"
	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
	"hearsay/times"
)

//go:embed testdata/offices.tsv
var officesTable string

func offices(text string) []reading.Entity {
	t := language.Analyze(reading.Document{Text: text, Published: "2024-05-15"})
	entities := names.Find(t)
	names.Offices(t, entities, times.Find(t))
	return entities
}

// TestOffices judges who is told to hold or to have held what, by reports of our own, half of which were written and then left alone.
func TestOffices(t *testing.T) {
	right, all := map[string]int{}, map[string]int{}
	for _, f := range wordlist.Rows(officesTable) {
		half, text, name := f[0], f[1], f[2]
		var want reading.Office
		if f[3] != "" {
			want = reading.Office{Role: f[3], Tenure: reading.Tenure(f[4]), From: date(f[5]), Until: date(f[6])}
		}
		all[half]++
		var got []reading.Office
		for _, e := range offices(text) {
			if e.Name == name {
				got = e.Offices
			}
		}
		for _, o := range got {
			for _, s := range o.Spans {
				if text[s.Start:s.End] != s.Text {
					t.Errorf("%q is not at %d-%d of %q", s.Text, s.Start, s.End, text)
				}
			}
		}
		switch {
		case len(got) == 1 && got[0].Role == want.Role && got[0].Tenure == want.Tenure && got[0].From == want.From && got[0].Until == want.Until,
			len(got) == 0 && want.Role == "":
			right[half]++
		default:
			t.Logf("%s: %q: %+v, not %+v", half, text, got, want)
		}
	}
	for half, n := range all {
		share := float64(right[half]) / float64(n)
		t.Logf("%s: %d of %d, %.3f", half, right[half], n, share)
		if share < 0.8 {
			t.Errorf("%s: under 0.8", half)
		}
	}
}

func date(s string) reading.Optional {
	if s == "-" {
		return ""
	}
	return reading.Optional(s)
}
