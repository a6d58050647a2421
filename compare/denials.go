package compare

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

const (
	// contradicted is which part of what a denial denies, by the weight of its words, another clause must tell to be what is denied.
	contradicted = 0.4
	// contradictedFlat is the same for a clause with "no" or "not", which need not answer anybody.
	contradictedFlat = 0.8
	// agreed is which part of the lesser of two denials the other must have for both to be of the same.
	agreed = 0.5
)

// denials are what is denied in a story, each with who denies it and who tells it.
func (w *witnesses) denials() (topics []topic) {
	if !slices.ContainsFunc(w.claims, func(c one) bool { return c.About == AboutOccurred && c.Value == valueDenied }) {
		return nil // most stories have none, and weighing reads all that is told
	}
	weights := w.weights()
	told := newPool(w.claims, valueOccurred, weights)
	denied := newPool(w.claims, valueDenied, weights)
	group := make([]int, len(denied.claims))
	var groups [][]int
	for i, d := range denied.claims {
		group[i] = len(groups)
		for o, shared := range denied.like(d.Terms) {
			if o < i && shared.terms >= fewest && shared.weight >= agreed*min(weights.of(d.Terms), weights.of(denied.claims[o].Terms)) {
				group[i] = min(group[i], group[o])
			}
		}
		if group[i] == len(groups) {
			groups = append(groups, nil)
		}
		groups[group[i]] = append(groups[group[i]], i)
	}
	var found []*denial
	for _, g := range groups {
		n := &denial{tellers: map[int]bool{}}
		for _, i := range g {
			d := denied.claims[i]
			n.deniers = append(n.deniers, d)
			for p, shared := range told.like(d.Terms) {
				if weights.contradicts(told.terms[p], d, shared) && w.key(d) != w.key(told.claims[p]) {
					if len(n.tellers) == 0 {
						n.of = wordsAbout(told.claims[p].Words.Text, d.Terms)
					}
					n.tellers[p] = true
				}
			}
		}
		if len(n.tellers) > 0 {
			found = joinedBy(found, n)
		}
	}
	for _, n := range found {
		claims := n.deniers
		for _, p := range slices.Sorted(maps.Keys(n.tellers)) {
			claims = append(claims, told.claims[p])
		}
		topics = append(topics, topic{n.of, claims})
	}
	return topics
}

// denial is what some deny and others tell.
type denial struct {
	of      string
	deniers []one
	tellers map[int]bool // places in the pool of what is told
}

// joinedBy adds a denial to those found, or to that one which denies what the same clause tells.
func joinedBy(found []*denial, n *denial) []*denial {
	for _, f := range found {
		for p := range n.tellers {
			if f.tellers[p] {
				f.deniers = append(f.deniers, n.deniers...)
				maps.Copy(f.tellers, n.tellers)
				return found
			}
		}
	}
	return append(found, n)
}

// wordsAbout are the words of a text that are among the terms, in their order.
func wordsAbout(text string, terms []string) string {
	var out []string
	for _, w := range plain(text) {
		if slices.ContainsFunc(implied([]string{term(w)}), func(t string) bool { return slices.Contains(terms, t) }) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// pool finds claims by the words that they have in common with others.
type pool struct {
	claims  []one
	terms   [][]string       // of each claim, with what they imply if it is told
	by      map[string][]int // claims by term
	weights *weights
}

func newPool(all []one, value string, weights *weights) *pool {
	p := &pool{by: map[string][]int{}, weights: weights}
	for _, c := range all {
		if c.About != AboutOccurred || c.Value != value {
			continue
		}
		of := c.Terms
		if value == valueOccurred {
			of = implied(of)
		}
		for _, t := range of {
			p.by[t] = append(p.by[t], len(p.claims))
		}
		p.claims, p.terms = append(p.claims, c), append(p.terms, of)
	}
	return p
}

// sharing is how many terms two claims have in common, how many of these say what happened, and what they weigh.
type sharing struct {
	terms, telling int
	weight         float64
}

// like yields the claims that have terms in common with the given ones, in order.
func (p *pool) like(terms []string) iter.Seq2[int, sharing] {
	shared := map[int]sharing{}
	for _, t := range terms {
		for _, i := range p.by[t] {
			shared[i] = sharing{shared[i].terms + 1, shared[i].telling + b2i(p.weights.tells(t)), shared[i].weight + p.weights.term(t)}
		}
	}
	return func(yield func(int, sharing) bool) {
		for _, i := range slices.Sorted(maps.Keys(shared)) {
			if !yield(i, shared[i]) {
				return
			}
		}
	}
}
