package tolls

import (
	"strings"

	"hearsay/language"
)

// tree is the syntax of a text between its tokens: a token that hyphens divide hangs where its topmost word does.
type tree struct {
	head     []int // of each token, or -1 for the root of a sentence
	relation []string
	children [][]int
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
		if w.Head >= 0 && x.head[w.Token] < 0 {
			h := t.Syntax[w.Head].Token
			x.head[w.Token] = h
			x.children[h] = append(x.children[h], w.Token)
		}
	}
	return x
}

// is holds if token i hangs on its head by one of the relations; one without subtype stands for all of its subtypes.
func (x *tree) is(i int, relations ...string) bool {
	kind, _, _ := strings.Cut(x.relation[i], ":")
	for _, r := range relations {
		if x.relation[i] == r || kind == r {
			return true
		}
	}
	return false
}

// child is the first token that hangs on token i by one of the relations, or -1.
func (x *tree) child(i int, relations ...string) int {
	for _, c := range x.children[i] {
		if x.is(c, relations...) {
			return c
		}
	}
	return -1
}

// deepest bounds how far up a tree one looks: what is meant hangs near, and a tree of a text without stops may be very deep.
const deepest = 12

// joined are token i and those that are joined to it by "and" or a comma, in order.
func (x *tree) joined(i int) []int {
	out := []int{i}
	for n := 0; n < len(out) && len(out) < deepest; n++ {
		for _, c := range x.children[out[n]] {
			if x.is(c, "conj") && c > out[n] {
				out = append(out, c)
			}
		}
	}
	return out
}
