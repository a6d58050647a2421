package events

import (
	"cmp"
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/language"
	"hearsay/reading"
)

//go:embed data/designations.tsv
var designationTable string

// rule is how a verb gives or takes a status.
type rule struct {
	frame string // called, deemed, done, listed, measure, granted
	ends  bool
	as    string // of frame "done"
}

var theRules = sync.OnceValue(func() map[string][]rule {
	out := map[string][]rule{}
	for _, row := range wordlist.Rows(designationTable) {
		r := rule{frame: row[0], ends: row[1] == "end"}
		if len(row) > 3 {
			r.as = row[3]
		}
		for w := range wordSet(row[2]) {
			for _, w := range lemmas(w) {
				out[w] = append(out[w], r)
			}
		}
	}
	return out
})

// Designations returns the statuses that one party of the report gives another, in order of
// their first words. What ends a status is one with what began it.
func Designations(t *language.Text, r *reading.Reading) []reading.Designation {
	l := ledger{f: newFinder(t, r)}
	for i := range t.Phrases {
		if s := t.Phrases[i]; s.Kind == language.NounPhrase {
			l.noun(i)
		} else if !l.f.sentence(s.Head).Furniture {
			l.verb(i)
		}
	}
	for i := range l.entries {
		l.entries[i].ID = "d" + strconv.Itoa(i+1)
	}
	return l.entries
}

// giving is one place where a report tells of a status given or taken.
type giving struct {
	by, of []string // ids of entities
	as     string
	ends   bool
	time   string
	span   reading.Span
	head   int
}

// verb reads what verb group v does, after each of its verb's rules until one fits.
func (l *ledger) verb(v int) {
	f := l.f
	p := f.t.Phrases[v]
	for _, r := range theRules()[f.t.Tokens[p.Head].Lemma] {
		a := f.cast(v)
		g, ok := f.apply(r, &a)
		if !ok {
			continue
		}
		if f.status(match{pattern: &pattern{}, head: p.Head, first: p.First, last: p.Last, group: v}) != reading.Occurred {
			return
		}
		g.ends, g.head = r.ends, p.Head
		g.time = f.dateOf(v)
		g.span = f.t.Cut(a.first, a.last)
		l.enter(g)
		return
	}
}

// cast is who stands around a verb, and the tokens that were read of them.
type cast struct {
	v           int
	givers      []party
	receivers   []party
	next        int // the first token behind the verb or its object
	end         int // of the sentence
	passive     bool
	relative    bool // the object is a relative pronoun, before the subject
	first, last int
}

func (c *cast) take(first, last int) {
	c.first, c.last = min(c.first, first), max(c.last, last)
}

func (c *cast) takeAll(ps []party) {
	for _, p := range ps {
		c.take(p.first, p.last)
	}
}

func (f *finder) cast(v int) cast {
	p := f.t.Phrases[v]
	s := f.sentence(p.Head)
	c := cast{v: v, next: p.Last, end: min(s.Last, p.Last+far), first: p.First, last: p.Last, passive: f.undergoes(v)}
	acting, undergoing := f.actors(v)
	c.givers = f.parties(acting)
	if c.passive {
		c.receivers = f.parties(f.apposed(undergoing))
		if len(undergoing) == 0 && p.First == s.First {
			c.receivers = f.parties(f.headed(p.Last, c.end)) // "Banned in 2001, the league ..."
		}
		if len(acting) == 0 {
			c.givers = f.ground(p.Last, c.end)
		}
		return c
	}
	if len(acting) > 0 {
		// "which Velden considers": the pronoun stands before the subject, or opens its phrase.
		i := f.t.Phrases[acting[0]].First
		if !f.isRelative(i) {
			i--
		}
		if i > s.First && f.isRelative(i) {
			if q := f.nounPhraseEndingAt(i); q >= 0 && !(len(c.givers) == 1 && c.givers[0].first == f.t.Phrases[q].First) {
				c.relative = true
				c.receivers = f.parties([]int{q})
				return c
			}
		}
	}
	if o := f.nounPhraseAt(p.Last, c.end); o >= 0 {
		c.receivers = f.parties(f.conjunctsAfter(o))
		last := &c.receivers[len(c.receivers)-1]
		// The tagger takes "persona non grata" for a part of the name before it.
		for i := last.first + 1; i < last.last; i++ {
			if strings.HasPrefix(f.t.Tokens[i].Lower, "persona") {
				last.last = i
			}
		}
		c.next = last.last
	}
	return c
}

