package names

import (
	"strings"

	"hearsay/reading"
)

var kinds = map[string]reading.Kind{"PER": reading.Person, "ORG": reading.Organization, "LOC": reading.Place, "MISC": reading.Other}

// spotModel takes the names that the model found; the lists add what they know of them: countries, roles, gender.
func (f *finder) spotModel() {
	for _, s := range f.t.Names {
		first, last := f.t.Syntax[s.First].Token, f.t.Syntax[s.Last-1].Token+1
		if k := len(f.names); k > 0 && f.names[k-1].last > first {
			continue // two names in the parts of one token
		}
		for first+1 < last && (f.isTitleHonorific(f.t.Tokens[first].Lower) || s.Label == "PER" && f.titleAt(first, last-1) > first) {
			first++
		}
		if s.Label == "PER" {
			first = f.behindTitle(first, last)
		}
		for last > first+1 && (f.t.Tokens[last-1].Lower == "of" || f.t.Tokens[last-1].Lower == "the" || f.t.Tokens[last-1].Text == "(") {
			last-- // "Dockers' Union of"
		}
		if w := f.t.Tokens[first].Lower; (w == "of" || w == "'s") && first > 0 && last > first+1 && capital(&f.t.Tokens[first-1]) {
			first-- // "[Queen] 's Park"
		}
		if toks := f.t.Tokens; s.Label == "ORG" && first > 1 && toks[first-1].Lower == "'" && capital(&toks[first-2]) && f.g.is("org_head", toks[first].Lower) {
			first -= 2 // "[Dockers'] Union of Sorvania"
		}
		if last == first+1 && (f.g.is("function", f.t.Tokens[first].Lower) && !allCapitals(f.t.Tokens[first].Text) || s.Label == "PER" && f.isTitle(f.t.Tokens[first].Lower)) {
			continue // a capital of the sentence's, or a title whose name the model missed
		}
		if tok := f.t.Tokens[first]; last == first+1 && tok.IsVerb() && !capital(&tok) {
			continue
		}
		n := name{first: first, last: last, kind: kinds[s.Label]}
		if n.kind == reading.Organization {
			n.last = f.ofWhat(first, last)
			last = n.last
		}
		if end, e := f.lookup(first, last); end == last {
			n.entry = e
			if e.demonym {
				n.kind = reading.Other
			}
		}
		if last == first+1 && ofName(f.t.Tokens[first].Text) {
			n.kind = reading.Other
		}
		if n.kind == reading.Person {
			n.role = f.roleBefore(first)
			n.gender = f.honorificBefore(first)
		}
		f.names = append(f.names, n)
	}
}

// behindTitle is where a person's name begins that the model took a place and a title for parts of: "Vermont Sen. | Bernie Sanders".
func (f *finder) behindTitle(first, last int) int {
	place, e := f.lookup(first, last)
	if e == nil || e.kind == reading.Person || place >= last-1 {
		return first
	}
	if behind := f.titleAt(place, last-1); behind > place {
		return behind
	}
	return first
}

// ofName holds for an adjective made of a name, which CoNLL-2003 counts as other: "Belmare-based", "ex-Northmoor".
func ofName(word string) bool {
	before, after, ok := strings.Cut(word, "-")
	return ok && before != "" && after != "" && (strings.ToLower(before) == before || strings.ToLower(after) == after)
}

func (f *finder) isTitle(w string) bool {
	return f.isTitleHonorific(w) || f.g.is("title", w) || f.g.is("title_part", w)
}

// ofWhat is where an organization ends that "of" goes on: "House of Representatives", "University of Northmoor".
func (f *finder) ofWhat(first, last int) int {
	s := f.t.Sentences[f.t.Tokens[first].Sentence]
	if last >= s.Last || f.t.Tokens[last].Lower != "of" || !f.g.is("org_of", f.t.Tokens[last-1].Lower) && !f.g.is("org_head", f.t.Tokens[last-1].Lower) {
		return last
	}
	return max(last, f.runEnd(last-1, s.Last))
}

// honorificBefore is the gender that "Mr." or "Lady" tells, or 0.
func (f *finder) honorificBefore(i int) byte {
	if i == 0 {
		return 0
	}
	switch w := f.t.Tokens[i-1].Lower; {
	case f.g.is("honorific_m", w):
		return 'm'
	case f.g.is("honorific_f", w):
		return 'f'
	}
	return 0
}
