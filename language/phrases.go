package language

// findPhrases chunks every sentence into base noun phrases and verb groups. A possessive
// and what it possesses are one noun phrase whose head is the last noun: in "the Foreign
// Ministry's spokesperson" the head is "spokesperson". Pronouns are phrases of their own.
func (t *Text) findPhrases() {
	for _, s := range t.Sentences {
		for i := s.First; i < s.Last; {
			end, p := t.verbGroup(i, s.Last)
			if end == i {
				end, p = t.nounPhrase(i, s.Last)
			}
			if end == i {
				i++
				continue
			}
			for j := i; j < end; j++ {
				t.Tokens[j].Phrase = len(t.Phrases)
			}
			t.Phrases = append(t.Phrases, p)
			i = end
		}
	}
}

// nounPhrase reads a base noun phrase that begins at token i; it returns i where none does.
func (t *Text) nounPhrase(i, last int) (int, Phrase) {
	head := -1
	end := i
	j := i
	marked := false // a quotation mark stands open inside
	for ; j < last; j++ {
		tok := t.Tokens[j]
		switch tag := tok.Tag; {
		case tag == "PRP" || tag == "EX" || tag == "WP":
			if j > i {
				return t.closeNounPhrase(i, end, head)
			}
			return j + 1, Phrase{First: i, Last: j + 1, Head: j, Kind: NounPhrase}
		case tag == "DT" || tag == "PDT" || tag == "PRP$" || tag == "WP$" || tag == "WDT":
			if head >= 0 || tag == "WDT" && j > i {
				return t.closeNounPhrase(i, end, head)
			}
			if tag == "DT" || tag == "WDT" {
				// "this", "some" or "those" may stand alone; a noun that follows takes the head over.
				end = j + 1
			}
		case tok.IsNoun() || tag == "$" || tag == "FW" || tag == "ADD" || tag == "GW":
			head, end = j, j+1
		case tag == "CD":
			head, end = j, j+1
		case tag == "JJ" || tag == "JJR" || tag == "JJS" || tag == "VBN" && j > i || tag == "VBG" && j > i || tag == "NFP":
			if head >= 0 && !t.nounAhead(j, last) {
				return t.closeNounPhrase(i, end, head)
			}
			if !t.nounAhead(j, last) {
				// "the wounded", "the largest": an adjective after a determiner can be the head.
				if end > i && tag != "VBG" {
					return t.closeNounPhrase(i, j+1, j)
				}
				return t.closeNounPhrase(i, end, head)
			}
		case tag == "POS":
			if head < 0 {
				return t.closeNounPhrase(i, end, head)
			}
			head, end = j-1, j
			if !t.nounAhead(j, last) {
				return t.closeNounPhrase(i, end, head)
			}
		case tag == "RB" || tag == "RBR" || tag == "RBS" || tok.Text == "%":
			if head >= 0 || !t.nounAhead(j, last) || tag == "RB" && end == i && tok.Lower != "about" && tok.Lower != "nearly" && tok.Lower != "almost" && tok.Lower != "approximately" && tok.Lower != "roughly" {
				return t.closeNounPhrase(i, end, head)
			}
		case markOf(tok) != noMark && end > i && (head < 0 || marked):
			// a quotation mark inside: the "terrorist" group
			if !t.nounAhead(j, last) {
				return t.closeNounPhrase(i, end, head)
			}
			marked = !marked
		case tag == "CC" && t.joinsModifiers(j, i, last):
		case tok.Text == "," && t.joinsModifiers(j, i, last):
		default:
			return t.closeNounPhrase(i, end, head)
		}
	}
	return t.closeNounPhrase(i, end, head)
}

func (t *Text) closeNounPhrase(i, end, head int) (int, Phrase) {
	if end <= i {
		return i, Phrase{}
	}
	if head < 0 {
		head = end - 1
	}
	return end, Phrase{First: i, Last: end, Head: head, Kind: NounPhrase}
}

