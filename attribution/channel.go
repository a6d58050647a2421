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
	i := x.Top(c.cue.first, c.cue.last)
	if x.Is(i, "case", "mark") && x.Head[i] >= 0 {
		i = x.Head[i]
	}
	out := []int{i}
	for range 3 {
		h := x.Head[i]
		if h < 0 || !x.Is(i, "advcl", "conj", "xcomp") || x.Subject[i] >= 0 || !b.f.t.Tokens[h].IsVerb() {
			break
		}
		verb := b.f.t.Tokens[h].Lemma
		if m := x.Marker[i]; x.Is(i, "advcl") && (m >= 0 && b.f.t.Tokens[m].Lower != "as" && !channelWords()["resort"][verb] || i > 0 && b.f.t.Tokens[i-1].Tag == "WRB") {
			break // "resigned after telling", "when asked": another act
		}
		if x.Is(i, "conj") && attitudes()[verb] == "" && !channelWords()["carry"][verb] {
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
		source = b.tree.Top(c.source.first, c.source.last)
	}
	for i := within.first; i < within.last; i++ {
		if p, ok := t.NounPhraseAt(i); ok && t.Phrases[p].Head == i {
			found = append(found, b.links(c, anchors, p)...)
		}
		// "the Herald, which cited two officials"
		if channelWords()["cite"][t.Tokens[i].Lower] || b.quotes(i) && b.tree.Relation[i] == "acl:relcl" && b.tree.Head[i] == source {
			cited = append(cited, b.cited(c, anchors, i)...)
		}
	}
	// An outlet is nearer to the report than where the words were posted, and both than where they were said; of one kind, what hangs
	// deeper is: "in a statement carried by X".
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
	if x.Object[i] < 0 || i >= c.cue.first && i < c.cue.last {
		return nil
	}
	p, ok := t.NounPhraseAt(x.Object[i])
	if !ok || channelWords()["cause"][t.Tokens[x.Object[i]].Lemma] {
		return nil
	}
	if h := x.Head[i]; !slices.Contains(anchors, h) && x.Relation[i] != "acl:relcl" {
		// A parser takes it as well for a part of what is said, at whose end it stands.
		for range language.Deepest {
			if h < 0 || slices.Contains(anchors, h) {
				break
			}
			h = x.Head[h]
		}
		if h < 0 || b.inContent(c, t.Tokens[i].Span) {
			return nil
		}
	}
	return []link{{Link: reading.Link{Kind: reading.LinkCiting, Channel: b.medium(p, b.whole(p))}}}
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
			if service := channelWords()["service"][t.Tokens[i].Lower] && t.Tokens[i].Text != t.Tokens[i].Lower; !service && !t.Tokens[i].IsName() {
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
