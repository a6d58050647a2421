package designations

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// verb reads verb v by the first of its frames that fits.
func (f *finder) verb(v int) (giving, bool) {
	if !f.t.Tokens[v].IsVerb() || f.tree.is(v, "compound", "aux", "cop") || f.tree.is(v, "amod") && f.clausePart(v, f.tree.Head[v]) && f.lostSubject(v) < 0 {
		return giving{}, false
	}
	frames := f.framesOf(v)
	if len(frames) == 0 {
		return giving{}, false
	}
	c := f.clauseOf(v, 3)
	for _, fr := range frames {
		ok, over := f.isTold(v, fr.effect == holds || fr.effect == renews)
		if runsOut := fr.effect == ends && fr.form == "measure" && fr.roles[0] == "subject"; !ok && runsOut && f.will(v) {
			fr.effect, ok = renews, true // "will expire on 31 March"
		}
		if !ok {
			continue
		}
		g, ok := f.apply(fr, &c)
		if !ok {
			continue
		}
		g.head, g.passive, g.effect = v, c.passive, fr.effect
		if g.as == "legal" {
			if g.as, g.effect = "illegal", ends; !f.told.known(g) {
				return giving{}, false
			}
		}
		g.first, g.last = min(g.first, v), max(g.last, v+1)
		if over {
			if g.effect == ends {
				return giving{}, false
			}
			g.effect = ends
		}
		if g.effect == ends && f.prefaced(v, "after") && f.tree.Head[v] == f.told.last.head {
			return giving{}, false // "reimposed the ban a year after lifting it"
		}
		at, until := f.dates(v)
		if at == "" && (fr.effect == ends || fr.effect == begins) {
			at = f.ruled(v)
		}
		if at == "" && fr.effect == holds {
			at = f.lasted(v)
		}
		if until == "" && at != "" && fr.effect == begins {
			until = f.lasting(v, at)
		}
		if fr.effect == ends && g.since == at {
			at = "" // "the ban, in place since 2009, was lifted"
		}
		if f.will(v) && fr.effect == renews {
			at, until = "", cmp.Or(until, at)
		}
		if g.at, g.until = cmp.Or(at, g.at), cmp.Or(until, g.until); g.effect == renews || g.effect == holds && fr.form == "measure" && fr.roles[0] == "object" {
			g.at = "" // when it was renewed or upheld is not since when it is
			if g.effect == renews && fr.roles[0] == "subject" && g.until == "" {
				return giving{}, false
			}
		}
		g.giver = f.giverWords(&c, g)
		return g, true
	}
	return giving{}, false
}

// framesOf are the frames of verb v, with its particle where the two say something of their own: "run out", "take back".
func (f *finder) framesOf(v int) []frame {
	lemma, with := f.t.Tokens[v].Lemma, ""
	if k := f.tree.kid(v, "compound:prt"); k > v {
		with = f.t.Tokens[k].Lower
	} else {
		for _, k := range append([]int{v + 1}, f.tree.kids[v]...) {
			switch w := f.lower(k, v); w {
			case "out", "back", "away", "off":
				if k == v+1 || k > v && f.tree.is(k, "advmod") {
					with = w
				}
			}
		}
	}
	if frames := words().verbs[lemma+" "+with]; with != "" && len(frames) > 0 {
		return slices.Concat(frames, words().verbs[lemma])
	}
	return words().verbs[lemma]
}

// apply fills the places of a frame, or says that they are not there.
func (f *finder) apply(fr frame, c *clause) (giving, bool) {
	switch fr.form {
	case "as", "as!", "as?", "as+":
		return f.calledAs(fr, c)
	case "=":
		return f.done(fr, c)
	case "list":
		return f.listed(fr, c)
	case "grant":
		return f.granted(fr, c)
	case "statehood":
		return f.acknowledged(fr, c)
	case "anew":
		return f.restored(c)
	}
	return f.measured(fr, c)
}

