package times

import (
	"sort"

	"hearsay/language"
)

// tense is where the verb puts an expression.
type tense uint8

const (
	unclear tense = iota
	past
	future
)

// tenseAt reads the tense of the verb on which the expression at token i hangs, or of the nearest one where the tree has none.
func (f *finder) tenseAt(i int) tense {
	if p, ok := f.governor(i); ok {
		return f.tenseOf(f.t.Phrases[p])
	}
	for d := 1; d < 25; d++ {
		for _, j := range [2]int{i - d, i + d} {
			if p, ok := f.verbGroup(j); ok {
				return f.tenseOf(f.t.Phrases[p])
			}
		}
	}
	return unclear
}

func (f *finder) verbGroup(i int) (phrase int, ok bool) {
	if i < f.s.First || i >= f.s.Last {
		return 0, false
	}
	p := f.t.Tokens[i].Phrase
	return p, p >= 0 && f.t.Phrases[p].Kind == language.VerbGroup
}

// governor is the verb group above token i in the sentence's tree.
func (f *finder) governor(i int) (phrase int, ok bool) {
	const steps = 12 // no expression of a report hangs deeper
	w := sort.Search(len(f.t.Syntax), func(k int) bool { return f.t.Syntax[k].Token >= i })
	for n := 0; n < steps && w >= 0 && w < len(f.t.Syntax); n++ {
		if p, ok := f.verbGroup(f.t.Syntax[w].Token); ok {
			return p, true
		}
		w = f.t.Syntax[w].Head
	}
	return 0, false
}

// tenseOf reads a verb group. English has no future by inflection: will, shall, "is due to" and plans point ahead, and so does the
// present tense of a timetable ("talks resume on Tuesday") and a headline's infinitive ("Mayor to quit Friday").
func (f *finder) tenseOf(v language.Phrase) tense {
	for k := v.First; k < v.Last; k++ {
		switch f.word(k) {
		case "will", "'ll", "shall", "wo", "would":
			return future
		}
	}
	head := f.t.Tokens[v.Head]
	_, ahead := f.entry(v.Head, "ahead")
	switch {
	case v.Infinitive:
		for k := v.First - 1; k >= max(f.s.First, v.First-3); k-- {
			if _, ok := f.entry(k, "ahead"); ok || f.word(k) == "is" || f.word(k) == "are" {
				return future
			}
		}
		if f.verbs == 1 {
			return future // a headline's
		}
		return unclear
	case ahead && (v.Passive || f.word(v.Head) != "set"):
		return future
	case v.Passive && (f.word(v.First) == "is" || f.word(v.First) == "are"):
		return unclear
	case f.timetable(v):
		return future
	case head.Tag == "VBD" || v.Passive:
		return past
	}
	for k := v.First; k < v.Last; k++ {
		if f.t.Tokens[k].Tag == "VBD" || f.word(k) == "has" || f.word(k) == "have" {
			return past
		}
	}
	return unclear
}

// timetable holds for a verb in the plain present that says when something is to be. Its form says so, whatever the tagger.
func (f *finder) timetable(v language.Phrase) bool {
	_, ok := f.entry(v.Head, "timetable")
	return ok && v.First == v.Head
}

// verbsIn counts a sentence's verb groups.
func (f *finder) verbsIn(s language.Sentence) int {
	n, last := 0, -1
	for i := s.First; i < s.Last; i++ {
		if p := f.t.Tokens[i].Phrase; p > last && f.t.Phrases[p].Kind == language.VerbGroup {
			n, last = n+1, p
		}
	}
	return n
}

// limit holds before an expression at token i that ends a wait, and so lies ahead whatever the
// verb's tense: "postponed until Tuesday", "as early as Tuesday", "until 9 a.m. Tuesday", "payable Dec. 15", "the hearing is Friday".
func (f *finder) limit(i int) bool {
	switch f.word(i - 1) {
	case "until", "till":
		return !f.awaited(i)
	case "as":
		w := f.word(i - 2)
		return (w == "early" || w == "soon") && f.word(i-3) == "as"
	}
	if e, ok := f.entry(i-1, "ahead"); ok && e.value == "state" {
		return true
	}
	if f.word(i-1) == "on" {
		i--
	}
	p, ok := f.verbGroup(i - 1) // "the hearing is on Friday"
	return ok && f.t.Phrases[p].First == i-1 && (f.word(i-1) == "is" || f.word(i-1) == "are")
}

func (f *finder) future(i int) bool { return f.tenseAt(i) == future }

// awaited holds if the wait is over: "they did not name her until Friday".
func (f *finder) awaited(i int) bool {
	p, ok := f.governor(i)
	return ok && f.t.Phrases[p].Negated && f.t.Phrases[p].Finite && f.tenseOf(f.t.Phrases[p]) != future
}
