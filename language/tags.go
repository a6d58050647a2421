package language

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Span is a run of syntactic words that the model names, First to Last exclusive, with its label: of names PER,
// ORG, LOC or MISC as CoNLL-2003 has them; of times a TIMEX3 type.
type Span struct {
	First, Last int // indices into Text.Syntax
	Label       string
}

// tag gives the words first to last their tags and lemmas, and finds the names, times and events among them.
func (r *reader) tag(t *Text, first, last int) {
	n, m := last-first, r.m
	r.tags = grow(r.tags, n*m.tags.Out)
	m.tags.Apply(&r.s, r.tags, r.x, n)
	upos, xpos, script := m.at["upos"], m.at["xpos"], m.at["script"]
	for i := range n {
		w := &t.Syntax[first+i]
		row := r.tags[i*m.tags.Out : (i+1)*m.tags.Out]
		form := t.Document.Text[w.Start:w.End]
		low := normal(form)
		w.UPOS = bestTag(row[upos:upos+len(m.upos)], m.upos, closedClasses().upos, low, anyTag)
		w.XPOS = bestTag(row[xpos:xpos+len(m.xpos)], m.xpos, closedClasses().xpos, low, inflected(low))
		w.Lemma = wordLemma(lemmatize(form, w.UPOS, m.labels["script"][best(row[script:script+len(m.labels["script"])])]), form, w.XPOS)
	}
	t.Names = r.spans(t, t.Names, "names", first, n)
	t.Times = r.spans(t, t.Times, "times", first, n)
}

// split numbers the sentences of the words first to last, each token with the number of its sentence.
func (r *reader) split(t *Text, first, last int) {
	m := r.m
	number := -1
	if first > 0 {
		number = t.Tokens[t.Syntax[first-1].Token].Sentence
	}
	for i := first; i < last; i++ {
		w := t.Syntax[i]
		if w.Start == t.Tokens[w.Token].Start {
			row := r.tags[(i-first)*m.tags.Out+m.at["starts"]:]
			if t.begins(w.Token, row[1]-row[0]) { // labels "inside", "first"
				number++
			}
		}
		t.Tokens[w.Token].Sentence = number
	}
}

func best(scores []float32) int {
	most := 0
	for i, v := range scores {
		if v > scores[most] {
			most = i
		}
	}
	return most
}

// spans appends the spans of a head with labels O, B-X, I-X. None runs on into the next paragraph.
func (r *reader) spans(t *Text, out []Span, head string, first, n int) []Span {
	labels := r.m.labels[head]
	path := bestPath(r.tags[r.m.at[head]:], r.m.tags.Out, n, labels)
	for i := 0; i < n; i++ {
		if path[i] == 0 {
			continue
		}
		s := Span{First: first + i, Label: labels[path[i]][2:]}
		for i+1 < n && strings.HasPrefix(labels[path[i+1]], "I-") && t.gapBefore(first+i+1) != opensParagraph {
			i++
		}
		s.Last = first + i + 1
		out = append(out, s)
	}
	return out
}

// bestPath is the sequence of labels O, B-X, I-X of greatest score in which I-X follows B-X or I-X alone (Viterbi). Row i of
// scores begins at i times stride.
func bestPath(scores []float32, stride, n int, labels []string) []uint8 {
	k := len(labels)
	score, next := make([]float32, k), make([]float32, k)
	back := make([]uint8, n*k)
	for i := range n {
		row := scores[i*stride : i*stride+k]
		top := uint8(best(score))
		for j := range labels {
			from := top
			if strings.HasPrefix(labels[j], "I-") {
				// B-X stands before I-X in the list.
				from = uint8(j)
				if score[j-1] > score[j] {
					from = uint8(j - 1)
				}
				if i == 0 {
					next[j] = -1e9
					continue
				}
			}
			next[j] = score[from] + row[j]
			back[i*k+j] = from
		}
		score, next = next, score
	}
	path := make([]uint8, n)
	for i, j := n-1, uint8(best(score)); i >= 0; i-- {
		path[i] = j
		j = back[i*k+int(j)]
	}
	return path
}

// lemmatize applies a script, how many letters to take off and which to add ("3y": tries, try), to a word; names keep
// their capitals. A script that does not fit leaves the word.
func lemmatize(form string, upos Tag, script string) string {
	low := normal(form)
	if upos == "PROPN" {
		low = form
	}
	digits := 0
	for digits < len(script) && script[digits] >= '0' && script[digits] <= '9' {
		digits++
	}
	off, _ := strconv.Atoi(script[:digits])
	if off > utf8.RuneCountInString(low) {
		return low
	}
	out := low[:suffixStart(low, off)] + script[digits:]
	if out == "" {
		return low
	}
	return out
}
