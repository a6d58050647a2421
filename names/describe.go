package names

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// isRole reports whether a word in lower case says what a person is.
func (f *finder) isRole(w string) bool {
	return f.g.is("role", w) || f.g.is("role_m", w) || f.g.is("role_f", w)
}

// apposition reads what a comma sets beside a person's name: "Ann Lee, the mayor of
// Port Ellis, said". It gives the token to read on from: names inside are read
// as usual, so that is the name's end.
func (r *referrer) apposition(n *name) int {
	toks := r.t.Tokens
	s := r.t.Sentences[toks[n.first].Sentence]
	i := n.last
	if i+1 >= s.Last || toks[i].Text != "," {
		return i
	}
	begin := i + 1
	if r.tag(begin) == "CC" {
		return i
	}
	end := begin
	for end < s.Last && end-begin < 25 {
		w := toks[end].Lower
		if w == "," || w == ";" || w == "." || w == ":" || w == "(" || w == "--" || w == "—" || w == "–" || w == `"` || w == "who" || w == "which" {
			break
		}
		end++
	}
	if end == begin || end < s.Last && toks[end].Text == ":" {
		return i
	}
	// The head stands before the first preposition.
	head := -1
	for j := begin; j < end; j++ {
		if tag := r.tag(j); j > begin && (tag == "IN" || tag == "TO" || tag == "WP" || tag == "CC" && head >= 0) || j > begin && (toks[j].Lower == "of" || toks[j].Lower == "for" || toks[j].Lower == "in") {
			break
		}
		if r.finite(j) && head < 0 {
			return i
		}
		if r.finite(j) {
			end = j
			break
		}
		if r.isRole(toks[j].Lower) || r.isRole(toks[j].Lemma) && strings.HasPrefix(string(toks[j].Tag), "NN") {
			head = j
		}
	}
	if head < 0 {
		return i
	}
	if _, e := r.lookup(begin, end); e != nil && e.kind == reading.Person {
		return i
	}
	det := toks[begin].Lower
	// "Ann Lee, mayor of Port Ellis" and "Ann Lee, a mayor"; not "Ann Lee, Mayor Bo Ek and".
	if det != "a" && det != "an" && det != "the" && det != "his" && det != "her" && head+1 < end && capital(&toks[head+1]) && toks[head+1].Lower != "of" {
		return i
	}
	if next, ok := r.nameAt(head + 1); ok && head+1 < end && r.entities[next].kind == reading.Person {
		return i
	}
	for j := head + 1; j < end; j++ {
		if r.finite(j) {
			end = j
			break
		}
	}
	x := r.entities[n.entity]
	text := r.t.Cut(begin, end).Text
	for _, d := range []string{"the ", "a ", "an ", "The ", "A ", "An "} {
		if rest, ok := strings.CutPrefix(text, d); ok {
			text = rest
			break
		}
	}
	x.addRole(text)
	r.hold(n.entity, text)
	if x.country == "" {
		x.country = r.countryOf(strings.ReplaceAll(text, "'s", ""))
	}
	if x.gender == 0 {
		if r.g.is("role_m", toks[head].Lower) {
			x.gender = 'm'
		} else if r.g.is("role_f", toks[head].Lower) {
			x.gender = 'f'
		}
	}
	x.mentions = append(x.mentions, reading.Mention{Span: r.t.Cut(begin, end), Form: reading.Description})
	r.recent[len(r.recent)-1].reach = end
	return i
}

