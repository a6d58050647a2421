package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenLength returns the length in bytes of the token that s begins with; s is not empty
// and begins with no space. The order is the rule: an address before a word, a word
// before a mark. Gap says that white space stands before.
func tokenLength(s string, gap bool) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		if n := webAddress(s); n > 0 {
			return n
		}
		if n := mailAddress(s); n > 0 {
			return n
		}
		if n := dottedLetters(s); n > 0 {
			return n
		}
		if n := foreignMoney(s); n > 0 {
			return n
		}
		return word(s)
	case unicode.IsNumber(r):
		if n := mailAddress(s); n > 0 {
			return n
		}
		return number(s)
	}
	if n := emoticon(s, gap); n > 0 {
		return n
	}
	switch r {
	case '!', '?':
		return run(s, func(r rune) bool { return r == '!' || r == '?' })
	case '=', '*', '_', '+', '<', '>', '~':
		return run(s, func(next rune) bool { return next == r })
	case '#':
		if n := run(s[size:], unicode.IsNumber); n > 0 && run(s[size+n:], isTagRune) == 0 {
			return size // "#1": number 1
		}
		return size + run(s[size:], isTagRune)
	case '@':
		return size + run(s[size:], isTagRune)
	case '.':
		return points(s)
	case '-':
		return max(1, run(s, func(r rune) bool { return r == '-' }))
	case '`':
		if strings.HasPrefix(s, "``") {
			return 2
		}
	case '\'', '’', '‘':
		if n := elided(s, gap); n > 0 {
			return n
		}
		if strings.HasPrefix(s, "''") {
			return 2
		}
	}
	return size
}

// emoticon reads a face such as ":)" that stands alone.
func emoticon(s string, gap bool) int {
	if !gap || len(s) < 2 || strings.IndexByte(":;=", s[0]) < 0 {
		return 0
	}
	n := 1
	if s[n] == '-' && len(s) > 2 {
		n++
	}
	if strings.IndexByte(")(DP/", s[n]) < 0 || run(s[n+1:], func(r rune) bool { return !isSpace(r) }) > 0 {
		return 0
	}
	return n + 1
}

// run counts the bytes at the start of s whose code points are of a kind.
func run(s string, kind func(rune) bool) int {
	for i, r := range s {
		if !kind(r) {
			return i
		}
	}
	return len(s)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u00AD' || r == '\u200C' || r == '\u200D'
}

func isTagRune(r rune) bool { return isWordRune(r) || unicode.IsNumber(r) || r == '_' }

// word reads letters and digits with single hyphens, apostrophes and the like inside:
// "well-known", "O'Hara", "AT&T", "and/or".
func word(s string) int {
	n := run(s, isTagRune)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		next, _ := utf8.DecodeRuneInString(s[n+size:])
		if !isWordRune(next) && !unicode.IsNumber(next) {
			return n
		}
		switch r {
		case '-', '‐', '‑', '\'', '’', '&', '·', '/':
		case '.':
			if !pointInside(s, n) {
				return n
			}
		default:
			return n
		}
		n += size + run(s[n+size:], isTagRune)
	}
	return n
}

// pointInside holds for the point at s[n] of "Ph.D" and "example.org", not for that of
// "ended.They", where a space was lost.
func pointInside(s string, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:n])
	after, _ := utf8.DecodeRuneInString(s[n+1:])
	if !unicode.IsUpper(after) {
		return true
	}
	length := run(s[n+1:min(len(s), n+24)], isTagRune)
	return unicode.IsUpper(before) || length <= 2
}

