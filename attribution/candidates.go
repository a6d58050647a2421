package attribution

import (
	"strings"

	"hearsay/language"
)

// run is a stretch of tokens, last exclusive.
type run struct{ first, last int }

func (r run) empty() bool { return r.last <= r.first }

// candidate is an attribution that the grammar allows; the cue table says how likely it is.
type candidate struct {
	lemma   string
	pattern string // how the content hangs on the cue: "fin:that", "ing:quote", "noun:to"
	source  run
	base    int // noun phrase at the source's head, or -1
	cue     run
	content []run
	weight  float64 // what the cue table gives; 0 if the grammar has no such candidate

	read      bool // the model found it
	cueScore  float64
	roleScore float64
}

// finder collects the candidates of one report.
type finder struct {
	t     *language.Text
	table *cueTable
	out   []candidate
}

// candidates proposes attributions in every sentence that is no furniture.
func candidates(t *language.Text, table *cueTable) []candidate {
	f := &finder{t: t, table: table}
	for si := range t.Sentences {
		if t.Sentences[si].Furniture {
			continue
		}
		f.sentence(si)
	}
	return f.out
}

// maxSentence bounds the tokens of a sentence that are searched for cues: longer runs are
// lists or text without stops, and must not cost quadratic time.
const maxSentence = 300

func (f *finder) sentence(si int) {
	s := f.t.Sentences[si]
	if s.Last-s.First > maxSentence {
		s.Last = s.First + maxSentence
	}
	s.First = f.afterDateline(s)
	for i := s.First; i < s.Last; i++ {
		tok := f.t.Tokens[i]
		p := tok.Phrase
		switch {
		case tok.Lower == "according" && i+2 < s.Last && f.t.Tokens[i+1].Lower == "to":
			f.accordingTo(s, i, i+2)
		case tok.Lower == "per" && i+1 < s.Last && f.t.Tokens[i+1].IsName():
			f.accordingTo(s, i, i+1)
		case p >= 0 && f.t.Phrases[p].First == i && f.t.Phrases[p].Kind == language.VerbGroup:
			f.verb(s, p)
		case tok.Tag == "NN" || tok.Tag == "NNS":
			f.noun(s, i)
		case tok.Tag == "JJ" || tok.Tag == "VBN":
			f.adjective(s, i)
		case tok.Text == ":":
			f.colon(s, i)
			if s.Headline {
				f.headline(s, i)
			}
		}
	}
}

// afterDateline is the sentence's first token behind furniture that it begins with.
func (f *finder) afterDateline(s language.Sentence) int {
	first := s.First
	for _, x := range f.t.Document.Furniture {
		if x.Start >= s.End {
			break
		}
		if x.Start <= s.Start {
			for first < s.Last && f.t.Tokens[first].Start < x.End {
				first++
			}
		}
	}
	return first
}

func (f *finder) add(c candidate) {
	kept := c.content[:0]
	for _, r := range c.content {
		if r = trim(f.t, r); !r.empty() {
			kept = append(kept, r)
		}
	}
	c.content = kept
	if len(kept) == 0 || c.cue.empty() {
		return
	}
	c.pattern = f.place(c) + c.pattern
	c.weight = f.table.weight(c.lemma, c.pattern)
	f.out = append(f.out, c)
}

// place tells cues inside a quote, which speak of what somebody said somebody said, and those
// whose subject is I, we or you, from the rest.
func (f *finder) place(c candidate) string {
	if q := f.t.Tokens[c.cue.first].Quote; q >= 0 && f.t.Quotes[q].Last-f.t.Quotes[q].First > shortQuote {
		return "quoted/"
	}
	if c.base >= 0 {
		switch f.t.Tokens[f.t.Phrases[c.base].Head].Lower {
		case "i", "we", "you":
			return "we/"
		}
	}
	return ""
}

// shortQuote is the most tokens, marks included, of a quote that is a fragment of the report's own sentence.
const shortQuote = 6

