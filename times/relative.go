package times

import (
	"strconv"
	"strings"
	"time"

	"hearsay/reading"
)

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
		if f.word(i-1) == "the" && f.word(j+1) == "of" {
			return found{}, false // "the last week of the campaign"
		}
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
			if f.word(j+1) == "of" {
				return found{}, false
			}
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
	base, fine := f.anchor.published, dayGrain
	if narrated && !f.anchor.last.IsZero() { // "In 2019 the mill closed. That summer ..."
		base, fine = f.anchor.last, f.anchor.lastGrain
	}
	if e, ok := f.entry(j, "season"); ok {
		return f.season(e.value, step, j+1, base, fine)
	}
	if m, ok := f.monthAt(j); ok {
		x, ok := f.monthFrom(m, step, j+1, base, fine)
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
	known := !base.IsZero()
	if narrated {
		if e.value == "D" && f.anchor.lastDay.IsZero() || e.value != "D" && f.anchor.last.IsZero() {
			if step == 0 {
				return found{}, false
			}
		}
		base, _, known = f.anchor.from(e.value)
		if open, ok := unnamed[e.value]; ok && step > 0 && f.anchor.last.IsZero() && f.tenseAt(j) == past {
			return undated(j+1, reading.Date, open), true
		}
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
		if start == i || f.word(start-1) != "in" {
			return found{}, false // "this day"
		}
		d, _, _ := f.anchor.from("D") // "earlier in the day"
		return dated(j+1, isoDay(d), d, dayGrain), true
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

// unnamed are values of "the following day" and the like, where the report has named no day that it follows.
var unnamed = map[string]string{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}

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
