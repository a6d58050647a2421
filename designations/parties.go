package designations

import (
	"slices"

	"hearsay/reading"
)

// named is the entity that the noun at token i is by name or by a description that the names know, or "".
func (f *finder) named(i int) string {
	if m, ok := f.mention(i); ok && m.form != reading.Pronoun {
		if f.noun(i, "site") && m.form == reading.Name && m.last-m.first == 1 {
			if id := f.site(i); id != "" {
				return id
			}
		}
		return f.same(m.id)
	}
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "appos", "flat", "nmod:desc") {
			if m, ok := f.mention(k); ok && m.form != reading.Pronoun {
				return f.same(m.id)
			}
		}
	}
	if c := f.t.Tokens[i].Text[0]; c >= 'A' && c <= 'Z' {
		// "the Iron Sail Militia", of which the names have "Iron Sail", "Captain Assel", of which they have "Assel".
		for _, k := range f.tree.kids[i] {
			if m, ok := f.mention(k); ok && m.form == reading.Name && f.tree.is(k, "compound", "amod", "flat") && m.last == i {
				return f.same(m.id)
			}
		}
	}
	if k := i - 1; f.noun(i, "body") && f.lower(k, i) != "" {
		if m, ok := f.mention(k); ok && m.form == reading.Name && m.last == i && m.last-m.first > 1 {
			return f.same(m.id) // "the Quay Boys gang"
		}
	}
	return f.site(i)
}

// site is the place of a noun like "district": "the Republic of Velden", "the Quay valley".
func (f *finder) site(i int) string {
	if !f.noun(i, "site") {
		return ""
	}
	for _, k := range f.tree.kids[i] {
		if k > i && f.tree.is(k, "nmod") && f.prefaced(k, "of") || k < i && f.tree.is(k, "compound", "amod") {
			if m, ok := f.mention(k); ok && m.form == reading.Name {
				return f.same(m.id)
			}
		}
	}
	return ""
}

// bearers are the entities that the phrase of token i and those joined to it name as who bears a status; not are no candidates.
func (f *finder) bearers(i int, not []string) []string {
	return f.bearersBefore(i, len(f.t.Tokens), not)
}

// bearersBefore are the bearers among the words before a token.
func (f *finder) bearersBefore(i, before int, not []string) []string {
	var out []string
	add := func(id string) {
		if id != "" && !slices.Contains(out, id) && !slices.Contains(not, id) {
			out = append(out, id)
		}
	}
	for _, n := range f.tree.joined(i) {
		if n >= before {
			continue
		}
		found := len(out)
		if f.isMeasure(n) && !f.isEmergency(n) {
			// "the ban on the Order, which was outlawed in 2017"
			ids, _ := f.under(n, n, []string{"on", "against"}, giving{by: not})
			for _, id := range ids {
				add(id)
			}
			continue
		}
		if f.t.Tokens[n].Lower == "both" {
			for _, id := range f.lastTwo(n, not) {
				add(id)
			}
			continue
		}
		if f.isPronoun(n) {
			for _, id := range f.standsFor(n, not) {
				add(id)
			}
			continue
		}
		if m, ok := f.mention(n); !ok || m.form != reading.Name {
			// "two envoys, Ana and Bo": those who explain it, each.
			kids := f.tree.kids[n]
			if of := f.ofWhom(n); of >= 0 && f.t.Tokens[n].Tag == "CD" {
				kids = slices.Concat(kids, f.tree.kids[of]) // "two of his companies, Ana Ltd and Bo Ltd"
			}
			explained := f.appositions(n)
			for _, k := range kids {
				if f.tree.is(k, "appos") {
					explained = append(explained, f.tree.joined(k)...)
				}
			}
			for _, j := range explained {
				if j < before {
					add(f.named(j))
				}
			}
			if len(out) == found && f.noun(n, "site") {
				for _, k := range f.tree.kids[n] {
					if f.tree.is(k, "nmod") && f.prefaced(k, "of") {
						for _, j := range f.tree.joined(k) {
							add(f.named(j))
						}
					}
				}
			}
		}
		if len(out) == found {
			if id := f.named(n); id != "" && !(f.described(n) && f.authorities[id]) {
				add(id)
			}
		}
		if len(out) == found && n+1 < before && f.t.Tokens[n].IsNoun() && f.lower(n+1, n) != "" {
			if m, ok := f.mention(n + 1); ok && m.first == n+1 && m.form == reading.Name {
				add(f.same(m.id)) // "the company Norvex", of which the parser makes two
			}
		}
		if h := f.tree.Head[n]; len(out) == found && f.tree.is(n, "appos") && h >= 0 {
			add(f.named(h)) // "the Army, a group that Velden regards as"
		}
		if len(out) == found && f.definite(n) {
			for _, id := range f.meant(n, not) {
				add(id)
			}
		}
	}
	return out
}

// appositions are the nouns that explain noun i, by the tree or by what stands right behind its comma, whichever are more: "two ships, the
// Anna and the Bo".
func (f *finder) appositions(i int) []int {
	var out []int
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "appos") || k > i && f.tree.is(k, "nmod") && f.tree.kid(k, "case") < 0 && f.at[k] > 0 {
			out = append(out, f.tree.joined(k)...)
		}
	}
	if p, k := f.phrase(i); k >= 0 && f.lower(p.Last, i) == "," {
		if names := f.namesFrom(p.Last, i); len(names) > len(out) {
			return names
		}
	}
	return out
}

// namesFrom are the last tokens of the names that stand one behind the other from comma i on, if nothing but a mark follows them.
func (f *finder) namesFrom(i, near int) []int {
	var out []int
	for len(out) < most {
		next := i
		for w := f.lower(next, near); w == "," || w == "and" || w == "the"; w = f.lower(next, near) {
			next++
		}
		if next == i || f.lower(next, near) == "" {
			break
		}
		m, ok := f.mention(next)
		if !ok || m.first != next || m.form != reading.Name {
			break
		}
		out = append(out, m.last-1)
		i = m.last
	}
	switch f.lower(i, near) {
	case ",", ".", "":
		return out
	}
	return nil
}

func (f *finder) described(i int) bool {
	m, ok := f.mention(i)
	return ok && m.form == reading.Description
}

// definite holds for "the group", "that body".
func (f *finder) definite(i int) bool {
	d := f.tree.kid(i, "det")
	if d < 0 {
		return false
	}
	switch f.t.Tokens[d].Lower {
	case "the", "that", "this":
		return true
	}
	return false
}

func (f *finder) isPronoun(i int) bool {
	switch f.t.Tokens[i].Tag {
	case "PRP", "PRP$", "WP", "WP$", "WDT":
		return true
	}
	return f.t.Tokens[i].Lower == "itself"
}

// prefaced holds if one of the prepositions leads to token i.
func (f *finder) prefaced(i int, prepositions ...string) bool {
	for _, k := range f.tree.kids[i] {
		if k < i && f.tree.is(k, "case", "mark", "advmod", "compound:prt") && slices.Contains(prepositions, f.t.Tokens[k].Lower) {
			return true
		}
	}
	return false
}
