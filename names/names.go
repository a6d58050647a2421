// Package names finds the people, organizations, places and other named things
// of a report and links their mentions: names, acronyms, surnames, descriptions, pronouns.
package names

import (
	"hearsay/language"
	"hearsay/reading"
)

// Find returns the report's entities in order of first mention.
func Find(t *language.Text) []reading.Entity { return nil }
