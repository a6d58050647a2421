package figures

import "strings"

// named says that a number is part of a name: "Boeing 747", "page 3", "the Group of 20", "the Big Three".
func (f *finder) named(a amount) bool {
	prev := a.first - 1
	counts := plural(f.headTag(a.last))
	if !a.Digits && f.capital(a.first) && !f.opens(a.first) {
		return true
	}
	if w := f.lower(prev); a.Tokens == 1 && (w == ":" || w == "-" || w == "--") && f.is(prev-1, label) && isNoun(f.tag(prev-1)) {
		return true // "Case number: 5521"
	}
	if f.is(prev, label) && !strings.HasPrefix(string(f.tag(prev)), "VB") && (!counts || f.capital(prev) && !f.opens(prev)) {
		return true
	}
	if f.isSpell(prev) && f.capital(prev) && a.Digits {
		return true // March 12
	}
	if f.lower(prev) == "of" && f.is(prev-1, group) && f.capital(prev-1) {
		return true
	}
	if prev < f.first || !isNoun(f.tag(prev)) || !f.capital(prev) || f.timed[prev] {
		return false
	}
	if !counts {
		return f.verbAfter(a.last) == "" || f.determined(prev) // "the Tarran 405 was found", and not "in Dravno 14 were killed"
	}
	if !strings.HasPrefix(string(f.tag(prev)), "NNP") {
		return false
	}
	for prev > f.first && strings.HasPrefix(string(f.tag(prev)), "NNP") {
		prev--
	}
	return f.tag(prev) != "IN" && f.tag(prev) != "TO" && f.Tokens[a.first].Phrase == f.Tokens[a.first-1].Phrase
}

// determined says whether the noun phrase with token i begins with an article or the like.
func (f *finder) determined(i int) bool {
	p := f.Tokens[i].Phrase
	return p >= 0 && f.tag(f.Phrases[p].First) == "DT"
}

// address says that a number is a house's: "12 Mill Street".
func (f *finder) address(a amount) bool {
	for j := a.last; j < a.last+4 && j < f.last && f.capital(j); j++ {
		if j > a.last && f.is(j, street) {
			return true
		}
	}
	return false
}
