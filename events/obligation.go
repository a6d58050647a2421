package events

import (
	"hearsay/language"
	"hearsay/reading"
)

// obligation reads "must" in somebody's words as a demand: "said that the port must close".
// The codebook leaves the line between a request and a mere opinion to the reporter's
// language (3.8); "should" stays an opinion here.
func (f *finder) obligation(v int) (reading.Event, bool) {
	p := f.t.Phrases[v]
	i := p.First
	if p.Kind != language.VerbGroup || f.t.Tokens[i].Lower != "must" || f.sentence(i).Furniture {
		return reading.Event{}, false
	}
	s, ok := f.holders.statement(i)
	if !ok || len(s.Source.Spans) == 0 {
		return reading.Event{}, false
	}
	obliged := f.parties(f.subjects(v, 0))
	for _, o := range obliged {
		switch f.t.Tokens[o.first].Lower {
		case "we", "i", "there", "it", "you":
			return reading.Event{}, false // a plan of the speaker's own, or of nobody's
		}
	}
	if len(obliged) == 0 {
		return reading.Event{}, false
	}
	holder := reading.HeldByOutlet
	if s.Within != "" {
		holder = string(s.Within)
	}
	actor := reading.Participant{Entity: s.Source.Entity, Spans: s.Source.Spans}
	actor.Country = f.country(actor)
	e := reading.Event{
		Type: reading.Request, Trigger: f.t.Tokens[i].Span, Status: reading.Occurred, Holder: holder, Time: s.Time,
		Actors:  []reading.Participant{actor},
		Targets: f.participants(obliged),
	}
	e.From, e.Until = f.days(e.Time)
	return e, true
}
