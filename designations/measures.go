package designations

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// measured reads what a verb does to a ban, to sanctions, a state of emergency or a warrant, which stands where the frame says.
func (f *finder) measured(fr frame, c *clause) (giving, bool) {
	if fr.effect == begins && c.passive && fr.roles[0] == "object" && c.object >= 0 && f.isPronoun(c.object) && f.near(f.told.last, c.v) {
		return giving{as: f.told.last.as, first: c.v, last: c.v + 1}, true // "it was first imposed in 2011"
	}
	m := f.measureOf(fr, c)
	if m < 0 && f.isAnaphor(fr, c) {
		g := giving{as: f.told.last.as, first: c.v, last: c.v + 1}
		if fr.effect == ends && !c.passive {
			g.by = f.actors(*c)
		}
		if fr.effect == begins {
			g.by, g.of = f.actors(*c), f.told.last.of
		}
		return g, true // "it is to last until May", "and lifted it in 2012"
	}
	if m < 0 || f.namesBearer(m) || f.earlier(m) || f.noun(m, "grant") && (f.statusOf(m) != "" || fr.effect == renews) {
		return giving{}, false // naming reads "the designation of X as a Y"
	}
	if f.lower(m-1, m) == "search" {
		return giving{}, false // what a search warrant is for is no bearer
	}
	if a := f.agent(c.v); f.t.Tokens[c.v].Lemma == "obtain" && a >= 0 && !f.isOrgan(a) {
		return giving{}, false // "according to the warrant obtained by the Post"
	}
	if fr.form == "summons" && !f.noun(m, "summons") || fr.form == "measure" && f.noun(m, "summons") && fr.effect == begins {
		return giving{}, false
	}
	g := giving{as: f.measureText(m), first: min(c.v, m), last: max(c.v, m) + 1}
	if fr.effect == ends {
		g.since = f.begun(m, c.v)
	}
	switch {
	case f.t.Tokens[m].Lower == "those" && len(f.told.last.of) > 0:
		g.as = f.told.last.as
	case f.isAct(m), f.t.Tokens[m].Lower == "those":
		g.as = "designation"
	}
	g.by = f.actors(*c)
	owners := f.owners(m)
	if id := f.imposer(m); len(owners) == 0 && id != "" {
		owners = []string{id}
	}
	switch {
	case len(owners) > 0 && !(f.possessed(m) && !c.passive && len(g.by) > 0):
		g.by = owners
	case (fr.effect == ends || fr.effect == holds) && f.isBench(c) && !f.possessed(m), fr.roles[0] == "subject", fr.bearer[0] == "subject":
		g.by = nil
	}
	bearing := fr.bearer
	switch {
	case slices.Contains(bearing, "object"):
		if c.object >= 0 {
			g.of = f.bearers(c.object, g.by)
		}
	case slices.Contains(bearing, "subject"):
		if c.subject >= 0 {
			g.of = f.bearers(c.subject, g.by)
		}
	case f.noun(m, "summons") && f.t.Tokens[c.v].Lemma == "have" && c.subject >= 0 && f.ownArrest(m):
		g.by, g.of = nil, f.bearers(c.subject, nil) // "Ruhl had warrants out for his arrest"
	default:
		g.of, g.last = f.under(m, c.v, bearing, g)
	}
	if f.isEmergency(m) {
		return f.emergency(g, c, fr, m)
	}
	if len(g.of) == 0 {
		g.of, g.sinceOf = f.unsaid(fr, c, m, g.by)
	}
	if len(g.of) > 0 {
		if len(g.by) == 0 {
			g.by = f.placesBehind(m, c.end)
		}
		return g, true
	}
	if k := f.tree.kid(m, "nmod:poss"); k >= 0 && same(g.by, f.owners(m)) && !f.possessed(m) && f.bearsIt(k) {
		g.by = nil // "the Youth's ban was lifted"
		g.of = f.bearers(k, nil)
		return g, len(g.of) > 0
	}
	if fr.effect == begins && c.passive && f.definite(m) {
		g.by = nil
		return g, true // "the sanctions, first imposed in 2014"
	}
	// "lifted the ban": of whoever was told to bear it.
	return g, (fr.effect == ends || fr.effect == renews) && !f.mentionsOther(m, c.v)
}

// bearsIt holds for a possessor that rather bears a measure than imposes it: no place and nobody who gives statuses.
func (f *finder) bearsIt(k int) bool {
	if r := f.antecedent(k); r >= 0 {
		k = r
	}
	id := f.named(k)
	return id != "" && f.kinds[id] != reading.Place && !f.authorities[id] && (f.bearing[id] || f.personal[id])
}

