package wording

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/wordlist"
	"hearsay/language"
)

// unlessReach is how many tokens behind "claimed" are looked at for "lives" or "responsibility".
const unlessReach = 4

// hedge is a phrase that holds what is told at arm's length, or one that looks like it.
type hedge struct {
	words  []string // "=word": a lemma
	tags   []string // beginnings of tags of the first word; none: any
	clause bool     // the first word is a verb that must govern a clause
	unless []string // words that, close behind, make it no hedge
	loaded bool     // its first word colours as well: it tells that the outlet doubts
	none   bool
}

// parseHedges reads hedges by their first word, longer phrases first.
func parseHedges(file string) (map[string][]hedge, error) {
	out := map[string][]hedge{}
	for line, row := range wordlist.Rows(file) {
		phrase, none := strings.CutPrefix(row[0], "!")
		h := hedge{words: strings.Fields(phrase), none: none}
		if len(h.words) == 0 || len(row) > 3 {
			return nil, fmt.Errorf("hedges.txt:%d: want a phrase, tags and words behind, got %q", line, row)
		}
		if len(row) > 1 {
			h.tags = strings.Fields(row[1])
			for flag, set := range map[string]*bool{"clause": &h.clause, "loaded": &h.loaded} {
				if i := slices.Index(h.tags, flag); i >= 0 {
					h.tags, *set = slices.Delete(h.tags, i, i+1), true
				}
			}
		}
		if len(row) > 2 {
			h.unless = strings.Fields(row[2])
		}
		out[h.words[0]] = append(out[h.words[0]], h)
	}
	for _, same := range out {
		slices.SortStableFunc(same, func(a, b hedge) int { return len(b.words) - len(a.words) })
	}
	return out, nil
}

// hedge returns how many tokens the hedge at token i takes, or 0, and whether its first word is loaded.
func (f *finder) hedge(i, last int) (n int, loaded bool) {
	tok := f.Tokens[i]
	best := hedge{}
	for _, same := range [][]hedge{f.hedges[tok.Lower], f.hedges["="+tok.Lemma]} {
		for _, h := range same {
			if len(h.words) > len(best.words) && f.follow(i, last, h) {
				best = h
				break
			}
		}
	}
	if best.none {
		return 0, false
	}
	return len(best.words), best.loaded
}

func (f *finder) follow(i, last int, h hedge) bool {
	if i+len(h.words) > last {
		return false
	}
	for d, w := range h.words {
		if lemma, ok := strings.CutPrefix(w, "="); ok && f.Tokens[i+d].Lemma != lemma || !ok && f.Tokens[i+d].Lower != w {
			return false
		}
	}
	if len(h.tags) > 0 && !slices.ContainsFunc(h.tags, func(tag string) bool { return strings.HasPrefix(string(f.Tokens[i].Tag), tag) }) {
		return false
	}
	for j := i + 1; len(h.unless) > 0 && j <= i+unlessReach && j < last; j++ {
		if slices.Contains(h.unless, f.Tokens[j].Lower) {
			return false
		}
	}
	return !h.clause || f.tells(i, last)
}

// tells holds for a verb that tells something: it governs a clause, or is put into or behind what it tells. A verb with
// nothing but an object tells nothing: "claims a pension", "suggested a walk".
func (f *finder) tells(verb, last int) bool {
	first := max(verb-clauseReach, f.Sentences[f.Tokens[verb].Sentence].First)
	object := false
	for k := f.word(first); k < len(f.Syntax) && f.Syntax[k].Token < min(verb+clauseReach, last); k++ {
		w := f.Syntax[k]
		if w.Token == verb && strings.HasPrefix(w.Relation, "parataxis") {
			return true
		}
		if w.Head < 0 || f.Syntax[w.Head].Token != verb {
			continue
		}
		switch relation, _, _ := strings.Cut(w.Relation, ":"); relation {
		case "ccomp", "xcomp", "csubj", "parataxis":
			return true
		case "obj":
			object = true
		}
	}
	return !object
}

// clauseReach bounds where a verb's clause is looked for, in tokens to either side.
const clauseReach = 40

// word is the first syntactic word of a token, or of one behind it.
func (f *finder) word(token int) int {
	i, _ := slices.BinarySearchFunc(f.Syntax, token, func(w language.Word, token int) int { return w.Token - token })
	return i
}
