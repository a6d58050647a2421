package figures

import (
	"strings"

	"hearsay/internal/numbers"
)

// share reads "one in five", "3 out of 4". Only round wholes make a share: "12 out
// of 40 passengers" are two counts.
func (f *finder) share(i int) (amount, bool) {
	tokens := f.Tokens[:f.last]
	if over, under, ok := strings.Cut(f.lower(i), "-in-"); ok { // "three-in-five"
		n, _ := numbers.Word(over)
		of, ok := numbers.Word(under)
		return f.ratio(n, of, i, i+1), ok && n.Value > 0 && roundWhole(n, of)
	}
	n, ok := numbers.Parse(tokens, i)
	if !ok || n.Kind != numbers.Cardinal || !n.Whole() {
		return amount{}, false
	}
	at := i + n.Tokens
	switch {
	case f.lower(at) == "in":
		at++
	case f.lower(at) == "out" && f.lower(at+1) == "of":
		at += 2
	default:
		return amount{}, false
	}
	of, ok := numbers.Parse(tokens, at)
	if !ok || f.timed[at] || f.is(at+of.Tokens, spell) {
		return amount{}, false
	}
	return f.ratio(n, of, i, at+of.Tokens), roundWhole(n, of)
}

// roundWhole says whether the second number can be the whole of which the first is a share.
func roundWhole(n, of numbers.Number) bool {
	if n.Kind != numbers.Cardinal || of.Kind != numbers.Cardinal || of.Value <= n.Value || n.Digits && !of.Digits {
		return false
	}
	switch of.Value {
	case 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100, 1e3, 1e4, 1e5, 1e6:
		return true
	}
	return false
}

// ratio is a share as an amount, of tokens first to last.
func (f *finder) ratio(n, of numbers.Number, first, last int) amount {
	v := n.Value / of.Value
	n.Kind = numbers.Fraction
	return f.withUnit(amount{Number: n, low: v, high: v, first: first, last: last})
}

// part reads "a third" without "of", where it cannot be the third of a row: "cut by a third", "nearly a third", "a third
// more", "of which a third".
func (f *finder) part(i int) (amount, bool) {
	if f.lower(i) != "a" || i+1 >= f.last {
		return amount{}, false
	}
	n, ok := f.parseAs("one", i)
	if !ok || n.Tokens != 2 || n.Kind != numbers.Fraction || f.headTag(i+2) != "" || f.timed[i+1] {
		return amount{}, false
	}
	_, bounds := f.boundBefore(i)
	switch prev, next := f.lower(i-1), f.lower(i+2); {
	case bounds > 0, prev == "by", prev == "which" || prev == "whom":
	case f.tag(i+2) == "JJR" || f.tag(i+2) == "RBR" || next == "over" || next == "above" || next == "below":
	default:
		return amount{}, false
	}
	return f.withUnit(amount{Number: n, low: n.Value, high: n.Value, first: i, last: i + 2}), true
}

// halfUnit reads "half a mile".
func (f *finder) halfUnit(i int) (amount, bool) {
	if next := f.lower(i + 1); f.lower(i) != "half" || next != "a" && next != "an" {
		return amount{}, false
	}
	half, ok := numbers.Word("half")
	half.Kind = numbers.Cardinal
	_, n := phrase(f, f.unitAfter, i+2, f.longestOf)
	return f.withUnit(amount{Number: half, low: half.Value, high: half.Value, first: i, last: i + 2}), ok && n > 0
}

// unitAndPart reads "a mile and a half".
func (f *finder) unitAndPart(i int) (amount, bool) {
	if f.lower(i) != "a" && f.lower(i) != "an" {
		return amount{}, false
	}
	_, n := phrase(f, f.unitAfter, i+1, f.longestOf)
	if _, tail := f.andPart(i + 1 + n); n == 0 || tail == 0 {
		return amount{}, false
	}
	one, ok := numbers.Word("one")
	return f.withUnit(amount{Number: one, low: one.Value, high: one.Value, first: i, last: i + 1}), ok
}

// andPart reads "and a half" behind a unit, and returns how many tokens it takes.
func (f *finder) andPart(i int) (float64, int) {
	if f.lower(i) != "and" || f.lower(i+1) != "a" || i+2 >= f.last {
		return 0, 0
	}
	n, ok := f.parseAs("one", i+1)
	if !ok || n.Tokens != 2 || n.Kind != numbers.Fraction || f.headTag(i+3) != "" && f.tag(i+3) != "IN" {
		return 0, 0
	}
	return n.Value, 3
}
