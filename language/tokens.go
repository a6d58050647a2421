package language

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/reading"
)

// wordForm matches one token at the start of a string of non-space text. The order of the
// alternatives is the rule: an address before a word, a word before a mark.
var wordForm = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`(?i:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]`,
	`[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}`,
	`[@#][\pL\pN_]+`,
	`(?:\pL\.){2,}`,            // U.S., e.g., a.m.
	`\.(?:[ \x{A0}]?\.){1,}|…`, // ... and . . .
	`--+|[–—―−]`,               // dashes
	"``|''",                    // typewriter quotes
	`(?:US|C|A|NZ|HK)\$|[$€£¥₹₽₪₺]`, // money
	`['’]\d0s`, // the '90s
	`\pN+(?:[.,:/]\pN+)*(?:['’]?[\pL\pM]+)?(?:-[\pL\pM\pN]+)*`,
	`[\pL\pM](?:[\pL\pM\pN_]|[-‐‑'’&.·/][\pL\pM\pN])*`,
	`(?s).`,
}, "|") + `)`)

// clitics that Penn Treebank sets apart at a word's end.
var clitics = []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}

// tokenize appends the tokens of text[start:end].
func tokenize(tokens []Token, text string, start, end int) []Token {
	at := start
	gap := true
	for at < end {
		r, size := utf8.DecodeRuneInString(text[at:end])
		if isSpace(r) {
			at += size
			gap = true
			continue
		}
		stop := at + chunkEnd(text[at:end])
		for at < stop {
			// Three points set apart by spaces are one token, so the match may pass the chunk.
			n := len(wordForm.FindString(text[at:min(end, stop+8)]))
			if at+n > stop && text[at] != '.' {
				n = stop - at
			}
			n = abbreviation(text, at, n, end)
			tokens = split(tokens, text, at, at+n, gap)
			at += n
			gap = false
		}
	}
	return tokens
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Zs, r) || r == '\uFEFF' || r == '\u200B' || r == '\u00AD'
}

func chunkEnd(s string) int {
	for i, r := range s {
		if isSpace(r) {
			return i
		}
	}
	return len(s)
}

// abbreviation lengthens a match of n bytes by the full stop that belongs to it.
func abbreviation(text string, at, n, end int) int {
	if at+n >= end || text[at+n] != '.' {
		return n
	}
	word := text[at : at+n]
	r, size := utf8.DecodeRuneInString(word)
	if size == n && unicode.IsUpper(r) && word != "I" {
		return n + 1
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

// split appends the token text[start:end], with a clitic at its end set apart.
func split(tokens []Token, text string, start, end int, gap bool) []Token {
	word := text[start:end]
	lower := normal(word)
	cut := 0
	if len(word) > 2 && strings.ContainsRune(lower, '\'') {
		for _, c := range clitics {
			if strings.HasSuffix(lower, c) && len(lower) > len(c) {
				cut = suffixStart(word, utf8.RuneCountInString(c))
				break
			}
		}
	}
	if cut > 0 && word[0] != '\'' && !strings.HasPrefix(word, "’") {
		tokens = append(tokens, newToken(text, start, start+cut, gap))
		return append(tokens, newToken(text, start+cut, end, false))
	}
	return append(tokens, newToken(text, start, end, gap))
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

var straight = strings.NewReplacer("’", "'", "‘", "'", "‛", "'", "ʼ", "'", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`,
	"``", `"`, "''", `"`, "–", "-", "—", "--", "―", "--", "‐", "-", "‑", "-", "−", "-", "…", "...")

// normal gives a token's Lower: lower case with quotation marks and dashes made straight
// (a double quote for every double style, "--" for an em dash, "-" for an en dash).
func normal(s string) string {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c == '`' || c == '\'' {
			return strings.ToLower(straight.Replace(s))
		}
	}
	return strings.ToLower(s)
}
