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
		} else if f.word(j+1) == "the" || f.word(j+1) == "a" {
			if f.word(j+2) != "year" && f.word(j+2) != "fiscal" {
				return found{}, false // a match has quarters too
			}
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
