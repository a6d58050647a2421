package tolls

import (
	"hearsay/reading"
)

// noun reads whose death or shooting a noun tells: "the death of Maro Dint", "her killing", "the body of a man".
func (f *finder) noun(i int) (m mention) {
	tok := f.t.Tokens[i]
	if tok.Lemma == "condition" {
		return f.condition(i)
	}
	harm := f.words.harms["noun"][tok.Lemma]
	if tok.Lemma == "body" && f.recovered(i) {
		harm = reading.Killed
	}
	if harm == "" {
		return m
	}
	for _, c := range f.tree.children[i] {
		if f.tree.is(c, "compound", "amod", "nmod:poss") && f.class(c, "aimless") {
			return m
		}
		switch {
		case f.tree.is(c, "nmod:poss"):
			m.people = append(m.people, f.parties(c)...)
		case f.tree.is(c, "nmod") && f.caseOf(c) == "of":
			m.people = append(m.people, f.parties(c)...)
		case f.tree.is(c, "compound", "amod") && (f.class(c, "fatal") || f.words.harms["noun"][f.t.Tokens[c].Lemma] == reading.Killed):
			if harm == struck {
				harm = reading.Killed
			}
		}
	}
	m.harm = harm
	return m
}

// condition reads who is "in critical condition".
func (f *finder) condition(i int) (m mention) {
	bad := false
	for _, c := range f.tree.children[i] {
		bad = bad || f.class(c, "condition") || f.tree.is(c, "conj")
	}
	if !bad || f.caseOf(i) != "in" {
		return m
	}
	m.harm, m.weak = reading.Wounded, true
	if s := f.tree.child(i, "nsubj"); s >= 0 {
		m.people = f.parties(s)
	} else if h := f.tree.head[i]; h >= 0 && f.t.Tokens[h].IsVerb() {
		who, _ := f.undergoer(h)
		if who < 0 {
			who = f.subject(h)
		}
		m.people = f.parties(who)
	} else if h >= 0 {
		m.people = f.parties(h)
	}
	return m
}

// recovered holds for a body that somebody found: one's own may be hit.
func (f *finder) recovered(i int) bool {
	h := f.tree.head[i]
	return h >= 0 && (f.class(h, "found") || f.t.Tokens[h].Lemma == "recover" || f.t.Tokens[h].Lemma == "identify")
}

// state reads who is said to be dead, wounded or missing: "was dead", "found dead", "a dead man".
func (f *finder) state(i int) (m mention) {
	harm := f.words.harms["state"][f.t.Tokens[i].Lemma]
	if harm == "" {
		harm = f.words.harms["state"][f.t.Tokens[i].Lower]
	}
	h := f.tree.head[i]
	switch {
	case harm == "":
	case f.tree.child(i, "nsubj") >= 0:
		m.harm, m.people = harm, f.parties(f.subject(i))
	case h < 0:
	case f.tree.is(i, "xcomp", "advmod", "advcl", "obj", "dep") && f.class(h, "found"):
		who, _ := f.undergoer(h)
		m.harm, m.people = harm, f.parties(who)
	case f.tree.is(i, "amod", "acl"):
		if _, person := f.words.person(f.t.Tokens[h].Lemma); person || f.isBare(h) {
			m.harm, m.people, m.active = harm, f.parties(h), f.tree.is(h, "obj")
		}
	case f.tree.is(i, "conj") && h < i:
		if x := f.state(h); x.harm != "" {
			m.harm, m.people = harm, x.people
		}
	}
	return m
}
