// Package export writes readings in the forms of other trades: tables for conflict-data coders, PLOVER records, FollowTheMoney
// entities for Aleph, CoNLL-U for linguists. Offsets are code points, as in a reading's JSON.
package export

import (
	"cmp"
	"sort"
	"strings"

	"hearsay/reading"
)

// Report is a reading and the sentences of its text, in order.
type Report struct {
	*reading.Reading
	Sentences []reading.Span

	points   func(int) int
	entities map[string]*reading.Entity
	said     map[string]*reading.Statement
	times    map[string]*reading.Time
	figures  map[string]*reading.Figure
	tollsOf  map[string][]*reading.Toll // by event
}

// NewReport makes a reading ready for export.
func NewReport(r *reading.Reading, sentences []reading.Span) *Report {
	x := &Report{
		Reading: r, Sentences: sentences, points: reading.Points(r.Text),
		entities: byID(r.Entities, func(e *reading.Entity) string { return e.ID }),
		said:     byID(r.Statements, func(s *reading.Statement) string { return s.ID }),
		times:    byID(r.Times, func(t *reading.Time) string { return t.ID }),
		figures:  byID(r.Figures, func(f *reading.Figure) string { return f.ID }),
		tollsOf:  map[string][]*reading.Toll{},
	}
	for i := range r.Tolls {
		for _, id := range r.Tolls[i].Events {
			x.tollsOf[id] = append(x.tollsOf[id], &r.Tolls[i])
		}
	}
	return x
}

func byID[T any](all []T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(all))
	for i := range all {
		m[id(&all[i])] = &all[i]
	}
	return m
}

// sentence is the text of the sentences that the span touches, or the span's own where none does.
func (r *Report) sentence(s reading.Span) string {
	first := sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].End > s.Start })
	last := first
	for last < len(r.Sentences) && r.Sentences[last].Start < s.End {
		last++
	}
	if first == last {
		return s.Text
	}
	return r.Text[r.Sentences[first].Start:r.Sentences[last-1].End]
}

// name is an entity's name, or nothing.
func (r *Report) name(id reading.Optional) string {
	if e := r.entities[string(id)]; e != nil {
		return e.Name
	}
	return ""
}

func (r *Report) country(id reading.Optional) string {
	if e := r.entities[string(id)]; e != nil {
		return string(e.Country)
	}
	return ""
}

func (r *Report) timeValue(id reading.Optional) string {
	if t := r.times[string(id)]; t != nil {
		return t.Value
	}
	return ""
}

// sourceName is the name of whoever made the statement; the report's words where they are not resolved.
func (r *Report) sourceName(s *reading.Statement) string {
	var names []string
	for _, id := range s.Source.Entities {
		names = append(names, r.name(reading.Optional(id)))
	}
	return cmp.Or(s.Source.StandsFor, strings.Join(names, "; "), r.name(s.Source.Entity), s.Source.Text, reading.UnnamedVoice)
}

// holderName is the name of a holder: a source, or the outlet.
func (r *Report) holderName(holder string) string {
	if s := r.said[holder]; s != nil {
		return r.sourceName(s)
	}
	return cmp.Or(r.Outlet, reading.HeldByOutlet)
}

// holderOf is the innermost statement whose content holds the span, or the outlet.
func (r *Report) holderOf(span reading.Span) string {
	holder, length := reading.HeldByOutlet, len(r.Text)+1
	for _, s := range r.Statements {
		for _, c := range s.Content.Spans {
			if c.Contains(span) && c.Len() < length {
				holder, length = s.ID, c.Len()
			}
		}
	}
	return holder
}

// around is the stretch from the first to the last of the spans.
func (r *Report) around(spans []reading.Span) reading.Span {
	if len(spans) == 0 {
		return reading.Span{}
	}
	start, end := spans[0].Start, spans[0].End
	for _, s := range spans[1:] {
		start, end = min(start, s.Start), max(end, s.End)
	}
	return reading.Cut(r.Text, start, end)
}

// words are the spans' texts, one after the other.
func words(spans []reading.Span) string {
	var all []string
	for _, s := range spans {
		all = append(all, s.Text)
	}
	return strings.Join(all, " … ")
}

// party is a participant's name, or the report's words for it.
func (r *Report) party(p reading.Participant) string { return cmp.Or(r.name(p.Entity), words(p.Spans)) }
