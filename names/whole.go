package names

import "hearsay/reading"

// whole joins the names of which the model has parts: "[Order] of the [Clear Eye]", "the [Pine] Column".
func (f *finder) whole() {
	var out []name
	for _, n := range f.names {
		if k := len(out) - 1; k >= 0 && f.isOf(out[k], n) {
			out[k].last = n.last
			continue
		}
		out = append(out, n)
	}
	for k := range out {
		end := f.t.Sentences[f.t.Tokens[out[k].first].Sentence].Last
		if k+1 < len(out) {
			end = min(end, out[k+1].first)
		}
		f.lengthen(&out[k], end)
	}
	f.names = f.missed(out)
}

// missed adds the bodies of several words that the model has nothing of: "the [Order of the Clear Eye]".
func (f *finder) missed(names []name) []name {
	var out []name
	next := 0
	for i := 1; i < len(f.t.Tokens); i++ {
		for next < len(names) && names[next].first < i {
			out = append(out, names[next])
			i = max(i, names[next].last)
			next++
		}
		if i+1 >= len(f.t.Tokens) || f.t.Tokens[i].Sentence != f.t.Tokens[i-1].Sentence || f.t.Tokens[i-1].Lower != "the" || !capital(&f.t.Tokens[i]) || f.t.Tokens[i+1].Lower != "of" || !f.isBody(i) {
			continue
		}
		s := f.t.Sentences[f.t.Tokens[i].Sentence]
		end := s.Last
		if next < len(names) {
			end = min(end, names[next].first)
		}
		if last := f.runEnd(i, end); last > i+2 && capital(&f.t.Tokens[last-1]) && !s.Furniture && f.casing[f.t.Tokens[i].Sentence] == running {
			out = append(out, name{first: i, last: last, kind: reading.Organization})
			i = last - 1
		}
	}
	return append(out, names[next:]...)
}

// isOf holds for two names that are one with the "of the", "for" or "for the" between them: the first is what a body is called by, the
// second no place or body of its own that a list knows.
func (f *finder) isOf(a, b name) bool {
	if a.kind == reading.Person || a.entry != nil || b.entry != nil || !f.isBody(a.last-1) {
		return false
	}
	switch f.join(a.last, b.first) {
	case "of the", "for the":
		return true
	case "for":
		return a.last == a.first+1
	}
	return false
}

// isBody holds for the head of a body's name.
func (f *finder) isBody(i int) bool {
	w := f.t.Tokens[i].Lower
	return f.g.is("org_head", w) || f.g.is("org_of", w) || f.g.is("body_head", w)
}

// lengthen takes the head of a body's name to the words before it: "[Pine] Column".
func (f *finder) lengthen(n *name, end int) {
	if n.last >= end || n.entry != nil || f.casing[f.t.Tokens[n.first].Sentence] != running {
		return
	}
	if at := n.last + 1; at < end && f.t.Tokens[n.last].Text == "'" && f.isBody(at) && capital(&f.t.Tokens[at]) {
		n.last, n.kind = at+1, reading.Organization // "the [Tillers] ' Union"
		return
	}
	tok := &f.t.Tokens[n.last]
	if !tok.IsName() || !capital(tok) || !tok.Gap || n.kind == reading.Person && !f.isBody(n.last) || allCapitals(tok.Text) || f.never(n.last) || f.isTitle(tok.Lower) || allCapitals(f.t.Tokens[n.last-1].Text) {
		return
	}
	if f.isBody(n.last) {
		n.kind, n.role, n.gender = reading.Organization, "", 0
	}
	n.last++
}
