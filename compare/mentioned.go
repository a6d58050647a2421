package compare

import (
	"cmp"
	"slices"

	"hearsay/reading"
)

// mention is where the report speaks of somebody.
type mention struct {
	reading.Mention
	of *reading.Entity
}

// mentions are all of a report's, in order.
func mentions(t *Told) (all []mention) {
	for i := range t.Entities {
		for _, m := range t.Entities[i].Mentions {
			all = append(all, mention{m, &t.Entities[i]})
		}
	}
	slices.SortStableFunc(all, func(a, b mention) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// mentioned are the mentions in a stretch of the text.
func (c *claims) mentioned(in reading.Span) (all []mention) {
	from, _ := slices.BinarySearchFunc(c.mentions, in.Start, func(m mention, at int) int { return cmp.Compare(m.Start, at) })
	for _, m := range c.mentions[from:] {
		if m.Start >= in.End {
			break
		}
		if in.Contains(m.Span) {
			all = append(all, m)
		}
	}
	return all
}

// named is the last organization, place or person that is named in a stretch of the text.
func (c *claims) named(in reading.Span) (found *reading.Entity, at reading.Span) {
	for _, m := range c.mentioned(in) {
		if m.of.Kind != reading.Other && m.Form == reading.Name && (found == nil || m.Start > at.Start) {
			found, at = m.of, m.Span
		}
	}
	return found, at
}
