package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language"
)

// accordingTo handles "according to X", whose content is the rest of its sentence. The
// source begins at token i; the cue at token cue.
func (f *finder) accordingTo(s language.Sentence, cue, i int) {
	t := f.t
	q := t.Tokens[i].Phrase
	if q < 0 {
		return
	}
	src := f.full(q)
	c := candidate{lemma: t.Tokens[cue].Lower, pattern: "prep:rest", source: src, base: q, cue: run{cue, i}}
	before, after := run{s.First, cue}, run{src.last, s.Last}
	switch {
	case cue == s.First || t.Tokens[cue-1].Text == "," && cue-1 == s.First:
		c.content = []run{after}
	case f.clauseBetween(before.first, before.last):
		// The words from the start of the clause that it ends or interrupts.
		quote := t.Tokens[cue].Quote
		if quote >= 0 {
			before.first = max(before.first, t.Quotes[quote].First+1)
		}
		c.content = []run{before}
		if after.first < after.last && t.Tokens[after.first].Text == "," && !f.opensClause(s, after.first+1) {
			c.content = append(c.content, after)
		}
	default:
		c.content = []run{before, after}
	}
	f.add(c)
}

// opensClause holds if the words at token i begin a clause of their own: and he, which, a participle.
func (f *finder) opensClause(s language.Sentence, i int) bool {
	if i >= s.Last {
		return true
	}
	switch t := f.t.Tokens[i]; t.Tag {
	case "CC", "WDT", "WP", "WRB", "VBG":
		return true
	}
	return false
}

// passive handles "is believed to", "was accused by X of", "is expected to".
func (f *finder) passive(s language.Sentence, p int, lemma string, cue run, after int) {
	t := f.t
	subject := t.Subject(p)
	c := candidate{lemma: lemma, cue: cue, base: -1}
	i := after
	if i+1 < s.Last && t.Tokens[i].Lower == "by" {
		if q, ok := t.NounPhraseAt(i + 1); ok {
			c.source, c.base = f.full(q), q
			i = c.source.last
		}
	}
	by := ""
	if c.base >= 0 {
		by = "-by"
	}
	name, start := "", 0
	if i < s.Last {
		name, start = f.complement(s, f.skipAdjuncts(s, i))
	}
	var content []run
	if subject >= 0 {
		full := f.full(subject)
		if full.last > t.Phrases[p].First {
			full.last = t.Phrases[p].First
		}
		content = append(content, full)
	}
	switch name {
	case "to", "that", "as", "pp-of", "pp-for", "pp-with", "clause":
		first := start
		if name == "as" || strings.HasPrefix(name, "pp-") {
			first = i
		}
		content = append(content, run{first, f.clauseEnd(s, start, name)})
	default:
		name = "subject"
	}
	c.pattern = "pass" + by + ":" + name
	c.content = content
	f.add(c)
}

// noun proposes the attributions of which the noun at token i is the cue: "Ruz's claim that",
// "a promise to", "the allegations of".
func (f *finder) noun(s language.Sentence, i int) {
	t := f.t
	p := t.Tokens[i].Phrase
	if p < 0 || t.Phrases[p].Head != i || i+1 >= s.Last {
		return
	}
	end := t.Phrases[p].Last
	if end >= s.Last || end != i+1 {
		return
	}
	name, start := f.complement(s, end)
	switch name {
	case "that", "to", "pp-of", "pp-for", "pp-about", "pp-on", "pp-against", "pp-in", "pp-over", "quote", "wh":
	default:
		return
	}
	c := candidate{lemma: t.Tokens[i].Lemma, base: -1, cue: run{i, i + 1}}
	kind := "noun"
	// The possessor inside the phrase: "the union's claim", "his claim".
	for j := t.Phrases[p].First; j < i; j++ {
		switch t.Tokens[j].Tag {
		case "POS":
			c.source, kind = run{t.Phrases[p].First, j}, "noun-of"
		case "PRP$":
			c.source, kind = run{j, j + 1}, "noun-of"
		}
	}
	if kind == "noun" && end+1 < s.Last && (t.Tokens[end].Lower == "by" || t.Tokens[end].Lower == "from") {
		if q, ok := t.NounPhraseAt(end + 1); ok {
			// "a promise by the minister to": the giver stands between.
			c.source, c.base, kind = f.full(q), q, "noun-by"
			name, start = f.complement(s, c.source.last)
			if name == "" {
				return
			}
		}
	}
	if kind == "noun" {
		// "has a plan to", "made the claim that": the verb's subject.
		if q := p - 1; q >= 0 && t.Phrases[q].Kind == language.VerbGroup && !f.opensAsParticiple(s, t.Phrases[q]) && t.Phrases[q].First >= s.First && t.Phrases[q].Last >= t.Phrases[p].First-1 {
			c.source, c.base = f.subjectOf(s, q, f.form(t.Phrases[q]))
			kind = "noun-subject"
			c.cue.first = t.Phrases[q].First
		}
	}
	c.pattern = kind + ":" + name
	c.content = []run{{start, f.clauseEnd(s, start, name)}}
	f.add(c)
}

// adjective proposes "is confident that", "is critical of", "are worried about".
func (f *finder) adjective(s language.Sentence, i int) {
	t := f.t
	if i == s.First || i+1 >= s.Last || t.Tokens[i].Tag == "VBN" {
		return
	}
	j := i - 1
	for j > s.First && t.Tokens[j].Tag == "RB" {
		j--
	}
	p := t.Tokens[j].Phrase
	if p < 0 || t.Phrases[p].Kind != language.VerbGroup {
		return
	}
	v := t.Phrases[p]
	switch t.Tokens[v.Head].Lemma {
	case "be", "feel", "seem", "remain", "appear", "become", "get", "sound":
	default:
		return
	}
	name, start := f.complement(s, i+1)
	switch name {
	case "that", "to", "clause", "wh", "pp-of", "pp-about", "pp-with", "pp-in", "pp-by", "pp-for", "pp-to", "pp-on":
	default:
		return
	}
	c := candidate{lemma: t.Tokens[i].Lower, pattern: "adj:" + name, cue: run{v.First, i + 1}}
	if strings.HasPrefix(name, "pp-") {
		c.cue.last = i + 2
	}
	c.source, c.base = f.subjectOf(s, p, f.form(v))
	c.content = []run{{start, f.clauseEnd(s, start, name)}}
	f.add(c)
}

// maxSpeaker bounds the words before the colon of a transcript: "VESK: ...".
const maxSpeaker = 5

// colon handles a speaker's name before a colon at a paragraph's start, as transcripts,
// interviews and statements set it.
func (f *finder) colon(s language.Sentence, i int) {
	t := f.t
	p := t.Paragraphs[s.Paragraph]
	if s.First != t.Sentences[p.First].First || i == s.First || i-s.First > maxSpeaker || i+1 >= s.Last {
		return
	}
	b := t.Tokens[s.First].Phrase
	if b < 0 || t.Phrases[b].Last < i || !allCapitalised(t.Tokens[s.First:i]) {
		return
	}
	last := t.Sentences[p.Last-1].Last
	f.add(candidate{lemma: ":", pattern: "colon:speech", source: run{s.First, i}, base: b, cue: run{i, i + 1}, content: []run{{i + 1, last}}})
}

func allCapitalised(words []language.Token) bool {
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w.Text); !unicode.IsUpper(r) && w.Lower != "of" && w.Lower != "de" {
			return false
		}
	}
	return true
}
