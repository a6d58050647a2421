package geonames

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters that Unicode does not take apart into a plain one and its marks.
var letters = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h", "ə", "a",
	"ʻ", "", "ʼ", "", "ʿ", "", "ʾ", "")

// short are the first words of names that are written in full or not.
var short = map[string]string{"saint": "st", "mount": "mt", "fort": "ft"}

// Fold is the form of a name under which its ways of writing meet: lower case, without accents, hyphens, points and apostrophes,
// "St" for "Saint".
func Fold(name string) string {
	name = letters.Replace(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(strings.ToLower(name))))
	words := strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			return r
		case strings.ContainsRune(" -–/", r):
			return ' '
		}
		return -1
	}, name))
	if len(words) > 0 && short[words[0]] != "" {
		words[0] = short[words[0]]
	}
	return strings.Join(words, " ")
}
