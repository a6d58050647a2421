package times

import (
	"strings"

	"hearsay/reading"
)

// withPart lengthens a day by the part of the day that follows it: "Friday night" is a TIME.
func (f *finder) withPart(x found) found {
	if e, ok := f.entry(x.last, "part"); ok {
		x.last++
		x.value += "T" + e.value
		if x.typ == reading.Date {
			x.typ = reading.ClockTime
		}
	}
	return x
}

// partOf reads "this morning", "last night", "tonight", "the morning of June 3", "the next morning", "overnight".
func (f *finder) partOf(i int) (found, bool) {
	a, known := f.anchor.day()
	w := f.word(i)
	if w == "overnight" && known {
		return undated(i+1, reading.ClockTime, isoDay(a)+"TNI"), true
	}
	j := i
	if w == "early" || w == "late" || w == "later" || w == "earlier" {
		j++
		w = f.word(j)
	}
	if e, ok := vocabulary()[strings.TrimPrefix(w, "mid-")]; ok && e.class == "part" && w != "" { // "mid-afternoon yesterday"
		k := j + 1
		if f.word(k) == "on" {
			k++
		}
		if x, ok := f.dayBeside(k); ok {
			x.typ, x.value = reading.ClockTime, isoDay(x.date)+"T"+e.value
			return x, true
		}
	}
	if x, ok := f.earlyHours(j); ok {
		return x, true
	}
	e, ok := f.entry(j+1, "part")
	if !ok && w == "the" {
		switch f.word(j + 1) {
		case "next", "following", "previous", "same":
			j++
			w = f.word(j)
			e, ok = f.entry(j+1, "part")
		}
	}
	if !ok {
		return found{}, false
	}
	d := a
	switch w {
	case "this":
	case "last":
		d = a.AddDate(0, 0, -1)
	case "tomorrow":
		d = a.AddDate(0, 0, 1)
	case "yesterday":
		d = a.AddDate(0, 0, -1)
	case "that":
		d, _, known = f.anchor.from("D")
	case "next", "following", "previous", "same":
		if j == i || f.word(j-1) != "the" || f.anchor.lastDay.IsZero() {
			return found{}, false
		}
		d = f.anchor.lastDay.AddDate(0, 0, narrated[w])
	case "the":
		if step, ok := narrated[f.word(j+2)]; ok && !f.anchor.lastDay.IsZero() && f.ends(j+3) { // "the night before"
			d = f.anchor.lastDay.AddDate(0, 0, step)
			return found{last: j + 3, typ: reading.ClockTime, value: isoDay(d) + "T" + e.value, date: d, grain: dayGrain}, true
		}
		if f.word(j+2) == "of" {
			if x, ok := f.dayBeside(j + 3); ok {
				x.typ, x.value = reading.ClockTime, isoDay(x.date)+"T"+e.value
				return x, true
			}
		}
		return found{}, false
	default:
		return found{}, false
	}
	if !known {
		return found{}, false
	}
	return found{last: j + 2, typ: reading.ClockTime, value: isoDay(d) + "T" + e.value, date: d, grain: dayGrain}, true
}

// narrated are the steps of words that reckon from a day in the story.
var narrated = map[string]int{"next": 1, "following": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}

// earlyHours reads "the early hours of Sunday", "the small hours of 3 June".
func (f *finder) earlyHours(i int) (found, bool) {
	j := i
	if f.word(j) == "the" {
		j++
	}
	if w := f.word(j); w != "early" && w != "small" || f.word(j+1) != "hours" || f.word(j+2) != "of" {
		return found{}, false
	}
	x, ok := f.dayBeside(j + 3)
	x.typ, x.value = reading.ClockTime, isoDay(x.date)+"TMO"
	return x, ok
}
