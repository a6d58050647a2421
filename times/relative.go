package times

import (
	"strconv"
	"strings"
	"time"

	"hearsay/reading"
)

// weekdayDate reads a weekday, alone, with a direction, with a date, or with a part of the day:
// "Friday", "last Friday", "Friday, June 20", "Friday morning".
func (f *finder) weekdayDate(i int) (found, bool) {
	j, direction := i, ""
	switch f.word(j) {
	case "this", "last", "next", "past", "coming", "early", "late", "earlier":
		direction = f.word(j)
		j++
		if direction == "this" && (f.word(j) == "past" || f.word(j) == "coming") {
			direction = f.word(j)
			j++
		}
	}
	e, ok := f.entry(j, "weekday")
	if !ok || !f.capital(j) {
		return found{}, false
	}
	plural := strings.HasSuffix(f.word(j), "days")
	last := j + 1
	k := last
	if f.word(k) == "," {
		k++
	}
	begin := f.from // before a clock time that the day belongs to
	f.from = i
	if x, ok := f.calendar(k); ok && x.grain == dayGrain && direction == "" {
		return x, true
	}
	if plural {
		return undated(last, reading.Set, "XXXX-WXX-"+e.value), true
	}
	a, known := f.anchor.day()
	if !known {
		return undated(last, reading.Date, "XXXX-WXX-"+e.value), true
	}
	n := e.number()
	var d time.Time
	switch direction {
	case "last", "past":
		d = weekdayNear(a.AddDate(0, 0, -1), n, false)
	case "next", "coming":
		d = weekdayNear(a.AddDate(0, 0, 1), n, true)
	case "this":
		d = a.AddDate(0, 0, n-weekday(a))
	default:
		d = weekdayNear(a, n, f.future(i) || f.limit(begin))
	}
	if e, ok := f.entry(last, "part"); ok && strings.HasSuffix(f.word(last), "s") {
		return undated(last+1, reading.Set, "XXXX-WXX-"+weekdayValue(n)+"T"+e.value), true
	}
	return f.withPart(dated(last, isoDay(d), d, dayGrain)), true
}

// relative reads "last week", "this year", "next June", "the following day", "the same month",
// "last year's": a pointer and a unit, month or season.
func (f *finder) relative(i int) (found, bool) {
	j := i
	if w := f.word(j); w == "earlier" || w == "later" || w == "early" || w == "late" {
		j++
		if f.word(j) == "in" {
			j++
		}
	}
	start := j
	step, narrated := 0, false
	switch w := f.word(j); w {
	case "this":
		j++
		switch f.word(j) {
		case "past":
			j++
		case "coming":
			step = 1
			j++
		}
	case "last":
		step = -1
		j++
	case "next":
		step = 1
		j++
	case "that":
		narrated = true
		j++
		if f.word(j) == "same" {
			j++
		}
	case "the", "a", "an":
		j++
		switch f.word(j) {
		case "following", "next":
			step, narrated = 1, true
			j++
		case "previous", "preceding", "prior":
			step, narrated = -1, true
			j++
		case "past", "last":
			step = -1
			j++
		case "coming":
			step = 1
			j++
		case "same":
			narrated = true
			j++
		case "current":
			j++
		case "latest":
			j++
		default:
			if w != "the" {
				return found{}, false
			}
			if m := f.word(j); m == "early" || m == "late" {
				j++
			}
			if e, ok := f.entry(j, "season"); ok {
				return f.seasonAt(e.value, j+1)
			}
			if f.word(j) == "weekend" {
				return f.weekend(j+1, 0)
			}
			if f.word(j) == "week" && f.word(j+1) == "of" {
				if x, ok := f.calendar(j + 2); ok && x.grain == dayGrain {
					return dated(x.last, isoWeek(x.date), x.date, weekGrain), true
				}
			}
			if start > i && f.word(start-1) == "in" { // earlier in the year
				break
			}
			if before, ok := f.unitBefore(j); ok {
				return before, true
			}
			return found{}, false
		}
	default:
		return found{}, false
	}
	if f.word(j) == "fiscal" {
		j++
	}
	if f.word(j) == "weekend" {
		return f.weekend(j+1, step)
	}
	if e, ok := f.entry(j, "season"); ok {
		return f.season(e.value, step, j+1)
	}
	if m, ok := f.monthAt(j); ok {
		x, ok := f.monthFrom(m, step, j+1)
		if day, has := f.dayNumber(j + 1); ok && has { // "last Oct. 23"
			if _, year := f.yearAt(j + 2); !year {
				x.date, ok = dayOf(x.date.Year(), m, day)
				x.last, x.value, x.grain = j+2, isoDay(x.date), dayGrain
			}
		}
		return x, ok
	}
	e, ok := f.entry(j, "unit")
	if !ok || strings.HasSuffix(f.word(j), "s") || f.title(i, j+1) {
		return found{}, false
	}
	base, known := f.anchor.day()
	if narrated {
		if e.value == "D" && f.anchor.lastDay.IsZero() || e.value != "D" && f.anchor.last.IsZero() {
			if step == 0 {
				return found{}, false
			}
		}
		base, _, known = f.anchor.from(e.value)
	}
	if (e.value == "E" || e.value == "C") && step == -1 && f.word(j-1) == "past" {
		return undated(j+1, reading.Duration, period("1", e.value)), true
	}
	if !known {
		return f.vague(j+1, step)
	}
	x := shift(base, e.value, step)
	x.last = j + 1
	if x.value == "" {
		return found{}, false
	}
	if e.value == "D" && !narrated && step == 0 {
		return found{}, false // "this day"
	}
	if e.value == "D" {
		x = f.withPart(x)
	}
	// "last year's third quarter"
	if e.value == "Y" && f.word(j+1) == "'s" {
		if q := ordinalQuarter(f.word(j + 2)); q > 0 && f.word(j+3) == "quarter" {
			return quarter(x.date.Year(), q, j+4), true
		}
	}
	return x, true
}

