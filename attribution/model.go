package attribution

import (
	_ "embed"
	"slices"
	"sort"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/language"
)

// fromModel takes the attributions that the model found, those in furniture left out.
func fromModel(t *language.Text) []candidate {
	var out []candidate
	x := language.NewTree(t)
	for _, a := range t.Attributions {
		cue := runs(t, a.Cue)
		c := candidate{cue: run{cue[0].first, cue[len(cue)-1].last}, base: -1, read: true, cueScore: a.CueScore, roleScore: a.RoleScore}
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
			c.source = trim(t, oneParagraph(t, finished(t, x, nearest(source, c.cue), c.cue), c.cue))
			for i := c.source.first; i < c.source.last && c.base < 0; i++ {
				if p, ok := t.NounPhraseAt(i); ok {
					c.base = p
				}
			}
		}
		c.content = near(t, notBefore(t, whole(runs(t, a.Content), c), c.cue), c.cue)
		for i := range c.content {
			c.content[i] = trim(t, clear(t, c.content[i]))
		}
		c.content = slices.DeleteFunc(c.content, func(r run) bool { return r.first >= r.last || !slices.ContainsFunc(t.Tokens[r.first:r.last], isWord) })
		if len(c.content) == 0 {
			continue
		}
		c.takeParticles(t)
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
		out = addToken(out, t.Syntax[w].Token)
	}
	return out
}

// addToken adds token i behind stretches in order: to the last, if it touches it.
func addToken(out []run, i int) []run {
	if n := len(out); n > 0 && out[n-1].last >= i {
		out[n-1].last = i + 1
		return out
	}
	return append(out, run{i, i + 1})
}

