package nn

import (
	"errors"
	"fmt"
	"math"
)

// Encoder is BERT's encoder with post-layer norms and feature tables added to the embeddings.
type Encoder struct {
	config   Config
	word     Tensor
	position []float32
	features [][]float32
	norm     layerNorm
	layers   []layer
	zeros    []float32
}

type layerNorm struct{ weight, bias []float32 }

type layer struct {
	qkv, out, up, down *Linear
	attended, fed      layerNorm
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
		p := fmt.Sprintf("enc.%d.", i)
		e.layers = append(e.layers, layer{
			qkv: r.linear(p+"qkv", c.Hidden, 3*c.Hidden), out: r.linear(p+"out", c.Hidden, c.Hidden),
			up: r.linear(p+"up", c.Hidden, c.FFN), down: r.linear(p+"down", c.FFN, c.Hidden),
			attended: r.norm(p+"ln1", c.Hidden), fed: r.norm(p+"ln2", c.Hidden),
		})
	}
	return e, r.err
}

// reader keeps the first error, so that the tensors read as a list.
type reader struct {
	file *File
	err  error
}

func (r *reader) keep(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reader) tensor(name string, shape ...int) Tensor {
	t, err := r.file.Tensor(name, shape...)
	r.keep(err)
	return t
}

func (r *reader) floats(name string, shape ...int) []float32 {
	t := r.tensor(name, shape...)
	if r.err == nil && t.F32 == nil {
		r.keep(fmt.Errorf("weights file: %s does not hold floats", name))
	}
	return t.F32
}

func (r *reader) norm(name string, n int) layerNorm {
	w, err := r.file.Vector(name+".w", n)
	r.keep(err)
	b, err := r.file.Vector(name+".b", n)
	r.keep(err)
	return layerNorm{w, b}
}

func (r *reader) linear(name string, in, out int) *Linear {
	l, err := r.file.Linear(name, in, out)
	r.keep(err)
	return l
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

// piecesAtOnce bounds a group of windows, and fedAtOnce the pieces that pass the wide layers together, so that what lies
// between two layers stays in the cache.
const (
	piecesAtOnce = 192
	fedAtOnce    = 48 // a multiple of the rows of each kernel
)

func (e *Encoder) encode(s *Scratch, in Batch, begin int, windows []int, x []float32) {
	h, ffn := e.config.Hidden, e.config.FFN
	rows := len(x) / h
	s.x = grow(s.x, rows*h)
	e.embed(s.x, in, begin, windows)
	for i := range rows {
		active.layerNorm(x[i*h:(i+1)*h], s.x[i*h:(i+1)*h], e.zeros, e.norm.weight, e.norm.bias, e.config.Eps)
	}
	s.qkv, s.context, s.y, s.wide = grow(s.qkv, rows*3*h), grow(s.context, rows*h), grow(s.y, rows*h), grow(s.wide, fedAtOnce*ffn)
	for _, l := range e.layers {
		l.qkv.Apply(s, s.qkv, x, rows)
		at := begin
		for _, end := range windows {
			e.attend(s, at-begin, end-begin)
			at = end
		}
		l.out.Apply(s, s.y, s.context, rows)
		e.add(x, s.y, l.attended, rows)
		for at := 0; at < rows; at += fedAtOnce {
			n := min(fedAtOnce, rows-at)
			x := x[at*h : (at+n)*h]
			l.up.Apply(s, s.wide, x, n)
			active.gelu(s.wide[:n*ffn])
			l.down.Apply(s, s.y, s.wide, n)
			e.add(x, s.y, l.fed, n)
		}
	}
}

// add sets x to the layer norm of x + y.
func (e *Encoder) add(x, y []float32, n layerNorm, rows int) {
	h := e.config.Hidden
	for i := range rows {
		active.layerNorm(x[i*h:(i+1)*h], x[i*h:(i+1)*h], y[i*h:(i+1)*h], n.weight, n.bias, e.config.Eps)
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

// headWidth is the size of one attention head.
const headWidth = 32

var headScale = float32(1 / math.Sqrt(headWidth))

// attend computes self-attention over the pieces begin to end of s.qkv into s.context.
func (e *Encoder) attend(s *Scratch, begin, end int) {
	h := e.config.Hidden
	n := end - begin
	wide := (n + panel - 1) / panel * panel
	s.query, s.keys, s.values = grow(s.query, n*headWidth), grow(s.keys, wide*headWidth), grow(s.values, n*headWidth)
	s.scores, s.mixed = grow(s.scores, n*wide), grow(s.mixed, n*headWidth)
	for head := range e.config.Heads {
		// The parts of one head are brought together: in s.qkv they lie so far apart that they share few lines of the cache.
		q := s.qkv[begin*3*h+head*headWidth:]
		v := q[2*h:]
		for i := range n {
			*(*[headWidth]float32)(s.query[i*headWidth:]) = *(*[headWidth]float32)(q[i*3*h:])
			*(*[panel]float32)(s.values[i*panel:]) = *(*[panel]float32)(v[i*3*h:])
			*(*[panel]float32)(s.values[(n+i)*panel:]) = *(*[panel]float32)(v[i*3*h+panel:])
		}
		Pack(s.keys, q[h:], 3*h, n, headWidth)
		MatMulPacked(s, s.scores, wide, s.query, headWidth, s.keys, headWidth, wide, n)
		for i := range n {
			row := s.scores[i*wide : (i+1)*wide]
			for j := n; j < wide; j++ {
				row[j] = -1e30
			}
			active.softmax(row, headScale)
		}
		MatMulPacked(s, s.mixed, headWidth, s.scores, wide, s.values, n, headWidth, n)
		for i := range n {
			*(*[headWidth]float32)(s.context[(begin+i)*h+head*headWidth:]) = *(*[headWidth]float32)(s.mixed[i*headWidth:])
		}
	}
}