func (f *finder) isRelative(i int) bool {
	tok := f.t.Tokens[i]
	return tok.Tag == "WDT" || tok.Tag == "WP"
}

// apposed returns the names that explain a phrase which names nobody: "two envoys, Ana and Bo,".
func (f *finder) apposed(phrases []int) []int {
	if len(phrases) != 1 || f.entity(f.parties(phrases)[0]) != "" {
		return phrases
	}
	i := f.t.Phrases[phrases[0]].Last
	last := f.sentence(i - 1).Last
	if i >= last || f.t.Tokens[i].Text != "," {
		return phrases
	}
	if q := f.nounPhraseAt(i+1, last); q >= 0 && f.entity(f.parties([]int{q})[0]) != "" {
		return f.conjunctsAfter(q)
	}
	return phrases
}

// headed returns the subject of the clause that a participle opens, behind its comma.
func (f *finder) headed(i, end int) []int {
	for ; i < end; i++ {
		if f.t.Tokens[i].Text == "," {
			if q := f.nounPhraseAt(i+1, end); q >= 0 {
				return []int{q}
			}
			return nil
		}
	}
	return nil
}

// ground returns the place where a passive holds: "banned in Velden".
func (f *finder) ground(i, end int) []party {
	if i < end && f.t.Tokens[i].Lower == "in" {
		if q := f.nounPhraseAt(i+1, end); q >= 0 && !f.isTime(q) {
			return f.parties(f.conjunctsAfter(q))
		}
	}
	return nil
}

// apply fills the places of a rule's frame, or says that they are not there.
func (f *finder) apply(r rule, c *cast) (giving, bool) {
	switch r.frame {
	case "called", "deemed":
		return f.called(c, r.frame == "deemed")
	case "done":
		return f.done(c, r)
	case "listed":
		return f.listed(c, r)
	case "measure":
		return f.measured(c, r)
	}
	return f.granted(c)
}

// parts resolves a cast; a status needs somebody who bears it.
func (f *finder) parts(c *cast, as string) (giving, bool) {
	g := giving{by: f.bodies(c.givers), of: f.named(c.receivers), as: as}
	c.takeAll(c.givers)
	c.takeAll(c.receivers)
	return g, len(g.of) > 0 && as != ""
}

func (f *finder) named(ps []party) []string {
	var out []string
	for _, p := range ps {
		if id := f.entity(p); id != "" {
			out = append(out, id)
		}
	}
	return out
}

// bodies resolves givers: a party, or whose organ it is ("Velden's government").
func (f *finder) bodies(ps []party) []string {
	var out []string
	for _, p := range ps {
		if id := cmp.Or(f.owned(p), f.entity(p)); id != "" {
			out = append(out, id)
		}
	}
	return out
}

// owned gives whose organ a party is, if it has no name of its own, or "".
func (f *finder) owned(p party) string {
	noun := f.t.Tokens[p.last-1]
	if noun.IsName() || !theLexicon().classes["organ"][noun.Lemma] && !theLexicon().classes["organ"][noun.Lower] {
		return ""
	}
	for i := p.last - 2; i >= p.first; i-- {
		if id, ok := f.index.At(f.t.Tokens[i].Span); ok {
			return id
		}
	}
	return ""
}

