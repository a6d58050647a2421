package events

import (
	"slices"

	"hearsay/language"
	"hearsay/reading"
)

// arguments are who acts and who undergoes an event.
type arguments struct{ actors, targets []party }

// party is a run of tokens, last exclusive: a noun phrase, or the possessor or modifier inside one.
type party struct{ first, last int }

func (f *finder) parties(phrases []int) []party {
	out := make([]party, len(phrases))
	for i, p := range phrases {
		first, last := f.t.Phrases[p].First, f.t.Phrases[p].Last
		if f.t.Tokens[first].Tag == "WDT" && last-first > 1 {
			first++ // "which Velden" is a pronoun and a subject
		}
		for last-first > 1 && f.inTime(last-1) {
			last-- // so is "the Tide Party last year" a party and a time
		}
		out[i] = party{first, last}
	}
	return out
}

// verbArguments reads who acts and who undergoes from a verb's subject, object, "by" and
// other prepositions.
func (f *finder) verbArguments(m match) arguments {
	actors, undergone := f.actors(m.group)
	a := arguments{actors: f.parties(actors)}
	for _, p := range undergone {
		if !m.has(f.t.Phrases[p].Head) || f.suffers(p) {
			a.targets = append(a.targets, f.parties([]int{p})...)
		}
	}
	if len(a.targets) > 0 {
		return a
	}
	if undergone == nil {
		if o := f.object(m); o >= 0 && (!m.has(f.t.Phrases[o].Head) || f.suffers(o)) {
			a.targets = f.parties(f.conjunctsAfter(o))
			return a
		}
	}
	if o := f.prepositional(m, max(slices.Max(m.tokens)+1, f.t.Phrases[m.group].Last)); o >= 0 {
		a.targets = f.parties(f.conjunctsAfter(o))
	}
	return a
}

// suffers holds for an object that is a word of the pattern and yet what the action is done to: the
// prisoners that are released, not the talks that are held.
func (f *finder) suffers(p int) bool {
	lemma := f.t.Tokens[f.t.Phrases[p].Head].Lemma
	for _, class := range []string{"inmates", "goods", "helpers", "patient"} {
		if theLexicon().classes[class][lemma] {
			return true
		}
	}
	return false
}

func (m match) has(token int) bool {
	for _, i := range m.tokens {
		if i == token {
			return true
		}
	}
	return false
}

// actors returns the actors of verb group v, and, where it is passive, what undergoes it.
func (f *finder) actors(v int) (acting, undergoing []int) {
	p := f.t.Phrases[v]
	subject := f.subjects(v, 0)
	if !f.undergoes(v) {
		return subject, nil
	}
	last := f.sentence(p.Head).Last
	for i := p.Last; i < min(last, p.Last+reach) && !f.barrier(i); i++ {
		if f.t.Tokens[i].Lower == "by" {
			if q := f.nounPhraseAt(i+1, last); q >= 0 && !f.isTime(q) {
				return f.conjunctsAfter(q), subject
			}
		}
	}
	return nil, subject
}

// grammaticalSubject is the one noun phrase before verb group v that is its subject, or -1.
func (f *finder) grammaticalSubject(v int) int {
	p := f.t.Phrases[v]
	s := f.sentence(p.Head)
	if s.Last-s.First > longest {
		return -1
	}
	if !p.Finite && !p.Infinitive && f.t.Tokens[p.Head].Tag == "VBN" {
		return f.nounPhraseEndingAt(p.First) // "sanctions imposed by"
	}
	// A subject may end where a quotation begins: the organization "must leave".
	j := p.First - 1
	for j >= s.First && isMark(f.t.Tokens[j]) {
		j--
	}
	if j < p.First-1 && j >= s.First {
		if q, ok := f.phrase(j); ok && q.Kind == language.NounPhrase {
			return f.t.Tokens[j].Phrase
		}
	}
	return f.t.Subject(v)
}

// nounPhraseEndingAt returns the noun phrase whose last token stands right before token i, a comma
// skipped, or -1.
func (f *finder) nounPhraseEndingAt(i int) int {
	first := f.sentence(i).First
	j := i - 1
	if j >= first && (f.t.Tokens[j].Text == "," || f.t.Tokens[j].Text == "(") {
		j--
	}
	if j < first {
		return -1
	}
	if p, ok := f.phrase(j); ok && p.Kind == language.NounPhrase {
		return f.t.Tokens[j].Phrase
	}
	return -1
}

