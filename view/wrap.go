package view

import (
	"strings"

	"github.com/rivo/uniseg"
)

// wrap breaks s into lines of at most width terminal cells. It gives at least one line.
func wrap(s string, width int) []string {
	line, rest := firstLine(s, width)
	lines := []string{line}
	for rest != "" {
		line, rest = firstLine(rest, width)
		lines = append(lines, line)
	}
	return lines
}

// cut shortens s to at most width terminal cells, at a place to break where there is one.
func cut(s string, width int) string {
	if line, rest := firstLine(s, width); rest == "" {
		return line
	}
	line, _ := firstLine(s, width-1)
	return strings.TrimRight(line, " ,;:") + "…"
}

// firstLine splits off the first line: as much as fits into width terminal cells,
// up to the last place where Unicode's line breaking (UAX #14) lets a line end;
// up to the last whole character where there is none. It never splits off nothing.
func firstLine(s string, width int) (line, rest string) {
	used, at, last := 0, 0, 0
	state, left := -1, s
	for left != "" {
		var cluster string
		var bounds int
		cluster, left, bounds, state = uniseg.StepString(left, state)
		used += bounds >> uniseg.ShiftWidth
		if used > width && cluster != " " && at > 0 {
			if last == 0 {
				last = at
			}
			return strings.TrimRight(s[:last], " "), s[last:]
		}
		// "--published" is one word, whatever UAX #14 thinks of its first hyphens.
		option := cluster == "-" && (at == 0 || s[at-1] == ' ' || s[at-1] == '-')
		at += len(cluster)
		if bounds&uniseg.MaskLine != uniseg.LineDontBreak && !option {
			last = at
		}
	}
	return strings.TrimRight(s, " "), ""
}

// cells is the width of s on a terminal; East Asian wide characters take two cells.
func cells(s string) int { return uniseg.StringWidth(s) }
