package gold

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Mention is a run of words of a document that speaks of an entity, Last exclusive.
type Mention struct{ First, Last int }

// Coreference counts how well chains of mentions agree, over any number of documents, by the three measures whose mean F1 is
// the score of the CoNLL-2012 shared task (Pradhan et al. 2014): MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and entity-based
// CEAF (Luo 2005). Chains of one mention count for nothing.
type Coreference struct{ muc, bCubed, ceaf ratio }

// ratio is hits over what recall and precision divide them by.
type ratio struct{ hitKey, key, hitResponse, response float64 }

func (r ratio) f1() float64 {
	if r.hitKey == 0 || r.hitResponse == 0 {
		return 0
	}
	recall, precision := r.hitKey/r.key, r.hitResponse/r.response
	return 2 * recall * precision / (recall + precision)
}

// F1 gives the three measures and their mean.
func (c *Coreference) F1() (muc, bCubed, ceaf, mean float64) {
	muc, bCubed, ceaf = c.muc.f1(), c.bCubed.f1(), c.ceaf.f1()
	return muc, bCubed, ceaf, (muc + bCubed + ceaf) / 3
}

// Add counts one document: its gold chains, and those found.
func (c *Coreference) Add(key, response [][]Mention) {
	key, response = several(key), several(response)
	inKey, inResponse := chainOf(key), chainOf(response)
	hit, all := links(key, inResponse)
	c.muc.hitKey, c.muc.key = c.muc.hitKey+hit, c.muc.key+all
	hit, all = links(response, inKey)
	c.muc.hitResponse, c.muc.response = c.muc.hitResponse+hit, c.muc.response+all
	hit, all = shares(key, response, inResponse)
	c.bCubed.hitKey, c.bCubed.key = c.bCubed.hitKey+hit, c.bCubed.key+all
	hit, all = shares(response, key, inKey)
	c.bCubed.hitResponse, c.bCubed.response = c.bCubed.hitResponse+hit, c.bCubed.response+all
	hit = aligned(key, response)
	c.ceaf.hitKey, c.ceaf.key = c.ceaf.hitKey+hit, c.ceaf.key+float64(len(key))
	c.ceaf.hitResponse, c.ceaf.response = c.ceaf.hitResponse+hit, c.ceaf.response+float64(len(response))
}

func several(chains [][]Mention) [][]Mention {
	return slices.DeleteFunc(slices.Clone(chains), func(c []Mention) bool { return len(c) < 2 })
}

func chainOf(chains [][]Mention) map[Mention]int {
	out := map[Mention]int{}
	for i, c := range chains {
		for _, m := range c {
			out[m] = i
		}
	}
	return out
}

// links counts those of each chain that the others' division keeps, and all of them.
func links(chains [][]Mention, other map[Mention]int) (hit, all float64) {
	for _, c := range chains {
		parts := map[int]bool{}
		alone := 0
		for _, m := range c {
			if k, ok := other[m]; ok {
				parts[k] = true
			} else {
				alone++
			}
		}
		hit += float64(len(c) - len(parts) - alone)
		all += float64(len(c) - 1)
	}
	return hit, all
}

// shares sums, over all mentions, which part of their chain the other's chain around them has.
func shares(chains, others [][]Mention, other map[Mention]int) (hit, all float64) {
	for _, c := range chains {
		for _, m := range c {
			all++
			if k, ok := other[m]; ok {
				hit += float64(common(c, others[k])) / float64(len(c))
			}
		}
	}
	return hit, all
}

func common(a, b []Mention) int {
	n := 0
	for _, m := range a {
		if slices.Contains(b, m) {
			n++
		}
	}
	return n
}

// aligned is the greatest sum of likenesses, 2|a and b| / (|a| + |b|), of chains paired one to one.
func aligned(key, response [][]Mention) float64 {
	n := max(len(key), len(response))
	cost := make([][]float64, n)
	for i := range cost {
		cost[i] = make([]float64, n)
		for j := range cost[i] {
			if i < len(key) && j < len(response) {
				cost[i][j] = -2 * float64(common(key[i], response[j])) / float64(len(key[i])+len(response[j]))
			}
		}
	}
	return -cheapest(cost)
}