// called reads the status behind the object: "as a Y", or "a Y" alone.
func (f *finder) called(c *cast, strict bool) (giving, bool) {
	i := f.overRelative(c.next, c.end)
	if c.relative || c.passive {
		i = f.t.Phrases[c.v].Last
	}
	// A time or a giver may stand between: "designated by Velden in 2004 as a ...".
	as, last := "", 0
	for j := i; j < min(c.end, i+reach); j++ {
		if tok := f.t.Tokens[j]; tok.Lower == "as" || j == i {
			k := j
			if tok.Lower == "as" {
				k++
			}
			if as, last = f.statusWords(k, c.end); as != "" {
				c.take(j, last)
				break
			}
		}
		if f.barrier(j) {
			break
		}
	}
	if as == "" || strict && !f.isStatus(last, c) {
		return giving{}, false
	}
	if len(c.givers) == 0 && c.passive {
		c.givers = f.ground(last, c.end)
	}
	return f.parts(c, as)
}

// overRelative returns the token behind a relative clause between commas that begins at token i,
// or i: "banned the movement, which had grown, as ...".
func (f *finder) overRelative(i, end int) int {
	if i+1 >= end || f.t.Tokens[i].Text != "," || !f.isRelative(i+1) {
		return i
	}
	for j := i + 2; j < end; j++ {
		if f.t.Tokens[j].Text == "," {
			return j + 1
		}
	}
	return i
}

// isStatus holds if a word of the complement that ends at token last is one of status.
func (f *finder) isStatus(last int, c *cast) bool {
	for i := last - 1; i >= max(c.next-1, last-reach, f.t.Phrases[c.v].Last); i-- {
		if tok := f.t.Tokens[i]; theLexicon().classes["status"][tok.Lemma] || theLexicon().classes["status"][tok.Lower] {
			return true
		}
	}
	return false
}

// statusWords reads a status at token i: a noun phrase with its "of" phrases, without articles and
// quotation marks, or adjectives alone. It returns the end.
func (f *finder) statusWords(i, end int) (string, int) {
	for i < end && (f.t.Tokens[i].Tag == "DT" || f.t.Tokens[i].Tag == "PRP$" || isMark(f.t.Tokens[i])) {
		i++
	}
	last := i
	if i < end && strings.HasPrefix(f.t.Tokens[i].Lower, "persona") {
		for last < min(end, i+3) && f.t.Tokens[last].Tag != "," && f.t.Tokens[last].Tag != "." {
			last++
		}
	}
	if last == i {
		j := i
		for j < end && (strings.HasPrefix(string(f.t.Tokens[j].Tag), "JJ") || isMark(f.t.Tokens[j]) && j > i) {
			j++
		}
		if j < end {
			if p, ok := f.phrase(j); ok && p.Kind == language.NounPhrase && p.Last > j && !f.isTime(f.t.Tokens[j].Phrase) && !f.t.Tokens[j].IsName() && f.t.Tokens[j].Tag != "PRP" && f.t.Tokens[j].Tag != "POS" {
				last = f.ofPhrases(party{j, p.Last})
				for last < end && f.t.Tokens[last].Tag == "JJ" {
					last++ // "a war criminal", whatever the tagger makes of it
				}
			}
		}
		if last == i {
			last = j
		}
	}
	for last > i && isMark(f.t.Tokens[last-1]) {
		last--
	}
	if last <= i {
		return "", i
	}
	return unquoted(f.t.Cut(i, last).Text), last
}

func isMark(tok language.Token) bool { return tok.Tag == "``" || tok.Tag == "''" }