// subjects returns the subject of verb group v and what is joined to it. A verb without
// a subject of its own has that of the verb that governs it or that it is joined to.
func (f *finder) subjects(v, depth int) []int {
	p := f.t.Phrases[v]
	own := -1
	if (p.Finite || f.undergoes(v)) && !f.joined(v) {
		own = f.grammaticalSubject(v)
	}
	// "many were injured": a quantity alone is nobody that can be named.
	if i := p.First - 1; p.Finite && i >= f.sentence(p.Head).First && f.t.Tokens[i].Phrase < 0 && (f.t.Tokens[i].Tag == "JJ" || f.t.Tokens[i].Tag == "JJR") {
		return nil
	}
	if own >= 0 && !f.isTime(own) {
		head := f.t.Tokens[f.t.Phrases[own].Head]
		switch head.Tag {
		case "WDT", "WP":
			own = f.qualified(p.Head, f.t.Phrases[own].First)
			if own < 0 {
				return nil
			}
			return []int{own}
		case "EX":
			return nil
		}
		return f.conjunctsBefore(own)
	}
	// "demanded that the minister resign": a bare verb behind its subject.
	if !p.Infinitive && !p.Finite && f.t.Tokens[p.Head].Tag == "VB" {
		if s := f.nounPhraseEndingAt(p.First); s >= 0 {
			return []int{s}
		}
	}
	if depth == 3 {
		return nil
	}
	first := max(f.sentence(p.Head).First, p.First-3*reach)
	// "asked the guards to leave": whoever is asked leaves.
	if p.Infinitive {
		if o := f.nounPhraseEndingAt(p.First); o >= 0 {
			if before := f.t.Phrases[o].First - 1; before >= first {
				if g, ok := f.phrase(before); ok && g.Kind == language.VerbGroup && f.controls(g.Head) || f.t.Tokens[before].Lower == "on" || f.t.Tokens[before].Lower == "upon" {
					return []int{o}
				}
			}
		}
	}
	for i := p.First - 1; i >= first; i-- {
		g, ok := f.phrase(i)
		if !ok || g.Kind != language.VerbGroup {
			continue
		}
		if g.Finite || g.Infinitive || depth > 0 {
			return f.subjects(f.t.Tokens[i].Phrase, depth+1)
		}
	}
	return nil
}

// qualified is the noun phrase that the relative clause of verb i says something of, by the tree ("an attack in Kestria that killed"), or
// else that right before the clause, or -1.
func (f *finder) qualified(i, first int) int {
	if h := f.tree.Head[i]; f.tree.Relation[i] == "acl:relcl" && h >= 0 && h < first {
		if p, ok := f.phrase(h); ok && p.Kind == language.NounPhrase && p.Last <= first && !f.isTime(f.t.Tokens[h].Phrase) {
			return f.t.Tokens[h].Phrase
		}
	}
	return f.nounPhraseEndingAt(first)
}

// joined holds for a verb right behind "and" or "but" that shares the subject of the one before.
func (f *finder) joined(v int) bool {
	i := f.t.Phrases[v].First - 1
	first := max(f.sentence(i+1).First, i-3*reach)
	for i > first && f.t.Tokens[i].Tag == "RB" {
		i--
	}
	if i <= first || f.t.Tokens[i].Tag != "CC" {
		return false
	}
	for ; i >= first; i-- {
		if g, ok := f.phrase(i); ok && g.Kind == language.VerbGroup && g.Finite {
			return true
		}
	}
	return false
}

// controls holds for verbs whose object is the subject of an infinitive that follows.
func (f *finder) controls(i int) bool {
	return theStatus().words[f.t.Tokens[i].Lemma] == "demanded" || theLexicon().classes["control"][f.t.Tokens[i].Lemma]
}

