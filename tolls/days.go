package tolls

import (
	"sort"

	"hearsay/reading"
	"hearsay/times"
)

// days are the first and the last day on which something may have happened, YYYY-MM-DD, or empty.
type days struct{ from, until string }

func (d days) known() bool { return d.from != "" }

// one holds for a single day.
func (d days) one() bool { return d.from != "" && d.from == d.until }

// timesIn are the times that begin in the span or end in it.
func (f *finder) timesIn(s reading.Span) []reading.Time {
	all := f.r.Times
	lo := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start })
	hi := lo
	for hi < len(all) && all[hi].Start < s.End {
		hi++
	}
	return all[lo:hi]
}

// daysOf are those of a time.
func daysOf(x reading.Time) (days, bool) {
	if x.Type != reading.Date && x.Type != reading.ClockTime {
		return days{}, false
	}
	from, until, ok := times.Interval(x.Value)
	return days{from, until}, ok
}

// daysAt is when what token i tells happened: the nearest time of its sentence that hangs on it, or else the nearest.
func (f *finder) daysAt(i int) days {
	var best days
	gap := 0
	s := f.sentence(i)
	for _, x := range f.timesIn(s.Span) {
		d, ok := daysOf(x)
		if !ok || f.aside[x.ID] {
			continue
		}
		n := f.t.TokenAt(x.Start) - i
		if n < 0 {
			n = -n
		}
		if best == (days{}) || n < gap {
			best, gap = d, n
		}
	}
	if !best.known() {
		best, _ = f.heading(i)
	}
	return best
}

// heading is the day that the paragraph of token i opens with: "15 August: rebels attacked".
func (f *finder) heading(i int) (days, bool) {
	first := f.t.Tokens[f.t.Sentences[f.t.Paragraphs[f.sentence(i).Paragraph].First].First]
	for _, x := range f.timesIn(first.Span) {
		if d, ok := daysOf(x); ok && d.one() {
			return d, true
		}
	}
	return days{}, false
}
