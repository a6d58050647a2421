package language

import (
	"math"
	"math/bits"

	"hearsay/internal/nn"
)

// Attribution is what the model reads as one statement: indices into Text.Syntax, in order. Source may be empty.
type Attribution struct {
	Cue, Source, Content []int

	CueScore  float64 // mean probability of the cue's words to be words of a cue
	RoleScore float64 // mean probability of the source's and the content's words to be what they are
}

// insideCue is the distance class of the cue's own words.
const insideCue = 33

// attribute finds the attributions among the words first to last: cues by their tags, then for each cue the role
// of every word around it, from the states of the cue and of the word, their distance, and the words around.
func (r *reader) attribute(t *Text, first, last int) {
	n, m := last-first, r.m
	cues := r.cuesAmong(t, first, n)
	if len(cues) == 0 {
		return
	}
	r.project(n)
	for _, c := range cues {
		lo, hi := max(first, c.First-m.reach), min(last, c.Last+m.reach)
		r.pairs(lo-first, hi-first, c.First-first, c.Last-first)
		a := Attribution{}
		for i := c.First; i < c.Last; i++ {
			a.Cue = append(a.Cue, i)
		}
		roles, certain := r.decode(t, lo, hi, c)
		for i, role := range roles {
			switch role {
			case sourceRole:
				a.Source = append(a.Source, lo+i)
			case contentRole:
				a.Content = append(a.Content, lo+i)
			}
		}
		a.CueScore, a.RoleScore = r.cueScore(c, first), certain
		if len(a.Content) > 0 {
			t.Attributions = append(t.Attributions, a)
		}
	}
}

// project prepares the states of the n words to be paired with cues.
func (r *reader) project(n int) {
	r.word, r.word2 = grow(r.word, n*pairWidth), grow(r.word2, n*pairWidth)
	r.m.word.Apply(&r.s, r.word, r.x, n)
	r.m.word2.Apply(&r.s, r.word2, r.x, n)
}

// cueBias is taken off the score of a word to be no part of a cue, so that doubtful cues come up too: who reads the attributions
// weighs them by their scores.
const cueBias = 0.75

// cueScore is the mean probability of a cue's words to be words of a cue.
func (r *reader) cueScore(c Span, first int) float64 {
	sum := 0.0
	for i := c.First; i < c.Last; i++ {
		row := r.tags[(i-first)*r.m.tags.Out+r.m.at["cue"]:]
		no, begins, inside := math.Exp(float64(row[0]+cueBias)), math.Exp(float64(row[1])), math.Exp(float64(row[2]))
		sum += (begins + inside) / (no + begins + inside)
	}
	return sum / float64(c.Last-c.First)
}

// cuesAmong are the cues by their tags. Cues do not touch: where the tags begin a new one right behind another, they are of one mind
// about the words and of two about where it begins ("also | said").
func (r *reader) cuesAmong(t *Text, first, n int) []Span {
	for i := range n {
		r.tags[i*r.m.tags.Out+r.m.at["cue"]] -= cueBias
	}
	var out []Span
	for _, c := range r.spans(t, nil, "cue", first, n) {
		if k := len(out); k > 0 && out[k-1].Last == c.First {
			out[k-1].Last = c.Last
		} else {
			out = append(out, c)
		}
	}
	return out
}

// pairs scores the roles of the words lo to hi for the cue a to b, into r.roles.
func (r *reader) pairs(lo, hi, a, b int) {
	m, n, h := r.m, hi-lo, r.m.hidden
	r.cue, r.cues = grow(r.cue, h), grow(r.cues, 2*pairWidth)
	clear(r.cue)
	for i := a; i < b; i++ {
		for j, v := range r.x[i*h : (i+1)*h] {
			r.cue[j] += v / float32(b-a)
		}
	}
	m.cue.Apply(&r.s, r.cues, r.cue, 1)
	m.cue2.Apply(&r.s, r.cues[pairWidth:], r.cue, 1)
	r.pair = grow(r.pair, n*pairWidth)
	add, times := r.cues[:pairWidth], r.cues[pairWidth:2*pairWidth]
	for i := lo; i < hi; i++ {
		row := r.pair[(i-lo)*pairWidth : (i-lo+1)*pairWidth]
		d := distanceClass(i, a, b)
		far := m.distance[d*pairWidth : (d+1)*pairWidth]
		w, w2 := r.word[i*pairWidth:(i+1)*pairWidth], r.word2[i*pairWidth:(i+1)*pairWidth]
		for j := range row {
			row[j] = w[j] + add[j] + w2[j]*times[j] + far[j]
		}
	}
	nn.GELU(r.pair)
	// A convolution of width three is a layer over each row set between its neighbours.
	const three = 3 * pairWidth
	r.rows = grow(r.rows, n*three)
	clear(r.rows[:pairWidth])
	clear(r.rows[n*three-pairWidth:])
	for i := range n {
		row := r.pair[i*pairWidth : (i+1)*pairWidth]
		if i > 0 {
			copy(r.rows[(i-1)*three+2*pairWidth:i*three], row)
		}
		copy(r.rows[i*three+pairWidth:], row)
		if i+1 < n {
			copy(r.rows[(i+1)*three:], row)
		}
	}
	r.labels = grow(r.labels, n*pairWidth)
	m.conv.Apply(&r.s, r.labels, r.rows, n)
	nn.GELU(r.labels)
	for i, v := range r.labels {
		r.pair[i] += v
	}
	m.pairs.Apply(&r.s, r.pair, []int{n})
	r.roles = grow(r.roles, n*m.roles.Out)
	m.roles.Apply(&r.s, r.roles, r.pair, n)
}

// distanceClass sorts the distance of word i from the cue a to b: exact to 8 words, then two classes to each doubling.
func distanceClass(i, a, b int) int {
	switch {
	case i >= a && i < b:
		return insideCue
	case i < a:
		return 16 - distanceStep(a-i)
	}
	return 16 + distanceStep(i-b+1)
}

func distanceStep(d int) int {
	if d <= 8 {
		return d
	}
	// floor(2 log2(d/8)): the second half of a doubling begins at its square root, 181/128.
	k := bits.Len(uint(d)) - 4
	half := 0
	if d*128 >= (8<<k)*181 {
		half = 1
	}
	return 8 + min(2*k+half, 8)
}