// nounAhead holds if a run of modifiers after token j reaches a noun of the same phrase.
func (t *Text) nounAhead(j, last int) bool {
	for k := j + 1; k < min(last, j+7); k++ {
		tok := t.Tokens[k]
		switch {
		case tok.IsNoun() || tok.Tag == "CD" || tok.Tag == "$":
			return true
		case tok.Tag == "JJ" || tok.Tag == "JJR" || tok.Tag == "JJS" || tok.Tag == "VBN" || tok.Tag == "VBG" || tok.Tag == "RB" || tok.Tag == "POS" || tok.Tag == "HYPH":
		case markOf(tok) != noMark && k <= j+2:
		case tok.Tag == "CC" && k+1 < last && (t.Tokens[k+1].Tag == "JJ" || t.Tokens[k+1].Tag == "VBN"):
		case tok.Text == "," && k+1 < last && t.Tokens[k+1].Tag == "JJ":
		default:
			return false
		}
	}
	return false
}

// joinsModifiers holds for the conjunction or comma of "a large, noisy and angry crowd".
func (t *Text) joinsModifiers(j, first, last int) bool {
	if j == first || j+1 >= last {
		return false
	}
	adjective := func(k int) bool {
		tag := t.Tokens[k].Tag
		return tag == "JJ" || tag == "JJR" || tag == "JJS" || tag == "VBN"
	}
	return adjective(j-1) && adjective(j+1) && t.nounAhead(j, last) && t.nounAhead(j+1, last)
}

// verbGroup reads auxiliaries, adverbs and a main verb from token i; it returns i where none begins.
func (t *Text) verbGroup(i, last int) (int, Phrase) {
	p := Phrase{First: i, Head: -1, Kind: VerbGroup}
	j := i
	if t.Tokens[j].Tag == "TO" {
		k := j + 1
		for k < last && isAdverb(t.Tokens[k]) {
			k++
		}
		if k >= last || t.Tokens[k].Tag != "VB" {
			return i, Phrase{}
		}
		p.Infinitive = true
		j++
	} else if tag := t.Tokens[j].Tag; tag != "MD" && !t.Tokens[j].IsVerb() {
		return i, Phrase{}
	}
	end := j
	be := false // a form of be or get came last
	for ; j < last; j++ {
		tok := t.Tokens[j]
		switch {
		case tok.Tag == "MD":
			if p.Head >= 0 {
				goto done
			}
			p.Modal, p.Finite = true, true
			end = j + 1
		case tok.IsVerb():
			if p.Head >= 0 && !t.auxiliary(p.Head, tok, be) {
				goto done
			}
			if p.Head < 0 && !p.Infinitive && !p.Modal {
				p.Finite = tok.Tag == "VBD" || tok.Tag == "VBZ" || tok.Tag == "VBP"
			}
			p.Passive = be && tok.Tag == "VBN"
			be = isBe(tok) || irregular()['V'][tok.Lower] == "get" || tok.Lower == "get" || tok.Lower == "gets"
			p.Head, end = j, j+1
		case tok.Lower == "not" || tok.Lower == "n't" || tok.Lower == "never":
			p.Negated = true
			end = j + 1
		case isAdverb(tok):
			// An adverb belongs to the group only if the group goes on after it.
			if !t.verbAhead(j, last, p.Head) {
				goto done
			}
		default:
			goto done
		}
	}
done:
	if p.Head < 0 {
		if !p.Modal {
			return i, Phrase{}
		}
		p.Head = end - 1
	}
	p.Last = end
	return end, p
}

func isAdverb(tok Token) bool {
	return tok.Tag == "RB" || tok.Tag == "RBR" || tok.Tag == "RBS"
}

func isBe(tok Token) bool { return irregular()['V'][tok.Lower] == "be" || tok.Lower == "be" }

// auxiliary holds if the verb at head can be an auxiliary of the verb that follows.
func (t *Text) auxiliary(head int, next Token, be bool) bool {
	aux := t.Tokens[head]
	lemma := irregular()['V'][aux.Lower]
	if lemma == "" {
		lemma = aux.Lower
	}
	switch {
	case be:
		return next.Tag == "VBN" || next.Tag == "VBG" || next.Tag == "VBD"
	case lemma == "have":
		return next.Tag == "VBN" || next.Tag == "VBD"
	case lemma == "do":
		return next.Tag == "VB" || next.Tag == "VBP"
	}
	return false
}

// verbAhead holds if only adverbs stand between token j and a verb that the group takes in.
func (t *Text) verbAhead(j, last, head int) bool {
	for k := j + 1; k < min(last, j+4); k++ {
		tok := t.Tokens[k]
		switch {
		case tok.IsVerb():
			return head < 0 || t.auxiliary(head, tok, isBe(t.Tokens[head]))
		case isAdverb(tok) || tok.Lower == "n't":
		default:
			return false
		}
	}
	return false
}
