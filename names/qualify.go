package names

import (
	"strings"

	"hearsay/internal/geonames"
	"hearsay/reading"
)

// qualify finds the states and countries that the words beside a place name for it: "Springfield, Ill.", "Manbij (Syria)", "Paris in
// Texas", "Ontario's London", "the Syrian city of Homs", "Georgia's capital, Atlanta". Those count of which the place can be a part.
func (l *locator) qualify(s *spot) {
	for _, at := range s.at {
		n := &l.names[at]
		for k := at + 1; k < min(at+3, len(l.names)); k++ {
			if !l.behind(l.names[k-1].last, &l.names[k]) {
				break
			}
			l.regions(s, &l.names[k])
		}
		if at > 0 && l.before(&l.names[at-1], n) {
			l.regions(s, &l.names[at-1])
		}
	}
}

// behind reports whether a name qualifies one that ends at token i.
func (l *locator) behind(i int, n *name) bool {
	if n.first != i+1 {
		return false
	}
	switch l.t.Tokens[i].Lower {
	case ",":
		// "Paris, Texas and Florida" is a list
		return n.last >= len(l.t.Tokens) || l.t.Tokens[n.last].Lower != "and" && l.t.Tokens[n.last].Lower != "or"
	case "(", "in":
		return true
	}
	return false
}

// before reports whether a name qualifies the next one: it is that one's owner or its adjective, and between them stand few words, of which
// one says what sort of place it is.
func (l *locator) before(n, next *name) bool {
	const longest = 6 // tokens
	toks := l.t.Tokens
	if next.first-n.last > longest || toks[n.first].Sentence != toks[next.first].Sentence {
		return false
	}
	between := toks[n.last:next.first]
	adjective := n.entry != nil && n.entry.demonym
	owner := len(between) > 0 && between[0].Lower == "'s"
	if !adjective && !owner {
		return false
	}
	noun := owner && len(between) == 1
	for i, t := range between {
		switch {
		case t.Lower == "," && i == len(between)-1, t.Lower == "of", t.Lower == "'s":
		case l.g.is("place_noun", t.Lower) || l.g.is("division", t.Lower):
			noun = true
		case !strings.HasPrefix(string(t.Tag), "JJ") && !strings.HasPrefix(string(t.Tag), "NN"):
			return false
		}
	}
	return noun
}

// regions adds to a place's regions what a name may be of which the place can be a part.
func (l *locator) regions(s *spot, n *name) {
	var all []geonames.Place
	q := l.of[n.entity]
	switch {
	case q != nil:
		all = q.candidates
	case n.entry != nil && n.entry.kind == reading.Other && n.entry.country != "":
		all = []geonames.Place{{Kind: nation, Country: n.entry.country}}
	}
	for _, r := range all {
		if r.Kind != nation && r.Kind != geonames.State && r.Kind != geonames.County {
			continue
		}
		for i := range s.candidates {
			if within(&s.candidates[i], &r) {
				s.regions = append(s.regions, r)
				if q != nil {
					q.held[r.ID] = true
				}
				break
			}
		}
	}
}
