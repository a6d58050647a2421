// Package wording marks the words that colour what is told, and whose they are.
package wording

import (
	"hearsay/language"
	"hearsay/reading"
)

// Find returns hedges, loaded words, scare quotes and unnamed sources in order, each with its holder.
func Find(t *language.Text, statements []reading.Statement) []reading.Wording { return nil }
