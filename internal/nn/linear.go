package nn

import (
	"fmt"
	"math"
)

// Linear is a layer y = W x + b, its weights packed for the kernels: in int8 if the file has them so,
// else in f32.
type Linear struct {
	In, Out int
	packed  []int8    // panels of 16 channels: [panel][in/4][16][4]
	sums    []float32 // of each channel's weights
	scale   []float32 // of each channel
	floats  []float32 // panels of 16 channels: [panel][in][16]
	bias    []float32
}

// roomOf is whether the products of any activations with 16 weights, of four bytes each, stay within 16 bits when those of
// the first two of each four are added up, and those of the last two: VPMADDUBSW and VPADDW do so, and must not
// overflow. training/weights.py chooses a row's unit so that it holds.
func roomOf(w *[16]int8) bool {
	var up, down [2]int
	for i, v := range w {
		up[i/2%2] += max(int(v), 0)
		down[i/2%2] += max(-int(v), 0)
	}
	const most = math.MaxInt16 / mostByte
	return max(up[0], up[1], down[0], down[1]) <= most
}

// Linear reads the layer of tensors NAME.w [out, in] and NAME.b [out].
func (f *File) Linear(name string, in, out int) (*Linear, error) {
	w, err := f.Tensor(name+".w", out, in)
	if err != nil {
		return nil, err
	}
	b, err := f.Vector(name+".b", out)
	if err != nil {
		return nil, err
	}
	if w.I8 == nil && w.F32 == nil {
		return nil, fmt.Errorf("weights file: %s is neither int8 nor floats", name)
	}
	wide := (out + panel - 1) / panel * panel
	l := &Linear{In: in, Out: out, bias: make([]float32, wide)}
	copy(l.bias, b)
	if w.I8 == nil {
		l.floats = make([]float32, wide*in)
		for o := range out {
			at := o/panel*panel*in + o%panel
			for i, v := range w.F32[o*in : (o+1)*in] {
				l.floats[at+i*panel] = v
			}
		}
		return l, nil
	}
	if in%32 != 0 {
		return nil, fmt.Errorf("weights file: %s is int8 over %d inputs, not a multiple of 32", name, in)
	}
	l.packed, l.sums, l.scale = make([]int8, wide*in), make([]float32, wide), make([]float32, wide)
	copy(l.scale, w.Scale)
	for o := range out {
		at := o/panel*panel*in + o%panel*4
		var sum int32
		row := w.I8[o*in : (o+1)*in]
		for i := 0; i < in; i += 4 {
			if i%16 == 0 && !roomOf((*[16]int8)(row[i:])) {
				return nil, fmt.Errorf("weights file: row %d of %s has weights whose products overflow 16 bits", o, name)
			}
			four := (*[4]int8)(row[i:])
			*(*[4]int8)(l.packed[at+i*panel:]) = *four
			sum += int32(four[0]) + int32(four[1]) + int32(four[2]) + int32(four[3])
		}
		l.sums[o] = float32(sum)
	}
	return l, nil
}

// Scratch is the room that layers work in. It is reused from call to call; one goroutine at a time.
type Scratch struct {
	bytes   []uint8   // quantised rows
	span    []Span    // of each of them
	edge    []float32 // rows of a to fill up a kernel's step
	tile    [mostRows * panel]float32
	qkv     []float32
	context []float32
	query   []float32 // of one head, as are the next four
	keys    []float32 // transposed, in panels
	values  []float32 // in panels
	scores  []float32
	mixed   []float32
	x, y    []float32
	wide    []float32
}

// grow gives a slice of n elements, old if it is large enough; its content is of no account.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// Apply computes dst [rows, Out] from x [rows, In].
func (l *Linear) Apply(s *Scratch, dst, x []float32, rows int) {
	if l.packed != nil {
		l.applyInt8(s, dst, x, rows)
		return
	}
	MatMulPacked(s, dst, l.Out, x, l.In, l.floats, l.In, l.Out, rows)
	for i := range rows {
		row := dst[i*l.Out : (i+1)*l.Out]
		for j := range row {
			row[j] += l.bias[j]
		}
	}
}

