package events

import (
	"slices"

	"hearsay/language"
	"hearsay/reading"
)

// complete gives an event the actors and targets that stand too far from its trigger for the words right around it to tell, by the
// tree: "has carried out more than two dozen air strikes against", "overran the base, killing", "agreed to extend its mission in".
func (f *finder) complete(m match, a *arguments) {
	a.actors = slices.DeleteFunc(a.actors, func(p party) bool { return f.inTime(p.last - 1) })
	if s := f.subjectOf(m.head); s >= 0 && m.group >= 0 && !f.undergoes(m.group) && !f.within(a.actors, s) {
		if p, ok := f.partyAt(s); ok && !f.meet(p, a.targets) {
			a.actors = p // the tree knows better than the words before the verb
		}
	}
	if len(a.actors) == 0 {
		a.actors = f.actorAbove(m, a.targets)
	}
	if len(a.targets) == 0 {
		a.targets = f.targetBelow(m, a.actors)
	} else if !hurts[m.kind] && !slices.ContainsFunc(a.targets, func(p party) bool { return f.entityWithin(p) != "" || f.entity(p) != "" }) {
		// "provided food to Velden", "agreed to extend its mission in Orran": the object is what is given, not whom it is for.
		for _, p := range f.targetBelow(m, slices.Concat(a.actors, a.targets)) {
			if f.entityWithin(p) != "" || f.entity(p) != "" {
				a.targets = append(a.targets, p)
			}
		}
	}
}

// purposed are whom the deed would be done to that a verb announces or refuses: "threatened to shell the port", "refused to allow the
// ships to land".
func (f *finder) purposed(m match) []party {
	n := len(m.elements)
	if m.noun || n != 2 || m.elements[1].gap || !m.elements[1].words["to"] {
		return nil
	}
	g, ok := f.phrase(m.tokens[1])
	if !ok || !g.Infinitive || g.Passive || g.Head == m.head {
		return nil
	}
	v := f.t.Tokens[g.Head].Phrase
	if deed, ok := f.matchVerb(v); ok {
		return f.verbArguments(deed).targets
	}
	if o := f.object(match{pattern: unlistedPattern, tokens: []int{g.Head}, first: g.Head, last: g.Head + 1, head: g.Head, group: v}); o >= 0 && f.entity(f.parties([]int{o})[0]) != "" {
		return f.parties(f.conjunctsAfter(o))
	}
	return nil
}

// hurts are the types whose object is who suffers them, known by name or not.
var hurts = map[reading.EventType]bool{reading.Assault: true, reading.Coerce: true, reading.Protest: true}

// actorAbove climbs from the trigger to the nearest verb with a subject that does what the trigger tells.
func (f *finder) actorAbove(m match, targets []party) []party {
	i := m.head
	if m.group >= 0 && f.undergoes(m.group) {
		return nil // a passive without "by" keeps its actor to itself
	}
	for range 5 {
		if f.t.Tokens[i].IsVerb() || i == m.head && !m.noun {
			if s := f.subjectOf(i); s >= 0 {
				if p, ok := f.partyAt(s); ok && !f.meet(p, targets) && !f.within(p, m.head) {
					return p
				}
				return nil
			}
			if q := f.agentOf(i); q >= 0 {
				p, _ := f.partyAt(q)
				return p
			}
		}
		h := f.tree.Head[i]
		if h < 0 {
			return nil
		}
		switch {
		case f.tree.Is(i, "obj", "conj", "compound", "xcomp"), f.tree.Relation[i] == "nsubj:pass":
		case f.tree.Is(i, "advcl") && (f.t.Tokens[i].Tag == "VBG" || f.infinitive(i)):
		case f.tree.Is(i, "acl") && f.t.Tokens[i].Tag == "VBG" && f.t.Tokens[h].IsNoun():
			p, _ := f.partyAt(h)
			return p
		default:
			return nil
		}
		i = h
	}
	return nil
}

func (f *finder) infinitive(i int) bool {
	p, ok := f.phrase(i)
	return ok && p.Infinitive
}

