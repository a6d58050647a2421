package attribution

import (
	"strings"

	"hearsay/language"
)

// hears holds the verbs whose first object is the one who is told.
var hears = map[string]bool{"tell": true, "inform": true, "remind": true, "assure": true, "warn": true, "ask": true, "advise": true, "urge": true,
	"notify": true, "persuade": true, "convince": true, "promise": true, "show": true, "teach": true, "brief": true, "beg": true, "order": true}

// rightContent handles cues that stand before what was said.
func (f *finder) rightContent(s language.Sentence, lemma, form string, cue, src run, base, after int) {
	t := f.t
	c := candidate{lemma: lemma, source: src, base: base, cue: cue}
	i := f.skipAdjuncts(s, after)
	heard := run{}
	if hears[lemma] && i < s.Last {
		if q, ok := t.NounPhraseAt(i); ok && t.Phrases[q].First == i {
			heard = run{i, t.Phrases[q].Last}
			next := t.Phrases[q].Last
			if next < s.Last && t.Tokens[next].Lower == "of" {
				heard = f.full(q)
				next = heard.last
			} else if next < s.Last && t.Tokens[next].IsName() {
				if q := t.Tokens[next].Phrase; q >= 0 {
					next = t.Phrases[q].Last // German magazine + Der Spiegel
				}
			}
			j := f.skipAdjuncts(s, next)
			if j < s.Last && f.opensComplement(s, j) {
				i = j
			} else {
				heard = run{}
			}
		}
	}
	if i >= s.Last {
		if t.Tokens[s.Last-1].Text == ":" {
			f.nextParagraph(c, s, form)
		}
		return
	}
	name, start := f.complement(s, i)
	if name == "" {
		return
	}
	c.pattern = form + ":" + name
	if !heard.empty() {
		// "warned X against", "reminded X of": the one who is told tells more than the preposition.
		if strings.HasPrefix(name, "pp-") {
			c.pattern = form + ":pp"
			start = i
		}
		c.pattern += "+"
	}
	switch name {
	case "quote":
		q := t.Quotes[t.Tokens[start].Quote]
		end := q.Last
		if t.Tokens[q.Last-1].Sentence == t.Tokens[cue.first].Sentence && end < s.Last && !f.onlyMarks(end, s.Last) {
			// The quote is a part of a clause that goes on.
			if stop := f.clauseEnd(s, end, "that"); stop > end && t.Tokens[end].Text != "," {
				end = stop
			}
		}
		c.content = []run{{start, end}}
		c.content = f.nextQuotes(c.content, t.Tokens[q.Last-1].Sentence)
	case "colon":
		f.nextParagraph(c, s, form)
		return
	default:
		c.content = []run{{start, f.clauseEnd(s, start, name)}}
	}
	f.add(c)
}

// nextParagraph takes the paragraph after "He added:" as the content.
func (f *finder) nextParagraph(c candidate, s language.Sentence, form string) {
	t := f.t
	if s.Paragraph+1 >= len(t.Paragraphs) || t.Sentences[t.Paragraphs[s.Paragraph].Last-1].Last != s.Last {
		return
	}
	next := t.Paragraphs[s.Paragraph+1]
	first := t.Sentences[next.First]
	if first.Furniture {
		return
	}
	c.pattern = form + ":block"
	c.content = []run{{first.First, t.Sentences[next.Last-1].Last}}
	f.add(c)
}

// skipAdjuncts steps over adverbs, times and short prepositional phrases between a cue and
// its complement: "said on Friday in a statement that".
func (f *finder) skipAdjuncts(s language.Sentence, i int) int {
	t := f.t
	for n := 0; i < s.Last && n < 4; n++ {
		tok := t.Tokens[i]
		switch {
		case tok.Tag == "RB" && i+1 < s.Last:
			i++
		case language.IsTimeWord(tok) && tok.Phrase >= 0 && t.Phrases[tok.Phrase].First == i:
			i = t.Phrases[tok.Phrase].Last
		case (tok.Tag == "IN" || tok.Tag == "TO") && tok.Lower != "that" && i+1 < s.Last:
			q, ok := t.NounPhraseAt(i + 1)
			if !ok {
				return i
			}
			end := t.Phrases[q].Last
			for end+1 < s.Last {
				// "in an interview with the Mail published on Friday"
				if tag := t.Tokens[end].Tag; tag == "VBN" || tag == "VBD" {
					end++
					continue
				} else if tag != "IN" && tag != "TO" || t.Tokens[end].Lower == "that" {
					break
				}
				r := t.Tokens[end+1].Phrase
				if r < 0 {
					break
				}
				end = t.Phrases[r].Last
			}
			if end >= s.Last || !f.marksComplement(s, end) {
				return i
			}
			return end
		default:
			return i
		}
	}
	return i
}

