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
	Start, End int // bytes of the text
	Token      int // index into Text.Tokens
}

// appendWords divides token i of the text into words.
func appendWords(words []Word, text string, tok Token, i int) []Word {
	s := text[tok.Start:tok.End]
	if !strings.ContainsAny(s, "-‐‑–/") || whole(s) {
		return append(words, Word{tok.Start, tok.End, i})
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
		words = append(words, Word{tok.Start + begin, tok.Start + at, i}, Word{tok.Start + at, tok.Start + next, i})
		begin = next
	}
	return append(words, Word{tok.Start + begin, tok.End, i})
}

// whole holds for what stays one word in spite of its marks: addresses, telephone numbers and
// dates in figures.
func whole(s string) bool {
	if strings.Contains(s, "://") || strings.Contains(s, "@") || strings.HasPrefix(strings.ToLower(s), "www.") {
		return true
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

// Words divides the tokens of a text into syntactic words.
func (t *Text) Syntactic() []Word {
	words := make([]Word, 0, len(t.Tokens)+len(t.Tokens)/16)
	for i, tok := range t.Tokens {
		words = appendWords(words, t.Document.Text, tok, i)
	}
	return words
}
