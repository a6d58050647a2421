package attribution

import (
	"slices"

	"hearsay/language"
	"hearsay/reading"
)

// hangs reports whether noun phrase p hangs on the saying as a link of the kind does, and by how many steps: as the object of
// telling, with a preposition, or through other links and the verbs that carry words, as in "in a statement posted on Telegram".
func (b *builder) hangs(c candidate, anchors []int, p int, kind reading.LinkKind, sure bool) (depth int, ok bool) {
	x, t := b.tree, b.f.t
	ph := t.Phrases[p]
	i := b.headOf(p)
	told := ph.First > 0 && b.tells(ph.First-1) // whatever a parser makes of it
	source := -1
	if !c.source.empty() {
		source = x.Top(c.source.first, c.source.last)
		if i == source || x.Is(i, "nsubj") && !told && !b.quotes(x.Head[i]) {
			return 0, false
		}
	}
	preposition := ""
	for j := ph.First; j < ph.Last; j++ {
		if m := x.Marker[j]; m >= 0 && m < ph.First {
			preposition = t.Tokens[m].Lower
		}
	}
	if ph.First > 0 && (t.Tokens[ph.First-1].Tag == "IN" || t.Tokens[ph.First-1].Tag == "TO") {
		preposition = t.Tokens[ph.First-1].Lower
	}
	h := x.Head[i]
	if told {
		h = ph.First - 1
	}
	if h < 0 || !b.joins(i, h, p, preposition, kind, sure, slices.Contains(anchors, h)) {
		return 0, false
	}
	for depth = 1; depth < language.Deepest; depth++ {
		if slices.Contains(anchors, h) {
			return depth, true
		}
		tok := t.Tokens[h]
		switch {
		case h == source:
			// The source is a paper of which it is told how it came: "a transcript obtained by N"; or who speaks: "A, speaking on N".
			return depth, tok.IsNoun() && (depth > 1 || b.isLink(h))
		case tok.Tag == "VBN" && channelWords()["carry"][tok.Lemma] && h > 0 && b.isLink(h-1):
			// "a message sent to": whatever a parser makes of it
			if p, ok := t.NounPhraseAt(h - 1); ok && x.Head[b.headOf(p)] != h {
				h = b.headOf(p)
			} else if h = x.Head[h]; h < 0 {
				return 0, false
			}
			continue
		case tok.IsVerb():
			if !channelWords()["carry"][tok.Lemma] || !x.Is(h, "acl", "advcl", "amod", "parataxis") {
				return 0, false
			}
		case !b.isLink(h) || !x.Is(h, "obl", "nmod", "appos") && !(x.Is(h, "iobj", "obj") && b.tells(x.Head[h])):
			return 0, false
		}
		if h = x.Head[h]; h < 0 {
			return 0, false
		}
	}
	return 0, false
}

// joins reports whether a link at token i, in noun phrase p, may hang on token h with the preposition; anchor says that h is the saying itself.
func (b *builder) joins(i, h, p int, preposition string, kind reading.LinkKind, sure, anchor bool) bool {
	x, t := b.tree, b.f.t
	verb := t.Tokens[h].Lemma
	if preposition == "" {
		if b.tells(h) && (x.Is(i, "obj", "iobj", "obl") || t.Phrases[p].First == h+1) {
			return kind == reading.LinkOutlet || b.gathers(p)
		}
		if channelWords()["resort"][verb] && x.Is(i, "obj") {
			return anchor && sure
		}
		return sure && kind == reading.LinkOutlet && anchor && b.quotes(h) && x.Relation[i] == "nsubj"
	}
	if !x.Is(i, "obl", "nmod", "obj") {
		return false
	}
	noun := t.Tokens[h].IsNoun()
	switch kind {
	case reading.LinkOutlet:
		switch preposition {
		case "with", "for", "from", "to":
			talk := verb == "speak" || verb == "talk" || preposition == "to" || preposition == "for" && verb == "write"
			return noun && b.isLink(h) || sure && talk
		case "by":
			return sure && (noun && b.isLink(h) || channelWords()["carry"][verb])
		case "on", "in", "via", "through":
			return sure
		}
	case reading.LinkPlatform:
		switch preposition {
		case "on", "via", "through":
			return true
		case "in", "to", "over", "from":
			return sure
		}
	case reading.LinkOccasion:
		switch preposition {
		case "in", "at", "during", "on", "via", "through", "by", "over":
			return !noun || preposition != "on" // "a report on the survey"
		case "to", "before":
			return b.gathers(p)
		}
	}
	return false
}

// headOf is the token at the head of noun phrase p: by the tree, which knows that of "a hearing last week", if it is a noun.
func (b *builder) headOf(p int) int {
	ph := b.f.t.Phrases[p]
	i := b.tree.Top(ph.First, ph.Last)
	if !b.f.t.Tokens[i].IsNoun() {
		i = ph.Head
	}
	return i
}

// nameEnd is where a noun phrase ends with its name, without such as "last week" behind it.
func (b *builder) nameEnd(p int) int {
	t := b.f.t
	last := b.headOf(p) + 1
	for ; last < t.Phrases[p].Last; last++ {
		switch tok := t.Tokens[last]; {
		case language.IsTimeWord(tok) && tok.Tag != "CD" && !channelWords()["outlet-word"][tok.Lower]:
			return last
		case tok.Tag == "CD" || tok.IsNoun() && tok.Text != tok.Lower:
		default:
			return last
		}
	}
	return last
}

// gathers holds for those whom one speaks to in public.
func (b *builder) gathers(p int) bool {
	tok := b.f.t.Tokens[b.headOf(p)]
	return channelWords()["gathering"][tok.Lower] || channelWords()["gathering"][tok.Lemma]
}

// quotes holds for the verb of "X quoted Y as saying".
func (b *builder) quotes(i int) bool {
	return i >= 0 && (b.f.t.Tokens[i].Lemma == "quote" || b.f.t.Tokens[i].Lemma == "cite")
}

func (b *builder) tells(i int) bool { return i >= 0 && channelWords()["tell"][b.f.t.Tokens[i].Lemma] }

// isLink holds if the noun at token i is an occasion, an outlet or a platform.
func (b *builder) isLink(i int) bool {
	p, ok := b.f.t.NounPhraseAt(i)
	if !ok {
		return false
	}
	kind, _ := b.kindOf(p)
	return kind != ""
}

// whole is noun phrase p with what hangs on it behind, up to a mark: "a person familiar with the talks".
func (b *builder) whole(p int) run {
	x, t := b.tree, b.f.t
	ph := t.Phrases[p]
	r := run{ph.First, ph.Last}
	for ; r.last < min(len(t.Tokens), ph.Last+reach) && isWord(t.Tokens[r.last]); r.last++ {
		h := x.Head[r.last]
		for n := 0; n < language.Deepest && h >= 0 && (h < ph.First || h >= ph.Last); n++ {
			h = x.Head[h]
		}
		if h < ph.First || h >= ph.Last {
			break
		}
	}
	return r
}
