package attribution

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// reach is how many tokens from a cue its channel and its time are looked for, so that a text without stops costs no more a word.
const reach = 80

// around are the tokens of the cue's sentence within reach of it.
func (b *builder) around(c candidate) run {
	s := b.f.t.Sentences[b.f.t.Tokens[c.cue.first].Sentence]
	return run{max(s.First, c.cue.first-reach), min(s.Last, c.cue.last+reach)}
}

func (b *builder) inContent(c candidate, s reading.Span) bool {
	for _, r := range c.content {
		if b.f.t.Cut(r.first, r.last).Overlaps(s) {
			return true
		}
	}
	return false
}

// anchors are the tokens on which hangs what belongs to the saying: the cue, and the verbs whose subject it shares: "told X, adding
// that". The cue of "according to X" is a mark of X.
func (b *builder) anchors(c candidate) []int {
	x := b.tree
	i := x.top(b.f.t, c.cue)
	if x.is(i, "case", "mark") && x.head[i] >= 0 {
		i = x.head[i]
	}
	out := []int{i}
	for range 3 {
		h := x.head[i]
		if h < 0 || !x.is(i, "advcl", "conj", "xcomp") || x.subject[i] >= 0 || !b.f.t.Tokens[h].IsVerb() {
			break
		}
		verb := b.f.t.Tokens[h].Lemma
		if m := x.marker[i]; x.is(i, "advcl") && (m >= 0 && b.f.t.Tokens[m].Lower != "as" && !channelWords()["resort"][verb] || i > 0 && b.f.t.Tokens[i-1].Tag == "WRB") {
			break // "resigned after telling", "when asked": another act
		}
		if x.is(i, "conj") && attitudes()[verb] == "" && !channelWords()["carry"][verb] {
			break // "ran for office and said"
		}
		i = h
		out = append(out, i)
	}
	return out
}

// link is a step that words took, with how far it hangs from the saying.
type link struct {
	reading.Link
	depth int
}

// channel finds what a statement's words came through: "told German magazine X", "in a statement posted on X", "citing Y"; of the
// links, the channel is the outlet, else what is nearest to the source.
func (b *builder) channel(c candidate) (*reading.Channel, []reading.Link) {
	t := b.f.t
	within, anchors := b.around(c), b.anchors(c)
	var found, cited []link
	source := -1
	if !c.source.empty() {
		source = b.tree.top(t, c.source)
	}
	for i := within.first; i < within.last; i++ {
		if p, ok := t.NounPhraseAt(i); ok && t.Phrases[p].Head == i {
			found = append(found, b.links(c, anchors, p)...)
		}
		// "the Herald, which cited two officials"
		if channelWords()["cite"][t.Tokens[i].Lower] || b.quotes(i) && b.tree.relation[i] == "acl:relcl" && b.tree.head[i] == source {
			cited = append(cited, b.cited(c, anchors, i)...)
		}
	}
	// Of what hangs alike, what was told to an outlet and posted left the source's hands before it was told where.
	order := []reading.LinkKind{reading.LinkOutlet, reading.LinkPlatform, reading.LinkOccasion}
	slices.SortStableFunc(found, func(a, b link) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)), cmp.Compare(b.depth, a.depth))
	})
	var chain []reading.Link
	for _, l := range slices.Concat(found, cited) {
		chain = add(chain, l.Link)
	}
	if len(found) == 0 {
		return nil, chain
	}
	nearest := found[len(found)-1]
	for _, l := range found {
		if l.Kind == reading.LinkOutlet {
			nearest = l
		}
	}
	return &nearest.Channel, chain
}

// add puts a link behind others, unless it stands among them.
func add(chain []reading.Link, l reading.Link) []reading.Link {
	if slices.ContainsFunc(chain, func(k reading.Link) bool { return k.Spans[0].Overlaps(l.Spans[0]) && k.Kind == l.Kind }) {
		return chain
	}
	return append(chain, l)
}

// cited is what a participle such as "citing" at token i, which hangs on the saying, has for object.
func (b *builder) cited(c candidate, anchors []int, i int) []link {
	x, t := b.tree, b.f.t
	if x.object[i] < 0 || i >= c.cue.first && i < c.cue.last {
		return nil
	}
	p, ok := t.NounPhraseAt(x.object[i])
	if !ok || channelWords()["cause"][t.Tokens[x.object[i]].Lemma] {
		return nil
	}
	if h := x.head[i]; !slices.Contains(anchors, h) && x.relation[i] != "acl:relcl" {
		// A parser takes it as well for a part of what is said, at whose end it stands.
		for range deepest {
			if h < 0 || slices.Contains(anchors, h) {
				break
			}
			h = x.head[h]
		}
		if h < 0 || b.inContent(c, t.Tokens[i].Span) {
			return nil
		}
	}
	return []link{{Link: reading.Link{Kind: reading.LinkCiting, Channel: b.medium(p, b.whole(p))}}}
}

