package numbers

import "math"

// words reads a number in words: groups below a thousand, each with a smaller
// multiplier than the one before ("two million three hundred thousand and five").
func (p *parser) words() (v float64, ord, ok bool) {
	limit := math.Inf(1)
	before := 0
	for {
		n, ord, ok := p.group()
		if !ok {
			return 0, false, false
		}
		if ord {
			return v + n, true, true
		}
		switch {
		case p.is(0, dozen) && v == 0:
			return n * p.take().value, false, true
		case p.is(0, scale) && p.atoms[p.at].value < limit:
			limit = p.take().value
		case p.is(0, scale|hundred|dozen): // "a thousand and two thousand" are two numbers
			p.at = before
			return v, false, true
		default:
			return v + n, false, true
		}
		v += n*limit + p.andPart()*limit
		before = p.at
		switch {
		case p.is(0, and) && p.is(1, unit|ten):
			p.at++
		case !p.is(0, unit|ten):
			return v, false, true
		}
	}
}

// group reads a number below a thousand, "two hundred and five", or the one
// that "a" stands for before a multiplier; ord says that it ends as an ordinal.
func (p *parser) group() (n float64, ord, ok bool) {
	if p.is(0, article) {
		if !p.is(1, hundred|scale|dozen) {
			return 0, false, false
		}
		p.at++
		n = 1
	} else if n, ord, ok = p.belowHundred(); !ok || ord {
		return n, ord, ok
	}
	switch {
	case p.is(0, ordinal) && p.atoms[p.at].value >= 100:
		return n * p.take().value, true, true
	case !p.is(0, hundred):
		return n, false, true
	}
	n *= p.take().value
	before := p.at
	if p.is(0, and) {
		p.at++
	}
	more, ord, ok := p.belowHundred()
	if !ok && p.is(0, ordinal) && p.at > before {
		return n + p.take().value, true, true
	}
	if !ok || p.is(0, hundred) { // "two hundred and three hundred" are two numbers
		p.at = before
		return n, false, true
	}
	return n + more, ord, true
}

// belowHundred reads "five", "twenty", "twenty-three" or "twenty-third".
func (p *parser) belowHundred() (n float64, ord, ok bool) {
	switch {
	case p.is(0, unit):
		return p.take().value, false, true
	case !p.is(0, ten):
		return 0, false, false
	}
	n = p.take().value
	switch {
	case p.is(0, unit) && p.atoms[p.at].value > 0 && p.atoms[p.at].value < 10:
		n += p.take().value
	case p.is(0, ordinal) && p.atoms[p.at].value < 10:
		return n + p.take().value, true, true
	}
	return n, false, true
}
