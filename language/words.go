package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/wordlist"
)

//go:embed data/prefixes.txt
var prefixList string

var prefixes = sync.OnceValue(func() map[string]bool { return wordlist.Words(prefixList) })

// Word is a syntactic word in the sense of Universal Dependencies: a token, or a part of one
// that hyphens or slashes divide. The marks are words of their own: "well-known" is three.
type Word struct {
	Start, End int    // bytes of the text
	Token      int    // index into Text.Tokens
	UPOS       Tag    // Universal part of speech
	XPOS       Tag    // Penn Treebank part of speech
	Lemma      string // lower case but for names
	Head       int    // index into Text.Syntax of the head, or -1: the root of its sentence
	Relation   string // to the head, as Universal Dependencies names it
}

// appendWords divides token i of the text into words.
func appendWords(words []Word, text string, tok Token, i int) []Word {
	s := text[tok.Start:tok.End]
	if n := joined(tok.Lower); n > 0 {
		n = suffixStart(s, n)
		return append(words, Word{Start: tok.Start, End: tok.Start + n, Token: i, Head: -1}, Word{Start: tok.Start + n, End: tok.End, Token: i, Head: -1})
	}
	if !strings.ContainsAny(s, "-‐‑–/") || whole(s) {
		return append(words, Word{Start: tok.Start, End: tok.End, Token: i, Head: -1})
	}
	begin := 0
	for at, r := range s {
		switch r {
		case '-', '‐', '‑', '–', '/':
		default:
			continue
		}
		next := at + utf8.RuneLen(r)
		if at == begin || next == len(s) || r != '/' && begin == 0 && prefixes()[strings.ToLower(s[:at])] {
			continue
		}
		words = append(words, Word{Start: tok.Start + begin, End: tok.Start + at, Token: i, Head: -1},
			Word{Start: tok.Start + at, End: tok.Start + next, Token: i, Head: -1})
		begin = next
	}
	return append(words, Word{Start: tok.Start + begin, End: tok.End, Token: i, Head: -1})
}

//go:embed data/joined.txt
var joinedList string

// contractions maps a word written together to the length of its last part in code points.
var contractions = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	for _, line := range wordlist.Lines(joinedList) {
		parts := strings.Fields(line)
		out[parts[0]+parts[1]] = len(parts[1])
	}
	return out
})

//go:embed data/units.txt
var unitList string

var units = sync.OnceValue(func() map[string]bool { return wordlist.Words(unitList) })

// joined is how many code points of a lower-case token are a word of their own at its end: 2 of "dont", "5pm", "30ft".
func joined(lower string) int {
	if lower != "" && isDigit(lower[0]) {
		unit := strings.TrimLeft(lower, "0123456789.,")
		if units()[unit] {
			return len(unit)
		}
	}
	return contractions()[lower]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isRange holds for two figures of at most four digits each that a mark joins, but for those of a telephone number.
func isRange(s string) bool {
	first, last, ok := strings.Cut(s, "-")
	if !ok {
		first, last, ok = strings.Cut(s, "–")
	}
	return ok && figure(first) && figure(last) && !(len(first) == 3 && len(last) == 4)
}

func figure(s string) bool {
	return s != "" && len(s) <= 4 && strings.Trim(s, "0123456789") == ""
}

// whole holds for what stays one word in spite of its marks: addresses, telephone numbers and
// dates in figures.
func whole(s string) bool {
	if strings.Contains(s, "://") || strings.Contains(s, "@") || strings.HasPrefix(strings.ToLower(s), "www.") {
		return true
	}
	if isRange(s) {
		return false
	}
	letters, digits := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		} else if unicode.IsDigit(r) {
			digits++
		}
	}
	return letters == 0 && (digits > 6 || strings.Contains(s, "/") || digits == 0)
}

// endings are abbreviations whose full stop is a word of its own where it ends the sentence too, as the treebanks have it.
var endings = map[string]bool{"etc.": true, "p.m.": true, "a.m.": true, "inc.": true, "ltd.": true, "corp.": true, "co.": true}

// divide sets t.Syntax from the tokens.
func (t *Text) divide() {
	t.Syntax = make([]Word, 0, len(t.Tokens)+len(t.Tokens)/16)
	for i, tok := range t.Tokens {
		if endings[tok.Lower] && (i+1 == len(t.Tokens) || t.starts[i+1] != nothingStarts) {
			t.Syntax = append(t.Syntax, Word{Start: tok.Start, End: tok.End - 1, Token: i, Head: -1}, Word{Start: tok.End - 1, End: tok.End, Token: i, Head: -1})
			continue
		}
		t.Syntax = appendWords(t.Syntax, t.Document.Text, tok, i)
	}
}
