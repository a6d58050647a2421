// Package language turns a report's text into tokens and sentences, and says of
// each token what it is: tag, lemma, phrase. Later stages read this layer and
// never the raw text.
package language

import (
	"sort"

	"hearsay/reading"
)

// Text is a report seen as tokens, sentences and paragraphs.
type Text struct {
	Document   reading.Document
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	Phrases    []Phrase // noun phrases and verb groups, in order, without overlap
	Quotes     []Quote  // stretches between quotation marks, in order; inner ones after the outer that holds them

	Syntax       []Word        // the syntactic words, which divide tokens at hyphens
	Names, Times []Span        // what the model takes for names and time expressions, in order
	Attributions []Attribution // what the model takes for statements, in order of their cues

	starts []start // of each token
	whole  bool    // a paragraph is one sentence, as where sentences are given
}

// Token is a word, a number or a mark. Penn Treebank tokenization: "n't" and
// "'s" stand alone, and so do quotation marks.
type Token struct {
	reading.Span
	Lower    string // lower case, curly quotes and dashes made straight
	Lemma    string // lower case; of names, the word itself
	Tag      Tag    // Penn Treebank part of speech
	Sentence int    // index into Sentences
	Phrase   int    // index into Phrases, or -1
	Quote    int    // index into Quotes of the innermost quote around it, or -1; the marks themselves belong to it
	Gap      bool   // white space, or the start of the text, stands before it
}

// Tag is a part of speech of the Penn Treebank: NN, NNP, VBD, IN, ...
type Tag string

// Sentence is a run of tokens, First to Last exclusive. It never crosses a paragraph's end.
type Sentence struct {
	reading.Span
	First, Last int
	Paragraph   int  // index into Paragraphs
	Furniture   bool // the sentence is page furniture: nothing is said or done in it
	Headline    bool // the report's title or a line like one, without full stop
}

// Paragraph is a run of sentences, First to Last exclusive.
type Paragraph struct {
	reading.Span
	First, Last int
}

// Phrase is a run of tokens, First to Last exclusive: a base noun phrase with its
// head, or a verb group with its main verb as head ("has not been told": told).
type Phrase struct {
	First, Last int
	Head        int // index into Tokens
	Kind        PhraseKind
	Passive     bool // verb groups: a form of be or get and a past participle
	Negated     bool // verb groups: not, n't, never, no longer
	Modal       bool // verb groups: will, would, may, might, can, could, should, must, ought
	Infinitive  bool // verb groups: to ...
	Finite      bool // verb groups: has a tensed verb or a modal
}

// PhraseKind is the kind of a phrase.
type PhraseKind uint8

// The kinds of phrases.
const (
	NounPhrase PhraseKind = iota
	VerbGroup
)

// Quote is a stretch between quotation marks, which it includes. A quote that
// runs over paragraphs opens again in each; each paragraph has a Quote of its own,
// and Continues says that it carries on the one before.
type Quote struct {
	reading.Span
	First, Last int // tokens, marks included, Last exclusive
	Within      int // index of the quote around it, or -1
	Continues   bool
	Closed      bool // its closing mark is there
}

// Words returns the tokens of a sentence.
func (t *Text) Words(s Sentence) []Token { return t.Tokens[s.First:s.Last] }

// Cut returns the span from the start of token first to the end of token last-1.
func (t *Text) Cut(first, last int) reading.Span {
	return reading.Cut(t.Document.Text, t.Tokens[first].Start, t.Tokens[last-1].End)
}

// TokenAt returns the index of the first token that ends after byte offset b.
func (t *Text) TokenAt(b int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > b })
}
