package times

import "hearsay/reading"

// unitBefore reads "the year before", "the day after", of the last date named, and "the week before last", of publication.
func (f *finder) unitBefore(i int) (found, bool) {
	e, ok := f.entry(i, "unit")
	step := map[string]int{"before": -1, "after": 1}[f.word(i+1)]
	if !ok || step == 0 {
		return found{}, false
	}
	if w := f.word(i + 2); (step < 0 && w == "last" || step > 0 && w == "next") && f.ends(i+3) {
		a, known := f.anchor.day()
		x := shift(a, e.value, 2*step)
		x.last = i + 3
		return x, known && x.value != ""
	}
	if !f.ends(i + 2) {
		return f.besideEvent(i, e.value, step)
	}
	if e.value == "D" && f.anchor.lastDay.IsZero() {
		return found{}, false
	}
	base, _, known := f.anchor.from(e.value)
	x := shift(base, e.value, step)
	x.last = i + 2
	return x, known && x.value != ""
}

// besideEvent reads "the day before the quake", "the weeks after the vote", which is a DATE in AQUAINT and TimeBank. No calendar
// knows which, save where it stands in apposition to a day ("on 3 May, the day before the quake") or beside one ("the day after Easter").
func (f *finder) besideEvent(i int, unit string, step int) (found, bool) {
	open, ok := unnamed[unit]
	if !ok || f.word(i-2) == "to" { // "a year to the day after the quake"
		return found{}, false
	}
	if f.word(i) == "day" {
		if f.end == i-2 && f.word(i-2) == "," && !f.sentenceDay.IsZero() {
			return dated(i+1, isoDay(f.sentenceDay), f.sentenceDay, dayGrain), true
		}
		if f.beside { // "the day before the day before the day before": no end
			return found{}, false
		}
		f.beside = true
		x, ok := f.dayBeside(i + 2)
		f.beside = false
		if ok {
			d := x.date.AddDate(0, 0, step)
			return dated(i+1, isoDay(d), d, dayGrain), true
		}
	}
	return undated(i+1, reading.Date, open), true
}

// ends holds if a clause ends at token i.
func (f *finder) ends(i int) bool {
	switch f.word(i) {
	case ",", ".", ";", ")", "":
		return true
	}
	return false
}
