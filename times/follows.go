package times

import (
	"strings"

	"hearsay/reading"
)

// narratedWeekday reads a weekday reckoned from the last day that the report has named: "the following Tuesday", "the previous Friday".
func (f *finder) narratedWeekday(i int) (found, bool) {
	if f.word(i) != "the" {
		return found{}, false
	}
	step := 0
	switch f.word(i + 1) {
	case "following", "next":
		step = 1
	case "previous", "preceding":
		step = -1
	}
	e, ok := f.entry(i+2, "weekday")
	a, _, known := f.anchor.from("D")
	if step == 0 || !ok || !known || !f.capital(i+2) || strings.HasSuffix(f.word(i+2), "days") {
		return found{}, false
	}
	if step > 0 && f.anchor.lastDay.IsZero() && f.tenseAt(i) == past {
		return undated(i+3, reading.Date, "XXXX-WXX-"+e.value), true
	}
	d := weekdayNear(a.AddDate(0, 0, step), e.number(), step > 0)
	return f.withPart(dated(i+3, isoDay(d), d, dayGrain)), true
}

// then reads "then" at the end of a wait, for the last date named: "until then". The gold sets leave "since then" unmarked.
func (f *finder) then(i int) (found, bool) {
	switch f.word(i - 1) {
	case "until", "till", "by":
	default:
		return found{}, false
	}
	a := f.anchor
	return dated(i+1, a.lastValue, a.last, a.lastGrain), f.word(i) == "then" && a.lastValue != ""
}

// endOfRange holds if the weekday at token i ends a range that began with the weekday just read: "from Monday to Friday".
func (f *finder) endOfRange(i int) bool {
	if f.end != i-1 || i-1 <= f.s.First || f.sentenceDay.IsZero() {
		return false
	}
	switch _, weekday := f.entry(i-2, "weekday"); f.word(i - 1) {
	case "to", "through", "until", "till":
		return weekday
	case "and":
		return weekday && f.word(i-3) == "between"
	}
	return false
}

// nthOfEvery reads "the first Monday of every month", "the last day of each quarter".
func (f *finder) nthOfEvery(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	last := j + 1
	if f.word(j) != "last" {
		var ok bool
		if _, last, ok = f.ordinal(j); !ok {
			return found{}, false
		}
	}
	_, day := f.entry(last, "weekday")
	e, unit := f.entry(last+3, "unit")
	if w := f.word(last + 2); !unit || !day && f.word(last) != "day" || f.word(last+1) != "of" || w != "every" && w != "each" {
		return found{}, false
	}
	return undated(last+4, reading.Set, period("1", e.value)), true
}