// settle joins what the model found with what the grammar proposes and the cue table weighs: where both see a statement
// of one cue, the grammar knows its construction and where its quotes end; a candidate that the model passed over is kept if the
// table is all but certain of it. What is less likely than not worth keeping is left out.
func settle(model, grammar []candidate) []candidate {
	taken := make([]bool, len(grammar))
	for n := range model {
		c := &model[n]
		for i, g := range grammar {
			if taken[i] || !meets(g.cue, c.cue) || shared(g.content, c.content) < alike {
				continue
			}
			taken[i] = true
			if c.source.empty() {
				c.source, c.base = g.source, g.base
			}
			if strings.Contains(g.pattern, "quote") {
				c.content = g.content
			}
			c.pattern, c.lemma, c.weight = g.pattern, g.lemma, g.weight
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
	model = append(slices.DeleteFunc(model, func(c candidate) bool { return c.confidence() < leastConfidence }), added...)
	sort.SliceStable(model, func(a, b int) bool { return model[a].cue.first < model[b].cue.first })
	return model
}

// part ends a content where its own source goes on to another statement: "She accused the ministry of lying | and demanded an inquiry".
func part(t *language.Text, kept []candidate) {
	for i := range kept {
		c := &kept[i]
		for _, next := range kept[i+1:] {
			if c.source.empty() || next.source != c.source {
				break
			}
			for k, r := range c.content {
				if r.first < next.cue.first && next.cue.last <= r.last && c.cue.last <= r.first {
					end := next.cue.first
					for end > r.first && (t.Tokens[end-1].Tag == "CC" || strings.HasPrefix(string(t.Tokens[end-1].Tag), "RB")) {
						end--
					}
					if cut := trim(t, run{r.first, end}); !cut.empty() {
						c.content = append(c.content[:k:k], cut)
						break
					}
				}
			}
		}
	}
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

// nearest is the part of a source that stands next to the cue: the model marks words one by one, and words far off that it
// marks too are seldom of the same phrase.
func nearest(parts []run, cue run) run {
	distance := func(r run) int {
		if r.last <= cue.first {
			return cue.first - r.last
		}
		return max(0, r.first-cue.last)
	}
	const apart = 2 // tokens that may fail inside a source
	joined := parts[:1]
	for _, r := range parts[1:] {
		last := &joined[len(joined)-1]
		if r.first-last.last <= apart && !meets(run{last.last, r.first}, cue) {
			last.last = r.last
		} else {
			joined = append(joined, r)
		}
	}
	return slices.MinFunc(joined, func(a, b run) int { return distance(a) - distance(b) })
}

// finished takes in the noun phrase behind a source that ends with a preposition ("a doctor at | the hospital"), and what hangs on the
// source from its end to the cue: "the mayor | of Port Ellery", "a person | who asked not to be named".
func finished(t *language.Text, x *language.Tree, r, cue run) run {
	for r.last < len(t.Tokens) && t.Tokens[r.last-1].Tag == "IN" {
		p, ok := t.NounPhraseAt(r.last)
		if !ok {
			break
		}
		r.last = t.Phrases[p].Last
	}
	const longest = 15 // tokens
	if cue.first <= r.last || cue.first-r.last > longest {
		return r
	}
	for i := r.last; i < cue.first; i++ {
		if !x.Below(i, r.first, r.last) {
			return r
		}
	}
	r.last = cue.first
	return r
}

// oneParagraph cuts a source back to the part in the cue's paragraph or, where none is, in its first: "says mayor | By Nora Quill".
func oneParagraph(t *language.Text, source, cue run) run {
	paragraph := func(i int) int { return t.Sentences[t.Tokens[i].Sentence].Paragraph }
	kept := paragraph(source.first)
	if own := paragraph(cue.first); kept < own && own <= paragraph(source.last-1) {
		kept = own
	}
	for paragraph(source.first) < kept {
		source.first++
	}
	for paragraph(source.last-1) > kept {
		source.last--
	}
	return source
}

// near leaves of a content what stands in the cue's sentence or in quotation marks: no indirect speech goes on into the next
// sentence without a cue of its own. Behind a colon, as in transcripts, all may be speech.
func near(t *language.Text, content []run, cue run) []run {
	s := t.Sentences[t.Tokens[cue.last-1].Sentence]
	if t.Tokens[cue.last-1].Text == ":" || t.Tokens[s.Last-1].Text == ":" {
		return content
	}
	var out []run
	for _, r := range content {
		for i := r.first; i < r.last; i++ {
			if i >= s.First && i < s.Last || t.Tokens[i].Quote >= 0 {
				out = addToken(out, i)
			}
		}
	}
	return out
}

// notBefore leaves out the content in paragraphs before the cue's, if its own paragraph has none: of 22,000 statements in PolNeAR train 13 are
// told in earlier paragraphs alone, nearly all of them quotes over a dash and a name.
func notBefore(t *language.Text, content []run, cue run) []run {
	paragraph := func(i int) int { return t.Sentences[t.Tokens[i].Sentence].Paragraph }
	own := paragraph(cue.first)
	if strings.Trim(t.Tokens[cue.first].Lower, "-") == "" || slices.ContainsFunc(content, func(r run) bool { return paragraph(r.first) <= own && own <= paragraph(r.last-1) }) {
		return content
	}
	return slices.DeleteFunc(content, func(r run) bool { return paragraph(r.last-1) < own })
}

//go:embed data/particles.txt
var particleList string

var particles = sync.OnceValue(func() map[string]bool { return wordlist.Words(particleList) })

// takeParticles moves the prepositions that a content begins with, right behind the cue, to the cue, as PolNeAR's annotators do.
func (c *candidate) takeParticles(t *language.Text) {
	for i := range c.content {
		for r := &c.content[i]; r.first == c.cue.last && r.last-r.first > 1; r.first++ {
			tok, next := t.Tokens[r.first], t.Tokens[r.first+1]
			if !particles()[tok.Lower] || tok.Lower == "to" && (next.IsVerb() || next.Tag == "RB") {
				break
			}
			c.cue.last++
		}
	}
}
