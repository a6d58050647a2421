package numbers

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// longest is the length in bytes of the longest token that is looked at: no
// number that a reader can read is longer.
const longest = 64

// vulgar holds the fractions that have a character of their own.
var vulgar = map[rune]float64{
	'½': 1. / 2, '⅓': 1. / 3, '⅔': 2. / 3, '¼': 1. / 4, '¾': 3. / 4, '⅕': 1. / 5, '⅖': 2. / 5, '⅗': 3. / 5,
	'⅘': 4. / 5, '⅙': 1. / 6, '⅚': 5. / 6, '⅐': 1. / 7, '⅛': 1. / 8, '⅜': 3. / 8, '⅝': 5. / 8, '⅞': 7. / 8,
	'⅑': 1. / 9, '⅒': 1. / 10,
}

// readDigits reads a whole token such as "12,000", "1.5", "2½", "1/3", "40k" or "21st".
func readDigits(s string) (atom, bool) {
	if len(s) > longest {
		return atom{}, false
	}
	if rest, minus := strings.CutPrefix(s, "-"); minus && rest != "" && (isDigit(rest[0]) || rest[0] == '.') {
		a, ok := readDigits(rest)
		a.value = -a.value
		return a, ok && a.class == digits
	}
	if v, ok := readVulgar(s); ok {
		return v, true
	}
	n := 0
	for n < len(s) && (isDigit(s[n]) || (s[n] == ',' || s[n] == '.') && n+1 < len(s) && isDigit(s[n+1])) {
		n++
	}
	v, ok := plainNumber(s[:n])
	if !ok {
		return atom{}, false
	}
	switch rest := s[n:]; {
	case rest == "":
		return atom{class: digits, value: v}, true
	case rest[0] == '/':
		return readRatio(s[:n], rest[1:])
	case ordinalEnd(s[:n], rest):
		return atom{class: ordinal, value: v}, true
	default:
		w := words()[strings.TrimSuffix(rest, ".")]
		if w.class&suffix == 0 {
			return atom{}, false
		}
		return atom{class: digits, value: v * w.value, suffix: rest}, true
	}
}

// plainNumber reads digits with an optional decimal point and with commas
// between groups of three, or as in India with groups of two before the last three.
func plainNumber(s string) (float64, bool) {
	whole, decimals, hasPoint := strings.Cut(s, ".")
	if hasPoint && (decimals == "" || !allDigits(decimals)) {
		return 0, false
	}
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		switch {
		case !allDigits(g):
			return 0, false
		case len(groups) == 1:
		case i == 0 && (len(g) < 1 || len(g) > 3):
			return 0, false
		case i == len(groups)-1 && len(g) != 3:
			return 0, false
		case i > 0 && len(g) != 3 && len(g) != 2:
			return 0, false
		}
	}
	if s == "" || whole == "" && !hasPoint {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	return v, err == nil && !math.IsInf(v, 0)
}

// readRatio reads "1/3". Only denominators that people count in make a
// fraction: 9/11 and 7/24 are dates, rates or names.
func readRatio(over, under string) (atom, bool) {
	if !allDigits(over) || !allDigits(under) || over == "" || len(over) > 3 {
		return atom{}, false
	}
	n, _ := strconv.Atoi(over)
	switch under {
	case "2", "3", "4", "5", "6", "7", "8", "9", "10", "16", "20", "100":
		d, _ := strconv.Atoi(under)
		if n == 0 || n >= d {
			return atom{}, false
		}
		return atom{class: ratio, value: float64(n) / float64(d)}, true
	}
	return atom{}, false
}

// readVulgar reads "½" and "2½".
func readVulgar(s string) (atom, bool) {
	r, size := utf8.DecodeLastRuneInString(s)
	f, ok := vulgar[r]
	if !ok {
		return atom{}, false
	}
	whole := s[:len(s)-size]
	if whole == "" {
		return atom{class: ratio, value: f}, true
	}
	v, ok := plainNumber(whole)
	if !ok || v != math.Trunc(v) {
		return atom{}, false
	}
	return atom{class: digits, value: v + f}, true
}

func ordinalEnd(number, end string) bool {
	if !allDigits(strings.ReplaceAll(number, ",", "")) {
		return false
	}
	switch end {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