// who fills giver and bearer of a clause, the bearer from the words before a token; a status needs somebody who bears it.
func (f *finder) who(c *clause, bearer, before int) giving {
	g := giving{by: f.actors(*c), first: c.v, last: c.v + 1}
	if bearer >= before {
		before = f.sentence(c.v).Last // "classified as a gang in 2013, the group"
	}
	if bearer >= 0 {
		if g.of = f.bearersBefore(bearer, before, g.by); len(g.of) == 0 && f.at[bearer] == 0 {
			g.of, g.sinceOf = f.below(c.v)
		}
		for _, n := range []int{bearer, c.subject} {
			if n >= 0 && f.t.Tokens[n].Sentence == f.t.Tokens[c.v].Sentence {
				g.first, g.last = min(g.first, n), max(g.last, n+1)
			}
		}
	}
	return g
}

// calledAs reads "designated X as a Y" and "branded X a Y".
func (f *finder) calledAs(fr frame, c *clause) (giving, bool) {
	as, first, last := f.complement(*c, fr.form)
	if as == "" || c.object >= 0 && (strings.HasSuffix(f.t.Tokens[c.object].Lower, "self") || strings.HasSuffix(f.t.Tokens[c.object].Lower, "selves")) {
		return giving{}, false
	}
	if f.t.Tokens[c.v].Lemma == "make" && as != "legal" && as != "illegal" {
		return giving{}, false
	}
	if f.t.Tokens[c.v].Lemma == "name" && f.noun(f.firstNoun(first, last), "office") {
		return giving{}, false // a post, not a status
	}
	g := f.who(c, c.object, first)
	g.as, g.last = as, max(g.last, last)
	if len(g.of) == 0 && !c.passive && c.object > c.v {
		g.of = f.nameBefore(first, c.v, g.by)
	}
	if len(g.by) == 0 && (fr.form == "as?" && (c.passive || !f.isOrgan(c.subject)) || !c.passive && fr.form == "as!" && !f.isOrgan(c.subject) || !f.hasStatus(first, last)) {
		return g, false // "the report calls it a cult", "the plaque designating it a historic site"
	}
	if (fr.form == "as?" || !f.hasStatus(first, last)) && slices.ContainsFunc(g.by, func(id string) bool { return f.personal[id] }) {
		return g, false // what one person calls another is an opinion
	}
	return g, len(g.of) > 0 && f.canBe(g.of, first, last)
}

// canBe holds unless a person is called a state ("registered as independents"), or anything a disaster.
func (f *finder) canBe(of []string, first, last int) bool {
	for i := first; i < last; i++ {
		switch f.t.Tokens[i].Lemma {
		case "independent", "independents", "territory", "republic":
			return !slices.ContainsFunc(of, func(id string) bool { return f.personal[id] })
		case "disaster":
			return i+1 < last // "a disaster zone"
		}
	}
	return true
}

// saysMore holds for a clause in which a status in general becomes another matter: "listed on", "listed as".
func (f *finder) saysMore(c *clause) bool {
	for i := c.v + 1; i < c.end; i++ {
		if f.t.Tokens[i].Lower == "as" && f.lower(i+1, i) != "early" && f.lower(i+1, i) != "well" && !f.inTime(min(i+1, c.end-1)) && f.lower(i-1, i) != "early" && f.lower(i-1, i) != "well" {
			return true
		}
	}
	for i := c.v + 1; i < min(c.end, c.v+10); i++ {
		if f.t.Tokens[i].Lower == "condition" {
			return true // of a patient
		}
	}
	if next := f.lower(c.v+1, c.v); next == "in" || next == "on" {
		if k := f.tree.Head[c.v+1]; k > c.v && f.t.Tokens[k].IsNoun() && !f.inTime(k) && f.named(k) == "" {
			return true // "listed in good condition"
		}
	}
	for _, k := range f.tree.kids[c.v] {
		if k > c.v && f.tree.is(k, "obl") && !f.inTime(k) && (f.prefaced(k, "on", "at") || f.prefaced(k, "in") && f.named(k) == "") {
			return true
		}
	}
	return false
}

// isOrgan holds for the noun of an authority, whose state may not be told.
func (f *finder) isOrgan(i int) bool { return i >= 0 && f.noun(i, "organ") }

