package language

import "hearsay/internal/nn"

// longestParse bounds how many words are parsed at once: a longer sentence, which no report has, is parsed in parts, so
// that time stays linear in the text.
const longestParse = 200

// parse gives the words first to last their heads and relations, sentence by sentence: a deep biaffine parser
// (Dozat and Manning 2017) over the encoder's states.
func (r *reader) parse(t *Text, first, last int) {
	m, n := r.m, last-first
	h := m.hidden
	r.depend, r.heads = grow(r.depend, n*arcWidth), grow(r.heads, (n+1)*arcWidth)
	m.arcHead.Apply(&r.s, r.heads, m.root, 1)
	rootHead := append([]float32(nil), r.heads[:arcWidth]...)
	nn.GELU(rootHead)
	m.arcDep.Apply(&r.s, r.depend, r.x, n)
	nn.GELU(r.depend[:n*arcWidth])
	r.scoresT = grow(r.scoresT, n*arcWidth)
	m.arc.Apply(&r.s, r.scoresT, r.depend, n)
	m.arcHead.Apply(&r.s, r.heads[arcWidth:], r.x, n)
	nn.GELU(r.heads[arcWidth : (n+1)*arcWidth])

	r.relWord, r.relOf = grow(r.relWord, n*relWidth), grow(r.relOf, (n+1)*relWidth)
	m.relHead.Apply(&r.s, r.relOf, m.root, 1)
	m.relHead.Apply(&r.s, r.relOf[relWidth:], r.x[:n*h], n)
	nn.GELU(r.relOf[:(n+1)*relWidth])
	m.relDep.Apply(&r.s, r.relWord, r.x, n)
	nn.GELU(r.relWord[:n*relWidth])
	dateline := -1 // the root of that of the sentence
	for begin := first; begin < last; {
		sentence := t.Tokens[t.Syntax[begin].Token].Sentence
		end := begin + 1
		for end < last && end-begin < longestParse && t.Tokens[t.Syntax[end].Token].Sentence == sentence && !t.behindDateline(end) {
			end++
		}
		r.parseSentence(t, begin, end, begin-first, rootHead)
		if dateline >= 0 {
			t.Syntax[dateline].Head, t.Syntax[dateline].Relation = t.root(begin, end), "dep"
			dateline = -1
		}
		if end < last && t.behindDateline(end) {
			dateline = t.root(begin, end)
		}
		begin = end
	}
}

// behindDateline holds for the first word behind a dateline. The parser reads the two apart: it would take the town for whoever acts.
func (t *Text) behindDateline(i int) bool {
	w := t.Syntax[i]
	return t.starts[w.Token] == datelineEnds && w.Start == t.Tokens[w.Token].Start
}

// root is the word among those from begin to end that hangs on none, or -1.
func (t *Text) root(begin, end int) int {
	for i := begin; i < end; i++ {
		if t.Syntax[i].Head < 0 {
			return i
		}
	}
	return -1
}

// parseSentence parses the words begin to end, whose states begin at row at.
func (r *reader) parseSentence(t *Text, begin, end, at int, root []float32) {
	m, n := r.m, end-begin
	// The root stands where the word before the sentence does; its vector is put there for the while.
	before := r.heads[at*arcWidth : (at+1)*arcWidth]
	kept := append(r.rows[:0], before...)
	copy(before, root)
	r.packed = grow(r.packed, nn.Packed(n+1, arcWidth))
	nn.Pack(r.packed, r.heads[at*arcWidth:], arcWidth, n+1, arcWidth)
	copy(before, kept)
	r.rows = kept
	r.scores = grow(r.scores, n*(n+1))
	nn.MatMulPacked(&r.s, r.scores, n+1, r.scoresT[at*arcWidth:], arcWidth, r.packed, arcWidth, n+1, n)
	heads := spanningTree(r.scores, n)

	labels := m.labels["rel"]
	r.both = grow(r.both, n*2*relWidth)
	for i, h := range heads {
		of := r.relOf[:relWidth]
		if h > 0 {
			of = r.relOf[(at+h)*relWidth : (at+h+1)*relWidth]
		}
		copy(r.both[i*2*relWidth:], r.relWord[(at+i)*relWidth:(at+i+1)*relWidth])
		copy(r.both[i*2*relWidth+relWidth:], of)
	}
	r.labels = grow(r.labels, n*len(labels))
	m.relEach.Apply(&r.s, r.labels, r.both, n)
	r.pair = grow(r.pair, n*m.rel.Out)
	m.rel.Apply(&r.s, r.pair, r.relWord[at*relWidth:], n)
	for i, h := range heads {
		of := r.both[i*2*relWidth+relWidth : (i+1)*2*relWidth]
		scores := r.labels[i*len(labels) : (i+1)*len(labels)]
		for l := range scores {
			row := r.pair[i*m.rel.Out+l*relWidth : i*m.rel.Out+(l+1)*relWidth]
			var sum float32
			for j, v := range row {
				sum += v * of[j]
			}
			scores[l] += sum
		}
		w := &t.Syntax[begin+i]
		w.Head, w.Relation = -1, labels[best(scores)]
		if h > 0 {
			w.Head = begin + h - 1
		}
	}
}
