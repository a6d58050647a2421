package figures

import (
	"strings"

	"hearsay/reading"
)

// uprooted says of people whom a figure counts, of tokens first to last, that they had to leave where they live: "300 people had to leave their
// homes", "the flood drove 300 people from their homes", "300 people were taken to safety".
func (f *finder) uprooted(first, last int) reading.Harm {
	if f.tookAway(f.verbOf(first), last) {
		return reading.Displaced
	}
	passive := false
	for i := last; i < min(f.last, last+reach); i++ {
		tag, lemma := string(f.tag(i)), f.Tokens[i].Lemma
		switch {
		case passive && f.tookAway(i, i+1), f.harms.left[lemma] != "" && f.home(i+1):
			return reading.Displaced
		case isAux(f.lower(i)):
			passive = passive || isBe(f.lower(i))
		case passive && f.harms.away[lemma] != "" && f.lower(i+1) == "to": // "were forced to leave"
		case strings.HasPrefix(tag, "RB") || tag == "MD" || tag == "WP" || tag == "WDT" || f.lower(i) == "to" || f.lower(i) == "that":
		default:
			return ""
		}
	}
	return ""
}

// verbOf is the token of the verb whose object begins at token i, if one stands before it.
func (f *finder) verbOf(i int) int {
	for i--; strings.HasPrefix(string(f.tag(i)), "RB"); {
		i--
	}
	return max(i, f.first)
}

// tookAway says that the verb at token i moves people away from where they live, as what stands at token behind tells.
func (f *finder) tookAway(i, behind int) bool {
	if f.harms.away[f.Tokens[i].Lemma] == "" || !strings.HasPrefix(string(f.tag(i)), "VB") {
		return false
	}
	if f.lower(behind) == "out" {
		behind++
	}
	switch f.lower(behind) {
	case "from", "of":
		return f.Tokens[i].Lemma != "take" && f.home(behind+1)
	case "to", "into":
		behind++
		if f.tag(behind) == "DT" {
			behind++ // "to a school", and not "to school"
		} else if f.tag(behind) == "NN" && f.lower(behind) != "safety" {
			return false
		}
		next := f.Tokens[min(behind, f.last-1)].Lemma
		return f.harms.refuge[next] != "" || f.harms.left[next] != "" && f.home(behind+1)
	}
	return false
}

// home says that a place where people live stands at token i: "their homes", "the flooded villages".
func (f *finder) home(i int) bool {
	if tag := f.tag(i); tag != "PRP$" && tag != "DT" {
		return false
	}
	for j := i + 1; j < min(f.last, i+4); j++ {
		if f.harms.home[f.Tokens[j].Lemma] != "" {
			return f.tag(i) == "PRP$" || f.Tokens[j].Lemma != "house" && f.Tokens[j].Lemma != "home"
		}
	}
	return false
}

// escaped says that those whose noun ends before token i fled from justice, and not from their homes: "two gunmen fled".
func (f *finder) escaped(i int) bool {
	if i <= f.first || f.harms.culprit[f.Tokens[i-1].Lemma] == "" {
		return false
	}
	for j := i; j < min(f.last, i+reach); j++ {
		if f.Tokens[j].Lemma == "flee" {
			return true
		}
	}
	return false
}
