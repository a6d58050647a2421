// Package wording marks the words that colour what is told, and whose they are:
// hedges ("allegedly"), loaded words ("cult"), scare quotes, and the words for
// unnamed sources ("officials", "is believed"). It says who chose a word, not
// whether the word is fair.
package wording

import (
	"cmp"
	"slices"

	"hearsay/language"
	"hearsay/reading"
)

// Find returns hedges, loaded words, scare quotes and unnamed sources in order, each with
// its holder: the innermost statement whose content has the words, or the outlet.
// Words of one kind never overlap; of two kinds they may.
func Find(t *language.Text, statements []reading.Statement) []reading.Wording {
	f := &finder{Text: t, lists: data(), said: contents(statements)}
	f.words()
	f.scareQuotes()
	f.unnamed(statements)
	slices.SortFunc(f.found, func(a, b reading.Wording) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Kind, b.Kind))
	})
	out := f.found[:0]
	ends := map[reading.WordingKind]int{}
	for _, w := range f.found {
		if w.Start >= ends[w.Kind] {
			ends[w.Kind] = w.End
			out = append(out, w)
		}
	}
	setHolders(out, f.said)
	return out
}

// finder holds what is known of the report while it is read.
type finder struct {
	*language.Text
	*lists
	said  []said
	found []reading.Wording
}

func (f *finder) add(kind reading.WordingKind, span reading.Span) {
	f.found = append(f.found, reading.Wording{Span: span, Kind: kind})
}

// words walks over the report's tokens for hedges and loaded words.
func (f *finder) words() {
	for _, s := range f.Sentences {
		if s.Furniture {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if n, loaded := f.hedge(i, s.Last); n > 0 {
				f.add(reading.Hedge, f.Cut(i, i+n))
				if loaded {
					f.add(reading.Loaded, f.Tokens[i].Span)
				}
				i += n - 1
			} else if f.isLoaded(i, s) {
				f.add(reading.Loaded, f.Tokens[i].Span)
			}
		}
	}
}

// unnamed marks the words of unnamed sources; where a passive names none ("is believed"), the cue.
func (f *finder) unnamed(statements []reading.Statement) {
	for _, s := range statements {
		if !s.Source.Unnamed {
			continue
		}
		spans := s.Source.Spans
		if len(spans) == 0 && f.isPassive(s.Cue) {
			spans = s.Cue.Spans
		}
		for _, span := range spans {
			f.add(reading.UnnamedSource, span)
		}
	}
}

// isPassive holds for a cue with a participle: "is believed". Without one, it is the outlet that leaves the source out.
func (f *finder) isPassive(c reading.Cue) bool {
	for _, span := range c.Spans {
		for i := f.TokenAt(span.Start); i < len(f.Tokens) && f.Tokens[i].Start < span.End; i++ {
			if f.Tokens[i].Tag == "VBN" {
				return true
			}
		}
	}
	return false
}
