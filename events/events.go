// Package events finds who did what to whom, after the PLOVER codebook, and the
// statuses that one party gives another.
package events

import (
	"cmp"
	"slices"
	"strconv"

	"hearsay/language"
	"hearsay/reading"
)

// Find returns the report's events in order of their triggers. It reads r's entities,
// times, figures and statements.
func Find(t *language.Text, r *reading.Reading) []reading.Event {
	f := newFinder(t, r)
	var out []reading.Event
	for _, m := range f.triggers() {
		if e, ok := f.event(m); ok {
			out = append(out, e)
		}
	}
	for v := range t.Phrases {
		if e, ok := f.obligation(v); ok {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b reading.Event) int { return cmp.Compare(a.Trigger.Start, b.Trigger.Start) })
	out = retold(out)
	for i := range out {
		out[i].ID = "v" + strconv.Itoa(i+1)
	}
	return out
}

// event fills in what a trigger's surroundings tell of it. A noun without an actor, a
// target or a place only speaks of an event that is told elsewhere.
func (f *finder) event(m match) (reading.Event, bool) {
	e := reading.Event{Trigger: f.t.Cut(m.first, m.last)}
	a := f.arguments(m)
	e.Place = f.place(m)
	if m.noun && len(a.actors) == 0 && len(a.targets) == 0 && e.Place == "" {
		return e, false
	}
	e.Type, e.Status = f.future(m, f.status(m))
	e.Type = f.choose(m, a, e.Type, e.Status)
	f.assign(m, &a)
	e.Actors, e.Targets = f.participants(a.actors), f.participants(a.targets)
	if e.Type == reading.Assault && f.inWords(m, a) {
		e.Type = reading.Accusal
	}
	e.Time = f.time(m)
	e.From, e.Until = f.days(e.Time)
	e.Mode, e.Contexts = f.mode(m, e.Type), f.contexts(m.head)
	e.Figures = f.figures(m, e)
	e.Holder = f.holders.at(m.head)
	return e, true
}

// arguments are those that the words around the trigger and the tree give it.
func (f *finder) arguments(m match) arguments {
	var a arguments
	if m.noun {
		a = f.nounArguments(m)
	} else {
		a = f.verbArguments(m)
	}
	f.complete(m, &a)
	if ps := f.purposed(m); len(ps) > 0 && !f.meet(ps, a.actors) {
		a.targets = ps
	}
	return a
}
