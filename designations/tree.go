package designations

import (
	"strings"

	"hearsay/language"
)

// tree is the syntax of a text between its tokens: a token that hyphens divide hangs where its topmost word does.
type tree struct {
	head     []int    // of each token, or -1 for the root of a sentence
	relation []string // to the head, as Universal Dependencies names it
	kids     [][]int  // in order
}

func newTree(t *language.Text) *tree {
	n := len(t.Tokens)
	x := &tree{make([]int, n), make([]string, n), make([][]int, n)}
	for i := range n {
		x.head[i] = -1
	}
	for _, w := range t.Syntax {
		if w.Head >= 0 && t.Syntax[w.Head].Token == w.Token {
			continue
		}
		x.relation[w.Token] = w.Relation
		if w.Relation == "root" && w.Head >= 0 {
			// The model has a second root: a subject that it lost, or a clause that is joined.
			if x.relation[w.Token] = "conj"; w.Token < t.Syntax[w.Head].Token && t.Tokens[w.Token].IsNoun() {
				x.relation[w.Token] = "nsubj"
			}
		}
		if w.Head >= 0 {
			x.head[w.Token] = t.Syntax[w.Head].Token
		}
	}
	for i, h := range x.head {
		if h >= 0 {
			x.kids[h] = append(x.kids[h], i)
		}
	}
	return x
}

// is holds if token i hangs on its head by one of the relations; a relation without a subtype means all of its subtypes.
func (x *tree) is(i int, relations ...string) bool {
	kind, _, _ := strings.Cut(x.relation[i], ":")
	for _, r := range relations {
		if r == kind || r == x.relation[i] {
			return true
		}
	}
	return false
}

// kid is the first token that hangs on token i by one of the relations, or -1.
func (x *tree) kid(i int, relations ...string) int {
	for _, k := range x.kids[i] {
		if x.is(k, relations...) {
			return k
		}
	}
	return -1
}

// climb bounds how far up a tree one looks: what is meant hangs near, and the tree of a text without stops may be very deep.
const climb = 8

// joined are token i and those joined to it: "A, B and C".
func (x *tree) joined(i int) []int {
	out := []int{i}
	for n := 0; n < len(out) && len(out) < most; n++ {
		for _, k := range x.kids[out[n]] {
			if x.is(k, "conj") {
				out = append(out, k)
			}
		}
	}
	return out
}

// most is how many givers or bearers one verb may have.
const most = 40
