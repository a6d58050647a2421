package events

import (
	"sort"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// match is a place in a report where a pattern's words stand.
type match struct {
	*pattern
	tokens      []int // of the pattern's words
	first, last int   // of the trigger's own words, which stand together, last exclusive
	head        int   // the trigger
	group       int   // a verb's phrase, or -1
}

// reach is how many tokens may stand in a pattern's gap, and how far away a verb's
// arguments are looked for. It keeps the work on a text without full stops linear.
const reach = 14

// longest is the most tokens that a run of words may have to be read for subjects as a
// sentence: beyond it stand tables and lists, which have none.
const longest = 400

// triggers returns the matches of the report in order, without overlap of their words:
// patterns of verbs take their words ("hold talks") before nouns stand alone.
func (f *finder) triggers() []match {
	taken := make([]bool, len(f.t.Tokens))
	var out []match
	keep := func(m match) {
		for _, i := range m.tokens {
			taken[i] = true
		}
		if m.kind != "" {
			out = append(out, m)
		}
	}
	for v, p := range f.t.Phrases {
		if p.Kind != language.VerbGroup || f.sentence(p.Head).Furniture || taken[p.Head] {
			continue
		}
		if m, ok := f.matchVerb(v); ok {
			keep(m)
		}
	}
	for i, tok := range f.t.Tokens {
		if taken[i] || !tok.IsNoun() || tok.IsName() || f.sentence(i).Furniture || !f.isHead(i) {
			continue
		}
		if m, ok := f.matchNoun(i); ok {
			keep(m)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].head < out[j].head })
	return out
}

// unlisted are the verbs of the report that no pattern knows and that can have an object: not "be", "have", "say" and the like.
func (f *finder) unlisted() []match {
	var out []match
	for v, p := range f.t.Phrases {
		if p.Kind != language.VerbGroup || f.sentence(p.Head).Furniture || theLexicon().classes["idle"][f.t.Tokens[p.Head].Lemma] {
			continue
		}
		if _, known := f.matchVerb(v); !known && f.t.Tokens[p.Head].IsVerb() {
			out = append(out, match{pattern: unlistedPattern, tokens: []int{p.Head}, first: p.Head, last: p.Head + 1, head: p.Head, group: v})
		}
	}
	return out
}

var unlistedPattern = &pattern{}

// isHead holds for a noun that is the head of its phrase: "attack helicopter" is no attack.
// Where a phrase runs on into a time ("a deal today") the head stands before it.
func (f *finder) isHead(i int) bool {
	p, ok := f.phrase(i)
	return !ok || p.Kind == language.VerbGroup || p.Head == i || p.Head > i && f.inTime(i+1) && f.inTime(p.Head) && !f.inTime(i)
}

func (f *finder) matchVerb(v int) (match, bool) {
	p := f.t.Phrases[v]
	best := match{group: v, head: p.Head, first: p.Head}
	pats := theLexicon().verbs[f.t.Tokens[p.Head].Lemma]
	for _, stem := range stems(f.t.Tokens[p.Head].Lower) {
		if pats == nil {
			pats = theLexicon().verbs[stem]
		}
	}
	for _, pat := range pats {
		if best.pattern != nil && pat.weight() < best.weight() {
			continue
		}
		if pat.actor != nil && !f.actedBy(v, pat) {
			continue
		}
		// Of two that ask for as much, the one whose words stand closer: "announced a suspension of aid".
		tokens, ok := f.follow(v, pat.elements)
		if ok && (best.pattern == nil || pat.weight() > best.weight() || tokens[len(tokens)-1] < best.tokens[len(best.tokens)-1]) {
			best.pattern, best.tokens = pat, tokens
		}
	}
	if best.pattern == nil {
		return best, false
	}
	best.last = best.head + 1
	for _, i := range best.tokens[1:] {
		if i != best.last {
			break
		}
		best.last++
	}
	return best, true
}

// actedBy holds if the actor of verb group v is one of a pattern's class. Authorities do what the report says that they do, not what they
// do something else for: "opened the bridge to allow".
func (f *finder) actedBy(v int, pat *pattern) bool {
	if p := f.t.Phrases[v]; pat.authority && p.Infinitive && f.tree.Is(p.Head, "advcl") {
		return false
	}
	actors, _ := f.actors(v)
	for i, p := range actors {
		if pat.authority && f.t.Tokens[f.t.Phrases[p].First].Lower == "no" {
			continue // "no government can allow"
		}
		if pat.actor[f.t.Tokens[f.t.Phrases[p].Head].Lemma] || pat.authority && f.isAuthority(f.parties(actors[i : i+1])[0]) {
			return true
		}
	}
	return false
}

// isAuthority holds for a name that acts for a state or for states, and for a place, which stands for who rules it.
func (f *finder) isAuthority(p party) bool {
	e, ok := f.entities[f.entity(p)]
	if !ok {
		return false
	}
	switch e.Sector {
	case reading.Government, reading.Military, reading.Police, reading.Judiciary, reading.Legislature, reading.Spies, reading.International:
		return true
	}
	return e.Kind == reading.Place && e.Country != ""
}

