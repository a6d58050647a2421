package attribution

import (
	"sort"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// time finds a time expression beside the cue, in the words that belong to neither content nor source.
func (b *builder) time(c candidate) reading.Optional {
	t := b.f.t
	s := t.Sentences[t.Tokens[c.cue.first].Sentence]
	first := sort.Search(len(b.times), func(i int) bool { return b.times[i].Start >= s.Start })
	for _, x := range b.times[first:] {
		if x.Start >= s.End {
			break
		}
		if b.inContent(c, x.Span) {
			continue
		}
		gap := x.Start - t.Tokens[c.cue.last-1].End
		if gap >= 0 && gap < nearCue || gap < 0 && t.Tokens[c.cue.first].Start-x.End < nearCue {
			return reading.Optional(x.ID)
		}
	}
	return ""
}

// nearCue is how far from a cue the time of saying may stand, in bytes.
const nearCue = 60

func (b *builder) inContent(c candidate, s reading.Span) bool {
	for _, r := range c.content {
		if b.f.t.Cut(r.first, r.last).Overlaps(s) {
			return true
		}
	}
	return false
}

// afterVerb is the token behind the last verb of a cue, or behind a cue without one: cues may take in more, as "said in a statement".
func (b *builder) afterVerb(cue run) int {
	for i := cue.last - 1; i >= cue.first; i-- {
		if b.f.t.Tokens[i].IsVerb() {
			return i + 1
		}
	}
	return cue.last
}

// channel finds whom or what a source spoke through: "told German magazine X", "in an
// interview with X", "in a statement", "on X".
func (b *builder) channel(c candidate) *reading.Channel {
	t := b.f.t
	s := t.Sentences[t.Tokens[c.cue.first].Sentence]
	at := func(p int) *reading.Channel {
		ph := t.Phrases[p]
		span := t.Cut(ph.First, ph.Last)
		if b.inContent(c, span) {
			return nil
		}
		ch := &reading.Channel{Text: span.Text, Spans: []reading.Span{span}}
		if id, ok := b.index.At(span); ok {
			if kind := b.kinds[id]; kind == reading.Person || kind == reading.Place {
				return nil
			}
			ch.Entity = reading.Optional(id)
		}
		return ch
	}
	i := b.afterVerb(c.cue)
	if i < s.Last && (c.lemma == "tell" || c.lemma == "inform") {
		if p, ok := t.NounPhraseAt(i); ok {
			next := t.Phrases[p].Last
			if next < s.Last && t.Tokens[next].IsName() && t.Tokens[next].Phrase >= 0 {
				p = t.Tokens[next].Phrase
			}
			if ch := at(p); ch != nil && ch.Entity != "" {
				return ch
			}
		}
	}
	for j := i; j+1 < min(s.Last, i+20); j++ {
		p := t.Tokens[j+1].Phrase
		if p < 0 || t.Phrases[p].First != j+1 || t.Phrases[p].Kind != language.NounPhrase {
			continue
		}
		switch word := t.Tokens[t.Phrases[p].Head].Lemma; t.Tokens[j].Lower {
		case "with", "to":
			if ch := at(p); ch != nil && ch.Entity != "" && (t.Tokens[j].Lower == "to" || j > i && strings.Contains(t.Cut(i, j).Text, "interview")) {
				return ch
			}
		case "in", "at", "during", "on", "via", "through":
			if occasions()[word] {
				if k := t.Phrases[p].Last; k+1 < s.Last && (t.Tokens[k].Lower == "with" || t.Tokens[k].Lower == "to" || t.Tokens[k].Lower == "on") {
					if q, ok := t.NounPhraseAt(k + 1); ok {
						if ch := at(q); ch != nil && ch.Entity != "" {
							return ch
						}
					}
				}
				if ch := at(p); ch != nil {
					return ch
				}
			}
			if t.Tokens[j].Lower == "on" {
				if ch := at(p); ch != nil && ch.Entity != "" {
					return ch
				}
			}
		}
	}
	return nil
}
