package designations

import (
	"slices"

	"hearsay/language"
	"hearsay/reading"
)

// nearby is how many bytes before a pronoun or a definite description the status may stand whose giver or bearer it means.
const nearby = 400

// antecedent is the noun that a relative pronoun stands for, or -1.
func (f *finder) antecedent(i int) int {
	if !f.isRelative(i) {
		return -1
	}
	v := f.tree.Head[i]
	for range climb {
		if v < 0 {
			return -1
		}
		if f.tree.is(v, "acl:relcl") {
			return f.tree.Head[v]
		}
		v = f.tree.Head[v]
	}
	if k := i - 1; k > 0 && f.lower(k, i) == "," && f.lower(k-1, i) != "" && f.t.Tokens[k-1].IsNoun() {
		return f.head(k - 1) // where the tree does not say
	}
	return -1
}

// standsFor are those whom a pronoun means as bearers: whom the names take it for, unless that is a giver; then whoever bore the last
// status, or was named last.
func (f *finder) standsFor(i int, not []string) []string {
	if r := f.antecedent(i); r >= 0 {
		if ids := f.bearers(r, not); len(ids) > 0 || f.lower(i-1, i) != "," || i < 2 {
			return ids
		}
		return f.bearers(i-2, not) // "a complaint by the Fund, which", wherever the parser hangs it
	}
	last := f.told.last
	fits := f.fitting(i)
	if o := f.parallel(i); o >= 0 {
		if ids := f.bearers(o, not); len(ids) > 0 && !slices.ContainsFunc(ids, func(id string) bool { return !fits(id) }) {
			return ids
		}
	}
	if s := f.clauseBefore(i); s >= 0 {
		if id := f.named(s); id != "" && fits(id) && !slices.Contains(not, id) && !f.authorities[id] {
			return []string{id}
		}
	}
	if m, ok := f.mention(i); ok {
		id := f.same(m.id)
		if fits(id) && !slices.Contains(not, id) && !f.authorities[id] {
			return []string{id}
		}
	}
	if f.near(last, i) && !slices.ContainsFunc(last.of, func(id string) bool { return slices.Contains(not, id) || !fits(id) }) {
		return last.of
	}
	allowed := func(id string) bool { return fits(id) && !slices.Contains(not, id) && !f.authorities[id] }
	if id := f.topic(i); id != "" && allowed(id) {
		return []string{id}
	}
	return f.lastNamed(i, 3, allowed)
}

// clauseBefore is the subject of the clause to which that of pronoun i is joined, of which it is the object: "Free Rivers stays outside the law;
// Velden declared it extremist", or -1.
func (f *finder) clauseBefore(i int) int {
	v := f.tree.Head[i]
	if lower := f.t.Tokens[i].Lower; lower != "it" || v < 0 || !f.tree.is(i, "obj") || !f.tree.is(v, "conj", "parataxis") {
		return -1
	}
	if s := f.tree.kid(f.tree.Head[v], "nsubj"); s >= 0 && s < i && f.tree.kid(v, "nsubj") > s {
		return s
	}
	return -1
}

// topic is the entity that the sentence before that of token i is about: the subject of its main clause.
func (f *finder) topic(i int) string {
	before := f.sentence(i).First - 1
	if before < 0 {
		return ""
	}
	s := f.sentence(before)
	for j := s.First; j < min(s.Last, s.First+reach); j++ {
		if h := f.tree.Head[j]; f.tree.is(j, "nsubj") && h >= 0 && f.tree.Head[h] < 0 {
			if m, ok := f.mention(j); ok {
				return f.same(m.id)
			}
			return f.named(j)
		}
	}
	if m, ok := f.mention(s.First); ok && m.form == reading.Name && f.personal[f.same(m.id)] && !f.hasVerb(s) {
		return f.same(m.id) // "Owen Ruhl, 41, locksmith."
	}
	return ""
}

func (f *finder) hasVerb(s language.Sentence) bool {
	for i := s.First; i < min(s.Last, s.First+reach); i++ {
		if f.isFinite(i) {
			return true
		}
	}
	return false
}

