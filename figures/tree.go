package figures

import (
	"strings"

	"hearsay/language"
)

// arc is what a token hangs on: another token, or -1, and how, as Universal Dependencies names it.
type arc struct {
	head     int
	relation string
}

// arcs are the arcs of the text's tokens. A token of several words hangs where the last of them does that hangs on another token.
func arcs(t *language.Text) []arc {
	out := make([]arc, len(t.Tokens))
	for i := range out {
		out[i].head = -1
	}
	for _, w := range t.Syntax {
		if w.Head >= 0 && t.Syntax[w.Head].Token != w.Token {
			out[w.Token] = arc{t.Syntax[w.Head].Token, w.Relation}
		}
	}
	return out
}

// arcAt is the token's arc, or none outside the sentence.
func (f *finder) arcAt(i int) arc {
	if i < f.first || i >= f.last {
		return arc{head: -1}
	}
	return f.arcs[i]
}

// modifies says whether token i is part of the noun phrase of a word ahead of it, itself or with the words
// that "and" joins it to or whose name it carries on.
func (f *finder) modifies(i int) bool {
	if i < f.first || i >= f.last {
		return false
	}
	at := i
	for range longestNoun { // the arcs of tokens of several words may run in a circle
		if f.arcs[at].head > i {
			return f.arcs[at].head < i+longestNoun && modifier(f.arcs[at].relation)
		}
		if r := f.arcs[at].relation; r != "conj" && r != "flat" {
			return false
		}
		if at = f.arcs[at].head; at < f.first {
			return false
		}
	}
	return false
}

// modifier says whether a relation is one of a noun to what stands before it in its phrase.
func modifier(relation string) bool {
	relation, _, _ = strings.Cut(relation, ":")
	switch relation {
	case "amod", "compound", "nmod", "nummod", "flat", "goeswith":
		return true
	}
	return false
}
