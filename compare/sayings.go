package compare

import (
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
		Statement: s.ID, Voice: t.voice(s.ID), Kind: s.Kind, Attitude: s.Attitude, Negated: s.Negated, Citing: []string{},
		Words: words(s.Content.Spans), Start: t.points(first.Start), End: t.points(last.End),
		Report: t.Address, Outlet: t.Report.Outlet, Day: t.Day(), CopyOf: t.CopyOf,
	}
	if s.Channel != nil {
		x.Channel = s.Channel.Text
		if name := t.Name(s.Channel.Entity); name != "" {
			x.Channel = name
		}
	}
	for _, l := range s.Chain {
		if l.Kind != reading.LinkOutlet && l.Kind != reading.LinkCiting {
			continue
		}
		name := t.Name(l.Entity)
		if name == "" {
			name = l.Text
		}
		x.Citing = append(x.Citing, name)
	}
	return x
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

// Link is a report that has a statement.
type Link struct {
	Saying
	Drift []Change `json:"drift"` // from the words that the first report has
}

// alike is how many of their words two tellings of one statement share, at the least. Quotes are cut, and reported speech is put in other
// words, but a third of the content words is seldom shared by accident when one source speaks.
const alike = 0.35

// Chain is who has a statement of a report, the first one first, and how its wording drifted from there. It holds the statement itself.
func Chain(told []*Told, report, statement string) []Link {
	at := slices.IndexFunc(told, func(t *Told) bool { return t.Address == report })
	if at < 0 || told[at].Statement(statement) == nil {
		return nil
	}
	asked := told[at].saying(told[at].Statement(statement))
	key, mine := archive.Fold(asked.Voice.Name), contentWords(asked.Words)
	var chain []Link
	for _, t := range inOrder(told) {
		best, likest := -1, 0.0
		for i := range t.Statements {
			s := &t.Statements[i]
			if len(s.Content.Spans) == 0 {
				continue
			}
			l := likeness(mine, contentWords(words(s.Content.Spans)))
			if t.Address == report {
				l = b2f(s.ID == statement)
			}
			same := archive.Fold(t.voice(s.ID).Name) == key
			if (same && l >= alike || l >= 2*alike) && l > likest {
				best, likest = i, l
			}
		}
		if best >= 0 {
			x := t.saying(&t.Statements[best])
			l := Link{Saying: x, Drift: []Change{}}
			if len(chain) > 0 {
				l.Drift = Drift(chain[0].Words, x.Words)
			}
			chain = append(chain, l)
		}
	}
	return chain
}

func b2f(b bool) float64 { return float64(b2i(b)) }

// contentWords are a text's words but for the shortest, which are in every text.
func contentWords(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(archive.Fold(s)) {
		if len(w) > 3 {
			set[w] = true
		}
	}
	return set
}
