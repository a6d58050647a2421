package times

import (
	"strconv"
	"strings"
)

// furtherDay reads a day whose month stands before another: "between June 3 and 9".
func (f *finder) furtherDay(i, day int) (found, bool) {
	switch f.word(i - 1) {
	case "and", "or", "to", "through", "-":
	default:
		return found{}, false
	}
	if i != f.end+1 || f.sentenceDay.IsZero() || f.word(i+1) != "" && (f.t.Tokens[i+1].IsNoun() || f.t.Tokens[i+1].Tag == "JJ") {
		return found{}, false
	}
	if _, ok := f.dayNumber(i - 2); !ok {
		return found{}, false
	}
	d, ok := dayOf(f.sentenceDay.Year(), f.sentenceDay.Month(), day)
	last := i + 1
	if y, ok := f.yearAt(i + 2); ok && f.word(i+1) == "," && y == d.Year() {
		last = i + 3
	}
	return dated(last, isoDay(d), d, dayGrain), ok && d.After(f.sentenceDay)
}

// nearerDay reads a day whose month stands behind another: "between 3 and 9 March", "12 to 15 August".
func (f *finder) nearerDay(i, day int) (found, bool) {
	switch f.word(i + 1) {
	case "and", "or", "to", "through", "until", "-", "–":
	default:
		return found{}, false
	}
	further, ok := f.dayNumber(i + 2)
	if !ok || further <= day {
		return found{}, false
	}
	m, ok := f.monthAt(i + 3)
	if !ok {
		return found{}, false
	}
	x, ok := f.monthDay(m, further, i+4)
	if !ok || x.date.IsZero() {
		return found{}, false
	}
	d := x.date.AddDate(0, 0, day-further)
	return dated(i+1, isoDay(d), d, dayGrain), true
}

// dayRange reads the days of "12-15 August" and "August 12-15". As of other ranges the value is the start's.
func (f *finder) dayRange(i int) (first int, ok bool) {
	a, b, ok := strings.Cut(f.word(i), "-")
	if !ok || len(a) > 2 || len(b) > 2 {
		return 0, false
	}
	first, err1 := strconv.Atoi(a)
	last, err2 := strconv.Atoi(b)
	return first, err1 == nil && err2 == nil && 0 < first && first < last && last <= 31
}
