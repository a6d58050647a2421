package designations

import (
	"strconv"

	"hearsay/reading"
)

// offset is when the clause of verb v was, of which it is told how long before or after it another was: "joined in 1956, two years before
// Velden outlawed the church". It is as exact as the unit.
func (f *finder) offset(v int) string {
	h, m := f.tree.Head[v], f.tree.kid(v, "mark", "case")
	if h < 0 || m < 1 || m > v || !f.tree.is(v, "advcl", "acl", "nmod") || !f.inTime(m-1) {
		return ""
	}
	step := 0
	switch f.t.Tokens[m].Lower {
	case "before":
		step = 1
	case "after":
		step = -1
	}
	x := f.r.Times[f.timeAt(m-1)]
	n, unit, ok := units(x.Value)
	if step == 0 || x.Type != reading.Duration || !ok || n > 1000 {
		return ""
	}
	at := f.dateNear(h, m)
	if len(at) < len("2006") {
		return ""
	}
	year, err := strconv.Atoi(at[:4])
	if err != nil {
		return ""
	}
	switch unit {
	case 'Y':
		return strconv.Itoa(year + step*n)
	case 'M':
		if len(at) < len("2006-01") {
			return ""
		}
		month, err := strconv.Atoi(at[5:7])
		if err != nil {
			return ""
		}
		month += 12*year + step*n - 1
		return strconv.Itoa(month/12) + "-" + strconv.Itoa(101 + month%12)[1:]
	}
	return ""
}

// dateNear is the last date of the sentence of clause h before token m.
func (f *finder) dateNear(h, m int) (at string) {
	for k := f.timeAt(f.sentence(h).First); k < len(f.r.Times) && f.r.Times[k].End <= f.t.Tokens[m].Start; k++ {
		if x := f.r.Times[k]; isDate(x) {
			at = x.Value
		}
	}
	return at
}
