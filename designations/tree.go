package designations

import (
	"strings"

	"hearsay/language"
)

// tree is the syntax of a text between its tokens, with what hangs on each.
type tree struct {
	*language.Tree
	kids [][]int // in order
}

func newTree(t *language.Text) *tree {
	x := &tree{language.NewTree(t), make([][]int, len(t.Tokens))}
	for i, h := range x.Head {
		if h < 0 {
			continue
		}
		if x.Relation[i] == "root" {
			// The model has a second root: a subject that it lost, or a clause that is joined.
			if x.Relation[i] = "conj"; i < h && t.Tokens[i].IsNoun() {
				x.Relation[i] = "nsubj"
			}
		}
		x.kids[h] = append(x.kids[h], i)
	}
	return x
}

// is holds if token i hangs on its head by one of the relations; a relation without a subtype means all of its subtypes.
func (x *tree) is(i int, relations ...string) bool {
	kind, _, _ := strings.Cut(x.Relation[i], ":")
	for _, r := range relations {
		if r == kind || r == x.Relation[i] {
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
