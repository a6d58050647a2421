package reading

import (
	"cmp"
	"strings"
)

// Index finds the parts of a reading by their ids, and whose they are.
type Index struct {
	*Reading
	entities   map[string]*Entity
	statements map[string]*Statement
	times      map[string]*Time
	figures    map[string]*Figure
	events     map[string]*Event
}

// NewIndex makes the index of a reading that does not change any more.
func NewIndex(r *Reading) *Index {
	return &Index{
		Reading:    r,
		entities:   byID(r.Entities, func(e *Entity) string { return e.ID }),
		statements: byID(r.Statements, func(s *Statement) string { return s.ID }),
		times:      byID(r.Times, func(t *Time) string { return t.ID }),
		figures:    byID(r.Figures, func(f *Figure) string { return f.ID }),
		events:     byID(r.Events, func(e *Event) string { return e.ID }),
	}
}

func byID[T any](all []T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(all))
	for i := range all {
		m[id(&all[i])] = &all[i]
	}
	return m
}

// Entity is the entity of that id, or nil.
func (x *Index) Entity(id Optional) *Entity { return x.entities[string(id)] }

// Statement is the statement of that id, or nil: for HeldByOutlet, say.
func (x *Index) Statement(id string) *Statement { return x.statements[id] }

// Time is the time of that id, or nil.
func (x *Index) Time(id Optional) *Time { return x.times[string(id)] }

// Figure is the figure of that id, or nil.
func (x *Index) Figure(id string) *Figure { return x.figures[id] }

// Event is the event of that id, or nil.
func (x *Index) Event(id string) *Event { return x.events[id] }

// Name is the name of the entity of that id, or nothing.
func (x *Index) Name(id Optional) string {
	if e := x.Entity(id); e != nil {
		return e.Name
	}
	return ""
}

// SourceName is the name of whoever made the statement; the report's words where they are not resolved.
func (x *Index) SourceName(s *Statement) string {
	var names []string
	for _, id := range s.Source.Entities {
		names = append(names, x.Name(Optional(id)))
	}
	return cmp.Or(s.Source.StandsFor, strings.Join(names, "; "), x.Name(s.Source.Entity), s.Source.Antecedent, s.Source.Text, UnnamedVoice)
}

// HolderOf is the id of the innermost statement whose content holds the span, or HeldByOutlet.
func (x *Index) HolderOf(span Span) string {
	holder, length := HeldByOutlet, len(x.Text)+1
	for _, s := range x.Statements {
		for _, c := range s.Content.Spans {
			if c.Contains(span) && c.Len() < length {
				holder, length = s.ID, c.Len()
			}
		}
	}
	return holder
}
