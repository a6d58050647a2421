package designations

import (
	"slices"

	"hearsay/reading"
)

// granted reads "granted X refugee status", "was given asylum".
func (f *finder) granted(fr frame, c *clause) (giving, bool) {
	at := -1
	for _, k := range f.tree.kids[c.v] {
		if f.noun(k, "grant") && (f.tree.is(k, "obj", "xcomp", "nsubj:pass") || f.tree.is(k, "obl") && (f.tree.kid(k, "case") < 0 || f.prefaced(k, fr.roles...))) {
			at = k
		}
	}
	if at < 0 && c.object >= 0 && f.noun(c.object, "grant") {
		at = c.object
	}
	for i := c.v + 1; i < c.end && at < 0; i++ {
		if f.noun(i, "grant") && f.prefaced(i, fr.roles...) {
			at = i // "stripped X of her status", of which the parser makes X's
		}
	}
	if at < 0 || f.namesBearer(at) {
		return giving{}, false // naming reads "its recognition of X as a Y"
	}
	as := f.statusText(at)
	bearer := c.indirect
	switch {
	case slices.Contains(fr.bearer, "subject"):
		bearer = c.subject
	case c.passive && c.object != at:
		bearer = c.object
	case bearer < 0:
		for _, k := range f.tree.kids[c.v] {
			if f.tree.is(k, "obl") && f.prefaced(k, fr.bearer...) || f.tree.is(k, "obj") && k != at {
				bearer = k
			}
		}
	}
	for _, k := range f.tree.kids[at] {
		if bearer < 0 && k > at && f.tree.is(k, "nmod") && f.prefaced(k, fr.bearer...) {
			bearer = k // "granted asylum to X"
		}
	}
	if bearer < 0 {
		if k := f.tree.kid(at, "nmod:poss"); k > c.v && f.t.Tokens[k].Lower == "her" || k >= 0 && fr.effect == ends && (c.passive || f.t.Tokens[k].Tag != "PRP$") {
			bearer = k // "granted her asylum", whatever the tagger makes of "her"; "X's status was revoked"
		} else if o := f.objectBehind(c.v); o >= 0 && o != at {
			bearer = o
		}
	}
	if as == "" && fr.effect == ends && f.t.Tokens[at].Lemma == "status" {
		as = "status"
	}
	if fr.effect == holds && !f.hasStatusWords(as) {
		return giving{}, false // "have a secondary status"
	}
	if as == "" || bearer < 0 && fr.effect != ends {
		return giving{}, false
	}
	if bearer < 0 && (f.ofWhom(at) >= 0 || !f.definite(at)) {
		return giving{}, false
	}
	if bearer < 0 {
		return giving{as: as, first: min(c.v, at), last: max(c.v, at) + 1}, true // of whoever was told to have it
	}
	g := giving{as: as, first: min(c.v, at), last: max(c.v, at) + 1}
	if slices.Contains(fr.bearer, "subject") {
		g.by = f.ground(*c)
		for _, k := range f.tree.kids[at] {
			if f.tree.is(k, "nmod") && f.prefaced(k, "in", "from", "by") {
				g.by = append(g.by, f.givers(k)...)
			}
		}
		for _, k := range f.tree.kids[c.v] {
			if f.tree.is(k, "obl") && f.prefaced(k, "from", "by") {
				g.by = append(g.by, f.givers(k)...)
			}
		}
	} else {
		g.by = f.actors(*c)
	}
	if len(g.by) == 0 {
		g.by = f.placesBehind(at, c.end)
	}
	g.of = f.bearers(bearer, g.by)
	return g, len(g.of) > 0
}

// acknowledged reads "recognised X's independence".
func (f *finder) acknowledged(fr frame, c *clause) (giving, bool) {
	if c.object < 0 || !f.noun(c.object, "statehood") {
		return giving{}, false
	}
	k := f.tree.kid(c.object, "nmod:poss", "nmod", "compound")
	if k < 0 {
		return giving{}, false
	}
	g := f.who(c, k, c.end)
	g.as = f.t.Tokens[c.object].Lower
	g.last = max(g.last, c.object+1)
	return g, len(g.of) > 0 && len(g.by) > 0
}

// modifiers is the first token of the words right before noun i that say which: "political" of "political asylum".
func (f *finder) modifiers(i int) int {
	p, k := f.phrase(i)
	first := i
	for k >= 0 && first > p.First {
		tok := f.t.Tokens[first-1]
		if tok.Tag == "DT" || tok.Tag == "POS" || tok.Tag == "PRP$" || tok.Tag == "CD" || tok.Lower == "own" || tok.Lower == "formal" || f.tree.is(first-1, "nmod:poss") {
			break
		}
		if c := tok.Text[0]; c >= 'A' && c <= 'Z' && first-1 > f.sentence(i).First && f.at[first-1] == 0 && tok.Tag == "JJ" {
			break // an adjective of a place that the names do not know
		}
		if f.t.Tokens[first-1].IsName() || tok.Tag == "JJ" {
			if id := f.demonym(first - 1); id != "" {
				break
			}
			if m, ok := f.mention(first - 1); ok && m.last <= i && m.form == reading.Name {
				break
			}
		}
		first--
	}
	return first
}
