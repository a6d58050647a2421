// Package figures finds quantities, their bounds and what they count.
//
// A figure's span holds the number, the words that bound it and its unit, not
// what it counts: "at least 14" of "at least 14 miners", "nearly $5 million". What
// it counts is the noun phrase behind it in the report's words, as far as the tree makes one of it, without
// determiners and "other" or "more", but with a second noun that the number counts as well ("12 pilots and mechanics");
// where there is none, the participle that implies it ("30 wounded", "killing 9"). Of money it is what it is given in or
// spent on ("$5 million in aid").
//
// The bounds are inclusive. "More than 12" of a plain count is 13 or more and
// "fewer than 12" is 11 or less; of percent, money, measures and broken numbers the
// bound is the number itself. "Up to" and "as many as" set no lower bound. "About
// 300" is 300 on both sides and approximate; "nearly 300" has 300 as its upper
// bound and is approximate. Vague plurals have a lower bound only: "hundreds" 100,
// "dozens" 24, "several hundred" 200. Fractions and "one in five" are percent. "From 5 to 10 percent" tells of two numbers, both
// of percent; "anywhere from 5 to 10" is a range.
//
// Harm is what befalls the people counted if the clause with the figure says so of them ("12 were killed",
// "arresting 12", "12 dead"), and Who tells civilians from combatants, police included, if the noun does.
//
// No figures are: numbers inside a time expression and durations, ages, ordinals,
// years, numbers in names and addresses ("Boeing 747", "Article 5", "12 Mill
// Street"), results of games and votes ("3-1"), multiples ("three times"), "one"
// as a pronoun, "the two", and "several", "many" or "a few", which set no bound.
package figures

import (
	"strconv"

	"hearsay/language"
	"hearsay/reading"
)

// Find returns the report's quantities in order; numbers inside a time expression are none.
func Find(t *language.Text, times []reading.Time) []reading.Figure {
	f := &finder{Text: t, lists: data(), timed: timedTokens(t, times), arcs: arcs(t)}
	for _, s := range t.Sentences {
		if !s.Furniture {
			f.sentence(s)
		}
	}
	return f.found
}

// finder holds what is known of the report while its sentences are read.
type finder struct {
	*language.Text
	*lists
	timed  []bool // which tokens belong to a time expression
	arcs   []arc
	first  int // the sentence's tokens
	last   int
	taken  int // the token after the last figure
	passed int // the token after the last age, year or number's name
	found  []reading.Figure
	object object
}

func timedTokens(t *language.Text, times []reading.Time) []bool {
	timed := make([]bool, len(t.Tokens))
	for _, x := range times {
		for i := t.TokenAt(x.Start); i < len(t.Tokens) && t.Tokens[i].Start < x.End; i++ {
			timed[i] = true
		}
	}
	return timed
}

func (f *finder) sentence(s language.Sentence) {
	f.first, f.last = s.First, s.Last
	f.object, f.passed = object{}, -1
	for i := s.First; i < s.Last; {
		i = f.at(i)
	}
}

// at looks for a figure whose number begins at token i, and returns the token to go on with.
func (f *finder) at(i int) int {
	if f.timed[i] {
		return i + 1
	}
	if x, next, ok := f.zero(i); ok {
		f.harmed(&x, i, next)
		f.add(x)
		return next
	}
	a, ok := f.amount(i)
	if !ok {
		return i + 1
	}
	if f.never(a) {
		return a.last
	}
	x := f.bounded(a)
	f.harmed(&x, f.TokenAt(x.Start), max(a.last, f.taken))
	f.add(x)
	return a.last
}

func (f *finder) add(x reading.Figure) {
	x.ID = "f" + strconv.Itoa(len(f.found)+1)
	f.found = append(f.found, x)
}

// lower is the token's word, or "" outside the sentence.
func (f *finder) lower(i int) string {
	if i < f.first || i >= f.last {
		return ""
	}
	return f.Tokens[i].Lower
}

// tag is the token's tag, or "" outside the sentence.
func (f *finder) tag(i int) language.Tag {
	if i < f.first || i >= f.last {
		return ""
	}
	return f.Tokens[i].Tag
}

// is says whether the token's word or its lemma is of one of the classes.
func (f *finder) is(i int, c class) bool {
	return i >= f.first && i < f.last && (f.words[f.Tokens[i].Lower]|f.words[f.Tokens[i].Lemma])&c != 0
}

// phrase returns the longest of a list's phrases, of up to n words, that begins
// at token i, and how many tokens it takes.
func phrase[T any](f *finder, m map[string]T, i, n int) (T, int) {
	var buf [64]byte
	key, best, size := buf[:0], *new(T), 0
	for d := 0; d < n && i+d < f.last; d++ {
		if d > 0 && f.Tokens[i+d].Gap { // "US $" and "S$" are as they are written
			key = append(key, ' ')
		}
		if key = append(key, f.Tokens[i+d].Lower...); len(key) > 64 {
			break
		}
		if v, ok := m[string(key)]; ok {
			best, size = v, d+1
		}
	}
	return best, size
}
