package figures

import "hearsay/internal/numbers"

// share reads "one in five", "3 out of 4". Only round wholes make a share: "12 out
// of 40 passengers" are two counts.
func (f *finder) share(i int) (amount, bool) {
	tokens := f.Tokens[:f.last]
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
	if !ok || f.timed[at] || of.Kind != numbers.Cardinal || of.Value <= n.Value || of.Digits != n.Digits {
		return amount{}, false
	}
	switch of.Value {
	case 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100, 1e3, 1e4, 1e5, 1e6:
	default:
		return amount{}, false
	}
	last := at + of.Tokens
	if f.is(last, spell) {
		return amount{}, false
	}
	v := n.Value / of.Value
	n.Kind = numbers.Fraction
	a := amount{Number: n, low: v, high: v, first: i, last: last}
	return f.withUnit(a), true
}
