package names

import (
	"strings"

	"hearsay/reading"
)

var kinds = map[string]reading.Kind{"PER": reading.Person, "ORG": reading.Organization, "LOC": reading.Place, "MISC": reading.Other}

// spotModel takes the names that the model found; the lists add what they know of them: countries, roles, gender.
func (f *finder) spotModel() {
	lasts := map[string]bool{}
	for _, s := range f.t.Names {
		if s.Label == "PER" && s.Last-s.First > 1 {
			lasts[f.t.Tokens[f.t.Syntax[s.Last-1].Token].Lower] = true
		}
	}
	// surname holds for a title that is somebody's name: "Mr. Justice" where the report has a Jim Justice.
	surname := func(i int) bool { return f.honorificBefore(i) != 0 && lasts[f.t.Tokens[i].Lower] }
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
		for last > first+1 && (f.t.Tokens[last-1].Lower == "of" || f.t.Tokens[last-1].Lower == "the" || f.t.Tokens[last-1].Text == "(" || f.t.Tokens[last-1].Tag == "VBD" && !capital(&f.t.Tokens[last-1])) {
			last-- // "Dockers' Union of", "Northern Compact placed"
		}
		if w := f.t.Tokens[first].Lower; (w == "of" || w == "'s") && first > 0 && last > first+1 && capital(&f.t.Tokens[first-1]) {
			first-- // "[Queen] 's Park"
		}
		if toks := f.t.Tokens; s.Label == "ORG" && first > 1 && toks[first-1].Lower == "'" && capital(&toks[first-2]) && f.g.is("org_head", toks[first].Lower) {
			first -= 2 // "[Dockers'] Union of Sorvania"
		}
		if last == first+1 && (f.g.is("function", f.t.Tokens[first].Lower) && !allCapitals(f.t.Tokens[first].Text) || s.Label == "PER" && f.isTitle(f.t.Tokens[first].Lower) && !surname(first)) {
			continue // a capital of the sentence's, or a title whose name the model missed
		}
		if w := f.t.Tokens[first].Lower; last == first+1 && f.bare(w) != w && f.isTitle(f.bare(w)) {
			continue // "President-elect"
		}
		if tok := f.t.Tokens[first]; last == first+1 && tok.IsVerb() && !capital(&tok) {
			continue
		}
		n := name{first: first, last: last, kind: kinds[s.Label]}
		if f.honorificBefore(first) != 0 && strings.HasSuffix(f.t.Tokens[first-1].Text, ".") {
			n.kind = reading.Person // "Mr. Justice"
		}
		if n.kind == reading.Organization {
			n.last = f.ofWhat(first, last)
			last = n.last
		}
		if end, e := f.lookup(first, last); end == last {
			n.entry = e
			switch {
			case e.demonym:
				n.kind = reading.Other
			case e.kind == reading.Place && n.kind == reading.Person && last > first+1:
				n.kind = reading.Place // "South Carolina" before a senator
			}
		}
		if last == first+1 && ofName(f.t.Tokens[first].Text) {
			n.kind = reading.Other
		}
		if n.kind == reading.Person {
			n.role = f.roleOf(first)
			n.gender = f.honorificBefore(first)
		}
		f.names = append(f.names, n)
	}
}

// most is how many names that begin with the same word are looked for again.
const most = 20

// again finds the full names of persons and organizations where the model missed them and has them elsewhere in the report.
func (f *finder) again() {
	starting := map[string][]name{}
	seen := map[string]bool{}
	for _, n := range f.names {
		first := f.t.Tokens[n.first].Text
		if text := f.join(n.first, n.last); n.last-n.first > 1 && (n.kind == reading.Person || n.kind == reading.Organization) && len(starting[first]) < most && !seen[text] {
			starting[first], seen[text] = append(starting[first], n), true
		}
	}
	var out []name
	next := 0
	for i := 0; i < len(f.t.Tokens); {
		for next < len(f.names) && f.names[next].last <= i {
			out = append(out, f.names[next])
			next++
		}
		limit := len(f.t.Tokens)
		if next < len(f.names) {
			limit = f.names[next].first
		}
		end := i + 1
		if i < limit {
			if s := f.t.Sentences[f.t.Tokens[i].Sentence]; !s.Furniture {
				for _, n := range starting[f.t.Tokens[i].Text] {
					if last := i + n.last - n.first; last <= min(limit, s.Last) && last > end && f.same(n.first, i, last-i) {
						found := name{first: i, last: last, kind: n.kind, entry: n.entry}
						if n.kind == reading.Person {
							found.role, found.gender = f.roleOf(i), f.honorificBefore(i)
						}
						out = append(out, found)
						end = last
						break
					}
				}
			}
		} else {
			end = f.names[next].last
		}
		i = end
	}
	f.names = append(out, f.names[next:]...)
}

// same reports whether n tokens from a have the words of those from b.
func (f *finder) same(a, b, n int) bool {
	for k := range n {
		if f.t.Tokens[a+k].Text != f.t.Tokens[b+k].Text {
			return false
		}
	}
	return true
}

// settle gives the names of the same words the kind that most of them have, where no list knows them, or makes them persons where
// one is and they begin with a given name: nobody is a person in one sentence and a town in the next.
func (f *finder) settle() {
	kinds := map[string]map[reading.Kind]int{}
	all := map[string]int{}
	for i := range f.names {
		if n := &f.names[i]; n.entry == nil {
			w := strings.ToLower(f.t.Cut(n.first, n.last).Text)
			if kinds[w] == nil {
				kinds[w] = map[reading.Kind]int{}
			}
			kinds[w][n.kind]++
			all[w]++
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if n.entry != nil {
			continue
		}
		w := strings.ToLower(f.t.Cut(n.first, n.last).Text)
		for kind, count := range kinds[w] {
			given := f.g.given[f.t.Tokens[n.first].Text] != 0 && kinds[w][reading.Person] > 0
			if (given && kind == reading.Person || !given && 2*count > all[w]) && n.kind != kind {
				n.kind = kind
				if kind == reading.Person {
					n.role, n.gender = f.roleOf(n.first), f.honorificBefore(n.first)
				}
			}
		}
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
