package times

import (
	"strings"
	"time"

	"hearsay/reading"
)

// farthest is the most units between an anchor and a date: "65 million years ago" is no date.
const farthest = 1_000_000

// ago reads an amount of units before or after an anchor: "two years ago", "a week later",
// "three days earlier", "ten days from now", "a year before".
func (f *finder) ago(i int) (found, bool) {
	j, amount, n, ok := f.amount(i)
	if !ok {
		if _, isUnit := f.entry(i, "unit"); isUnit && f.word(i+1) == "ago" {
			return undated(i+2, reading.Date, "PAST_REF"), true
		}
		return found{}, false
	}
	if x, ok := f.weekdaysAgo(j, n); ok {
		return x, true
	}
	e, end, ok := f.unitAt(j)
	if !ok {
		return found{}, false
	}
	if f.word(end) == "or" && f.word(end+1) == "so" {
		end += 2
	}
	if e.value == "Y" && f.word(end) == "and" && f.word(end+1) == "a" && f.word(end+2) == "half" {
		n, e.value = 12*n+6, "M"
		end += 3
	}
	step, narrated := 0, false
	switch f.word(end) {
	case "ago":
		step = -1
	case "earlier":
		step, narrated = -1, true
	case "later", "afterwards", "afterward":
		step, narrated = 1, true
	case "from":
		if f.word(end+1) != "now" {
			return found{}, false
		}
		step = 1
		end++
	default:
		return found{}, false
	}
	if narrated && (amount == "X" || strings.HasPrefix(e.value, "T") || step > 0 && f.anchor.last.IsZero()) {
		return found{}, false // "a few days later": how long, of a day that is not known
	}
	end++
	if amount == "X" {
		return f.vague(end, step)
	}
	if f.word(end) == "today" && !narrated { // "a year ago today"
		if x, ok := f.toTheDay(e.value, n, step); ok {
			x.last = end + 1
			return x, true
		}
	}
	if strings.HasPrefix(e.value, "T") {
		if a, ok := f.anchor.day(); ok {
			return undated(end, reading.ClockTime, isoDay(a)), true
		}
		return f.vague(end, step)
	}
	base, known := f.anchor.day()
	if narrated {
		base, _, known = f.anchor.from(e.value)
	}
	if !known || n > farthest {
		return f.vague(end, step)
	}
	count := int(n) * step
	if e.value == "W" || e.value == "F" {
		if e.value == "F" {
			count *= 2
		}
		d := base.AddDate(0, 0, 7*count)
		if narrated {
			return dated(end, isoDay(d), d, dayGrain), true
		}
		return dated(end, isoWeek(d), d, weekGrain), true
	}
	x := shift(base, e.value, count)
	x.last = end
	if !x.inRange() {
		return f.vague(end, step)
	}
	return x, x.value != ""
}

// toTheDay moves the day of publication by whole units.
func (f *finder) toTheDay(unit string, n float64, step int) (found, bool) {
	a, ok := f.anchor.day()
	if !ok || n < 1 || n > 1000 {
		return found{}, false
	}
	count := int(n) * step
	var d time.Time
	switch unit {
	case "Y":
		d = a.AddDate(count, 0, 0)
	case "M":
		d = a.AddDate(0, count, 0)
	case "W":
		d = a.AddDate(0, 0, 7*count)
	default:
		return found{}, false
	}
	return dated(0, isoDay(d), d, dayGrain), true
}

// weekdaysAgo reads "Fridays ago", "Fridays from now" and "nights ago" behind a number.
func (f *finder) weekdaysAgo(i int, n float64) (found, bool) {
	const most = 52 // of a year
	e, ok := f.entry(i, "weekday")
	a, known := f.anchor.day()
	if !known || n < 1 || n > most {
		return found{}, false
	}
	if e.class == "part" && f.word(i+1) == "ago" {
		d := a.AddDate(0, 0, -int(n))
		return found{last: i + 2, typ: reading.ClockTime, value: isoDay(d) + "T" + e.value, date: d, grain: dayGrain}, true
	}
	if !ok {
		return found{}, false
	}
	weeks := 7 * (int(n) - 1)
	if f.word(i+1) == "ago" {
		d := weekdayNear(a.AddDate(0, 0, -1), e.number(), false).AddDate(0, 0, -weeks)
		return dated(i+2, isoDay(d), d, dayGrain), true
	}
	if f.word(i+1) == "from" && f.word(i+2) == "now" {
		d := weekdayNear(a.AddDate(0, 0, 1), e.number(), true).AddDate(0, 0, weeks)
		return dated(i+3, isoDay(d), d, dayGrain), true
	}
	return found{}, false
}