// object returns the noun phrase right behind a verb and its particles, or -1. A time
// may stand between: "rejected on Monday the plan" has an object, "met on Monday" none.
func (f *finder) object(m match) int {
	last := f.sentence(m.head).Last
	i := max(m.last, f.t.Phrases[m.group].Last)
	if i < last && f.t.Tokens[i].Tag == "RP" {
		i++
	}
	o := f.nounPhraseAt(i, last)
	if o >= 0 && f.isTime(o) {
		o = f.nounPhraseAt(f.t.Phrases[o].Last, last)
	}
	// Of "demanded that the minister resign" the minister is asked.
	that := len(m.tokens) > 1 && f.t.Tokens[m.last-1].Lower == "that"
	if o >= 0 && (f.isTime(o) || !that && f.startsClause(o, last)) {
		return -1
	}
	return o
}

// startsClause holds for a noun phrase that is the subject of a verb behind it: "said troops entered".
func (f *finder) startsClause(p, last int) bool {
	next := f.t.Phrases[p].Last
	if next >= last {
		return false
	}
	g, ok := f.phrase(next)
	return ok && g.Kind == language.VerbGroup && g.Finite
}

// targetPrepositions lead to whom an action is directed at.
var targetPrepositions = wordSet("against|on|upon|with|at|to|into|over|toward|towards|between|for|from|of|about")

// prepositional returns the first noun phrase behind a target's preposition from token i on,
// one that speaks of an entity before one that does not, or -1.
func (f *finder) prepositional(m match, i int) int {
	last := f.sentence(m.head).Last
	other := -1
	for j := i; j < min(last, i+reach); j++ {
		tok := f.t.Tokens[j]
		if j > i && f.barrier(j) {
			break
		}
		if (tok.Tag != "IN" && tok.Tag != "TO" && tok.Tag != "RP") || !targetPrepositions[tok.Lower] {
			continue
		}
		p := f.nounPhraseAt(j+1, last)
		if p < 0 || f.isTime(p) || f.startsClause(p, last) {
			continue
		}
		if f.entity(f.parties([]int{p})[0]) != "" {
			return p
		}
		if other < 0 && (tok.Lower != "of" || j == i) && tok.Lower != "about" {
			other = p
		}
	}
	return other
}

