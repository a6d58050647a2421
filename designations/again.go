package designations

import "strings"

// alike holds for a verb or a "so" that says that somebody does what another did: "followed suit", "did the same", "so has Velden".
func (f *finder) alike(i int) bool {
	next := func(n int) string { return f.lower(i+n, i) }
	tok := f.t.Tokens[i]
	switch {
	case tok.Lower == "so", tok.Lower == "as" && f.lower(i-1, i) == ",":
		return f.inverted(i) >= 0
	case !tok.IsVerb():
		return false
	case tok.Lemma == "follow":
		return next(1) == "suit" || f.told.last.of != nil && f.tree.kid(i, "obj", "iobj", "ccomp") < 0 && (next(1) == "." || next(1) == "," || next(1) == ";" || next(1) == "in" || next(1) == "on" || i+1 < len(f.t.Tokens) && f.inTime(i+1))
	case tok.Lemma == "do":
		return next(1) == "the" && next(2) == "same" || next(1) == "likewise" || next(1) == "so" && next(2) != "much"
	case tok.Lemma == "join":
		o := f.tree.kid(i, "obj")
		return o >= 0 && (f.isMeasure(o) || f.noun(o, "act")) && f.definite(o)
	case tok.Lemma == "take":
		return next(1) == "the" && next(2) == "same" && (next(3) == "step" || next(3) == "view" || next(3) == "decision")
	}
	return false
}

// inverted is the subject of "so has Velden" and "so was X", or -1.
func (f *finder) inverted(i int) int {
	switch f.lower(i+1, i) {
	case "has", "have", "had", "did", "does", "do", "was", "were", "is", "are":
	default:
		return -1
	}
	if f.lower(i+2, i) == "" {
		return -1
	}
	p, k := f.phrase(i + 2)
	if k < 0 || p.First != i+2 {
		if f.t.Tokens[i+2].IsName() {
			return i + 2
		}
		return -1
	}
	return f.head(p.Head)
}

// again is what was told last once more, of whoever does the same at token i. Before anything was told ("a week after Velden took the
// same step") it is what the verb above says.
func (f *finder) again(i int) []giving {
	g := f.told.last
	if len(g.of) == 0 || f.sentence(i).Start-f.t.Tokens[g.head].End > nearby {
		return nil
	}
	s := f.inverted(i)
	undergoes := false
	if !f.t.Tokens[i].IsVerb() {
		switch f.lower(i+1, i) {
		case "was", "were", "is", "are":
			undergoes = true
		}
	} else {
		ok, _ := f.isTold(i, false)
		if !ok {
			return nil
		}
		s = f.clauseOf(i, 2).subject
	}
	if s < 0 {
		return nil
	}
	old := g.by
	g.head, g.until, g.passive, g.again = i, "", false, true
	g.first, g.last = min(s, i), max(s, i)+1
	if undergoes {
		if g.of = f.bearers(s, g.by); len(g.of) == 0 {
			return nil
		}
		g.at, g.until = f.dates(i)
		return []giving{g}
	}
	if g.by = f.givers(s); len(g.by) == 0 || same(g.by, old) {
		return nil
	}
	if same(old, g.of) || strings.HasSuffix(g.as, "emergency") {
		g.of = g.by // each of its own: "Lind declared a state of emergency, and Varn followed"
	}
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "obl", "nmod") && f.prefaced(k, "with", "to", "for") {
			if ids := f.bearers(k, g.by); len(ids) > 0 {
				g.of = ids
			}
		}
	}
	if o := f.tree.kid(i, "obj", "obl"); o >= 0 {
		for _, k := range f.tree.kids[o] {
			if f.tree.is(k, "nmod") && f.prefaced(k, "with", "to", "for") {
				if ids := f.bearers(k, g.by); len(ids) > 0 {
					g.of = ids
				}
			}
		}
	}
	g.at, g.until = f.dates(i)
	return []giving{g}
}

// restored is what ended and begins once more: "the ban was lifted in 1995 and put back a year later".
func (f *finder) restored(c *clause) (giving, bool) {
	last, o := f.told.last, c.object
	if o < 0 || len(last.of) == 0 || !f.near(last, c.v) || !f.told.hasEnded(last) {
		return giving{}, false
	}
	switch lower := f.t.Tokens[o].Lower; {
	case lower == "it", lower == "them":
	case f.definite(o) && (f.isMeasure(o) || f.noun(o, "grant", "naming", "act")) && similar(last.as, lower) > 0:
	default:
		return giving{}, false
	}
	g := giving{as: last.as, of: last.of, by: f.actors(*c), first: c.v, last: c.v + 1}
	if len(g.by) == 0 {
		g.by = last.by
	}
	return g, true
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
