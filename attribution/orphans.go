package attribution

import "hearsay/language"

// adopt gives paragraphs that are nothing but a quote, without a cue, to the speaker of the
// paragraph before: that is how papers set a long answer. Candidates are in order of their cues.
func adopt(t *language.Text, kept []candidate) {
	covered := make([]bool, len(t.Tokens))
	last := map[int]int{} // paragraph -> the quoting candidate that ends last in it
	note := func(n int, r run) {
		for i := r.first; i < r.last; i++ {
			covered[i] = true
		}
		if q := t.Tokens[r.last-1].Quote; q >= 0 {
			last[t.Sentences[t.Tokens[r.last-1].Sentence].Paragraph] = n
		}
	}
	for n, c := range kept {
		for _, r := range c.content {
			note(n, r)
		}
	}
	for p := 1; p < len(t.Paragraphs); p++ {
		n, ok := last[p-1]
		if !ok {
			continue
		}
		if r, ok := onlyQuote(t, t.Paragraphs[p]); ok && !covered[r.first] {
			kept[n].content = append(kept[n].content, r)
			note(n, r)
		}
	}
}

// onlyQuote reports whether a paragraph is one quote from its first token to its last.
func onlyQuote(t *language.Text, p language.Paragraph) (run, bool) {
	if p.First == p.Last || t.Sentences[p.First].Furniture {
		return run{}, false
	}
	first, last := t.Sentences[p.First].First, t.Sentences[p.Last-1].Last
	q := t.Tokens[first].Quote
	if q < 0 || t.Quotes[q].First != first || t.Quotes[q].Last < last-1 {
		return run{}, false
	}
	return run{first, t.Quotes[q].Last}, true
}
