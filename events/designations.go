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
	frame  string // called, deemed, done, listed, measure, granted
	ends   bool
	renews bool   // what there is goes on
	as     string // of frame "done"
}

var theRules = sync.OnceValue(func() map[string][]rule {
	out := map[string][]rule{}
	for _, row := range wordlist.Rows(designationTable) {
		r := rule{frame: row[0], ends: row[1] == "end", renews: row[1] == "renew"}
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
	l.f.names = nameEnds(r)
	l.f.titles = titles(t, r)
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
	time   string // since when, or of an end, when it came
	until  string
	span   reading.Span
	head   int
}

// verb reads what verb group v does, after each of its verb's rules until one fits.
func (l *ledger) verb(v int) {
	f := l.f
	p := f.t.Phrases[v]
	if f.modifies(v) || f.asks(p.Head) {
		return
	}
	if f.alike(v) {
		l.again(v)
		return
	}
	for _, r := range theRules()[f.t.Tokens[p.Head].Lemma] {
		a := f.cast(v)
		l.standIn(&a)
		g, ok := f.apply(r, &a)
		if !ok {
			continue
		}
		over := f.noLonger(v)
		if !over && f.status(match{pattern: &pattern{}, head: p.Head, first: p.First, last: p.Last, group: v}) != reading.Occurred {
			return
		}
		g.ends, g.head = r.ends || over && !r.ends, p.Head
		g.time, g.until = f.dates(v)
		if r.renews {
			g.time = "" // when it was renewed is not since when it is
		}
		g.span = f.t.Cut(a.first, a.last)
		l.enter(g)
		l.more(g, &a)
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
	relative    bool     // the object is a relative pronoun, before the subject
	by, of      []string // whom pronouns stand for that the names leave open
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
			if c.givers = f.ground(p.Last, c.end); c.givers == nil && len(undergoing) > 0 {
				c.givers = f.ground(s.First, f.t.Phrases[undergoing[0]].First)
			}
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
		c.receivers = f.wholes(f.parties(f.apposed(f.conjunctsAfter(o))))
		last := &c.receivers[len(c.receivers)-1]
		if end := f.ofPhrases(*last); end > last.last && f.entity(*last) == "" {
			last.last = end
		}
		f.split(last)
		// The tagger takes "persona non grata" for a part of the name before it.
		for i := last.first + 1; i < last.last; i++ {
			if strings.HasPrefix(f.t.Tokens[i].Lower, "persona") {
				last.last = i
			}
		}
		c.next = last.last
		if c.next < c.end && f.t.Tokens[c.next].Text == "," && f.entity(*last) != "" && f.isPersona(c.next+1) {
			c.next++ // behind an apposition
		}
	}
	return c
}

func (f *finder) isPersona(i int) bool {
	return i < len(f.t.Tokens) && strings.HasPrefix(f.t.Tokens[i].Lower, "persona")
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
	i := f.ofPhrases(f.parties(phrases)[0])
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
	if len(g.by) == 0 {
		g.by = c.by
	}
	if len(g.of) == 0 {
		g.of = c.of
	}
	c.takeAll(c.givers)
	c.takeAll(c.receivers)
	return g, len(g.of) > 0 && as != ""
}

func (f *finder) named(ps []party) []string {
	var out []string
	for _, p := range f.wholes(ps) {
		if id := cmp.Or(f.body(p), f.titled(p)); id != "" {
			out = append(out, id)
		}
	}
	return out
}

// bodies resolves givers: a party, or whose organ it is ("Velden's government").
func (f *finder) bodies(ps []party) []string {
	var out []string
	for _, p := range f.wholes(ps) {
		if id := cmp.Or(f.owned(p), f.body(p)); id != "" {
			out = append(out, id)
			continue
		}
		out = append(out, f.seats(p)...)
	}
	return out
}

// isOrgan holds for a party without a name of its own that is an organ of another.
func (f *finder) isOrgan(p party) bool {
	noun := f.t.Tokens[p.last-1]
	return !noun.IsName() && (theLexicon().classes["organ"][noun.Lemma] || theLexicon().classes["organ"][noun.Lower])
}

// owned gives whose organ a party is, if it has no name of its own, or "".
func (f *finder) owned(p party) string {
	if !f.isOrgan(p) {
		return ""
	}
	for i := p.last - 2; i >= p.first; i-- {
		if id, ok := f.index.At(f.t.Tokens[i].Span); ok {
			return id
		}
	}
	return ""
}

// seats are the places of an organ: "a court in Velden".
func (f *finder) seats(p party) []string {
	last := f.sentence(p.first).Last
	if !f.isOrgan(p) || p.last >= last || f.t.Tokens[p.last].Lower != "in" && f.t.Tokens[p.last].Lower != "of" {
		return nil
	}
	if q := f.nounPhraseAt(p.last+1, last); q >= 0 {
		return f.named(f.parties([]int{q}))
	}
	return nil
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
	for i < end && (f.t.Tokens[i].Tag == "DT" || f.t.Tokens[i].Tag == "PRP$" || isMark(f.t.Tokens[i]) || f.t.Tokens[i].Lower == "own") {
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
		for j < end && (strings.HasPrefix(string(f.t.Tokens[j].Tag), "JJ") || isMark(f.t.Tokens[j]) && j > i || f.t.Tokens[j].Tag == "VBN" && f.nounPhraseAt(j+1, end) >= 0) {
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
		// "on the Union of Islands' list": the list stands behind its keeper.
		if k := f.ofPhrases(f.parties([]int{p})[0]); k < c.end && f.t.Tokens[k].Tag == "POS" && f.nounPhraseAt(k+1, c.end) >= 0 {
			p = f.nounPhraseAt(k+1, c.end)
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
		if !owned && f.t.Tokens[ph.First-1].Tag == "POS" {
			if q, ok := f.phrase(ph.First - 2); ok {
				owner, owned = party{q.First, ph.First - 1}, true
			}
		}
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
			c.receivers = f.parties(f.apposed(f.subjects(c.v, 0)))
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
	if c.passive && len(c.receivers) == 1 && f.open(c.receivers[0]) && !r.ends {
		return giving{by: f.bodies(c.givers), as: "designation"}, true // "it was first imposed in"
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
	if r.renews && c.passive && (len(c.receivers) == 0 || f.joined(c.v)) {
		return giving{as: "designation"}, true
	}
	if lemma := f.t.Tokens[p.Head].Lemma; lemma == "be" || lemma == "remain" || len(c.receivers) == 0 {
		return giving{}, false
	}
	m := c.receivers[0]
	if f.namesBearer(f.t.Tokens[m.last-1].Phrase) {
		return giving{}, false
	}
	if r.ends && f.isCourt(c.givers) {
		c.givers = nil // it ends what another gave
	}
	if r.ends && f.isAct(m) {
		c.take(m.first, m.last)
		return giving{by: f.bodies(c.givers), as: "designation"}, true
	}
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
		if tok := f.t.Tokens[i]; tok.Lower == "on" || tok.Lower == "against" || tok.Lower == "of" || tok.Lower == "for" && theLexicon().classes["summons"][f.t.Tokens[head.Head].Lemma] {
			if q := f.nounPhraseAt(i+1, last); q >= 0 && !f.isTime(q) {
				c.receivers = f.parties(f.apposed(f.conjunctsAfter(q)))
				break
			}
		}
	}
	c.take(m.first, m.last)
	g, ok := f.parts(c, as)
	return g, ok || (r.ends || r.renews) && as != ""
}

func (f *finder) isMeasure(p int) bool {
	head := f.t.Tokens[f.t.Phrases[p].Head]
	return theLexicon().classes["measure"][head.Lemma] || theLexicon().classes["measure"][head.Lower] || theLexicon().classes["summons"][head.Lemma]
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
				c.receivers = f.sites(f.conjunctsAfter(q))
				if c.passive && len(f.bodies(c.givers)) == 1 && f.bodies(c.givers)[0] == f.entity(c.receivers[0]) {
					c.givers = nil // a place where it was declared has not declared it
				}
				break
			}
		}
	}
	g, _ := f.parts(c, f.t.Cut(first, at+1).Text)
	if len(g.of) == 0 && len(c.receivers) == 0 {
		g.of = g.by
	}
	return g, len(g.of) > 0
}

// sites are the parties of places: of "the Quay valley" the name, where the whole is none.
func (f *finder) sites(phrases []int) []party {
	out := f.parties(phrases)
	for k, p := range phrases {
		if f.entity(out[k]) != "" || f.placeOf(p) == "" {
			continue
		}
		for i := out[k].first; i < out[k].last; i++ {
			if f.entity(party{i, i + 1}) != "" {
				out[k] = party{i, i + 1}
			}
		}
	}
	return out
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
	if f.sentence(ph.Head).Furniture || !f.namesBearer(p) {
		return
	}
	end := min(f.sentence(ph.Head).Last, ph.Last+far)
	q := f.nounPhraseAt(ph.Last+1, end)
	of := f.parties(f.conjunctsAfter(q))
	as, last := f.statusWords(f.asBehind(of, end)+1, end)
	if as == "" {
		return
	}
	g := giving{of: f.named(of), as: as, head: ph.Head, span: f.t.Cut(ph.First, last)}
	over := -1
	if v, ok := f.phrase(last); ok && v.Kind == language.VerbGroup && v.Passive && f.undoes(v.Head) {
		over = f.t.Tokens[last].Phrase
	} else if v := f.governing(ph.First); v >= 0 && f.t.Phrases[v].Last == ph.First && f.undoes(f.t.Phrases[v].Head) {
		over = v
	}
	var actors []party
	if over >= 0 {
		g.ends = true
		g.time, _ = f.dates(over)
		acting, _ := f.actors(over)
		if actors = f.parties(acting); f.isCourt(actors) {
			actors = nil
		}
	}
	if owner, ok := f.owner(match{head: ph.Head, first: ph.Head}); ok {
		g.by = f.bodies([]party{owner})
	}
	if len(g.by) == 0 {
		g.by = f.bodies(actors)
	}
	if len(g.of) == 0 || len(g.by) == 0 && !g.ends {
		return
	}
	if g.ends && f.status(match{pattern: &pattern{}, head: f.t.Phrases[over].Head, first: f.t.Phrases[over].First, last: f.t.Phrases[over].Last, group: over}) != reading.Occurred {
		return
	}
	l.enter(g)
}

// namesBearer holds for "designation of X as", of which noun makes a giving.
func (f *finder) namesBearer(p int) bool {
	if p < 0 {
		return false
	}
	ph := f.t.Phrases[p]
	if !theLexicon().classes["naming"][f.t.Tokens[ph.Head].Lemma] {
		return false
	}
	end := min(f.sentence(ph.Head).Last, ph.Last+far)
	if ph.Last >= end || f.t.Tokens[ph.Last].Lower != "of" {
		return false
	}
	q := f.nounPhraseAt(ph.Last+1, end)
	return q >= 0 && f.asBehind(f.parties(f.conjunctsAfter(q)), end) >= 0
}

// asBehind is the token "as" right behind parties, or -1.
func (f *finder) asBehind(ps []party, end int) int {
	if i := f.ofPhrases(ps[len(ps)-1]); i < end && f.t.Tokens[i].Lower == "as" {
		return i
	}
	return -1
}

// undoes holds for a verb that ends a measure.
func (f *finder) undoes(head int) bool {
	for _, r := range theRules()[f.t.Tokens[head].Lemma] {
		if r.frame == "measure" && r.ends {
			return true
		}
	}
	return false
}

// dates are the values of the dates beside verb group v, with no other verb between: since when, or
// at what time, and until when. A date behind the verb goes before one that stands before it.
func (f *finder) dates(v int) (at, until string) {
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
	for _, run := range []party{{begin, last}, {first, p.First}} {
		if from, to := f.datesIn(run); from != "" || to != "" {
			return from, to
		}
	}
	return "", ""
}

// datesIn are the first date of a run of tokens and the one behind "until" or, after "from", behind "to".
func (f *finder) datesIn(run party) (at, until string) {
	if run.first >= run.last {
		return "", ""
	}
	spanOf := func(x reading.Time) reading.Span { return x.Span }
	from := false
	for _, x := range within(f.r.Times, f.t.Cut(run.first, run.last), spanOf) {
		if x.Type != reading.Date || x.Value == "" || x.Value[0] < '0' || x.Value[0] > '9' {
			continue
		}
		if f.names[x.Start] > x.End {
			continue // "Jan" of Jan Orrest
		}
		before := ""
		if i := f.t.TokenAt(x.Start); i > run.first {
			before = f.t.Tokens[i-1].Lower
		}
		switch {
		case before == "until" || before == "till" || before == "through" || from && before == "to":
			if until == "" {
				until = x.Value
			}
		case at == "":
			at = x.Value
			from = before == "from"
		}
	}
	return at, until
}

// modifies holds for a participle that is part of what a preposition or a determiner leads to: "a list of banned services".
func (f *finder) modifies(v int) bool {
	p := f.t.Phrases[v]
	if p.Finite || p.Passive && p.Last-p.First > 1 || f.t.Tokens[p.Head].Tag != "VBN" || p.First == f.sentence(p.Head).First {
		return false
	}
	switch f.t.Tokens[p.First-1].Tag {
	case "IN", "DT", "PRP$", "JJ":
		return f.nounPhraseAt(p.Last, f.sentence(p.Head).Last) >= 0
	}
	return false
}

// noLonger holds for a verb with "no longer" in it or right before it.
func (f *finder) noLonger(v int) bool {
	p := f.t.Phrases[v]
	for i := max(p.First-2, f.sentence(p.Head).First); i+1 < p.Last; i++ {
		if f.t.Tokens[i].Lower == "no" && f.t.Tokens[i+1].Lower == "longer" {
			return true
		}
	}
	return false
}

// split ends an object where its status begins, if the layer below has both as one phrase: in
// "declared five of its guards foreign agents" no adjective carries on behind the noun.
func (f *finder) split(p *party) {
	for i := p.first + 1; i < p.last; i++ {
		if f.t.Tokens[i].Tag == "JJ" && f.t.Tokens[i-1].Tag == "NNS" {
			p.last = i
		}
	}
}

// isCourt holds if a court alone acts.
func (f *finder) isCourt(ps []party) bool {
	return len(ps) == 1 && theLexicon().classes["bench"][f.t.Tokens[ps[0].last-1].Lemma]
}

// isAct holds for "that decision", which stands for a status told of before.
func (f *finder) isAct(p party) bool {
	switch f.t.Tokens[p.first].Lower {
	case "that", "this", "the", "its", "their":
		return p.last-p.first == 2 && theLexicon().classes["act"][f.t.Tokens[p.last-1].Lemma]
	}
	return false
}
