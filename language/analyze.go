package language

import "hearsay/reading"

// Analyze reads a document's text into tokens, sentences, quotes and phrases. It is meant
// for English; other languages get tokens and sentences without harm.
func Analyze(doc reading.Document) *Text {
	const bytesPerToken = 5 // of English prose, its space included
	t := &Text{Document: doc, Tokens: make([]Token, 0, len(doc.Text)/bytesPerToken)}
	for _, span := range paragraphSpans(doc) {
		t.addParagraph(span)
	}
	t.markDatelines()
	t.divide()
	t.read()
	t.gatherSentences()
	t.tagTokens()
	t.markSentences()
	t.findQuotes()
	t.findPhrases()
	return t
}
