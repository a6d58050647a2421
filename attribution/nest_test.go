package attribution

import (
	"strings"
	"testing"

	"hearsay/reading"
)

func TestNestTakesTheSmallestAround(t *testing.T) {
	text := strings.Repeat("x", 40)
	make1 := func(id string, cue [2]int, contents ...[2]int) reading.Statement {
		s := reading.Statement{ID: id, Cue: reading.Cue{Spans: []reading.Span{reading.Cut(text, cue[0], cue[1])}}}
		for _, c := range contents {
			s.Content.Spans = append(s.Content.Spans, reading.Cut(text, c[0], c[1]))
		}
		return s
	}
	statements := []reading.Statement{
		make1("a", [2]int{0, 1}, [2]int{2, 30}),
		make1("b", [2]int{3, 4}, [2]int{5, 20}),
		make1("c", [2]int{6, 7}, [2]int{8, 12}, [2]int{14, 18}),
		make1("d", [2]int{21, 22}, [2]int{5, 20}),  // its cue stands outside b's content
		make1("e", [2]int{13, 14}, [2]int{14, 16}), // its cue stands between c's spans
		make1("f", [2]int{28, 29}, [2]int{29, 35}), // reaches out of a
		make1("g", [2]int{36, 37}, [2]int{38, 40}), // alone
	}
	nest(statements)
	want := []reading.Optional{"", "a", "b", "a", "b", "", ""}
	for i, s := range statements {
		if s.Within != want[i] {
			t.Errorf("%s lies within %q, not %q", s.ID, s.Within, want[i])
		}
	}
}
