package figures

import "hearsay/language"

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

// modifies says whether token i hangs on a word ahead of it, itself or with the words that "and" joins it to.
func (f *finder) modifies(i int) bool {
	for at := i; at >= f.first && i-at < longestNoun; at = f.arcs[at].head {
		if f.arcs[at].head > i {
			return f.arcs[at].head < i+longestNoun
		}
		if f.arcs[at].relation != "conj" {
			return false
		}
	}
	return false
}
