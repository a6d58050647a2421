package figures

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/numbers"
)

// never says that a number is no figure: it says which one and not how many, or is part of a name.
func (f *finder) never(a amount) bool {
	_, bounds := f.boundBefore(a.first)
	_, behind := phrase(f, f.after, a.last, f.longestBound)
	bounded := bounds+behind > 0
	switch {
	case a.Kind == numbers.Ordinal:
		return true
	case a.Kind == numbers.Fraction:
		return f.idleFraction(a, bounded)
	case f.lower(a.first-1) == "." && !f.Tokens[a.first].Gap && f.Tokens[a.first-1].Gap:
		return true // ".22", of which the tokenizer sets the point apart
	case f.lower(a.first-1) == "but" && f.lower(a.first-2) == "all":
		return true // "all but two" says how many not
	case bounds == 1 && f.lower(a.first) == "one" && f.lower(a.last) == "of":
		return true // "he laboured over one of them"
	case a.unit != "" || a.compound:
		return false
	case a.Kind == numbers.Plural:
		return f.lower(a.first) == "scores" && f.lower(a.last) != "of" // "she scores"
	}
	if f.isAge(a, bounds) || f.isYear(a, bounded) || !bounded && (f.named(a) || f.carriesOn(a)) {
		f.passed = a.last
		return true
	}
	return f.spells(a.last) || a.Value == 0 && !plural(f.headTag(a.last)) || !bounded && (f.pronoun(a) || f.inDigits(a)) || f.address(a) || f.bare(a, bounded)
}

// carriesOn says that a bare number goes on with a row of ages, names or days: "ages 12, 14 and 15", "Articles 5 and 7",
// "July 8 to 12".
func (f *finder) carriesOn(a amount) bool {
	i := a.first
	for i > f.first && f.is(i-1, joins) {
		i--
	}
	if i == a.first || i <= f.first || i != f.passed && !(f.timed[i-1] && a.Value <= 31 && f.lower(i) != ",") {
		return false
	}
	return f.headTag(a.last) == "" && f.verbAfter(a.last) == "" && !f.subject(a)
}

// spells says whether what is counted at token i is time: "days", "straight years", "or 50 years".
func (f *finder) spells(i int) bool {
	for f.is(i, loose) {
		i++
	}
	if f.isSpell(i) {
		return true
	}
	if f.lower(i) == "-" && !f.Tokens[i].Gap && i+1 < f.last && f.Tokens[i+1].Gap {
		i++ // "a 20- to 25-year-old"
	}
	switch f.lower(i) {
	case "and", "or", "to", "-":
		if _, rest, ok := numbers.Prefix(f.lower(i + 1)); ok {
			unit, _, _ := strings.Cut(rest, "-")
			return f.words[unit]&spell != 0
		}
		if n, ok := numbers.Parse(f.Tokens[:f.last], i+1); ok && f.isSpell(i+1+n.Tokens) {
			return true
		}
	}
	_, end := f.nounPhrase(i, false)
	return end > i && f.isSpell(end-1)
}

// isSpell says whether token i is a unit of time or a month, and not the verb "may" or "march".
func (f *finder) isSpell(i int) bool {
	if !f.is(i, spell) || f.tag(i) == "MD" || strings.HasPrefix(string(f.tag(i)), "VB") {
		return false
	}
	return !(f.lower(i) == "may" || f.lower(i) == "march") || f.capital(i)
}

// idleFraction says that a half or a quarter is none of something: "half full", "the first half of".
func (f *finder) idleFraction(a amount, bounded bool) bool {
	if f.is(a.last, spell) {
		return true
	}
	if a.Tokens > 1 || a.Value != 0.5 || a.unit != "percent" || f.lower(a.last-1) != "half" {
		return false
	}
	switch next := f.lower(a.last); {
	case f.lower(a.first-1) == "by":
		return false // "cut by half"
	case next == "of":
		prev := f.tag(a.first - 1)
		return !bounded && (prev == "JJ" || prev == "DT" || prev == "JJR" || isNoun(prev))
	case next == "a" || next == "an":
		return true // half an hour; "half a million" was read as one number
	case f.tag(a.last) == "DT" || f.tag(a.last) == "PRP$":
		return f.timed[a.last]
	}
	return !bounded && !f.subject(a) // "barely half came home"
}

// subject says whether a clause's verb stands behind an amount that is its subject.
func (f *finder) subject(a amount) bool {
	tag := string(f.tag(a.last))
	return (isAux(f.lower(a.last)) || tag == "VBD" || tag == "VBP" || tag == "MD") && strings.HasPrefix(f.arcs[a.last-1].relation, "nsubj")
}

