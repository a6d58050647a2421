package events

import (
	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
)

// finder holds a report while events or designations are looked for in it.
type finder struct {
	t        *language.Text
	r        *reading.Reading
	tree     *language.Tree
	index    *names.Index
	holders  holders
	entities map[string]*reading.Entity // by id
	saying   map[string]bool            // ids of times that belong to a statement, not to what is told
}

func newFinder(t *language.Text, r *reading.Reading) *finder {
	f := &finder{
		t: t, r: r, tree: language.NewTree(t), index: names.NewIndex(r.Entities), holders: newHolders(t, r.Statements),
		entities: map[string]*reading.Entity{}, saying: map[string]bool{},
	}
	for i, e := range r.Entities {
		f.entities[e.ID] = &r.Entities[i]
	}
	for _, s := range r.Statements {
		f.saying[string(s.Time)] = true
	}
	return f
}

// kind is that of an entity.
func (f *finder) kind(id string) reading.Kind {
	if e := f.entities[id]; e != nil {
		return e.Kind
	}
	return ""
}

// sentence returns the sentence of token i.
func (f *finder) sentence(i int) language.Sentence { return f.t.Sentences[f.t.Tokens[i].Sentence] }

// phrase returns the phrase that token i belongs to.
func (f *finder) phrase(i int) (language.Phrase, bool) {
	if i < 0 || i >= len(f.t.Tokens) || f.t.Tokens[i].Phrase < 0 {
		return language.Phrase{}, false
	}
	return f.t.Phrases[f.t.Tokens[i].Phrase], true
}

// nounPhraseAt returns the noun phrase that begins at token i, marks and adverbs skipped, or -1.
func (f *finder) nounPhraseAt(i, last int) int {
	for ; i < last; i++ {
		tok := f.t.Tokens[i]
		if tok.Phrase >= 0 {
			if p := f.t.Phrases[tok.Phrase]; p.Kind == language.NounPhrase && p.First == i {
				return tok.Phrase
			}
			return -1
		}
		switch tok.Tag {
		case "``", "''", "RB", "RBR", "RBS", "JJ", "PDT", "DT", "JJS", "JJR":
			// Adjectives stand outside a phrase where the tagger lost its noun; "at least" opens a figure.
		default:
			return -1
		}
	}
	return -1
}

// isTime holds for a noun phrase that is a time expression or a part of one.
func (f *finder) isTime(p int) bool {
	ph := f.t.Phrases[p]
	first := ph.First
	for first < ph.Head && (f.t.Tokens[first].Tag == "DT" || f.t.Tokens[first].Tag == "JJ") && !f.inTime(first) {
		first++
	}
	return f.inTime(ph.Head) && f.inTime(first)
}

// inTime holds for a token of a time expression.
func (f *finder) inTime(i int) bool {
	tok := f.t.Tokens[i]
	x, ok := around(f.r.Times, tok.Start, func(x reading.Time) reading.Span { return x.Span })
	return ok && x.Overlaps(tok.Span)
}

// around returns the first of xs, which stand in order and apart, that ends behind byte offset b.
func around[T any](xs []T, b int, span func(T) reading.Span) (x T, ok bool) {
	lo, hi := 0, len(xs)
	for lo < hi {
		mid := (lo + hi) / 2
		if span(xs[mid]).End > b {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	if lo == len(xs) {
		return x, false
	}
	return xs[lo], true
}

// within returns the xs, which stand in order and apart, that begin in the span.
func within[T any](xs []T, s reading.Span, span func(T) reading.Span) []T {
	lo, hi := 0, len(xs)
	for lo < hi {
		mid := (lo + hi) / 2
		if span(xs[mid]).Start >= s.Start {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	end := lo
	for end < len(xs) && span(xs[end]).Start < s.End {
		end++
	}
	return xs[lo:end]
}
