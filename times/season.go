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
	if step == 0 && weekday(a) < 5 && !f.future(last) && f.word(f.from-1) != "by" {
		d = a.AddDate(0, 0, -7)
	}
	return dated(last, isoWeek(d)+"-WE", d, weekGrain), true
}

// season reads a season step seasons of its kind from the day a, which is known no finer than g.
func (f *finder) season(code string, step, last int, a time.Time, g grain) (found, bool) {
	if y, end, ok := f.yearIn(last); ok && step == 0 {
		d, _ := dayOf(y, seasonStart[code], 1)
		return dated(end, isoYear(d)+"-"+code, d, monthGrain), true
	}
	if a.IsZero() {
		return found{}, false
	}
	y := a.Year()
	start := seasonStart[code]
	switch {
	case g == yearGrain:
		y += step
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
	if !f.entryDate.date.IsZero() {
		return f.season(code, 0, last, f.entryDate.date, f.entryDate.grain)
	}
	return f.season(code, 0, last, f.anchor.published, dayGrain)
}

// monthFrom reads a month as season does a season.
func (f *finder) monthFrom(m time.Month, step, last int, a time.Time, g grain) (found, bool) {
	if a.IsZero() {
		return found{}, false
	}
	y := a.Year()
	switch {
	case g == yearGrain:
		y += step
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
