package attribution

import (
	"strings"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

// builder makes statements of candidates.
type builder struct {
	f     *finder
	index *names.Index
	kinds map[string]reading.Kind   // of the entities, by id
	known map[string]reading.Entity // by id
	times []reading.Time
	tree  *language.Tree
	means map[int]reading.Mention // of tokens that speak of what has no name: the first words for it
}

func (b *builder) statement(c candidate) reading.Statement {
	s := reading.Statement{
		Cue:     reading.Cue{Lemma: c.lemma, Spans: b.f.byteSpans([]run{c.cue})},
		Content: reading.Content{Spans: b.f.byteSpans(c.content)},
		Source:  b.source(c),
	}
	s.Kind = b.kind(c)
	s.Attitude = b.attitude(c)
	s.Channel, s.Chain = b.channel(c)
	s.Time = b.time(c)
	b.manner(&s, c)
	return s
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
	case quoted == 0 && t.Sentences[t.Tokens[c.cue.first].Sentence].Headline: // "Mayor: ferry was never safe" quotes nobody
		return reading.Indirect
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
