package attribution

import (
	_ "embed"
	"sync"

	"hearsay/language"
	"hearsay/reading"
)

//go:embed data/manner.txt
var mannerList string

// mannerWords are lists of words by their name: cues, words and modals that hedge, and what withholds.
var mannerWords = sync.OnceValue(func() map[string]map[string]bool { return named(mannerList) })

// manner sets how firmly, and when, a statement is made.
func (b *builder) manner(s *reading.Statement, c candidate) {
	groups := b.verbGroups(c.cue)
	s.Tense = b.tense(groups)
	s.Negated = b.negated(c, groups)
	s.Hypothetical = b.hypothetical(c, groups)
	s.Hedged = mannerWords()["cues"][c.lemma] || b.leftOpen(c)
	s.Confidence = c.confidence()
}

// verbGroups are those that share a token with a run, in order.
func (b *builder) verbGroups(r run) []language.Phrase {
	t := b.f.t
	var out []language.Phrase
	for i := r.first; i < r.last; i++ {
		p := t.Tokens[i].Phrase
		if p < 0 || t.Phrases[p].Kind != language.VerbGroup || len(out) > 0 && out[len(out)-1].First == t.Phrases[p].First {
			continue
		}
		out = append(out, t.Phrases[p])
	}
	return out
}

func (b *builder) tense(groups []language.Phrase) reading.Tense {
	t := b.f.t
	for _, g := range groups {
		if !g.Finite {
			continue
		}
		for i := g.First; i < g.Last; i++ {
			tok := t.Tokens[i]
			switch {
			case tok.Lower == "will" || tok.Lower == "'ll" || tok.Lower == "wo" || tok.Lower == "shall":
				return reading.Future
			case tok.Tag == "MD":
				return ""
			case tok.Tag == "VBD" || tok.Lower == "has" || tok.Lower == "have" || tok.Lower == "'ve" || tok.Lower == "had":
				return reading.Past
			case tok.Tag == "VBZ" || tok.Tag == "VBP":
				return reading.Present
			}
		}
	}
	return ""
}

func (b *builder) negated(c candidate, groups []language.Phrase) bool {
	t := b.f.t
	for i, g := range groups {
		if b.negates(g) || i+1 < len(groups) && mannerWords()["withhold"][t.Tokens[g.Head].Lemma] && groups[i+1].Infinitive {
			return true
		}
	}
	if b.withheld(c) >= 0 {
		return true
	}
	if c.cue.first > 0 && t.Tokens[c.cue.first-1].Lower == "without" {
		return true
	}
	if c.source.empty() {
		return false
	}
	switch t.Tokens[c.source.first].Lower {
	case "nobody", "none", "no", "neither":
		return true
	}
	return false
}

// negates holds for "did not say" and "never said", and not for "asked not to be named", whose negation belongs to what is asked.
func (b *builder) negates(g language.Phrase) bool {
	first := g.First
	if first > 0 && b.tree.Head[first-1] == g.Head {
		first-- // an adverb ahead of the group
	}
	for _, tok := range b.f.t.Tokens[first:max(g.Head, first)] {
		switch tok.Lower {
		case "not", "n't", "never":
			return true
		}
	}
	return false
}

func (b *builder) hypothetical(c candidate, groups []language.Phrase) bool {
	t := b.f.t
	for _, g := range groups {
		for i := g.First; i < g.Last; i++ {
			switch t.Tokens[i].Lower {
			case "would", "'d", "could", "might", "may", "should":
				if t.Tokens[i].Tag == "MD" {
					return true
				}
			}
		}
	}
	first := c.cue.first
	if !c.source.empty() {
		first = min(first, c.source.first)
	}
	if first == t.Sentences[t.Tokens[first].Sentence].First {
		return false
	}
	switch t.Tokens[first-1].Lower {
	case "if", "unless", "whether":
		return true
	}
	return false
}

// leftOpen holds if the first verb of the content is a hedge, or has one beside it.
func (b *builder) leftOpen(c candidate) bool {
	t := b.f.t
	const beside = 3 // tokens behind the verb
	r := c.content[0]
	end := r.last
	for i := r.first; i < end; i++ {
		tok := t.Tokens[i]
		if tok.Tag == "MD" && mannerWords()["modals"][tok.Lower] || mannerWords()["words"][tok.Lower] {
			return true
		}
		if p := tok.Phrase; p >= 0 && t.Phrases[p].Kind == language.VerbGroup && end == r.last {
			if mannerWords()["cues"][t.Tokens[t.Phrases[p].Head].Lemma] {
				return true
			}
			end = min(r.last, t.Phrases[p].Last+beside)
		}
	}
	return false
}