// unquoted takes quotation marks out of a status, and puts its words on one line.
func unquoted(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"“”„«»‘", r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// done reads a verb that is itself the status; "wanted" is one only of a fugitive.
func (f *finder) done(c *cast, r rule) (giving, bool) {
	if r.as == "wanted" && (!c.passive || len(c.givers) == 0) {
		return giving{}, false
	}
	// "banned X as an extremist group" says more than that it is banned.
	if i := f.overRelative(c.next, c.end); !r.ends && i < c.end && f.t.Tokens[i].Lower == "as" {
		if g, ok := f.called(c, true); ok {
			return g, true
		}
	}
	g, ok := f.parts(c, r.as)
	if !ok && r.ends && len(g.by) > 0 {
		return g, true // "delisted it": of whoever was listed
	}
	for _, id := range g.of {
		if f.kinds[id] == reading.Place && r.as == "banned" {
			return g, false
		}
	}
	return g, ok
}

// listed reads "X's list of Ys" behind "to", "on", "from" or "off".
func (f *finder) listed(c *cast, r rule) (giving, bool) {
	for i := f.t.Phrases[c.v].Last; i < c.end; i++ {
		switch f.t.Tokens[i].Lower {
		case "to", "on", "onto", "in", "from", "off", "of":
		default:
			continue
		}
		p := f.nounPhraseAt(i+1, c.end)
		if p < 0 {
			continue
		}
		ph := f.t.Phrases[p]
		if !theLexicon().classes["list"][f.t.Tokens[ph.Head].Lemma] {
			continue
		}
		as, last := f.listWords(ph, c.end)
		if as == "" {
			return giving{}, false
		}
		owner, owned := f.owner(match{head: ph.Head, first: ph.Head})
		if owned {
			owner = f.wholeName(owner)
		}
		if owned && f.t.Tokens[owner.first].Tag != "PRP$" {
			c.givers = []party{owner}
		}
		if lemma := f.t.Tokens[f.t.Phrases[c.v].Head].Lemma; !c.passive && (lemma == "be" || lemma == "remain" || lemma == "stay") {
			if !owned {
				return giving{}, false
			}
			c.receivers = f.parties(f.subjects(c.v, 0))
		}
		c.take(i, last)
		g, ok := f.parts(c, as)
		return g, ok || r.ends && len(g.by) > 0
	}
	// "but removed it later": from the list that was told of before.
	if len(c.receivers) == 1 && f.t.IsPronoun(c.receivers[0].first) && r.ends {
		return giving{by: f.bodies(c.givers), as: "listed"}, true
	}
	return giving{}, false
}

// wholeName adds to a possessor the head before its "of": "the Union of Islands' list".
func (f *finder) wholeName(p party) party {
	if f.entity(p) != "" || p.first < 2 || f.t.Tokens[p.first-1].Lower != "of" {
		return p
	}
	if q, ok := f.phrase(p.first - 2); ok && q.Kind == language.NounPhrase {
		if whole := (party{q.First, p.last}); f.entity(whole) != "" {
			return whole
		}
	}
	return p
}

// listWords is what a list is of, if that is a status: "terrorist groups" of a list of them,
// "sanctions" of a sanctions list.
func (f *finder) listWords(ph language.Phrase, end int) (string, int) {
	first := ph.Head
	for first > ph.First && f.t.Tokens[first-1].Tag != "POS" && f.t.Tokens[first-1].Tag != "PRP$" && f.t.Tokens[first-1].Tag != "DT" {
		first--
	}
	if ph.Last < end && f.t.Tokens[ph.Last].Lower == "of" {
		if as, last := f.statusWords(ph.Last+1, end); as != "" {
			return f.ifStatus(ph.Last+1, last, as)
		}
	}
	if f.t.Tokens[ph.Head].Lemma == "blacklist" {
		return unquoted(f.t.Cut(first, ph.Last).Text), ph.Last
	}
	if first == ph.Head {
		return "", 0
	}
	return f.ifStatus(first, ph.Head, unquoted(f.t.Cut(first, ph.Head).Text))
}

func (f *finder) ifStatus(first, last int, as string) (string, int) {
	for i := first; i < last; i++ {
		for _, w := range []string{f.t.Tokens[i].Lemma, f.t.Tokens[i].Lower} {
			if theLexicon().classes["status"][w] || theLexicon().classes["measure"][w] || w == "banned" || w == "proscribed" || w == "designated" || w == "sanctioned" {
				return as, last
			}
		}
	}
	return "", 0
}

// measured reads a ban, sanctions or a state of emergency: as the verb's object or subject, or
// behind "under".
func (f *finder) measured(c *cast, r rule) (giving, bool) {
	p := f.t.Phrases[c.v]
	if g, ok := f.emergency(c, r); ok {
		return g, true
	}
	if lemma := f.t.Tokens[p.Head].Lemma; lemma == "declare" || lemma == "proclaim" {
		return giving{}, false
	}
	for i := p.Last; i < c.end; i++ {
		if f.t.Tokens[i].Lower != "under" {
			continue
		}
		q := f.nounPhraseAt(i+1, c.end)
		if q < 0 || !f.isMeasure(q) {
			return giving{}, false
		}
		m := f.parties([]int{q})[0]
		if owner, ok := f.owner(match{head: f.t.Phrases[q].Head, first: f.t.Phrases[q].Head}); ok {
			c.givers = []party{owner}
			m.first = owner.last
		}
		if lemma := f.t.Tokens[p.Head].Lemma; !c.passive && (lemma == "be" || lemma == "remain") {
			c.receivers = f.parties(f.subjects(c.v, 0))
		}
		c.take(i, m.last)
		as, _ := f.statusWords(m.first, m.last)
		return f.parts(c, as)
	}
	if lemma := f.t.Tokens[p.Head].Lemma; lemma == "be" || lemma == "remain" || len(c.receivers) == 0 {
		return giving{}, false
	}
	m := c.receivers[0]
	head, ok := f.phrase(m.last - 1)
	if !ok || !f.isMeasure(f.t.Tokens[m.last-1].Phrase) {
		return giving{}, false
	}
	if f.t.Tokens[m.first].Tag == "DT" || f.t.Tokens[m.first].Tag == "PRP$" {
		m.first++
	}
	as, _ := f.statusWords(m.first, head.Last)
	c.receivers = nil
	last := f.sentence(p.Head).Last
	if c.passive {
		last = max(p.Last, last)
	}
	for i := m.last; i < min(last, m.last+reach); i++ {
		if tok := f.t.Tokens[i]; tok.Lower == "on" || tok.Lower == "against" || tok.Lower == "of" {
			if q := f.nounPhraseAt(i+1, last); q >= 0 && !f.isTime(q) {
				c.receivers = f.parties(f.conjunctsAfter(q))
				break
			}
		}
	}
	c.take(m.first, m.last)
	g, ok := f.parts(c, as)
	return g, ok || r.ends && as != ""
}

func (f *finder) isMeasure(p int) bool {
	head := f.t.Tokens[f.t.Phrases[p].Head]
	return theLexicon().classes["measure"][head.Lemma] || theLexicon().classes["measure"][head.Lower]
}

// emergency reads a state of emergency, which a government gives the place it names or itself.
func (f *finder) emergency(c *cast, r rule) (giving, bool) {
	p := f.t.Phrases[c.v]
	s := f.sentence(p.Head)
	at := -1
	for i := max(s.First, p.First-6); i < min(s.Last, p.Last+6); i++ {
		if f.t.Tokens[i].Lower == "emergency" && i >= s.First+2 && f.t.Tokens[i-1].Lower == "of" && f.t.Tokens[i-2].Lower == "state" ||
			f.t.Tokens[i].Lower == "law" && i > s.First && f.t.Tokens[i-1].Lower == "martial" {
			at = i
		}
	}
	if at < 0 || at < p.First != c.passive {
		return giving{}, false
	}
	first := at - 2
	if f.t.Tokens[at].Lower == "law" {
		first = at - 1
	}
	c.receivers = nil
	c.take(first, at+1)
	for i := max(at, p.Last-1); i < c.end; i++ {
		if lower := f.t.Tokens[i].Lower; lower == "in" || lower == "across" || lower == "throughout" {
			if q := f.nounPhraseAt(i+1, c.end); q >= 0 && !f.isTime(q) {
				c.receivers = f.parties(f.conjunctsAfter(q))
				if c.passive && len(f.bodies(c.givers)) == 1 && f.bodies(c.givers)[0] == f.entity(c.receivers[0]) {
					c.givers = nil // a place where it was declared has not declared it
				}
				break
			}
		}
	}
	g, _ := f.parts(c, f.t.Cut(first, at+1).Text)
	if len(g.of) == 0 {
		g.of = g.by
	}
	return g, len(g.of) > 0
}

// granted reads "granted X refugee status".
func (f *finder) granted(c *cast) (giving, bool) {
	for i := f.t.Phrases[c.v].Last; i < c.end; i++ {
		tok := f.t.Tokens[i]
		ph, ok := f.phrase(i)
		if tok.Lemma != "status" || !ok || ph.Head != i {
			continue
		}
		first := i
		for first > ph.First && !f.t.Tokens[first-1].IsName() && f.t.Tokens[first-1].Tag != "POS" && f.t.Tokens[first-1].Tag != "PRP$" && f.t.Tokens[first-1].Tag != "DT" {
			first--
		}
		if first == i {
			return giving{}, false
		}
		if !c.passive && ph.First < first && f.t.Tokens[first-1].IsName() {
			c.receivers = []party{{ph.First, first}} // no article parts "Rune Assel" from "refugee status"
		}
		c.take(first, i+1)
		return f.parts(c, f.t.Cut(first, i).Text)
	}
	return giving{}, false
}

// noun reads "Velden's designation of X as a Y", whatever is said of it.
func (l *ledger) noun(p int) {
	f := l.f
	ph := f.t.Phrases[p]
	lemma := f.t.Tokens[ph.Head].Lemma
	if lemma != "designation" && lemma != "classification" || f.sentence(ph.Head).Furniture {
		return
	}
	s := f.sentence(ph.Head)
	end := min(s.Last, ph.Last+far)
	if ph.Last >= end || f.t.Tokens[ph.Last].Lower != "of" {
		return
	}
	q := f.nounPhraseAt(ph.Last+1, end)
	if q < 0 || f.t.Phrases[q].Last >= end || f.t.Tokens[f.t.Phrases[q].Last].Lower != "as" {
		return
	}
	as, last := f.statusWords(f.t.Phrases[q].Last+1, end)
	owner, ok := f.owner(match{head: ph.Head, first: ph.Head})
	if as == "" || !ok {
		return
	}
	g := giving{by: f.bodies([]party{owner}), of: f.named(f.parties([]int{q})), as: as, head: ph.Head, span: f.t.Cut(ph.First, last)}
	if len(g.of) == 0 {
		return
	}
	if v, ok := f.phrase(last); ok && v.Kind == language.VerbGroup {
		for _, r := range theRules()[f.t.Tokens[v.Head].Lemma] {
			if r.frame == "measure" && r.ends && v.Passive {
				g.ends, g.time = true, f.dateOf(f.t.Tokens[last].Phrase)
			}
		}
	}
	l.enter(g)
}

// dateOf is the value of the date beside verb group v, with no other verb between: behind it,
// or else before it.
func (f *finder) dateOf(v int) string {
	p := f.t.Phrases[v]
	s := f.sentence(p.Head)
	last := p.Last
	begin := p.Last
	for last < min(s.Last, p.Last+far) {
		if next := f.overRelative(last, min(s.Last, p.Last+far)); next > last {
			begin, last = next, next
			continue
		}
		if g, ok := f.phrase(last); ok && g.Kind == language.VerbGroup && (g.Finite || g.Passive) {
			break
		}
		last++
	}
	first := p.First
	for first > max(s.First, p.First-far) {
		if g, ok := f.phrase(first - 1); ok && g.Kind == language.VerbGroup && g.Finite {
			first = p.First // what stands behind another verb is that verb's date
			break
		}
		first--
	}
	spanOf := func(x reading.Time) reading.Span { return x.Span }
	for _, run := range []party{{begin, last}, {first, p.First}} {
		if run.first >= run.last {
			continue
		}
		for _, x := range within(f.r.Times, f.t.Cut(run.first, run.last), spanOf) {
			if x.Type == reading.Date && x.Value != "" && x.Value[0] >= '0' && x.Value[0] <= '9' {
				return x.Value
			}
		}
	}
	return ""
}
