// Package attribution ties what a report tells to whoever holds it: statements
// with source, cue and content, and the outlet's own voice.
//
// It works in three steps: the grammar proposes candidates (candidates.go), a table of what
// cues do in which construction weighs them (table.go), and a coherent set is chosen (choose.go).
package attribution

import (
	"fmt"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

// Statements returns the report's attributions in order of their cues.
func Statements(t *language.Text, entities []reading.Entity, times []reading.Time) []reading.Statement {
	f := &finder{t: t}
	kept := choose(candidates(t, embedded()))
	b := builder{f: f, index: names.NewIndex(entities), entities: entities, times: times}
	var out []reading.Statement
	for _, c := range kept {
		s := b.statement(c)
		if len(s.Content.Spans) == 0 {
			continue
		}
		s.ID = fmt.Sprintf("s%d", len(out)+1)
		out = append(out, s)
	}
	nest(out)
	return out
}

// nest sets Within to the smallest statement whose content holds another's cue and content.
func nest(statements []reading.Statement) {
	for i := range statements {
		best := -1
		for j := range statements {
			if i == j || !holds(statements[j], statements[i]) {
				continue
			}
			if best < 0 || width(statements[j]) < width(statements[best]) {
				best = j
			}
		}
		if best >= 0 {
			statements[i].Within = reading.Optional(statements[best].ID)
		}
	}
}

func width(s reading.Statement) int {
	n := 0
	for _, x := range s.Content.Spans {
		n += x.Len()
	}
	return n
}

// holds reports whether one content span of outer contains inner's cue and content, and is wider.
func holds(outer, inner reading.Statement) bool {
	for _, o := range outer.Content.Spans {
		inside := width(outer) > width(inner)
		for _, x := range inner.Content.Spans {
			inside = inside && o.Contains(x)
		}
		for _, x := range inner.Cue.Spans {
			inside = inside && o.Contains(x)
		}
		if inside {
			return true
		}
	}
	return false
}
