package compare

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// Moment is an event or a designation on a timeline, with all who report it.
type Moment struct {
	From     string    `json:"from"`  // the first day on which it may have been, YYYY-MM-DD; empty where nobody tells
	Until    string    `json:"until"` // the last such day
	What     string    `json:"what"`  // "ASSAULT Riot police → dockers", "designation of X as Y by Z"
	Type     string    `json:"type"`  // an event's type, or "designation"
	Status   string    `json:"status"`
	First    string    `json:"first"` // the day on which it was first reported
	Voices   int       `json:"voices"`
	Tellings []Telling `json:"told"`
	parties  []string
	voices   map[string]bool
}

// Timeline puts the events and designations of reports in order of when they happened; what has no day comes last, in order of telling.
// What several reports tell of the same is one moment. keep chooses which of a report's entities the timeline is of; nil is all.
func Timeline(told []*Told, keep func(*Told, string) bool) []*Moment {
	all := []*Moment{}
	for _, t := range inOrder(told) {
		kept := func(ids ...reading.Optional) bool {
			return keep == nil || slices.ContainsFunc(ids, func(id reading.Optional) bool { return id != "" && keep(t, string(id)) })
		}
		for _, e := range t.Events {
			parties := append(e.Actors[:len(e.Actors):len(e.Actors)], e.Targets...)
			ids := []reading.Optional{e.Place}
			for _, p := range parties {
				ids = append(ids, p.Entity)
			}
			if !kept(ids...) {
				continue
			}
			m := &Moment{From: string(e.From), Until: string(e.Until), Type: string(e.Type), Status: string(e.Status), parties: t.parties(parties)}
			m.What = string(e.Type) + " " + t.deed(&e)
			all = t.tell(all, m, e.Holder, e.Trigger)
		}
		for _, d := range t.Designations {
			if len(d.Spans) == 0 || !kept(d.Of, d.By) {
				continue
			}
			m := &Moment{From: string(d.From), Until: string(d.Until), Type: "designation", Status: "in force"}
			if d.Ended {
				m.Status = "ended"
			}
			by, of := d.Authority(t.Name(d.By)), t.Name(d.Of)
			m.parties = []string{archive.Fold(by), archive.Fold(of), archive.Fold(d.As)}
			m.What = cmp.Or(by, "somebody") + " calls " + cmp.Or(of, "somebody") + " “" + d.As + "”"
			all = t.tell(all, m, d.Holder, d.Spans[0])
		}
	}
	slices.SortStableFunc(all, func(a, b *Moment) int {
		return cmp.Or(cmp.Compare(b2i(a.From == ""), b2i(b.From == "")), cmp.Compare(a.From, b.From), cmp.Compare(a.First, b.First))
	})
	return all
}

// parties are the participants' names, or the last words for those without one.
func (t *Told) parties(all []reading.Participant) (names []string) {
	for _, p := range all {
		if name := archive.Fold(t.Name(p.Entity)); name != "" {
			names = append(names, name)
		} else if len(p.Spans) > 0 {
			names = append(names, head(p.Spans[0].Text))
		}
	}
	return names
}

// deed is who did it to whom, and the words.
func (t *Told) deed(e *reading.Event) string {
	side := func(all []reading.Participant) string {
		var names []string
		for _, p := range all {
			if name := t.Name(p.Entity); name != "" {
				names = append(names, name)
			} else if len(p.Spans) > 0 {
				names = append(names, p.Spans[0].Text)
			}
		}
		return strings.Join(names, ", ")
	}
	return strings.TrimSpace(side(e.Actors) + " “" + e.Trigger.Text + "” " + side(e.Targets))
}

// tell adds a telling to the moment that it is of, or makes one.
func (t *Told) tell(all []*Moment, m *Moment, holder string, at reading.Span) []*Moment {
	i := slices.IndexFunc(all, func(o *Moment) bool { return o.same(m) })
	if i < 0 {
		m.First, m.voices = t.Day(), map[string]bool{}
		all = append(all, m)
		i = len(all) - 1
	}
	o := all[i]
	voice := t.voice(holder)
	if key := t.key(voice); !o.voices[key] {
		o.voices[key] = true
		o.Voices++
	}
	o.Tellings = append(o.Tellings, t.telling(voice, holder, t.quote(at)))
	return all
}

// same says that two moments are one: of one type and day, and of the same parties as far as both name them. Without a day nothing but the very
// same parties tells.
func (m *Moment) same(o *Moment) bool {
	if m.Type != o.Type || m.Status != o.Status || m.From != o.From || m.Until != o.Until || len(m.parties) == 0 || len(o.parties) == 0 {
		return false
	}
	both := 0
	for _, p := range m.parties {
		if slices.Contains(o.parties, p) {
			both++
		}
	}
	if m.From == "" || m.Type == "designation" {
		return both == len(m.parties) && both == len(o.parties)
	}
	return both > 0
}
