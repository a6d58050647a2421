package attribution

import (
	"slices"

	"hearsay/language"
	"hearsay/reading"
)

// group gives the ids of the entities that a source of several means: two names with "and" between them ("Ruz and Arn"), or a word
// for the two that the sentence, or the one before, names so or speaks of ("they", "both men", "who").
func (b *builder) group(source run) []string {
	t, x := b.f.t, b.tree
	head := x.Top(source.first, source.last)
	if ids := b.coordinated(head); len(ids) > 1 {
		return ids
	}
	switch first := t.Tokens[source.first]; {
	case first.Tag == "WP" || first.Tag == "WDT":
		for i, steps := head, 0; steps < language.Deepest && x.Head[i] >= 0; i, steps = x.Head[i], steps+1 {
			if x.Is(i, "acl") {
				h := x.Head[i]
				for x.Is(h, "conj", "appos") && x.Head[h] >= 0 {
					h = x.Head[h]
				}
				return b.coordinated(h)
			}
		}
	case slices.Contains([]string{"they", "both", "each"}, first.Lower) || first.Lower == "the" && source.last == source.first+2 && t.Tokens[source.first+1].Lower == "two":
		s := first.Sentence
		for k := s; k >= max(0, s-1); k-- {
			for i := min(source.first, t.Sentences[k].Last) - 1; i >= t.Sentences[k].First; i-- {
				if x.Is(i, "nsubj") && t.Tokens[i].IsNoun() {
					if ids := b.coordinated(i); len(ids) > 1 {
						return ids
					}
					if first.Lower == "they" {
						return nil // they are whoever was spoken of last
					}
				}
			}
		}
		if first.Lower == "both" {
			return b.two(t.Sentences[s], source.first)
		}
	}
	return nil
}

// coordinated gives the entities of a token and of those joined to it by "and", if there are two or more and all are named.
func (b *builder) coordinated(i int) []string {
	t, x := b.f.t, b.tree
	var out []string
	s := t.Sentences[t.Tokens[i].Sentence]
	for j := s.First; j < s.Last; j++ {
		if j != i && !(x.Head[j] == i && x.Is(j, "conj") && !b.either(i, j)) {
			continue
		}
		name := run{j, j + 1}
		for name.last < s.Last && x.Head[name.last] == j && x.Is(name.last, "flat") {
			name.last++
		}
		id, ok := b.index.At(t.Cut(name.first, name.last))
		if !ok {
			return nil
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// either holds if "or" stands between two tokens: one of two is no group.
func (b *builder) either(i, j int) bool {
	return slices.ContainsFunc(b.f.t.Tokens[min(i, j):max(i, j)], func(k language.Token) bool { return k.Lower == "or" || k.Lower == "nor" })
}

// two gives the persons that a sentence names before a token, if they are two.
func (b *builder) two(s language.Sentence, before int) []string {
	t := b.f.t
	var out []string
	for i := s.First; i < before; i++ {
		if id, ok := b.index.At(t.Tokens[i].Span); ok && b.kinds[id] == reading.Person && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}
