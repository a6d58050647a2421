package times

import (
	"strconv"
	"strings"
)

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
