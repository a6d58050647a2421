package events

import "hearsay/reading"

// inWords holds for an attack by words: what is attacked is a plan or a record, or one person
// attacks another and no weapon, victim or place is told of.
func (f *finder) inWords(m match, a arguments) bool {
	if f.t.Tokens[m.head].Lemma != "attack" {
		return false
	}
	for _, p := range a.targets {
		if theLexicon().classes["doings"][f.t.Tokens[p.last-1].Lemma] {
			return true
		}
	}
	if len(a.actors) == 0 || len(a.targets) == 0 || !f.isPerson(a.actors[0]) || !f.isPerson(a.targets[0]) {
		return false
	}
	first, last := f.clause(m)
	for i := first; i < last; i++ {
		if theLexicon().classes["weapon"][f.t.Tokens[i].Lemma] {
			return false
		}
	}
	return true
}

// isPerson holds for a party that is an entity of the kind.
func (f *finder) isPerson(p party) bool {
	id := f.entity(p)
	return id != "" && f.kind(id) == reading.Person
}
