package language

// horizon is how many tokens around a word its grammar is looked for. No sentence of a
// report is so long; it keeps the work on a text without a stop linear.
const horizon = 150

// NounPhraseBefore returns the last noun phrase that ends at or before token i in i's
// sentence, or -1.
func (t *Text) NounPhraseBefore(i int) int {
	if i >= len(t.Tokens) {
		return -1
	}
	first := max(t.Sentences[t.Tokens[i].Sentence].First, i-horizon)
	for j := i - 1; j >= first; j-- {
		if p := t.Tokens[j].Phrase; p >= 0 && t.Phrases[p].Kind == NounPhrase && t.Phrases[p].Last <= i {
			return p
		}
	}
	return -1
}

// NounPhraseAfter returns the first noun phrase that begins at or after token i in the sentence
// that ends at token last, or -1.
func (t *Text) NounPhraseAfter(i, last int) int {
	for j := i; j < min(last, i+horizon); j++ {
		if p := t.Tokens[j].Phrase; p >= 0 && t.Phrases[p].Kind == NounPhrase && t.Phrases[p].First >= i {
			return p
		}
	}
	return -1
}

// FullNounPhrase extends noun phrase p to the right by "of" phrases and the like, a bracket, an
// apposition or a relative clause between commas, and a title or age: "Ana Ruz (Lib.), 51, head
// of the port office,". It returns token indices, last exclusive; a closing comma is left out.
func (t *Text) FullNounPhrase(p int) (first, last int) {
	ph := t.Phrases[p]
	first, last = ph.First, ph.Last
	end := min(t.Sentences[t.Tokens[first].Sentence].Last, last+horizon)
	for last < end {
		tok := t.Tokens[last]
		switch {
		case tok.Lower == "of" || (tok.Lower == "for" || tok.Lower == "at" || tok.Lower == "in" || tok.Lower == "from") && !t.IsPronoun(ph.Head):
			q := t.phraseAt(last+1, end)
			if q < 0 || t.Phrases[q].Kind != NounPhrase {
				return first, last
			}
			if tok.Lower != "of" && IsTimeWord(t.Tokens[t.Phrases[q].Head]) {
				return first, last
			}
			last = t.Phrases[q].Last
		case tok.Text == "(":
			closing := t.find(last+1, min(end, last+12), ")")
			if closing < 0 {
				return first, last
			}
			last = closing + 1
		case tok.Text == ",":
			next := t.apposition(last, end)
			if next < 0 {
				return first, last
			}
			last = next
		default:
			return first, last
		}
	}
	return first, last
}

// NounPhraseAt returns the noun phrase of token i, if it belongs to one.
func (t *Text) NounPhraseAt(i int) (p int, ok bool) {
	p = t.Tokens[i].Phrase
	return p, p >= 0 && t.Phrases[p].Kind == NounPhrase
}

// FiniteAt holds if token i belongs to a verb group with a tensed verb or a modal.
func (t *Text) FiniteAt(i int) bool {
	p := t.Tokens[i].Phrase
	return p >= 0 && t.Phrases[p].Kind == VerbGroup && t.Phrases[p].Finite
}

// IsPronoun holds for a personal pronoun.
func (t *Text) IsPronoun(i int) bool { return t.Tokens[i].Tag == "PRP" }

// phraseAt is the phrase of token i, or -1; token end lies outside.
func (t *Text) phraseAt(i, end int) int {
	if i >= end {
		return -1
	}
	return t.Tokens[i].Phrase
}

func (t *Text) find(from, to int, text string) int {
	for i := from; i < to; i++ {
		if t.Tokens[i].Text == text {
			return i
		}
	}
	return -1
}

