package language

import (
	"iter"
	"strings"
)

// listLines yields the lines of an embedded list without blank lines and those that begin with "# ".
func listLines(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || strings.HasPrefix(line, "# ") {
				continue
			}
			if !yield(line) {
				return
			}
		}
	}
}

// wordSet is the set of the words in an embedded list.
func wordSet(list string) map[string]bool {
	out := map[string]bool{}
	for line := range listLines(list) {
		for _, w := range strings.Fields(line) {
			out[w] = true
		}
	}
	return out
}