// trim takes commas and stops off a content's ends; quotation marks and what they hold stay.
func trim(t *language.Text, r run) run {
	loose := func(i int) bool {
		switch t.Tokens[i].Lower {
		case ",", ".", ";", ":", "--", "-", "!", "?", "...":
			return t.Tokens[i].Quote < 0 || t.Quotes[t.Tokens[i].Quote].First < r.first && t.Quotes[t.Tokens[i].Quote].Last > r.last
		}
		return false
	}
	for r.first < r.last && loose(r.first) {
		r.first++
	}
	for r.last > r.first && loose(r.last-1) {
		if x := t.Tokens[r.last-1].Text; x == "?" || x == "!" {
			break
		}
		r.last--
	}
	return r
}

// form names a verb group's form for the cue table.
func (f *finder) form(v language.Phrase) string {
	head := f.t.Tokens[v.Head]
	switch {
	case v.Passive:
		return "pass"
	case v.Infinitive:
		return "inf"
	case v.Finite && v.Negated:
		return "neg"
	case v.Finite:
		return "fin"
	case head.Tag == "VBG":
		return "ing"
	case head.Tag == "VBN":
		return "part"
	}
	return "bare"
}

// verb proposes the attributions of which verb group p is the cue.
func (f *finder) verb(s language.Sentence, p int) {
	v := f.t.Phrases[p]
	if v.Last > s.Last {
		return
	}
	head := f.t.Tokens[v.Head]
	lemma := head.Lemma
	if v.Modal && !head.IsVerb() {
		return
	}
	form := f.form(v)
	if f.opensAsParticiple(s, v) {
		return
	}
	cue := run{v.First, v.Last}
	if v.Infinitive && f.t.Tokens[v.First].Tag == "TO" {
		cue.first++
	}
	after := v.Last
	if after < s.Last && f.t.Tokens[after].Tag == "RP" {
		lemma += " " + f.t.Tokens[after].Lower
		after++
		cue.last++
	}
	if form == "pass" {
		f.passive(s, p, lemma, cue, after)
		return
	}
	if f.idiom(s, lemma, after) {
		return
	}
	src, base := f.subjectOf(s, p, form)
	if f.leftContent(s, p, lemma, form, cue, src, base, after) {
		return
	}
	f.rightContent(s, lemma, form, cue, src, base, after)
}

// opensAsParticiple holds for the verb of "Asked about pay, X said": a past participle, of
// which X is no source, whatever its tag.
func (f *finder) opensAsParticiple(s language.Sentence, v language.Phrase) bool {
	tag := f.t.Tokens[v.Head].Tag
	return v.First == s.First && v.Last == v.First+1 && (tag == "VBD" || tag == "VBN")
}

// idiom holds for a cue's word in a phrase that attributes nothing: "claimed the lives of".
func (f *finder) idiom(s language.Sentence, lemma string, after int) bool {
	if after >= s.Last {
		return false
	}
	p, ok := f.t.NounPhraseAt(after)
	return ok && idioms()[lemma+" "+f.t.Tokens[f.t.Phrases[p].Head].Lemma]
}

