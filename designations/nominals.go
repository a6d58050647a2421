package designations

import (
	"slices"
	"strings"

	"hearsay/names"
	"hearsay/reading"
)

// predicate reads a list or a measure that is said of somebody without a verb of its own: "is on Velden's list", "has been under
// sanctions", "the county, under a state of emergency since May", "is the subject of a red notice".
func (f *finder) predicate(i int) (giving, bool) {
	isList := f.noun(i, "list") && f.prefaced(i, "on", "in", "among")
	isMeasure := !isList && f.isMeasure(i) && f.prefaced(i, "under")
	if m, ok := f.inForce(i); ok {
		return f.lies(m, i)
	}
	at := i
	if !isList && !isMeasure {
		if f.isMeasure(i) && f.prefaced(i, "to", "of") && f.tree.Head[i] >= 0 && (f.lower(f.tree.Head[i], i) == "subject" || f.lower(f.tree.Head[i], i) == "target") {
			at, isMeasure = f.tree.Head[i], true
		} else {
			return giving{}, false
		}
	}
	bearer := f.tree.kid(at, "nsubj")
	h := f.tree.Head[at]
	switch {
	case bearer >= 0:
	case f.tree.is(at, "nmod", "appos", "acl", "dep") && h >= 0 && f.t.Tokens[h].IsNoun():
		bearer = h
	case f.tree.is(at, "conj") && h >= 0:
		// "... and on the Union's list": of the same.
		for n := 0; n < climb && h >= 0 && bearer < 0; n++ {
			if bearer = f.tree.kid(h, "nsubj"); bearer < 0 && !f.tree.is(h, "conj", "acl", "amod") {
				break
			}
			h = f.tree.Head[h]
		}
		if bearer < 0 && f.told.last.head == f.tree.Head[at] && len(f.told.last.of) > 0 {
			bearer = f.told.last.head
		}
	case f.tree.is(at, "advcl", "obl") && h >= 0:
		if bearer = f.tree.kid(h, "nsubj"); bearer >= 0 && f.t.Tokens[bearer].Sentence != f.t.Tokens[at].Sentence {
			bearer = -1
		}
		if len(words().verbs[f.t.Tokens[h].Lemma]) > 0 {
			return giving{}, false // the verb's own frames say
		}
	}
	if bearer < 0 {
		return giving{}, false
	}
	ok, over := f.isTold(at, true)
	if !ok {
		return giving{}, false
	}
	c := clause{v: at, subject: bearer, object: -1, indirect: -1}
	var g giving
	if isList {
		if g, ok = f.onList(&c, i, bearer, true); !ok && bearer == f.told.last.head {
			g.of, ok = f.told.last.of, true
		}
		if !ok || len(g.by) == 0 {
			return g, false
		}
	} else {
		g = giving{as: f.measureText(i), first: min(bearer, i), last: i + 1}
		if g.by = f.owners(i); len(g.by) > 0 {
		} else if id := f.imposer(i); id != "" {
			g.by = []string{id}
		}
		g.at, g.until = f.imposed(i)
		if g.of = f.bearers(bearer, g.by); len(g.of) == 0 {
			return g, false
		}
	}
	g.effect, g.head = holds, at
	if over {
		g.effect = ends
	}
	if from, until := f.dates(at); from+until != "" {
		g.at, g.until = from, until
	}
	return g, true
}

// imposed are the dates of a participle behind measure m: "a travel ban imposed in 2020".
func (f *finder) imposed(m int) (at, until string) {
	for _, k := range f.tree.kids[m] {
		if k > m && f.tree.is(k, "acl") && f.passive(k) {
			return f.dates(k)
		}
	}
	return "", ""
}

// inForce is the measure of which noun i says that it is "in force", "in effect" or "in place".
func (f *finder) inForce(i int) (m int, ok bool) {
	if !f.isForce(i) {
		return -1, false
	}
	switch m = f.tree.kid(i, "nsubj"); {
	case m >= 0 && f.isRelative(m):
		m = f.antecedent(m)
	case m < 0 && f.tree.is(i, "nmod", "acl", "appos"):
		m = f.tree.Head[i] // "the ban, in force since 1999"
	}
	return m, m >= 0 && f.isMeasure(m)
}

