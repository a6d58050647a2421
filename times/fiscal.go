package times

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/numbers"
	"hearsay/reading"
)

// quarterOf reads "the third quarter", "third-quarter", "the second quarter of 1990", "the 1988 third quarter", "the fiscal-first quarter",
// "Q3 2015". A quarter that has not begun is last year's, and is reckoned by the calendar as the corpora do, whatever month a firm's year begins in.
func (f *finder) quarterOf(i int) (found, bool) {
	j := i
	switch f.word(j) {
	case "the", "its", "this":
		j++
	}
	given := 0
	if y, ok := f.yearAt(j); ok {
		given = y
		j++
	}
	if f.word(j) == "fiscal" {
		j++
	}
	q := 0
	if stem, ok := strings.CutSuffix(f.word(j), "-quarter"); ok {
		q = ordinalQuarter(stem)
		j++
	} else if f.word(j+1) == "quarter" {
		q = ordinalQuarter(strings.TrimPrefix(f.word(j), "fiscal-"))
		j += 2
	} else if w := f.word(j); len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' {
		q = int(w[1] - '0')
		j++
	}
	if q == 0 {
		return found{}, false
	}
	if f.word(j) == "of" {
		if y, ok := f.yearAt(j + 1); ok {
			given = y
			j += 2
		} else if x, ok := f.relative(j + 1); ok && len(x.value) == 4 {
			given = x.date.Year()
			j = x.last
		}
	} else if y, ok := f.yearAt(j); ok {
		given = y
		j++
	}
	if given == 0 {
		a, ok := f.anchor.day()
		if !ok {
			return undated(j, reading.Date, fmt.Sprintf("XXXX-Q%d", q)), true
		}
		given = a.Year()
		if time.Month(3*q-2) > a.Month() && !f.future(i) {
			given--
		}
	}
	return quarter(given, q, j), true
}

func quarter(year, q, last int) found {
	d := time.Date(year, time.Month(3*q-2), 1, 0, 0, 0, 0, time.UTC)
	return dated(last, fmt.Sprintf("%04d-Q%d", year, q), d, quarterGrain)
}

func quarterNumber(d time.Time) int { return (int(d.Month())-1)/3 + 1 }

func ordinalQuarter(w string) int {
	if n, ok := numbers.Word(w); ok && n.Kind == numbers.Ordinal && n.Value >= 1 && n.Value <= 4 {
		return int(n.Value)
	}
	return 0
}

// theQuarter reads the quarter that a business report is about: "the latest quarter", "the quarter ended Sept. 30", "the period".
// Where none has been named, the latest is the last that was over when the report came out.
func (f *finder) theQuarter(i int) (found, bool) {
	j := i
	if f.word(j) != "the" {
		return found{}, false
	}
	j++
	latest := false
	switch f.word(j) {
	case "latest", "recent":
		latest = true
		j++
	case "most":
		if f.word(j+1) != "recent" {
			return found{}, false
		}
		latest = true
		j += 2
	case "just-ended":
		latest = true
		j++
	}
	year := 0
	if y, ok := f.yearAt(j); ok {
		year = y
		j++
	}
	if !f.quarterNoun(j) || f.word(j) == "period" && !latest && year == 0 {
		return found{}, false
	}
	q := f.anchor.quarter
	if w := f.word(j + 1); w == "ended" || w == "ending" {
		if x, ok := f.calendar(j + 2); ok && x.grain == dayGrain {
			middle := x.date.AddDate(0, 0, -45)
			return quarter(middle.Year(), quarterNumber(middle), j+1), true
		}
	}
	if a, ok := f.anchor.day(); ok && q.IsZero() && latest {
		q = a.AddDate(0, -3, 1-a.Day())
	}
	if q.IsZero() {
		return found{}, false
	}
	if year == 0 {
		year = q.Year()
		if f.word(j+1) == "a" && f.word(j+2) == "year" && (f.word(j+3) == "ago" || f.word(j+3) == "earlier") {
			return f.compared(year-1, q, j+4)
		}
	}
	if year != q.Year() {
		if !f.anchor.quarterly {
			return undated(j+1, reading.Date, strconv.Itoa(year)), true
		}
		return f.compared(year, q, j+1)
	}
	return quarter(year, quarterNumber(q), j+1), true
}

