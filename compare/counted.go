package compare

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/counted.tsv
var countedTable string

//go:embed data/measures.tsv
var measureTable string

// countedTerms are the words of data/counted.tsv by class and stem, each with the term by which it is compared.
var countedTerms = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, row := range wordlist.Rows(countedTable) {
		if all[row[1]] == nil {
			all[row[1]] = map[string]string{}
		}
		as := row[0]
		if len(row) > 2 {
			as = row[2]
		}
		if row[1] != "participle" {
			as = stem(as)
		}
		all[row[1]][stem(row[0])] = as
	}
	return all
})

// countedAs is the term of a word of a class of data/counted.tsv, or "".
func countedAs(word, class string) string { return countedTerms()[class][stem(word)] }

// measure is the unit in which others are compared, and how much of it they are.
type measure struct {
	unit string
	of   float64
}

var measures = sync.OnceValue(func() map[string]measure {
	all := map[string]measure{}
	for _, row := range wordlist.Rows(measureTable) {
		of, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			panic(err) // the file is part of the program
		}
		all[row[0]] = measure{row[1], of}
	}
	return all
})

// times is a number of such units in the one in which they are compared.
func (m measure) times(n *float64) *float64 {
	if n == nil {
		return nil
	}
	all := *n * m.of
	return &all
}

// isMoney says that a unit is one of money: no measure and no share.
func isMoney(unit string) bool {
	_, measured := measures()[unit]
	return !measured && unit != "" && !strings.HasPrefix(unit, "percent")
}

// sumOf is what a sum is of, if a word near it says so: "damage of 2 million crowns", "2 million crowns in damage".
func sumOf(before, behind, noun []string) string {
	near := slices.Concat(before[max(0, len(before)-deedReach):], noun, behind[:min(len(behind), objectReach)])
	if i := slices.IndexFunc(near, func(w string) bool { return countedAs(w, "money") != "" }); i >= 0 {
		return near[i]
	}
	return ""
}

// sameThing says that two claims count the same: one noun, or people, of whom the same is told, in clauses that do not speak of wholly different
// things, nor of what others did.
func sameThing(a, b *Claim) bool {
	if a.Focus != b.Focus || a.Unit != b.Unit && (a.Unit != "" && b.Unit != "" || countedAs(a.Focus, "money") == "") {
		return false
	}
	if a.Thing != b.Thing {
		either := func(term string) bool { return a.Thing == term || b.Thing == term }
		if !(a.Unit != "" && !isMoney(a.Unit) && either("")) && !either(people()) {
			return false
		}
	}
	apart := func(x, y []string, least int) bool { return min(len(x), len(y)) >= least && shares(x, y) == 0 }
	if apart(a.By, b.By, 1) || apart(a.Terms, b.Terms, fewest) {
		return false
	}
	need := 0
	switch {
	case countedAs(a.Focus, "common") != "":
		need = fewest
	case a.Unit == "percent" && len(a.Terms)+len(b.Terms) > 0:
		need = 1
	}
	return shares(a.Terms, b.Terms) >= need
}

// shares is how many terms two have in common.
func shares(a, b []string) (n int) {
	for _, t := range a {
		n += b2i(slices.Contains(b, t))
	}
	return n
}

// people is the term of those of whom no more is told.
func people() string { return stem("people") }
