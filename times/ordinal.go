package times

import (
	"strings"
	"time"

	"github.com/rickar/cal/v2"

	"hearsay/internal/numbers"
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
