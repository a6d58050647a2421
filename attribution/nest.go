package attribution

import (
	"cmp"
	"slices"

	"hearsay/reading"
)

// nest sets Within to the smallest statement one of whose content spans holds another's cue
// and content. It sweeps over the text once: of the content spans, only those that reach the
// place at hand are looked at, so that a long report costs no more a word than a short one.
func nest(statements []reading.Statement) {
	type content struct {
		reading.Span
		of int // index of the statement
	}
	var outer []content
	hulls := make([]reading.Span, len(statements)) // from the first to the last word of cue and content
	widths := make([]int, len(statements))
	order := make([]int, len(statements))
	for i, s := range statements {
		order[i] = i
		hulls[i] = s.Cue.Spans[0]
		for _, x := range slices.Concat(s.Cue.Spans, s.Content.Spans) {
			hulls[i].Start, hulls[i].End = min(hulls[i].Start, x.Start), max(hulls[i].End, x.End)
		}
		for _, x := range s.Content.Spans {
			outer = append(outer, content{x, i})
		}
		widths[i] = width(s)
	}
	slices.SortStableFunc(outer, func(a, b content) int { return cmp.Compare(a.Start, b.Start) })
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(hulls[a].Start, hulls[b].Start) })

	var open []content // those that began and may still hold a statement
	next := 0
	for _, i := range order {
		for ; next < len(outer) && outer[next].Start <= hulls[i].Start; next++ {
			open = append(open, outer[next])
		}
		open = slices.DeleteFunc(open, func(c content) bool { return c.End <= hulls[i].Start })
		best := -1
		for _, c := range open {
			if c.of != i && c.Contains(hulls[i]) && widths[c.of] > widths[i] && (best < 0 || widths[c.of] < widths[best]) {
				best = c.of
			}
		}
		if best >= 0 {
			statements[i].Within = reading.Optional(statements[best].ID)
		}
	}
}

func width(s reading.Statement) int {
	n := 0
	for _, x := range s.Content.Spans {
		n += x.Len()
	}
	return n
}
