package compare

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// Saying is a statement as one report has it.
type Saying struct {
	Statement string                `json:"statement"` // its id in the reading
	Voice     Voice                 `json:"voice"`
	Kind      reading.StatementKind `json:"kind"`
	Attitude  reading.Attitude      `json:"attitude"`
	Negated   bool                  `json:"negated"`
	Channel   string                `json:"channel"` // whom or where the source told it, if the report says so
	Citing    []string              `json:"citing"`  // whom the report names for it, the nearest first
	Words     string                `json:"words"`
	Start     int                   `json:"start"` // code points into the report's text
	End       int                   `json:"end"`
	Report    string                `json:"report"`
	Outlet    string                `json:"outlet"`
	Day       string                `json:"day"`
	CopyOf    string                `json:"copy_of"`
}

func (t *Told) saying(s *reading.Statement) Saying {
	first, last := s.Content.Spans[0], s.Content.Spans[len(s.Content.Spans)-1]
	x := Saying{
		Statement: s.ID, Voice: t.voice(s.ID), Kind: s.Kind, Attitude: s.Attitude, Negated: s.Negated,
		Words: words(s.Content.Spans), Start: t.points(first.Start), End: t.points(last.End),
		Report: t.Address, Outlet: t.Report.Outlet, Day: t.Day(), CopyOf: t.CopyOf,
	}
	if s.Channel != nil {
		x.Channel = s.Channel.Text
		if name := t.Name(s.Channel.Entity); name != "" {
			x.Channel = name
		}
	}
	x.Citing = t.citing(s)
	return x
}

// citing is whom the report names for a statement: outlets that the words came through, then those who tell it in the report.
func (t *Told) citing(s *reading.Statement) []string {
	all := []string{}
	add := func(name string) {
		if name != "" && archive.Fold(name) != archive.Fold(t.Report.Outlet) && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	for _, l := range s.Chain {
		if l.Kind == reading.LinkOutlet || l.Kind == reading.LinkCiting {
			add(cmp.Or(t.Name(l.Entity), l.Text))
		}
	}
	for up := t.Statement(string(s.Within)); up != nil; up = t.Statement(string(up.Within)) {
		add(t.SourceName(up))
	}
	return all
}

func words(spans []reading.Span) string {
	all := make([]string, len(spans))
	for i, s := range spans {
		all[i] = s.Text
	}
	return strings.Join(all, " … ")
}

// Said is all that somebody is quoted as saying, over time: the statements of the entity that each report is asked for.
func Said(told []*Told, entity func(*Told) string) []Saying {
	all := []Saying{}
	for _, t := range inOrder(told) {
		id := entity(t)
		for i := range t.Statements {
			s := &t.Statements[i]
			if len(s.Content.Spans) > 0 && id != "" && (string(s.Source.Entity) == id || slices.Contains(s.Source.Entities, id)) {
				all = append(all, t.saying(s))
			}
		}
	}
	return all
}
