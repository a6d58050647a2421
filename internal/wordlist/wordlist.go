// Package wordlist reads the lists of words and tables that stand in data folders: one record
// a line; blank lines, and lines that are "#" or begin with "# ", are comments. A line may begin
// with "#" and another character: "#tag" is a word.
package wordlist

import (
	"iter"
	"strings"
)

// Lines yields the records of a list with their line numbers, from 1.
func Lines(list string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.Lines(list) {
			n++
			line = strings.TrimRight(line, "\r\n")
			if strings.TrimSpace(line) == "" || line == "#" || strings.HasPrefix(line, "# ") {
				continue
			}
			if !yield(n, line) {
				return
			}
		}
	}
}

// Rows yields the records of a table, with their line numbers and the columns between their tabs.
func Rows(table string) iter.Seq2[int, []string] {
	return func(yield func(int, []string) bool) {
		for n, line := range Lines(table) {
			if !yield(n, strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// Words is the set of the words of a list, which white space parts.
func Words(list string) map[string]bool {
	out := map[string]bool{}
	for _, line := range Lines(list) {
		for _, w := range strings.Fields(line) {
			out[w] = true
		}
	}
	return out
}
