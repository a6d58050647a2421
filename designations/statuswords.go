package designations

import (
	"slices"
	"strings"

	"hearsay/language"
)

// statusAt reads a status at token i: a noun phrase with its "of" phrases, without articles and quotation marks, or adjectives alone.
// It returns the end.
func (f *finder) statusAt(i, end int) (string, int) {
	for i < end && (f.t.Tokens[i].Tag == "DT" || f.t.Tokens[i].Tag == "PRP$" || isMark(f.t.Tokens[i]) || f.t.Tokens[i].Lower == "own") {
		i++
	}
	if i >= end {
		return "", i
	}
	if f.isPersona(i) {
		last := i
		for last < min(end, i+3) && f.t.Tokens[last].Tag != "," && f.t.Tokens[last].Tag != "." {
			last++
		}
		return f.text(i, last), last
	}
	j := i
	for j < end && (strings.HasPrefix(string(f.t.Tokens[j].Tag), "JJ") || isMark(f.t.Tokens[j]) && j > i || f.participle(j, end)) {
		j++
	}
	last := j
	if j < end {
		p, k := f.phrase(j)
		if f.t.Tokens[j].Lower == "one" && p.Last == j+1 {
			return "one", j + 1
		}
		if tok := f.t.Tokens[j]; k >= 0 && p.Kind == language.NounPhrase && p.Last > j && !f.inTime(j) && !tok.IsName() && tok.Tag != "PRP" && tok.Tag != "POS" && tok.Tag != "DT" {
			last = f.ofPhrases(p.Last)
			for last < end && f.t.Tokens[last].Tag == "JJ" {
				last++ // "a war criminal", whatever the tagger makes of it
			}
		}
	}
	for k := i + 1; k < last; k++ {
		if f.inTime(k) {
			last = k // "a foreign agent last year"
		}
	}
	for last > i && isMark(f.t.Tokens[last-1]) {
		last--
	}
	if last <= i {
		return "", i
	}
	return f.text(i, last), last
}

// participle holds for "occupied" of "occupied territory" and "acting" of "acting president", even one that the tagger took for a past tense.
func (f *finder) participle(i, end int) bool {
	if i+1 >= end {
		return false // a text may break off behind its verb
	}
	tag := f.t.Tokens[i].Tag
	return (tag == "VBN" || tag == "VBD" || tag == "VBG") && f.t.Tokens[i+1].IsNoun()
}

// ofPhrases returns the end of a noun phrase that ends at token end with the "of" phrases behind it.
func (f *finder) ofPhrases(end int) int {
	for n := 0; n < 4 && f.lower(end, end-1) == "of"; n++ {
		i := end + 1
		if f.lower(i, end) == "" {
			break
		}
		p, k := f.phrase(i)
		if k < 0 || p.Kind != language.NounPhrase || p.First != i || f.inTime(i) {
			break
		}
		end = p.Last
	}
	return end
}

func (f *finder) isPersona(i int) bool {
	w := f.t.Tokens[i].Lower
	return (w == "persona" || w == "personae" || w == "personas") && f.lower(i+1, i) == "non"
}

func isMark(tok language.Token) bool { return tok.Tag == "``" || tok.Tag == "''" }

// text is the words from token first on without quotation marks, on one line.
func (f *finder) text(first, last int) string {
	s := strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"“”„«»‘", r) {
			return -1
		}
		return r
	}, f.t.Cut(first, last).Text)
	return strings.Join(strings.Fields(s), " ")
}

// hasStatus holds if one of the tokens is a word of statuses.txt.
func (f *finder) hasStatus(first, last int) bool {
	for i := first; i < last; i++ {
		if tok := f.t.Tokens[i]; tok.Lower == "one" || words().statuses[tok.Lower] || words().statuses[strings.ToLower(tok.Lemma)] {
			return true
		}
	}
	return false
}

// hasStatusWords is hasStatus of a text.
func (f *finder) hasStatusWords(as string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(as)), func(w string) bool { return words().statuses[w] || words().nouns["grant"][w] && w != "status" })
}

