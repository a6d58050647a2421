package times

import "time"

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
