package compare

import (
	"cmp"
	"slices"

	"hearsay/archive"
)

// clusters divides reports by their ties: the two groups that hang together best become one (agglomerative clustering, linked by the mean of
// the best ties) until none do by at least so much.
func clusters(members []int64, ties []archive.Tie, least float64) [][]int64 {
	n := len(members)
	index := map[int64]int{}
	groups := make([][]int64, n)
	links := make([][][]float64, n) // the best ties between two groups
	for i, m := range members {
		index[m], groups[i], links[i] = i, []int64{m}, make([][]float64, n)
	}
	for _, t := range ties {
		a, b := index[t.Version], index[t.Other]
		links[a][b] = append(links[a][b], t.Chance)
		links[b][a] = links[a][b]
	}
	for {
		best, a, b := 0.0, -1, -1
		for i := range groups {
			for j := range i {
				if len(links[i][j]) == 0 || groups[i] == nil || groups[j] == nil {
					continue
				}
				if l := linkage(links[i][j], len(groups[i])*len(groups[j]), manyTies); l > best {
					best, a, b = l, j, i
				}
			}
		}
		if a < 0 || best < least {
			break
		}
		groups[a], groups[b] = append(groups[a], groups[b]...), nil
		for i := range groups {
			if i == a || groups[i] == nil {
				continue
			}
			all := slices.Concat(links[a][i], links[b][i])
			slices.SortFunc(all, func(x, y float64) int { return cmp.Compare(y, x) })
			links[a][i] = all[:min(len(all), manyTies)]
			links[i][a] = links[a][i]
		}
	}
	groups = slices.DeleteFunc(groups, func(g []int64) bool { return g == nil })
	for _, g := range groups {
		slices.Sort(g)
	}
	return groups
}
