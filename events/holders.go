package events

import (
	"sort"

	"hearsay/language"
	"hearsay/reading"
)

// holders tells of each token whose words it belongs to.
type holders struct {
	statements []reading.Statement
	inner      []int32 // by token: one plus the index of the innermost statement whose content holds it
}

func newHolders(t *language.Text, statements []reading.Statement) holders {
	h := holders{statements, make([]int32, len(t.Tokens))}
	order := make([]int, len(statements))
	for i := range order {
		order[i] = i
	}
	// The narrower content is painted over the wider one around it.
	sort.SliceStable(order, func(i, j int) bool { return width(statements[order[i]]) > width(statements[order[j]]) })
	for _, i := range order {
		for _, s := range statements[i].Content.Spans {
			for j := t.TokenAt(s.Start); j < len(t.Tokens) && t.Tokens[j].Start < s.End; j++ {
				h.inner[j] = int32(i + 1)
			}
		}
	}
	return h
}

func width(s reading.Statement) int {
	n := 0
	for _, x := range s.Content.Spans {
		n += x.End - x.Start
	}
	return n
}

// statement returns the innermost statement whose content holds token i.
func (h holders) statement(i int) (reading.Statement, bool) {
	if h.inner[i] == 0 {
		return reading.Statement{}, false
	}
	return h.statements[h.inner[i]-1], true
}

// at returns the holder of token i: a statement's id, or the outlet.
func (h holders) at(i int) string {
	if s, ok := h.statement(i); ok {
		return s.ID
	}
	return reading.HeldByOutlet
}
