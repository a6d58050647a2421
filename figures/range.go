package figures

import (
	"strings"

	"hearsay/internal/numbers"
)

// rangeEnd reads the second number of "5 to 10", "5 or 6", "$5 to $6 million", "5 – 10", and
// of "between 5 and 10". "From 5 to 10" tells of two numbers more often than of a range, unless it is "anywhere from".
func (f *finder) rangeEnd(a amount, money string) (amount, bool) {
	at := a.last
	from := f.lower(a.first-1) == "from" && !f.is(a.first-2, anywhere)
	switch f.lower(at) {
	case "to":
		if from {
			return amount{}, false
		}
	case "and":
		if f.lower(a.first-1) != "between" {
			return amount{}, false
		}
		a.first--
	case "or":
	case "-", "--":
		if from {
			return amount{}, false
		}
	default:
		return amount{}, false
	}
	at++
	if a.Kind != numbers.Cardinal && a.Kind != numbers.Fraction || at >= f.last || f.timed[at] {
		return amount{}, false
	}
	if u, n := phrase(f, f.unitBefore, at, 2); n > 0 && u == money {
		at += n
	}
	n, ok := numbers.Parse(f.Tokens[:f.last], at)
	if !ok || n.Kind != a.Kind {
		return amount{}, false
	}
	unit := a.unit
	if a.unit != money {
		a.unit = "" // it stood behind the first, and must stand behind the second: not "cut 30 percent to 2,150 tonnes"
	}
	if a.Kind == numbers.Fraction {
		a.low /= 100 // until withUnit makes percent of both
	}
	a.low = sameScale(a.low, n.Value, f.lower(at), n)
	a.high, a.last = n.Value, at+n.Tokens
	if a.low >= a.high {
		return amount{}, false
	}
	a.Number = n
	a = f.withUnit(a)
	if unit != "" && a.unit != unit {
		return amount{}, false
	}
	if f.lower(at-1) == "-" && a.unit == "" && !plural(f.headTag(a.last)) {
		return amount{}, false
	}
	return a, true
}

// likeNext gives the first number of "from 5 to 10 percent", "from 5 to 10 million" and "won 35 to 12 percent", which are no
// ranges, the unit and the multiplier of the second.
func (f *finder) likeNext(a *amount) {
	at := a.last + 1
	sign := ""
	if u, n := phrase(f, f.unitBefore, at, 2); n > 0 && u == a.unit {
		sign, at = u, at+n
	}
	to, ok := f.number(at, sign)
	if !ok || to.Kind != numbers.Cardinal || a.Kind != numbers.Cardinal || a.unit != "" && a.unit != to.unit {
		return
	}
	low := sameScale(a.low, to.low, f.lower(at), to.Number)
	a.low, a.high = low, low
	if !to.compound {
		a.unit = to.unit
	}
}

// sameScale gives the first number of "5 to 10 million" the multiplier of the second.
func sameScale(low, high float64, word string, n numbers.Number) float64 {
	base, ok := numbers.Word(word)
	if !ok || base.Value == 0 {
		return low
	}
	if base.Suffix != "" {
		base, _ = numbers.Word(strings.TrimSuffix(word, base.Suffix))
	}
	if base.Value == 0 || n.Value == base.Value || low >= base.Value {
		return low
	}
	return low * (high / base.Value)
}
