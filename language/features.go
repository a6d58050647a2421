package language

import (
	"unicode"
	"unicode/utf8"
)

// Letter shapes, which the encoder's lower-case pieces lack; training/pieces.py has the same.
const (
	noShape = iota
	lowerCase
	titleCase
	oneCapital
	capitals
	mixedCase
	digits
	lettersAndDigits
	oneMark
	marks
	goesOn = 10 // added to a piece's shape if its word has another piece before it
)

func letterShape(s string) uint8 {
	up, lo, dg, n := 0, 0, 0, 0
	first := false
	for _, r := range s {
		n++
		switch {
		case unicode.IsLetter(r):
			if unicode.IsUpper(r) {
				up++
				first = first || n == 1
			} else {
				lo++
			}
		case unicode.IsDigit(r):
			dg++
		}
	}
	switch {
	case dg > 0 && up+lo > 0:
		return lettersAndDigits
	case dg > 0:
		return digits
	case up+lo == 0 && n == 1:
		return oneMark
	case up+lo == 0:
		return marks
	case lo == 0 && up == 1:
		return oneCapital
	case lo == 0:
		return capitals
	case up == 0:
		return lowerCase
	case up == 1 && first:
		return titleCase
	}
	return mixedCase
}

// What stands before a word.
const (
	glued = iota
	spaced
	opensParagraph
	insideWord
)

// endsSentence holds for the words behind which a window may end if no paragraph does.
func endsSentence(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if size != len(s) {
		return false
	}
	switch r {
	case '.', '?', '!', '”', '"':
		return true
	}
	return false
}
