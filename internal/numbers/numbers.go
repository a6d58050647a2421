// Package numbers reads numbers as the press writes them: "12,000", "2.5 million",
// "twenty-three", "two hundred and five", "a dozen", "two-thirds", "21st", "tens of thousands".
package numbers

import (
	"math"
	"strings"

	"hearsay/language"
)

// Number is a number and how it is written.
type Number struct {
	Value  float64 // always finite
	Tokens int     // how many tokens it takes
	Kind   Kind
	Digits bool   // it begins with digits: "12,000", "2.5 million"
	Suffix string // what stands behind its digits, as in the text: "k" of "40k". "5m" may be metres
}

// Kind is the kind of a number.
type Kind uint8

// The kinds of numbers.
const (
	Cardinal Kind = iota // how many: 12,000; 1.5; twenty-three; a dozen; half a million
	Fraction             // a part below one: two-thirds, 1/3, half, a quarter of
	Ordinal              // which one: third, 21st
	Plural               // dozens, tens of thousands: Value is the least it can mean
)

// Whole says that the number has no fraction.
func (n Number) Whole() bool { return n.Value == math.Trunc(n.Value) }

// Parse reads the longest number that begins at tokens[i] and ends with a
// token. It looks at a bounded number of tokens. "a" and "an" begin a number
// only before a multiplier or a part of something ("a dozen", "a third of").
func Parse(tokens []language.Token, i int) (Number, bool) {
	if i < 0 || i >= len(tokens) || !mayBegin(tokens[i].Lower) {
		return Number{}, false
	}
	p := parser{atoms: make([]atom, 0, 8)}
	p.read(tokens[i:])
	n, ok := p.number()
	if !ok || math.IsInf(n.Value, 0) || math.IsNaN(n.Value) {
		return Number{}, false
	}
	return n, true
}

// Word reads a single word as a number: "12,000", "twenty-three", "two-thirds", "40k". Case does not matter.
func Word(s string) (Number, bool) {
	if len(s) > longest {
		return Number{}, false
	}
	t := language.Token{Lower: strings.ToLower(s)}
	return Parse([]language.Token{t}, 0)
}

// Prefix reads the number that a hyphenated word begins with, and returns what
// stands behind the hyphen: "57-year-old" is 57 and "year-old", "twenty-three-member"
// is 23 and "member", "5-10" is 5 and "10". A word that is a number as a whole has no prefix.
func Prefix(s string) (n Number, rest string, ok bool) {
	if len(s) > longest {
		return Number{}, "", false
	}
	if _, whole := Word(s); whole {
		return Number{}, "", false
	}
	for end := strings.LastIndexByte(s, '-'); end > 0; end = strings.LastIndexByte(s[:end], '-') {
		if n, ok := Word(s[:end]); ok {
			return n, s[end+1:], true
		}
	}
	return Number{}, "", false
}