// whole is noun phrase p with what hangs on it behind, up to a mark: "a person familiar with the talks".
func (b *builder) whole(p int) run {
	x, t := b.tree, b.f.t
	ph := t.Phrases[p]
	r := run{ph.First, ph.Last}
	for ; r.last < min(len(t.Tokens), ph.Last+reach) && isWord(t.Tokens[r.last]); r.last++ {
		h := x.head[r.last]
		for n := 0; n < deepest && h >= 0 && (h < ph.First || h >= ph.Last); n++ {
			h = x.head[h]
		}
		if h < ph.First || h >= ph.Last {
			break
		}
	}
	return r
}

// links is noun phrase p as a link, if it is an outlet, an occasion or a platform, and hangs on the saying as those do; "a Telegram
// post" is two.
func (b *builder) links(c candidate, anchors []int, p int) []link {
	t := b.f.t
	ph := t.Phrases[p]
	last := b.nameEnd(p)
	if b.inContent(c, t.Cut(ph.First, last)) {
		return nil
	}
	kind, sure := b.kindOf(p)
	if kind == "" {
		// "CNN's Ana Ruz"
		for i := ph.First + 1; i < last; i++ {
			if t.Tokens[i].Tag != "POS" {
				continue
			}
			if _, sure := b.outlet(run{ph.First, i}); sure {
				if depth, ok := b.hangs(c, anchors, p, reading.LinkOutlet, true); ok {
					return []link{{reading.Link{Kind: reading.LinkOutlet, Channel: b.medium(-1, run{ph.First, i})}, depth}}
				}
			}
		}
		return nil
	}
	depth, ok := b.hangs(c, anchors, p, kind, sure)
	if !ok {
		return nil
	}
	out := []link{{reading.Link{Kind: kind, Channel: b.medium(p, run{ph.First, last})}, depth}}
	if kind == reading.LinkOccasion {
		for i := ph.First; i < ph.Head; i++ {
			if !t.Tokens[i].IsName() {
				continue
			}
			name := run{i, i + 1}
			for name.last < ph.Head && t.Tokens[name.last].IsName() {
				name.last++
			}
			if channelWords()["service"][t.Tokens[i].Lower] {
				out = append(out, link{reading.Link{Kind: reading.LinkPlatform, Channel: b.medium(-1, name)}, depth + 1})
			} else if _, sure := b.outlet(name); sure {
				out = append(out, link{reading.Link{Kind: reading.LinkOutlet, Channel: b.medium(-1, name)}, depth + 1})
			}
			i = name.last
		}
	}
	return out
}

// medium gives a stretch of text as a channel, with the entity that it, noun phrase p or a name beside that speaks of.
func (b *builder) medium(p int, r run) reading.Channel {
	t := b.f.t
	span := t.Cut(r.first, r.last)
	if strings.HasSuffix(span.Text, " X.") || span.Text == "X." { // with the stop of the sentence that it ends
		span = reading.Cut(t.Document.Text, span.Start, span.End-1)
	}
	ch := reading.Channel{Text: span.Text, Spans: []reading.Span{span}}
	at := func(r run) bool {
		id, ok := b.index.At(t.Cut(r.first, r.last))
		if ok {
			ch.Entity = reading.Optional(id)
		}
		return ok
	}
	if at(r) || p < 0 {
		return ch
	}
	ph := t.Phrases[p]
	if at(run{ph.First, ph.Last}) {
		return ch
	}
	// "the broadcaster | NTK"
	if ph.Last < len(t.Tokens) && t.Tokens[ph.Last].IsName() {
		if q, ok := t.NounPhraseAt(ph.Last); ok {
			name := t.Phrases[q]
			if at(run{name.First, name.Last}) && r.last <= name.Last {
				span = t.Cut(r.first, name.Last)
				ch.Text, ch.Spans = span.Text, []reading.Span{span}
			}
		}
	}
	return ch
}

