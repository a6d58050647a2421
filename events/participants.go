package events

import (
	"hearsay/names"
	"hearsay/reading"
)

// participants resolves parties to entities. A party that names none keeps its words.
func (f *finder) participants(parties []party) []reading.Participant {
	var out []reading.Participant
	for _, p := range parties {
		x := reading.Participant{Entity: reading.Optional(f.entityWithin(p)), Spans: []reading.Span{f.span(p)}}
		if q, ok := f.antecedent(p); ok {
			if x.Entity == "" {
				x.Entity = reading.Optional(f.entityWithin(q))
			}
			x.Spans = []reading.Span{f.span(q), f.span(p)}
		}
		if x.Country = f.country(x); x.Country == "" {
			x.Country = f.home(p)
		}
		out = append(out, x)
	}
	return out
}

// country is that which a participant's words name, else its entity's.
func (f *finder) country(x reading.Participant) reading.Optional {
	for _, s := range x.Spans {
		if c, ok := names.CountryOf(s.Text); ok {
			return reading.Optional(c)
		}
	}
	for _, e := range f.r.Entities {
		if e.ID == string(x.Entity) {
			return e.Country
		}
	}
	return ""
}

var homePrepositions = wordSet("in|from|near|throughout|across")

// home is the country that the words right behind a party place it in: "a village in the north of Kestria".
func (f *finder) home(p party) reading.Optional {
	end, last := f.ofPhrases(p), f.sentence(p.first).Last
	if end >= last || !homePrepositions[f.t.Tokens[end].Lower] {
		return ""
	}
	q := f.nounPhraseAt(end+1, last)
	if q < 0 || f.isTime(q) {
		return ""
	}
	place := f.parties([]int{q})[0]
	return f.country(reading.Participant{Entity: reading.Optional(f.entity(place)), Spans: []reading.Span{f.span(place)}})
}

// span is a party's words: with the bound of a figure ("at least one person") and its "of" phrases,
// without an apposition.
func (f *finder) span(p party) reading.Span {
	s := f.t.Cut(p.first, p.last)
	x, ok := around(f.r.Figures, s.Start, func(x reading.Figure) reading.Span { return x.Span })
	if ok && x.Overlaps(s) && x.Start < s.Start {
		s = reading.Cut(f.r.Text, x.Start, s.End)
	}
	if end := f.ofPhrases(p); end > p.last {
		s = reading.Cut(f.r.Text, s.Start, f.t.Tokens[end-1].End)
	}
	return s
}

// ofPhrases returns the end of party p with the "of" phrases behind it.
func (f *finder) ofPhrases(p party) int {
	end := p.last
	last := f.sentence(p.first).Last
	for n := 0; n < 4 && end < last && f.t.Tokens[end].Lower == "of"; n++ {
		q := f.nounPhraseAt(end+1, last)
		if q < 0 {
			break
		}
		end = f.t.Phrases[q].Last
	}
	return end
}

// entity is the entity that the party is, or "".
func (f *finder) entity(p party) string {
	if p.last-p.first > far {
		return "" // a list without commas, not a name
	}
	if id, ok := f.index.At(f.t.Cut(p.first, p.last)); ok {
		return id
	}
	if end := f.ofPhrases(p); end > p.last {
		if id, ok := f.index.At(f.t.Cut(p.first, end)); ok {
			return id
		}
	}
	return ""
}

// entityWithin is the entity that the party is, or else a person or an organization whose
// the party is: "an MKO camp", "the MKO's leaders", "members of the MKO".
func (f *finder) entityWithin(p party) string {
	if id := f.entity(p); id != "" {
		return id
	}
	for _, run := range []party{{p.first, p.last}, {p.last, f.ofPhrases(p)}} {
		for i := run.last - 1; i >= max(run.first, run.last-reach); i-- {
			if !f.t.Tokens[i].IsName() {
				continue
			}
			if id, ok := f.index.At(f.t.Tokens[i].Span); ok && f.kind(id) != reading.Place && f.kind(id) != reading.Other {
				return id
			}
		}
	}
	return ""
}
