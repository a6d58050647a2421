package designations

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/names"
	"hearsay/reading"
)

// label is the entity that a line opens with, before its colon: "Velden: The president ...".
func (f *finder) label(i int) string {
	if n := f.labelled(i); n >= 0 {
		return f.named(n)
	}
	return ""
}

// labelled is the last token of that entity's name, or -1.
func (f *finder) labelled(i int) int {
	first := f.sentence(i).First
	for _, at := range []int{first, first + 1} { // a bullet may stand before
		if m, ok := f.mention(min(at, i)); ok && m.first == at && f.lower(m.last, i) == ":" {
			return m.last - 1
		}
	}
	return -1
}

// owner is whose the noun at token i is: "Velden's", "its", "Veldish", or the name before it ("the Velden parliament").
func (f *finder) owner(i int) string {
	for _, k := range f.tree.kids[i] {
		switch {
		case k > i || !f.tree.is(k, "nmod:poss", "compound", "amod"):
		case f.t.Tokens[k].Lower == "our":
			return f.speaker(k)
		case f.t.Tokens[k].Tag == "PRP$":
			return f.actorOf(k)
		default:
			if f.at[k] > 0 && f.at[k] == f.at[i] {
				continue // "the Supreme Court", whose name both are of
			}
			if id := f.named(k); id != "" && f.names[id] != f.t.Tokens[k].Text+" "+f.t.Tokens[i].Text {
				return f.same(cmp.Or(f.demonym(k), id))
			}
			if id := f.demonym(k); id != "" {
				return id
			}
			if f.tree.is(k, "nmod:poss") {
				if id := f.giver(k); id != "" {
					return id
				}
			}
		}
	}
	return ""
}

// owners are whose the noun at token i is, where several are: "Velden and Ombrian sanctions".
func (f *finder) owners(i int) []string {
	id := f.owner(i)
	if id == "" {
		return nil
	}
	out := []string{id}
	for _, k := range f.tree.kids[i] {
		if k > i || !f.tree.is(k, "nmod:poss", "compound", "amod") {
			continue
		}
		for _, n := range f.tree.joined(k)[1:] {
			other := f.demonym(n)
			if m, ok := f.mention(n); other == "" && ok {
				other = f.same(m.id)
			}
			if other != "" && !slices.Contains(out, other) {
				out = append(out, other)
			}
		}
	}
	return out
}

// demonym is the entity of which a word like "Sorvanian" tells, or that it names.
func (f *finder) demonym(i int) string {
	tok := f.t.Tokens[i]
	if tok.Text[0] < 'A' || tok.Text[0] > 'Z' {
		return ""
	}
	return f.ofWord(tok.Text)
}

func (f *finder) ofWord(text string) string {
	word := strings.ToLower(text)
	if id := f.stems[word]; id != "" && !strings.HasSuffix(word, "an") {
		return id
	}
	if country, ok := names.CountryOf(text); ok && f.countries[country] != "" {
		return f.countries[country]
	}
	for _, ending := range []string{"n", "an", "ian", "ish", "ese", "i"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) > 3 {
			if id := f.stems[stem]; id != "" && strings.ToLower(f.names[id]) != word {
				return id
			}
		}
	}
	return ""
}

// findStates sets the places whose organs the report tells of, "Velden's assembly", "the Veldish court", and who acts for whom: "Velden's
// president, Ana Ruhl".
func (f *finder) findStates() {
	for i := range f.t.Tokens {
		if !f.isOrgan(i) {
			continue
		}
		id := f.owner(i)
		for _, k := range f.tree.kids[i] {
			if id == "" && f.tree.is(k, "nmod") && f.prefaced(k, "of") {
				if id = f.named(k); id != "" && id == f.named(i) {
					if id = f.stateOf(id); id == f.named(i) {
						id = "" // "the High Court of Velden" is no state
					}
				}
			}
		}
		if f.kinds[id] == reading.Place || id != "" && !f.personal[id] && f.noun(i, "realm") {
			f.states[id] = true
		}
		if k := f.tree.kid(i, "appos", "flat"); id != "" && k >= 0 && f.personal[f.named(k)] {
			f.acts[f.named(k)] = id
		}
	}
}

// sameGiver holds for one and the same, and for a state and who acts for it.
func (f *finder) sameGiver(a, b string) bool {
	return a == b || a != "" && (f.acts[a] == b || f.acts[b] == a)
}

// speaker is for whom "we" at token i speaks: the state of the official whose words they are, or who says them.
func (f *finder) speaker(i int) string {
	f.asked++
	defer func() { f.asked-- }()
	if f.asked > climb {
		return "" // whose source is "our" somebody's
	}
	for _, s := range f.r.Statements {
		if s.ID != f.holder[i] {
			continue
		}
		id := f.same(string(s.Source.Entity))
		if state := f.acts[id]; state != "" {
			return state
		}
		for _, span := range s.Source.Spans {
			for k := f.t.TokenAt(span.Start); k < len(f.t.Tokens) && f.t.Tokens[k].Start < span.End; k++ {
				if f.isOrgan(k) && !f.isProper(k) {
					if owner := f.giver(k); owner != "" && !f.personal[owner] {
						return owner
					}
				}
			}
		}
		return id
	}
	return ""
}

// home is the state whose organ the noun at token i is where the report leaves it out, "the constitutional court": that of which it spoke last.
func (f *finder) home(i int) string {
	if d := f.tree.kid(i, "det"); !f.second || d >= 0 && f.t.Tokens[d].Lower != "the" {
		return "" // "a court"
	}
	k, _ := slices.BinarySearchFunc(f.mentions, i, func(m mention, i int) int { return m.first - i })
	least := max(0, k-farthest)
	for k--; k >= least; k-- {
		if id := f.same(f.mentions[k].id); f.states[id] || f.authorities[id] && f.kinds[id] == reading.Place && !f.towns[id] {
			return id
		}
	}
	return ""
}
