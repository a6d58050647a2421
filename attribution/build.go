package attribution

import (
	"sort"
	"strings"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

// builder makes statements of candidates.
type builder struct {
	f     *finder
	index *names.Index
	kinds map[string]reading.Kind // of the entities, by id
	times []reading.Time
}

func (b *builder) statement(c candidate) reading.Statement {
	s := reading.Statement{
		Cue:     reading.Cue{Lemma: c.lemma, Spans: b.f.byteSpans([]run{c.cue})},
		Content: reading.Content{Spans: b.f.byteSpans(c.content)},
		Source:  b.source(c),
	}
	s.Kind = b.kind(c)
	s.Attitude = attitudeOf(c.lemma, c.pattern)
	s.Channel = b.channel(c)
	s.Time = b.time(c)
	b.manner(&s, c)
	return s
}

func (b *builder) source(c candidate) reading.Source {
	if c.source.empty() {
		return reading.Source{Unnamed: true}
	}
	t := b.f.t
	src := reading.Source{Spans: b.f.byteSpans([]run{c.source})}
	src.Text = src.Spans[0].Text
	head := c.source.last - 1
	if c.base >= 0 {
		p := t.Phrases[c.base]
		head = p.Head
		if id, ok := b.index.At(t.Cut(p.First, p.Last)); ok {
			src.Entity = reading.Optional(id)
		}
	}
	if src.Entity == "" {
		if id, ok := b.index.At(src.Spans[0]); ok {
			src.Entity = reading.Optional(id)
		}
	}
	if src.Entity == "" {
		src.Entity = b.apposed(c)
	}
	src.Unnamed = src.Entity == "" && b.anonymous(head)
	return src
}

// apposed finds the name set beside a description: "its president, Ana Ruz".
func (b *builder) apposed(c candidate) reading.Optional {
	t := b.f.t
	if c.base < 0 {
		return ""
	}
	for i := t.Phrases[c.base].Last; i+1 < c.source.last; i++ {
		if t.Tokens[i].Text != "," {
			continue
		}
		if p := t.Tokens[i+1].Phrase; p >= 0 && t.Phrases[p].First == i+1 && t.Tokens[t.Phrases[p].Head].IsName() {
			if id, ok := b.index.At(t.Cut(t.Phrases[p].First, t.Phrases[p].Last)); ok {
				return reading.Optional(id)
			}
		}
	}
	return ""
}

// anonymous holds for a source that nobody could name: a common noun without "the" or a
// possessive ("officials", "a nurse"), or one of the words for people who stay unnamed.
func (b *builder) anonymous(head int) bool {
	t := b.f.t
	tok := t.Tokens[head]
	if unnamedNouns()[tok.Lemma] || unnamedNouns()[tok.Lower] {
		return true
	}
	if tok.IsName() || tok.Tag == "PRP" || tok.Tag == "PRP$" || tok.Tag == "WP" || tok.Tag == "WDT" {
		return false
	}
	if tok.Phrase < 0 {
		return true
	}
	for i := t.Phrases[tok.Phrase].First; i < head; i++ {
		switch t.Tokens[i].Tag {
		case "PRP$", "POS":
			return false
		case "DT":
			return t.Tokens[i].Lower != "the" && t.Tokens[i].Lower != "this" && t.Tokens[i].Lower != "that"
		}
		if t.Tokens[i].IsName() {
			return false
		}
	}
	return true
}

// kind tells a statement in the source's own words from one in the report's: mixed is some of both.
func (b *builder) kind(c candidate) reading.StatementKind {
	t := b.f.t
	quoted, plain := 0, 0
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			tok := t.Tokens[i]
			if q := outermost(t, tok.Quote); q >= 0 && t.Quotes[q].First >= r.first-1 {
				quoted++
			} else if tok.Tag != "," && tok.Tag != "." && tok.Tag != ":" {
				plain++
			}
		}
	}
	switch {
	case strings.HasSuffix(c.pattern, "colon:speech") || plain == 0 && quoted > 0:
		return reading.Direct
	case quoted == 0:
		return reading.Indirect
	}
	return reading.Mixed
}

func outermost(t *language.Text, q int) int {
	for q >= 0 && t.Quotes[q].Within >= 0 {
		q = t.Quotes[q].Within
	}
	return q
}

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
