package times

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay/reading"
)

func dayOf(year int, month time.Month, day int) (time.Time, bool) {
	d := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return d, d.Month() == month && d.Day() == day
}

// monthAt reads a month's name, which wants its capital; "May" and "March" also want a noun's tag
// or a number or year beside them.
func (f *finder) monthAt(i int) (time.Month, bool) {
	e, ok := f.entry(i, "month")
	if !ok || !f.capital(i) {
		return 0, false
	}
	if w := f.word(i); len(w) == 3 && w != "may" && i+1 < f.s.Last && f.t.Tokens[i+1].IsName() {
		return 0, false // Jan is a first name too
	}
	if w := f.word(i); w == "may" || w == "march" {
		_, day := f.dayNumber(i + 1)
		_, before := f.dayNumber(i - 1)
		_, year := f.yearAt(i + 1)
		if !day && !before && !year && !f.t.Tokens[i].IsName() {
			return 0, false
		}
		if i == f.s.First && !day && !year {
			return 0, false
		}
		if next := f.word(i + 1); (next == "for" || next == "of") && f.capital(i+2) && !year {
			return 0, false // "the March for Harbours"
		}
	}
	return time.Month(e.number()), true
}

// dayNumber reads a day of the month: 20, 2nd.
func (f *finder) dayNumber(i int) (int, bool) {
	w := f.word(i)
	if w == "" || len(w) > 4 || w[0] < '0' || w[0] > '9' {
		return 0, false
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1 && n <= 31
}

// calendar reads dates with a month's name: "June 20, 2023", "20 June", "12-15 June", "June 2023", "June".
func (f *finder) calendar(i int) (found, bool) {
	day, ok := f.dayNumber(i)
	if !ok {
		day, ok = f.dayRange(i)
	}
	if ok {
		j := i + 1
		for _, rule := range []func(*finder, int, int) (found, bool){(*finder).furtherDay, (*finder).nearerDay} {
			if x, ok := rule(f, i, day); ok {
				return x, true
			}
		}
		if f.word(j) == "of" {
			j++
		}
		if m, ok := f.monthAt(j); ok {
			return f.monthDay(m, day, j+1)
		}
		return found{}, false
	}
	m, ok := f.monthAt(i)
	if !ok {
		return found{}, false
	}
	if day, ok := f.dayNumber(i + 1); ok {
		return f.monthDay(m, day, i+2)
	}
	if day, ok := f.dayRange(i + 1); ok {
		return f.monthDay(m, day, i+2)
	}
	j := i + 1
	if f.word(j) == "," {
		j++
	}
	if f.word(j) == "of" {
		j++
	}
	if y, ok := f.yearAt(j); ok {
		d, _ := dayOf(y, m, 1)
		return dated(j+1, isoMonth(d), d, monthGrain), true
	}
	if y, last, ok := f.spokenYear(j); ok {
		d, _ := dayOf(y, m, 1)
		return dated(last, isoMonth(d), d, monthGrain), true
	}
	// "March last year"
	if x, ok := f.relative(i + 1); ok && len(x.value) == 4 {
		d, _ := dayOf(x.date.Year(), m, 1)
		return dated(x.last, isoMonth(d), d, monthGrain), true
	}
	return f.bareMonth(m, i, i+1)
}

// bareMonth resolves a month without a year: the last one, or the next if the verb says so.
func (f *finder) bareMonth(m time.Month, i, last int) (found, bool) {
	if y, ok := f.rangeYear(last); ok {
		d, _ := dayOf(y, m, 1)
		return dated(last, isoMonth(d), d, monthGrain), true
	}
	a, ok := f.anchor.day()
	if !ok {
		return undated(last, reading.Date, fmt.Sprintf("XXXX-%02d", int(m))), true
	}
	if !f.entryDate.date.IsZero() {
		d, ok := f.onward(m, 1)
		if m == f.entryDate.date.Month() && f.entryDate.grain == dayGrain {
			d, ok = dayOf(f.entryDate.date.Year(), m, 1)
		}
		return dated(last, isoMonth(d), d, monthGrain), ok
	}
	year := a.Year()
	ahead := f.future(i) || f.limit(i) || f.word(i-1) == "by" || f.word(i-1) == "through"
	switch t := f.tenseAt(i); {
	case f.opens && !ahead:
		if m > a.Month() {
			year--
		}
	case ahead:
		if m < a.Month() {
			year++
		}
	case t == unclear:
		year += nearestYear(int(m), int(a.Month()))
	case m > a.Month():
		year--
	}
	d, _ := dayOf(year, m, 1)
	return dated(last, isoMonth(d), d, monthGrain), true
}

// monthDay completes a month and a day with a year, given or nearest.
func (f *finder) monthDay(m time.Month, day, last int) (found, bool) {
	j := last
	if f.word(j) == "," {
		j++
	}
	if y, ok := f.yearAt(j); ok {
		d, ok := dayOf(y, m, day)
		return dated(j+1, isoDay(d), d, dayGrain), ok
	}
	if y, end, ok := f.spokenYear(j); ok {
		d, ok := dayOf(y, m, day)
		return dated(end, isoDay(d), d, dayGrain), ok
	}
	if y, ok := f.rangeYear(last); ok {
		d, ok := dayOf(y, m, day)
		return dated(last, isoDay(d), d, dayGrain), ok
	}
	if x, ok := f.relative(last); ok && len(x.value) == 4 {
		d, ok := dayOf(x.date.Year(), m, day)
		return dated(x.last, isoDay(d), d, dayGrain), ok
	}
	a, ok := f.anchor.day()
	if !ok {
		if _, ok := dayOf(2000, m, day); !ok {
			return found{}, false
		}
		return undated(last, reading.Date, fmt.Sprintf("XXXX-%02d-%02d", int(m), day)), true
	}
	t := f.tenseAt(f.from)
	if f.limit(f.from) {
		t = future
	}
	if !f.entryDate.date.IsZero() {
		d, ok := f.onward(m, day)
		return dated(last, isoDay(d), d, dayGrain), ok
	}
	d, ok := nearest(a, m, day, t)
	if f.opens && t != future && d.After(a) {
		d, ok = dayOf(d.Year()-1, m, day)
	}
	return dated(last, isoDay(d), d, dayGrain), ok
}

// nearest picks the year of a day without one: the next such day if the verb points ahead (or one just gone: "will run from May 3"), the last if it points back, though a day at
// most six weeks ahead is meant for itself ("said the vote of 3 May was fair"); else the one within some months, as a report looks
// back farther than ahead.
func nearest(a time.Time, m time.Month, day int, t tense) (time.Time, bool) {
	ahead := map[tense]float64{past: 45, unclear: 120, future: 351}[t]
	for y := a.Year() + 1; y >= a.Year()-4; y-- { // February 29 may lie four years back
		if d, ok := dayOf(y, m, day); ok && d.Sub(a).Hours()/24 <= ahead {
			return d, true
		}
	}
	return time.Time{}, false
}

// numeric reads 2023-06-20, 20/06/2023, 6/20/98 and 9/11.
func (f *finder) numeric(i int) (found, bool) {
	w := f.word(i)
	if w == "9/11" {
		d, _ := dayOf(2001, time.September, 11)
		return dated(i+1, isoDay(d), d, dayGrain), true
	}
	if len(w) < 6 || len(w) > 10 || w[0] < '0' || w[0] > '9' {
		return found{}, false
	}
	for _, sep := range []string{"-", "/", "."} {
		parts := strings.Split(w, sep)
		if len(parts) != 3 {
			continue
		}
		var n [3]int
		for k, p := range parts {
			v, err := strconv.Atoi(p)
			if err != nil || v < 0 || len(p) > 4 {
				return found{}, false
			}
			n[k] = v
		}
		year, month, day := n[2], n[0], n[1]
		switch {
		case len(parts[0]) == 4:
			year, month, day = n[0], n[1], n[2]
		case n[0] > 12 || sep == ".":
			month, day = n[1], n[0]
		}
		if len(parts[2]) == 2 && len(parts[0]) != 4 {
			year += 1900
			if a, ok := f.anchor.day(); ok && year+100 <= a.Year()+1 {
				year += 100
			} else if !ok && year < 1950 {
				year += 100
			}
		}
		if year < 1000 || month < 1 || month > 12 {
			return found{}, false
		}
		d, ok := dayOf(year, time.Month(month), day)
		return dated(i+1, isoDay(d), d, dayGrain), ok
	}
	return found{}, false
}
