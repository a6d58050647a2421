package attribution

import (
	"sort"
	"testing"
)

// TestPolNeAR scores content on PolNeAR dev by tokens, much as the outside scorer does by
// characters: a content counts if it shares half of its union with a gold one.
func TestPolNeAR(t *testing.T) {
	gold, found, hit := 0, 0, 0
	for _, m := range polnear(t, "dev") {
		kept := choose(candidates(m.text, embedded()))
		type pair struct {
			score float64
			g, p  int
		}
		var pairs []pair
		for i, g := range m.gold {
			for j, c := range kept {
				if s := jaccard(g.content, tokensOf(c.content)); s >= 0.5 {
					pairs = append(pairs, pair{s, i, j})
				}
			}
		}
		sort.Slice(pairs, func(a, b int) bool { return pairs[a].score > pairs[b].score })
		usedGold, usedPred := map[int]bool{}, map[int]bool{}
		for _, p := range pairs {
			if !usedGold[p.g] && !usedPred[p.p] {
				usedGold[p.g], usedPred[p.p] = true, true
				hit++
			}
		}
		gold += len(m.gold)
		found += len(kept)
	}
	p, r := float64(hit)/float64(found), float64(hit)/float64(gold)
	f := 2 * p * r / (p + r)
	t.Logf("content P %.3f R %.3f F1 %.3f; gold %d, found %d", p, r, f, gold, found)
	if f < 0.60 {
		t.Errorf("content F1 %.3f is under 0.60", f)
	}
}
