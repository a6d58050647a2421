package language

import (
	"sync"

	"hearsay/internal/nn"
)

// reader is the room in which one goroutine reads texts with the model.
type reader struct {
	m       *model
	s       nn.Scratch
	room    nn.Room
	pieces  []nn.Piece
	batch   nn.Batch
	counts  []int     // pieces of each word, a stretch long
	encoded []float32 // [pieces, hidden]
	x       []float32 // [words, hidden]: the mean of each word's pieces

	tags            []float32
	heads, depend   []float32
	scores, scoresT []float32
	packed          []float32
	relWord, relOf  []float32
	both, labels    []float32
	word, word2     []float32
	cue, cues       []float32
	pair, rows      []float32
	roles           []float32
}

var readers = sync.Pool{New: func() any { return &reader{m: theModel(), batch: nn.Batch{Features: make([][]uint8, 3)}} }}

// stretch is how many words are read before their heads are, so that memory does not grow with the text.
const stretch = 1500

// read adds what the model says of the words of t: a stretch of windows at a time.
func (t *Text) read() {
	r := readers.Get().(*reader)
	defer readers.Put(r)
	for first := 0; first < len(t.Syntax); {
		last := r.encode(t, first)
		r.tag(t, first, last)
		r.split(t, first, last)
		r.parse(t, first, last)
		r.attribute(t, first, last)
		first = last
	}
}

// encode computes r.x for the words from first on, as many windows as make a stretch, and returns where they end.
func (r *reader) encode(t *Text, first int) (last int) {
	b := &r.batch
	b.IDs, b.Windows, r.counts = b.IDs[:0], b.Windows[:0], r.counts[:0]
	for k := range b.Features {
		b.Features[k] = b.Features[k][:0]
	}
	last = first
	for last < len(t.Syntax) && last-first < stretch {
		last = r.window(t, last)
	}
	h := r.m.hidden
	r.encoded = grow(r.encoded, len(b.IDs)*h)
	r.m.encoder.Encode(&r.s, *b, r.encoded)
	r.x = grow(r.x, (last-first)*h)
	clear(r.x)
	piece, window := 1, 0
	for i := range last - first {
		if piece == b.Windows[window]-1 {
			piece += 2
			window++
		}
		n := r.counts[i]
		row := r.x[i*h : (i+1)*h]
		for range n {
			for j, v := range r.encoded[piece*h : (piece+1)*h] {
				row[j] += v
			}
			piece++
		}
		if n > 1 {
			for j := range row {
				row[j] /= float32(n)
			}
		}
	}
	return last
}

// window appends one window of the words from first on: as many as fit, cut at the last paragraph or else the
// last full stop of its second half. training/windows.py cuts alike.
func (r *reader) window(t *Text, first int) (last int) {
	b := &r.batch
	had := len(r.counts)
	begin := len(b.IDs)
	r.add(r.m.pieces.CLS, noShape, noShape, insideWord)
	used := 2
	last = first
	text := t.Document.Text
	for last < len(t.Syntax) {
		w := t.Syntax[last]
		form := text[w.Start:w.End]
		r.pieces = r.m.pieces.Pieces(r.pieces[:0], &r.room, form)
		if used+len(r.pieces) > r.m.longest {
			break
		}
		used += len(r.pieces)
		whole := letterShape(form)
		gap := t.gapBefore(last)
		for k, p := range r.pieces {
			shape := letterShape(form[p.Start:p.End])
			if k > 0 {
				shape += goesOn
				gap = insideWord
			}
			r.add(p.ID, whole, shape, gap)
		}
		r.counts = append(r.counts, len(r.pieces))
		last++
	}
	if last < len(t.Syntax) {
		last = t.windowEnd(first, last)
		keep := 1
		for _, n := range r.counts[had : had+last-first] {
			keep += n
		}
		r.counts = r.counts[:had+last-first]
		b.IDs = b.IDs[:begin+keep]
		for k := range b.Features {
			b.Features[k] = b.Features[k][:begin+keep]
		}
	}
	r.add(r.m.pieces.SEP, noShape, noShape, insideWord)
	b.Windows = append(b.Windows, len(b.IDs))
	return last
}

func (r *reader) add(id int32, word, piece, gap uint8) {
	b := &r.batch
	b.IDs = append(b.IDs, id)
	b.Features[0] = append(b.Features[0], word)
	b.Features[1] = append(b.Features[1], piece)
	b.Features[2] = append(b.Features[2], gap)
}

// windowEnd moves the end of a full window back to a paragraph's or sentence's end.
func (t *Text) windowEnd(first, last int) int {
	half := first + (last-first)/2
	for i := last; i > half; i-- {
		if t.gapBefore(i) == opensParagraph {
			return i
		}
	}
	for i := last; i > half; i-- {
		w := t.Syntax[i-1]
		if t.gapBefore(i) != glued && endsSentence(t.Document.Text[w.Start:w.End]) {
			return i
		}
	}
	return last
}

func (t *Text) gapBefore(i int) uint8 {
	w := t.Syntax[i]
	tok := t.Tokens[w.Token]
	switch {
	case w.Start > tok.Start:
		return glued
	case t.starts[w.Token] == paragraphStarts:
		return opensParagraph
	case tok.Gap:
		return spaced
	}
	return glued
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}
