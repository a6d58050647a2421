package names

import (
	"strings"

	"hearsay/reading"
)

// classify gives every name a kind: first from the words of the name and those
// around it, then by a vote among all names of the same words, so that a clear
// place in the report helps the unclear ones.
func (f *finder) classify() {
	votes := map[string]*[4]int{}
	key := func(n *name) string { return strings.ToUpper(f.join(n.first, n.last)) }
	for i := range f.names {
		n := &f.names[i]
		scores := f.scores(n)
		v := votes[key(n)]
		if v == nil {
			v = &[4]int{}
			votes[key(n)] = v
		}
		for k, s := range scores {
			v[k] += s
		}
		if last := f.t.Tokens[n.last-1].Lower; n.entry == nil && n.last-n.first > 1 && scores[1] > 0 && best(&scores) == 1 &&
			f.g.is("org_suffix", last) {
			// Quellmar Corp tells that Quellmar is an organization.
			short := strings.ToUpper(f.join(n.first, n.last-1))
			if votes[short] == nil {
				votes[short] = &[4]int{}
			}
			votes[short][1] += 6
		}
		if n.kind == reading.Person || n.entry == nil && best(&scores) == 0 && n.last-n.first > 1 {
			// Edi Rama tells that Rama is a person.
			last := strings.ToUpper(f.t.Tokens[n.last-1].Text)
			if n.last-n.first > 1 {
				if votes[last] == nil {
					votes[last] = &[4]int{}
				}
				votes[last][0] += 4
			}
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if n.sure >= 8 {
			continue
		}
		n.kind = kindsInOrder[best(votes[key(n)])]
	}
}

var kindsInOrder = [4]reading.Kind{reading.Person, reading.Organization, reading.Place, reading.Other}

func best(scores *[4]int) int {
	b := 0
	for k := range scores {
		if scores[k] > scores[b] {
			b = k
		}
	}
	return b
}

// scores weighs what speaks for a person, an organization, a place, another thing.
func (f *finder) scores(n *name) (s [4]int) {
	const per, org, loc, oth = 0, 1, 2, 3
	toks, g := f.t.Tokens, f.g
	sentence := f.t.Sentences[toks[n.first].Sentence]
	word := func(i int) string {
		if i < sentence.First || i >= sentence.Last {
			return ""
		}
		return toks[i].Lower
	}
	size := n.last - n.first
	first, last := toks[n.first], toks[n.last-1]
	if n.sure >= 8 {
		for k := range kindsInOrder {
			if kindsInOrder[k] == n.kind {
				s[k] += 10
			}
		}
		return s
	}
	if _, e := f.lookup(n.first, n.last); e != nil && f.listedWhole(n) {
		n.entry = e
		points := 8
		if e.weak && size == 1 {
			points = 4
		}
		for k := range kindsInOrder {
			if kindsInOrder[k] == e.kind {
				s[k] += points
			}
		}
	}
	// The words of the name.
	if size > 1 && n.entry == nil {
		switch {
		case g.is("org_suffix", last.Lower):
			s[org] += 9
		case g.is("other_head", last.Lower) && !g.is("org_head", last.Lower):
			s[oth] += 6
		case g.is("org_head", last.Lower):
			s[org] += 6
		case g.is("place_head", last.Lower):
			s[loc] += 5
		}
		for i := n.first; i < n.last; i++ {
			if toks[i].Lower == "of" || toks[i].Lower == "for" {
				if i > n.first && (g.is("org_of", toks[i-1].Lower) || g.is("org_head", toks[i-1].Lower)) {
					s[org] += 7
				} else if i > n.first && g.is("place_head", toks[i-1].Lower) {
					s[loc] += 5
				}
				break
			}
			if toks[i].Text == "&" {
				s[org] += 6
			}
		}
		if _, e := f.lookup(n.last-1, n.last); e != nil && e.kind == reading.Place && (g.is("region", first.Lower) || g.is("place_first", first.Lower)) {
			s[loc] += 5
		} else if g.is("place_first", first.Lower) {
			s[loc] += 3
		}
	}
	if n.entry == nil || n.entry.weak {
		if size > 1 && size <= 4 && g.given[first.Text] != 0 {
			s[per] += 5
			if g.common[first.Lower] {
				s[per] -= 2
			}
		}
		if size > 1 && initial(first.Text) {
			s[per] += 5
		}
		if size == 3 && initial(toks[n.first+1].Text) {
			s[per] += 5
		}
		for i := n.first; i < n.last; i++ {
			if g.is("inner", toks[i].Lower) || strings.HasPrefix(toks[i].Text, "al-") {
				s[per] += 2
				break
			}
		}
		if g.surnames[last.Text] {
			s[per] += 2
		}
		if size == 1 && g.given[first.Text] != 0 {
			s[per] += 2
		}
		if size == 2 || size == 3 {
			s[per]++
		}
		if size == 1 && allCapitals(first.Text) && len(first.Text) <= 6 && f.casing[first.Sentence] != upperCase {
			s[org] += 5
		}
	}
	if size == 1 && n.entry == nil && g.given[first.Text] == 0 && !g.surnames[first.Text] {
		next := n.last < sentence.Last && !capital(&toks[n.last]) && strings.HasPrefix(string(toks[n.last].Tag), "NN")
		switch {
		case next && hasSuffix(first.Text, demonymEndings):
			s[oth] += 4 // a nationality that no list knows
		case hasSuffix(first.Text, countryEndings):
			s[loc] += 2
		}
	}
	if strings.Contains(first.Text, "-") && size == 1 && n.entry == nil {
		if i := strings.LastIndexByte(first.Text, '-'); i > 0 {
			if e, ok := g.entries[first.Text[:i]]; ok && e.kind != reading.Organization {
				s[oth] += 7 // "Iran-backed", "U.S.-led"
			}
		}
	}
	// The words around it.
	before, after, after2 := word(n.first-1), word(n.last), word(n.last+1)
	if tag := string(toks[min(n.last, len(toks)-1)].Tag); tag == "CD" && len(after) <= 2 && after != "" && (n.entry == nil || n.entry.sort != "country") &&
		g.given[first.Text] == 0 && !initial(first.Text) && before != "in" && before != "at" && before != "," {
		s[org] += 6 // a table of results: "Northmoor 2 Port Ellis 0"
	}
	if after != "" && n.last < len(toks) && !capital(&toks[n.last]) && toks[n.last].Gap {
		if g.is("org_noun", after) {
			s[org] += 3 // "the Marten group"
		} else if g.is("place_noun", after) || g.is("place_head", after) {
			s[loc] += 3 // "the Ashford camp"
		}
	}
	switch {
	case g.is("place_prep", before):
		s[loc] += 3
	case before == "at" || before == "from" || before == "to":
		s[loc]++
	case before == "the" && n.last < sentence.Last && strings.HasPrefix(string(toks[n.last].Tag), "NN") && toks[n.last].Gap:
		// "the Marten campaign": the article is the campaign's
	case before == "the":
		s[org] += 2
		s[per] -= 3
	case g.is("role", before) || g.is("role_m", before) || g.is("role_f", before):
		s[per] += 5
	}
	switch {
	case g.is("say", after):
		s[per] += 3
	case after == "who" || after == "," && (after2 == "who" || after2 == "whose"):
		s[per] += 5
	case after == "," && len(after2) == 2 && after2[0] >= '1' && after2[0] <= '9' && after2[1] >= '0' && after2[1] <= '9':
		s[per] += 4 // "Ann Smith, 45,"
	case after == "," && n.last+1 < sentence.Last:
		if e, ok := g.entries[toks[n.last+1].Text]; ok && e.kind == reading.Place && (e.sort == "region" || e.sort == "country") {
			s[loc] += 4 // "Mobile, Ala."
		}
	case after == "(" && n.last+1 < sentence.Last && size >= 1:
		if e, ok := g.entries[toks[n.last+1].Text]; ok && e.kind == reading.Place && word(n.last+2) == ")" {
			s[per] += 3 // "Smith (Canada)"
		}
	}
	if after == "," && (after2 == "a" || after2 == "an" || after2 == "the") {
		for i := n.last + 2; i < sentence.Last && i < n.last+8; i++ {
			if w := toks[i].Lower; g.is("role", w) || g.is("role_m", w) || g.is("role_f", w) {
				s[per] += 4
				break
			} else if w == "," {
				break
			}
		}
	}
	return s
}

// The endings by which English makes names of nationalities and countries.
var (
	demonymEndings = []string{"ian", "ean", "ese", "ish", "stani"}
	countryEndings = []string{"ia", "stan", "land"}
)

func hasSuffix(word string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(word, e) && len(word) > len(e)+2 {
			return true
		}
	}
	return false
}

// listedWhole reports whether the whole name is in the gazetteers.
func (f *finder) listedWhole(n *name) bool {
	last, e := f.lookup(n.first, n.last)
	return e != nil && last == n.last
}
