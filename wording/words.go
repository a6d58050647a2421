package wording

import (
	"strings"

	"hearsay/language"
)

// claimReach is how many tokens behind "claimed" are looked at for "lives" or "responsibility".
const claimReach = 4

// hedge returns how many tokens the hedge at token i takes, or 0.
func (f *finder) hedge(i, last int) int {
	for _, words := range f.hedges[f.Tokens[i].Lower] {
		if i+len(words) <= last && f.follow(i, words) {
			return len(words)
		}
	}
	if but, ok := f.claims[f.Tokens[i].Lemma]; ok && strings.HasPrefix(string(f.Tokens[i].Tag), "V") {
		for j := i + 1; j <= i+claimReach && j < last; j++ {
			if but[f.Tokens[j].Lower] {
				return 0
			}
		}
		return 1
	}
	return 0
}

func (f *finder) follow(i int, words []string) bool {
	for d, w := range words {
		if f.Tokens[i+d].Lower != w {
			return false
		}
	}
	return true
}

// isLoaded says whether token i is on the list in its part of speech. Names are
// names, not wording: what a party is called is not the outlet's choice.
func (f *finder) isLoaded(i int, s language.Sentence) bool {
	tok := f.Tokens[i]
	parts, ok := f.loaded[tok.Lemma]
	if !ok {
		if parts, ok = f.loaded[tok.Lower]; !ok {
			return false
		}
	}
	switch tag := string(tok.Tag); {
	case strings.HasPrefix(tag, "NNP"):
		return s.Headline || i == s.First
	case strings.HasPrefix(tag, "NN"):
		return strings.Contains(parts, "n")
	case tag == "VBN" || tag == "VBG":
		return strings.ContainsAny(parts, "va")
	case strings.HasPrefix(tag, "VB"):
		return strings.Contains(parts, "v")
	case strings.HasPrefix(tag, "JJ"):
		return strings.ContainsAny(parts, "a")
	case strings.HasPrefix(tag, "RB"):
		return strings.Contains(parts, "r")
	}
	return parts == "nvar"
}
