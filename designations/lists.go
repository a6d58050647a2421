package designations

import (
	"slices"

	"hearsay/reading"
)

// listed reads "X's list of Ys" behind one of the frame's prepositions.
func (f *finder) listed(fr frame, c *clause) (giving, bool) {
	at := -1
	for i := c.v + 1; i < c.end && at < 0; i++ {
		if slices.Contains(fr.roles, f.t.Tokens[i].Lower) {
			at = f.listBehind(i, c.end)
		}
	}
	if at < 0 {
		for _, k := range f.tree.kids[c.v] {
			if k < c.v && f.noun(k, "list") && f.prefaced(k, fr.roles...) {
				at = k // "from whose list it was removed"
			}
		}
	}
	if at < 0 {
		for _, k := range f.tree.kids[c.v] {
			if k < c.v && f.isRelative(k) && f.prefaced(k, fr.roles...) {
				if r := f.antecedent(k); r >= 0 && f.noun(r, "list") {
					at = r // "its blacklist, to which she was added"
				}
			}
		}
	}
	bearer := c.object
	if slices.Contains(fr.bearer, "subject") {
		bearer = c.subject
		if c.passive {
			bearer = c.object
		}
	}
	if at < 0 && fr.effect == begins && c.object >= 0 && f.isPronoun(c.object) && !c.passive {
		for i := c.v + 1; i < min(c.end, c.v+4); i++ {
			if f.t.Tokens[i].Lower == "there" && f.near(f.told.last, c.v) {
				g := giving{by: f.actors(*c), of: f.told.last.of, as: f.told.last.as, first: c.v, last: i + 1} // "had put them there in 1996"
				if len(g.by) == 0 {
					g.by = f.told.last.by
				}
				return g, len(g.of) > 0
			}
		}
	}
	if at < 0 {
		return f.offIt(fr, c)
	}
	if fr.effect == begins && !c.passive && bearer < 0 {
		return giving{}, false
	}
	return f.onList(c, at, bearer, slices.Contains(fr.bearer, "subject"))
}

// offIt reads "but removed it in 2019", off the list that was told of before.
func (f *finder) offIt(fr frame, c *clause) (giving, bool) {
	if slices.Contains(fr.bearer, "subject") && fr.effect == ends && c.subject >= 0 {
		for _, k := range f.tree.kids[c.v] {
			if k > c.v && f.t.Tokens[k].Lower == "it" && f.prefaced(k, fr.roles...) {
				g := f.who(c, c.subject, c.end)
				g.as, g.by = "listed", nil
				return g, len(g.of) > 0 && f.told.known(g) // "came off it"
			}
		}
	}
	if fr.effect != ends || c.object < 0 || !f.isPronoun(c.object) || slices.Contains(fr.bearer, "subject") || f.isRelative(c.object) {
		return giving{}, false
	}
	if f.toldMeasure(c) && f.t.Tokens[c.object].Lower == "it" {
		return giving{}, false // "lifted it": the ban
	}
	g := f.who(c, c.object, c.end)
	g.as = "listed"
	return g, len(g.of) > 0 && f.told.known(g)
}

// onList is the status of whoever stands on the list at token at. own: the clause's subject is who bears it.
func (f *finder) onList(c *clause, at, bearer int, own bool) (giving, bool) {
	as, last := f.listWords(at)
	if k := f.tree.kid(at, "amod"); k >= 0 && f.t.Tokens[k].Lower == "same" && f.told.last.as != "" {
		as = f.told.last.as // "the same list"
	}
	if as == "" {
		if len(f.told.entries) == 0 && len(f.bearing) == 0 && !f.owns(at) || f.lower(at+1, at) == "of" || f.modifiers(at) < at {
			return giving{}, false // a list of something else
		}
		as = "listed"
	}
	g := giving{as: as, first: min(c.v, at), last: max(c.v+1, last)}
	keepers := f.keepers(at)
	switch {
	case !own && !c.passive && f.possessed(at) && len(f.actors(*c)) > 0:
		g.by = f.actors(*c)
	case len(keepers) > 0:
		g.by = keepers
	case own && as == "listed" && f.definite(at) && f.near(f.told.last, c.v):
		g.by = f.told.last.by // "also on the list are": on that of which was told
	case own:
	default:
		g.by = f.actors(*c)
	}
	if bearer >= 0 {
		g.of = f.bearers(bearer, g.by)
		if f.t.Tokens[bearer].Sentence == f.t.Tokens[c.v].Sentence {
			g.first, g.last = min(g.first, bearer), max(g.last, bearer+1)
		}
	}
	if from := f.exampled(last, at); len(g.of) == 0 && from >= 0 {
		for i := from; i < min(f.sentence(at).Last, last+2*reach); i++ { // "three firms to its list: A, B and C"
			if m, ok := f.mention(i); ok && m.first == i && m.form == reading.Name && m.last <= f.sentence(at).Last {
				g.of, g.last = append(g.of, f.same(m.id)), m.last
			} else if ok && m.first < i || f.t.Tokens[i].Text == "," || f.t.Tokens[i].Tag == "CC" || f.t.Tokens[i].Tag == "DT" || f.t.Tokens[i].IsNoun() {
				continue
			} else if f.t.Tokens[i].IsVerb() {
				break
			}
		}
	}
	return g, len(g.of) > 0
}

