package attribution

import (
	"sort"

	"hearsay/reading"
)

// threshold is the least weight of a candidate that is kept. An attribution that is right
// half as often as the others still raises F1; chosen on PolNeAR dev.
const threshold = 0.29

// choose keeps a coherent set of candidates: the likelier first, none with the content of
// one already kept. Contents may lie within one another.
func choose(in []candidate) []candidate {
	order := make([]int, len(in))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return in[order[a]].weight > in[order[b]].weight })
	var kept []candidate
	byToken := map[int][]int{} // token -> kept candidates whose content holds it
	for _, i := range order {
		c := in[i]
		if c.weight < threshold {
			break
		}
		if clashes(c, kept, byToken) {
			continue
		}
		n := len(kept)
		kept = append(kept, c)
		for _, r := range c.content {
			for j := r.first; j < r.last; j++ {
				byToken[j] = append(byToken[j], n)
			}
		}
	}
	sort.SliceStable(kept, func(a, b int) bool { return kept[a].cue.first < kept[b].cue.first })
	return kept
}

// clashes holds if more than half of two contents' union is shared, or if the cue of one
// kept is this one's too.
func clashes(c candidate, kept []candidate, byToken map[int][]int) bool {
	shared := map[int]int{}
	size := 0
	for _, r := range c.content {
		size += r.last - r.first
		for j := r.first; j < r.last; j++ {
			for _, n := range byToken[j] {
				shared[n]++
			}
		}
	}
	for n, both := range shared {
		other := 0
		for _, r := range kept[n].content {
			other += r.last - r.first
		}
		if 2*both >= size+other-both {
			return true
		}
	}
	return false
}

// byteSpans turns token runs into spans of the text, in order and without overlap.
func (f *finder) byteSpans(runs []run) []reading.Span {
	sorted := append([]run(nil), runs...)
	sort.Slice(sorted, func(a, b int) bool { return sorted[a].first < sorted[b].first })
	var out []reading.Span
	last := -1
	for _, r := range sorted {
		r.first = max(r.first, last)
		if r.empty() {
			continue
		}
		out = append(out, f.t.Cut(r.first, r.last))
		last = r.last
	}
	return out
}