// cheapest is the least cost of an assignment of rows to columns: the Hungarian method with potentials, in cubic time.
func cheapest(cost [][]float64) float64 {
	n := len(cost)
	u, v := make([]float64, n+1), make([]float64, n+1)
	row, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		row[0] = i
		least, used := make([]float64, n+1), make([]bool, n+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		j := 0
		for {
			used[j] = true
			next, delta := 0, math.Inf(1)
			for k := 1; k <= n; k++ {
				if used[k] {
					continue
				}
				if c := cost[row[j]-1][k-1] - u[row[j]] - v[k]; c < least[k] {
					least[k], way[k] = c, j
				}
				if least[k] < delta {
					delta, next = least[k], k
				}
			}
			for k := range used {
				if used[k] {
					u[row[k]] += delta
					v[k] -= delta
				} else {
					least[k] -= delta
				}
			}
			if j = next; row[j] == 0 {
				break
			}
		}
		for j != 0 {
			row[j] = row[way[j]]
			j = way[j]
		}
	}
	sum := 0.0
	for k := 1; k <= n; k++ {
		sum += cost[row[k]-1][k-1]
	}
	return sum
}

// HeadedMention is a mention of a treebank with its head word.
type HeadedMention struct {
	Mention
	Head int
}

// Chains reads the entities of sentences annotated as GUM is (the field Entity of the last column: brackets with group, kind, ..., the words that a
// mention found must hold as the sixth part, counted from one inside the mention), by group. A mention's head is the one of these words that the tree
// hangs outside of it. Words are counted through all sentences. Mentions in pieces are left out.
func Chains(sentences []Sentence) map[string][]HeadedMention {
	type opening struct {
		group string
		first int
		least []int // words that a mention found must hold, as positions
	}
	out := map[string][]HeadedMention{}
	var open []opening
	n := 0
	for _, s := range sentences {
		begin := n
		add := func(o opening) {
			m := HeadedMention{Mention{o.first, n + 1}, o.least[0]}
			for _, k := range o.least {
				if k < begin || k > n {
					continue
				}
				if up := begin + s.Words[k-begin].Head - 1; up < o.first || up > n {
					m.Head = k
					break
				}
			}
			out[o.group] = append(out[o.group], m)
		}
		for _, w := range s.Words {
			entity := ""
			for part := range strings.SplitSeq(w.Misc, "|") {
				if e, ok := strings.CutPrefix(part, "Entity="); ok {
					entity = e
				}
			}
			for entity != "" {
				if rest, ok := strings.CutPrefix(entity, "("); ok {
					end := strings.IndexAny(rest, "()")
					if end < 0 {
						end = len(rest)
					}
					f := strings.Split(rest[:end], "-")
					o := opening{group: f[0], first: n}
					if len(f) > 5 {
						for part := range strings.SplitSeq(f[5], ",") {
							if k, err := strconv.Atoi(part); err == nil {
								o.least = append(o.least, n+k-1)
							}
						}
					}
					if o.least == nil {
						o.least = []int{n}
					}
					open = append(open, o)
					entity = rest[end:]
					if rest, ok := strings.CutPrefix(entity, ")"); ok {
						o := open[len(open)-1]
						open = open[:len(open)-1]
						add(o)
						entity = rest
					}
					continue
				}
				group, rest, _ := strings.Cut(entity, ")")
				entity = rest
				for k := len(open) - 1; k >= 0; k-- {
					if open[k].group == group {
						add(open[k])
						open = slices.Delete(open, k, k+1)
						break
					}
				}
			}
			n++
		}
	}
	for group := range out {
		if strings.Contains(group, "[") {
			delete(out, group)
		}
	}
	return out
}
