package numbers

import (
	"math"
	"strings"

	"hearsay/language"
)

// atom is a part of a number: a word, or a piece of a hyphenated one.
type atom struct {
	class  class
	value  float64
	parts  float64
	suffix string
	token  int  // which token it is of, counted from the first
	last   bool // it ends its token
}

// reach is how many tokens a number may have at most.
const reach = 16

// parser reads atoms from left to right.
type parser struct {
	atoms []atom
	at    int
}

// mayBegin is a quick look at a token that spares most words of a text the parser.
func mayBegin(s string) bool {
	if s == "" || len(s) > longest {
		return false
	}
	if isDigit(s[0]) || s[0] == '.' || s[0] == '-' || s[0] >= 0x80 {
		return true
	}
	if i := strings.IndexByte(s, '-'); i > 0 {
		s = s[:i]
	}
	c := words()[s].class
	return c&^(and|of|suffix|alone) != 0
}

// read turns tokens into atoms, up to the first that can be no part of a number.
func (p *parser) read(tokens []language.Token) {
	for i := 0; i < len(tokens) && i < reach; i++ {
		s := tokens[i].Lower
		if n := spaced(tokens[i:]); n > 1 && i == 0 {
			var b strings.Builder
			for _, t := range tokens[:n] {
				b.WriteString(t.Lower)
			}
			a, _ := readDigits(b.String())
			a.token, a.last = n-1, true
			p.atoms = append(p.atoms, a)
			i = n - 1
			continue
		}
		before := len(p.atoms)
		if !p.split(s, i) {
			return
		}
		if i > 0 && p.atoms[before].class == digits { // digits only begin a number
			p.atoms = p.atoms[:before]
			return
		}
	}
}

// spaced counts the tokens of digits grouped with spaces, "1 000" or "12 500 000". With
// a plain space between them two numbers may merely meet ("on June 12 300 people"), so
// one group is taken only behind a wider, no-break or thin space, or if it is "000".
func spaced(tokens []language.Token) int {
	first := tokens[0].Lower
	if len(first) == 0 || len(first) > 3 || !allDigits(first) || first[0] == '0' {
		return 1
	}
	n, sure := 1, true
	for n < len(tokens) && n < 6 && len(tokens[n].Lower) == 3 && allDigits(tokens[n].Lower) {
		if !tokens[n].Gap {
			break
		}
		if tokens[n].Start-tokens[n-1].End < 2 && tokens[n].Lower != "000" {
			sure = false
		}
		n++
	}
	if n == 2 && !sure {
		return 1
	}
	return n
}

// split appends a token's atoms and says whether all of it can be part of a number.
func (p *parser) split(s string, token int) bool {
	if len(s) > longest {
		return false
	}
	if a, ok := readDigits(s); ok {
		a.token, a.last = token, true
		p.atoms = append(p.atoms, a)
		return true
	}
	before := len(p.atoms)
	for s != "" {
		piece, rest, hyphen := strings.Cut(s, "-")
		w, ok := words()[piece]
		a := atom{class: w.class, value: w.value, parts: w.parts}
		if !ok {
			a, ok = readDigits(piece)
		} else if w.class&suffix != 0 {
			ok = w.class&alone != 0
		}
		if !ok || hyphen && rest == "" {
			p.atoms = p.atoms[:before]
			return false
		}
		a.token, a.last = token, !hyphen
		p.atoms = append(p.atoms, a)
		s = rest
	}
	return len(p.atoms) > before
}

// is says whether the atom d places on is of one of the classes.
func (p *parser) is(d int, c class) bool {
	return p.at+d < len(p.atoms) && p.atoms[p.at+d].class&c != 0
}

func (p *parser) take() atom { a := p.atoms[p.at]; p.at++; return a }

// end closes a number at the current place.
func (p *parser) end(n Number) (Number, bool) {
	if p.at == 0 || !p.atoms[p.at-1].last {
		return Number{}, false
	}
	n.Tokens = p.atoms[p.at-1].token + 1
	n.Digits = p.atoms[0].class&(digits|ratio) != 0
	n.Suffix = p.atoms[0].suffix
	return n, true
}