func (f *finder) isForce(i int) bool {
	switch f.t.Tokens[i].Lower {
	case "force", "effect", "place":
		return f.prefaced(i, "in")
	}
	return false
}

// lies reads a measure that is in force.
func (f *finder) lies(m, at int) (giving, bool) {
	ok, over := f.isTold(at, true)
	if !ok {
		return giving{}, false
	}
	g := giving{as: f.measureText(m), effect: holds, head: at, first: min(m, at), last: max(m, at) + 1}
	if id := cmpID(f.owner(m), f.imposer(m)); id != "" {
		g.by = []string{id}
	}
	if over {
		g.effect = ends
	}
	g.at, g.until = f.dates(at)
	g.of, g.last = f.under(m, at, []string{"in", "on", "against", "across", "for"}, g)
	return g, len(g.of) > 0 || g.at != "" || g.until != ""
}

// naming reads "Velden's designation of X as a Y", whatever is said of it.
func (f *finder) naming(i int) (giving, bool) {
	if !f.namesBearer(i) {
		return giving{}, false
	}
	of := f.ofWhom(i)
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
			at, until := f.dates(v)
			g.at, g.until = at, until
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
	if h := f.tree.Head[i]; h >= 0 && words().doubt[strings.ToLower(f.t.Tokens[h].Lemma)] {
		return giving{}, false
	}
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "amod") && (words().doubt[f.t.Tokens[k].Lower] || words().doubt[f.t.Tokens[k].Lemma]) {
			return giving{}, false // "his proposed ban"
		}
	}
	g := giving{as: f.measureText(i), effect: holds, first: i, last: i + 1, head: i}
	if owner = cmpID(owner, f.imposer(i)); owner != "" {
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

// attributes are participles that say what status a name has.
var attributes = map[string]bool{
	"outlawed": true, "banned": true, "proscribed": true, "sanctioned": true, "blacklisted": true, "designated": true, "prohibited": true,
	"listed": true, "recognised": true, "recognized": true, "delisted": true, "wanted": true, "backlisted": true,
}

// adjective reads "the outlawed X", "the Velden-designated terrorist group", "X, a banned movement".
func (f *finder) adjective(i int) (giving, bool) {
	tok := f.t.Tokens[i]
	word, by := tok.Lower, ""
	if k := strings.LastIndexByte(word, '-'); k > 0 {
		if word = word[k+1:]; !attributes[word] {
			return giving{}, false
		}
		if by = f.ofWord(tok.Text[:k]); by == "" {
			if _, known := names.CountryOf(tok.Text[:k]); !known {
				return giving{}, false
			}
		}
	} else if !attributes[word] || !f.tree.is(i, "amod") || word == "listed" || word == "wanted" {
		return giving{}, false
	}
	h := f.tree.Head[i]
	if h < 0 {
		return giving{}, false
	}
	g := giving{as: word, effect: holds, first: i, last: i + 1, head: i}
	if by != "" {
		g.by = []string{by}
	}
	if !f.t.Tokens[h].IsName() && h > i && h < i+6 && f.t.Tokens[h].IsNoun() {
		if as, last := f.statusAt(i+1, f.sentence(i).Last); as != "" && f.hasStatus(i+1, last) {
			g.as, g.last = as, last
		}
	}
	bearer := h
	for n := 0; n < climb; n++ {
		if m, ok := f.mention(bearer); ok && m.form == reading.Name && !(i >= m.first && i < m.last) {
			break
		}
		if s := f.tree.kid(bearer, "nsubj"); s >= 0 {
			bearer = s
			break
		}
		if k := f.tree.kid(bearer, "appos", "flat"); k >= 0 && f.named(k) != "" {
			bearer = k
			break
		}
		if !f.tree.is(bearer, "appos", "acl", "conj", "dep", "parataxis", "amod") || f.tree.Head[bearer] < 0 {
			break
		}
		bearer = f.tree.Head[bearer]
	}
	if word == tok.Lower && !f.t.Tokens[bearer].IsName() {
		return g, false
	}
	g.of = slices.DeleteFunc(f.bearers(bearer, g.by), func(id string) bool { return f.kinds[id] == reading.Place && by == "" })
	if len(g.of) > 0 && g.first > bearer {
		g.first = bearer
	}
	g.last = max(g.last, min(h, i+6)+1)
	return g, len(g.of) > 0
}