// unitBefore reads "the year before", "the day after", with nothing behind it that would say before what.
func (f *finder) unitBefore(i int) (found, bool) {
	e, ok := f.entry(i, "unit")
	step := map[string]int{"before": -1, "after": 1}[f.word(i+1)]
	if !ok || step == 0 || e.value == "D" && f.anchor.lastDay.IsZero() {
		return found{}, false
	}
	switch f.word(i + 2) {
	case ",", ".", ";", ")", "":
	default:
		return found{}, false
	}
	base, _, known := f.anchor.from(e.value)
	x := shift(base, e.value, step)
	x.last = i + 2
	return x, known && x.value != ""
}

// shift moves a day by n units and writes it as coarsely as the unit is.
func shift(d time.Time, unit string, n int) found {
	x := found{typ: reading.Date}
	switch unit {
	case "D":
		x.date, x.grain = d.AddDate(0, 0, n), dayGrain
		x.value = isoDay(x.date)
	case "W", "F":
		if unit == "F" {
			n *= 2
		}
		x.date, x.grain = d.AddDate(0, 0, 7*n), weekGrain
		x.value = isoWeek(x.date)
	case "M":
		x.date, x.grain = time.Date(d.Year(), d.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC), monthGrain
		x.value = isoMonth(x.date)
	case "Q":
		q := (int(d.Month()) - 1) / 3
		x.date, x.grain = time.Date(d.Year(), time.Month(3*(q+n)+1), 1, 0, 0, 0, 0, time.UTC), monthGrain
		x.value = isoYear(x.date) + "-Q" + strconv.Itoa(quarterNumber(x.date))
	case "Y":
		x.date, x.grain = time.Date(d.Year()+n, time.January, 1, 0, 0, 0, 0, time.UTC), yearGrain
		x.value = isoYear(x.date)
	case "E":
		x.date, x.grain = time.Date(d.Year()+10*n, time.January, 1, 0, 0, 0, 0, time.UTC), yearGrain
		x.value = isoYear(x.date)[:3]
	case "C":
		x.date, x.grain = time.Date(d.Year()+100*n, time.January, 1, 0, 0, 0, 0, time.UTC), yearGrain
		x.value = isoYear(x.date)[:2]
	}
	return x
}

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
	if y, ok := f.yearAt(last); ok && step == 0 {
		d, _ := dayOf(y, seasonStart[code], 1)
		return dated(last+1, isoYear(d)+"-"+code, d, monthGrain), true
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
		if y, ok := f.yearAt(last + 1); ok {
			d, _ := dayOf(y, seasonStart[code], 1)
			return dated(last+2, isoYear(d)+"-"+code, d, monthGrain), true
		}
		if x, ok := f.relative(last + 1); ok && x.grain == yearGrain {
			return dated(x.last, isoYear(x.date)+"-"+code, x.date, monthGrain), true
		}
		return found{}, false // the fall of a city
	}
	if y, ok := f.yearAt(last); ok {
		d, _ := dayOf(y, seasonStart[code], 1)
		return dated(last+1, isoYear(d)+"-"+code, d, monthGrain), true
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

// modified reads a modifier before another expression: "early next year", "late 1997", "mid-May",
// "the end of 2015", "the beginning of the year", "nearly two years".
func (f *finder) modified(i int) (found, bool) {
	j := i
	w := f.word(i)
	switch {
	case w == "early" || w == "late" || w == "mid" || w == "earlier" || w == "later" || w == "around" || w == "about":
		j++
		if f.word(j) == "in" || f.word(j) == "on" {
			j++
		}
		if f.word(j) == "-" {
			j++
		}
	case w == "the" && (f.word(i+1) == "end" || f.word(i+1) == "beginning" || f.word(i+1) == "start" || f.word(i+1) == "middle" || f.word(i+1) == "rest" || f.word(i+1) == "close") && f.word(i+2) == "of":
		j += 3
	case strings.Contains(w, "-"):
		return f.joined(i)
	case w == "nearly" || w == "almost" || w == "over" || w == "roughly" || w == "approximately":
		j++
		return f.rough(j)
	case (w == "more" || w == "less" || w == "fewer") && f.word(i+1) == "than" || w == "up" && f.word(i+1) == "to" || w == "at" && f.word(i+1) == "least":
		return f.rough(i + 2)
	default:
		return found{}, false
	}
	if w == "about" || w == "around" {
		if x, ok := f.rough(j); ok {
			return x, true
		}
		return f.clock(j)
	}
	for _, rule := range []func(*finder, int) (found, bool){(*finder).calendar, (*finder).relative, (*finder).weekdayDate, (*finder).year, (*finder).reference, (*finder).quarterOf} {
		if x, ok := rule(f, j); ok && x.typ == reading.Date && !strings.HasSuffix(x.value, "_REF") {
			return x, true
		}
	}
	if e, ok := f.entry(j, "unit"); ok || f.word(j) == "the" {
		if !ok {
			e, ok = f.entry(j+1, "unit")
			j++
		}
		if a, known := f.anchor.day(); ok && known && (e.value == "Y" || e.value == "M" || e.value == "W" || e.value == "E") && w == "the" {
			x := shift(a, e.value, 0)
			x.last = j + 1
			return x, true
		}
	}
	return found{}, false
}

// rough reads what may stand after "nearly", "about", "more than": an amount of time, or one ago.
func (f *finder) rough(i int) (found, bool) {
	if x, ok := f.ago(i); ok {
		return x, true
	}
	if f.word(i) == "the" {
		return found{}, false
	}
	return f.duration(i)
}

func weekdayValue(n int) string { return string(rune('0' + n)) }

// joined reads "mid-May", "late-November", "mid-1990", "post-1959".
func (f *finder) joined(i int) (found, bool) {
	before, w, _ := strings.Cut(f.word(i), "-")
	switch before {
	case "mid", "early", "late", "pre", "post":
	default:
		return found{}, false
	}
	if e, ok := vocabulary()[w]; ok && e.class == "month" {
		return f.bareMonth(time.Month(e.number()), i, i+1)
	}
	if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && n >= 1800 && n < 2200 {
		d, _ := dayOf(n, time.January, 1)
		return dated(i+1, isoYear(d), d, yearGrain), true
	}
	return found{}, false
}