// pronoun says that "one" stands for somebody or for nothing in particular, and that "the two" are known.
func (f *finder) pronoun(a amount) bool {
	prev := f.lower(a.first - 1)
	switch f.lower(a.first) {
	case "two":
		return prev == "the" || prev == "these" || prev == "those"
	case "one":
	default:
		return false
	}
	if a.last != a.first+1 {
		return false
	}
	if f.lower(a.last) == "of" || f.lower(a.last) == "another" || f.tag(a.first-1) == "DT" || f.tag(a.first-1) == "PRP$" || prev == "by" && f.lower(a.last) == "by" {
		return true
	}
	_, end := f.nounPhrase(a.last, false)
	if end <= a.last {
		return f.verbAfter(a.last) == "" && f.verbBefore(a.first) == ""
	}
	if tag := f.tag(end - 1); tag != "NN" && tag != "NNP" || f.is(end-1, idle) || f.timed[end-1] || f.is(end, say) {
		return true
	}
	// "One" counts where harm is counted; else it is mostly an article ("in one state").
	for j := a.first - harmReach; j < end+harmReach; j++ {
		if f.is(j, harm|fate) {
			return false
		}
	}
	return true
}

// harmReach is how near a harm must be to "one".
const harmReach = 6

// inDigits says that a number is one of a row of digits: a telephone number, a result, a numbered line.
func (f *finder) inDigits(a amount) bool {
	if !a.Digits {
		return false
	}
	word, prev, next := f.lower(a.first), f.lower(a.first-1), f.lower(a.last)
	switch {
	case len(word) > 1 && word[0] == '0' && word[1] != '.', f.is(a.first, dial):
		return true
	case prev == "+" || digit(prev) && f.lower(a.first-1) != "" && !f.timed[a.first-1]:
		return true
	case digit(next) && !f.timed[a.last]:
		return true
	case prev == "the" && f.tag(a.last) == "VBZ":
		return true // "the 486 is a chip"
	case next == "(" && !f.Tokens[a.last].Gap, next == "'s":
		return true // a 401(k), in her 20's
	case (next == "-" || next == ":" || next == "--" || next == "'") && !f.Tokens[a.last].Gap && digit(f.lower(a.last+1)):
		return true
	case (prev == "-" || prev == ":" || prev == "/" || prev == "'") && !f.Tokens[a.first].Gap && digit(f.lower(a.first-2)):
		return true
	case prev == "[" && next == "]" || next == ")" && !f.opened(a.first):
		return true // a note, an item of a list
	case (prev == "(" || a.first == f.first) && next == ")" || a.first == f.first && next == ".":
		return true
	}
	return a.Value > 1 && a.Suffix == "" && f.singular(a.last)
}

// opened says whether a parenthesis is open at token i.
func (f *finder) opened(i int) bool {
	for i--; i >= f.first && f.lower(i) != ")"; i-- {
		if f.lower(i) == "(" {
			return true
		}
	}
	return false
}

// singular says whether the noun behind a number is one thing: "the 1600 block", "a 911 call". Nouns that
// have no plural form ("12 police", "30 cattle") are not.
func (f *finder) singular(i int) bool {
	_, end := f.nounPhrase(i, false)
	if end <= i || f.tag(end-1) != "NN" || f.is(end-1, uncounted|fate|harm) || strings.HasSuffix(f.lower(end-1), "s") {
		return false
	}
	return true
}

// bare says that a number word counts nothing that the sentence names ("the three said").
func (f *finder) bare(a amount, bounded bool) bool {
	if a.of != "" || a.Digits || bounded || a.least || a.Value >= 20 && f.tag(a.first-1) != "DT" {
		return false
	}
	if next := f.tag(a.last); a.Value > 2 && f.opens(a.first) && f.capital(a.first) && (next == "VBP" || next == "VBD" || next == "VBZ" || next == "MD") {
		return false // "Eleven remain at large"
	}
	if f.elliptic(a) {
		return false
	}
	return f.lower(a.last) != "of" && !f.is(a.last, loose) && f.counted(a) == ""
}

// elliptic says whether a number above one is of people or things that are known: "ten were in the east, four were at the
// pump", "12 shots were fired, eight from the roof", "Marn has nine seats and Teck has six", "a mother of two".
func (f *finder) elliptic(a amount) bool {
	if a.Value <= 1 {
		return false
	}
	counted := f.taken > f.first // earlier in the sentence
	switch prev := f.lower(a.first - 1); prev {
	case ",", ";", ":", "and", "while", "but":
		return f.subject(a) || counted && f.tag(a.last) == "IN"
	case "of":
		return f.tag(a.first-2) == "NN"
	}
	return counted && f.arcs[a.last-1].relation == "obj" && strings.HasPrefix(string(f.tag(a.first-1)), "VB")
}

// capital says whether token i begins with a capital letter.
func (f *finder) capital(i int) bool {
	if i < f.first || i >= f.last {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.Tokens[i].Text)
	return unicode.IsUpper(r)
}

// opens says whether token i is the first word of its sentence, of a quote or of what follows a colon; in a
// headline, where any word may have a capital letter, all are.
func (f *finder) opens(i int) bool {
	if i == f.first || f.Sentences[f.Tokens[i].Sentence].Headline {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(f.Tokens[i-1].Text)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ',' && r != '.'
}

func digit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
