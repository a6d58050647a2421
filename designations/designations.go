// Package designations finds the statuses that one party of a report gives another - on a terror list, banned, persona non grata,
// recognised, under sanctions or a state of emergency - since when, until when, and whether they have ended.
//
// Verbs are read by frames (data/frames.tsv) over the dependency tree: each frame says what the verb does to a status and where in its
// clause the giver, the bearer and the status stand. What the report tells in several places of one status a ledger makes one.
package designations

import (
	"strconv"

	"hearsay/language"
	"hearsay/reading"
)

// Find returns the report's designations in order of their first words. It reads r's entities, times and statements.
func Find(t *language.Text, r *reading.Reading) []reading.Designation {
	f := newFinder(t, r)
	f.read(func(g giving) {
		for _, id := range g.by {
			f.authorities[id] = true
		}
		for _, id := range g.of {
			f.bearing[id] = true
		}
	})
	f.second = true
	f.findStates() // with those that a pronoun stands for
	entries := f.read(func(g giving) {
		for _, id := range g.by {
			f.authorities[id] = true // with those that a pronoun stands for
		}
	})
	for i := range entries {
		entries[i].ID = "d" + strconv.Itoa(i+1)
	}
	return entries
}

// read reads the whole report. It is done twice: who gives statuses anywhere in a report is no pronoun's bearer elsewhere in it.
func (f *finder) read(each func(giving)) []reading.Designation {
	f.told = &ledger{f: f}
	for i := range f.t.Tokens {
		if f.sentence(i).Furniture {
			continue
		}
		for _, g := range f.givings(i) {
			each(g)
			f.told.enter(g)
		}
	}
	return f.told.entries
}

// giving is one place where a report tells of a status given, kept or taken.
type giving struct {
	by, of      []string // ids of entities
	as          string
	effect      effect
	at          string // since when, or of an end, when it came
	until       string
	giver       *reading.Span     // the words for who gives it, who is no entity
	since       string            // of an end: since when it was so
	sinceOf     map[string]string // since when, by bearer
	first, last int               // tokens
	head        int
	passive     bool
	again       bool // told as what another did before
}

// givings are what token i tells, if it is a verb or a noun that tells of a status.
func (f *finder) givings(i int) []giving {
	if f.alike(i) {
		var out []giving
		for _, g := range f.again(i) {
			out = append(append(out, g), f.gaps(g)...)
		}
		return out
	}
	g, ok := f.verb(i)
	for _, read := range []func(int) (giving, bool){f.predicate, f.condition, f.naming, f.owned, f.nominal, f.adjective} {
		if !ok {
			g, ok = read(i)
		}
	}
	if !ok {
		return nil
	}
	return append([]giving{g}, f.gaps(g)...)
}
