package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
)

// leastOwn is the fewest words of a part of a sentence that count as an assertion.
const leastOwn = 4

// OwnVoice returns what the outlet asserts itself: the sentences, and the clauses of sentences, that no statement covers and that
// are no furniture. What belongs to the saying, "the man told reporters", asserts no more than the statement does; a clause about the
// source, "who was elected in May", is the outlet's.
func OwnVoice(t *language.Text, statements []reading.Statement) []reading.Span {
	v := newOwnVoice(t, statements)
	var out []reading.Span
	for _, s := range t.Sentences {
		if s.Furniture {
			continue
		}
		whole := !slices.Contains(v.owned[s.First:s.Last], true)
		for i := s.First; i < s.Last; {
			if !whole && !v.outlets(i) {
				i++
				continue
			}
			j := i
			for j < s.Last && (whole || v.outlets(j)) {
				j++
			}
			if r, ok := v.asserts(run{i, j}, whole); ok {
				out = append(out, t.Cut(r.first, r.last))
			}
			i = j
		}
	}
	return out
}

type ownVoice struct {
	t      *language.Text
	tree   *language.Tree
	owned  []bool // the token belongs to a statement or to furniture
	source []bool // to a statement's source
	saying []bool // the token, at the head of a clause, says that something is said, or is said itself
	clause []int  // the head of the token's clause, or -1
}

func newOwnVoice(t *language.Text, statements []reading.Statement) *ownVoice {
	n := len(t.Tokens)
	v := &ownVoice{t, language.NewTree(t), make([]bool, n), make([]bool, n), make([]bool, n), make([]int, n)}
	for i := range v.clause {
		v.clause[i] = unknown
	}
	mark := func(spans []reading.Span, in ...[]bool) {
		for _, s := range spans {
			for i := t.TokenAt(s.Start); i < n && t.Tokens[i].Start < s.End; i++ {
				for _, set := range in {
					set[i] = true
				}
			}
		}
	}
	for _, s := range statements {
		mark(s.Content.Spans, v.owned, v.saying)
		mark(s.Cue.Spans, v.owned, v.saying)
		mark(s.Source.Spans, v.source)
	}
	for _, s := range statements {
		for _, l := range s.Chain {
			// "in a statement that was posted on Telegram" tells how it was said.
			for _, x := range l.Spans {
				if h := v.clauseOf(t.TokenAt(x.End - 1)); h >= 0 && channelWords()["carry"][t.Tokens[h].Lemma] {
					v.saying[h] = true
				}
			}
		}
	}
	for i := range v.source {
		v.owned[i] = v.owned[i] || v.source[i]
	}
	for _, x := range t.Document.Furniture {
		mark([]reading.Span{x.Span}, v.owned)
	}
	return v
}

// What clause holds of a token before its head is looked for, and while it is.
const (
	unknown = -2
	looking = -3
)

// clauseOf is the head of the finite clause that token i belongs to, or -1.
func (v *ownVoice) clauseOf(i int) int {
	var path []int
	for i >= 0 && v.clause[i] == unknown {
		v.clause[i] = looking
		path = append(path, i)
		if v.headsClause(i) {
			v.clause[i] = i
			break
		}
		i = v.tree.Head[i]
	}
	found := -1
	if i >= 0 && v.clause[i] != looking {
		found = v.clause[i]
	}
	for _, j := range path {
		v.clause[j] = found
	}
	return found
}

func (v *ownVoice) headsClause(i int) bool {
	switch x := v.tree; {
	case x.Is(i, "root"):
		return true
	case x.Is(i, "advcl", "parataxis", "ccomp", "csubj", "conj"), x.Relation[i] == "acl:relcl":
		return x.Subject[i] >= 0 || v.t.FiniteAt(i)
	}
	return false
}

// outlets holds for a token of a clause of the outlet's own.
func (v *ownVoice) outlets(i int) bool {
	h := v.clauseOf(i)
	if h < 0 || v.saying[h] {
		return false
	}
	return !v.owned[i] || v.source[i] && !v.saying[i]
}

// asserts trims marks and conjunctions off a stretch and reports whether it says something: a whole sentence does, a part does if it has
// a verb and a few words.
func (v *ownVoice) asserts(r run, whole bool) (run, bool) {
	t := v.t
	loose := func(i int, tags ...language.Tag) bool {
		return !isWord(t.Tokens[i]) || !whole && slices.Contains(tags, t.Tokens[i].Tag)
	}
	for r.first < r.last && loose(r.first, "CC") {
		r.first++
	}
	for r.last > r.first && loose(r.last-1, "CC", "IN", "TO", "WP", "WDT") {
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
	furniture := t.Document.Furniture
	for _, s := range t.Sentences {
		if s.Furniture {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			for len(furniture) > 0 && furniture[0].End <= t.Tokens[i].Start {
				furniture = furniture[1:]
			}
			if !isWord(t.Tokens[i]) || len(furniture) > 0 && furniture[0].Why == reading.FurnitureDateline && furniture[0].Start <= t.Tokens[i].Start {
				continue
			}
			voices := []string{reading.HeldByOutlet}
			if h := holder[i]; h > 0 {
				switch src := statements[h-1].Source; {
				case len(src.Entities) > 0:
					voices = src.Entities // who says it together shares it
				case src.Entity != "":
					voices = []string{string(src.Entity)}
				default:
					voices = []string{reading.UnnamedVoice}
				}
			}
			for _, voice := range voices {
				counts[voice] += 1 / float64(len(voices))
			}
			total++
		}
	}
	for v := range counts {
		counts[v] /= total
	}
	return counts
}
