package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
)

// longestScare is how many words scare quotes hold at most: more are somebody's speech.
const longestScare = 4

// scareQuotes marks short quoted fragments that nobody is said to have spoken.
func (f *finder) scareQuotes() {
	var in span
	next := 0
	for _, q := range f.Quotes {
		// A quote inside a statement's content is the source's words. Contents are in order of their starts.
		for ; next < len(f.said) && f.said[next].start < q.End; next++ {
			if f.said[next].end > in.end {
				in = span{f.said[next].start, f.said[next].end}
			}
		}
		if in.end > q.Start || !f.isScare(q) {
			continue
		}
		f.add(reading.ScareQuotes, q.Span)
	}
}

type span struct{ start, end int }

func (f *finder) isScare(q language.Quote) bool {
	if q.Within >= 0 || !q.Closed || q.Continues || q.Last-q.First > longestScare+4 || f.Sentences[f.Tokens[q.First].Sentence].Furniture {
		return false
	}
	words, capitals, lower := 0, 0, false
	for _, t := range f.Tokens[q.First+1 : q.Last-1] {
		r, _ := utf8.DecodeRuneInString(t.Text)
		switch {
		case t.Lower == "?" || t.Lower == "!" || t.Lower == ";" || t.Lower == "...":
			return false
		case t.Tag == "PRP" && (t.Lower == "i" || t.Lower == "we" || t.Lower == "you" || t.Lower == "it"):
			return false // somebody speaks
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			words++
			if unicode.IsUpper(r) {
				capitals++
			} else if len(t.Lower) > 3 {
				lower = true
			}
		}
	}
	if words == 0 || words > longestScare || capitals > 0 && !lower {
		return false // titles and nicknames have capitals
	}
	prev := f.before(q.First)
	return !f.naming[prev] && prev != ":"
}

// before is the word in front of token i in its sentence, over a comma.
func (f *finder) before(i int) string {
	first := f.Sentences[f.Tokens[i].Sentence].First
	for i--; i >= first; i-- {
		if w := f.Tokens[i].Lower; !strings.ContainsAny(w, ",(") {
			return w
		}
	}
	return ""
}