// apposition returns the end of a non-restrictive part that token comma opens, or -1: it must be
// closed by a comma, or by the sentence's verb.
func (t *Text) apposition(comma, end int) int {
	i := comma + 1
	if i >= end {
		return -1
	}
	tok := t.Tokens[i]
	switch {
	case tok.Tag == "WP" || tok.Tag == "WDT" || tok.Tag == "WP$":
		for j := i; j < min(end, i+40); j++ {
			if t.Tokens[j].Text == "," && j > i+1 {
				return j
			}
		}
		return -1
	case tok.Tag == "CD", tok.Tag == "DT", tok.IsNoun(), tok.Tag == "JJ", tok.Tag == "PRP$":
		q := tok.Phrase
		if q < 0 || t.Phrases[q].Kind != NounPhrase {
			return -1
		}
		j := t.Phrases[q].Last
		for j < end && (t.Tokens[j].Tag == "IN" || t.Tokens[j].Tag == "CC" || t.Tokens[j].Tag == "TO") {
			r := t.phraseAt(j+1, end)
			if r < 0 || t.Phrases[r].Kind != NounPhrase {
				break
			}
			j = t.Phrases[r].Last
		}
		if j < end && (t.Tokens[j].Tag == "WP" || t.Tokens[j].Tag == "WDT") {
			for k := j + 1; k < min(end, j+25); k++ {
				if t.Tokens[k].Text == "," || t.Tokens[k].Text == "." {
					return k
				}
			}
		}
		if j < end && t.Tokens[j].Text == "," {
			if j+1 < end && t.Tokens[j+1].Tag == "CC" {
				return -1 // "A, B, and C": a list
			}
			return j
		}
		if j < end && t.Tokens[j].Text == "." && tok.Tag == "DT" {
			return j
		}
		if j < end && j == i+1 && tok.Tag == "CD" && t.Tokens[j].IsVerb() {
			return j // an age: "Ruz, 51 said"
		}
	}
	return -1
}

// Subject returns the noun phrase that is the subject of verb group v, to the left of it in its
// sentence, or -1. It steps over what stands between subject and verb: brackets, parts between
// commas, prepositional phrases.
func (t *Text) Subject(v int) int {
	verb := t.Phrases[v]
	first := max(t.Sentences[t.Tokens[verb.First].Sentence].First, verb.First-horizon)
	i := verb.First - 1
	depth := t.Tokens[verb.First].Quote
	best := -1
	for i >= first {
		tok := t.Tokens[i]
		switch {
		case tok.Quote != depth && markOf(tok) != noMark:
			q := tok.Quote
			if q < 0 || t.Quotes[q].First <= first && best < 0 && i == t.Quotes[q].First {
				return best
			}
			i = t.Quotes[q].First - 1
			continue
		case tok.Text == ")":
			j := i
			for j > first && t.Tokens[j].Text != "(" {
				j--
			}
			i = j - 1
			continue
		case tok.Text == ",":
			// A part between commas: step over it to the comma that opens it.
			j := i - 1
			for j >= first && t.Tokens[j].Text != "," && i-j < 30 {
				j--
			}
			if j < first || t.Tokens[j].Text != "," {
				if best >= 0 {
					return best
				}
				i--
				continue
			}
			if best >= 0 {
				return best
			}
			i = j - 1
			continue
		case tok.Phrase >= 0 && t.Phrases[tok.Phrase].Kind == NounPhrase:
			p := tok.Phrase
			best = p
			i = t.Phrases[p].First - 1
			if i >= first && (t.Tokens[i].Tag == "IN" || t.Tokens[i].Tag == "TO") && t.Tokens[i].Lower != "that" && t.Tokens[i].Lower != "because" &&
				t.Tokens[i].Lower != "if" && t.Tokens[i].Lower != "while" && t.Tokens[i].Lower != "as" && t.Tokens[i].Lower != "whether" && t.Tokens[i].Lower != "although" &&
				t.Tokens[i].Lower != "though" && t.Tokens[i].Lower != "since" && t.Tokens[i].Lower != "before" && t.Tokens[i].Lower != "after" && t.Tokens[i].Lower != "until" {
				// the object of a preposition is no subject; what it modifies may be
				if i-1 >= first && t.Tokens[i-1].Phrase >= 0 && t.Phrases[t.Tokens[i-1].Phrase].Kind == NounPhrase {
					i--
					continue
				}
			}
			return best
		case tok.Phrase >= 0:
			return best
		case isAdverb(tok) || tok.Tag == "CC":
			i--
			continue
		default:
			return best
		}
	}
	return best
}
