package language

import (
	"testing"

	"hearsay/reading"
)

// The tree of hyphenated tokens has one node a token, and every token hangs below its sentence's root.
func TestTree(t *testing.T) {
	text := Analyze(reading.Document{Text: "The Quay-based guards entered the old harbour, and Velden protested."})
	x := NewTree(text)
	verb, object := -1, -1
	for i, tok := range text.Tokens {
		switch tok.Lower {
		case "entered":
			verb = i
		case "harbour":
			object = i
		}
	}
	if x.Object[verb] != object || x.Head[object] != verb || !x.Is(object, "obj") {
		t.Errorf("entered has the object %d, the harbour hangs on %d as %s", x.Object[verb], x.Head[object], x.Relation[object])
	}
	if s := x.Subject[verb]; s < 0 || text.Tokens[s].Lower != "guards" || !x.Below(0, s, s+1) {
		t.Errorf("entered has the subject %d", s)
	}
	if top := x.Top(0, len(text.Tokens)); top != verb {
		t.Errorf("the top is %q", text.Tokens[top].Text)
	}
}

// Two words of one token may hang on different tokens: here the first token's on the second and the third, the second on the first.
func TestTreeHasNoCircles(t *testing.T) {
	text := &Text{
		Tokens: make([]Token, 3),
		Syntax: []Word{{Token: 0, Head: 2}, {Token: 0, Head: 3}, {Token: 1, Head: 1}, {Token: 2, Head: -1}},
	}
	text.Syntax[1].Head = 2 // the last word of a token decides
	x := NewTree(text)
	for i := range x.Head {
		n := 0
		for j := i; j >= 0; j = x.Head[j] {
			if n++; n > len(x.Head) {
				t.Fatalf("token %d: heads %v go round", i, x.Head)
			}
		}
	}
}
