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
			return slices.ContainsFunc(g, func(o one) bool { return sameThing(o.Claim, c.Claim) })
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
