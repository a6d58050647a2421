package nn

import (
	"fmt"
	"math"
)

// Layer is one layer of BERT's encoder: self-attention and a feed-forward part, each added to its input and normed.
type Layer struct {
	width, ffn         int
	eps                float32
	qkv, out, up, down *Linear
	attended, fed      layerNorm
}

type layerNorm struct{ weight, bias []float32 }

// headWidth is the size of one attention head.
const headWidth = 32

var headScale = float32(1 / math.Sqrt(headWidth))

// fedAtOnce bounds the rows that pass the wide part together, so that what lies between stays in the cache.
const fedAtOnce = 48 // a multiple of the rows of each kernel

// Layer reads a layer whose states have width values and whose wide part has ffn, both multiples of headWidth.
func (f *File) Layer(name string, width, ffn int) (*Layer, error) {
	if width < headWidth || width%headWidth != 0 || ffn < headWidth || ffn%headWidth != 0 {
		return nil, fmt.Errorf("weights file: layer %s of an impossible shape: width %d, ffn %d", name, width, ffn)
	}
	r := reader{file: f}
	l := &Layer{
		width: width, ffn: ffn, eps: f.Config.Eps,
		qkv: r.linear(name+".qkv", width, 3*width), out: r.linear(name+".out", width, width),
		up: r.linear(name+".up", width, ffn), down: r.linear(name+".down", ffn, width),
		attended: r.norm(name+".ln1", width), fed: r.norm(name+".ln2", width),
	}
	return l, r.err
}

// Apply replaces x [rows, width] by the layer's states. A row sees the rows of its own window alone; ends are where each window
// ends, the last at the last row.
func (l *Layer) Apply(s *Scratch, x []float32, ends []int) {
	rows := len(x) / l.width
	s.qkv, s.context, s.y, s.wide = grow(s.qkv, rows*3*l.width), grow(s.context, rows*l.width), grow(s.y, rows*l.width), grow(s.wide, fedAtOnce*l.ffn)
	l.qkv.Apply(s, s.qkv, x, rows)
	begin := 0
	for _, end := range ends {
		l.attend(s, begin, end)
		begin = end
	}
	l.out.Apply(s, s.y, s.context, rows)
	l.add(x, s.y, l.attended, rows)
	for at := 0; at < rows; at += fedAtOnce {
		n := min(fedAtOnce, rows-at)
		x := x[at*l.width : (at+n)*l.width]
		l.up.Apply(s, s.wide, x, n)
		active.gelu(s.wide[:n*l.ffn])
		l.down.Apply(s, s.y, s.wide, n)
		l.add(x, s.y, l.fed, n)
	}
}

// add sets x to the layer norm of x + y.
func (l *Layer) add(x, y []float32, n layerNorm, rows int) {
	h := l.width
	for i := range rows {
		active.layerNorm(x[i*h:(i+1)*h], x[i*h:(i+1)*h], y[i*h:(i+1)*h], n.weight, n.bias, l.eps)
	}
}

// attend computes self-attention over the rows begin to end of s.qkv into s.context.
func (l *Layer) attend(s *Scratch, begin, end int) {
	h := l.width
	n := end - begin
	wide := (n + panel - 1) / panel * panel
	s.query, s.keys, s.values = grow(s.query, n*headWidth), grow(s.keys, wide*headWidth), grow(s.values, n*headWidth)
	s.scores, s.mixed = grow(s.scores, n*wide), grow(s.mixed, n*headWidth)
	for head := range h / headWidth {
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
