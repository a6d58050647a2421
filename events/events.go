// Package events finds who did what to whom, after the PLOVER codebook, and the
// statuses that one party gives another.
package events

import (
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
		e, ok := f.event(m)
		if !ok {
			continue
		}
		e.ID = "v" + strconv.Itoa(len(out)+1)
		out = append(out, e)
	}
	return out
}

// event fills in what a trigger's surroundings tell of it. A noun without an actor, a
// target or a place only speaks of an event that is told elsewhere.
func (f *finder) event(m match) (reading.Event, bool) {
	e := reading.Event{Trigger: f.t.Cut(m.first, m.last)}
	var a arguments
	if m.noun {
		a = f.nounArguments(m)
	} else {
		a = f.verbArguments(m)
	}
	e.Place = f.place(m)
	if m.noun && len(a.actors) == 0 && len(a.targets) == 0 && e.Place == "" {
		return e, false
	}
	e.Type, e.Status = f.future(m, f.status(m))
	e.Actors, e.Targets = f.participants(a.actors), f.participants(a.targets)
	e.Time = f.time(m)
	e.Figures = f.figures(m, e)
	e.Holder = f.holders.at(m.head)
	return e, true
}
