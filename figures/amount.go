package figures

import (
	"strings"

	"hearsay/internal/numbers"
	"hearsay/language"
)

// amount is a number or a range with its unit, before its bounds are read.
type amount struct {
	numbers.Number
	low, high   float64
	first, last int    // tokens, last exclusive
	end         int    // byte offset of the amount's end, inside token last-1 of "12-member"
	unit        string // as Figure.Unit
	of          string // what it counts, where a compound says so: "member" of "12-member"
	compound    bool   // it ends with a hyphenated word, "500-pound"
	least       bool   // "50+", "hundreds"
	loose       bool   // "a couple of hundred"
}

// amount reads the amount that begins at token i.
func (f *finder) amount(i int) (amount, bool) {
	unit, at := "", i
	if u, n := phrase(f, f.unitBefore, i, 2); n > 0 {
		unit, at = u, i+n
	}
	minus := f.minus(at)
	if minus {
		at++
	}
	a, ok := f.number(at, unit)
	if !ok {
		return amount{}, false
	}
	a.first = i
	if minus {
		a.low, a.high = -a.high, -a.low
	}
	if to, ok := f.rangeEnd(a, unit); ok {
		return to, true
	}
	if f.lower(a.last) == "to" {
		f.likeNext(&a)
	}
	return a, true
}

// minus says whether token i is the sign of a negative number: "to -12 degrees", "minus 12", and not a dash, a range's
// hyphen or "plus or minus".
func (f *finder) minus(i int) bool {
	if f.lower(i) == "minus" {
		return f.lower(i-1) != "or" && f.tag(i+1) == "CD" && f.tag(i-1) != "CD"
	}
	return f.lower(i) == "-" && f.Tokens[i].Gap && digit(f.lower(i+1)) && !f.Tokens[i+1].Gap
}

// number reads a number at token i and the unit behind it. money is the sign that stands before it, if any.
func (f *finder) number(i int, money string) (amount, bool) {
	if i >= f.last || f.timed[i] {
		return amount{}, false
	}
	if a, ok := f.vagueNumber(i); ok {
		return a, true
	}
	if a, ok := f.halfUnit(i); ok {
		return a, true
	}
	if a, ok := f.share(i); ok {
		return a, true
	}
	tokens := f.Tokens[:f.last]
	n, ok := numbers.Parse(tokens, i)
	if !ok {
		if a, ok := f.part(i); ok {
			return a, true
		}
		if a, ok := f.unitAndPart(i); ok {
			return a, true
		}
		return f.broken(i, money)
	}
	a := amount{Number: n, low: n.Value, high: n.Value, first: i, last: i + n.Tokens, unit: money, least: n.Kind == numbers.Plural}
	return f.withUnit(a), true
}

// withUnit reads the unit behind an amount, and closes the amount.
func (f *finder) withUnit(a amount) amount {
	if a.Kind == numbers.Plural && f.lower(a.last) == "of" { // "millions of dollars"
		if u, n := phrase(f, f.unitAfter, a.last+1, f.longestOf); n > 0 {
			a.unit = u
			a.last += n + 1
		}
	} else if u, n := phrase(f, f.unitAfter, a.last, f.longestOf); n > 0 && !f.timed[a.last] && (a.unit == "" || a.unit == u) {
		a.unit = u
		a.last += n
		if u == "GBP" && f.lower(a.last) == "of" && strings.HasPrefix(f.lower(a.last-1), "pound") {
			a.unit = "lb" // "40 pounds of flour"
		}
		if v, n := f.andPart(a.last); n > 0 {
			a.low, a.high, a.last = a.low+v, a.high+v, a.last+n
		}
	}
	if a.Kind == numbers.Fraction {
		a.unit = "percent"
		a.low, a.high = percent(a.low), percent(a.high)
	}
	if a.Suffix == "m" && a.unit == "" && !plural(f.tag(a.last)) {
		a.unit, a.low, a.high = "m", a.low/1e6, a.high/1e6 // "a 5m wall" is no five million walls
	}
	a.end = f.Tokens[a.last-1].End
	return a
}

