package compare

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hearsay/reading"
)

// word is a word of a report's prose, in the form in which texts are compared.
type word struct {
	text       string // lower case, without accents; empty where furniture stood, so that no run of words leads across it
	start, end int    // bytes
	quoted     bool   // between quotation marks: somebody else's words, which several reporters may have heard
}

// wordsOf divides a report into words. Furniture is no part of it.
func wordsOf(r *reading.Reading) []word {
	c := cutter{text: r.Text}
	at := 0
	for _, f := range r.Furniture {
		if f.Why == reading.FurnitureHeading || f.Start < at {
			continue
		}
		c.cut(at, f.Start)
		c.words = append(c.words, word{start: f.Start, end: f.End})
		at = f.End
	}
	c.cut(at, len(r.Text))
	return c.words
}

type cutter struct {
	text   string
	words  []word
	quoted bool
}

func (c *cutter) cut(from, to int) {
	start := -1
	for i := from; i <= to; {
		r, size := ' ', 1
		if i < to {
			r, size = utf8.DecodeRuneInString(c.text[i:to])
		}
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0 && !(i+size < to && joins(r) && letterAt(c.text[i+size:to])):
			c.words = append(c.words, word{folded(c.text[start:i]), start, i, c.quoted})
			start = -1
		}
		switch r {
		case '“':
			c.quoted = true
		case '”', '\n': // a quotation that goes on in the next paragraph opens again there
			c.quoted = false
		case '"':
			c.quoted = !c.quoted
		}
		i += size
	}
}

// joins says that the character holds the parts of a word together: "13-year-old", "o'brien", "7.30".
func joins(r rune) bool { return r == '-' || r == '\'' || r == '’' || r == '.' }

func letterAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func folded(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	s = strings.ToLower(s)
	if !ascii {
		s = strings.Map(func(r rune) rune {
			switch {
			case unicode.Is(unicode.Mn, r):
				return -1
			case r == '’':
				return '\''
			}
			return r
		}, norm.NFKD.String(s))
	}
	return strings.TrimSuffix(s, "'s")
}

// hashOf is a stable hash of strings, as the archive keeps it; 0 is not among them.
func hashOf(parts ...string) int64 {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return int64(h.Sum64() | 1)
}
