package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/RadhiFadlillah/whatlanggo"
)

// How many letters the trigrams are counted in. In fewer, a headline full of foreign
// names may be called Tagalog; more add nothing.
const (
	fewestLetters = 60
	mostLetters   = 1500
)

// languageOf tells a text's language as an ISO 639-1 code, or "" if the text is
// too short or too mixed to tell.
func languageOf(text string) string {
	sample, letters := text, 0
	for i, r := range text {
		if unicode.IsLetter(r) {
			if letters++; letters == mostLetters {
				sample = text[:i+utf8.RuneLen(r)]
				break
			}
		}
	}
	if letters < fewestLetters {
		return ""
	}
	found := whatlanggo.Detect(sample)
	if !found.IsReliable() {
		return ""
	}
	return found.Lang.Iso6391()
}

// languageOfTag takes the language of a BCP 47 tag or a locale: "en" of "en-GB" or "en_GB".
func languageOfTag(tag string) string {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"), "-")
	code = strings.ToLower(code)
	if len(code) != 2 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return code
}