// subjectOf finds the source of verb group p as its subject, its participle's main clause's
// subject, or the subject that it shares over a conjunction.
func (f *finder) subjectOf(s language.Sentence, p int, form string) (run, int) {
	t := f.t
	v := t.Phrases[p]
	k := v.First - 1
	for k >= s.First && (t.Tokens[k].Tag == "RB" || t.Tokens[k].Text == ",") {
		k--
	}
	shared := k >= s.First && t.Tokens[k].Tag == "CC"
	if form == "ing" || form == "inf" || form == "part" || form == "bare" || shared {
		if q := f.verbBefore(s, p); q >= 0 {
			return f.subjectOf(s, q, f.form(t.Phrases[q]))
		}
		if form != "fin" && form != "neg" {
			if b := f.possessorBefore(s, v.First); b >= 0 {
				return run{t.Phrases[b].First, t.Phrases[b].Last}, b
			}
			// "Speaking on Friday, Ruz said": the subject stands after the comma.
			for j := v.Last; j < min(s.Last, v.Last+25); j++ {
				if t.Tokens[j].Text == "," && j+1 < s.Last {
					if b, ok := t.NounPhraseAt(j + 1); ok {
						return f.full(b), b
					}
				}
			}
			return run{}, -1
		}
	}
	b := t.Subject(p)
	if b < 0 || t.Phrases[b].First < s.First {
		return run{}, -1
	}
	r := f.full(b)
	if r.last > v.First {
		r.last = v.First
	}
	return r, b
}

// possessorBefore is a noun phrase with a possessive just before token i, or -1.
func (f *finder) possessorBefore(s language.Sentence, i int) int {
	if i-1 >= s.First {
		if p, ok := f.t.NounPhraseAt(i - 1); ok && f.t.Tokens[f.t.Phrases[p].Last-1].Tag == "POS" {
			return p
		}
	}
	return -1
}

// verbBefore is the nearest finite verb group before group p in the sentence, outside quotes
// that p is not in, or -1.
func (f *finder) verbBefore(s language.Sentence, p int) int {
	quote := f.t.Tokens[f.t.Phrases[p].First].Quote
	for q := p - 1; q >= 0 && f.t.Phrases[q].First >= s.First; q-- {
		v := f.t.Phrases[q]
		if v.Kind == language.VerbGroup && v.Finite && f.t.Tokens[v.First].Quote == quote {
			return q
		}
	}
	return -1
}

func (f *finder) full(b int) run {
	first, last := f.t.FullNounPhrase(b)
	return run{first, last}
}

// leftContent handles cues that follow what was said: S, X said; "S," said X.
func (f *finder) leftContent(s language.Sentence, p int, lemma, form string, cue, src run, base, after int) bool {
	t := f.t
	v := t.Phrases[p]
	if form != "fin" && form != "neg" {
		return false
	}
	edge := v.First // the token at which source and cue begin
	if base >= 0 && src.first < v.First && !src.empty() {
		edge = src.first
	}
	comma := edge - 1
	joined := false // "S, and X said": X begins a clause of its own
	for comma > s.First && (t.Tokens[comma].Tag == "RB" || t.Tokens[comma].Tag == "CC") {
		joined = joined || t.Tokens[comma].Tag == "CC"
		comma--
	}
	inverted := edge == v.First || base >= 0 && t.Phrases[base].Last <= comma
	if comma < s.First {
		// The sentence before may be the quote: "Go away!" he said.
		return false
	}
	mark := t.Tokens[comma]
	quoted := mark.Quote >= 0 && t.Quotes[mark.Quote].Last == comma+1 && t.Quotes[mark.Quote].Last > t.Quotes[mark.Quote].First+1 && t.Quotes[mark.Quote].Closed
	if !quoted && mark.Text == "," && comma > s.First {
		if q := t.Tokens[comma-1].Quote; q >= 0 && t.Quotes[q].Last == comma && t.Quotes[q].Closed && t.Quotes[q].First <= s.First+1 {
			quoted, mark = true, t.Tokens[comma-1]
		}
	}
	if !quoted && mark.Text != "," && mark.Lower != "--" {
		return false
	}
	if edge == v.First || inverted {
		// said X: the source follows the cue
		n := after
		for n < s.Last && t.Tokens[n].Tag == "RB" {
			n++
		}
		q := -1
		if n < s.Last {
			q = t.Tokens[n].Phrase
		}
		if q < 0 || t.Phrases[q].Kind != language.NounPhrase || t.Phrases[q].First < n {
			if !quoted || base < 0 {
				return false
			}
		} else {
			src, base = f.full(q), q
			after = src.last
		}
	}
	c := candidate{lemma: lemma, source: src, base: base, cue: cue}
	if quoted {
		q := t.Quotes[mark.Quote]
		if q.Within >= 0 {
			return false
		}
		c.pattern = form + ":quote<"
		first := q.First
		if words := q.Last - q.First; words <= shortQuote && first > s.First && t.Tokens[first].Sentence == t.Tokens[v.First].Sentence {
			// A short quote at the end of a fronted clause: the clause is the content.
			first = s.First
			c.pattern = form + ":mixed<"
		}
		c.content = []run{{first, q.Last}}
		c.content = f.moreQuotes(c.content, s, after)
	} else {
		if joined || !f.clauseBetween(s.First, comma) || f.complemented(s, after) {
			return false
		}
		c.pattern = form + ":clause<"
		c.content = []run{{s.First, comma}}
		// "S, X said, adding ..." stops; "S, X said, because ..." goes on with the content.
		if after < s.Last && t.Tokens[after].Text == "," && after+1 < s.Last && continues[t.Tokens[after+1].Lower] {
			c.content = append(c.content, run{after + 1, f.clauseEnd(s, after+1, "that")})
		}
	}
	f.add(c)
	return true
}

