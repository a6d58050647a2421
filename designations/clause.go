package designations

import (
	"hearsay/language"
	"hearsay/reading"
)

// clause is a verb with who stands around it: tokens, or -1.
type clause struct {
	v               int
	subject, object int // in the sense of the active: of a passive its subject is the object
	indirect        int
	passive         bool
	end             int // of the words that may belong to it
}

// reach is how many tokens behind a verb its complements are looked for. It keeps the work on a text without full stops linear.
const reach = 40

// clauseOf reads the roles around verb v off the tree. deep bounds how many clauses that share a subject are climbed.
func (f *finder) clauseOf(v, deep int) clause {
	x := f.tree
	c := clause{v: v, subject: -1, object: -1, indirect: -1, end: f.clauseEnd(v)}
	if s := f.lostSubject(v); s >= 0 {
		c.subject, c.object = s, max(x.Head[v], f.objectBehind(v))
		return c
	}
	c.passive = f.passive(v)
	for _, k := range x.kids[v] {
		switch {
		case x.is(k, "nsubj") && c.passive:
			c.object = k
		case x.is(k, "nsubj"):
			switch {
			case c.subject >= 0 && (f.isRelative(c.subject) || c.subject < k && k < v):
				c.object = c.subject // "which Velden labels a gang"
			case c.subject >= 0 && c.subject < v && k > v:
				c.object = k // what the parser takes for a second subject
				continue
			}
			c.subject = k
		case x.is(k, "obj") && c.object < 0 && !c.passive:
			c.object = k
		case x.is(k, "iobj"):
			c.indirect = k
		}
	}
	h := x.Head[v]
	switch {
	case h < 0 || deep == 0:
	case x.is(v, "acl:relcl") && !c.passive && c.object < 0 && c.subject >= 0:
		c.object = h // "the group Velden banned"
	case x.is(v, "acl") && c.passive && c.object < 0:
		c.object = h // "the group banned by Velden"
		if f.infinitive(v) {
			c.object = f.subjectAbove(v) // "is the third to be banned"
		}
	case x.is(v, "xcomp") && c.passive && c.object < 0 && f.t.Tokens[h].Lemma == "have":
		c.object = x.kid(h, "obj") // "had the sanctions lifted"
	case x.is(v, "amod") && c.passive:
		c.object = h // "Banned in 1933, the party"
	case x.is(v, "acl") && !c.passive && c.subject < 0:
		c.subject = f.subjectAbove(v)
		if c.subject < 0 && (f.t.Tokens[v].Tag == "VBG" && f.lower(v-1, v) != "," || f.infinitive(v)) {
			c.subject = h
		}
	case x.is(v, "advcl", "parataxis", "dep", "nmod", "obl") && c.passive && c.object < 0:
		c.object = f.explained(v)
		if c.object < 0 {
			if s := f.clauseOf(h, deep-1); s.passive {
				c.object = s.object
			} else {
				c.object = s.subject
			}
		}
	case x.is(v, "conj"):
		s := f.clauseOf(h, deep-1)
		switch subject := s.subject; {
		case c.passive && c.object < 0 && s.passive, !c.passive && c.subject < 0 && s.passive:
			subject = s.object
			fallthrough
		default:
			if c.passive && c.object < 0 {
				c.object = subject
			} else if !c.passive && c.subject < 0 {
				c.subject = subject
			}
		}
	case !c.passive && c.subject < 0:
		c.subject = f.subjectAbove(v)
	}
	if p, k := f.phrase(v); k >= 0 && p.Finite && (c.passive && c.object < 0 || !c.passive && c.subject < 0) {
		if q := f.t.Subject(k); q >= 0 && c.passive {
			c.object = f.head(f.t.Phrases[q].Head)
		} else if q >= 0 {
			c.subject = f.head(f.t.Phrases[q].Head)
		}
	}
	if c.passive && c.object < 0 {
		c.object = f.labelled(v) // "Velden Gas: sanctioned by Ombria"
	}
	if o := c.object; o > v && !f.t.Tokens[o].IsName() && f.at[o] == 0 && f.at[o-1] > 0 && f.hasStatus(o, o+1) && f.t.Tokens[o-1].IsName() {
		c.object = o - 1 // "branded the Grey Wolves extremists"
	}
	if !c.passive && (c.object < 0 || c.object < v && x.Head[c.object] == v && !f.isPronoun(c.object)) {
		if o := f.objectBehind(v); o >= 0 {
			c.object = o // the parser lost it
		}
	}
	return c
}

// passive holds for a passive verb group and for a participle that stands for one, even one that the tagger took for a past tense.
func (f *finder) passive(v int) bool {
	if f.tree.kid(v, "aux:pass") >= 0 {
		return true
	}
	if p, k := f.phrase(v); k >= 0 && p.Kind == language.VerbGroup && p.Head == v && p.Passive {
		return true
	}
	if f.pastWithObject(v) {
		return false
	}
	switch f.t.Tokens[v].Tag {
	case "VBN":
		return f.tree.kid(v, "aux") < 0 && (f.tree.kid(v, "nsubj") < 0 || f.tree.kid(v, "nsubj:pass") >= 0)
	case "VBD":
		if f.lower(v-1, v) == "," && f.agent(v) >= 0 && f.tree.kid(v, "obj", "aux") < 0 {
			return true // "Ruhl, declared an outlaw by Velden,"
		}
		return f.tree.is(v, "acl", "advcl") && f.tree.kid(v, "nsubj") < 0
	}
	return false
}

