package language

import "strings"

// Tree is the syntax of a text between its tokens: a token that hyphens divide hangs where its topmost word does.
type Tree struct {
	Head     []int    // of each token, or -1 for the root of a sentence
	Relation []string // to the head, as Universal Dependencies names it
	Marker   []int    // a preposition or the like that hangs on the token ("case", "mark"), or -1
	Object   []int    // or -1
	Subject  []int    // or -1

	text *Text
}

// NewTree returns the tree of a text.
func NewTree(t *Text) *Tree {
	n := len(t.Tokens)
	x := &Tree{make([]int, n), make([]string, n), make([]int, n), make([]int, n), make([]int, n), t}
	for i := range n {
		x.Head[i], x.Marker[i], x.Object[i], x.Subject[i] = -1, -1, -1, -1
	}
	for _, w := range t.Syntax {
		if w.Head >= 0 && t.Syntax[w.Head].Token == w.Token {
			continue
		}
		x.Relation[w.Token] = w.Relation
		if w.Head < 0 {
			continue
		}
		h := t.Syntax[w.Head].Token
		x.Head[w.Token] = h
		switch kind, _, _ := strings.Cut(w.Relation, ":"); kind {
		case "case", "mark":
			if x.Marker[h] < 0 {
				x.Marker[h] = w.Token
			}
		case "obj":
			x.Object[h] = w.Token
		case "nsubj", "csubj":
			x.Subject[h] = w.Token
		}
	}
	x.uncircle()
	return x
}

// uncircle cuts circles, so that who climbs arrives: words of one token may hang on different ones, of which one may hang on it.
func (x *Tree) uncircle() {
	seen := make([]int, len(x.Head)) // the walk that came by, from 1
	for i := range x.Head {
		for j := i; j >= 0 && seen[j] == 0; j = x.Head[j] {
			seen[j] = i + 1
			if h := x.Head[j]; h >= 0 && seen[h] == i+1 {
				x.Head[j] = -1
			}
		}
	}
}

// Is holds if token i hangs on its head by one of the relations, whatever their subtype.
func (x *Tree) Is(i int, relations ...string) bool {
	kind, _, _ := strings.Cut(x.Relation[i], ":")
	for _, r := range relations {
		if kind == r {
			return true
		}
	}
	return false
}

// Deepest bounds how far up a tree one looks: what is meant hangs near, and a tree of a text without stops may be very deep.
const Deepest = 14

// Below reports whether token i hangs on one of the tokens from first to last, last exclusive, at whatever remove.
func (x *Tree) Below(i, first, last int) bool {
	for range Deepest {
		if i = x.Head[i]; i < 0 {
			return false
		}
		if i >= first && i < last {
			return true
		}
	}
	return false
}

// Top is the token of a run, last exclusive, on which its others hang: a verb before others, since a preposition at its end hangs on
// what stands behind it.
func (x *Tree) Top(first, last int) int {
	best, rank := first, 0
	for i := first; i < last; i++ {
		if h := x.Head[i]; h >= first && h < last {
			continue
		}
		n := 1
		switch tok := x.text.Tokens[i]; {
		case tok.IsVerb():
			n = 4
		case tok.IsNoun():
			n = 3
		case tok.Tag == "JJ":
			n = 2
		}
		if n > rank {
			best, rank = i, n
		}
	}
	return best
}