// number reads digits with points, commas, colons and slashes between them, and what is
// written to them: "12,000", "2.5", "10:30", "1990s", "4-year-old", "20th".
func number(s string) int {
	n := run(s, unicode.IsNumber)
	for n+1 < len(s) && strings.IndexByte(".,:/", s[n]) >= 0 {
		m := run(s[n+1:], unicode.IsNumber)
		if m == 0 {
			break
		}
		n += 1 + m
	}
	if m := run(s[n:], isWordRune); m > 0 {
		n += m
	} else if r, size := utf8.DecodeRuneInString(s[n:]); r == '\'' || r == '’' {
		// "1990's"; in "6'2" the mark says feet.
		if m := run(s[n+size:], isWordRune); m > 0 {
			n += size + m
		}
	}
	for n < len(s) && s[n] == '-' {
		m := run(s[n+1:], func(r rune) bool { return isWordRune(r) || unicode.IsNumber(r) })
		if m == 0 {
			break
		}
		n += 1 + m
	}
	return n
}

// dottedLetters reads letters that each have a point: "U.S.", "e.g.", "a.m."
func dottedLetters(s string) int {
	n, letters := 0, 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) || n+size >= len(s) || s[n+size] != '.' {
			break
		}
		n += size + 1
		letters++
	}
	if letters < 2 {
		return 0
	}
	return n
}

// points reads an ellipsis of points, together or set apart by single spaces, or one full stop.
func points(s string) int {
	n := 1
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case r == '.':
			n++
		case (r == ' ' || r == '\u00A0') && n+size < len(s) && s[n+size] == '.' && !strings.HasPrefix(s[n+size:], "..."):
			n += size + 1
		default:
			return n
		}
	}
	return n
}

// elided reads a word whose beginning an apostrophe stands for: '90s, 'em, 'n'.
func elided(s string, gap bool) int {
	_, size := utf8.DecodeRuneInString(s)
	if !gap {
		return 0
	}
	rest := s[size:]
	if n := run(rest[:min(len(rest), 4)], isTagRune); n > 0 {
		switch w := strings.ToLower(rest[:n]); {
		case n == 3 && rest[0] >= '0' && rest[0] <= '9' && rest[1] == '0' && w[2] == 's':
			return size + n
		case (w == "em" || w == "til" || w == "tis") && run(rest, isTagRune) == n:
			return size + n
		case w == "n":
			if r, m := utf8.DecodeRuneInString(rest[n:]); r == '\'' || r == '’' {
				return size + n + m
			}
		}
	}
	return 0
}

// foreignMoney reads a dollar sign with letters before it: "US$", "C$".
func foreignMoney(s string) int {
	for _, country := range []string{"US$", "C$", "A$", "NZ$", "HK$"} {
		if strings.HasPrefix(s, country) {
			return len(country)
		}
	}
	return 0
}

// webAddress reads an address that begins with a scheme or "www.", without the marks that close the clause.
func webAddress(s string) int {
	head := strings.ToLower(s[:min(len(s), 8)])
	if !strings.HasPrefix(head, "http://") && head != "https://" && !strings.HasPrefix(head, "www.") {
		return 0
	}
	n := run(s, func(r rune) bool { return !isSpace(r) && !strings.ContainsRune(`<>"“”`, r) })
	n = len(strings.TrimRight(s[:n], ".,;:!?)]'’"))
	if n <= strings.IndexAny(head, ":.") {
		return 0
	}
	return n
}

// maxLocal bounds the part of a mail address before its @ (RFC 5321, 4.5.3.1.1), and with
// it how far ahead every word looks.
const maxLocal = 64

// mailAddress reads an electronic mail address.
func mailAddress(s string) int {
	ascii := func(c byte) bool {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-'
	}
	n := 0
	for n < len(s) && n < maxLocal && (ascii(s[n]) || s[n] == '.' || s[n] == '+') {
		n++
	}
	if n == 0 || n >= len(s) || s[n] != '@' {
		return 0
	}
	at := n + 1
	for n = at; n < len(s) && (ascii(s[n]) || s[n] == '.'); n++ {
	}
	n = at + len(strings.TrimRight(s[at:n], ".-"))
	if dot := strings.LastIndexByte(s[at:n], '.'); dot < 1 {
		return 0
	}
	return n
}