// hangs reports whether noun phrase p hangs on the saying as a link of the kind does, and by how many steps: as the object of
// telling, with a preposition, or through other links and the verbs that carry words, as in "in a statement posted on Telegram".
func (b *builder) hangs(c candidate, anchors []int, p int, kind reading.LinkKind, sure bool) (depth int, ok bool) {
	x, t := b.tree, b.f.t
	ph := t.Phrases[p]
	i := b.headOf(p)
	told := ph.First > 0 && b.tells(ph.First-1) // whatever a parser makes of it
	source := -1
	if !c.source.empty() {
		source = x.top(t, c.source)
		if i == source || x.is(i, "nsubj") && !told && !b.quotes(x.head[i]) {
			return 0, false
		}
	}
	preposition := ""
	for j := ph.First; j < ph.Last; j++ {
		if m := x.marker[j]; m >= 0 && m < ph.First {
			preposition = t.Tokens[m].Lower
		}
	}
	if ph.First > 0 && (t.Tokens[ph.First-1].Tag == "IN" || t.Tokens[ph.First-1].Tag == "TO") {
		preposition = t.Tokens[ph.First-1].Lower
	}
	h := x.head[i]
	if told {
		h = ph.First - 1
	}
	if h < 0 || !b.joins(i, h, p, preposition, kind, sure, slices.Contains(anchors, h)) {
		return 0, false
	}
	for depth = 1; depth < deepest; depth++ {
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
			if p, ok := t.NounPhraseAt(h - 1); ok && x.head[b.headOf(p)] != h {
				h = b.headOf(p)
			} else if h = x.head[h]; h < 0 {
				return 0, false
			}
			continue
		case tok.IsVerb():
			if !channelWords()["carry"][tok.Lemma] || !x.is(h, "acl", "advcl", "amod", "parataxis") {
				return 0, false
			}
		case !b.isLink(h) || !x.is(h, "obl", "nmod", "appos") && !(x.is(h, "iobj", "obj") && b.tells(x.head[h])):
			return 0, false
		}
		if h = x.head[h]; h < 0 {
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
		if b.tells(h) && (x.is(i, "obj", "iobj", "obl") || t.Phrases[p].First == h+1) {
			return kind == reading.LinkOutlet || b.gathers(p)
		}
		if channelWords()["resort"][verb] && x.is(i, "obj") {
			return anchor && sure
		}
		return sure && kind == reading.LinkOutlet && anchor && b.quotes(h) && x.relation[i] == "nsubj"
	}
	if !x.is(i, "obl", "nmod", "obj") {
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
	i := b.tree.top(b.f.t, run{ph.First, ph.Last})
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

// carry puts before each statement's chain the steps by which the statements around it came: their chains, and the outlets among
// their sources. Statements are nested already.
func (b *builder) carry(statements []reading.Statement) {
	byID := map[reading.Optional]int{}
	for i, s := range statements {
		byID[reading.Optional(s.ID)] = i
	}
	done := make([]bool, len(statements))
	var lead func(i int)
	lead = func(i int) { // ends, since what is around a statement is wider
		if done[i] {
			return
		}
		done[i] = true
		s := &statements[i]
		if s.Within == "" {
			return
		}
		outer := byID[s.Within]
		cites := len(citations(statements[outer].Chain))
		lead(outer)
		own := s.Chain
		s.Chain = b.through(&statements[outer], cites)
		for _, l := range own {
			s.Chain = add(s.Chain, l)
		}
	}
	for i := range statements {
		lead(i)
	}
}

// citations are the links at a chain's end that tell whom somebody cites.
func citations(chain []reading.Link) []reading.Link {
	i := len(chain)
	for i > 0 && chain[i-1].Kind == reading.LinkCiting {
		i--
	}
	return chain[i:]
}

// through is the way to what a statement holds: its chain, of which the last links, cites in number, are whom it cites, and before these
// its source, if that is an outlet.
func (b *builder) through(s *reading.Statement, cites int) []reading.Link {
	before := s.Chain[:len(s.Chain)-cites]
	out := slices.Clone(before)
	if len(s.Source.Spans) > 0 {
		t := b.f.t
		last := t.TokenAt(s.Source.Spans[0].End - 1)
		if p, ok := t.NounPhraseAt(b.tree.top(t, run{t.TokenAt(s.Source.Spans[0].Start), last + 1})); ok {
			if kind, sure := b.kindOf(p); kind == reading.LinkOutlet && sure {
				out = add(out, reading.Link{Kind: kind, Channel: reading.Channel{Entity: s.Source.Entity, Text: s.Source.Text, Spans: slices.Clone(s.Source.Spans)}})
			}
		}
	}
	return append(out, s.Chain[len(before):]...)
}
