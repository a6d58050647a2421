package view

import (
	"sort"
	"strings"

	"hearsay/reading"
)

// paragraphs are where a text's lines of words start and end, in order: what a
// reader counts when told to look at "¶3".
func paragraphs(text string) []reading.Span {
	var out []reading.Span
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		if line := text[start:end]; strings.TrimSpace(line) != "" {
			first := start + len(line) - len(strings.TrimLeft(line, " \t\r"))
			last := start + len(strings.TrimRight(line, " \t\r"))
			if first < last {
				out = append(out, reading.Cut(text, first, last))
			}
		}
		start = end + 1
	}
	return out
}

// paragraphAt returns the number, from 1, of the paragraph that byte offset b stands in;
// white space before the first belongs to it.
func paragraphAt(paragraphs []reading.Span, b int) int {
	return max(1, sort.Search(len(paragraphs), func(i int) bool { return paragraphs[i].Start > b }))
}

// Paragraphs tells the number of the paragraph in which a code point of a text stands. A section shows it under its own id, "p" and the number.
func Paragraphs(text string) func(point int) int {
	all, points := paragraphs(text), reading.Points(text)
	for i := range all {
		all[i].Start, all[i].End = points(all[i].Start), points(all[i].End)
	}
	return func(point int) int { return paragraphAt(all, point) }
}
