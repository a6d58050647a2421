package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/reading"
)

// Widths, in code points, between which lines are taken to be wrapped by hand or
// by a program (mail has 72, terminals 80, agency wires 69).
const (
	narrowest = 40
	widest    = 120
)

// paragraphs splits a text into its paragraphs: at blank lines, and within a block
// at every line's end that does not look like a wrap.
//
// A program that wraps lines breaks one only where the next word would not have
// fitted. So where the line and the next line's first word together are shorter
// than the longest line, the writer ended the line on purpose.
func paragraphs(text string) []reading.Span {
	blocks := blocksOfLines(text)
	width := 0
	for _, block := range blocks {
		width = max(width, widthOf(block))
	}
	var out []reading.Span
	for _, block := range blocks {
		out = appendBlock(out, text, block, width)
	}
	return out
}

// blocksOfLines lists the lines that are not blank, in the blocks that blank lines part.
func blocksOfLines(text string) [][]reading.Span {
	var blocks [][]reading.Span
	var block []reading.Span
	flush := func() {
		if block != nil {
			blocks = append(blocks, block)
			block = nil
		}
	}
	start := 0
	if strings.HasPrefix(text, byteOrderMark) {
		start = len(byteOrderMark)
	}
	for start < len(text) {
		end, next := lineEnd(text, start)
		if line := trim(text, start, end); line.Len() > 0 {
			block = append(block, line)
		} else {
			flush()
		}
		if strings.HasPrefix(text[end:], "\u2029") || strings.HasPrefix(text[end:], "\f") {
			flush()
		}
		start = next
	}
	flush()
	return blocks
}

// lineEnd returns where the line from start ends and where the next one starts.
func lineEnd(text string, start int) (end, next int) {
	i := strings.IndexAny(text[start:], "\n\r\f\u0085\u2028\u2029")
	if i < 0 {
		return len(text), len(text)
	}
	end = start + i
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	_, size := utf8.DecodeRuneInString(text[end:])
	return end, end + size
}

func widthOf(lines []reading.Span) int {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l.Text))
	}
	return width
}

// trim cuts text[start:end] without the white space at its ends.
func trim(text string, start, end int) reading.Span {
	start += len(text[start:end]) - len(strings.TrimLeftFunc(text[start:end], unicode.IsSpace))
	end = start + len(strings.TrimRightFunc(text[start:end], unicode.IsSpace))
	return reading.Cut(text, start, end)
}

// appendBlock adds the paragraphs of lines that no blank line parts; width is that of
// the whole text.
func appendBlock(out []reading.Span, text string, lines []reading.Span, width int) []reading.Span {
	if len(lines) > 2 {
		width = widthOf(lines) // two lines alone do not show where a line is full
	}
	wrapped := wraps(lines, width)
	start := 0
	for i := 1; i <= len(lines); i++ {
		if i == len(lines) || !wrapped[i-1] {
			out = append(out, reading.Cut(text, lines[start].Start, lines[i-1].End))
			start = i
		}
	}
	return out
}

// wraps tells for each line but the last whether the next one carries it on.
func wraps(lines []reading.Span, width int) []bool {
	carries := make([]bool, len(lines))
	stops := 0
	for _, l := range lines {
		if endsSentence(l.Text) {
			stops++
		}
	}
	// Wrapping ends one line in six or so on a full stop. Where most lines do, each
	// is a paragraph; to split between two sentences does little harm in any case.
	if width < narrowest || width > widest || stops*3 >= len(lines)*2 {
		return carries
	}
	full := 0
	for i := range lines[:len(lines)-1] {
		next := lines[i+1].Text
		word, _, _ := strings.Cut(next, " ")
		if !startsItem(next) && (utf8.RuneCountInString(lines[i].Text)+1+utf8.RuneCountInString(word) > width || startsLower(next) && !endsSentence(lines[i].Text)) {
			carries[i] = true
			full++
		}
	}
	if full*2 < len(lines)-1 {
		clear(carries)
	}
	return carries
}

// endsSentence reports whether a line ends with a full stop, closing quotes aside.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…", r)
}

func startsLower(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}

// startsItem reports whether a line starts with a bullet or a number as items of lists do.
func startsItem(line string) bool {
	mark, _, ok := strings.Cut(line, " ")
	if !ok {
		return false
	}
	switch mark {
	case "-", "–", "—", "*", "•", "·", "+", "▪", "●":
		return true
	}
	digits := strings.TrimRight(mark, ".)")
	return len(digits) > 0 && len(digits) <= 2 && len(mark) == len(digits)+1 && strings.Trim(digits, "0123456789") == ""
}
