package designations

import "hearsay/reading"

// words are those for the authority that gives a status in a clause and is no entity, "the housing ministry", "a judge", or nil. Who ends a status may be
// another than who gave it.
func (f *finder) words(c *clause, g giving) *reading.Span {
	if len(g.by) > 0 || g.effect == ends || g.effect == holds && f.isBench(c) {
		return nil
	}
	i := c.subject
	if c.passive {
		i = f.agent(c.v)
	}
	if i < 0 || !f.isOrgan(i) || f.isMeasure(i) {
		i = f.keeper(g)
	}
	if i < 0 {
		return nil
	}
	first, last := i, i+1
	if p, k := f.phrase(i); k >= 0 {
		first, last = p.First, p.Last
	}
	span := f.t.Cut(first, last)
	return &span
}

// keeper is the authority whose list or measure a giving tells of, "the interior ministry's wanted list", or -1.
func (f *finder) keeper(g giving) int {
	for i := g.first; i < min(g.last+1, len(f.t.Tokens)); i++ {
		if h := f.tree.Head[i]; h > i && f.tree.is(i, "nmod:poss") && f.isOrgan(i) && (f.noun(h, "list") || f.isMeasure(h)) {
			return i
		}
	}
	return -1
}
