package compare

import (
	"iter"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
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
				if weights.contradicts(told.claims[p], d, shared) && w.key(d) != w.key(told.claims[p]) {
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
		if slices.Contains(terms, stem(w)) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// pool finds claims by the words that they have in common with others.
type pool struct {
	claims  []one
	by      map[string][]int // claims by term
	weights *weights
}

func newPool(all []one, value string, weights *weights) *pool {
	p := &pool{by: map[string][]int{}, weights: weights}
	for _, c := range all {
		if c.About != AboutOccurred || c.Value != value {
			continue
		}
		for _, t := range c.Terms {
			p.by[t] = append(p.by[t], len(p.claims))
		}
		p.claims = append(p.claims, c)
	}
	return p
}

// sharing is how many terms two claims have in common, how many of these are names, and what they weigh.
type sharing struct {
	terms, names int
	weight       float64
}

// like yields the claims that have terms in common with the given ones, in order.
func (p *pool) like(terms []string) iter.Seq2[int, sharing] {
	shared := map[int]sharing{}
	for _, t := range terms {
		for _, i := range p.by[t] {
			shared[i] = sharing{shared[i].terms + 1, shared[i].names + b2i(p.weights.names[t] > 0), shared[i].weight + p.weights.term(t)}
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

// contradicts says that a clause tells what is denied, by what it shares with the denial. Of a clause with "no" or "not", which need not answer anybody, it
// has to have what is said not to have been and another word that is no name; of "there was no warning" one word is all.
func (w *weights) contradicts(told, d one, shared sharing) bool {
	if d.Focus == "" {
		return shared.terms >= fewest && shared.weight >= contradicted*w.of(d.Terms)
	}
	return shared.terms-shared.names >= min(len(d.Terms), fewest) && shared.weight >= contradictedFlat*w.of(d.Terms) && slices.Contains(told.Terms, d.Focus)
}

// few is how many reports are added to those of a story, so that in a story of two or three a word that all have still counts.
const few = 4

// weights tell how much words say of what is denied: those that most of the story's reports have, or all reports in the world, say little.
type weights struct {
	in    map[string]map[string]bool // the reports that have a term
	all   map[string]bool
	names map[string]int // how much oftener a term is written with a capital within a clause than without
}

// nameWeight is what a name counts beside another word: two clauses that name one person need not say the same of him.
const nameWeight = 0.4

func (w *witnesses) weights() *weights {
	x := &weights{map[string]map[string]bool{}, map[string]bool{}, map[string]int{}}
	for _, c := range w.claims {
		if c.About != AboutOccurred || c.CopyOf != "" {
			continue
		}
		x.all[c.Address] = true
		for i, f := range strings.Fields(c.Words.Text) {
			if i == 0 {
				continue // every clause may begin with a capital
			}
			first, _ := utf8.DecodeRuneInString(f)
			for _, t := range terms(plain(f)) {
				x.names[t] += 2*b2i(unicode.IsUpper(first)) - 1
			}
		}
		for _, t := range c.Terms {
			if x.in[t] == nil {
				x.in[t] = map[string]bool{}
			}
			x.in[t][c.Address] = true
		}
	}
	return x
}

func (w *weights) term(t string) float64 {
	everywhere, known := commonStems()[t]
	if !known {
		everywhere = unheard
	}
	here := float64(len(w.in[t])+1) / float64(len(w.all)+few)
	weight := -math.Log(here) * (1 - math.Sqrt(everywhere))
	if w.names[t] > 0 {
		weight *= nameWeight
	}
	return weight
}

func (w *weights) of(terms []string) (sum float64) {
	for _, t := range terms {
		sum += w.term(t)
	}
	return sum
}

// commonStems is in what share of reports common words stand, by their stems.
var commonStems = sync.OnceValue(func() map[string]float64 {
	shares := map[string]float64{}
	for w, share := range background {
		shares[stem(w)] = max(shares[stem(w)], share)
	}
	return shares
})
