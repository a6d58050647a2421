package times

import (
	"strings"

	"hearsay/reading"
)

// withPart lengthens a day by the part of the day that follows it: "Friday night" is a TIME.
func (f *finder) withPart(x found) found {
	if e, ok := f.entry(x.last, "part"); ok {
		x.last++
		x.typ, x.value = reading.ClockTime, x.value+"T"+e.value
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
		if x, ok := f.dayBeside(j + 1); ok {
			x.typ, x.value = reading.ClockTime, x.value+"T"+e.value
			return x, true
		}
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
		d = f.anchor.lastDay.AddDate(0, 0, map[string]int{"next": 1, "following": 1, "previous": -1}[w])
	case "the":
		if f.word(j+2) == "of" {
			if x, ok := f.calendar(j + 3); ok && x.grain == dayGrain {
				x.typ, x.value = reading.ClockTime, x.value+"T"+e.value
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
