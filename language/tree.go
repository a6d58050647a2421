package language

import "slices"

// spanningTree finds the heads of n words of greatest sum under a single root: scores has a row a word, with the root
// in column 0 and word j in column j+1. Most often the best head of each word makes a tree at once; else Chu, Liu and
// Edmonds' algorithm does, with the likeliest word for root.
func spanningTree(scores []float32, n int) []int {
	heads := make([]int, n)
	roots, top := 0, 0
	for i := range heads {
		row := scores[i*(n+1) : (i+1)*(n+1)]
		row[i+1] = -1e9
		heads[i] = best(row)
		if heads[i] == 0 {
			roots++
		}
		if row[0]-slices.Max(row[1:]) > scores[top*(n+1)]-slices.Max(scores[top*(n+1)+1:(top+1)*(n+1)]) {
			top = i
		}
	}
	if roots == 1 && findCycle(heads) == nil {
		return heads
	}
	for i := range heads {
		row := scores[i*(n+1) : (i+1)*(n+1)]
		if i != top {
			row[0] = -1e9
		}
	}
	for j := range n {
		scores[top*(n+1)+j+1] = -1e9
	}
	for i := range heads {
		heads[i] = best(scores[i*(n+1) : (i+1)*(n+1)])
	}
	// Break one cycle after the other at the edge that costs least to leave. A word outside the cycle
	// takes the place of the head, so that the cycle hangs from the rest of the tree.
	for cycle := findCycle(heads); cycle != nil; cycle = findCycle(heads) {
		least, word, head := float32(-1e30), cycle[0], 0
		for _, i := range cycle {
			row := scores[i*(n+1) : (i+1)*(n+1)]
			for h, v := range row {
				if h > 0 && (slices.Contains(cycle, h-1) || hangs(heads, h-1, cycle)) {
					continue
				}
				if d := v - row[heads[i]]; d > least {
					least, word, head = d, i, h
				}
			}
		}
		heads[word] = head
	}
	return heads
}

// hangs holds if the heads of word w lead into the cycle.
func hangs(heads []int, w int, cycle []int) bool {
	for range heads {
		if slices.Contains(cycle, w) {
			return true
		}
		if heads[w] == 0 {
			return false
		}
		w = heads[w] - 1
	}
	return true
}

// findCycle returns the words of a cycle, or nil.
func findCycle(heads []int) []int {
	seen := make([]int, len(heads))
	for i := range heads {
		w := i
		for seen[w] == 0 {
			seen[w] = i + 1
			if heads[w] == 0 {
				break
			}
			w = heads[w] - 1
		}
		if seen[w] != i+1 || heads[w] == 0 {
			continue
		}
		cycle := []int{w}
		for v := heads[w] - 1; v != w; v = heads[v] - 1 {
			cycle = append(cycle, v)
		}
		return cycle
	}
	return nil
}
