package times

import (
	"strconv"
	"strings"
	"time"
)

// Interval is the first and the last calendar day, YYYY-MM-DD, of a TIMEX3 value of a DATE or a TIME: of 2023-W29 its Monday and its
// Sunday. It is not ok for durations, sets, vague references (PAST_REF) and values with an unknown year or month before a known part.
// Seasons are those of the northern hemisphere, by whole months; winter is that which begins in the year's December.
func Interval(value string) (from, until string, ok bool) {
	value, _, _ = strings.Cut(value, "T")
	parts := strings.Split(strings.TrimPrefix(value, "FY"), "-")
	year, places := parts[0], len(parts[0])
	n, err := strconv.Atoi(strings.TrimRight(year, "X"))
	if err != nil || places < 2 || places > 4 || n < 0 {
		return "", "", false
	}
	span := 1
	for range 4 - len(strings.TrimRight(year, "X")) {
		n, span = n*10, span*10
	}
	first := time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC)
	if n == 0 || len(parts) > 1 && span > 1 {
		return "", "", false
	}
	days := func(a, b time.Time) (string, string, bool) {
		return a.Format(time.DateOnly), b.AddDate(0, 0, -1).Format(time.DateOnly), true
	}
	if len(parts) == 1 || strings.Trim(strings.Join(parts[1:], ""), "X") == "" {
		return days(first, first.AddDate(span, 0, 0))
	}
	months := map[string][2]int{"Q1": {1, 3}, "Q2": {4, 3}, "Q3": {7, 3}, "Q4": {10, 3}, "H1": {1, 6}, "H2": {7, 6},
		"SP": {3, 3}, "SU": {6, 3}, "FA": {9, 3}, "WI": {12, 3}}
	if m, ok := months[parts[1]]; ok {
		a := first.AddDate(0, m[0]-1, 0)
		return days(a, a.AddDate(0, m[1], 0))
	}
	if week, ok := strings.CutPrefix(parts[1], "W"); ok {
		w, err := strconv.Atoi(week)
		if err != nil || w < 1 || w > 53 {
			return "", "", false
		}
		// ISO 8601: week 1 is the one with January 4.
		a := first.AddDate(0, 0, 3)
		a = a.AddDate(0, 0, -(int(a.Weekday())+6)%7+7*(w-1))
		if len(parts) > 2 && parts[2] == "WE" {
			return days(a.AddDate(0, 0, 5), a.AddDate(0, 0, 7))
		}
		return days(a, a.AddDate(0, 0, 7))
	}
	m, err := strconv.Atoi(parts[1])
	if err != nil || m < 1 || m > 12 {
		return "", "", false
	}
	a := first.AddDate(0, m-1, 0)
	if len(parts) == 2 || parts[2] == "XX" {
		return days(a, a.AddDate(0, 1, 0))
	}
	d, err := strconv.Atoi(parts[2])
	if err != nil || d < 1 || d > a.AddDate(0, 1, -1).Day() {
		return "", "", false
	}
	a = a.AddDate(0, 0, d-1)
	return days(a, a.AddDate(0, 0, 1))
}
