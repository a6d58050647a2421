package compare

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Change is a stretch of words that two texts share, or that one of them has alone.
type Change struct {
	Kind  string `json:"kind"` // "same", "gone" or "new"
	Words string `json:"words"`
}

// The kinds of changes.
const (
	Same = "same"
	Gone = "gone"
	New  = "new"
)

// Drift is how the words of one text became those of another.
func Drift(from, to string) []Change {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // the same answer on a slow machine
	a, b, words := d.DiffLinesToRunes(lined(from), lined(to))
	var changes []Change
	for _, c := range d.DiffCharsToLines(d.DiffMainRunes(a, b, false), words) {
		kind := map[diffmatchpatch.Operation]string{diffmatchpatch.DiffEqual: Same, diffmatchpatch.DiffDelete: Gone, diffmatchpatch.DiffInsert: New}[c.Type]
		changes = append(changes, Change{kind, strings.Join(strings.Fields(c.Text), " ")})
	}
	return changes
}

// lined puts each word on a line of its own: the library compares lines.
func lined(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return strings.Join(words, "\n") + "\n"
}

// likeness is the share of words that two sets have in common (Jaccard's index).
func likeness(a, b map[string]bool) float64 {
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	if all := len(a) + len(b) - both; all > 0 {
		return float64(both) / float64(all)
	}
	return 0
}