// conjunctsBefore returns noun phrase p and those that are joined to it before it, in order:
// "Ana, Bela and Cora".
func (f *finder) conjunctsBefore(p int) []int {
	out := []int{p}
	first := f.sentence(f.t.Phrases[p].First).First
	joined := false
	for len(out) < reach {
		i := f.t.Phrases[out[len(out)-1]].First - 1
		comma, and := false, false
		for i >= first && (f.t.Tokens[i].Text == "," || f.joins(i)) {
			if f.joins(i) {
				and = true
			} else {
				comma = true
			}
			i--
		}
		if !and && !(comma && joined) || i < first {
			break
		}
		q, ok := f.phrase(i)
		if !ok || q.Kind != language.NounPhrase || f.isTime(f.t.Tokens[i].Phrase) || f.afterPreposition(q.First, first) || q.Head+1 == q.Last && f.t.IsPronoun(q.Head) && comma {
			break
		}
		if g, ok := f.phrase(q.First - 1); ok && g.Kind == language.VerbGroup && comma && and && !joined {
			break // "entered the camp, and troops followed": an object and another clause
		}
		joined = true
		out = append(out, f.t.Tokens[i].Phrase)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

func (f *finder) joins(i int) bool {
	tok := f.t.Tokens[i]
	return tok.Lower == "and" || tok.Lower == "or" || tok.Lower == "nor" || tok.Text == "&"
}

// afterPreposition holds if a preposition stands before token i: "in Velden, the guards" joins nothing.
func (f *finder) afterPreposition(i, first int) bool {
	for j := i - 1; j >= first; j-- {
		switch f.t.Tokens[j].Tag {
		case "RB", "JJS", "``":
			continue
		case "IN", "TO":
			return true
		}
		return false
	}
	return false
}

// conjunctsAfter returns noun phrase p and those that are joined to it behind it, in order.
func (f *finder) conjunctsAfter(p int) []int {
	out := []int{p}
	last := f.sentence(f.t.Phrases[p].First).Last
	ended := false
	for !ended && len(out) < reach {
		i := f.ofPhrases(f.parties(out[len(out)-1:])[0]) // "the Union of Islands and Velden"
		begin := i
		for i < last && (f.t.Tokens[i].Text == "," || f.joins(i)) {
			ended = ended || f.joins(i)
			i++
		}
		if i == begin || i-begin > 2 {
			break
		}
		q := f.nounPhraseAt(i, last)
		if q < 0 || f.isTime(q) || f.startsClause(q, last) {
			break
		}
		out = append(out, q)
	}
	if len(out) > 1 && !ended {
		return out[:1] // an apposition, not a list
	}
	return out
}

// pair returns the two parties behind "between": there, a verb behind the second is that of the noun.
func (f *finder) pair(p, last int) []int {
	if i := f.ofPhrases(f.parties([]int{p})[0]); i+1 < last && f.joins(i) {
		if q := f.nounPhraseAt(i+1, last); q >= 0 {
			return []int{p, q}
		}
	}
	return f.conjunctsAfter(p)
}

// nounArguments reads an event noun's possessor, modifiers and prepositions.
func (f *finder) nounArguments(m match) arguments {
	var a arguments
	t := f.t
	lemma := t.Tokens[m.head].Lemma
	undergone := theLexicon().classes["undergone"][lemma]
	last := f.sentence(m.head).Last
	for i := m.head + 1; i < min(last, m.head+reach); i++ {
		tok := t.Tokens[i]
		if f.barrier(i) || i > m.head+1 && tok.IsVerb() && tok.Tag != "VBN" {
			break
		}
		if tok.Tag != "IN" && tok.Tag != "TO" {
			continue
		}
		p := f.nounPhraseAt(i+1, last)
		if p < 0 || f.isTime(p) {
			continue
		}
		joined := f.parties(f.conjunctsAfter(p))
		if tok.Lower == "between" {
			joined = f.parties(f.pair(p, last))
		}
		switch tok.Lower {
		case "by", "between", "among":
			a.actors = append(a.actors, joined...)
		case "of":
			if i == m.head+1 && undergone {
				a.targets = append(a.targets, joined...)
			} else if i == m.head+1 {
				a.actors = append(a.actors, joined...)
			}
		case "against", "on", "upon", "at", "with", "to", "into":
			if len(a.targets) == 0 && (f.entity(joined[0]) != "" || tok.Lower == "against" || i == m.head+1) {
				a.targets = append(a.targets, joined...)
			}
		}
	}
	if owner, ok := f.owner(m); ok {
		if undergone && len(a.targets) == 0 {
			a.targets = append(a.targets, owner)
		} else if len(a.actors) == 0 {
			a.actors = append(a.actors, owner)
		}
	}
	if m.kind == reading.Request && len(a.targets) == 0 {
		if v := f.governing(m.head); v >= 0 && theLexicon().classes["answer"][t.Tokens[t.Phrases[v].Head].Lemma] {
			asked, _ := f.actors(v) // whoever accedes to a request is the one asked
			a.targets = f.parties(asked)
		}
	}
	return a
}

// owner returns the possessor of an event noun, or the name that stands before it in its
// phrase: "Velden's request", "the Velden attack".
func (f *finder) owner(m match) (party, bool) {
	ph, ok := f.phrase(m.head)
	if !ok || ph.Kind != language.NounPhrase {
		return party{}, false
	}
	for i := m.first - 1; i >= ph.First; i-- {
		if f.t.Tokens[i].Tag == "POS" {
			return party{ph.First, i}, true
		}
		if f.t.Tokens[i].Tag == "PRP$" {
			return party{i, i + 1}, true
		}
	}
	last := m.first
	for first := last - 1; first >= max(ph.First, last-reach); first-- {
		if f.entity(party{first, last}) != "" && (first == ph.First || f.entity(party{first - 1, last}) == "") {
			return party{first, last}, true
		}
	}
	return party{}, false
}

// governing returns the verb group before token i with no other between, or -1.
func (f *finder) governing(i int) int {
	first := max(f.sentence(i).First, i-reach)
	for j := i - 1; j >= first; j-- {
		if p, ok := f.phrase(j); ok && p.Kind == language.VerbGroup {
			return f.t.Tokens[j].Phrase
		}
		if f.t.Tokens[j].Tag == ":" || f.t.Tokens[j].Tag == "," {
			break
		}
	}
	return -1
}
