package reading

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// History returns the designations of the entity, those that it bears, in order of time: by the day from which a status is told to
// hold, or, where none is told, by the day until which it is. A date without a day or a month counts with its first day. Those without
// any date stand last, in the order of the text; so do those of one day.
func (r *Reading) History(entity string) []Designation {
	var out []Designation
	for _, d := range r.Designations {
		if string(d.Of) == entity {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b Designation) int { return cmp.Compare(a.since(), b.since()) })
	return out
}

// since is what History orders by: a day, or what comes after all days.
func (d *Designation) since() string {
	for _, date := range []Optional{d.From, d.Until} {
		if first, _, ok := days(string(date)); ok {
			return first
		}
	}
	return "~"
}

// DesignationsAsOf returns the designations that the report tells to be in force on a day, YYYY-MM-DD, in the order of the text.
//
// A date without a day or a month counts in the status's favour: one held from 2012 is in force from 1 January 2012, one held until
// 2012 is in force through 31 December 2012, one held until a day through that day. A status without a beginning has always been in
// force; one without an end still is. One that has ended on no told day is in force on no day, since nobody knows since when it is over.
// Holders are not weighed: what only a statement tells counts as well. What is no day, such as "2012", gives nothing.
func (r *Reading) DesignationsAsOf(day string) []Designation {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return nil
	}
	var out []Designation
	for _, d := range r.Designations {
		from, _, begins := days(string(d.From))
		_, until, ends := days(string(d.Until))
		if begins && day < from || ends && day > until || d.Ended && !ends {
			continue
		}
		out = append(out, d)
	}
	return out
}

// days are the first and the last day of a TIMEX3 date: of a day, a week, a month or a year. A season or a quarter counts as its year,
// and so does a decade by its first ("199X").
func days(date string) (first, last string, ok bool) {
	if d, err := time.Parse(time.DateOnly, date); err == nil {
		return span(d, 0, 0, 1)
	}
	if d, err := time.Parse("2006-01", date); err == nil {
		return span(d, 0, 1, 0)
	}
	year, rest, _ := strings.Cut(date, "-")
	d, err := time.Parse("2006", strings.ReplaceAll(year, "X", "0"))
	if err != nil {
		return "", "", false
	}
	if week, err := strconv.Atoi(strings.TrimPrefix(rest, "W")); err == nil && week != 0 {
		// ISO 8601: week 1 is the one with January 4.
		d = d.AddDate(0, 0, 3)
		return span(d.AddDate(0, 0, 7*(week-1)-(int(d.Weekday())+6)%7), 0, 0, 7)
	}
	return span(d, 1, 0, 0)
}

func span(d time.Time, years, months, days int) (first, last string, ok bool) {
	return d.Format(time.DateOnly), d.AddDate(years, months, days-1).Format(time.DateOnly), true
}
