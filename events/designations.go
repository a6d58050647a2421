package events

import (
	"hearsay/language"
	"hearsay/reading"
)

// Designations returns the statuses that one party of the report gives another.
func Designations(t *language.Text, r *reading.Reading) []reading.Designation { return nil }