// complemented holds if a cue has a clause of its own behind it: in "Asked about pay, X said he
// knew nothing" the words before the comma are not what X said.
func (f *finder) complemented(s language.Sentence, after int) bool {
	i := f.skipAdjuncts(s, after)
	if i >= s.Last {
		return false
	}
	name, _ := f.complement(s, i)
	return name == "that" || name == "clause" || name == "quote"
}

var continues = map[string]bool{"because": true, "since": true, "but": true, "although": true, "though": true, "if": true, "unless": true, "so": true}

// clauseBetween holds if a finite verb stands between the tokens.
func (f *finder) clauseBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if f.t.FiniteAt(i) {
			return true
		}
	}
	return false
}

// moreQuotes adds the rest of a split quote: in the same sentence after the cue, then the
// sentences of the paragraph that are nothing but quote, then paragraphs that carry it on.
func (f *finder) moreQuotes(content []run, s language.Sentence, after int) []run {
	t := f.t
	for j := after; j < s.Last; j++ {
		if q := t.Tokens[j].Quote; q >= 0 && t.Quotes[q].First == j && t.Quotes[q].Within < 0 {
			if j == after || strings.Contains(",.:", t.Tokens[j-1].Text) {
				content = append(content, run{t.Quotes[q].First, t.Quotes[q].Last})
				return f.nextQuotes(content, t.Tokens[t.Quotes[q].Last-1].Sentence)
			}
			return content
		}
	}
	return f.nextQuotes(content, t.Tokens[s.First].Sentence)
}

// nextQuotes adds quotes that make up the sentences after sentence si.
func (f *finder) nextQuotes(content []run, si int) []run {
	t := f.t
	for n := 0; si+1 < len(t.Sentences) && n < 50; n++ {
		next := t.Sentences[si+1]
		q := t.Tokens[next.First].Quote
		if q < 0 || t.Quotes[q].First != next.First || next.Furniture {
			return content
		}
		quote := t.Quotes[q]
		if next.Paragraph != t.Sentences[si].Paragraph && !quote.Continues {
			return content
		}
		last := t.Tokens[quote.Last-1].Sentence
		if end := t.Sentences[last].Last; end > quote.Last && !f.onlyMarks(quote.Last, end) {
			return content // words of somebody stand beside it: it has a cue of its own
		}
		content = append(content, run{quote.First, quote.Last})
		si = last
	}
	return content
}

func (f *finder) onlyMarks(first, last int) bool {
	for i := first; i < last; i++ {
		if tag := f.t.Tokens[i].Tag; tag != "." && tag != "," && tag != "''" && tag != "``" && tag != ":" {
			return false
		}
	}
	return true
}
