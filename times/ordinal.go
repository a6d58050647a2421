package times

import (
	"fmt"
	"strings"
	"time"

	"github.com/rickar/cal/v2"

	"hearsay/internal/numbers"
	"hearsay/reading"
)

// ordinal reads a day of the month in words or figures: "twenty-first", "21st".
func (f *finder) ordinal(i int) (n, last int, ok bool) {
	x, ok := numbers.Parse(f.t.Tokens[:f.s.Last], i)
	if !ok || x.Kind != numbers.Ordinal || x.Value < 1 || x.Value > 31 {
		return 0, 0, false
	}
	return int(x.Value), i + x.Tokens, true
}

// ordinalDay reads "the twenty-first of June", "May the first", "the 20th of next month".
func (f *finder) ordinalDay(i int) (found, bool) {
	j := i
	if m, ok := f.monthAt(i); ok {
		j++
		if f.word(j) == "the" {
			j++
		}
		if day, last, ok := f.ordinal(j); ok && (last >= f.s.Last || !f.t.Tokens[last].IsNoun()) {
			return f.monthDay(m, day, last)
		}
		return found{}, false
	}
	if f.word(j) == "the" {
		j++
	}
	day, last, ok := f.ordinal(j)
	if !ok || f.word(last) != "of" {
		return found{}, false
	}
	if m, ok := f.monthAt(last + 1); ok {
		return f.monthDay(m, day, last+2)
	}
	if x, ok := f.relative(last + 1); ok && x.grain == monthGrain {
		d, ok := dayOf(x.date.Year(), x.date.Month(), day)
		return dated(x.last, isoDay(d), d, dayGrain), ok
	}
	return found{}, false
}

// nthWeekday reads "the second Tuesday of March", "the last Friday in November 2019", "the first Monday of next month".
func (f *finder) nthWeekday(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	nth, last := -1, j+1
	if f.word(j) != "last" {
		var ok bool
		if nth, last, ok = f.ordinal(j); !ok || nth > 5 {
			return found{}, false
		}
	}
	e, ok := f.entry(last, "weekday")
	if !ok || strings.HasSuffix(f.word(last), "days") || f.word(last+1) != "of" && f.word(last+1) != "in" {
		return found{}, false
	}
	for _, rule := range []func(*finder, int) (found, bool){(*finder).calendar, (*finder).relative} {
		if x, ok := rule(f, last+2); ok && x.grain == monthGrain {
			y, m, d := cal.WeekdayN(x.date.Year(), x.date.Month(), time.Weekday(e.number()%7), nth).Date()
			if m != x.date.Month() {
				return found{}, false // no fifth one
			}
			day, ok := dayOf(y, m, d)
			return dated(x.last, isoDay(day), day, dayGrain), ok
		}
	}
	return found{}, false
}

// nthOf reads "the last week of May", "the second week in March 2020", "the first day of next month", "the last day of 2020". A month's first week is that
// of its days one to seven, by ISO 8601 the week that has most of them.
func (f *finder) nthOf(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	nth, last := 0, j+1
	if w := f.word(j); w != "last" && w != "final" {
		var ok bool
		if nth, last, ok = f.ordinal(j); !ok || nth > 5 {
			return found{}, false
		}
	}
	unit := f.word(last)
	if w := f.word(last + 1); unit != "day" && unit != "week" && unit != "weekend" || w != "of" && w != "in" {
		return found{}, false
	}
	for _, rule := range []func(*finder, int) (found, bool){(*finder).calendar, (*finder).relative, (*finder).year} {
		x, ok := rule(f, last+2)
		end := x.date.AddDate(0, 1, -1)
		switch {
		case !ok || x.date.IsZero() || x.value != isoMonth(x.date) && x.value != isoYear(x.date):
			continue
		case x.value == isoYear(x.date):
			end = x.date.AddDate(1, 0, -1)
		}
		if unit == "day" {
			d := x.date.AddDate(0, 0, nth-1)
			if nth == 0 {
				d = end
			}
			return dated(x.last, isoDay(d), d, dayGrain), true
		}
		d := x.date.AddDate(0, 0, 7*nth-4)
		if nth == 0 {
			d = end.AddDate(0, 0, -3)
		}
		if unit == "weekend" {
			saturday := weekdayNear(x.date, 6, true).AddDate(0, 0, 7*(nth-1))
			if nth == 0 {
				saturday = weekdayNear(end, 6, false)
			}
			return dated(x.last, isoWeek(saturday)+"-WE", saturday, weekGrain), true
		}
		return dated(x.last, isoWeek(d), d, weekGrain), true
	}
	return found{}, false
}

// bareOrdinal reads a day of a month that goes without saying: "on the 15th", "until the 3rd".
func (f *finder) bareOrdinal(i int) (found, bool) {
	switch f.word(i - 1) {
	case "on", "by", "until", "till", "since", "from":
	default:
		return found{}, false
	}
	day, ok := f.dayNumber(i + 1)
	if w := f.word(i + 1); f.word(i) != "the" || !ok || w[len(w)-1] < 'a' || f.insidePhrase(i+2) || f.word(i+2) == "of" {
		return found{}, false
	}
	a, known := f.anchor.day()
	if !known {
		return undated(i+2, reading.Date, fmt.Sprintf("XXXX-XX-%02d", day)), true
	}
	step := -1
	if f.future(i) || f.limit(i) {
		step = 1
	}
	for n := range 3 { // not every month has a 31st
		month := time.Date(a.Year(), a.Month()+time.Month(step*n), 1, 0, 0, 0, 0, time.UTC)
		if d, ok := dayOf(month.Year(), month.Month(), day); ok && d.Compare(a) != -step {
			return dated(i+2, isoDay(d), d, dayGrain), true
		}
	}
	return found{}, false
}
