package attribution

import (
	"slices"

	"hearsay/reading"
)

// carry puts before each statement's chain the steps by which the statements around it came: their chains, and the outlets among
// their sources. Statements are nested already.
func (b *builder) carry(statements []reading.Statement) {
	byID := map[reading.Optional]int{}
	for i, s := range statements {
		byID[reading.Optional(s.ID)] = i
	}
	done := make([]bool, len(statements))
	var lead func(i int)
	lead = func(i int) { // ends, since what is around a statement is wider
		if done[i] {
			return
		}
		done[i] = true
		s := &statements[i]
		if s.Within == "" {
			return
		}
		outer := byID[s.Within]
		cites := len(citations(statements[outer].Chain))
		lead(outer)
		own := s.Chain
		s.Chain = b.through(&statements[outer], cites)
		for _, l := range own {
			s.Chain = add(s.Chain, l)
		}
	}
	for i := range statements {
		lead(i)
	}
}

// citations are the links at a chain's end that tell whom somebody cites.
func citations(chain []reading.Link) []reading.Link {
	i := len(chain)
	for i > 0 && chain[i-1].Kind == reading.LinkCiting {
		i--
	}
	return chain[i:]
}

// through is the way to what a statement holds: its chain, of which the last links, cites in number, are whom it cites, and before these
// its source, if that is an outlet.
func (b *builder) through(s *reading.Statement, cites int) []reading.Link {
	before := s.Chain[:len(s.Chain)-cites]
	out := slices.Clone(before)
	if len(s.Source.Spans) > 0 {
		t := b.f.t
		last := t.TokenAt(s.Source.Spans[0].End - 1)
		if p, ok := t.NounPhraseAt(b.tree.Top(t.TokenAt(s.Source.Spans[0].Start), last+1)); ok {
			if kind, sure := b.kindOf(p); kind == reading.LinkOutlet && sure {
				out = add(out, reading.Link{Kind: kind, Channel: reading.Channel{Entity: s.Source.Entity, Text: s.Source.Text, Spans: slices.Clone(s.Source.Spans)}})
			}
		}
	}
	return append(out, s.Chain[len(before):]...)
}
