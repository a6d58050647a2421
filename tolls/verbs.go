package tolls

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// verb reads what a verb does to its object or tells of its subject.
func (f *finder) verb(i int) (m mention) {
	lemma := f.t.Tokens[i].Lemma
	switch {
	case f.words.harms["subject"][lemma] != "":
		m.harm = f.words.harms["subject"][lemma]
		m.people = f.parties(f.subject(i))
	case f.words.harms["object"][lemma] != "":
		m.harm = f.words.harms["object"][lemma]
		var who int
		who, m.self = f.undergoer(i)
		m.people, m.active = f.parties(who), !f.passive(i) && who > i
		if (m.harm == struck || m.harm == reading.Wounded) && f.fatal(i) {
			m.harm = reading.Killed
		}
	case f.class(i, "hit") && f.byMissile(i):
		who, _ := f.undergoer(i)
		m.harm, m.people = struck, f.parties(who)
	case f.class(i, "suffer"):
		if o := f.tree.child(i, "obj"); o >= 0 && f.class(o, "injury") && f.lower(f.tree.child(o, "det")) != "no" {
			m.harm, m.people = struck, f.parties(f.subject(i))
		}
	case lemma == "treat" || f.class(i, "care") && f.passive(i) && f.toHospital(i):
		who, _ := f.undergoer(i)
		m.harm, m.people, m.weak = reading.Wounded, f.parties(who), true
	case lemma == "lose" || lemma == "claim" || lemma == "take":
		m = f.life(i)
	case lemma == "commit":
		if o := f.tree.child(i, "obj"); o >= 0 && f.lower(o) == "suicide" {
			m.harm, m.people, m.self = reading.Killed, f.parties(f.subject(i)), true
		}
	case lemma == "turn": // "turned the gun on himself"
		for _, c := range f.tree.children[i] {
			if f.tree.is(c, "obl") && strings.HasSuffix(f.lower(c), "self") {
				m.harm, m.people, m.self = reading.Killed, f.parties(f.subject(i)), true
			}
		}
	}
	return m
}

// life reads "lost his life", "claimed the lives of two", "took her own life".
func (f *finder) life(i int) (m mention) {
	o := f.tree.child(i, "obj")
	if o < 0 || f.t.Tokens[o].Lemma != "life" {
		return m
	}
	m.harm = reading.Killed
	of, whose := f.tree.child(o, "nmod"), f.tree.child(o, "nmod:poss")
	own := false
	for _, c := range f.tree.children[o] {
		own = own || f.lower(c) == "own"
	}
	switch {
	case f.t.Tokens[i].Lemma == "lose":
		m.people = f.parties(f.subject(i))
	case own:
		m.people, m.self = f.parties(f.subject(i)), true
	case of >= 0 && of != whose:
		m.people = f.parties(of)
	case whose >= 0:
		m.people = f.parties(whose)
	}
	return m
}

// fatal holds for a verb of shooting that is told to have killed: "fatally shot", "shot dead", "shot to death".
func (f *finder) fatal(i int) bool {
	for _, c := range f.tree.children[i] {
		if f.class(c, "fatal") && f.tree.is(c, "advmod", "xcomp", "obl", "amod") && (f.lower(c) != "death" || f.caseOf(c) == "to") {
			return true
		}
	}
	return f.lower(i+1) == "dead" || f.lower(i-1) == "fatally" || f.lower(i+1) == "to" && f.lower(i+2) == "death"
}

// byMissile holds for "hit by a bullet", "a bullet hit".
func (f *finder) byMissile(i int) bool {
	if !f.passive(i) {
		return f.class(f.tree.child(i, "nsubj"), "missile")
	}
	return slices.ContainsFunc(f.tree.children[i], func(c int) bool { return f.tree.is(c, "obl") && f.class(c, "missile") })
}

// toHospital holds for a verb with a place of care beside it: "taken to St Ann's hospital".
func (f *finder) toHospital(i int) bool {
	for _, c := range f.tree.children[i] {
		for j := c; f.tree.is(c, "obl") && j < min(c+8, f.sentence(i).Last); j++ {
			if f.class(j, "hospital") {
				return true
			}
		}
	}
	return false
}
