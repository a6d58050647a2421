package attribution

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// time finds when a statement was made: the time expression that hangs on the cue, or on a noun that does, as in "in an interview on
// Friday"; where several do, the nearest.
func (b *builder) time(c candidate) reading.Optional {
	t := b.f.t
	around := b.around(c)
	start, end := t.Tokens[around.first].Start, t.Tokens[around.last-1].End
	first := sort.Search(len(b.times), func(i int) bool { return b.times[i].Start >= start })
	anchors := b.anchors(c)
	var found []reading.Time
	for _, x := range b.times[first:] {
		if x.Start >= end {
			break
		}
		if x.Type != reading.Duration && !b.inContent(c, x.Span) && b.dates(c, anchors, x) {
			found = append(found, x)
		}
	}
	if len(found) == 0 {
		return ""
	}
	cue := t.Cut(c.cue.first, c.cue.last)
	distance := func(x reading.Time) int { return max(x.Start-cue.End, cue.Start-x.End) }
	return reading.Optional(slices.MinFunc(found, func(a, b reading.Time) int { return cmp.Compare(distance(a), distance(b)) }).ID)
}

// dates reports whether a time is that of the saying.
func (b *builder) dates(c candidate, anchors []int, at reading.Time) bool {
	x, t := b.tree, b.f.t
	r := run{t.TokenAt(at.Start), t.TokenAt(at.Start)}
	for r.last < len(t.Tokens) && t.Tokens[r.last].Start < at.End {
		r.last++
	}
	if p, ok := t.NounPhraseAt(r.first); ok {
		if kind, sure := b.kindOf(p); kind == reading.LinkOutlet && sure {
			return false // "told Norvik Today"
		}
	}
	if b.besideCue(c, r) {
		return true
	}
	i := x.Top(r.first, r.last)
	if m := x.Marker[i]; m >= 0 && lasting[t.Tokens[m].Lower] {
		return false
	}
	if !x.Is(i, "obl", "nmod", "advmod", "nummod", "compound", "amod") {
		return false
	}
	source := -1
	if !c.source.empty() {
		source = x.Top(c.source.first, c.source.last)
	}
	for range language.Deepest {
		h := x.Head[i]
		switch {
		case h < 0:
			return false
		case slices.Contains(anchors, h):
			// The office of "the president since 2019" hangs on the saying as its subject.
			return !x.Is(i, "nsubj")
		case h == source:
			return b.isPaper(h)
		case t.Tokens[h].IsVerb():
			if !channelWords()["carry"][t.Tokens[h].Lemma] || !x.Is(h, "acl", "advcl") {
				return false
			}
		case !b.isPaper(h):
			return false
		}
		i = h
	}
	return false
}

// lasting are prepositions of what goes on: "the president since 2014".
var lasting = map[string]bool{"since": true, "until": true, "till": true, "for": true, "through": true}

// besideCue holds for a time right behind the cue or right before it, but for a preposition: "said late on Monday". It is the saying's
// whatever a parser makes of it.
func (b *builder) besideCue(c candidate, r run) bool {
	t := b.f.t
	i := c.cue.last
	for i < r.first && i < c.cue.last+2 && (t.Tokens[i].Tag == "IN" || strings.HasPrefix(string(t.Tokens[i].Tag), "RB") || t.Tokens[i].Tag == "JJ") {
		i++
	}
	return i == r.first || r.last == c.cue.first
}

// isPaper holds for the noun of an interview, a report: what has a date of its own.
func (b *builder) isPaper(i int) bool {
	p, ok := b.f.t.NounPhraseAt(i)
	if !ok {
		return false
	}
	kind, _ := b.kindOf(p)
	return kind == reading.LinkOccasion
}
