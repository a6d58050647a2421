package figures

import (
	"math"

	"hearsay/internal/numbers"
	"hearsay/reading"
)

// bounded reads the words that bound an amount, on either side, and makes a figure of it.
func (f *finder) bounded(a amount) reading.Figure {
	kind, loose := exact, a.loose
	first, last, end := a.first, a.last, a.end
	if k, n := f.boundBefore(first); n > 0 {
		kind, first = k, first-n
		if k == about { // "up to about 40"
			loose = true
			if k, n := f.boundBefore(first); n > 0 && k != about && k != exact {
				kind, first = k, first-n
			}
		}
	}
	if k, n := phrase(f, f.after, last, f.longestBound); n > 0 && (kind == exact || kind == about) && f.lower(last+n) != "than" {
		if k == about {
			loose = true
		}
		kind, last = k, last+n
		end = f.Tokens[last-1].End
	}
	f.taken = last
	x := reading.Figure{
		Span:        reading.Cut(f.Document.Text, f.Tokens[first].Start, end),
		Approximate: loose || kind == about || kind == nearly,
		Unit:        a.unit,
	}
	x.Min, x.Max = a.bounds(kind)
	a.first, a.last = first, last
	x.Of = f.counted(a)
	return x
}

// boundBefore returns the longest bound that ends before token i, and how many tokens it
// takes; none of them belongs to the figure before.
func (f *finder) boundBefore(i int) (bound, int) {
	for n := min(f.longestBound, i-max(f.first, f.taken)); n > 0; n-- {
		if f.timed[i-n] {
			continue
		}
		if k, size := phrase(f, f.before, i-n, n); size == n {
			return k, n
		}
	}
	return exact, 0
}

// bounds are the least and the most that an amount can be under a bound.
func (a amount) bounds(kind bound) (low, high *float64) {
	if a.least {
		if kind == most || kind == under || kind == nearly {
			return nil, nil // "almost hundreds" says too little
		}
		return &a.low, nil
	}
	// A plain count moves by one: more than 12 is 13 or more.
	step := 0.
	if a.unit == "" && a.low == math.Trunc(a.low) && a.high == math.Trunc(a.high) && a.Kind != numbers.Fraction {
		step = 1
	}
	switch kind {
	case least:
		return &a.low, nil
	case over:
		a.low += step
		return &a.low, nil
	case most, nearly:
		return nil, &a.high
	case under:
		a.high -= step
		return nil, &a.high
	}
	return &a.low, &a.high
}

// percent turns a part of one into percent, rounded to three places: two-thirds is 66.667.
func percent(v float64) float64 { return math.Round(v*1e5) / 1e3 }
