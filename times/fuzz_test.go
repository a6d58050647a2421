package times

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
)

func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"", "9999999999999 years ago", "300 centuries ago, 20,000 decades later", "0000-00-00", "99/99/99", "2023-02-30", "31 February 2023", "at 25:61",
		"May", "early early late mid", "the the the", "first second quarter", "Q9 20000", "1990-", "1990-95", "'0s", "the '90s", "9/11", "24:00 GMT", "0860 GMT",
		"Easter 0001", "every", "every 2.5 decades", "half a half an hour", "Friday, June", "June , June 2023", "last last week", "Monday Monday", "the 1st century",
		"On 12 May 2021 the strike began; three days later, at 9 p.m. on Saturday, it ended.", "mid-", "mid-1", "-year", "1e9-year", "infinite years", "a couple of",
		"ten million billion trillion centuries from now", "next year 9999", "the fifth Friday of February", "the thirty-first of next month", "the quarter ended January 1 0001", "Q1 fell from a year ago and a year earlier",
		"twenty ninety-nine", "the week of December 31, 9999", "May 31 and 31", "June 3 - 99, 2021", "the year before", "P.M. in the morning", "12 o'clock in the night", "late-February",
		"centuries-long", "2.5 decades", "half a month", "Orthodox Easter 9999", "the first half of 9999", "the year two thousand", "in 1000", "2100s",
	} {
		f.Add(text, "2023-07-12")
		f.Add(text, "")
		f.Add(text, "0001-01-01")
		f.Add(text, "9999-12-31")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		if !utf8.ValidString(text) {
			t.Skip("intake hands over valid UTF-8 only")
		}
		at := 0
		for i, x := range Find(language.Analyze(reading.Document{Text: text, Published: published})) {
			if x.Start < at || x.End <= x.Start || x.End > len(text) || text[x.Start:x.End] != x.Text {
				t.Fatalf("%d-%d does not say %q, or overlaps what ends at %d", x.Start, x.End, x.Text, at)
			}
			if x.ID != fmt.Sprintf("t%d", i+1) {
				t.Fatalf("time %d has the id %q", i, x.ID)
			}
			if !wellFormed(x) {
				t.Fatalf("%q is a %s of value %q", x.Text, x.Type, x.Value)
			}
			at = x.End
		}
	})
}

// wellFormed holds for values in the alphabet of TIMEX3: digits, X and capitals, as ISO 8601 sets them.
func wellFormed(x reading.Time) bool {
	v := x.Value
	if v == "" || strings.Trim(v, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_-:.") != "" || strings.Contains(v, "--") || v[0] == '-' {
		return false
	}
	switch x.Type {
	case reading.Duration:
		return v[0] == 'P' && len(v) > 2
	case reading.Date:
		return v[0] != 'P' || strings.HasSuffix(v, "_REF")
	case reading.ClockTime, reading.Set:
		return true
	}
	return false
}