// marksComplement holds where a complement plainly begins: that, a quote, a colon.
func (f *finder) marksComplement(s language.Sentence, i int) bool {
	tok := f.t.Tokens[i]
	if tok.Text == "," && i+1 < s.Last {
		q := f.t.Tokens[i+1].Quote
		return q >= 0 && f.t.Quotes[q].First == i+1
	}
	return tok.Lower == "that" || tok.Text == ":" || tok.Quote >= 0 && f.t.Quotes[tok.Quote].First == i
}

func (f *finder) opensComplement(s language.Sentence, i int) bool {
	if f.marksComplement(s, i) {
		return true
	}
	name, _ := f.complement(s, i)
	return name == "to" || name == "clause" || name == "wh" || strings.HasPrefix(name, "pp-")
}

var whWords = map[string]bool{"what": true, "how": true, "why": true, "whether": true, "if": true, "where": true, "when": true, "who": true, "which": true}

// complement names the complement that begins at token i and says where its words begin.
func (f *finder) complement(s language.Sentence, i int) (name string, start int) {
	t := f.t
	tok := t.Tokens[i]
	opening := func(i int) bool {
		q := t.Tokens[i].Quote
		return q >= 0 && t.Quotes[q].First == i
	}
	switch {
	case tok.Lower == "that" && i+1 < s.Last && tok.Tag != "DT":
		return "that", i
	case tok.Lower == "that" && i+2 < s.Last && f.t.Tokens[i+1].Phrase >= 0 && t.Phrases[t.Tokens[i+1].Phrase].Kind == language.NounPhrase:
		return "that", i
	case (tok.Text == "," || tok.Text == ":") && i+1 < s.Last && opening(i+1):
		return "quote", i + 1
	case tok.Text == ":" && i+1 < s.Last:
		return "after-colon", i + 1
	case tok.Text == ":":
		return "colon", i
	case opening(i):
		if t.Quotes[tok.Quote].Last-i <= 5 {
			return "fragment", i
		}
		return "quote", i
	case whWords[tok.Lower]:
		return "wh", i
	case tok.Lower == "as":
		return "as", i
	}
	if n := t.Tokens[min(i+1, s.Last-1)].Lower; tok.Lower == "at" && (n == "least" || n == "most") || (tok.Lower == "more" || tok.Lower == "fewer" || tok.Lower == "less") && n == "than" {
		// A bound before a number: the phrase begins here.
		if i+2 < s.Last {
			name, start := f.complement(s, i+2)
			if name == "np" || name == "clause" {
				start = i
			}
			return name, start
		}
	}
	p := tok.Phrase
	if p >= 0 && t.Phrases[p].First == i {
		ph := t.Phrases[p]
		if ph.Kind == language.VerbGroup {
			switch {
			case ph.Infinitive:
				return "to", i
			case t.Tokens[ph.Head].Tag == "VBG":
				return "ing", i
			}
			return "", 0
		}
		full := f.full(p)
		if f.finiteAt(s, full.last) || f.finiteAt(s, ph.Last) || f.finiteSoon(s, p) {
			return "clause", i
		}
		return "np", i
	}
	if (tok.Tag == "IN" || tok.Tag == "TO") && i+1 < s.Last {
		if tok.Tag == "IN" && subordinators[tok.Lower] {
			return "", 0
		}
		return "pp-" + tok.Lower, i + 1
	}
	if tok.Tag == "RB" || tok.Tag == "DT" || tok.Tag == "JJ" || tok.Tag == "EX" {
		if f.clauseBetween(i, min(s.Last, i+12)) {
			return "clause", i
		}
	}
	if tok.Tag == "JJ" {
		return "adj", i
	}
	return "", 0
}