// broken reads what the tokenizer left in one word with a number: "$5m", "50+", "5-10", "12-member", "500-pound".
func (f *finder) broken(i int, money string) (amount, bool) {
	tok := f.Tokens[i]
	if len(tok.Lower) > 64 {
		return amount{}, false
	}
	if rest, ok := strings.CutSuffix(tok.Lower, "+"); ok {
		n, ok := numbers.Word(rest)
		a := amount{Number: n, low: n.Value, high: n.Value, first: i, last: i + 1, unit: money, least: true}
		if !ok {
			return amount{}, false
		}
		return f.withUnit(a), true
	}
	if money == "" {
		if sign, rest, unit := f.cutSign(tok.Lower); sign {
			if n, ok := f.parseAs(rest, i); ok {
				a := amount{Number: n, low: n.Value, high: n.Value, first: i, last: i + n.Tokens, unit: unit}
				return f.withUnit(a), true
			}
		}
	}
	n, rest, ok := numbers.Prefix(tok.Lower)
	if !ok {
		return amount{}, false
	}
	a := amount{Number: n, low: n.Value, high: n.Value, first: i, last: i + 1, end: tok.End, unit: money}
	if to, ok := f.parseAs(rest, i); ok && to.Kind == numbers.Cardinal {
		a.high, a.last = to.Value, i+to.Tokens
		a.low = sameScale(a.low, a.high, rest, to)
		if a.low >= a.high {
			return amount{}, false
		}
		a = f.withUnit(a)
		// "5-10 people" is a range, "won 2-3" and "a 48-52 vote" are none.
		return a, a.unit != "" || plural(f.headTag(a.last))
	}
	if kind, ok := f.after[rest]; ok { // "50-plus", "40-odd"
		a.least, a.loose = kind == least, kind == about
		return f.withUnit(a), true
	}
	a.compound = true
	if u, ok := f.unitAfter[rest]; ok && (a.unit == "" || a.unit == u) {
		a.unit = u
		if rest == "pound" {
			a.unit = "lb"
		}
		return a, true
	}
	head, _, _ := strings.Cut(rest, "-")
	price := a.unit != "" && f.words[head]&per != 0 // "a $32-a-share bid"
	if !price && f.words[head]&member == 0 || len(tok.Lower) != len(tok.Text) {
		return amount{}, false
	}
	a.end = tok.End - len(rest) - 1
	if !price && head != "strong" {
		a.of = head
	}
	return a, true
}

// cutSign takes a currency sign off a word: "€40", "us$2m".
func (f *finder) cutSign(s string) (ok bool, rest, unit string) {
	at := strings.IndexAny(s, "0123456789")
	if at < 1 {
		return false, "", ""
	}
	unit, ok = f.unitBefore[s[:at]]
	return ok, s[at:], unit
}

// parseAs reads a number from token i on, with another word in that token's place.
func (f *finder) parseAs(word string, i int) (numbers.Number, bool) {
	tokens := []language.Token{{Lower: word}}
	return numbers.Parse(append(tokens, f.Tokens[i+1:min(i+8, f.last)]...), 0)
}

// vagueNumber reads "several hundred", "a few dozen", "many thousands", "a couple of hundred", "a pair of". Two
// of the unit is the least that the first two can mean, and about what the last does.
func (f *finder) vagueNumber(i int) (amount, bool) {
	at := i
	if f.lower(at) == "a" {
		at++
	}
	word := f.lower(at)
	if !f.is(at, vague) || at+1 >= f.last {
		return amount{}, false
	}
	next := at + 1
	if (word == "couple" || word == "pair") && f.lower(next) == "of" {
		next++
	}
	a := amount{first: i, least: word != "couple" && word != "pair", loose: word == "couple"}
	if n, ok := numbers.Parse(f.Tokens[:f.last], next); ok && n.Kind == numbers.Plural {
		a.Number, a.low, a.last = n, n.Value, next+n.Tokens
	} else if n, ok := f.parseAs("two", next-1); ok && n.Tokens > 1 && n.Value > 20 && n.Kind == numbers.Cardinal {
		a.Number, a.low, a.last = n, n.Value, next-1+n.Tokens
	} else if !a.least && at > i && next > at+1 && plural(f.headTag(next)) && !f.spells(next) && !f.idleNoun(next) {
		if n, ok = f.parseAs("two", next-1); !ok { // "a couple of passengers"
			return amount{}, false
		}
		n.Tokens = next - i
		a.Number, a.low, a.last = n, 2, next
	} else {
		return amount{}, false
	}
	a.high = a.low
	return f.withUnit(a), true
}

// idleNoun says whether the noun phrase at token i counts nothing in particular: "things", "ways".
func (f *finder) idleNoun(i int) bool {
	_, end := f.nounPhrase(i, false)
	return end > i && f.is(end-1, idle)
}
