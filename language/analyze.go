package language

import "hearsay/reading"

// Analyze reads a document's text into tokens, sentences, quotes and phrases. It is meant
// for English; other languages get tokens and sentences without harm.
func Analyze(doc reading.Document) *Text {
	const bytesPerToken = 5 // of English prose, its space included
	t := &Text{Document: doc, Tokens: make([]Token, 0, len(doc.Text)/bytesPerToken)}
	for _, span := range paragraphSpans(doc) {
		first := len(t.Tokens)
		t.Tokens = tokenize(t.Tokens, doc.Text, span.Start, span.End)
		if len(t.Tokens) == first {
			continue
		}
		p := Paragraph{Span: span, First: len(t.Sentences)}
		t.splitSentences(first, len(t.Paragraphs))
		p.Last = len(t.Sentences)
		t.Paragraphs = append(t.Paragraphs, p)
	}
	t.divide()
	t.read()
	t.tagTokens()
	t.markSentences()
	t.findQuotes()
	t.findPhrases()
	return t
}
