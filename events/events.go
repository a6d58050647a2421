// Package events finds who did what to whom, after the PLOVER codebook, and the
// statuses that one party gives another.
package events

import (
	"hearsay/language"
	"hearsay/reading"
)

// Find returns the report's events in order of their triggers. It reads r's entities,
// times, figures and statements.
func Find(t *language.Text, r *reading.Reading) []reading.Event { return nil }

// Designations returns the statuses that one party of the report gives another.
func Designations(t *language.Text, r *reading.Reading) []reading.Designation { return nil }
