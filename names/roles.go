package names

import (
	"cmp"
	"strings"

	"hearsay/reading"
)

// tellRoles gives persons the roles that the tree ties to their names: "the mayor of Arlen, Ana Ruz", "Ana Ruz is the mayor", "Prime
// Minister Ana Ruz of Kenya".
func (f *finder) tellRoles() {
	kids, byToken := children(f.t.Syntax), firstWords(f.t)
	for i := range f.names {
		n := &f.names[i]
		if n.kind != reading.Person {
			continue
		}
		x := f.entities[n.entity]
		if i+1 < len(f.names) && n.role != "" {
			f.ofCountry(x, n, &f.names[i+1])
		}
		for w := byToken[n.first]; w < len(kids) && f.t.Syntax[w].Token < n.last; w++ {
			word := f.t.Syntax[w]
			if word.Head < 0 || !f.roleWord(word.Head) {
				continue
			}
			switch at := f.t.Syntax[word.Head].Token; {
			case word.Relation == "appos" && at < n.first:
				f.office(x, kids, word.Head, n.first)
			case word.Relation == "nsubj" && at >= n.last && f.asserted(kids[word.Head]):
				f.office(x, kids, word.Head, f.t.Sentences[f.t.Tokens[at].Sentence].Last)
			}
		}
	}
}

// ofCountry joins a title before a name and a country behind it.
func (f *finder) ofCountry(x *thing, n, next *name) {
	if next.first <= n.last || next.kind != reading.Place || next.entry == nil {
		return
	}
	if between := f.t.Cut(n.last, next.first).Text; between != "of" && between != "of the" {
		return
	}
	x.country = cmp.Or(next.entry.country, x.country)
	x.addRole(n.role + " " + f.t.Cut(n.last, next.last).Text)
}

func (f *finder) roleWord(w int) bool {
	word := f.t.Syntax[w]
	return word.UPOS == "NOUN" && word.XPOS == "NN" && f.isRole(word.Lemma)
}

// asserted holds for a predicate with a form of be and without not.
func (f *finder) asserted(kids []int) bool {
	be := false
	for _, k := range kids {
		word := f.t.Syntax[k]
		switch {
		case word.Relation == "cop":
			be = true
		case word.Lemma == "not" || word.Relation == "aux" || word.Relation == "mark":
			return false
		}
	}
	return be
}

// office adds the role whose noun is word w: what stands before it and what "of", "for" and "at" bring, up to a token.
func (f *finder) office(x *thing, kids [][]int, w, limit int) {
	first, last := f.t.Syntax[w].Token, f.t.Syntax[w].Token+1
	reach := func(k int) { // over what hangs on a word
		for work := []int{k}; len(work) > 0; {
			at := work[len(work)-1]
			work = append(work[:len(work)-1], kids[at]...)
			first, last = min(first, f.t.Syntax[at].Token), max(last, f.t.Syntax[at].Token+1)
		}
	}
	for _, k := range kids[w] {
		switch relation, _, _ := strings.Cut(f.t.Syntax[k].Relation, ":"); relation {
		case "amod", "compound", "nmod", "nummod":
			if f.t.Syntax[k].Token < limit {
				reach(k)
			}
		}
	}
	const longest = 15 // tokens
	if last > limit || last-first > longest {
		return
	}
	text := strings.TrimRight(f.t.Cut(first, last).Text, " ,")
	if strings.ContainsAny(text, "“”\"(),;\n") {
		return
	}
	for _, d := range []string{"the ", "a ", "an ", "The ", "A ", "An ", "his ", "her ", "their ", "His ", "Her ", "Their "} {
		text = strings.TrimPrefix(text, d)
	}
	x.addRole(text)
	if x.country == "" {
		x.country = f.countryOf(strings.NewReplacer("'s", "", "’s", "").Replace(text))
	}
}

// related finds the person of the report whose role "his attorney" or "her ex-husband" names, if there is just one.
func (r *referrer) related(i int) (int, bool) {
	toks := r.t.Tokens
	end := i + 1
	for s := r.t.Sentences[toks[i].Sentence]; end < s.Last && end < i+5 && r.nouny(end, s.Last); end++ {
	}
	head := strings.TrimPrefix(toks[end-1].Lower, "ex-")
	if end == i+1 || !r.isRole(head) && !r.g.is("kin", head) || toks[end-1].Tag == "NNS" {
		return 0, false
	}
	owner := -1
	if k := len(r.recent) - 1; k >= 0 && r.recent[k].first == i {
		owner = r.recent[k].entity
	}
	words := map[string]bool{}
	for _, t := range toks[i+1 : end] {
		words[t.Lower] = true
	}
	found := -1
	for _, e := range r.holders[head] {
		for _, role := range r.entities[e].roles {
			if e != owner && e != found && r.sameOffice(strings.Fields(strings.ToLower(role)), words, head) {
				if found >= 0 {
					return 0, false
				}
				found = e
			}
		}
	}
	if found < 0 {
		return 0, false
	}
	r.mention(found, i, end, reading.Description)
	return end, true
}

// hold notes a person as one who may be meant by the words of a role.
func (r *referrer) hold(e int, role string) {
	for _, w := range strings.Fields(strings.ToLower(role)) {
		w = strings.Trim(w, ",.;")
		w = strings.TrimPrefix(cmp.Or(short[w+"."], w), "ex-")
		r.holders[w] = append(r.holders[w], e)
	}
}
