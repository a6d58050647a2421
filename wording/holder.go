package wording

import (
	"cmp"
	"slices"

	"hearsay/reading"
)

// said is one span of a statement's content.
type said struct {
	start, end int
	id         string
}

// contents returns the content spans of all statements, in order of their starts, outer ones first.
func contents(statements []reading.Statement) []said {
	var out []said
	for _, s := range statements {
		for _, c := range s.Content.Spans {
			out = append(out, said{c.Start, c.End, s.ID})
		}
	}
	slices.SortStableFunc(out, func(a, b said) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return out
}

// setHolders gives each wording, in order, the shortest content that contains it.
func setHolders(words []reading.Wording, all []said) {
	var open []said
	next := 0
	for i := range words {
		w := &words[i]
		for ; next < len(all) && all[next].start <= w.Start; next++ {
			open = append(open, all[next])
		}
		open = slices.DeleteFunc(open, func(s said) bool { return s.end <= w.Start })
		w.Holder = reading.HeldByOutlet
		best := 0
		for _, s := range open {
			if size := s.end - s.start; s.end >= w.End && (best == 0 || size < best) {
				w.Holder, best = s.id, size
			}
		}
	}
}
