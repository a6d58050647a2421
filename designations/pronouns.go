package designations

import (
	"slices"

	"hearsay/reading"
)

// actorOf is who a pronoun means as a giver: whom the names take it for, unless that is who bore the last status and a giver is at
// hand.
func (f *finder) actorOf(i int) string {
	if !f.second {
		return ""
	}
	id := ""
	if m, ok := f.mention(i); ok && m.form == reading.Pronoun {
		id = f.same(m.id)
	}
	if r := f.antecedent(i); r >= 0 && !f.isPronoun(r) {
		if other := f.giver(r); other != "" {
			return other
		}
	}
	if s := f.subjectBefore(i); s >= 0 {
		return f.giver(s)
	}
	if id := f.announcer(i); id != "" {
		return id
	}
	if s := f.frontSubject(i); s >= 0 {
		return f.named(s)
	}
	if id == "" {
		if s := f.possessor(i); s >= 0 {
			return f.named(s)
		}
	}
	last := f.told.last
	if id == "" && len(last.by) == 0 {
		if topic := f.topic(i); topic != "" && !f.personal[topic] {
			return topic
		}
	}
	if id != "" && f.authorities[id] || len(last.by) == 0 || !f.near(last, i) {
		return id
	}
	if id == "" || slices.Contains(last.of, id) {
		return last.by[0]
	}
	return id
}

// subjectBefore is the named subject of a clause above that of pronoun i, "Velden hailed the group; it recognises it as": the
// topmost token of its phrase, or -1.
func (f *finder) subjectBefore(i int) int {
	v := f.tree.Head[i]
	if f.t.Tokens[i].Tag == "PRP$" && v >= 0 && f.tree.is(v, "nsubj") {
		v = f.tree.Head[v] // "Velden did not, but its police"
	} else if !f.tree.is(i, "nsubj") {
		return -1
	}
	for n := 0; n < climb && v >= 0; n++ {
		if !f.tree.is(v, "conj", "parataxis") && f.t.Tokens[i].Lower != "they" {
			return -1 // in other clauses the names know better
		}
		if v = f.tree.Head[v]; v < 0 {
			return -1
		}
		if s := f.tree.kid(v, "nsubj"); s >= 0 && s < i {
			if id := f.named(s); !f.isPronoun(s) && id != "" && !f.personal[id] {
				return s
			}
			return -1
		}
	}
	return -1
}

// announcer is the authority that says of itself what it does: "Velden's ministry announced that it was listing", or "".
func (f *finder) announcer(i int) string {
	v := f.tree.Head[i]
	if lower := f.t.Tokens[i].Lower; lower != "it" && lower != "they" || v < 0 || !f.tree.is(i, "nsubj") || !f.tree.is(v, "ccomp") {
		return ""
	}
	s := f.tree.kid(f.tree.Head[v], "nsubj")
	if s < 0 || s > i || f.isPronoun(s) || !f.isOrgan(s) {
		return ""
	}
	return f.giver(s)
}

// frontSubject is the named subject of a clause that stands before that of the organ whose "its" is token i: "Days before Velden votes, its court", or -1.
func (f *finder) frontSubject(i int) int {
	organ := f.tree.Head[i]
	if f.t.Tokens[i].Lower != "its" || organ < 0 || !f.tree.is(organ, "nsubj") || !f.isOrgan(organ) {
		return -1
	}
	for _, k := range f.tree.kids[f.tree.Head[organ]] {
		if k > i || !f.tree.is(k, "advcl") {
			continue
		}
		if s := f.tree.kid(k, "nsubj", "compound"); s >= 0 && !f.isPronoun(s) && f.named(s) != "" && !f.personal[f.named(s)] {
			return s
		}
	}
	return -1
}

// possessor is the named subject of the verb whose object "its" or "their" at token i stands before: "Velden let its sanctions lapse", or -1.
func (f *finder) possessor(i int) int {
	o := f.tree.Head[i]
	if lower := f.t.Tokens[i].Lower; lower != "its" && lower != "their" || o < 0 || !f.tree.is(o, "obj", "obl") {
		return -1
	}
	s := f.tree.kid(f.tree.Head[o], "nsubj")
	if s < 0 || s > i || f.isPronoun(s) || f.personal[f.named(s)] {
		return -1
	}
	return s
}

func (f *finder) near(g giving, i int) bool {
	return len(g.of) > 0 && f.sentence(i).Start-f.t.Tokens[g.head].End < nearby
}
