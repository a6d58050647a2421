package times

import (
	"strings"

	"hearsay/reading"
)

// reference reads expressions with a value of their own: today, now, recently, the future.
func (f *finder) reference(i int) (found, bool) {
	last, value, ok := f.fixed(references(), i)
	if !ok {
		return found{}, false
	}
	kind, arg, cut := strings.Cut(value, ":")
	if value == "AHEAD" {
		x := undated(last, reading.Date, "FUTURE_REF")
		x.sure = true
		return x, f.future(i)
	}
	if !cut {
		value, sure := strings.CutSuffix(value, "!")
		if f.word(i) == "the" && value != "PRESENT_REF" && f.insidePhrase(last) {
			return found{}, false // the past week, the future king
		}
		x := undated(last, reading.Date, value)
		x.sure = sure
		return x, true
	}
	a, known := f.anchor.day()
	if kind == "part" {
		if !known {
			return f.vague(last, 0)
		}
		return found{last: last, typ: reading.ClockTime, value: isoDay(a) + "T" + arg, date: a, grain: dayGrain}, true
	}
	days := atoi(arg)
	if !known {
		return f.vague(last, days)
	}
	d := a.AddDate(0, 0, days)
	return f.withPart(dated(last, isoDay(d), d, dayGrain)), true
}

// insidePhrase holds if a noun phrase goes on at token i.
func (f *finder) insidePhrase(i int) bool {
	p, ok := f.t.NounPhraseAt(i - 1)
	return ok && f.t.Phrases[p].Last > i
}

// vague is a pointer to a time that nothing says the day of: step is before or after now.
func (f *finder) vague(last, step int) (found, bool) {
	value := "PRESENT_REF"
	switch {
	case step < 0:
		value = "PAST_REF"
	case step > 0:
		value = "FUTURE_REF"
	}
	return undated(last, reading.Date, value), true
}
