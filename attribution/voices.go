package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
)

// leastOwn is the fewest words of a remainder of a sentence that count as an assertion.
const leastOwn = 4

// OwnVoice returns what the outlet asserts itself: the sentences, and the parts of sentences
// with a verb, that no statement covers and that are no furniture.
func OwnVoice(t *language.Text, statements []reading.Statement) []reading.Span {
	owner := make([]bool, len(t.Tokens)) // the token belongs to a statement
	mark := func(spans []reading.Span) {
		for _, s := range spans {
			for i := t.TokenAt(s.Start); i < len(t.Tokens) && t.Tokens[i].Start < s.End; i++ {
				owner[i] = true
			}
		}
	}
	for _, s := range statements {
		mark(s.Content.Spans)
		mark(s.Source.Spans)
		mark(s.Cue.Spans)
	}
	for _, x := range t.Document.Furniture {
		mark([]reading.Span{x.Span})
	}
	var out []reading.Span
	for _, s := range t.Sentences {
		if s.Furniture {
			continue
		}
		for i := s.First; i < s.Last; {
			if owner[i] {
				i++
				continue
			}
			j := i
			for j < s.Last && !owner[j] {
				j++
			}
			if r, ok := asserts(t, run{i, j}, j-i == s.Last-s.First); ok {
				out = append(out, t.Cut(r.first, r.last))
			}
			i = j
		}
	}
	return out
}

// asserts trims marks off a remainder and reports whether it says something: a whole
// sentence does, a part does if it has a verb and a few words.
func asserts(t *language.Text, r run, whole bool) (run, bool) {
	for r.first < r.last && !isWord(t.Tokens[r.first]) {
		r.first++
	}
	for r.last > r.first && !isWord(t.Tokens[r.last-1]) {
		r.last--
	}
	words, verb := 0, false
	for i := r.first; i < r.last; i++ {
		if isWord(t.Tokens[i]) {
			words++
		}
		verb = verb || t.FiniteAt(i)
	}
	if whole {
		return r, words > 0
	}
	return r, verb && words >= leastOwn
}

func isWord(t language.Token) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(t.Text, "'’"))
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// Voices returns each holder's share of the report's words, furniture left out: contents go
// to the source of the innermost statement around them, all else to the outlet. Sources
// that resolve to no entity share UnnamedVoice.
func Voices(t *language.Text, statements []reading.Statement) map[string]float64 {
	holder := make([]int, len(t.Tokens)) // index of a statement plus one
	for i, s := range statements {
		for _, x := range s.Content.Spans {
			for j := t.TokenAt(x.Start); j < len(t.Tokens) && t.Tokens[j].Start < x.End; j++ {
				if h := holder[j]; h == 0 || width(statements[h-1]) > width(s) {
					holder[j] = i + 1
				}
			}
		}
	}
	counts := map[string]float64{}
	total := 0.0
	for _, s := range t.Sentences {
		if s.Furniture {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if !isWord(t.Tokens[i]) {
				continue
			}
			voice := reading.HeldByOutlet
			if h := holder[i]; h > 0 {
				voice = reading.UnnamedVoice
				if e := statements[h-1].Source.Entity; e != "" {
					voice = string(e)
				}
			}
			counts[voice]++
			total++
		}
	}
	for v := range counts {
		counts[v] /= total
	}
	return counts
}
