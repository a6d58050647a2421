package designations

import "hearsay/reading"

// alike holds for a verb or a "so" that says that somebody does what another did: "followed suit", "did the same", "so has Velden".
func (f *finder) alike(i int) bool {
	next := func(n int) string { return f.lower(i+n, i) }
	tok := f.t.Tokens[i]
	switch {
	case tok.Lower == "so":
		return f.inverted(i) >= 0
	case !tok.IsVerb():
		return false
	case tok.Lemma == "follow":
		return next(1) == "suit" || f.told.last.of != nil && f.tree.kid(i, "obj", "iobj", "ccomp") < 0 && (next(1) == "." || next(1) == "," || next(1) == ";" || next(1) == "in" || next(1) == "on" || i+1 < len(f.t.Tokens) && f.inTime(i+1))
	case tok.Lemma == "do":
		return next(1) == "the" && next(2) == "same" || next(1) == "likewise" || next(1) == "so" && next(2) != "much"
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
	if f.t.Tokens[i].Lower == "so" {
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

// gaps are givings that share the verb of g and name only what differs: "and by Velden in 2014", "Caldria in 2023 and Portello in
// 2024", "and its leader in 2023", "and the League an illegal body".
func (f *finder) gaps(g giving) []giving {
	var out []giving
	end := min(f.sentence(g.head).Last, g.last+reach)
	for i := g.last; i+1 < end; i++ {
		tok := f.t.Tokens[i]
		if tok.Tag == ":" || tok.Text == ";" || f.isFinite(i) {
			break
		}
		if tok.Text != "," && tok.Tag != "CC" {
			continue
		}
		for i+2 < end && adverbs[f.lower(i+1, i)] {
			i++
		}
		by := f.lower(i+1, i) == "by" || f.lower(i+1, i) == "in" && !f.inTime(min(i+2, end-1))
		j := i + 1
		if by {
			j++
		}
		if j >= end {
			break
		}
		p, k := f.phrase(j)
		if k < 0 || p.First != j || f.inTime(j) {
			continue
		}
		h := f.head(p.Head)
		next := p.Last
		if m, ok := f.mention(h); ok {
			next = max(next, m.last)
		}
		// "its leader, Sten Ruhl,"
		if f.lower(next, i) == "," && next+1 < end {
			if m, ok := f.mention(next + 1); ok && m.first == next+1 && f.named(h) != "" {
				if next = m.last; f.lower(next, i) == "," {
					next++
				}
			}
		}
		x := g
		x.at, x.until = "", ""
		x.first, x.last, x.head = j, next, h
		dated := false
		if next < end {
			if x.at, x.until, dated = f.dateAt(next); dated && x.at == "" && x.until == "" {
				continue
			}
		}
		as, last := f.statusAt(next, end)
		switch {
		case by && g.passive:
			if x.by = f.givers(h); len(x.by) == 0 || same(x.by, g.by) {
				continue
			}
		case !dated && as != "" && g.effect == begins && !g.passive && f.hasStatus(next, last) && next < end && f.t.Tokens[next].Tag != "IN":
			if x.of = f.bearers(h, g.by); len(x.of) == 0 {
				continue
			}
			x.as, x.last = as, last
			x.at, x.until, _ = f.dateAt(last)
		case !dated || by:
			continue
		default:
			id := f.named(h)
			if id == "" {
				continue
			}
			if !g.passive && (f.authorities[id] || f.kinds[id] == reading.Place || g.again) {
				x.by = nil
				for _, n := range f.tree.joined(h) {
					if id := f.giver(n); id != "" && n < next {
						x.by = append(x.by, id)
					}
				}
				if same(x.by, g.by) {
					continue
				}
			} else if x.of = f.bearers(h, g.by); len(x.of) == 0 || same(x.of, g.of) {
				continue
			}
		}
		out = append(out, x)
		i = max(i, x.last-1)
	}
	return out
}

// adverbs may stand before a giver with another date: "and later by Velden".
var adverbs = set("then later also finally lastly subsequently and")

func (f *finder) isFinite(i int) bool {
	p, k := f.phrase(i)
	return k >= 0 && p.Finite
}

// dateAt is the date that begins at token i or behind the preposition there.
func (f *finder) dateAt(i int) (at, until string, ok bool) {
	end := f.sentence(i).Last
	before := ""
	if i < end && (f.t.Tokens[i].Tag == "IN" || f.t.Tokens[i].Tag == "TO") {
		before = f.t.Tokens[i].Lower
		i++
	}
	if i >= end || !f.inTime(i) {
		return "", "", false
	}
	x := f.r.Times[f.timeAt(i)]
	if x.Value == "" || x.Value[0] < '0' || x.Value[0] > '9' {
		return "", "", true
	}
	switch before {
	case "until", "till", "through":
		return "", x.Value, true
	case "", "in", "on", "since", "from":
		return x.Value, "", true
	}
	return "", "", true
}