// exampled is the token behind the colon, the "including" or the "among them" at token i, or -1.
func (f *finder) exampled(i, near int) int {
	if f.lower(i, near) == "," {
		i++
	}
	switch f.lower(i, near) {
	case ":", "including", "namely":
		return i + 1
	case "such", "among":
		return i + 2
	}
	return -1
}

// listBehind is a list right behind preposition i, with no more than whose it is between them, or -1.
func (f *finder) listBehind(i, end int) int {
	for j := i + 1; j < min(end, i+10); j++ {
		tok := f.t.Tokens[j]
		switch {
		case f.noun(j, "list") && (j+1 >= end || !f.t.Tokens[j+1].IsNoun() || f.inTime(j+1)):
			return j
		case tok.Tag == "IN" && tok.Lower != "of", tok.Text == ",", tok.Tag == "CC" && (j+1 >= end || !f.t.Tokens[j+1].IsNoun()), tok.Tag == "WDT", tok.Tag == "VBD":
			return -1
		}
	}
	return -1
}

// possessed holds for "its list".
func (f *finder) possessed(at int) bool {
	k := f.tree.kid(at, "nmod:poss")
	return k >= 0 && f.t.Tokens[k].Tag == "PRP$"
}

// owns holds if it is told whose the list is.
func (f *finder) owns(at int) bool { return f.tree.kid(at, "nmod:poss") >= 0 }

// keepers are whose the list at a token is: "its list", "the Union's list", "the lists of Velden and Ombria".
func (f *finder) keepers(at int) []string {
	for _, k := range f.tree.kids[at] {
		if k < at && f.tree.is(k, "nmod:poss") && f.t.Tokens[k].Tag != "PRP$" {
			if ids := f.givers(k); len(ids) > 0 {
				return ids
			}
		}
	}
	if id := f.owner(at); id != "" {
		return []string{id}
	}
	for _, k := range f.tree.kids[at] {
		if k > at && f.tree.is(k, "nmod") && f.prefaced(k, "of") {
			var out []string
			for _, n := range f.tree.joined(k) {
				if m, ok := f.mention(n); ok && m.form == "name" {
					out = append(out, f.giver(n))
				}
			}
			return out
		}
	}
	return nil
}

// listWords is what a list is of, if that is a status: "terrorist groups" of a list of them, "sanctions" of a sanctions list.
func (f *finder) listWords(at int) (string, int) {
	end := f.sentence(at).Last
	if f.lower(at+1, at) == "of" && at+2 < end {
		if as, last := f.statusAt(at+2, end); as != "" && f.hasStatus(at+2, last) {
			return as, last
		}
		if as, last := f.statusAt(at+2, end); as != "" && last > at+2 && f.t.Tokens[last-1].Lemma == "list" {
			return as, last
		}
	}
	first := f.modifiers(at)
	switch f.t.Tokens[at].Lemma {
	case "blacklist", "watchlist", "watch-list":
		return f.text(first, at+1), at + 1
	}
	if first < at && (f.hasStatus(first, at) || f.isListName(first, at)) {
		return f.text(first, at), at + 1
	}
	return "", at + 1
}

// isListName holds for the words of lists that say by themselves what they are of.
func (f *finder) isListName(first, last int) bool {
	for i := first; i < last; i++ {
		switch f.t.Tokens[i].Lower {
		case "sanctions", "sanction", "no-fly", "watch", "designated", "exclusion", "embargo", "entity", "entities", "debarment", "denial", "red", "black", "travel-ban":
			return true
		}
	}
	return false
}