func (f *finder) quarterNoun(i int) bool { return f.word(i) == "quarter" || f.word(i) == "period" }

// yearBefore reads what a quarter's figures are compared with: after "profit fell in the third quarter", "a year earlier", "the
// year-ago period", "from a year ago" and "the same quarter last year" are the third quarter of the year before. It leaves the
// report's quarter as it is.
func (f *finder) yearBefore(i int) (found, bool) {
	q := f.anchor.quarter
	if !f.anchor.quarterly {
		return found{}, false
	}
	j := i
	switch f.word(j) {
	case "the", "a":
		j++
	}
	switch w := f.word(j); {
	case w == "year-ago" || w == "year-earlier":
		j++
		if n := ordinalQuarter(f.word(j)); n > 0 && f.word(j+1) == "quarter" {
			q = time.Date(q.Year(), time.Month(3*n-2), 1, 0, 0, 0, 0, time.UTC)
			j += 2
		} else if f.quarterNoun(j) {
			j++
		} else {
			j = i + 1
			if f.word(i) != w {
				return found{}, false // the article is the noun's: "the year-ago results"
			}
		}
	case w == "same" || w == "corresponding" || w == "comparable" || w == "like":
		if !f.quarterNoun(j + 1) {
			return found{}, false
		}
		j += 2
		if f.word(j) == "of" || f.word(j) == "in" {
			j++
		}
		if y, ok := f.yearAt(j); ok {
			return f.compared(y, q, j+1)
		}
		if f.word(j) == "last" && f.word(j+1) == "year" {
			j += 2
		} else if f.word(j) == "a" && f.word(j+1) == "year" && (f.word(j+2) == "ago" || f.word(j+2) == "earlier" || f.word(j+2) == "before") {
			j += 3
		} else {
			return found{}, false
		}
	case j > i && w == "year" && f.word(i) == "a" && f.word(j+1) == "earlier", j > i && w == "year" && f.word(i) == "a" && f.word(j+1) == "ago" && f.comparing(i):
		j += 2
	case w == "last" && j == i && f.word(j+1) == "year" && f.comparing(i):
		j += 2
	default:
		return found{}, false
	}
	return f.compared(q.Year()-1, q, j)
}

func (f *finder) compared(year int, q time.Time, last int) (found, bool) {
	x := quarter(year, quarterNumber(q), last)
	x.date, x.grain = time.Time{}, noGrain
	return x, true
}

// comparing holds if a figure is compared at token i: an amount, or "from", "with" or "than", stands shortly before.
func (f *finder) comparing(i int) bool {
	switch f.word(i - 1) {
	case "from", "with", "than", "to":
		return true
	}
	for k := i - 1; k >= max(f.s.First, i-12); k-- {
		switch f.word(k) {
		case "$", "£", "€", "#", "%", "share", "cents", "million", "billion":
			return true
		}
	}
	return false
}

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
	if w := f.word(j + 1); w == "ended" || w == "ending" {
		return undated(j+1, reading.Duration, "P1Y"), true
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

// half reads "the first half of 1990".
func (f *finder) half(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	n := map[string]int{"first": 1, "second": 2}[f.word(j)]
	if stem, ok := strings.CutSuffix(f.word(j), "-half"); ok {
		n = map[string]int{"first": 1, "second": 2}[stem]
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
	} else {
		return found{}, false
	}
	d := time.Date(year, time.Month(6*n-5), 1, 0, 0, 0, 0, time.UTC)
	return dated(j, fmt.Sprintf("%04d-H%d", year, n), d, monthGrain), true
}
