package compare

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// contradicts says that a clause of the given terms tells what is denied, by what it shares with the denial. Of a clause with "no" or "not", which
// need not answer anybody, it has to have what is said not to have been and another word, that is no name unless the denial has no other; of "there
// was no warning" one word is all.
func (w *weights) contradicts(told []string, d one, shared sharing) bool {
	if slices.ContainsFunc(told, func(t string) bool { return classes()["short"][t] && !slices.Contains(d.Terms, t) }) {
		return false
	}
	if d.Focus == "" {
		return shared.terms >= fewest && shared.weight >= contradicted*w.of(d.Terms)
	}
	if len(d.Terms) == 1 && commonStems()[d.Focus] > ordinary || w.telling(d.Terms) > 1 && !slices.ContainsFunc(d.Terms, func(t string) bool {
		return w.tells(t) && commonStems()[t] < special && slices.Contains(told, t)
	}) {
		return false
	}
	return shared.terms >= min(len(d.Terms), fewest) && shared.telling >= min(w.telling(d.Terms), fewest) &&
		shared.weight >= contradictedFlat*w.of(d.Terms) && w.tells(d.Focus) && slices.Contains(told, d.Focus)
}

const (
	// ordinary is in what part of all reports a word stands that does not say, on its own, what is denied ("nobody was taken").
	ordinary = 0.1
	// special is in what part of all reports a word stands, at the most, that is of the report's own matter: two clauses that share "man" and "home"
	// need not speak of the same.
	special = 0.03
)

// few is how many reports are added to those of a story, so that in a story of two or three a word that all have still counts.
const few = 4

// weights tell how much words say of what is denied: those that most of the story's reports have, or all reports in the world, say little.
type weights struct {
	in    map[string]map[string]bool // the reports that have a term
	all   map[string]bool
	names map[string]int // how much oftener a term is written with a capital within a clause than without
}

const (
	// nameWeight is what a name counts beside another word: two clauses that name one person need not say the same of him.
	nameWeight = 0.4
	// timeWeight is the same of a day or an hour: what is denied is what is said to have been done then.
	timeWeight = 0.1
	// lightWeight is the same of a verb that says little of what was done.
	lightWeight = 0.3
)

// tells says that a term tells what happened, and not to whom or when.
func (w *weights) tells(t string) bool { return w.names[t] <= 0 && !classes()["time"][t] }

// telling is how many of the terms tell what happened.
func (w *weights) telling(terms []string) (n int) {
	for _, t := range terms {
		n += b2i(w.tells(t))
	}
	return n
}

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
	switch {
	case classes()["time"][t]:
		return weight * timeWeight
	case classes()["light"][t]:
		return weight * lightWeight
	case w.names[t] > 0:
		return weight * nameWeight
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
	for w, share := range background() {
		shares[term(w)] = max(shares[term(w)], share)
	}
	return shares
})
