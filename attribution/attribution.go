// Package attribution ties what a report tells to whoever holds it: statements
// with source, cue and content, and the outlet's own voice.
package attribution

import (
	"hearsay/language"
	"hearsay/reading"
)

// Statements returns the report's attributions in order of their first span.
func Statements(t *language.Text, entities []reading.Entity, times []reading.Time) []reading.Statement {
	return nil
}

// OwnVoice returns what no statement covers: the outlet's own assertions.
func OwnVoice(t *language.Text, statements []reading.Statement) []reading.Span { return nil }

// Voices returns each holder's share of the report's words.
func Voices(t *language.Text, statements []reading.Statement, own []reading.Span) map[string]float64 {
	return nil
}
