package times

import (
	"strconv"
	"strings"
	"time"

	"github.com/rickar/cal/v2"

	"hearsay/reading"
)

// holiday reads feasts, with or without a year.
func (f *finder) holiday(i int) (found, bool) {
	last, value, ok := f.fixed(holidays(), i)
	if !ok || !f.capital(i) || f.word(i-1) == "'s" { // "Kenya's Independence Day" is not on July 4
		return found{}, false
	}
	year := 0
	j := last
	if f.word(j) == "," {
		j++
	}
	if y, ok := f.yearAt(j); ok {
		year, last = y, j+1
	}
	a, known := f.anchor.day()
	if year == 0 && !known {
		if len(value) == 5 && value[2] == '-' {
			return undated(last, reading.Date, "XXXX-"+value), true
		}
		return found{}, false
	}
	if year == 0 {
		year = a.Year()
		d := feast(value, year)
		switch days := d.Sub(a).Hours() / 24; {
		case f.future(i) && days < 0:
			year++
		case !f.future(i) && days > 45:
			year--
		}
	}
	d := feast(value, year)
	return dated(last, isoDay(d), d, dayGrain), true
}

// feast finds a feast's day by its rule (see data/holidays.txt). cal reckons in the machine's zone, times in none.
func feast(rule string, year int) time.Time {
	rule, days, _ := strings.Cut(rule, "+")
	h := cal.Holiday{Func: cal.CalcDayOfMonth}
	if days, ok := strings.CutPrefix(rule, "easter:"); ok {
		h.Func = cal.CalcEasterOffset
		h.Offset = atoi(days)
	} else if days, ok := strings.CutPrefix(rule, "orthodox:"); ok {
		h.Func, h.Julian = cal.CalcEasterOffset, true
		h.Offset = atoi(days)
	} else if p := strings.Split(rule, "/"); len(p) == 3 {
		h.Func = cal.CalcWeekdayOffset
		h.Month, h.Weekday = time.Month(atoi(p[0])), time.Weekday(atoi(p[1])%7)
		h.Offset = atoi(p[2])
	} else if month, day, ok := strings.Cut(rule, "-"); ok {
		h.Month, h.Day = time.Month(atoi(month)), atoi(day)
	}
	y, m, d := h.Func(&h, year).Date()
	return time.Date(y, m, d+atoi(days), 0, 0, 0, 0, time.UTC)
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
