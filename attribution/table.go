package attribution

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/cues.tsv
var cueList string

//go:embed data/cuts.tsv
var cutList string

// cueTable holds how often each cue with each construction was an attribution in the train
// part of PolNeAR (learn_test.go), and at which words contents end.
type cueTable struct {
	cues map[[2]string][2]float64 // lemma and pattern -> attributions, occurrences
	ends map[[2]string]bool
}

// prior is the weight, in occurrences, of what a construction does with cues alike against
// what it does with this one; classPrior the weight of what it does with any cue at all.
const (
	prior      = 3
	classPrior = 6
)

// weight is the chance that lemma in the pattern is an attribution, from 0 to 1. A lemma seen
// seldom goes by those that show the same attitude, and these by the construction.
func (c *cueTable) weight(lemma, pattern string) float64 {
	any := c.cues[[2]string{"*", pattern}]
	base := 0.0
	if any[1] > 0 {
		base = any[0] / any[1]
	}
	class := c.cues[[2]string{classOf(lemma), pattern}]
	base = (class[0] + classPrior*base) / (class[1] + classPrior)
	seen := c.cues[[2]string{lemma, pattern}]
	return (seen[0] + prior*base) / (seen[1] + prior)
}

// classOf names the row of the table for all lemmas of an attitude, or of none.
func classOf(lemma string) string {
	if a, ok := attitudes()[lemma]; ok {
		return "*" + string(a)
	}
	return "*other"
}

// cuts reports whether a complement of the kind ends at a place of that key.
func (c *cueTable) cuts(complement, key string) bool {
	class := complementClass(complement)
	// A phrase cannot hold the tensed verb that "and" joins to the cue: "praised A and accused B".
	return class == "phrase" && strings.HasSuffix(key, " V") && key != ", V" || c.ends[[2]string{class, key}]
}

// complementClass puts complements together whose ends are alike: clauses, and phrases.
func complementClass(name string) string {
	switch name {
	case "that", "clause", "wh", "after-colon":
		return "clause"
	case "to", "ing":
		return "verbal"
	}
	return "phrase"
}

var embedded = sync.OnceValue(func() *cueTable { return parseTable(cueList, cutList) })

func parseTable(cues, cuts string) *cueTable {
	c := &cueTable{cues: map[[2]string][2]float64{}, ends: map[[2]string]bool{}}
	for _, f := range wordlist.Rows(cues) {
		hits, _ := strconv.ParseFloat(f[2], 64)
		total, _ := strconv.ParseFloat(f[3], 64)
		c.cues[[2]string{f[0], f[1]}] = [2]float64{hits, total}
	}
	for _, f := range wordlist.Rows(cuts) {
		ended, _ := strconv.Atoi(f[2])
		passed, _ := strconv.Atoi(f[3])
		c.ends[[2]string{f[0], f[1]}] = ended > passed
	}
	return c
}
