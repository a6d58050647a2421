// Package tolls says how many people one happening befell, over all that a report tells of it: the numbers it gives, and the people
// whom it names or speaks of one by one.
package tolls

import (
	"slices"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

// Find returns the tolls of the report's happenings, the main one's first.
func Find(t *language.Text, r *reading.Reading) []reading.Toll {
	f := newFinder(t, r)
	for _, s := range t.Sentences {
		if !s.Furniture {
			f.sentenceMentions(s)
		}
	}
	f.figureMentions()
	for _, m := range f.mentions {
		f.harmful[m.at] = f.harmful[m.at] || m.harm != reading.Detained && !m.weak
	}
	f.indexEvents()
	f.indexPlaces()
	return f.tolls()
}

// finder holds a report while its tolls are looked for.
type finder struct {
	t        *language.Text
	r        *reading.Reading
	words    *lexicon
	tree     *tree
	index    *names.Index
	kinds    map[string]reading.Kind // of entities, by id
	names    map[string]string
	sexes    map[string]byte // of persons by the pronouns that stand for them
	aside    map[string]bool // ids of times that are not of what is told: those of a statement or a dateline
	figures  map[string]reading.Figure
	eventsOf map[string][]int // by figure, indices into the report's events
	eventsAt map[int][]int    // by token, likewise
	places   map[int][]string // by sentence, ids of the places that "in" leads to
	told     map[int]bool     // indices of figures of whom a word of harm tells, be it that nothing happened
	harmful  map[int]bool     // tokens that tell of harm to a body
	contents []reading.Span   // of statements, in order and apart
	mentions []mention
}

func newFinder(t *language.Text, r *reading.Reading) *finder {
	f := &finder{t: t, r: r, words: theLexicon(), tree: newTree(t), index: names.NewIndex(r.Entities),
		kinds: map[string]reading.Kind{}, names: map[string]string{}, sexes: map[string]byte{}, aside: map[string]bool{},
		figures: map[string]reading.Figure{}, eventsOf: map[string][]int{}, eventsAt: map[int][]int{}, places: map[int][]string{}, told: map[int]bool{}, harmful: map[int]bool{}}
	for _, e := range r.Entities {
		f.kinds[e.ID], f.names[e.ID] = e.Kind, e.Name
		his, her := 0, 0
		for _, m := range e.Mentions {
			switch m.Text {
			case "he", "He", "him", "his", "His":
				his++
			case "she", "She", "her", "Her":
				her++
			}
		}
		if his > her {
			f.sexes[e.ID] = 'm'
		} else if her > his {
			f.sexes[e.ID] = 'f'
		}
	}
	for _, x := range r.Figures {
		f.figures[x.ID] = x
	}
	for _, s := range r.Statements {
		f.aside[string(s.Time)] = true
		f.contents = append(f.contents, s.Content.Spans...)
	}
	f.contents = merged(f.contents)
	for _, w := range r.Furniture {
		if w.Why == reading.FurnitureDateline {
			for _, x := range f.timesIn(w.Span) {
				f.aside[x.ID] = true
			}
		}
	}
	return f
}

// merged sorts spans, and makes one of those that overlap.
func merged(spans []reading.Span) (out []reading.Span) {
	slices.SortFunc(spans, func(a, b reading.Span) int { return a.Start - b.Start })
	for _, s := range spans {
		if n := len(out) - 1; n >= 0 && s.Start < out[n].End {
			out[n].End = max(out[n].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
