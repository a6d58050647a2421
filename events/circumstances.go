package events

import (
	"cmp"
	"slices"

	"hearsay/language"
	"hearsay/reading"
	"hearsay/times"
)

// time returns the time in the trigger's sentence that stands nearest to it: a date or a clock
// time that is not when somebody spoke, unless the trigger is the speaking itself.
func (f *finder) time(m match) reading.Optional {
	spoken := f.holders.inner[m.head] != 0
	best, gap := reading.Optional(""), 0
	trigger := f.t.Tokens[m.head].Span
	reachable := reading.Cut(f.r.Text, f.t.Tokens[max(f.sentence(m.head).First, m.head-far)].Start, f.t.Tokens[min(f.sentence(m.head).Last, m.head+far)-1].End)
	for _, x := range within(f.r.Times, reachable, func(x reading.Time) reading.Span { return x.Span }) {
		if x.Type != reading.Date && x.Type != reading.ClockTime || spoken && f.saying[x.ID] {
			continue
		}
		if f.holders.inner[min(f.t.TokenAt(x.Start), len(f.t.Tokens)-1)] != f.holders.inner[m.head] && spoken {
			continue
		}
		d := x.Start - trigger.End
		if d < 0 {
			d = trigger.Start - x.End
		}
		if best == "" || d < gap {
			best, gap = reading.Optional(x.ID), d
		}
	}
	return best
}

// days are the first and the last day of a time.
func (f *finder) days(id reading.Optional) (from, until reading.Optional) {
	i := slices.IndexFunc(f.r.Times, func(x reading.Time) bool { return x.ID == string(id) })
	if i < 0 {
		return "", ""
	}
	a, b, _ := times.Interval(f.r.Times[i].Value)
	return reading.Optional(a), reading.Optional(b)
}

// far is how many tokens from a trigger its time and place may stand.
const far = 40

var placePrepositions = wordSet("in|at|near|inside|outside|across|throughout|around|within")

// place returns the place that a preposition of place leads to nearest to the trigger.
func (f *finder) place(m match) reading.Optional {
	s := f.sentence(m.head)
	first, last := max(s.First, m.head-far), min(s.Last, m.head+far)
	best, gap := "", 0
	for i := first; i < last; i++ {
		if !placePrepositions[f.t.Tokens[i].Lower] {
			continue
		}
		id, chained := f.placeAt(i, last)
		if id == "" {
			continue
		}
		d := i - m.head
		if d < 0 {
			d = -d
		}
		if best == "" || d < gap {
			best, gap = id, d
		}
		i = max(i, chained)
	}
	return reading.Optional(best)
}

// placeAt returns the place behind preposition i, and the end of the places around it that follow:
// in "in the camp in the city's north" the first is the place.
func (f *finder) placeAt(i, last int) (id string, end int) {
	for i < last && placePrepositions[f.t.Tokens[i].Lower] {
		p := f.nounPhraseAt(i+1, last)
		if p < 0 {
			break
		}
		if id == "" {
			id = f.placeOf(p)
		}
		i = f.t.Phrases[p].Last
		end = i - 1
	}
	return id, end
}

// placeOf returns the place that a noun phrase is or names: "the Quay camp", "Quay's north".
func (f *finder) placeOf(p int) string {
	ph := f.t.Phrases[p]
	run := f.parties([]int{p})[0]
	if id := f.entity(run); id != "" && f.kind(id) == reading.Place {
		return id
	}
	if ph.Kind != language.NounPhrase || !siteWords()[f.t.Tokens[ph.Head].Lemma] {
		return ""
	}
	for j := ph.Last - 1; j >= max(ph.First, ph.Last-reach); j-- {
		// Whatever the name alone was taken for, that of a camp is a place's.
		if id, ok := f.index.At(f.t.Tokens[j].Span); ok && (f.kind(id) == reading.Place || f.kind(id) == reading.Other) {
			return id
		}
	}
	return ""
}

// siteWords are nouns that a place's name may belong to and that are places themselves.
func siteWords() words { return theLexicon().classes["site"] }

// figures returns the ids of the figures among the event's participants, and for violence and
// arrests of all in its clause.
func (f *finder) figures(m match, e reading.Event) []string {
	var out []string
	add := func(s reading.Span) {
		for _, x := range within(f.r.Figures, s, func(x reading.Figure) reading.Span { return x.Span }) {
			if !slices.Contains(out, x.ID) {
				out = append(out, x.ID)
			}
		}
	}
	for _, p := range slices.Concat(e.Actors, e.Targets) {
		add(p.Spans[0])
	}
	switch e.Type {
	case reading.Assault, reading.Coerce, reading.Protest, reading.Aid, reading.Mobilize:
		first, last := f.clause(m)
		add(f.t.Cut(first, last))
	}
	// f9 comes before f10.
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(len(a)-len(b), cmp.Compare(a, b)) })
	return out
}

// clause returns the tokens around the trigger up to where another clause begins.
func (f *finder) clause(m match) (first, last int) {
	s := f.sentence(m.head)
	first, last = m.first, m.last
	if m.group >= 0 {
		first, last = min(first, f.t.Phrases[m.group].First), max(last, f.t.Phrases[m.group].Last)
	}
	for first > max(s.First, m.head-far) && !f.ends(first-1) {
		first--
	}
	for last < min(s.Last, m.head+far) && !f.ends(last) {
		last++
	}
	return first, last
}

// ends holds for a token of another verb, or of a mark between clauses.
func (f *finder) ends(i int) bool {
	p, ok := f.phrase(i)
	return ok && p.Kind == language.VerbGroup || f.t.Tokens[i].Tag == ":"
}
