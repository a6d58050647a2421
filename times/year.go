package times

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/numbers"
	"hearsay/reading"
)

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
	if n, err := strconv.Atoi(strings.TrimPrefix(f.word(i), "fy")); err == nil && len(f.word(i)) == 6 && n >= 1900 && n < 2100 {
		y, ok = n, true // FY2023
	} else if err == nil && len(f.word(i)) == 4 && n < 100 && strings.HasPrefix(f.word(i), "fy") {
		y, ok = 2000+n, true // FY24
	}
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
		case len(digits) == 2 && f.end == i-1 && j == i && strings.HasSuffix(f.word(i-2), "0s"): // "the 1860s and 70s"
			century := 19
			if earlier := f.word(i - 2); len(earlier) == 5 {
				century, _ = strconv.Atoi(earlier[:2])
			}
			return f.decade(j+1, 10*century+n/10)
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
