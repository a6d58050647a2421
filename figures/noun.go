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
			if f.heads(j) {
				break // "fighters hand in their guns"
			}
		} else if j > i && plural(f.tag(j-1)) && f.tag(j) == "JJ" {
			break // no adjective carries on behind a plural: "declared five reporters foreign agents"
		}
	}
	if head < i {
		return "", i
	}
	return f.phraseText(i, head+1), head + 1
}

// heads says whether the tree ends a noun phrase with token j: it hangs on nothing ahead in the phrase, nor the next
// token on it. A modifier that the tree puts behind its noun is one all the same.
func (f *finder) heads(j int) bool {
	relation, next := f.arcs[j].relation, f.arcAt(j+1)
	return !f.modifies(j) && relation != "compound" && relation != "amod" && f.tag(j+1) != "POS" && (next.relation != "flat" || next.head > j)
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

// joined is what "and" or "or" adds to the noun that ends before token end, if one number counts both: "12 pilots and
// mechanics", and not "12 pilots and their planes" or "12 pilots and 4 mechanics".
func (f *finder) joined(end int) string {
	if word := f.lower(end); word != "and" && word != "or" {
		return ""
	}
	if _, _, number := numbers.Prefix(f.lower(end + 1)); number {
		return ""
	}
	_, last := f.nounPhrase(end+1, false)
	if last <= end+1 || !plural(f.tag(last-1)) || f.timed[end+1] {
		return ""
	}
	if plural(f.tag(end-1)) && f.arcs[last-1] != (arc{end - 1, "conj"}) || !plural(f.tag(end-1)) && f.is(end-1, uncounted) {
		return ""
	}
	return " " + f.phraseText(end, last)
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
	case strings.HasPrefix(string(tag), "RB"):
		return f.arcs[j].relation == "advmod" && f.modifies(f.arcs[j].head) // "particularly rude remarks"
	case tag == "CC":
		return j > i && f.modifies(j-1) && f.arcs[j].head > j && f.modifies(f.arcs[j].head) // "American and British soldiers"
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
	if f.modifies(j - 1) {
		return false // "frozen fish"
	}
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

func isNoun(tag language.Tag) bool { return strings.HasPrefix(string(tag), "NN") }

func plural(tag language.Tag) bool { return tag == "NNS" || tag == "NNPS" }