// nouny reports whether a noun phrase goes on at token i.
func (r *referrer) nouny(i, end int) bool {
	if i >= end || !wordlike(&r.t.Tokens[i]) || !r.t.Tokens[i].Gap {
		return false
	}
	tag := r.tag(i)
	return (strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") && !r.g.is("function", r.word(i)) || tag == "CD") && !r.g.is("say", r.word(i))
}

// description links "the group", "the Albanian prime minister", "the European
// country" at token i to what they speak of. next is the index of the first name
// at or after i.
func (r *referrer) description(i, next int) (int, bool) {
	toks := r.t.Tokens
	w := toks[i].Lower
	if w != "the" && w != "this" && w != "that" {
		return 0, false
	}
	s := r.t.Sentences[toks[i].Sentence]
	end := i + 1
	for end < s.Last && end < i+6 && (r.nouny(end, s.Last) || toks[end].Tag == "VBN" || strings.HasSuffix(toks[end].Lower, "-year-old")) {
		end++
	}
	if end == i+1 {
		return 0, false
	}
	head := toks[end-1].Lower
	after := r.word(end)
	if toks[end-1].Tag == "NNS" || toks[end-1].Tag == "NNPS" {
		return 0, false
	}
	demonym := ""
	region := ""
	for k := next; k < len(r.names) && r.names[k].first < end; k++ {
		n := &r.names[k]
		if n.last >= end {
			return 0, false // the head is a name
		}
		if n.entry == nil || n.entry.kind != reading.Other {
			return 0, false // "the Ashford camp": the name says it
		}
		if n.entry.sort != "people" {
			demonym = n.entry.country
		} else {
			region = toks[n.first].Text
		}
	}
	if (w == "this" || w == "that") && (r.isRole(head) || r.tag(i) == "IN") {
		return 0, false
	}
	found, ok := -1, false
	switch {
	case strings.HasSuffix(toks[i+1].Lower, "-year-old"):
		found, ok = r.aged(i)
	case r.g.is("org_noun", head):
		if after == "of" || after == "for" || demonym != "" {
			return 0, false
		}
		found, ok = r.organization(i, head)
	case r.g.is("place_noun", head):
		if after == "of" || after == "where" && end-i > 2 {
			return 0, false
		}
		found, ok = r.place(i, head, demonym, region)
	case r.isRole(head):
		found, ok = r.holder(i, end, demonym)
	}
	if !ok && demonym == "" && after != "of" && !r.isRole(head) {
		found, ok = r.namesake(i, head)
	}
	if !ok {
		return 0, false
	}
	r.mention(found, i, end, reading.Description)
	return end, true
}

// pick gives the most salient reference of the window that passes fit; fit adds
// to its score.
func (r *referrer) pick(i int, fit func(x *thing) (int, bool)) (int, bool) {
	tok := &r.t.Tokens[i]
	best, found := 0, -1
	for _, ref := range r.window(tok.Sentence) {
		bonus, ok := fit(r.entities[ref.entity])
		if !ok || ref.quote >= 0 && ref.quote != tok.Quote && tok.Sentence == ref.sentence {
			continue
		}
		same := ref.sentence == tok.Sentence
		if same && ref.subject && r.sameClause(ref.last, i) {
			continue // what a verb's subject does, it does to another
		}
		score := 100 - 15*(tok.Sentence-ref.sentence) + 4*min(r.count[ref.entity], 8) + bonus
		if ref.subject {
			score += 10
		}
		if score > best {
			best, found = score, ref.entity
		}
	}
	return found, found >= 0
}

// aged finds whom "the 57-year-old" means: the person spoken of last, for news gives an age where it will not repeat a name.
func (r *referrer) aged(i int) (int, bool) {
	return r.pick(i, func(x *thing) (int, bool) { return 0, x.kind == reading.Person })
}

func (r *referrer) organization(i int, head string) (int, bool) {
	sorts := strings.Split(r.g.fits["org_noun "+head], ",")
	found, ok := r.pick(i, func(x *thing) (int, bool) {
		switch {
		case x.kind != reading.Organization:
			return 0, false
		case x.sort == "":
			// an organization of no known sort may be a group, but hardly a ministry or a court
			return 0, slices.Contains(sorts, "group") || slices.Contains(sorts, "company")
		}
		return 15, slices.Contains(sorts, x.sort)
	})
	if ok {
		return found, true
	}
	// Far from its name, or before it, a noun still speaks of the only body of its sort.
	n := 0
	for _, sort := range sorts {
		if all := r.sorts[sort]; len(all) > 0 {
			found, n = all[0], n+len(all)
		}
	}
	return found, n == 1
}

func (r *referrer) place(i int, head, demonym, region string) (int, bool) {
	sorts := strings.Split(r.g.fits["place_noun "+head], ",")
	if head == "capital" && demonym == "" {
		return 0, false
	}
	return r.pick(i, func(x *thing) (int, bool) {
		if x.kind != reading.Place || !slices.Contains(sorts, x.sort) && !(x.sort == "" && sorts[0] != "country") {
			return 0, false
		}
		if n := len(x.words); x.sort == "" && n > 1 && r.g.is("place_head", strings.ToLower(x.words[n-1])) {
			return 0, false // "Saltmarket Square" is no city
		}
		if demonym != "" && x.country != demonym {
			return 0, false
		}
		if region != "" {
			return 0, x.sort == "country" && strings.HasPrefix(region, strings.TrimSuffix(r.g.continents[x.country], "a")) && r.g.continents[x.country] != ""
		}
		if x.sort != "" {
			return 15, true
		}
		return 0, true
	})
}

// holder finds the person whose role a description names: the last one spoken of,
// where several have held it.
func (r *referrer) holder(i, end int, demonym string) (int, bool) {
	toks := r.t.Tokens
	head := toks[end-1].Lower
	words := map[string]bool{}
	for j := i + 1; j < end; j++ {
		words[toks[j].Lower] = true
	}
	of := ""
	if r.word(end) == "of" {
		if _, e := r.lookup(end+1, min(end+5, len(toks))); e != nil && e.sort == "country" {
			of = e.country
		} else {
			return 0, false
		}
	}
	for k := len(r.recent) - 1; k >= 0 && k >= len(r.recent)-3*windowReferences; k-- {
		x := r.entities[r.recent[k].entity]
		if x.kind != reading.Person {
			continue
		}
		if c := demonym + of; c != "" && x.country != c {
			continue
		}
		for _, role := range x.roles {
			if r.sameOffice(strings.Fields(strings.ToLower(role)), words, head) {
				return r.recent[k].entity, true
			}
		}
	}
	return 0, false
}

// short are the titles that stand for longer words.
var short = map[string]string{"sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general", "col.": "colonel",
	"lt.": "lieutenant", "capt.": "captain", "sgt.": "sergeant", "adm.": "admiral", "sen": "senator", "rep": "representative", "gov": "governor", "congressman": "congressman"}

func (r *referrer) sameOffice(role []string, words map[string]bool, head string) bool {
	hasHead := false
	has := map[string]bool{}
	for _, w := range role {
		w = strings.TrimPrefix(strings.Trim(w, ",.;"), "ex-")
		if long, ok := short[w]; ok {
			w = long
		} else if long, ok := short[w+"."]; ok {
			w = long
		}
		if w == "of" || w == "for" || w == "to" {
			break
		}
		hasHead = hasHead || w == head
		has[w] = true
	}
	if !hasHead {
		return false
	}
	for d := range gaz().words["distinct"] {
		if has[d] != words[d] {
			return false
		}
	}
	return true
}
