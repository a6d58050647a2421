package times

import (
	"fmt"
	"strings"
	"time"

	"hearsay/reading"
)

// theYear reads the year that figures are of: "for the year", "sales for the full year"; "the year ended March 31" says how long.
func (f *finder) theYear(i int) (found, bool) {
	if f.word(i) != "the" {
		return found{}, false
	}
	j := i + 1
	whole := f.word(j) == "full" || f.word(j) == "fiscal" || f.word(j) == "whole"
	if whole {
		j++
	}
	if f.word(j) != "year" {
		return found{}, false
	}
	switch f.word(j + 1) {
	case "ended", "ending":
		return undated(j+1, reading.Duration, "P1Y"), true
	case "to":
		if _, month := f.monthAt(j + 2); month {
			return undated(j+1, reading.Duration, "P1Y"), true
		}
	}
	a, ok := f.anchor.day()
	if !ok || !whole && (f.word(i-1) != "for" || f.insidePhrase(j+1) || f.word(j+1) == "of") {
		return found{}, false
	}
	return undated(j+1, reading.Date, isoYear(a)), true
}

// yearEnd reads "year-end", "year end" and "the year's end", a year with TimeML's modifier END.
func (f *finder) yearEnd(i, last int) (found, bool) {
	a, ok := f.anchor.day()
	if !ok {
		return found{}, false
	}
	return undated(last, reading.Date, isoYear(a)), f.word(i-1) != "of"
}

// endOfYear reads "year end" and "year's end".
func (f *finder) endOfYear(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	if f.word(j) != "year" {
		return found{}, false
	}
	if f.word(j+1) == "'s" {
		j++
	}
	if f.word(j+1) != "end" {
		return found{}, false
	}
	return f.yearEnd(i, j+2)
}

// half reads "the first half of 1990", "the second half of the year".
func (f *finder) half(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	which := map[string]int{"first": 1, "second": 2, "latter": 2}
	n := which[f.word(j)]
	if stem, ok := strings.CutSuffix(f.word(j), "-half"); ok {
		n = which[stem]
		j--
	} else if f.word(j+1) != "half" {
		return found{}, false
	}
	if n == 0 {
		return found{}, false
	}
	j += 2
	year := 0
	if f.word(j) == "of" {
		j++
	}
	if y, ok := f.yearAt(j); ok {
		year = y
		j++
	} else if x, ok := f.relative(j); ok && len(x.value) == 4 {
		year, j = x.date.Year(), x.last
	} else if a, ok := f.anchor.day(); ok && f.word(j) == "the" && f.word(j+1) == "year" {
		year, j = a.Year(), j+2
	} else {
		return found{}, false
	}
	d := time.Date(year, time.Month(6*n-5), 1, 0, 0, 0, 0, time.UTC)
	return dated(j, fmt.Sprintf("%04d-H%d", year, n), d, monthGrain), true
}
