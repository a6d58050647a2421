package names

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// thing is an entity while it is being put together.
type thing struct {
	name     string
	kind     reading.Kind
	country  string
	sort     string
	words    []string // of the fullest name
	forms    []string // all its names, in order
	roles    []string
	gender   byte
	mentions []reading.Mention
	location *reading.Location
}

func (x *thing) aliases() []string {
	var out []string
	for _, f := range x.forms {
		if f != x.name && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

func (x *thing) addRole(role string) {
	if role != "" && !slices.Contains(x.roles, role) {
		x.roles = append(x.roles, role)
	}
}

// link makes entities of the names: those with the same words, the same listed
// thing, an acronym and its long form, a surname and the full name.
func (f *finder) link() {
	long := f.brackets()
	byKey := map[string]int{}
	lasts := map[string][]int{}  // last word -> persons with a fuller name
	firsts := map[string][]int{} // first word of them
	orgs := map[string][]int{}   // initials -> organizations
	heads := map[string]int{}    // "mujahedin-e-khalq" for "mujahedin-e-khalq organization"

	genders := f.surnameGenders()
	// Fuller names first, so that a surname or an acronym finds its bearer wherever
	// in the report that stands.
	order := make([]int, len(f.names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return f.names[b].last - f.names[b].first - (f.names[a].last - f.names[a].first)
	})
	for _, i := range order {
		n := &f.names[i]
		text := f.t.Cut(n.first, n.last).Text
		words := f.words(n)
		key := string(n.kind) + " " + strings.ToUpper(strings.Join(words, " "))
		if n.entry != nil && !n.entry.demonym {
			key = string(n.kind) + " " + strings.ToUpper(n.entry.canonical)
		}
		if n.kind == reading.Person && len(words) == 1 {
			n.gender = cmp.Or(n.gender, genders[strings.ToUpper(words[0])])
			key += string(n.gender)
		}
		id, found := byKey[key]
		if !found && n.kind == reading.Organization {
			if whole, ok := long[i]; ok {
				id, found = f.names[whole].entity, true
			} else if len(words) == 1 {
				if c := orgs[strings.ToUpper(strings.ReplaceAll(words[0], ".", ""))]; len(c) == 1 {
					id, found = c[0], true
				}
			}
			if !found {
				if h, ok := heads[strings.ToUpper(strings.Join(words, " "))]; ok {
					id, found = h, h >= 0
				}
			}
		}
		if !found && n.kind == reading.Person {
			if len(words) == 1 {
				id, found = f.bearer(lasts[strings.ToUpper(words[0])], n, i)
				if !found && n.role == "" && firsts[strings.ToUpper(words[0])] == nil {
					id, found = misspelt(strings.ToUpper(words[0]), lasts)
				}
				if !found && n.role == "" {
					if c := firsts[strings.ToUpper(words[0])]; len(c) == 1 {
						id, found = c[0], true
					}
				}
			} else {
				for _, c := range lasts[strings.ToUpper(words[len(words)-1])] {
					if w := f.entities[c].words; strings.EqualFold(w[0], words[0]) {
						id, found = c, true
						break
					}
				}
			}
		}
		if !found && n.kind == reading.Person && len(words) == 1 && n.role == "" {
			// The model may take a company's short name for a person's.
			if h, ok := heads[strings.ToUpper(words[0])]; ok {
				id, found = h, h >= 0
			}
		}
		if !found {
			id = len(f.entities)
			x := &thing{name: text, kind: n.kind, words: words}
			if n.entry != nil && (n.kind == n.entry.kind || n.kind != reading.Person) { // Bush is a town too
				x.country, x.sort = n.entry.country, n.entry.sort
			} else if n.kind == reading.Organization {
				x.sort = f.sortOf(words)
			}
			f.entities = append(f.entities, x)
			if n.kind == reading.Person && len(words) > 1 {
				last := strings.ToUpper(words[len(words)-1])
				lasts[last] = append(lasts[last], id)
				first := strings.ToUpper(words[0])
				firsts[first] = append(firsts[first], id)
			}
			if n.kind == reading.Organization && len(words) > 1 {
				for _, in := range initials(words) {
					orgs[in] = append(orgs[in], id)
				}
				lw := strings.ToLower(words[len(words)-1])
				if f.g.is("org_suffix", lw) || len(words) == 2 && f.g.is("org_head", lw) {
					short := strings.ToUpper(strings.Join(words[:len(words)-1], " "))
					if prev, ok := heads[short]; ok && prev != id {
						heads[short] = -1
					} else {
						heads[short] = id
					}
				}
			}
		}
		byKey[key] = id
		n.entity = id
		x := f.entities[id]
		if x.gender == 0 {
			x.gender = n.gender
		}
		if x.gender == 0 && x.kind == reading.Person && len(words) > 1 {
			if s := f.g.given[words[0]]; s == 'm' || s == 'f' {
				x.gender = s
			}
		}
		if x.kind == reading.Person && x.country == "" && n.role != "" {
			x.country = f.countryOf(n.role)
		}
	}
	// Mentions, forms and roles in the order of the text.
	for i := range f.names {
		n := &f.names[i]
		x := f.entities[n.entity]
		span := f.t.Cut(n.first, n.last)
		x.mentions = append(x.mentions, reading.Mention{Span: span, Form: reading.Name})
		x.forms = append(x.forms, span.Text)
		x.addRole(n.role)
	}
}

// surnameGenders gives the gender of surnames that stand alone behind an honorific, if that is always the same: "Mr. Obama".
func (f *finder) surnameGenders() map[string]byte {
	out := map[string]byte{}
	both := map[string]bool{}
	for i := range f.names {
		n := &f.names[i]
		if n.kind != reading.Person || n.last != n.first+1 || n.gender == 0 {
			continue
		}
		w := strings.ToUpper(f.t.Tokens[n.first].Text)
		both[w] = both[w] || out[w] != 0 && out[w] != n.gender
		out[w] = n.gender
	}
	for w := range both {
		if both[w] {
			delete(out, w)
		}
	}
	return out
}

// misspelt finds the one surname that differs from a word by a single letter, the first and the last being the same: "Wines" where
// the report has a Leslie Wimes.
func misspelt(word string, lasts map[string][]int) (int, bool) {
	const shortest = 5 // shorter names are too often alike
	const most = 200   // surnames of a report: longer lists are no reports
	if len(word) < shortest || len(lasts) > most {
		return 0, false
	}
	found := -1
	for last, bearers := range lasts {
		if len(bearers) != 1 || last[0] != word[0] || last[len(last)-1] != word[len(word)-1] || !oneEdit(last, word) {
			continue
		}
		if found >= 0 {
			return 0, false
		}
		found = bearers[0]
	}
	return found, found >= 0
}

// oneEdit reports whether one letter put in, left out or changed makes one word of the other.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return a[i:] == b[i+1:] || len(a) == len(b) && a[i+1:] == b[i+1:]
}

// bearer picks who a surname speaks of: the last one named before it whose gender
// fits, else the first one named at all.
func (f *finder) bearer(candidates []int, n *name, at int) (int, bool) {
	if len(candidates) == 0 {
		return 0, false
	}
	var fit []int
	for _, c := range candidates {
		if g := f.entities[c].gender; n.gender == 0 || g == 0 || g == n.gender {
			fit = append(fit, c)
		}
	}
	if len(fit) == 1 {
		return fit[0], true
	}
	for j := at - 1; j >= 0 && j > at-200; j-- {
		if f.g.is("kin", strings.ToLower(f.names[j].role)) {
			continue // "his wife, Ana Ruz": the surname alone is still his
		}
		if f.names[j].last-f.names[j].first > 1 && slices.Contains(fit, f.names[j].entity) {
			return f.names[j].entity, true
		}
	}
	if len(fit) > 0 {
		return fit[0], true
	}
	return 0, false
}

// brackets finds acronyms given in brackets: name -> the name before the bracket.
func (f *finder) brackets() map[int]int {
	long := map[int]int{}
	toks := f.t.Tokens
	acronyms := map[string]int{}
	for i := 1; i < len(f.names); i++ {
		a, b := &f.names[i-1], &f.names[i]
		if b.first != a.last+1 || toks[a.last].Text != "(" || b.last >= len(toks) || toks[b.last].Text != ")" {
			continue
		}
		if b.last-b.first != 1 || a.last-a.first < 2 && !strings.Contains(toks[a.first].Text, "-") || !allCapitals(toks[b.first].Text) {
			continue
		}
		if b.entry != nil && b.entry.kind != reading.Organization {
			continue // "Diego Marten (U.S.)"
		}
		stands := slices.Contains(initials(f.words(a)), strings.ReplaceAll(toks[b.first].Text, ".", ""))
		if stands && a.kind == reading.Other && a.entry == nil {
			a.kind = reading.Organization
		}
		if _, there := acronyms[toks[b.first].Text]; !there && a.kind == reading.Organization {
			acronyms[toks[b.first].Text] = i - 1
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if n.last-n.first != 1 {
			continue
		}
		if whole, ok := acronyms[toks[n.first].Text]; ok {
			n.kind = reading.Organization
			n.entry = nil
			long[i] = whole
		}
	}
	return long
}

// words gives a name's words without an article and without a possessive.
func (f *finder) words(n *name) []string {
	var out []string
	for i := n.first; i < n.last; i++ {
		w := f.t.Tokens[i].Text
		if i == n.first && n.last-n.first > 1 && strings.EqualFold(w, "the") {
			continue
		}
		out = append(out, w)
	}
	return out
}

// initials gives the acronyms that a long name may have: of all its words, and
// of those with a capital alone. A hyphened word counts once and by its parts.
func initials(words []string) []string {
	var all, capitals, parts strings.Builder
	for _, w := range words {
		c := w[:1]
		all.WriteString(strings.ToUpper(c))
		if c >= "A" && c <= "Z" {
			capitals.WriteString(c)
		}
		for _, p := range strings.Split(w, "-") {
			if p != "" && p[0] >= 'A' && p[0] <= 'Z' {
				parts.WriteByte(p[0])
			}
		}
	}
	var out []string
	for _, s := range []string{capitals.String(), all.String(), parts.String()} {
		if len(s) > 1 && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func (f *finder) sortOf(words []string) string {
	if s := f.g.fits["sort "+strings.ToLower(words[len(words)-1])]; s != "" {
		return s
	}
	for _, w := range words {
		if s := f.g.fits["trade "+strings.ToLower(w)]; s != "" {
			return s
		}
	}
	return f.g.fits["sort "+strings.ToLower(words[0])]
}

// countryOf gives the country of the first demonym or country in some words.
func (f *finder) countryOf(words string) string {
	for _, w := range strings.Fields(words) {
		w = strings.TrimPrefix(strings.TrimPrefix(w, "then-"), "ex-")
		if e, ok := f.g.entries[w]; ok && e.country != "" && (e.demonym || e.sort == "country") {
			return e.country
		}
	}
	return ""
}