var subordinators = map[string]bool{"after": true, "before": true, "while": true, "because": true, "since": true, "until": true, "although": true, "though": true, "unless": true}

func (f *finder) finiteAt(s language.Sentence, i int) bool {
	for i < s.Last && f.t.Tokens[i].Tag == "RB" {
		i++
	}
	return i < s.Last && f.t.FiniteAt(i)
}

// finiteSoon holds if noun phrases and prepositions lead from p to a finite verb.
func (f *finder) finiteSoon(s language.Sentence, p int) bool {
	for i := f.t.Phrases[p].Last; i < min(s.Last, f.t.Phrases[p].Last+10); {
		tok := f.t.Tokens[i]
		switch {
		case tok.Phrase >= 0 && f.t.Phrases[tok.Phrase].Kind == language.VerbGroup:
			return f.t.Phrases[tok.Phrase].Finite
		case tok.Phrase >= 0:
			i = f.t.Phrases[tok.Phrase].Last
		case tok.Tag == "IN" && tok.Lower != "that" || tok.Tag == "CC" || tok.Tag == "RB" || tok.Tag == "-LRB-" || tok.Tag == "-RRB-":
			i++
		default:
			return false
		}
	}
	return false
}

// clauseEnd finds where a complement that begins at token start ends, by the cut table.
func (f *finder) clauseEnd(s language.Sentence, start int, name string) int {
	t := f.t
	quote := t.Tokens[start].Quote
	if quote >= 0 && t.Quotes[quote].First == start {
		quote = t.Quotes[quote].Within
	}
	for i := start + 1; i < s.Last; i++ {
		tok := t.Tokens[i]
		if tok.Quote != quote {
			if tok.Quote >= 0 && t.Quotes[tok.Quote].First == i {
				// Words in a quote are not cut.
				i = min(t.Quotes[tok.Quote].Last, s.Last) - 1
				continue
			}
			if quote >= 0 {
				return i // the quote around the complement ends
			}
		}
		if key := f.cutKey(s, i); key != "" && f.table.cuts(name, key) {
			return i
		}
	}
	return s.Last
}

// cutKey names a place at which a complement may end: a comma or a conjunction and what
// follows it; empty elsewhere.
func (f *finder) cutKey(s language.Sentence, i int) string {
	t := f.t
	tok := t.Tokens[i]
	if i+1 >= s.Last {
		return ""
	}
	next := t.Tokens[i+1]
	class := func(j int) string {
		if j >= s.Last {
			return ""
		}
		n := t.Tokens[j]
		switch {
		case n.Phrase >= 0 && t.Phrases[n.Phrase].Kind == language.VerbGroup:
			if n.Tag == "VBG" {
				return "VBG"
			}
			if t.Phrases[n.Phrase].Finite {
				return "V"
			}
			return string(n.Tag)
		case n.Phrase >= 0 && (f.finiteAt(s, t.Phrases[n.Phrase].Last) || f.finiteSoon(s, n.Phrase)):
			return "S"
		case n.Phrase >= 0:
			return "NP"
		}
		return ""
	}
	switch {
	case tok.Text == ",":
		switch {
		case next.Tag == "CC":
			return ", " + next.Lower + " " + class(i+2)
		case next.Tag == "IN" || next.Tag == "WDT" || next.Tag == "WP" || next.Tag == "WRB" || next.Tag == "RB":
			return ", " + next.Lower
		}
		return ", " + class(i+1)
	case tok.Lower == "--":
		return "--"
	case tok.Text == ";":
		return ";"
	case tok.Text == "(":
		return "("
	case tok.Tag == "CC":
		return tok.Lower + " " + class(i+1)
	case tok.Tag == "IN" && (subordinators[tok.Lower] || tok.Lower == "as" || tok.Lower == "during" || tok.Lower == "if"):
		return tok.Lower
	}
	return ""
}
