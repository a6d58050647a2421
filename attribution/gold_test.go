package attribution

import (
	"sort"
	"testing"
)

// TestPolNeAR scores PolNeAR dev by tokens: a content counts if it shares half of its union
// with a gold one, best first and one to one; a triple if the sources do too and the cues
// share a token.
func TestPolNeAR(t *testing.T) {
	gold, found, hit, triple := 0, 0, 0, 0
	for _, m := range polnear(t, "dev") {
		kept := choose(candidates(m.text, embedded()))
		adopt(m.text, kept)
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
				g, c := m.gold[p.g], kept[p.p]
				if jaccard(g.source, tokensOf([]run{c.source})) >= 0.5 && overlaps(g.cue, tokensOf([]run{c.cue})) {
					triple++
				}
			}
		}
		gold += len(m.gold)
		found += len(kept)
	}
	f1 := func(n int) float64 { return 2 * float64(n) / float64(gold+found) }
	t.Logf("PolNeAR dev: content F1 %.3f, source, cue and content F1 %.3f; gold %d, found %d", f1(hit), f1(triple), gold, found)
	if f1(hit) < 0.60 || f1(triple) < 0.48 {
		t.Error("under 0.60 and 0.48")
	}
}