// complement reads what a clause calls its object, after the form of a frame: behind "as", or right behind the object or the passive verb. It returns the token where the status begins and the one behind it.
func (f *finder) complement(c clause, form string) (as string, first, last int) {
	strict := form != "as"
	sentence := f.sentence(c.v).Last
	for i := c.v + 1; i < c.end; i++ {
		if f.isPersona(i) {
			as, last = f.statusAt(i, sentence)
			return as, i, last
		}
	}
	fits := func(i int) bool {
		as, last = f.statusAt(i, sentence)
		return as != "" && (!strict || f.hasStatus(i, last))
	}
	i, end := f.behindObject(c), c.end
	if i == end && f.participle(i, sentence) {
		end++ // "considers X occupied territory", whatever the tagger makes of it
	}
	for open := true; i < end; i++ {
		if j := f.overRelative(i, c.end); j > i {
			i = j - 1
			continue
		}
		tok := f.t.Tokens[i]
		if tok.Lower == "as" && tok.Tag == "IN" && f.lower(i+1, i) != "early" {
			if fits(i + 1) {
				return as, i, last
			}
			return "", 0, 0
		}
		if tok.Lower == "to" && f.lower(i+1, i) == "be" && i+2 < end && fits(i+2) {
			return as, i, last // "found to be extremist"
		}
		if !open || form == "as+" {
			continue
		}
		if f.statusStarts(i) && !f.inTime(i) && fits(i) {
			return as, i, last
		}
		if open = !c.passive && c.object > c.v && f.goesOn(i); open {
			i = f.overNames(i, c.end) - 1
		}
	}
	return "", 0, 0
}

// goesOn holds for a token that may go on with an object.
func (f *finder) goesOn(i int) bool {
	tok := f.t.Tokens[i]
	p, k := f.phrase(i)
	return tok.Text == "," || tok.Tag == "CC" || tok.Lower == "itself" || tok.Lower == "of" || k >= 0 && p.Kind == language.NounPhrase
}

// overNames is the token behind what goes on with an object at token i: ", Ana and Bo", "and five of its guards", "itself".
func (f *finder) overNames(i, end int) int {
	for i < end && (f.t.Tokens[i].Text == "," || f.t.Tokens[i].Tag == "CC" || f.t.Tokens[i].Lower == "itself" || f.t.Tokens[i].Lower == "of") {
		i++
	}
	p, k := f.phrase(min(i, end-1))
	if i >= end || k < 0 || p.Kind != language.NounPhrase {
		return i + 1
	}
	if m, ok := f.mention(i); ok && m.last > i && m.last < p.Last {
		return m.last // "Hezra and Hamza terrorist organisations"
	}
	for j := i + 1; j < min(p.Last, end); j++ {
		if f.t.Tokens[j].Tag == "JJ" && f.t.Tokens[j-1].Tag == "NNS" {
			return j // no adjective carries on behind a noun: "five of its guards foreign agents"
		}
	}
	return max(i+1, min(p.Last, end))
}

// statusStarts holds for a token that may begin a complement without "as".
func (f *finder) statusStarts(i int) bool {
	switch tok := f.t.Tokens[i]; tok.Tag {
	case "DT", "JJ", "NN", "NNS", "VBN", "VBD", "PRP$", "``", "FW", "CD":
		return true
	default:
		return false
	}
}

// behindObject is the token behind the first name or noun of a clause's object, or behind a passive verb.
func (f *finder) behindObject(c clause) int {
	i := c.v + 1
	if p, k := f.phrase(c.v); k >= 0 && p.Kind == language.VerbGroup {
		i = p.Last
	}
	if c.passive || c.object < c.v {
		return i
	}
	i = c.object + 1
	if m, ok := f.mention(c.object); ok {
		i = m.last
	}
	for i < c.end && (f.t.Tokens[i].Lower == "itself" || f.t.Tokens[i].Text == "," && i+1 < c.end && f.t.Tokens[i+1].Lower == "as") {
		i++
	}
	return min(i, c.end)
}
