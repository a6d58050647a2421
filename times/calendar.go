package times

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/numbers"
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

// yearAt reads a year of four digits from 1000 to 2199.
func (f *finder) yearAt(i int) (int, bool) {
	w := f.word(i)
	if len(w) != 4 {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1000 && n < 2200
}

// spokenYear reads a year in words as broadcasts have it: "nineteen ninety-six".
func (f *finder) spokenYear(i int) (year, last int, ok bool) {
	century, ok := map[string]int{"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[f.word(i)]
	if !ok {
		return 0, 0, false
	}
	n, ok := numbers.Parse(f.t.Tokens[:f.s.Last], i+1)
	if !ok || n.Kind != numbers.Cardinal || n.Value < 10 || n.Value > 99 || !n.Whole() || n.Suffix != "" {
		return 0, 0, false
	}
	return century + int(n.Value), i + 1 + n.Tokens, true
}

// calendar reads dates with a month's name: "June 20, 2023", "20 June", "June 2023", "June".
func (f *finder) calendar(i int) (found, bool) {
	if day, ok := f.dayNumber(i); ok {
		j := i + 1
		if x, ok := f.furtherDay(i, day); ok {
			return x, true
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
	return dated(i+1, isoDay(d), d, dayGrain), ok && d.After(f.sentenceDay)
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
	year := a.Year()
	ahead := f.future(i) || f.limit(i) || f.word(i-1) == "by" || f.word(i-1) == "through"
	switch t := f.tenseAt(i); {
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

// rangeYear reads the year of a range's end, which is that of its start too: "from March to August 2011", "May 3 - 9, 2021".
func (f *finder) rangeYear(i int) (int, bool) {
	switch f.word(i) {
	case "and", "to", "or", "through", "until", "till", "-":
	default:
		return 0, false
	}
	j := i + 1
	_, month := f.monthAt(j)
	if month {
		j++
	}
	if _, ok := f.dayNumber(j); ok {
		j++
	} else if !month {
		return 0, false
	}
	if f.word(j) == "," {
		j++
	}
	return f.yearAt(j)
}

// nearestYear is the step to the year in which month m lies nearest to month now.
func nearestYear(m, now int) int {
	switch d := m - now; {
	case d > 5: // at half a year's distance, the one that has been
		return -1
	case d < -6:
		return 1
	}
	return 0
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
	d, ok := nearest(a, m, day, t)
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

// year reads "2016", "fiscal 1990", "the year 2000", and spoken years.
func (f *finder) year(i int) (found, bool) {
	j := i
	if f.word(j) == "the" && f.word(j+1) == "year" {
		j += 2
	} else if f.word(j) == "fiscal" || f.word(j) == "the" && f.word(j+1) == "fiscal" {
		for f.word(j) != "fiscal" {
			j++
		}
		j++
		if f.word(j) == "year" {
			j++
		}
	}
	y, ok := f.yearAt(j)
	if !ok {
		if y, last, ok := f.spokenYear(j); ok {
			d, _ := dayOf(y, time.January, 1)
			return dated(last, isoYear(d), d, yearGrain), true
		}
		if j > i {
			if n, hit := numbers.Parse(f.t.Tokens[:f.s.Last], j); hit && n.Value >= 1900 && n.Value < 2100 && n.Whole() {
				y, ok = int(n.Value), true
				j += n.Tokens - 1
			}
		}
		if !ok {
			return f.range4(i)
		}
	}
	before := f.word(i - 1)
	if j == i {
		switch {
		case besideNumbers()[f.word(j+1)] == "counted", besideNumbers()[before] == "numbered":
			return found{}, false
		case (y < 1900 || y > 2100) && !f.dating(i):
			return found{}, false
		}
	}
	d, _ := dayOf(y, time.January, 1)
	return dated(j+1, fmt.Sprintf("%04d", y), d, yearGrain), true
}

// dating holds if what stands before token i makes four digits a year, though few years are so far away: "in 1738", "(1704 - 1787)".
func (f *finder) dating(i int) bool {
	switch w := f.word(i - 1); w {
	case "and", "to", "or", "-":
		_, ok := f.yearAt(i - 2)
		return ok
	default:
		return besideNumbers()[w] == "dating"
	}
}

// range4 reads the first year of "1990-95" or "1990-1995" as one expression.
func (f *finder) range4(i int) (found, bool) {
	w := f.word(i)
	a, b, ok := strings.Cut(w, "-")
	if !ok || len(a) != 4 || len(b) != 2 && len(b) != 4 {
		return found{}, false
	}
	y, err1 := strconv.Atoi(a)
	_, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || y < 1800 || y > 2100 {
		return found{}, false
	}
	d, _ := dayOf(y, time.January, 1)
	return dated(i+1, a, d, yearGrain), true
}

// decadeOrCentury reads "the 1980s", "the '90s", "the eighties", "the 1930's", "the 20th century". TIMEX3
// drops digits: 198 is a decade, 19 a century.
func (f *finder) decadeOrCentury(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	switch f.word(j) {
	case "early", "late", "mid", "mid-":
		j++
	}
	w := strings.TrimPrefix(f.word(j), "mid-")
	digits := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(w, "'"), "s"), "'")
	if n, err := strconv.Atoi(digits); err == nil && strings.HasSuffix(w, "s") && n%10 == 0 {
		switch {
		case len(digits) == 4 && n >= 1000 && n < 2200:
			return f.decade(j+1, n/10)
		case len(digits) == 2 && (w[0] == '\'' || f.word(j-1) == "the"):
			return f.decade(j+1, 190+n/10)
		}
	}
	if y, ok := f.yearAt(j); ok && y%10 == 0 && f.word(j+1) == "'s" && j > i { // "the 1930's"
		return f.decade(j+2, y/10)
	}
	if e, ok := f.entry(j, "decade"); ok && j > i {
		return f.decade(j+1, 190+e.number()/10)
	}
	ordinal, joined := strings.CutSuffix(f.word(j), "-century")
	if joined {
		j--
	}
	if joined || f.word(j+1) == "century" {
		if n, ok := numbers.Word(ordinal); ok && n.Kind == numbers.Ordinal && n.Value > 1 && n.Value < 30 {
			return undated(j+2, reading.Date, strconv.Itoa(int(n.Value)-1)), true
		}
	}
	return found{}, false
}

func (f *finder) decade(last, value int) (found, bool) {
	return undated(last, reading.Date, strconv.Itoa(value)), true
}
