package designations

import "cmp"

// statusOf is the status that a noun like "status", "label" or "designation" is of: "the status of foreign agent", "its status as a
// church", "the label 'terrorist'", "foreign agent status".
func (f *finder) statusOf(i int) string {
	end := f.sentence(i).Last
	next := i + 1
	switch f.lower(next, i) {
	case "of", "as":
		next++
	}
	if as, last := f.statusAt(next, end); next > i+1 && as != "" && f.noun(next-2, "grant", "naming", "act") {
		if next == i+2 && f.lower(i+1, i) == "of" && !f.hasStatus(next, last) && f.t.Tokens[i].Lemma != "status" {
			return "" // the designation of somebody
		}
		return as
	}
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "appos") && k > i {
			first := k
			if p, n := f.phrase(k); n >= 0 {
				first = p.First
			}
			if as, last := f.statusAt(first, end); f.hasStatus(first, last) {
				return as
			}
		}
	}
	if first := f.modifiers(i); first < i && (f.t.Tokens[i].Lemma == "status" || f.hasStatus(first, i)) {
		return f.text(first, i)
	}
	return ""
}

// placesBehind are the givers named as the place where a status holds: "a foreign agent in Velden".
func (f *finder) placesBehind(i, end int) []string {
	for j := i + 1; j+1 < end; j++ {
		if f.t.Tokens[j].Lower != "in" || !f.tree.is(j, "case") {
			continue
		}
		h := f.tree.Head[j]
		if m, ok := f.mention(max(h, 0)); ok && h > j && !f.inTime(h) && m.form == "name" && !f.personal[f.same(m.id)] {
			return f.giversBefore(h, f.dateBehind(h))
		}
	}
	return nil
}

// statusText is what a noun that is granted gives: what it is the status of, or the noun itself with what says which.
func (f *finder) statusText(i int) string {
	if f.noun(i, "naming", "act") {
		as := f.statusOf(i)
		if as == "" && f.t.Tokens[i].Lemma == "recognition" {
			as = f.t.Tokens[i].Lower
		}
		return as
	}
	return cmp.Or(f.statusOf(i), f.text(f.modifiers(i), i+1))
}
