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
	if step == 0 || x.Type != reading.Duration || len(x.Value) < 3 {
		return ""
	}
	n, err := strconv.Atoi(x.Value[1 : len(x.Value)-1])
	if err != nil || n > 1000 {
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
	switch x.Value[len(x.Value)-1] {
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
		if x := f.r.Times[k]; x.Type == reading.Date && x.Value != "" && x.Value[0] >= '0' && x.Value[0] <= '9' {
			at = x.Value
		}
	}
	return at
}
