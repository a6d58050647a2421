package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language"
)

// capital reports whether a token starts like a name: with a capital, or with an
// Arabic article or a similar particle before one ("al-Maliki", "d'Estaing").
func capital(tok *language.Token) bool {
	r, _ := utf8.DecodeRuneInString(tok.Text)
	if unicode.IsUpper(r) {
		return true
	}
	for _, p := range []string{"al-", "el-", "ul-", "ad-", "as-", "ash-", "an-", "at-", "ar-", "az-", "d'", "d’", "e-", "i-"} {
		if rest, ok := strings.CutPrefix(tok.Text, p); ok {
			r, _ = utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(r)
		}
	}
	return false
}

// allCapitals reports whether a word has two letters or more and no small one.
func allCapitals(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

func wordlike(tok *language.Token) bool {
	r, _ := utf8.DecodeRuneInString(tok.Text)
	return unicode.IsLetter(r)
}

func initial(word string) bool {
	return len(word) == 2 && word[1] == '.' && word[0] >= 'A' && word[0] <= 'Z' || len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z'
}

// casing is how a sentence uses capitals.
type casing uint8

const (
	running   casing = iota // capitals mark names
	titleCase               // Most Words Have One
	upperCase               // ALL LETTERS ARE
)

// casingOf tells headlines from running text by the words' shapes.
func casingOf(words []language.Token) casing {
	g := gaz()
	var all, upper, title, long, first int
	for i := range words {
		w := &words[i]
		if !wordlike(w) {
			continue
		}
		all++
		if allCapitals(w.Text) || utf8.RuneCountInString(w.Text) == 1 {
			upper++
		}
		if utf8.RuneCountInString(w.Text) > 3 && !g.is("function", w.Lower) {
			long++
			if capital(w) {
				title++
				if g.common[w.Lower] {
					first++
				}
			}
		}
	}
	switch {
	case all >= 2 && upper*10 >= all*7 && upper >= 2 && first >= 1:
		return upperCase
	case words[len(words)-1].Text != "." && long >= 4 && title*10 >= long*8 && first >= 2:
		return titleCase
	}
	return running
}
