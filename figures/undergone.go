package figures

import (
	"strings"

	"hearsay/reading"
)

// undergone is the harm that the verb at token i does its subject, if that undergoes it.
func (f *finder) undergone(i int, passive, people bool) reading.Harm {
	switch lemma := f.Tokens[i].Lemma; lemma {
	case "lose":
		if f.tag(i+1) == "PRP$" && strings.HasPrefix(f.lower(i+2), "li") {
			return reading.Killed // "lost their lives"
		}
	case "account":
		if passive && f.lower(i+1) == "for" && (f.lower(i-2) == "not" || f.lower(i-3) == "not" || strings.HasSuffix(f.lower(i-2), "n't")) {
			return reading.Missing
		}
	case "take", "drag", "haul":
		if passive && f.lower(i+1) == "from" && f.tag(i+2) == "PRP$" && f.harms.taken[f.Tokens[min(i+3, f.last-1)].Lemma] != "" {
			return f.harms.taken[f.Tokens[min(i+3, f.last-1)].Lemma] // "were taken from their homes"
		}
	case "force", "drive":
		if passive && (f.lower(i+1) == "from" || f.lower(i+1) == "out" || f.lower(i+1) == "to" && f.lower(i+2) == "flee") {
			return reading.Displaced
		}
	}
	if !passive {
		switch next := f.tag(i + 1); {
		case next == "DT" || next == "CD" || next == "PRP" || next == "PRP$" || next == "JJ" || isNoun(next) && !f.timed[i+1]:
			return "" // "12 rebels killed two guards"
		}
	}
	return f.byVerb(i, people)
}

// listed is the harm of those whose names or number the figure at token i gives: "the list of the dead has 63 names", "puts the number of dockers
// killed at 34".
func (f *finder) listed(i int) reading.Harm {
	list := false
	if f.lower(i-1) == "from" {
		return "" // "up from 18"
	}
	for j := f.first; j < i; j++ {
		list = f.lower(j) != "," && (list || f.Tokens[j].Lemma == "list" || f.Tokens[j].Lemma == "number" && f.lower(j+1) == "of")
		if h := f.harms.noun[f.lower(j)]; list && h != "" {
			return h
		}
	}
	return ""
}