// number reads a number of any kind.
func (p *parser) number() (Number, bool) {
	switch {
	case p.is(0, plural):
		return p.plural()
	case p.is(0, ratio):
		return p.fractionOrScaled(p.take().value)
	case p.half():
		return p.fractionOrScaled(0.5)
	case p.is(0, article) && p.is(1, part):
		return p.articlePart()
	case p.is(0, ordinal):
		return p.end(Number{Value: p.take().value, Kind: Ordinal})
	}
	return p.cardinal()
}

// half takes "half", "a half", "half a" or "half-a"; the last two only before a multiplier.
func (p *parser) half() bool {
	isHalf := func(d int) bool { return p.is(d, part) && p.atoms[p.at+d].parts == 2 }
	switch {
	case isHalf(0) && p.is(1, article) && p.is(2, hundred|scale|dozen):
		p.at += 2
	case isHalf(0):
		p.at++
	case p.is(0, article) && isHalf(1) && (p.is(2, of) || p.is(2, hundred|scale|dozen)):
		p.at += 2
	default:
		return false
	}
	return true
}

// fractionOrScaled reads "half a million" as a cardinal, and "half" alone as a fraction.
func (p *parser) fractionOrScaled(v float64) (Number, bool) {
	if p.is(0, hundred|scale|dozen|alone) {
		return p.end(Number{Value: v * p.take().value})
	}
	return p.fraction(v)
}

// fraction ends a part of one, or of what "of a million" behind it says.
func (p *parser) fraction(v float64) (Number, bool) {
	if p.is(0, of) && p.is(1, article) && p.is(2, hundred|scale|dozen) {
		p.at += 3
		return p.end(Number{Value: v * p.atoms[p.at-1].value})
	}
	return p.end(Number{Value: v, Kind: Fraction})
}

// articlePart reads "a third of"; without "of" it is "a third man".
func (p *parser) articlePart() (Number, bool) {
	if !p.is(2, of) {
		return Number{}, false
	}
	p.at++
	return p.fraction(1 / p.take().parts)
}

// plural reads "dozens" and "tens of thousands".
func (p *parser) plural() (Number, bool) {
	v := p.take().value
	if p.is(0, of) && p.is(1, plural) {
		p.at++
		v *= p.take().value
	}
	return p.end(Number{Value: v, Kind: Plural})
}

// cardinal reads digits or words with their multipliers, and what may follow
// them: an ordinal's end, a fraction's denominator, "and a half".
func (p *parser) cardinal() (Number, bool) {
	var v float64
	if p.is(0, digits) {
		v = p.take().value
		if p.is(0, ratio) && v == math.Trunc(v) {
			v += p.take().value
		}
	} else {
		n, ord, ok := p.words()
		if !ok {
			return Number{}, false
		}
		if ord {
			return p.end(Number{Value: n, Kind: Ordinal})
		}
		v = n
	}
	hyphened := !p.atoms[p.at-1].last
	if p.is(0, parts) || p.is(0, part) && (v == 1 || hyphened) {
		return p.fraction(v / p.take().parts)
	}
	v += p.andPart()
	for i := 0; i < 2 && p.is(0, hundred|scale|dozen|alone); i++ {
		v *= p.take().value
	}
	return p.end(Number{Value: v})
}

// andPart takes "and a half", "and a quarter" or "and two-thirds" and returns the part.
func (p *parser) andPart() float64 {
	switch {
	case p.is(0, and) && p.is(1, article) && p.is(2, part) && p.atoms[p.at+2].parts <= 4 && !p.is(2, ordinal):
		p.at += 3
		return 1 / p.atoms[p.at-1].parts
	case p.is(0, and) && p.is(1, unit) && p.is(2, parts):
		p.at += 3
		return p.atoms[p.at-2].value / p.atoms[p.at-1].parts
	}
	return 0
}
