package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
)

// longestScare is how many words scare quotes hold at most: more are somebody's speech.
const longestScare = 4

// longestClimb is how far above a fragment the verb is looked for that makes it somebody's words.
const longestClimb = 3

// glossReach is how many tokens before or behind a fragment it may be said to be a term.
const glossReach = 20

// headlines is how many sentences at the start may be headline and subheads.
const headlines = 3

// scareQuotes marks short quoted fragments that nobody is said to have spoken: in the outlet's own voice, and within what a source says.
func (f *finder) scareQuotes() {
	var covered, touched int // ends of the contents that begin at or before the quote, and before its end
	before, within := 0, 0
	for _, q := range f.Quotes {
		for ; before < len(f.said) && f.said[before].start <= q.Start; before++ {
			covered = max(covered, f.said[before].end)
		}
		if q.Within < 0 {
			for ; within < len(f.said) && f.said[within].start < q.End; within++ {
				touched = max(touched, f.said[within].end)
			}
			if touched > q.Start {
				continue // the source's words
			}
		} else if covered < q.End || f.isContent(q) {
			continue
		}
		if f.isFragment(q) && (f.previous(q.First) == "so-called" || !f.isNamed(q) && !f.isSpoken(q)) {
			f.add(reading.ScareQuotes, q.Span)
		}
	}
}

// isContent holds if what stands between the marks is what a statement tells: a quotation within a quotation.
func (f *finder) isContent(q language.Quote) bool {
	i, _ := slices.BinarySearchFunc(f.said, q.Start, func(s said, start int) int { return s.start - start })
	return i < len(f.said) && f.said[i].end <= q.End
}

// isFragment holds for a few words that are no sentence.
func (f *finder) isFragment(q language.Quote) bool {
	if !q.Closed || q.Continues || q.Last-q.First < 3 || q.Last-q.First > longestScare+4 || f.Sentences[f.Tokens[q.First].Sentence].Furniture {
		return false
	}
	if open := f.Tokens[q.First]; !open.Gap && q.First > 0 && !strings.ContainsAny(f.Tokens[q.First-1].Text, "([-–—/\"'“‘") {
		return false // name="value"
	}
	words, finite := 0, false
	for i, t := range f.Tokens[q.First+1 : q.Last-1] {
		switch t.Tag {
		case "PRP", "PRP$", "MD", "CC", "UH":
			return false
		case "DT", "PDT", "IN", "TO", "EX", "WDT", "WP", "WRB":
			if i == 0 {
				return false // what a party says has its own beginning; an outlet's marks stand around the word itself
			}
		case "VBD", "VBZ", "VBP":
			finite = true
		}
		if strings.ContainsAny(t.Lower, "?!;") || t.Lower == "..." || i == 0 && f.openers[t.Lower] {
			return false
		}
		if isWord(t) {
			words++
		}
	}
	return words > 0 && words <= longestScare && (!finite || words == 1)
}

func isWord(t language.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isNamed holds for titles and nicknames, and for words that are spoken of as words.
func (f *finder) isNamed(q language.Quote) bool {
	words, capitals, lower := 0, 0, 0
	for _, t := range f.Tokens[q.First+1 : q.Last-1] {
		r, _ := utf8.DecodeRuneInString(t.Text)
		switch {
		case !isWord(t):
			continue
		case !unicode.IsLower(r):
			capitals++ // or a digit: "13th"
		case len(t.Lower) > 3 && t.Tag != "IN":
			lower++
		}
		words++
	}
	s := f.Sentences[f.Tokens[q.First].Sentence]
	if first := q.First == s.First && words == 1 && q.Last < s.Last; capitals > 0 && lower == 0 && !first {
		return true
	}
	if f.naming[f.previous(q.First)] {
		return true
	}
	for i := max(s.First, q.First-glossReach); i < min(s.Last, q.Last+glossReach); i++ {
		if t := f.Tokens[i]; t.IsNoun() && (i < q.First || i >= q.Last) && (f.glossing[t.Lemma] || i+1 < s.Last && f.glossing[t.Lemma+" "+f.Tokens[i+1].Lower]) {
			return true
		}
	}
	return false
}

// isSpoken holds if somebody is told to use the words: a colon or a verb of saying or calling stands over them,
// or they head the report and a source says them in it.
func (f *finder) isSpoken(q language.Quote) bool {
	s := f.Sentences[f.Tokens[q.First].Sentence]
	if f.previous(q.First) == ":" {
		return true
	}
	if s.Headline && f.Tokens[q.First].Sentence < headlines && f.isEchoed(strings.ToLower(f.Document.Text[f.Tokens[q.First].End:f.Tokens[q.Last-1].Start]), s.End) {
		return true
	}
	if q.Within >= 0 {
		return false // the saying over them is the speaker's own
	}
	for i, steps := f.headOf(q), 0; i >= 0 && steps <= longestClimb; i, steps = f.Syntax[i].Head, steps+1 {
		if tok := f.Tokens[f.Syntax[i].Token]; tok.IsVerb() && f.saying[tok.Lemma] && (f.Syntax[i].Token < q.First || f.Syntax[i].Token >= q.Last) {
			return true
		}
	}
	return false
}

// isEchoed holds if a content that begins behind an offset has the words.
func (f *finder) isEchoed(words string, behind int) bool {
	for _, c := range f.said {
		if c.start >= behind && strings.Contains(strings.ToLower(f.Document.Text[c.start:c.end]), words) {
			return true
		}
	}
	return false
}

// headOf is the syntactic word of a quote that all its others hang from, or -1.
func (f *finder) headOf(q language.Quote) int {
	for i := f.word(q.First + 1); i < len(f.Syntax) && f.Syntax[i].Token < q.Last-1; i++ {
		if h := f.Syntax[i].Head; h < 0 || f.Syntax[h].Token <= q.First || f.Syntax[h].Token >= q.Last-1 {
			return i
		}
	}
	return -1
}

// previous is the word in front of token i in its sentence, over a comma; with "as", "of" or "be" the word before that too.
func (f *finder) previous(i int) string {
	first := f.Sentences[f.Tokens[i].Sentence].First
	for i--; i >= first; i-- {
		w := f.Tokens[i].Lower
		if strings.ContainsAny(w, ",(") {
			continue
		}
		if i > first && (w == "as" || w == "of") {
			return f.Tokens[i-1].Lower + " " + w
		}
		return w
	}
	return ""
}
