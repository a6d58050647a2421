package language

import "hearsay/reading"

// Analyze reads a document's text into tokens, sentences, quotes and phrases.
func Analyze(doc reading.Document) *Text {
	return &Text{Document: doc}
}
