package attribution

import (
	"slices"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

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
	if group := b.group(c.source); len(group) > 1 {
		src.Entity, src.Entities = "", group
		return src
	}
	if src.Entity != "" {
		src.StandsFor = names.StandsFor(b.known[string(src.Entity)])
	}
	src.Unnamed = src.Entity == "" && b.anonymous(head)
	if first, ok := b.means[head]; ok && src.Entity == "" && first.End <= src.Spans[0].Start && first.Text != src.Text {
		src.Antecedent = first.Text
		if t.Tokens[head].Tag == "PRP" {
			src.Unnamed = b.anonymous(t.TokenAt(first.End - 1)) // they are as unnamed as the officials whom they stand for
		}
	}
	return src
}

// meanings finds, for what has no name in the text and is spoken of more than once, the first words for it by the last token of each mention.
func meanings(t *language.Text, entities []reading.Entity) map[int]reading.Mention {
	out := map[int]reading.Mention{}
	for _, c := range names.Chains(t, entities) {
		i := slices.IndexFunc(c.Mentions, func(m reading.Mention) bool { return m.Form == reading.Description })
		if c.Entity != "" || i < 0 {
			continue
		}
		for _, m := range c.Mentions {
			out[t.TokenAt(m.End-1)] = c.Mentions[i]
		}
	}
	return out
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
