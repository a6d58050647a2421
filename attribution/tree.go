package attribution

import (
	"strings"

	"hearsay/language"
)

// tree is the syntax of a text between its tokens: a token that hyphens divide hangs where its topmost word does.
type tree struct {
	head     []int    // of each token, or -1 for the root of a sentence
	relation []string // to the head
	marker   []int    // a preposition or the like that hangs on the token ("case", "mark"), or -1
	object   []int    // or -1
	subject  []int    // or -1
}

func newTree(t *language.Text) *tree {
	n := len(t.Tokens)
	x := &tree{head: make([]int, n), relation: make([]string, n), marker: make([]int, n), object: make([]int, n), subject: make([]int, n)}
	for i := range n {
		x.head[i], x.marker[i], x.object[i], x.subject[i] = -1, -1, -1, -1
	}
	for _, w := range t.Syntax {
		if w.Head >= 0 && t.Syntax[w.Head].Token == w.Token {
			continue
		}
		x.relation[w.Token] = w.Relation
		if w.Head < 0 {
			continue
		}
		h := t.Syntax[w.Head].Token
		x.head[w.Token] = h
		switch kind, _, _ := strings.Cut(w.Relation, ":"); kind {
		case "case", "mark":
			if x.marker[h] < 0 {
				x.marker[h] = w.Token
			}
		case "obj":
			x.object[h] = w.Token
		case "nsubj", "csubj":
			x.subject[h] = w.Token
		}
	}
	return x
}

// is holds if token i hangs on its head by one of the relations, whatever their subtype.
func (x *tree) is(i int, relations ...string) bool {
	kind, _, _ := strings.Cut(x.relation[i], ":")
	for _, r := range relations {
		if kind == r {
			return true
		}
	}
	return false
}

// deepest bounds how far up a tree one looks: what is meant hangs near, and a tree of a text without stops may be very deep.
const deepest = 12

// top is the token of a run on which its others hang: a verb before others, since a preposition at the end of a cue hangs on what
// stands behind it.
func (x *tree) top(t *language.Text, r run) int {
	best, rank := r.first, 0
	for i := r.first; i < r.last; i++ {
		if h := x.head[i]; h >= r.first && h < r.last {
			continue
		}
		n := 1
		switch tok := t.Tokens[i]; {
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

// below reports whether token i hangs on one of a run's, at whatever remove.
func (x *tree) below(i int, r run) bool {
	for range deepest {
		if i = x.head[i]; i < 0 {
			return false
		}
		if i >= r.first && i < r.last {
			return true
		}
	}
	return false
}
