package events

import (
	"hearsay/language"
	"hearsay/reading"
)

// alike holds for a verb that says that its subject does what another did: "followed suit", "did the same".
func (f *finder) alike(v int) bool {
	p := f.t.Phrases[v]
	last := f.sentence(p.Head).Last
	next := func(i int) string {
		if i < last {
			return f.t.Tokens[i].Lower
		}
		return ""
	}
	switch f.t.Tokens[p.Head].Lemma {
	case "follow":
		return next(p.Last) == "suit"
	case "do":
		return next(p.Last) == "the" && next(p.Last+1) == "same" || next(p.Last) == "likewise"
	}
	return false
}

// again enters what was told last once more, of the subject of verb group v.
func (l *ledger) again(v int) {
	f := l.f
	p := f.t.Phrases[v]
	g := l.last
	if len(g.of) == 0 || f.sentence(p.Head).Start-g.span.End > nearby || !p.Finite ||
		f.status(match{pattern: &pattern{}, head: p.Head, first: p.First, last: p.Last, group: v}) != reading.Occurred {
		return
	}
	acting, _ := f.actors(v)
	by := f.bodies(f.parties(acting))
	if len(by) == 0 {
		return
	}
	g.by, g.head, g.until = by, p.Head, ""
	g.time, _ = f.dates(v)
	g.span = f.t.Cut(p.First, p.Last)
	l.enter(g)
}

// standIn gives pronouns that the names leave open their parties: a subject "it" is who gave the last
// status, an object "it" or "them" who bears it.
func (l *ledger) standIn(c *cast) {
	f := l.f
	if len(l.last.of) == 0 || f.sentence(f.t.Phrases[c.v].Head).Start-l.last.span.End > nearby {
		return
	}
	if c.passive {
		if len(c.receivers) == 1 && f.open(c.receivers[0]) {
			c.of = l.last.of
		}
		return
	}
	if len(c.givers) == 1 && f.open(c.givers[0]) {
		c.by = f.subjectBefore(c.v)
	}
	if len(c.receivers) == 1 && f.open(c.receivers[0]) {
		c.of = l.last.of
	}
}

func (f *finder) open(p party) bool {
	if p.last-p.first != 1 || f.entity(p) != "" {
		return false
	}
	switch f.t.Tokens[p.first].Lower {
	case "it", "them", "they", "him", "her", "he", "she":
		return true
	}
	return false
}

// subjectBefore is who acts first in the sentence before that of verb group v.
func (f *finder) subjectBefore(v int) []string {
	i := f.sentence(f.t.Phrases[v].Head).First - 1
	if i < 0 {
		return nil
	}
	s := f.sentence(i)
	for i := s.First; i < min(s.Last, s.First+far); i++ {
		if p, ok := f.phrase(i); ok && p.Kind == language.VerbGroup && p.Finite {
			acting, _ := f.actors(f.t.Tokens[i].Phrase)
			if by := f.bodies(f.parties(acting)); len(by) == 1 {
				return by
			}
			return nil
		}
	}
	return nil
}

// asks holds in a question.
func (f *finder) asks(i int) bool {
	last := f.sentence(i).Last
	for j := last - 1; j >= max(f.sentence(i).First, last-3); j-- {
		if f.t.Tokens[j].Text == "?" {
			return true
		}
	}
	return false
}

// titled is an entity that the report called what it is: of "the charity Open Door" one.
type titled struct {
	at int // the token behind the noun
	id string
}

// titles are the common nouns that stand right before names, each with those it stood before.
func titles(t *language.Text, r *reading.Reading) map[string][]titled {
	out := map[string][]titled{}
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			i := t.TokenAt(m.Start)
			if m.Form == reading.Name && i > 0 && i < len(t.Tokens) && t.Tokens[i-1].Tag == "NN" && t.Tokens[i-1].Sentence == t.Tokens[i].Sentence {
				noun := t.Tokens[i-1].Lower
				if n := len(out[noun]); n == 0 || out[noun][n-1].id != e.ID {
					out[noun] = append(out[noun], titled{i, e.ID})
				}
			}
		}
	}
	return out
}

// titled is the entity of "the charity", if one alone was called a charity before, or "".
func (f *finder) titled(p party) string {
	if p.last-p.first != 2 || f.t.Tokens[p.first].Tag != "DT" {
		return ""
	}
	id := ""
	for _, x := range f.titles[f.t.Tokens[p.first+1].Lower] {
		if x.at > p.first || id != "" && x.id != id {
			return ""
		}
		id = x.id
	}
	return id
}