// isAnaphor holds if a pronoun stands where the frame has its measure and a measure was told of right before.
func (f *finder) isAnaphor(fr frame, c *clause) bool {
	role := c.object
	if fr.roles[0] == "subject" {
		role = c.subject
	}
	if role >= 0 && fr.effect == begins && fr.form == "measure" && f.t.Tokens[role].Lower == "own" && f.near(f.told.last, c.v) {
		return true // "Velden imposed its own in 2021"
	}
	if role < 0 || fr.effect == begins || fr.effect == holds || fr.form != "measure" || !f.near(f.told.last, c.v) {
		return false
	}
	if lower := f.t.Tokens[role].Lower; lower != "it" && lower != "they" && lower != "them" {
		return false
	}
	return f.toldMeasure(c)
}

// toldMeasure holds if the status told of right before a clause is a measure.
func (f *finder) toldMeasure(c *clause) bool {
	as := f.told.last.as
	last := strings.Fields(as)
	return len(last) > 0 && (words().nouns["measure"][last[len(last)-1]] || summons(as) || asylum[as] || last[len(last)-1] == "status") && f.near(f.told.last, c.v)
}

// measureOf is the measure that stands where the frame says, or -1.
func (f *finder) measureOf(fr frame, c *clause) int {
	role := -1
	switch fr.roles[0] {
	case "object":
		role = c.object
		if role < 0 && !c.passive && c.subject >= 0 && (f.isMeasure(c.subject) || fr.effect == ends && f.noun(c.subject, "act")) && f.t.Tokens[c.v].Tag != "VBZ" {
			c.passive, c.object, c.subject = true, c.subject, -1 // "a designation dropped in 1989", of which the parser makes a clause
			role = c.object
		}
	case "subject":
		role = c.subject
		if h := f.tree.Head[c.v]; h >= 0 && f.tree.is(c.v, "xcomp") && f.t.Tokens[h].Lemma == "let" {
			role = f.tree.kid(h, "obj") // "let its sanctions lapse"
		}
		if c.passive {
			role = -1
		}
	default:
		for _, k := range f.tree.kids[c.v] {
			if f.tree.is(k, "obl", "nmod", "xcomp", "advcl") && f.prefaced(k, fr.roles...) && f.isMeasure(k) && fr.roles[0] != "to" {
				return k
			}
		}
		return f.endedBy(c, fr.roles)
	}
	for _, k := range f.tree.kids[c.v] {
		if f.tree.is(k, "obj", "xcomp") && f.isMeasure(k) && fr.roles[0] == "object" {
			return k // beside the object that the parser makes of "arrest" of "arrest warrants"
		}
	}
	if role < 0 {
		return -1
	}
	if r := f.antecedent(role); r >= 0 {
		role = r
	}
	if f.isMeasure(role) || fr.effect == ends && f.isAct(role) {
		return role
	}
	for n := 0; n < climb && c.passive && f.tree.is(c.v, "acl") && f.tree.is(role, "nmod"); n++ {
		if role = f.tree.Head[role]; f.isMeasure(role) {
			return role // "the state of emergency in Velden, declared by"
		}
	}
	return -1
}

// endedBy is the measure of "put an end to the ban", or -1.
func (f *finder) endedBy(c *clause, prepositions []string) int {
	o := c.object
	if o < 0 {
		return -1
	}
	switch f.t.Tokens[o].Lower {
	case "end", "stop", "halt":
	default:
		return -1
	}
	for _, h := range []int{o, c.v} {
		for _, k := range f.tree.kids[h] {
			if k > o && f.tree.is(k, "nmod", "obl") && f.prefaced(k, prepositions...) && f.isMeasure(k) {
				return k
			}
		}
	}
	return -1
}

// isAct holds for "that decision", which stands for a status told of before.
func (f *finder) isAct(i int) bool {
	if !f.noun(i, "act") || f.modifiers(i) < i {
		return false
	}
	return f.definite(i) || f.possessed(i) || f.tree.kid(i, "acl") >= 0 // "a decision that was overturned"
}

// earlier holds for "the previous state of emergency", which is none of those told of.
func (f *finder) earlier(m int) bool {
	switch k := f.tree.kid(m, "amod"); {
	case k < 0:
		return false
	default:
		lower := f.t.Tokens[k].Lower
		return lower == "previous" || lower == "earlier" || lower == "former"
	}
}
