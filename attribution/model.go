package attribution

import (
	"slices"
	"sort"
	"strings"

	"hearsay/language"
)

// fromModel takes the attributions that the model found, those in furniture left out.
func fromModel(t *language.Text) []candidate {
	var out []candidate
	for _, a := range t.Attributions {
		cue := runs(t, a.Cue)
		c := candidate{cue: run{cue[0].first, cue[len(cue)-1].last}, base: -1}
		if t.Sentences[t.Tokens[c.cue.first].Sentence].Furniture {
			continue
		}
		c.lemma = t.Tokens[c.cue.last-1].Lemma
		for i := c.cue.first; i < c.cue.last; i++ {
			if t.Tokens[i].IsVerb() || t.Tokens[i].IsNoun() {
				c.lemma = t.Tokens[i].Lemma
			}
		}
		if source := runs(t, a.Source); len(source) > 0 {
			c.source = run{source[0].first, source[len(source)-1].last}
			for i := c.source.first; i < c.source.last && c.base < 0; i++ {
				if p, ok := t.NounPhraseAt(i); ok {
					c.base = p
				}
			}
		}
		c.content = whole(runs(t, a.Content), c)
		for i := range c.content {
			c.content[i] = clear(t, c.content[i])
		}
		c.content = slices.DeleteFunc(c.content, run.empty)
		if len(c.content) == 0 {
			continue
		}
		out = append(out, c)
	}
	return out
}

// clear cuts a stretch back to the part behind or before page furniture such as a dateline, whichever is longer.
func clear(t *language.Text, r run) run {
	for _, x := range t.Document.Furniture {
		if r.empty() || x.Start >= t.Tokens[r.last-1].End {
			break
		}
		if x.End <= t.Tokens[r.first].Start {
			continue
		}
		before, behind := run{r.first, t.TokenAt(x.Start)}, run{t.TokenAt(x.End), r.last}
		for behind.first < behind.last && t.Tokens[behind.first].Start < x.End {
			behind.first++
		}
		if r = before; behind.last-behind.first >= before.last-before.first {
			r = behind
		}
	}
	return r
}

// gap is how many tokens may fail inside a stretch of content: the model marks words one by one.
const gap = 3

// whole closes gaps in content that neither cue nor source explains, and drops single words apart from the rest.
func whole(content []run, c candidate) []run {
	var out []run
	for _, r := range content {
		if n := len(out); n > 0 && r.first-out[n-1].last <= gap {
			between := run{out[n-1].last, r.first}
			if !meets(between, c.cue) && !meets(between, c.source) {
				out[n-1].last = r.last
				continue
			}
		}
		out = append(out, r)
	}
	if len(out) < 2 {
		return out
	}
	kept := out[:0]
	for _, r := range out {
		if r.last-r.first > 1 {
			kept = append(kept, r)
		}
	}
	if len(kept) == 0 {
		return out[:1]
	}
	return kept
}

func meets(a, b run) bool { return a.first < b.last && b.first < a.last }

// runs joins syntactic words, in order, into stretches of tokens.
func runs(t *language.Text, words []int) []run {
	var out []run
	for _, w := range words {
		i := t.Syntax[w].Token
		if n := len(out); n > 0 && out[n-1].last >= i {
			out[n-1].last = i + 1
		} else {
			out = append(out, run{i, i + 1})
		}
	}
	return out
}

// settle joins what the model found with what the grammar proposes and the cue table weighs: where both see a statement
// of one cue, the grammar knows its extent and construction; a candidate that the model passed over is kept if the
// table is all but certain of it.
func settle(model, grammar []candidate) []candidate {
	taken := make([]bool, len(grammar))
	for n := range model {
		c := &model[n]
		for i, g := range grammar {
			if taken[i] || !meets(g.cue, c.cue) || shared(g.content, c.content) < alike {
				continue
			}
			taken[i] = true
			if c.source.empty() || shared([]run{g.source}, []run{c.source}) > 0 {
				c.source, c.base = g.source, g.base
			}
			c.content, c.pattern, c.lemma = g.content, g.pattern, g.lemma
			break
		}
	}
	var added []candidate
	for i, g := range grammar {
		// The speaker's name with a colon and the passive without an agent ("is believed to") are no cues to PolNeAR's annotators
		// often enough for the model to learn them.
		own := strings.HasPrefix(g.pattern, "colon:") || strings.HasPrefix(g.pattern, "pass:") && g.source.empty() && g.weight >= 0.5
		if !taken[i] && (g.weight >= certain || own && g.weight >= threshold) && !told(model, g) {
			added = append(added, g)
		}
	}
	model = append(model, added...)
	sort.SliceStable(model, func(a, b int) bool { return model[a].cue.first < model[b].cue.first })
	return model
}

// told holds if the model has a statement of the candidate's cue, of other extent.
func told(model []candidate, g candidate) bool {
	return slices.ContainsFunc(model, func(c candidate) bool { return meets(c.cue, g.cue) && shared(c.content, g.content) > 0 })
}

// Chosen on PolNeAR dev: how much of two contents must be the same for one statement, and the table's weight of a
// statement that it alone sees.
const (
	alike   = 0.6
	certain = 0.92
)

// shared is the size of what two contents have in common over that of their union, in tokens.
func shared(a, b []run) float64 {
	both, all := 0, 0
	for _, r := range a {
		all += r.last - r.first
		for _, q := range b {
			both += max(0, min(r.last, q.last)-max(r.first, q.first))
		}
	}
	for _, q := range b {
		all += q.last - q.first
	}
	return float64(both) / float64(max(1, all-both))
}
