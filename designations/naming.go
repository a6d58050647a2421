package designations

import (
	"cmp"
	"strings"
)

// naming reads "Velden's designation of X as a Y", whatever is said of it.
func (f *finder) naming(i int) (giving, bool) {
	of := f.ofWhom(i)
	if whose := f.tree.kid(i, "nmod:poss"); of < 0 && whose >= 0 && f.noun(i, "naming") && f.lower(i+1, i) == "as" {
		if k := f.agent(i); k >= 0 || f.bearsIt(whose) {
			return f.classified(i, whose, k) // "its classification as extremist by the council"
		}
	}
	if !f.namesBearer(i) {
		return giving{}, false
	}
	as, last := "", 0
	for j := of + 1; j < min(f.sentence(i).Last, i+reach); j++ {
		if f.t.Tokens[j].Lower == "as" {
			as, last = f.statusAt(j+1, f.sentence(i).Last)
			break
		}
	}
	if as == "" {
		return giving{}, false
	}
	g := giving{as: as, effect: holds, first: i, last: last, head: i}
	if id := f.owner(i); id != "" {
		g.by = []string{id}
	}
	if v := f.governor(i); v >= 0 {
		c := f.clauseOf(v, 2)
		effect := f.effectOn(v)
		ok, _ := f.isTold(v, effect == holds)
		if !ok && effect != "" {
			return g, false
		}
		g.head, g.first = v, min(v, i)
		if effect != "" {
			g.effect = effect
			if g.at, g.until = f.dates(v); effect == ends {
				g.since = f.begun(i, v)
			}
		}
		if len(g.by) == 0 && !f.isBench(&c) && !(c.passive && f.agent(v) < 0) {
			g.by = f.actors(c)
		}
	} else if words().doubt[f.lower(f.tree.Head[i], i)] {
		return g, false
	}
	g.of = f.bearers(of, g.by)
	return g, len(g.of) > 0 && (len(g.by) > 0 || g.effect == ends)
}

// classified reads "the paper's classification as extremist by the council", whatever is said of it; agent is behind "by", or -1.
func (f *finder) classified(i, whose, agent int) (giving, bool) {
	as, last := f.statusAt(i+2, f.sentence(i).Last)
	if as == "" || !f.hasStatus(i+2, last) {
		return giving{}, false
	}
	g := giving{as: as, effect: holds, first: whose, last: last, head: i, of: f.bearers(whose, nil)}
	if agent >= 0 {
		g.by = f.givers(agent)
	}
	if v := f.governor(i); v >= 0 {
		effect := f.effectOn(v)
		if ok, _ := f.isTold(v, effect != ends); !ok {
			return giving{}, false
		}
		if effect != "" {
			g.effect = effect
			g.at, g.until = f.dates(v)
			g.head, g.first = v, min(whose, v)
		}
	}
	return g, len(g.of) > 0
}

// governor is the verb whose object or passive subject noun i is, or -1.
func (f *finder) governor(i int) int {
	if h := f.tree.Head[i]; h >= 0 && f.t.Tokens[h].IsVerb() && f.tree.is(i, "obj", "nsubj") {
		return h
	}
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "acl") && f.tree.kid(k, "aux:pass") >= 0 && f.prefaced(k, "as") {
			return k // "the designation of X as a Y was revoked", of which the parser makes a clause with "as"
		}
	}
	return -1
}

// effectOn is what verb v does to a measure, or "".
func (f *finder) effectOn(v int) effect {
	for _, fr := range words().verbs[f.t.Tokens[v].Lemma] {
		if fr.form == "measure" {
			return fr.effect
		}
	}
	return ""
}

// namesBearer holds for "designation of X as".
func (f *finder) namesBearer(i int) bool {
	if !f.noun(i, "naming") {
		return false
	}
	of := f.ofWhom(i)
	if of < 0 {
		return false
	}
	for j := of + 1; j < min(f.sentence(i).Last, of+8); j++ {
		switch f.t.Tokens[j].Lower {
		case "as":
			return true
		}
		if f.t.Tokens[j].IsVerb() || f.t.Tokens[j].Text == "," {
			return false
		}
	}
	return false
}

// ofWhom is the noun behind the "of" behind noun i, or -1.
func (f *finder) ofWhom(i int) int {
	for _, k := range f.tree.kids[i] {
		if k > i && f.tree.is(k, "nmod") && f.prefaced(k, "of") {
			return k
		}
	}
	return -1
}

// owned reads a measure that a report speaks of as there: "the ban on X", "its sanctions against X".
func (f *finder) owned(i int) (giving, bool) {
	if !f.isMeasure(i) || f.isEmergency(i) || !f.t.Tokens[i].IsNoun() {
		return giving{}, false
	}
	owner := f.owner(i)
	if owner == "" && !f.definite(i) && f.imposer(i) == "" {
		return giving{}, false
	}
	if v := f.governor(i); v >= 0 {
		if e := f.effectOn(v); e != "" && e != holds {
			return giving{}, false
		}
		if ok, _ := f.isTold(v, true); !ok {
			return giving{}, false
		}
	}
	if h := f.tree.Head[i]; h >= 0 && (words().doubt[strings.ToLower(f.t.Tokens[h].Lemma)] || f.t.Tokens[h].Lower == "end") {
		return giving{}, false
	}
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "amod") && (words().doubt[f.t.Tokens[k].Lower] || words().doubt[f.t.Tokens[k].Lemma]) {
			return giving{}, false // "his proposed ban"
		}
	}
	g := giving{as: f.measureText(i), effect: holds, at: f.began(i), first: i, last: i + 1, head: i}
	if owner = cmp.Or(owner, f.imposer(i)); owner != "" {
		g.by = []string{owner}
	}
	for _, k := range f.tree.kids[i] {
		if k > i && f.tree.is(k, "nmod") && (f.prefaced(k, "on", "upon", "against") || owner != "" && f.noun(i, "naming") && f.prefaced(k, "of")) && !f.inTime(k) {
			g.of = append(g.of, f.bearers(k, g.by)...)
			g.last = k + 1
		}
	}
	return g, len(g.of) > 0
}
