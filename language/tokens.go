package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/reading"
)

// tokenize appends the tokens of text[start:end] in the manner of the Penn Treebank
// (Bies et al. 1995), except that hyphenated words stay whole. A token is read at one
// pass with a bounded look ahead, so that time stays linear in the text.
func tokenize(tokens []Token, text string, start, end int) []Token {
	gap := true
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(text[at:end])
		if isSpace(r) {
			at += size
			gap = true
			continue
		}
		n := tokenLength(text[at:end], gap)
		n = abbreviation(text, at, n, end)
		tokens = split(tokens, text, at, at+n, gap)
		at += n
		gap = false
	}
	return tokens
}

// isSpace holds for white space and for marks without width. A soft hyphen parts no word:
// word takes in those that stand inside one.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r' || 0x1C <= r && r <= 0x1F
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Zs, r) || r == '\uFEFF' || r == '\u200B' || r == '\u2060' || r == '\u00AD'
}

// abbreviation lengthens a token of n bytes by the full stop that belongs to it.
func abbreviation(text string, at, n, end int) int {
	if at+n >= end || text[at+n] != '.' {
		return n
	}
	word := text[at : at+n]
	r, size := utf8.DecodeRuneInString(word)
	if size == n && unicode.IsUpper(r) && word != "I" {
		return n + 1
	}
	if n > longestAbbreviation {
		return n
	}
	if class, ok := abbreviations()[strings.ToLower(word)]; ok {
		if class == capitalOnly && !unicode.IsUpper(r) {
			return n
		}
		if class == beforeNumber {
			rest := strings.TrimLeft(text[at+n+1:min(end, at+n+4)], " \u00A0")
			if rest == "" || rest[0] < '0' || rest[0] > '9' {
				return n
			}
		}
		return n + 1
	}
	return n
}

// clitics that Penn Treebank sets apart at a word's end.
var clitics = []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}

// split appends the token text[start:end], with a clitic at its end set apart.
func split(tokens []Token, text string, start, end int, gap bool) []Token {
	word := text[start:end]
	whole := newToken(text, start, end, gap)
	cut := 0
	switch lower := whole.Lower; {
	case lower == "cannot":
		cut = len("can")
	case len(word) > 2 && strings.IndexByte(lower, '\'') > 0:
		for _, c := range clitics {
			if strings.HasSuffix(lower, c) && len(lower) > len(c) {
				cut = suffixStart(word, len(c))
				break
			}
		}
	}
	if cut == 0 {
		return append(tokens, whole)
	}
	tokens = append(tokens, newToken(text, start, start+cut, gap))
	return append(tokens, newToken(text, start+cut, end, false))
}

// suffixStart is the byte offset of the last n code points of word.
func suffixStart(word string, n int) int {
	i := len(word)
	for ; n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(word[:i])
		i -= size
	}
	return i
}

func newToken(text string, start, end int, gap bool) Token {
	return Token{Span: reading.Cut(text, start, end), Lower: normal(text[start:end]), Phrase: -1, Quote: -1, Gap: gap}
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "‛", "'", "‚", "'", "ʼ", "'", "“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`,
	"``", `"`, "''", `"`, "–", "-", "—", "--", "―", "--", "‐", "-", "‑", "-", "−", "-", "…", "...", "\u00AD", "")

// normal gives a token's Lower: lower case with quotation marks and dashes made straight
// (a double quote for every double style, "--" for an em dash, "-" for an en dash, a
// minus and every hyphen) and without soft hyphens.
func normal(s string) string {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c == '`' || c == '\'' {
			if w := strings.ToLower(straight.Replace(s)); w != "" {
				return w
			}
			return s // nothing but soft hyphens
		}
	}
	return strings.ToLower(s)
}
