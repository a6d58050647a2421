package designations

import (
	"strconv"
	"strings"
	"time"

	"hearsay/reading"
)

// thatYear is the value of time k, whose year is that of the last date with one where it is "November of that year".
func (f *finder) thatYear(k int) string {
	x := f.r.Times[k]
	if len(x.Value) < len("2006-01") || k == 0 || k+1 >= len(f.r.Times) || strings.Contains(x.Text, x.Value[:4]) {
		return x.Value
	}
	switch strings.ToLower(strings.Join(strings.Fields(f.r.Text[x.End:f.r.Times[k+1].End]), " ")) {
	case "of that year", "that year", "of the same year", "the same year", "of that same year", "that same year":
	default:
		return x.Value
	}
	for j := k - 1; j >= max(0, k-maxOpen); j-- {
		if v := f.r.Times[j].Value; len(v) >= 4 && strings.Contains(f.r.Times[j].Text, v[:4]) {
			return v[:4] + x.Value[4:]
		}
	}
	return x.Value
}

// lasting is the day on which what began at a date and is told at token v for so long ends: "for 60 days", "a 30-day state of emergency".
func (f *finder) lasting(v int, at string) string {
	s := f.sentence(v)
	for k := f.timeAt(max(s.First, v-reach)); k < len(f.r.Times); k++ {
		x := f.r.Times[k]
		i := f.t.TokenAt(x.Start)
		if i >= min(s.Last, v+reach) {
			break
		}
		if x.Type != reading.Duration || f.lower(i-1, v) != "for" && !strings.Contains(x.Text, "-") {
			continue
		}
		if h := f.clauseAt(i, x.End, v); h == v || f.tree.Head[h] == v {
			return added(at, x.Value)
		}
	}
	return ""
}

// lasted is the year since which a thing holds that a present perfect tells of: "has stood on the list for nineteen years".
func (f *finder) lasted(v int) string {
	s := f.sentence(v)
	if a := f.tree.kid(v, "aux"); a < 0 || f.t.Tokens[a].Lower != "has" && f.t.Tokens[a].Lower != "have" {
		return ""
	}
	for k := f.timeAt(max(s.First, v-reach)); k < len(f.r.Times); k++ {
		x := f.r.Times[k]
		i := f.t.TokenAt(x.Start)
		if i >= min(s.Last, v+reach) {
			break
		}
		if x.Type != reading.Duration || f.lower(i-1, v) != "for" || len(f.r.Published) < 4 {
			continue
		}
		n, unit, ok := units(x.Value)
		if year, err := strconv.Atoi(f.r.Published[:4]); ok && unit == 'Y' && err == nil && n < year {
			return strconv.Itoa(year - n)
		}
	}
	return ""
}

// units are how many of which unit a TIMEX3 duration of one is: 19 and 'Y' of "P19Y".
func units(length string) (n int, unit byte, ok bool) {
	if len(length) < 3 || length[0] != 'P' {
		return 0, 0, false
	}
	last := len(length) - 1
	n, err := strconv.Atoi(length[1:last])
	return n, length[last], err == nil
}

// added is a day and a whole number of days, weeks, months or years, as TIMEX3 writes them, or "".
func added(day, length string) string {
	from, err := time.Parse(time.DateOnly, day)
	n, unit, ok := units(length)
	if err != nil || !ok || n > 10000 {
		return ""
	}
	switch unit {
	case 'D':
		from = from.AddDate(0, 0, n)
	case 'W':
		from = from.AddDate(0, 0, 7*n)
	case 'M':
		from = from.AddDate(0, n, 0)
	case 'Y':
		from = from.AddDate(n, 0, 0)
	default:
		return ""
	}
	return from.Format(time.DateOnly)
}

// ruled is when it was ruled what verb v tells: "X may stay on the list, a court ruled on Monday". When something was announced is not
// when it was done.
func (f *finder) ruled(v int) string {
	for _, h := range append([]int{f.tree.Head[v]}, f.tree.kids[v]...) {
		if h < 0 || h == f.tree.Head[v] && !f.tree.is(v, "ccomp", "parataxis") || h != f.tree.Head[v] && !f.tree.is(h, "advcl", "parataxis", "ccomp") || h != f.tree.Head[v] && h < v {
			continue
		}
		switch f.t.Tokens[h].Lemma {
		case "rule", "decide", "decree", "order":
			at, _ := f.dates(h)
			return at
		}
	}
	return ""
}