func (l *Linear) applyInt8(s *Scratch, dst, x []float32, rows int) {
	step := active.rows
	padded := (rows + step - 1) / step * step
	s.bytes, s.span = grow(s.bytes, padded*l.In), grow(s.span, padded)
	for i := range rows {
		s.span[i] = active.quantize(s.bytes[i*l.In:(i+1)*l.In], x[i*l.In:(i+1)*l.In])
	}
	for at := 0; at < l.Out; at += panel {
		b := l.packed[at*l.In : (at+panel)*l.In]
		sums, scale, bias := l.sums[at:at+panel], l.scale[at:at+panel], l.bias[at:at+panel]
		whole := rows / step * step
		if at+panel > l.Out {
			whole = 0
		}
		if whole > 0 {
			active.igemm(whole/step, l.In, s.bytes, l.In, b, sums, scale, bias, s.span, dst[at:], l.Out)
		}
		// What does not fill a block or a panel is computed aside.
		for i := whole; i < rows; i += step {
			active.igemm(1, l.In, s.bytes[i*l.In:], l.In, b, sums, scale, bias, s.span[i:], s.tile[:], panel)
			for r := i; r < min(i+step, rows); r++ {
				copy(dst[r*l.Out+at:r*l.Out+min(at+panel, l.Out)], s.tile[(r-i)*panel:])
			}
		}
	}
}

// MatMulPacked computes dst [rows, columns] = a [rows, k] b, with b [k, columns] in panels of 16 columns, each
// [k][16], as Pack leaves it; ldd and lda are the strides of dst and a.
func MatMulPacked(s *Scratch, dst []float32, ldd int, a []float32, lda int, b []float32, k, columns, rows int) {
	whole := rows / floatRows * floatRows
	if whole < rows {
		// The kernel reads whole blocks: the last rows are copied to where one is.
		s.edge = grow(s.edge, floatRows*k)
		for r := whole; r < rows; r++ {
			copy(s.edge[(r-whole)*k:(r-whole+1)*k], a[r*lda:])
		}
	}
	for at := 0; at < columns; at += panel {
		w := b[at*k : (at+panel)*k]
		wide := min(panel, columns-at)
		aside := 0 // first row that is computed aside, since it does not fill a block or a panel
		if wide == panel && whole > 0 {
			active.sgemm(whole/floatRows, k, a, lda, w, dst[at:], ldd)
			aside = whole
		}
		for i := aside; i < rows; i += floatRows {
			from, stride := a[i*lda:], lda
			if i == whole {
				from, stride = s.edge, k
			}
			active.sgemm(1, k, from, stride, w, s.tile[:], panel)
			for r := i; r < min(i+floatRows, rows); r++ {
				copy(dst[r*ldd+at:r*ldd+at+wide], s.tile[(r-i)*panel:])
			}
		}
	}
}

// Pack lays the transpose of rows x k floats out in the panels that MatMulPacked takes: to multiply by
// the rows of x. Dst has room for rows rounded up to 16, times k.
func Pack(dst, x []float32, ldx, rows, k int) {
	for at := 0; at < rows; at += panel {
		to := dst[at*k : (at+panel)*k]
		for r := range panel {
			if at+r >= rows {
				for i := range k {
					to[i*panel+r] = 0
				}
				continue
			}
			row := x[(at+r)*ldx : (at+r)*ldx+k]
			for i, v := range row {
				to[i*panel+r] = v
			}
		}
	}
}

// Packed is the length of what Pack writes.
func Packed(rows, k int) int { return (rows + panel - 1) / panel * panel * k }

// GELU applies the Gaussian error linear unit in place; the length of x is a multiple of 8.
func GELU(x []float32) { active.gelu(x) }
