package times

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/numbers"
	"hearsay/reading"
)

// era reads years and centuries before Christ: "480 BC", "the fifth century B.C." TIMEX3 writes BC0480 and BC04.
func (f *finder) era(i int) (found, bool) {
	if n, err := strconv.Atoi(f.word(i)); err == nil && n > 0 && n < 10000 && beforeChrist(f.word(i+1)) {
		return undated(i+2, reading.Date, fmt.Sprintf("BC%04d", n)), true
	}
	j := i
	if f.word(j) == "the" {
		j++
	}
	if w := f.word(j); w == "early" || w == "late" {
		j++
	}
	if n, ok := numbers.Word(f.word(j)); ok && n.Kind == numbers.Ordinal && n.Value < 100 && f.word(j+1) == "century" && beforeChrist(f.word(j+2)) {
		return undated(j+3, reading.Date, fmt.Sprintf("BC%02d", int(n.Value)-1)), true
	}
	return found{}, false
}

func beforeChrist(w string) bool {
	switch w {
	case "bc", "b.c.", "b.c", "bce", "b.c.e.":
		return true
	}
	return false
}

// shortYear reads a year that has lost its century: "the class of '98", "in '72". It is the last such year, or the next one.
func (f *finder) shortYear(i int) (found, bool) {
	if w := f.word(i); w != "'" && w != "’" && w != "‘" || besideNumbers()[f.word(i-1)] != "dating" {
		return found{}, false
	}
	w := f.word(i + 1)
	n, err := strconv.Atoi(w)
	if err != nil || len(w) != 2 || n < 0 || f.t.Tokens[i].End != f.t.Tokens[i+1].Start {
		return found{}, false
	}
	if next := f.word(i + 2); next == "'" || next == "’" {
		return found{}, false // a quotation of a number
	}
	n += 1900
	if a, ok := f.anchor.day(); ok {
		n += (a.Year() + 1 - n) / 100 * 100
	}
	d, _ := dayOf(n, time.January, 1)
	return dated(i+2, isoYear(d), d, yearGrain), true
}

// yearIn reads a year in any writing, as "the summer of" has it: 2003, '69; "the winter of 2021-22" is that which began in 2021.
func (f *finder) yearIn(i int) (year, last int, ok bool) {
	if y, ok := f.yearAt(i); ok {
		return y, i + 1, true
	}
	if x, ok := f.shortYear(i); ok {
		return x.date.Year(), x.last, true
	}
	if x, ok := f.range4(i); ok && strings.Contains(f.word(i), "-") {
		return x.date.Year(), x.last, true
	}
	return 0, 0, false
}
