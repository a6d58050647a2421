package reading

import (
	"strings"
	"testing"
)

// told is a report of statuses; text order is by id.
var told = &Reading{Published: "2024-06-15", Designations: []Designation{
	{ID: "undated", Of: "e1"},
	{ID: "2012", Of: "e1", From: "2012", Until: "2014-05", Ended: true},
	{ID: "june", Of: "e1", From: "2012-06"},
	{ID: "day", Of: "e1", From: "2012-06-20", Until: "2025-01-31"},
	{ID: "until", Of: "e1", Until: "2003", Ended: true},
	{ID: "over", Of: "e1", From: "2010", Ended: true},
	{ID: "week", Of: "e2", From: "2024-W24"},
	{ID: "undated2", Of: "e1"},
}}

func ids(ds []Designation) string {
	var out []string
	for _, d := range ds {
		out = append(out, d.ID)
	}
	return strings.Join(out, " ")
}

func TestHistory(t *testing.T) {
	for entity, want := range map[string]string{
		"e1": "until over 2012 june day undated undated2",
		"e2": "week",
		"e3": "",
	} {
		if got := ids(told.History(entity)); got != want {
			t.Errorf("%s has %q, want %q", entity, got, want)
		}
	}
}

func TestDesignationsAsOf(t *testing.T) {
	for _, c := range []struct{ day, want, why string }{
		{"2003-12-31", "undated until undated2", "until a year is through its last day"},
		{"2004-01-01", "undated undated2", "and no longer"},
		{"2012-01-01", "undated 2012 undated2", "from a year is from its first day"},
		{"2012-05-31", "undated 2012 undated2", "from a month is not before it"},
		{"2012-06-01", "undated 2012 june undated2", "but from its first day"},
		{"2012-06-19", "undated 2012 june undated2", "from a day is not the day before"},
		{"2012-06-20", "undated 2012 june day undated2", "but that day"},
		{"2014-05-31", "undated 2012 june day undated2", "until a month is through its last day"},
		{"2014-06-01", "undated june day undated2", "and no longer"},
		{"2024-06-09", "undated june day undated2", "the Sunday before an ISO week"},
		{"2024-06-10", "undated june day week undated2", "its Monday"},
		{"2025-01-31", "undated june day week undated2", "until a day is through that day"},
		{"2025-02-01", "undated june week undated2", "and no longer"},
		{"2012", "", "a year is no day"},
		{"2012-02-30", "", "nor is what no calendar has"},
		{"", "", ""},
	} {
		if got := ids(told.DesignationsAsOf(c.day)); got != c.want {
			t.Errorf("%s (%s): %q, want %q", c.day, c.why, got, c.want)
		}
	}
}
