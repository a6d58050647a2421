package times

import (
	"time"
)

func (f *finder) weekend(last, step int) (found, bool) {
	a, ok := f.anchor.day()
	if !ok {
		return found{}, false
	}
	d := a.AddDate(0, 0, 7*step)
	if step == 0 && weekday(a) < 5 && !f.future(last) {
		d = a.AddDate(0, 0, -7)
	}
	return dated(last, isoWeek(d)+"-WE", d, weekGrain), true
}

func (f *finder) season(code string, step, last int) (found, bool) {
	if y, end, ok := f.yearIn(last); ok && step == 0 {
		d, _ := dayOf(y, seasonStart[code], 1)
		return dated(end, isoYear(d)+"-"+code, d, monthGrain), true
	}
	a, ok := f.anchor.day()
	if !ok {
		return found{}, false
	}
	y := a.Year()
	start := seasonStart[code]
	switch {
	case step < 0 && start+2 >= a.Month():
		y--
	case step > 0 && start <= a.Month():
		y++
	}
	d, _ := dayOf(y, start, 1)
	return dated(last, isoYear(d)+"-"+code, d, monthGrain), true
}

// seasonAt reads "the summer", with "of YEAR" behind it or the last one.
func (f *finder) seasonAt(code string, last int) (found, bool) {
	if f.word(last) == "of" {
		if y, end, ok := f.yearIn(last + 1); ok {
			d, _ := dayOf(y, seasonStart[code], 1)
			return dated(end, isoYear(d)+"-"+code, d, monthGrain), true
		}
		_, nested := f.entry(last+2, "season")
		nested = nested || f.word(last+2) == "early" || f.word(last+2) == "late" // "the summer of the summer of": no end
		if nested {
			return found{}, false
		}
		if x, ok := f.relative(last + 1); ok && x.grain == yearGrain {
			return dated(x.last, isoYear(x.date)+"-"+code, x.date, monthGrain), true
		}
		return found{}, false // the fall of a city
	}
	if y, end, ok := f.yearIn(last); ok {
		d, _ := dayOf(y, seasonStart[code], 1)
		return dated(end, isoYear(d)+"-"+code, d, monthGrain), true
	}
	if f.t.Tokens[last-1].IsName() {
		return found{}, false
	}
	return f.season(code, 0, last)
}

func (f *finder) monthFrom(m time.Month, step, last int) (found, bool) {
	a, ok := f.anchor.day()
	if !ok {
		return found{}, false
	}
	y := a.Year()
	switch {
	case step < 0 && m >= a.Month():
		y--
	case step > 0 && m <= a.Month():
		y++
	}
	d, _ := dayOf(y, m, 1)
	return dated(last, isoMonth(d), d, monthGrain), true
}

// seasonStart is the first month of a meteorological season in the northern hemisphere.
var seasonStart = map[string]time.Month{"SP": time.March, "SU": time.June, "FA": time.September, "WI": time.December}
