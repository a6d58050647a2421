package tolls

import (
	"slices"
	"strconv"

	"hearsay/reading"
)

// happening is what one report tells of one happening.
type happening struct {
	days
	place    reading.Optional
	mentions []int
}

// happenings parts the mentions, the main happening first: another has other days, or its words say that it is another.
func (f *finder) happenings() []happening {
	out := []happening{{days: f.mainDays(), place: f.mainPlace()}}
	for i, m := range f.mentions {
		if !f.apart(m, out[0].days) {
			out[0].mentions = append(out[0].mentions, i)
			continue
		}
		d := f.daysAt(m.at)
		if last := &out[len(out)-1]; len(out) > 1 && f.goesOn(last, i, d) {
			last.mentions = append(last.mentions, i)
			continue
		}
		out = append(out, happening{days: d, place: f.placeAt(m.at), mentions: []int{i}})
	}
	return out
}

// goesOn holds for a mention that carries on another happening: of the same days, or of the next words without days of their own.
func (f *finder) goesOn(h *happening, i int, d days) bool {
	if d.known() {
		return d == h.days
	}
	last := f.mentions[h.mentions[len(h.mentions)-1]].at
	return f.sentence(last).Paragraph == f.sentence(f.mentions[i].at).Paragraph
}

// tolls are those of all happenings.
func (f *finder) tolls() (out []reading.Toll) {
	for _, h := range f.happenings() {
		of := map[reading.Harm][]int{}
		for _, m := range h.mentions {
			harm := f.mentions[m].harm
			if rank(harm) > 0 {
				harm = "" // of a body
			}
			of[harm] = append(of[harm], m)
		}
		killed, wounded := f.bodily(of[""])
		out = f.add(out, h, reading.Killed, killed)
		out = f.add(out, h, reading.Wounded, wounded)
		for _, harm := range []reading.Harm{reading.Missing, reading.Detained, reading.Displaced} {
			out = f.add(out, h, harm, f.plain(of[harm]))
		}
	}
	return out
}

func (f *finder) add(out []reading.Toll, h happening, harm reading.Harm, x *tally) []reading.Toll {
	if x.best == 0 {
		return out
	}
	t := reading.Toll{ID: "n" + strconv.Itoa(len(out)+1), Harm: harm, Best: x.best, Low: x.low, High: x.high,
		From: reading.Optional(h.from), Until: reading.Optional(h.until), Place: h.place}
	var told []int // tokens
	for _, w := range x.people {
		p := f.mentions[w.mentions[0].mention].people[w.mentions[0].party]
		t.Victims = append(t.Victims, f.t.Cut(p.first, p.last))
		for _, m := range w.mentions {
			told = append(told, f.mentions[m.mention].at)
		}
	}
	for _, g := range x.groups {
		told = append(told, f.mentions[g.mention].at)
		for _, p := range f.mentions[g.mention].people {
			if p.figure >= 0 && !slices.Contains(t.Figures, f.r.Figures[p.figure].ID) {
				t.Figures = append(t.Figures, f.r.Figures[p.figure].ID)
			}
		}
	}
	slices.Sort(told)
	for _, i := range slices.Compact(told) {
		t.Spans = append(t.Spans, f.t.Cut(i, i+1))
	}
	slices.SortFunc(t.Victims, func(a, b reading.Span) int { return a.Start - b.Start })
	t.Who, t.Events = f.whoAre(t), f.events(t)
	return append(out, t)
}

// whoAre is who the people are if all figures say so of theirs, and no other is told of.
func (f *finder) whoAre(t reading.Toll) (who reading.Who) {
	if len(t.Victims) > 0 {
		return ""
	}
	for i, id := range t.Figures {
		x := f.figures[id]
		if i > 0 && x.Who != who {
			return ""
		}
		who = x.Who
	}
	return who
}

// events are those whose words tell of the harm, or that hold one of its figures, in the report's order.
func (f *finder) events(t reading.Toll) (out []string) {
	var at []int
	for _, id := range t.Figures {
		at = append(at, f.eventsOf[id]...)
	}
	for _, s := range t.Spans {
		at = append(at, f.eventsAt[f.t.TokenAt(s.Start)]...)
	}
	slices.Sort(at)
	for _, i := range slices.Compact(at) {
		out = append(out, f.r.Events[i].ID)
	}
	return out
}

// indexEvents notes by figure and by token which events there are that have occurred.
func (f *finder) indexEvents() {
	for n, e := range f.r.Events {
		if e.Status != reading.Occurred {
			continue
		}
		for _, id := range e.Figures {
			f.eventsOf[id] = append(f.eventsOf[id], n)
		}
		for _, s := range append([]reading.Span{e.Trigger}, e.Retold...) {
			for i := f.t.TokenAt(s.Start); i < len(f.t.Tokens) && f.t.Tokens[i].Start < s.End; i++ {
				f.eventsAt[i] = append(f.eventsAt[i], n)
			}
		}
	}
}
