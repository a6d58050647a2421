package figures

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/numbers"
	"hearsay/language"
)

// longestNoun is how many tokens a counted noun phrase may have.
const longestNoun = 8

// counted says what an amount counts, in the report's words.
func (f *finder) counted(a amount) string {
	if a.of != "" {
		return a.of
	}
	at := a.last
	for f.is(at, loose) {
		at++
	}
	if f.lower(at) == "of" {
		noun, _ := f.nounPhrase(at+1, true)
		if tag := f.tag(at + 1); noun == "" && a.unit != "" && (tag == "JJ" || tag == "VBG") {
			noun = f.Tokens[at+1].Text // a noun that the tagger does not know
		}
		return noun
	}
	if f.lower(at) == "in" && f.isMoney(a.unit) { // "$5 million in aid"
		if noun, _ := f.nounPhrase(at+1, false); noun != "" && !f.timed[at+1] {
			return noun
		}
		return ""
	}
	if a.unit == "" || a.compound || a.unit == "percent" || f.isMoney(a.unit) {
		if noun, end := f.nounPhrase(at, false); noun != "" {
			if a.unit == "" {
				return f.both(a, at, end)
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

// nounPhrase reads the noun phrase at token i, without determiners, numbers and
// "other", and returns its words and where it ends; inside "of", determiners may stand before it.
func (f *finder) nounPhrase(i int, determiners bool) (string, int) {
	for i < f.last && f.idleBefore(i, determiners) {
		i++
	}
	head := i - 1
	j := i
	for ; j < f.last && j < i+longestNoun && !f.timed[j] && f.nominal(j, i); j++ {
		if isNoun(f.tag(j)) {
			head = j
		} else if j > i && plural(f.tag(j-1)) && f.tag(j) == "JJ" {
			break // no adjective carries on behind a plural: "declared five reporters foreign agents"
		}
	}
	if head < i {
		return "", i
	}
	return f.phraseText(i, head+1), head + 1
}

// idleBefore says whether token i stands before a noun and adds nothing to it.
func (f *finder) idleBefore(i int, determiners bool) bool {
	if f.is(i, loose) && !isNoun(f.tag(i)) {
		return true
	}
	switch f.tag(i) {
	case "DT", "PDT", "PRP$", "CD":
		return determiners
	}
	return determiners && (f.lower(i) == "all" || f.lower(i) == "both")
}

// phraseText is the text of tokens i to end without its line ends.
func (f *finder) phraseText(i, end int) string {
	return strings.Join(strings.Fields(f.Cut(i, end).Text), " ")
}

// both goes on behind "and" or "or" where a plural count's noun stands there: "61 federal and state courts".
func (f *finder) both(a amount, i, end int) string {
	if a.low == 1 && a.high == 1 || plural(f.tag(end-1)) || f.is(end-1, uncounted) || f.lower(end) != "and" && f.lower(end) != "or" {
		return f.phraseText(i, end)
	}
	if _, last := f.nounPhrase(end+1, false); last > end+1 && plural(f.tag(last-1)) && !f.timed[end+1] {
		end = last
	}
	return f.phraseText(i, end)
}

// nominal says whether token j carries on the noun phrase that began at token i.
func (f *finder) nominal(j, i int) bool {
	tag := f.tag(j)
	if r, _ := utf8.DecodeRuneInString(f.Tokens[j].Text); j > i && f.parted(j) || tag != "POS" && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	switch {
	case isNoun(tag), tag == "POS":
		return true
	case strings.HasPrefix(string(tag), "JJ"):
		return !f.is(j, fate) || j+1 < f.last && isNoun(f.tag(j+1)) && !f.timed[j+1]
	case tag == "VBG" || tag == "VBN":
		return j+1 < f.last && isNoun(f.tag(j+1)) && !f.parted(j+1)
	}
	return false
}

// parted says whether the layer below puts a phrase's end before token j; a possessive carries on.
func (f *finder) parted(j int) bool {
	a, b := f.Tokens[j-1], f.Tokens[j]
	if a.Phrase == b.Phrase || a.Tag == "POS" || b.Tag == "POS" || a.Phrase < 0 || b.Phrase < 0 {
		return false
	}
	return true
}

// headTag is the tag of the head of the noun phrase at token i.
func (f *finder) headTag(i int) language.Tag {
	if _, end := f.nounPhrase(i, false); end > i {
		return f.tag(end - 1)
	}
	return ""
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

func isNoun(tag language.Tag) bool { return strings.HasPrefix(string(tag), "NN") }

func plural(tag language.Tag) bool { return tag == "NNS" || tag == "NNPS" }

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
