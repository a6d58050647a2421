package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isHeading reports whether a line may be a section head: a few words without a full
// stop, that start with a capital or a figure and are no item of a list and no quote. Questions are not taken: in an interview they
// are what the outlet said.
// It is one only between paragraphs of prose.
func isHeading(line string) bool {
	if len(line) > 90 || startsItem(line) || strings.ContainsAny(line, "\n\r") {
		return false
	}
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > 9 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune(".!?…:;,–—-\"'”’»)]", last)
}

// isProse reports whether a paragraph is a sentence or more.
func isProse(paragraph string) bool {
	return endsSentence(paragraph) && strings.Count(paragraph, " ") >= 7
}
