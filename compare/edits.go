package compare

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// near is how many of the sentences put in, before and after the place of one taken out, are looked at for what became of it.
const near = 20

// pair is a sentence of the version before and what became of it; nil is none.
type pair struct {
	before, after *Sentence
	elsewhere     bool // it stands at another place
}

// edits are what changed from one version to the next: an alignment of their sentences, by equal ones first (Myers' difference), then by likeness
// between those.
func edits(before, after *edition) []Edit {
	all := []Edit{}
	for _, p := range reunited(aligned(before.sentences, after.sentences)) {
		if e, changed := p.edit(); changed {
			all = append(all, e)
		}
	}
	return all
}

func aligned(before, after []Sentence) (pairs []pair) {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // the same answer on a slow machine
	a, b, _ := d.DiffLinesToRunes(byLine(before), byLine(after))
	i, j := 0, 0
	for _, c := range d.DiffMainRunes(a, b, false) {
		for range utf8.RuneCountInString(c.Text) {
			var p pair
			if c.Type != diffmatchpatch.DiffInsert {
				p.before = &before[i]
				i++
			}
			if c.Type != diffmatchpatch.DiffDelete {
				p.after = &after[j]
				j++
			}
			pairs = append(pairs, p)
		}
	}
	return pairs
}

// byLine puts each sentence on a line of its own, as the library compares lines.
func byLine(all []Sentence) string {
	var b strings.Builder
	for _, s := range all {
		b.WriteString(s.folded())
		b.WriteByte('\n')
	}
	return b.String()
}

func (s *Sentence) folded() string { return strings.Join(strings.Fields(s.Text), " ") }

// reunited finds what became of the sentences that were taken out: the same words at another place, or one put in near by that shares words.
func reunited(pairs []pair) []pair {
	var gone, put []int
	same := map[string][]int{}
	for i, p := range pairs {
		switch {
		case p.after == nil:
			gone = append(gone, i)
		case p.before == nil:
			put = append(put, i)
			same[p.after.folded()] = append(same[p.after.folded()], i)
		}
	}
	done := map[*Sentence]bool{}
	join := func(i, j int) {
		pairs[j].before = pairs[i].before
		done[pairs[i].before] = true
	}
	for _, i := range gone {
		words := pairs[i].before.folded()
		if at := same[words]; len(at) > 0 {
			join(i, at[0])
			pairs[at[0]].elsewhere, same[words] = true, at[1:]
		}
	}
	has := make([]map[string]bool, len(put))
	for n, j := range put {
		has[n] = contentWords(pairs[j].after.Text)
	}
	for _, i := range gone {
		if done[pairs[i].before] {
			continue
		}
		mine := contentWords(pairs[i].before.Text)
		place, _ := slices.BinarySearch(put, i)
		best, likest := -1, 0.0
		for n := max(0, place-near); n < min(len(put), place+near); n++ {
			if l := likeness(mine, has[n]); pairs[put[n]].before == nil && l >= alike && l > likest {
				best, likest = put[n], l
			}
		}
		if best >= 0 {
			join(i, best)
		}
	}
	return slices.DeleteFunc(pairs, func(p pair) bool { return p.after == nil && done[p.before] })
}

// edit tells what became of a sentence, and what only one of the two tells.
func (p pair) edit() (e Edit, changed bool) {
	e = Edit{Before: p.before, After: p.after, Drift: []Change{}}
	switch {
	case p.after == nil:
		e.Kind = TakenOut
		return e, true
	case p.before == nil:
		e.Kind = PutIn
		return e, true
	}
	a, b := p.before.without(p.after), p.after.without(p.before)
	e.Before, e.After, e.Drift = a, b, Drift(a.Text, b.Text)
	switch {
	case a.folded() != b.folded():
		e.Kind = Reworded
	case p.elsewhere:
		e.Kind = Moved
	case len(a.Statements)+len(b.Statements)+len(a.Figures)+len(b.Figures) > 0:
		e.Kind = Retold
	default:
		return e, false
	}
	return e, true
}

// without is the sentence without what the other tells too.
func (s *Sentence) without(o *Sentence) *Sentence {
	x := *s
	x.Statements = lacking(s.Statements, o.Statements, func(a, b Saying) bool {
		return a.Voice.Name == b.Voice.Name && a.Attitude == b.Attitude && a.Negated == b.Negated && a.Words == b.Words
	})
	x.Figures = lacking(s.Figures, o.Figures, func(a, b Quote) bool { return a.Text == b.Text })
	return &x
}

// lacking are those of the first that the second has none like.
func lacking[T any](these, those []T, same func(a, b T) bool) []T {
	left := []T{}
	for _, x := range these {
		if !slices.ContainsFunc(those, func(y T) bool { return same(x, y) }) {
			left = append(left, x)
		}
	}
	return left
}