// parallel is the object of the verb to which that of pronoun i is joined: "blocked the site and banned it", or -1.
func (f *finder) parallel(i int) int {
	v := f.tree.Head[i]
	if v < 0 || !f.tree.is(i, "obj") || !f.tree.is(v, "conj") && !(f.tree.is(v, "advcl") && f.t.Tokens[v].Tag == "VBG") {
		return -1
	}
	if o := f.tree.kid(f.tree.Head[v], "obj"); o >= 0 && o < i {
		return o
	}
	return -1
}

// fitting says of an entity whether it may be what pronoun i stands for.
func (f *finder) fitting(i int) func(id string) bool {
	switch f.t.Tokens[i].Lower {
	case "she", "her":
		return func(id string) bool { return f.kinds[id] != reading.Place } // a ship too
	case "he", "him", "who", "whom", "himself", "herself", "his":
		return func(id string) bool { return f.personal[id] || f.kinds[id] == reading.Person && len(f.told.of[id]) > 0 }
	case "it", "itself":
		return func(id string) bool { return !f.personal[id] }
	}
	return func(string) bool { return true }
}

// farthest is how many mentions back one looks.
const farthest = 200

// lastNamed is the entity of a name before token i, in its sentence or some before it, that fits.
func (f *finder) lastNamed(i, sentences int, fits func(id string) bool) []string {
	k, _ := slices.BinarySearchFunc(f.mentions, i, func(m mention, i int) int { return m.first - i })
	least := max(0, k-farthest)
	for k--; k >= least && f.t.Tokens[f.mentions[k].first].Sentence >= f.t.Tokens[i].Sentence-sentences; k-- {
		if m := f.mentions[k]; m.form == reading.Name && fits(f.same(m.id)) {
			return []string{f.same(m.id)}
		}
	}
	return nil
}

// lastTwo are the two of one kind named last before "both" at token i.
func (f *finder) lastTwo(i int, not []string) []string {
	k, _ := slices.BinarySearchFunc(f.mentions, i, func(m mention, i int) int { return m.first - i })
	var out []string
	for k--; k >= 0 && len(out) < 2 && f.t.Tokens[f.mentions[k].first].Sentence >= f.t.Tokens[i].Sentence-2; k-- {
		m := f.mentions[k]
		id := f.same(m.id)
		if m.form != reading.Name || slices.Contains(not, id) || slices.Contains(out, id) || f.kinds[id] == reading.Place || f.authorities[id] || len(out) > 0 && f.kinds[id] != f.kinds[out[0]] {
			continue
		}
		out = append(out, id)
	}
	slices.Reverse(out)
	if len(out) < 2 {
		return nil
	}
	return out
}

// meant are those whom a definite description means: the last one that was called or is named so ("the charity", "the party"), or, of
// a word that says only that it is a body, whoever bore the last status.
func (f *finder) meant(i int, not []string) []string {
	noun := f.t.Tokens[i].Lower
	allowed := func(id string) bool { return !slices.Contains(not, id) }
	if out := f.lastNamed(i, 3, func(id string) bool { return allowed(id) && f.called[noun][id] }); out != nil {
		return out
	}
	if f.noun(i, "body") && f.near(f.told.last, i) && !slices.ContainsFunc(f.told.last.of, func(id string) bool { return !allowed(id) }) {
		return f.told.last.of
	}
	return f.lastNamed(i, farthest, func(id string) bool { return allowed(id) && f.called[noun][id] })
}

// findCalled sets what common nouns the report has for whom: in "the charity Open Door", "Open Door, a charity" and "Door Charity".
func (f *finder) findCalled() {
	add := func(i int, id string) {
		noun := f.t.Tokens[i].Lower
		if f.called[noun] == nil {
			f.called[noun] = map[string]bool{}
		}
		f.called[noun][f.same(id)] = true
	}
	for _, m := range f.mentions {
		if m.form != reading.Name {
			continue
		}
		for i := m.first; i < m.last; i++ {
			if f.kinds[m.id] != reading.Person {
				add(i, m.id)
			}
			if h := f.tree.Head[i]; h >= 0 && (h < m.first || h >= m.last) {
				if f.t.Tokens[h].Tag == "NN" && f.tree.is(i, "appos", "flat") {
					add(h, m.id)
				}
			}
			for _, k := range f.tree.kids[i] {
				if (k < m.first || k >= m.last) && f.t.Tokens[k].Tag == "NN" && (f.tree.is(k, "appos", "nmod:desc") || k == m.first-1 && f.tree.is(k, "compound")) {
					add(k, m.id)
				}
			}
		}
	}
}
