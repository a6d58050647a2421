package attribution

import (
	"sort"

	"hearsay/reading"
)

// threshold is the least weight of a candidate that is kept. An attribution that is right
// half as often as the others still raises F1; chosen on PolNeAR dev.
const threshold = 0.29

// sure is the least weight of a statement inside another of nearly the same content: what X
// said that Y said is both's, what X said that it shows is X's.
const sure = 0.75

// choose keeps a coherent set of candidates: the likelier first, and outer before inner, none
// with the content of one already kept. Contents may lie within one another.
func choose(in []candidate) []candidate {
	var order []int
	for i, c := range in {
		if c.weight >= threshold {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return in[order[a]].weight > in[order[b]].weight })
	var kept []candidate
	dropped := map[int]bool{}
	byToken := map[int][]int{} // token -> kept candidates whose content holds it
	for _, i := range order {
		c := in[i]
		rivals := clashes(c, kept, byToken)
		lost := false
		for _, n := range rivals {
			outer, inner := within(kept[n], c), within(c, kept[n])
			lost = lost || !dropped[n] && !outer && !(inner && c.weight >= sure)
		}
		if lost {
			continue
		}
		for _, n := range rivals {
			if kept[n].weight < sure {
				dropped[n] = true
			}
		}
		n := len(kept)
		kept = append(kept, c)
		for _, r := range c.content {
			for j := r.first; j < r.last; j++ {
				byToken[j] = append(byToken[j], n)
			}
		}
	}
	var out []candidate
	for n, c := range kept {
		if !dropped[n] {
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].cue.first < out[b].cue.first })
	return out
}

// clashes lists the kept candidates that share more than half of the union of their content
// and c's.
func clashes(c candidate, kept []candidate, byToken map[int][]int) []int {
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
	var out []int
	for n, both := range shared {
		other := 0
		for _, r := range kept[n].content {
			other += r.last - r.first
		}
		if 2*both >= size+other-both {
			out = append(out, n)
		}
	}
	return out
}

// within holds if one span of outer's content has inner's cue in it: what X said that Y said.
func within(inner, outer candidate) bool {
	for _, r := range outer.content {
		if r.first <= inner.cue.first && inner.cue.last <= r.last {
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
