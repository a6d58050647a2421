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
	if f.listed(tok.Lemma, tok.Lower) != "" {
		return f.loadedAs(tok, i == s.First || s.Headline)
	}
	parts := strings.Split(tok.Lower, "-")
	if len(parts) < 2 || tok.IsName() || parts[0] == "anti" || parts[0] == "counter" || parts[0] == "non" {
		return false
	}
	if f.loaded["-"+parts[len(parts)-1]] != "" {
		return true
	}
	return slices.ContainsFunc(parts, func(part string) bool { return strings.ContainsAny(f.loaded[part], "na") })
}

// listed returns the parts of speech that the first listed of the words is loaded as.
func (f *finder) listed(words ...string) string {
	for _, w := range words {
		if parts := f.loaded[w]; parts != "" {
			return parts
		}
	}
	return ""
}

// loadedAs says whether a listed token is of a part of speech that is loaded. Where all words may have capitals, a name may be none.
func (f *finder) loadedAs(tok language.Token, capital bool) bool {
	parts := f.listed(tok.Lemma, tok.Lower)
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
	return parts == "nvar"
}
