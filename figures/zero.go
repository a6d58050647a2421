package figures

import (
	"strings"

	"hearsay/reading"
)

// reach is how far behind "no one" its verb is looked for.
const reach = 8

// zero reads what says that there were none: "no casualties", "no one was hurt",
// "none of the hostages was freed", "not one shot". Others ("no doubt", "no one
// knows") count nothing.
func (f *finder) zero(i int) (x reading.Figure, next int, ok bool) {
	last, of := i+1, ""
	switch f.lower(i) {
	case "no":
		if f.lower(i+1) == "one" || f.lower(i+1) == "-" && f.lower(i+2) == "one" {
			last = i + 2
			if f.lower(i+1) == "-" {
				last++
			}
			of = f.harmAfter(last)
			break
		}
		if of = f.nilNoun(last); of == "" {
			of = f.unharmed(i)
		}
	case "without", "zero", "nil":
		of = f.nilNoun(last)
	case "nobody", "no-one":
		of = f.harmAfter(last)
	case "none":
		if f.lower(last) != "of" {
			return x, 0, false
		}
		noun, end := f.nounPhrase(last+1, true)
		if noun != "" && (plural(f.tag(end-1)) || f.harmAfter(end) != "") {
			of = noun
		}
	case "not":
		switch {
		case f.lower(i+1) == "one":
			last = i + 2
		case f.lower(i+1) == "a" && f.lower(i+2) == "single":
			last = i + 3
		default:
			return x, 0, false
		}
		of, _ = f.nounPhrase(last, false)
	}
	if of == "" {
		return x, 0, false
	}
	var none float64
	return reading.Figure{Span: f.Cut(i, last), Min: &none, Max: &none, Of: of}, last, true
}

// nilNoun returns the noun phrase at token i if its head is something that is said to be none.
func (f *finder) nilNoun(i int) string {
	noun, end := f.nounPhrase(i, false)
	if noun == "" {
		if f.is(i, nothing) {
			return f.Tokens[i].Text
		}
		return ""
	}
	if !f.is(end-1, nothing) {
		return ""
	}
	return noun
}

// unharmed returns the plural behind the "no" at token i of what was not harmed or lost: "lost no fighters", "no
// civilians were hurt".
func (f *finder) unharmed(i int) string {
	noun, end := f.nounPhrase(i+1, false)
	if noun == "" || !plural(f.tag(end-1)) || !f.is(i-1, harm) && f.harmAfter(end) == "" {
		return ""
	}
	return noun
}

// harmAfter returns the first verb behind token i, if it is one of what happens to people.
func (f *finder) harmAfter(i int) string {
	for j := i; j < i+reach && j < f.last; j++ {
		switch {
		case f.is(j, harm|fate):
			return f.Tokens[j].Text
		case isAux(f.lower(j)) || strings.HasPrefix(string(f.tag(j)), "RB") || f.tag(j) == "MD":
		default:
			return ""
		}
	}
	return ""
}

// isAux says whether a word is a form of be, have or get.
func isAux(s string) bool {
	switch s {
	case "has", "have", "had", "'ve", "'d", "having":
		return true
	}
	return isBe(s)
}

// isBe says whether a word can make a passive.
func isBe(s string) bool {
	switch s {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "got", "gets", "getting":
		return true
	}
	return false
}
