package figures

import (
	"strings"

	"hearsay/internal/numbers"
)

// counted says what an amount counts, in the report's words.
func (f *finder) counted(a amount) string {
	if a.of != "" {
		return a.of
	}
	at := a.last
	for f.is(at, loose) && !isNoun(f.tag(at)) {
		at++
	}
	if f.isMoney(a.unit) && f.lower(at) == "worth" && f.lower(at+1) == "of" {
		at++
	}
	if f.lower(at) == "of" {
		return f.countedOf(a, at+1)
	}
	if f.isMoney(a.unit) && (f.lower(at) == "in" || f.lower(at) == "on" && f.spent(a.first)) { // "$5 million in aid"
		if noun, _ := f.nounPhrase(at+1, false); noun != "" && !f.timed[at+1] {
			return noun
		}
		return ""
	}
	if a.unit == "" || a.compound || a.unit == "percent" || f.isMoney(a.unit) {
		if noun, end := f.nounPhrase(at, false); noun != "" {
			if a.unit == "" && (a.low != 1 || a.high != 1) {
				return noun + f.joined(end)
			}
			return noun
		}
	}
	if a.unit != "" || a.Kind == numbers.Fraction {
		return ""
	}
	if verb := f.verbAfter(at); verb != "" {
		return verb
	}
	if verb := f.verbBefore(a.first); verb != "" {
		return verb
	}
	return f.total(a.first)
}

// countedOf says what stands behind an amount's "of", from token i on.
func (f *finder) countedOf(a amount, i int) string {
	if f.lower(a.first-1) == "within" && a.unit != "" {
		return "" // "within 20 miles of the coast"
	}
	noun, end := f.nounPhrase(i, true)
	if f.tag(end) == "POS" && f.tag(end+1) == "CD" {
		noun, end = f.nounPhrase(end+1, true) // "40 of Dravno's 200 mills"
	}
	if noun != "" {
		if a.unit == "" {
			return noun + f.joined(end)
		}
		return noun
	}
	for f.idleBefore(i, true) {
		i++
	}
	if tag := f.tag(i); f.is(i, fate) || a.unit != "" && (tag == "JJ" || tag == "VBG") {
		return f.Tokens[i].Text // "of the dead", or a noun that the tagger does not know
	}
	return ""
}

// spent says whether the clause with the amount at token i tells of spending it: "spend a billion on rail".
func (f *finder) spent(i int) bool {
	for j := i - 1; j >= f.first && j > i-reach; j-- {
		if f.is(j, spend) {
			return true
		}
	}
	return false
}

// verbAfter returns the participle that says what a bare number counts: "30
// wounded", "12 were arrested", "18 missing", "40 have died".
func (f *finder) verbAfter(i int) string {
	passive := false
	for j := i; j < f.last && j < i+reach; j++ {
		tag := string(f.tag(j))
		switch {
		case f.is(j, fate) || f.is(j, harm) && (tag == "VBN" || tag == "VBD" || tag == "JJ" || tag == "NN"):
			return f.Tokens[j].Text
		case passive && (tag == "VBN" || tag == "VBD"):
			return f.Tokens[j].Text
		case isAux(f.lower(j)):
			passive = passive || isBe(f.lower(j))
		case strings.HasPrefix(tag, "RB") || tag == "MD":
		default:
			return ""
		}
	}
	return ""
}

// verbBefore returns the verb before a bare number: "killing at least 9".
func (f *finder) verbBefore(i int) string {
	for f.lower(i-1) == "another" || f.is(i-1, loose) {
		i-- // "hurt another 14"
	}
	if f.is(i-1, harm) && strings.HasPrefix(string(f.tag(i-1)), "VB") {
		return f.Tokens[i-1].Text
	}
	return ""
}

// total looks to the left for what a total is the total of: "the number of cases
// reached 3,000", "the death toll rose to 45".
func (f *finder) total(i int) string {
	for j := i - 1; j >= f.first && j > i-12; j-- {
		switch lower := f.lower(j); {
		case (lower == "number" || lower == "numbers") && f.lower(j+1) == "of":
			noun, _ := f.nounPhrase(j+2, true)
			dead := j + 2
			if f.lower(dead) == "the" {
				dead++
			}
			if noun == "" && (f.is(dead, fate) || f.is(dead, harm)) {
				return f.Tokens[dead].Text // "the number of dead", which is no noun to the tagger
			}
			return noun
		case f.is(j, holder) && isNoun(f.tag(j)):
			first := j
			for first > f.first && isNoun(f.tag(first-1)) && f.Tokens[first-1].Phrase == f.Tokens[j].Phrase {
				first--
			}
			return f.Cut(first, j+1).Text
		case lower == ";" || lower == ":":
			return ""
		}
	}
	return ""
}

// isMoney says whether a unit is an ISO 4217 code or a currency's name.
func (f *finder) isMoney(unit string) bool {
	if f.words[unit]&currency != 0 {
		return true
	}
	if len(unit) != 3 {
		return false
	}
	for i := 0; i < 3; i++ {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}
