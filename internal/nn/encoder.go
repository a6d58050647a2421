package nn

import (
	"errors"
	"fmt"
)

// Encoder is BERT's encoder with post-layer norms and feature tables added to the embeddings.
type Encoder struct {
	config   Config
	word     Tensor
	position []float32
	features [][]float32
	norm     layerNorm
	layers   []*Layer
	zeros    []float32
}

// Batch is windows of word pieces, packed one after the other. A piece sees its own window alone.
type Batch struct {
	IDs      []int32
	Features [][]uint8 // of each table of Config.Features, a value a piece
	Windows  []int     // where each window ends, in pieces
}

// NewEncoder reads the encoder's tensors.
func NewEncoder(f *File) (*Encoder, error) {
	c := f.Config
	const largest = 1 << 14
	if c.Hidden > largest || c.FFN > largest || c.Positions > largest || c.Layers < 1 || c.Layers > 48 || c.Hidden < 32 || c.Hidden%32 != 0 || c.FFN < 32 || c.FFN%32 != 0 || c.Heads < 1 || c.Hidden != c.Heads*headWidth ||
		c.Positions < 1 || c.Eps <= 0 {
		return nil, fmt.Errorf("weights file: an encoder of an impossible shape: %d layers, hidden %d, %d heads of %d, ffn %d", c.Layers, c.Hidden, c.Heads, headWidth, c.FFN)
	}
	e := &Encoder{config: c, zeros: make([]float32, c.Hidden)}
	r := reader{file: f}
	e.word = r.tensor("emb.word", -1, c.Hidden)
	if r.err == nil && e.word.I8 == nil && e.word.F32 == nil {
		r.keep(errors.New("weights file: emb.word is neither int8 nor floats"))
	}
	e.position = r.floats("emb.pos", c.Positions, c.Hidden)
	for _, name := range c.Features {
		e.features = append(e.features, r.floats("emb.feat."+name, -1, c.Hidden))
	}
	e.norm = r.norm("emb.ln", c.Hidden)
	for i := range c.Layers {
		l, err := f.Layer(fmt.Sprintf("enc.%d", i), c.Hidden, c.FFN)
		r.keep(err)
		e.layers = append(e.layers, l)
	}
	return e, r.err
}

// Encode writes the last layer's state of each piece to out [pieces, hidden]. It panics if a window is
// longer than Config.Positions or an id or feature is not in its table: the caller makes them.
func (e *Encoder) Encode(s *Scratch, in Batch, out []float32) {
	begin := 0
	// A few windows at a time keep the activations in the cache while the weights stream.
	for from := 0; from < len(in.Windows); {
		to, end := from, begin
		for to < len(in.Windows) && (to == from || in.Windows[to]-begin <= piecesAtOnce) {
			end = in.Windows[to]
			to++
		}
		e.encode(s, in, begin, in.Windows[from:to], out[begin*e.config.Hidden:end*e.config.Hidden])
		from, begin = to, end
	}
}

// piecesAtOnce bounds a group of windows, so that what lies between two layers stays in the cache.
const piecesAtOnce = 192

func (e *Encoder) encode(s *Scratch, in Batch, begin int, windows []int, x []float32) {
	h := e.config.Hidden
	rows := len(x) / h
	s.x = grow(s.x, rows*h)
	e.embed(s.x, in, begin, windows)
	for i := range rows {
		active.layerNorm(x[i*h:(i+1)*h], s.x[i*h:(i+1)*h], e.zeros, e.norm.weight, e.norm.bias, e.config.Eps)
	}
	ends := make([]int, len(windows))
	for i, end := range windows {
		ends[i] = end - begin
	}
	for _, l := range e.layers {
		l.Apply(s, x, ends)
	}
}

func (e *Encoder) embed(dst []float32, in Batch, begin int, windows []int) {
	h := e.config.Hidden
	at := begin
	for _, end := range windows {
		for i := at; i < end; i++ {
			row := dst[(i-begin)*h : (i-begin+1)*h]
			copy(row, e.position[(i-at)*h:(i-at+1)*h])
			id := int(in.IDs[i])
			if e.word.I8 != nil {
				unit := e.word.Scale[id]
				for j, v := range e.word.I8[id*h : (id+1)*h] {
					row[j] += float32(v) * unit
				}
			} else {
				for j, v := range e.word.F32[id*h : (id+1)*h] {
					row[j] += v
				}
			}
			for k, table := range e.features {
				f := int(in.Features[k][i])
				for j, v := range table[f*h : (f+1)*h] {
					row[j] += v
				}
			}
		}
		at = end
	}
}