// pastWithObject holds for a past tense that the tagger took for a participle: it has a subject before it and an object, "Velden banned
// the group", "which Velden banned".
func (f *finder) pastWithObject(v int) bool {
	if f.t.Tokens[v].Tag != "VBN" && f.t.Tokens[v].Tag != "VBD" || f.tree.kid(v, "aux") >= 0 {
		return false
	}
	s := f.tree.kid(v, "nsubj")
	if s < 0 || s > v || f.isRelative(s) && f.tree.kid(v, "obj") < 0 {
		return false
	}
	for _, k := range f.tree.kids[v] {
		if k != s && k < v && (f.isRelative(k) || f.t.Tokens[k].IsNoun()) && f.tree.is(k, "nsubj", "obj") {
			return true
		}
	}
	first := v
	if p, k := f.phrase(v); k >= 0 {
		first = p.First
	}
	return f.lower(first-1, v) != "," && f.objectBehind(v) >= 0 && f.agent(v) < 0
}

// lostSubject is the name before a past tense of which the parser makes an attribute, "since Velden placed its carrier, X, on the list", or -1.
func (f *finder) lostSubject(v int) int {
	if !f.tree.is(v, "amod") || f.t.Tokens[v].Tag != "VBN" && f.t.Tokens[v].Tag != "VBD" || f.lower(v-1, v) == "" || f.lower(v+1, v) == "" {
		return -1
	}
	m, ok := f.mention(v - 1)
	if next := f.t.Tokens[v+1].Tag; !ok || m.form != reading.Name || m.last != v || next != "DT" && next != "PRP$" && next != "NNP" {
		return -1
	}
	return v - 1
}

// subjectAbove is the subject of the nearest verb or noun around an infinitive or a gerund: "was the first to recognise".
func (f *finder) subjectAbove(v int) int {
	h := v
	for range climb {
		if !f.tree.is(h, "xcomp", "advcl", "acl", "ccomp", "obl", "obj", "nmod", "conj", "parataxis", "appos", "flat") || f.tree.Head[h] < 0 {
			return -1
		}
		if h = f.tree.Head[h]; f.tree.kid(h, "nsubj", "csubj") >= 0 {
			c := f.clauseOf(h, 1)
			if c.passive {
				return c.object
			}
			return c.subject
		}
	}
	return -1
}

// explained is the noun right before the comma or bracket before a participle: "the Order, proscribed since 2009".
func (f *finder) explained(v int) int {
	first := v
	if p, k := f.phrase(v); k >= 0 {
		first = p.First
	}
	if mark := f.lower(first-1, v); mark != "," && mark != "(" {
		return -1
	}
	if f.lower(first-2, v) == ")" {
		for k := first - 3; k > first-8 && f.lower(k, v) != ""; k-- {
			if f.t.Tokens[k].Text == "(" {
				first = k + 1 // "the River Army (RA), proscribed in 1999"
				break
			}
		}
	}
	if f.lower(first-2, v) == "" {
		return -1
	}
	if p, k := f.phrase(first - 2); k >= 0 && p.Kind == language.NounPhrase && f.t.Tokens[first-2].IsNoun() {
		return f.head(first - 2)
	}
	return -1
}

func (f *finder) isRelative(i int) bool {
	return f.t.Tokens[i].Tag == "WDT" || f.t.Tokens[i].Tag == "WP" || f.t.Tokens[i].Tag == "WP$"
}

// head is the topmost token of the noun phrase of token i.
func (f *finder) head(i int) int {
	p, k := f.phrase(i)
	for k >= 0 && f.tree.Head[i] >= p.First && f.tree.Head[i] < p.Last {
		i = f.tree.Head[i]
	}
	return i
}

// objectBehind is the head of the noun phrase right behind verb v, or -1.
func (f *finder) objectBehind(v int) int {
	i := v + 1
	if p, k := f.phrase(v); k >= 0 && p.Kind == language.VerbGroup {
		i = p.Last
	}
	for i < f.sentence(v).Last && f.t.Tokens[i].Tag == "RB" {
		i++
	}
	if i >= f.sentence(v).Last || f.inTime(i) {
		return -1
	}
	p, k := f.phrase(i)
	if k < 0 || p.Kind != language.NounPhrase || p.First != i || f.t.Tokens[i].Tag == "WDT" {
		return -1
	}
	if m, ok := f.mention(i); ok && m.form == reading.Name && m.first == i && m.last < p.Last && f.t.Tokens[m.last].Tag != "POS" {
		return m.last - 1
	}
	return f.head(p.Head)
}

// clauseEnd is the token behind the words that may be complements of verb v: the next finite verb, a mark between clauses, the sentence's end. Relative clauses
// between commas are stepped over.
func (f *finder) clauseEnd(v int) int {
	last := min(f.sentence(v).Last, v+reach)
	i := v + 1
	if p, k := f.phrase(v); k >= 0 && p.Kind == language.VerbGroup {
		i = p.Last
	}
	for ; i < last; i++ {
		if j := f.overRelative(i, last); j > i {
			i = j - 1
			continue
		}
		if t := f.t.Tokens[i]; t.Tag == ":" || t.Text == ";" {
			break
		}
		if p, k := f.phrase(i); k >= 0 && p.Kind == language.VerbGroup && (p.Finite || p.Infinitive || p.Passive) {
			break
		}
	}
	return i
}

// overRelative returns the token behind a relative clause between commas that opens at token i, or i.
func (f *finder) overRelative(i, last int) int {
	if i+1 >= last || f.t.Tokens[i].Text != "," {
		return i
	}
	if tag := f.t.Tokens[i+1].Tag; tag != "WDT" && tag != "WP" {
		return i
	}
	for j := i + 2; j < last; j++ {
		if f.t.Tokens[j].Text == "," {
			return j + 1
		}
	}
	return i
}
