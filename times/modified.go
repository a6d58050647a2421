package times

import (
	"strconv"
	"strings"
	"time"

	"hearsay/internal/numbers"
	"hearsay/reading"
)

// hyphenated reads "two-year", "10-hour", "57-year-old", "year-ago", "year-end".
func (f *finder) hyphenated(i int) (found, bool) {
	w := f.word(i)
	if !strings.Contains(w, "-") {
		return found{}, false
	}
	switch w {
	case "year-ago", "year-earlier":
		if a, ok := f.anchor.day(); ok {
			x := shift(a, "Y", -1)
			x.last = i + 1
			return x, true
		}
	case "year-end":
		return f.yearEnd(i, i+1)
	}
	if e, ok := vocabulary()[strings.TrimSuffix(w, "-long")]; ok && e.class == "unit" && strings.HasSuffix(w, "-long") {
		amount := "1"
		if strings.HasSuffix(w, "s-long") {
			amount = "X"
		}
		x := undated(i+1, reading.Duration, period(amount, e.value))
		x.sure = true
		return x, true
	}
	amount, rest := "", ""
	if n, tail, ok := numbers.Prefix(w); ok && n.Kind == numbers.Cardinal {
		amount, rest = number(n.Value), tail
	} else if tail, ok := strings.CutPrefix(w, "several-"); ok {
		amount, rest = "X", tail
	} else {
		return found{}, false
	}
	unit, tail, _ := strings.Cut(rest, "-")
	if strings.HasPrefix(tail, "old") {
		return found{}, false // an age is no time
	}
	e, ok := vocabulary()[unit]
	if !ok || e.class != "unit" {
		return found{}, false
	}
	return undated(i+1, reading.Duration, period(amount, e.value)), true
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
