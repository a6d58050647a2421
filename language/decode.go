package language

import (
	"math"
	"slices"
)

// role is what a word is to one cue.
type role uint8

const (
	noRole role = iota
	sourceRole
	contentRole
	roleCount
)

// What an arc between two words of different roles costs, in logarithms of probabilities; chosen on PolNeAR dev.
const (
	contentArc = 3   // one of the words is content
	sourceArc  = 0.5 // none is
)

// roleScores are the best scores of a word's subtree, by the word's role.
type roleScores [roleCount]float32

// decode finds the roles of the words lo to hi for one cue from r.roles, a row of labels a word (O, B-source, I-source, B-content,
// I-content), and from the trees: a source and a content are whole subtrees more often than not, so each arc that leaves
// one costs something, but for those from and to the cue. The best labelling of a tree is found from the leaves up (max-product:
// Pearl 1988), in time linear in the words. Words of the cue have no role. Certain is the mean probability of the words with a role
// to have it.
func (r *reader) decode(t *Text, lo, hi int, cue Span) (out []role, certain float64) {
	n, labels := hi-lo, r.m.roles.Out
	scores := make([]roleScores, n)
	for i := range scores {
		scores[i] = logRoles((*[5]float32)(r.roles[i*labels:]))
	}
	for i := cue.First; i < cue.Last; i++ {
		scores[i-lo] = roleScores{0, math.MinInt32, math.MinInt32}
	}
	alone := slices.Clone(scores)
	// head is -1 at a root and where the head lies outside the words.
	head := func(i int) int {
		if h := t.Syntax[lo+i].Head - lo; h >= 0 && h < n {
			return h
		}
		return -1
	}
	open := make([]int, n) // children that are not done
	for i := range n {
		if h := head(i); h >= 0 {
			open[h]++
		}
	}
	order := make([]int, 0, n)
	for i, c := range open {
		if c == 0 {
			order = append(order, i)
		}
	}
	choice := make([][roleCount]role, n) // of a word, for each role of its head
	for k := 0; k < len(order); k++ {
		i := order[k]
		h := head(i)
		if h < 0 {
			continue
		}
		free := within(lo+i, cue) || within(lo+h, cue)
		for above := range scores[h] {
			var most float32 = math.MinInt64
			for below, s := range scores[i] {
				if above != below && !free {
					s -= arcCost(role(above), role(below))
				}
				if s > most || s == most && above == below {
					most, choice[i][above] = s, role(below)
				}
			}
			scores[h][above] += most
		}
		if open[h]--; open[h] == 0 {
			order = append(order, h)
		}
	}
	out = make([]role, n)
	sum, count := 0.0, 0
	for k := len(order) - 1; k >= 0; k-- {
		i := order[k]
		if h := head(i); h >= 0 {
			out[i] = choice[i][out[h]]
		} else {
			out[i] = role(best(scores[i][:]))
		}
		if out[i] != noRole {
			sum += math.Exp(float64(alone[i][out[i]]))
			count++
		}
	}
	return out, sum / float64(max(1, count))
}

func within(i int, s Span) bool { return i >= s.First && i < s.Last }

func arcCost(a, b role) float32 {
	if a == contentRole || b == contentRole {
		return contentArc
	}
	return sourceArc
}

// logRoles are the logarithms of the probabilities of a word's roles.
func logRoles(row *[5]float32) roleScores {
	most := float64(row[best(row[:])])
	var p [5]float64
	for k, v := range row {
		p[k] = math.Exp(float64(v) - most)
	}
	sum := p[0] + p[1] + p[2] + p[3] + p[4]
	const least = 1e-9 // keeps the logarithm finite
	return roleScores{
		float32(math.Log(p[0]/sum + least)),
		float32(math.Log((p[1]+p[2])/sum + least)),
		float32(math.Log((p[3]+p[4])/sum + least)),
	}
}
