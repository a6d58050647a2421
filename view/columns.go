package view

import (
	"bytes"
	"strings"
)

// style is how words look on a terminal that has colour: an SGR parameter.
type style string

const (
	regular style = ""
	bold    style = "1"
	faint   style = "2"
	accent  style = "1;36"
	warning style = "33"
)

// line is words of one style.
type line struct {
	words string
	style style
}

// cell is one or more lines that stand below each other in a column.
type cell []line

func of(words string) cell { return cell{{words, regular}} }

// sheet is text under construction for a terminal of some width.
type sheet struct {
	bytes.Buffer
	Look
}

const gutter = 2

// row writes cells side by side, each wrapped to its column's width. The last
// cell takes what is left of the line.
func (s *sheet) row(indent int, widths []int, cells ...cell) {
	left := s.Width - indent
	for _, w := range widths {
		left -= w + gutter
	}
	widths = append(widths[:len(widths):len(widths)], max(left, 1))
	wrapped := make([]cell, len(cells))
	height := 0
	for i, c := range cells {
		for _, l := range c {
			if l.words == "" {
				continue
			}
			for _, words := range wrap(l.words, widths[i]) {
				wrapped[i] = append(wrapped[i], line{words, l.style})
			}
		}
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		gap := indent
		for i, c := range wrapped {
			if y < len(c) {
				s.WriteString(strings.Repeat(" ", gap))
				s.styled(c[y])
				gap = widths[i] - cellsOf(c[y]) + gutter
			} else {
				gap += widths[i] + gutter
			}
		}
		s.WriteByte('\n')
	}
}

func cellsOf(l line) int { return cells(l.words) }

// styled writes words, in colour where there is colour.
func (s *sheet) styled(l line) {
	if !s.Colour || l.style == regular {
		s.WriteString(l.words)
		return
	}
	s.WriteString("\x1b[" + string(l.style) + "m" + l.words + "\x1b[0m")
}

// heading starts a section: its name, and what it counts at the right.
func (s *sheet) heading(name, count string) {
	s.WriteByte('\n')
	s.row(0, []int{max(s.Width-gutter-cells(count), 1)}, cell{{name, bold}}, cell{{count, faint}})
}
