package wording

import (
	"slices"
	"strings"

	"hearsay/language"
)

// isLoaded says whether token i is on the list in its part of speech, or is a compound that has a loaded part.
// Names are names, not wording: what a party is called is not the outlet's choice.
func (f *finder) isLoaded(i int, s language.Sentence) bool {
	tok := f.Tokens[i]
	if parts := f.loaded[tok.Lemma] + f.loaded[tok.Lower]; parts != "" {
		return loadedAs(parts, tok, i == s.First || s.Headline)
	}
	if !strings.Contains(tok.Lower, "-") || tok.IsName() {
		return false
	}
	parts := strings.Split(tok.Lower, "-")
	if parts[0] == "anti" || parts[0] == "counter" || parts[0] == "non" {
		return false
	}
	if f.loaded["-"+parts[len(parts)-1]] != "" {
		return true
	}
	return slices.ContainsFunc(parts, func(part string) bool { return strings.ContainsAny(f.loaded[part], "na") })
}

// loadedAs says whether a token is of one of the parts of speech. Where any word may have a capital, what looks like a name may be none.
func loadedAs(parts string, tok language.Token, capital bool) bool {
	switch tag := string(tok.Tag); {
	case strings.HasPrefix(tag, "NNP"):
		return capital
	case strings.HasPrefix(tag, "NN"):
		return strings.Contains(parts, "n")
	case tag == "VBN" || tag == "VBG":
		return strings.ContainsAny(parts, "va")
	case strings.HasPrefix(tag, "VB"):
		return strings.Contains(parts, "v")
	case strings.HasPrefix(tag, "JJ"):
		return strings.Contains(parts, "a")
	case strings.HasPrefix(tag, "RB"):
		return strings.Contains(parts, "r")
	}
	return strings.HasPrefix(parts, "nvar")
}
