// Package attribution ties what a report tells to whoever holds it: statements
// with source, cue and content, and the outlet's own voice.
//
// It works in four steps: the model finds statements (model.go); the grammar proposes candidates
// (candidates.go), a table of what cues do in which construction weighs them (table.go), and a coherent
// set is chosen (choose.go), which settles the extent of what the model found.
package attribution

import (
	"fmt"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

// Statements returns the report's attributions in order of their cues, those left out of which the confidence is under least.
func Statements(t *language.Text, entities []reading.Entity, times []reading.Time, least float64) []reading.Statement {
	f := &finder{t: t}
	kept := find(t)
	b := builder{f: f, index: names.NewIndex(entities), kinds: map[string]reading.Kind{}, known: map[string]reading.Entity{}, times: times, tree: language.NewTree(t), means: meanings(t, entities)}
	for _, e := range entities {
		b.kinds[e.ID], b.known[e.ID] = e.Kind, e
	}
	var out []reading.Statement
	for _, c := range kept {
		s := b.statement(c)
		if len(s.Content.Spans) == 0 || s.Confidence < least {
			continue
		}
		s.ID = fmt.Sprintf("s%d", len(out)+1)
		out = append(out, s)
	}
	nest(out)
	b.carry(out)
	namesSelf(t, entities, out)
	return out
}

// find gives the report's attributions from model and grammar.
func find(t *language.Text) []candidate {
	kept := settle(fromModel(t), choose(candidates(t, embedded())))
	part(t, kept)
	adopt(t, kept)
	return kept
}
