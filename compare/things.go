package compare

import "slices"

// heap is the counts of a story that have one name: a group for each thing that is counted.
type heap struct {
	key    string
	groups [][]one
}

// counts are the claims that count something, by what they count, which has the name that the first of them gives it.
func (w *witnesses) counts() (heaps []heap) {
	var all []one
	for _, c := range w.claims {
		if c.About == AboutCount {
			all = append(all, c)
		}
	}
	for _, day := range happenings(all) {
		for _, g := range grouped(day, func(g []one, c one) bool {
			return !slices.ContainsFunc(g, func(o one) bool { return !sameThing(o.Claim, c.Claim) })
		}) {
			i := slices.IndexFunc(heaps, func(h heap) bool { return h.key == g[0].Of })
			if i < 0 {
				i = len(heaps)
				heaps = append(heaps, heap{key: g[0].Of})
			}
			heaps[i].groups = append(heaps[i].groups, g)
		}
	}
	return heaps
}

// amounts judges how many of something else than harm there were.
type amounts struct{ number }

// excludes says that the two differ by more than is between "70" and "more than 70".
func (amounts) excludes(a, b *side) bool {
	below := func(a, b *side) bool { return a.High != nil && b.Low != nil && b.High == nil && *a.High+1 >= *b.Low }
	return !below(a, b) && !below(b, a) && number{}.excludes(a, b)
}