// follow matches a verb's pattern and returns its words. The object of a passive stands
// before it: "sanctions were imposed".
func (f *finder) follow(v int, elements []element) ([]int, bool) {
	p := f.t.Phrases[v]
	last := f.sentence(p.Head).Last
	if rest, ok := f.elements(elements[1:], p.Last, last); ok {
		return append([]int{p.Head}, rest...), true
	}
	if len(elements) > 1 && elements[1].gap && f.undergoes(v) {
		if s := f.grammaticalSubject(v); s >= 0 && f.fits(elements[1], f.t.Phrases[s].Head) {
			if rest, ok := f.elements(elements[2:], p.Last, last); ok {
				return append([]int{p.Head, f.t.Phrases[s].Head}, rest...), true
			}
		}
	}
	return nil, false
}

// undergoes holds for a passive verb group and for a participle behind a noun ("sanctions
// imposed by"), even one that the tagger took for a past tense ("the militia, designated by").
func (f *finder) undergoes(v int) bool {
	p := f.t.Phrases[v]
	if p.Passive || !p.Finite && !p.Infinitive && f.t.Tokens[p.Head].Tag == "VBN" {
		return true
	}
	s := f.sentence(p.Head)
	if f.t.Tokens[p.First].Tag != "VBD" || p.Last-p.First > 1 || p.First == s.First {
		return false
	}
	if before := f.t.Tokens[p.First-1].Text; before != "," && before != "(" {
		return false
	}
	for i := p.Last; i < min(s.Last, p.Last+reach) && !f.barrier(i); i++ {
		if f.t.Tokens[i].Lower == "by" {
			return true
		}
	}
	return false
}

func (f *finder) elements(es []element, i, last int) ([]int, bool) {
	if len(es) == 0 {
		return nil, true
	}
	e := es[0]
	joined := len(es) > 1 && !es[1].gap // the next word must follow at once, so this need not be a head
	try := func(j int) ([]int, bool) {
		if !f.says(e, j) || f.t.Tokens[j].IsNoun() && !joined && !f.isHead(j) {
			return nil, false
		}
		if f.t.Tokens[j].Tag == "IN" && j+1 < last && f.inTime(j+1) {
			return nil, false // "hosted them for years" hosts nobody for talks, "fired on June 20" no shot
		}
		rest, ok := f.elements(es[1:], j+1, last)
		return append([]int{j}, rest...), ok
	}
	if !e.gap {
		for j := i; j < min(last, i+3); j++ {
			if got, ok := try(j); ok {
				return got, true
			}
			if tag := f.t.Tokens[j].Tag; tag != "RB" && tag != "``" && tag != "''" && tag != "RP" && !f.inTime(j) {
				break
			}
		}
		return nil, false
	}
	preposition := false
	for j := i; j < min(last, i+reach); j++ {
		if low := f.t.Tokens[j].Lower; f.barrier(j) && !e.words[low] && !e.words[singular(low)] { // a noun that the tagger took for a verb is none
			break
		}
		tok := f.t.Tokens[j]
		// An object stands before the verb's other complements: "began in Geneva after talks" began no talks.
		if !preposition || !tok.IsNoun() {
			if got, ok := try(j); ok {
				return got, true
			}
		}
		if (tok.Tag == "IN" || tok.Tag == "TO") && tok.Lower != "of" {
			preposition = true
		}
	}
	return nil, false
}

// says holds if token i is one of the element's words.
func (f *finder) says(e element, i int) bool {
	return f.hasWord(e.words, i)
}

// singular is a word without a final s: the lemmatizer leaves it where the tagger took a plural noun for a verb or a headline's verb for
// a name.
func singular(w string) string {
	if len(w) > 3 && w[len(w)-2] != 's' {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// stems are what a form may be of whose lemma no row has: the lemmatizer leaves a verb as it is where the tagger took it for another word.
func stems(w string) []string {
	out := []string{singular(w)}
	for _, end := range []string{"ing", "ed"} {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) > 2 {
			out = append(out, stem, stem+"e")
			if n := len(stem); stem[n-1] == stem[n-2] {
				out = append(out, stem[:n-1])
			}
		}
	}
	return out
}

func (f *finder) fits(e element, i int) bool { return f.says(e, i) && f.t.Tokens[i].IsNoun() }

// barrier holds for a token where another clause begins.
func (f *finder) barrier(i int) bool {
	tok := f.t.Tokens[i]
	switch tok.Tag {
	case ":", ".", "WDT", "WP", "WRB", "-LRB-":
		return true
	case ",":
		if i+1 < len(f.t.Tokens) {
			switch f.t.Tokens[i+1].Tag {
			case "VBG", "VBN", "WDT", "WP", "PRP", "WRB", "IN", "CC":
				return true
			}
		}
	}
	p, ok := f.phrase(i)
	return ok && p.Kind == language.VerbGroup && p.Finite
}

func (f *finder) matchNoun(i int) (match, bool) {
	m := match{head: i, last: i + 1, group: -1}
	tok := f.t.Tokens[i]
	var tried [2][]*pattern
	tried[0] = theLexicon().nouns[tok.Lower]
	if tok.Lemma != tok.Lower {
		tried[1] = theLexicon().nouns[tok.Lemma]
	}
	first := f.sentence(i).First
	for _, pats := range tried {
		for _, pat := range pats {
			n := len(pat.elements)
			if i-n+1 < first || m.pattern != nil && pat.weight() <= m.weight() {
				continue
			}
			fits := true
			for k, e := range pat.elements {
				fits = fits && f.says(e, i-n+1+k)
			}
			if fits {
				m.pattern, m.first = pat, i-n+1
			}
		}
	}
	if m.pattern == nil {
		return m, false
	}
	for k := m.first; k <= i; k++ {
		m.tokens = append(m.tokens, k)
	}
	return m, true
}
