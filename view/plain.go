package view

import (
	"strings"
	"unicode"
)

// Plain makes words from outside fit to stand in a line of a terminal: white space
// is one blank, and control and direction-override characters, which could
// repaint the screen or turn its words round, become U+FFFD.
func Plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069', r == '\u2028', r == '\u2029':
			return unicode.ReplacementChar
		case r == '\ufeff':
			return -1
		}
		return r
	}, s)
}