// firstNoun is the noun that a status of several words is one of: "president" of "president and chief of Danex".
func (f *finder) firstNoun(first, last int) int {
	for i := first; i < last; i++ {
		if f.t.Tokens[i].IsNoun() && (i+1 == last || !f.t.Tokens[i+1].IsNoun()) {
			return i
		}
	}
	return first
}

// nameBefore is the name right before the status at token i, of an object whose apposition hangs elsewhere: "the attaché of Velden, Ana
// Ruiz, persona non grata".
func (f *finder) nameBefore(i, v int, not []string) []string {
	for i--; i > v && (f.t.Tokens[i].Text == "," || isMark(f.t.Tokens[i])); i-- {
	}
	for f.at[i] == 0 && f.tree.is(i, "flat", "compound") && f.tree.Head[i] > v {
		i = f.tree.Head[i]
	}
	if m, ok := f.mention(i); ok && m.form == reading.Name && m.first > v && !slices.Contains(not, f.same(m.id)) && !(f.kinds[f.same(m.id)] == reading.Place && f.prefaced(i, "of", "in", "from", "to", "at")) {
		return []string{f.same(m.id)}
	}
	return nil
}

// forbidden holds for a verb that says from what: "is prohibited by law from commenting".
func (f *finder) forbidden(v int) bool {
	for _, k := range f.tree.kids[v] {
		if k > v && f.prefaced(k, "from") && !f.inTime(k) {
			return true
		}
	}
	return f.lower(v+1, v) == "from"
}

// done reads a verb that is itself the status; "wanted" is one only of a fugitive.
func (f *finder) done(fr frame, c *clause) (giving, bool) {
	if as, _, _ := f.complement(*c, "as"); as != "" && (fr.word == "listed" || fr.word == "designated" || fr.word == "recognised") && fr.effect == begins {
		return giving{}, false // "listed as sold out"
	}
	if (fr.word == "listed" || fr.word == "designated" || fr.word == "recognised") && fr.effect == begins && f.saysMore(c) {
		return giving{}, false // "listed on the stock exchange", "listed as having given"
	}
	g := f.who(c, c.object, c.end)
	if g.as = fr.word; fr.effect == ends && f.isBench(c) && f.owner(max(c.subject, f.agent(c.v), 0)) == "" {
		g.by = nil // a court undoes what others did
	}
	if (g.as == "listed" || g.as == "designated") && slices.ContainsFunc(g.by, func(id string) bool { return f.personal[id] }) {
		return g, false // what one person lists is no list
	}
	if g.as == "prohibited" && (f.forbidden(c.v) || slices.ContainsFunc(g.of, func(id string) bool { return f.personal[id] })) {
		return g, false // of something, not as a body
	}
	if g.as == "recognised" && (len(g.by) == 0 || slices.ContainsFunc(append(g.of, g.by...), func(id string) bool { return f.personal[id] })) {
		return g, false // "recognised her for her work"
	}
	if g.as == "wanted" && (!c.passive || len(g.by) == 0) {
		return g, false
	}
	if fr.effect == begins && (g.as == "listed" || g.as == "designated") && (f.tree.kid(c.v, "xcomp") >= 0 && f.tree.kid(c.v, "xcomp") != c.object || !c.passive && (f.t.Tokens[c.v].Tag == "VBG" || len(g.by) == 0 && !f.isOrgan(c.subject))) {
		return g, false
	}
	if fr.effect == ends && !f.told.known(g) && g.as == "listed" && !strings.HasSuffix(f.t.Tokens[c.v].Lemma, "list") {
		return g, false // "struck the deal off"
	}
	if fr.effect == ends && len(g.by) == 0 && !f.told.known(g) && g.as == "banned" && !c.passive {
		return g, false // "legalising it could help"
	}
	if g.as == "banned" && slices.ContainsFunc(g.of, func(id string) bool { return f.located[id] && !f.authorities[id] }) && !c.passive {
		return g, false
	}
	return g, len(g.of) > 0 || fr.effect == ends && len(g.by) > 0 && c.object >= 0 && f.isPronoun(c.object)
}