// subjectOf is the head of the active subject of verb i, or of another word of its group, or -1.
func (f *finder) subjectOf(i int) int {
	s := f.sentence(i)
	first, last := i, i+1
	if p, ok := f.phrase(i); ok && p.Kind == language.VerbGroup && p.Finite {
		first, last = p.First, p.Last
	}
	for j := max(s.First, i-far); j < min(s.Last, i+far); j++ {
		if h := f.tree.Head[j]; h >= first && h < last && f.tree.Is(j, "nsubj") && f.tree.Relation[j] != "nsubj:pass" && f.t.Tokens[j].Tag != "WDT" && f.t.Tokens[j].Tag != "WP" && !f.inTime(j) {
			return j
		}
	}
	return -1
}

// agentOf is the head of what stands behind "by" of verb i, or -1.
func (f *finder) agentOf(i int) int {
	s := f.sentence(i)
	for j := i + 1; j < min(s.Last, i+far); j++ {
		if f.t.Tokens[j].Lower == "by" && f.tree.Is(j, "case") {
			if h := f.tree.Head[j]; h > j && f.tree.Head[h] == i && !f.inTime(h) {
				return h
			}
		}
	}
	return -1
}

// partyAt is the noun phrase around token i and those joined to it.
func (f *finder) partyAt(i int) ([]party, bool) {
	p, ok := f.phrase(i)
	if !ok || p.Kind != language.NounPhrase || f.isTime(f.t.Tokens[i].Phrase) {
		return nil, false
	}
	return f.parties(f.conjunctsAfter(f.t.Tokens[i].Phrase)), true
}

// meet holds if two lists of parties share a token.
func (f *finder) meet(a, b []party) bool {
	for _, x := range a {
		for _, y := range b {
			if x.first < y.last && y.first < x.last {
				return true
			}
		}
	}
	return false
}

func (f *finder) within(ps []party, i int) bool { return f.meet(ps, []party{{i, i + 1}}) }

// targetBelow is what hangs on the trigger, or on the verb whose object it is, behind it: what names somebody or some place first,
// else the first that a preposition of direction leads to.
func (f *finder) targetBelow(m match, actors []party) []party {
	top := m.head
	if m.noun && f.tree.Is(top, "obj") && f.tree.Head[top] >= 0 {
		top = f.tree.Head[top]
	}
	var other []party
	last := min(f.sentence(m.head).Last, m.head+far)
	for i := m.last; i < last; i++ {
		p, ok := f.phrase(i)
		if !ok || p.Kind != language.NounPhrase || p.Head != i || m.has(i) || f.t.IsPronoun(i) && f.tree.Is(i, "nsubj") {
			continue
		}
		if !f.tree.Below(i, top, top+1) || f.isTime(f.t.Tokens[i].Phrase) {
			continue
		}
		q := f.parties([]int{f.t.Tokens[i].Phrase})
		if f.meet(q, actors) {
			continue
		}
		if f.entityWithin(q[0]) != "" || f.entity(q[0]) != "" {
			if got, ok := f.partyAt(i); ok && !f.meet(got, actors) {
				return got
			}
			return q
		}
		if before := p.First - 1; other == nil && before > m.head && targetPrepositions[f.t.Tokens[before].Lower] && f.t.Tokens[before].Lower != "of" && f.t.Tokens[before].Lower != "about" {
			other = q
		}
	}
	return other
}

// antecedent is whom a pronoun without an entity stands for in its sentence: the subject of the verb of saying around it, "the
// army says it has opened an inquiry".
func (f *finder) antecedent(p party) (party, bool) {
	i := p.first
	if p.last-p.first != 1 || !f.t.IsPronoun(i) {
		return party{}, false
	}
	switch f.t.Tokens[i].Lower {
	case "it", "they", "he", "she":
	default:
		return party{}, false
	}
	for range 4 {
		h := f.tree.Head[i]
		if h < 0 {
			return party{}, false
		}
		if f.tree.Is(i, "ccomp", "parataxis", "advcl") {
			if s := f.subjectOf(h); s >= 0 && s < p.first && !f.t.IsPronoun(s) {
				if q, ok := f.partyAt(s); ok {
					return q[0], true
				}
			}
		}
		i = h
	}
	return party{}, false
}