// more reads what shares a verb with giving g: "and by Velden in 2014", "and the League an illegal body".
func (l *ledger) more(g giving, c *cast) {
	f := l.f
	end := min(f.sentence(g.head).Last, c.last+reach)
	for i := c.last; i+1 < end && !f.barrier(i); i++ {
		if !f.joins(i) {
			continue
		}
		if c.passive && f.t.Tokens[i+1].Lower == "by" {
			q := f.nounPhraseAt(i+2, end)
			if q < 0 {
				return
			}
			by := f.parties(f.conjunctsAfter(q))
			h := g
			if h.by = f.bodies(by); len(h.by) == 0 {
				return
			}
			h.time, h.until = f.datesIn(party{f.t.Phrases[q].Last, f.clauseEnd(f.t.Phrases[q].Last)})
			h.span = f.t.Cut(f.t.Phrases[q].First, f.t.Phrases[q].Last)
			l.enter(h)
			return
		}
		if c.passive || g.ends {
			return
		}
		q := f.nounPhraseAt(i+1, end)
		if q < 0 {
			return
		}
		of := f.parties([]int{q})[0]
		of = f.whole(of)
		next := of.last
		as, last := f.statusWords(next, f.sentence(g.head).Last)
		if as == "" || f.entity(of) == "" || !f.hasStatus(next, last) {
			return
		}
		h := g
		h.of, h.as = []string{f.entity(of)}, as
		h.time, h.until = f.datesIn(party{last, f.clauseEnd(last)})
		h.span = f.t.Cut(of.first, last)
		l.enter(h)
		return
	}
}

// clauseEnd is where the words from token i on end: before another verb, a joining word or a mark.
func (f *finder) clauseEnd(i int) int {
	last := f.sentence(i - 1).Last
	end := min(last, i+reach)
	for ; i < end; i++ {
		if p, ok := f.phrase(i); f.joins(i) || f.t.Tokens[i].Tag == ":" || ok && p.Kind == language.VerbGroup {
			break
		}
	}
	return i
}

// hasStatus holds if one of the tokens is a word of status.
func (f *finder) hasStatus(first, last int) bool {
	for i := first; i < last; i++ {
		if tok := f.t.Tokens[i]; theLexicon().classes["status"][tok.Lemma] || theLexicon().classes["status"][tok.Lower] {
			return true
		}
	}
	return false
}

// whole is a party with all of the name that begins in it: "the Institute" of "the Institute for Rivers".
func (f *finder) whole(p party) party {
	for i := p.first; i < p.last; i++ {
		if end := f.names[f.t.Tokens[i].Start]; end > f.t.Tokens[p.last-1].End {
			p.last = f.t.TokenAt(end-1) + 1
		}
	}
	return p
}

// wholes are parties with all of their names; a party inside the name of the one before is none.
func (f *finder) wholes(ps []party) []party {
	out := ps[:0:0]
	for _, p := range ps {
		if len(out) == 0 || p.first >= out[len(out)-1].last {
			out = append(out, f.whole(p))
		}
	}
	return out
}

// nameEnds are the ends of the names of a report, by their starts.
func nameEnds(r *reading.Reading) map[int]int {
	out := map[int]int{}
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			out[m.Start] = max(out[m.Start], m.End)
		}
	}
	return out
}

// body is the entity of a party: of "the Republic of Velden" Velden, and of "the Dawn Rock Army" the name that the
// layer below cut short.
func (f *finder) body(p party) string {
	if theLexicon().classes["polity"][f.t.Tokens[p.last-1].Lower] {
		if end := f.ofPhrases(p); end > p.last {
			if id := f.entity(party{p.last + 1, end}); id != "" && f.kinds[id] != reading.Person {
				return id
			}
		}
	}
	if id := f.entity(p); id != "" {
		return id
	}
	for i := p.first; i < p.last; i++ {
		end := f.names[f.t.Tokens[i].Start]
		if end == 0 {
			continue
		}
		j := f.t.TokenAt(end-1) + 1
		id := f.entity(party{i, min(j, p.last)})
		for ; j < p.last && f.t.Tokens[j].IsName(); j++ {
		}
		if j == p.last {
			return id
		}
		return ""
	}
	return ""
}
