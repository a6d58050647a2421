package nn

import "fmt"

// Linear is a layer y = W x + b, its weights packed for the kernels: in int8 if the file has them so,
// else in f32.
type Linear struct {
	In, Out int
	packed  []int8    // panels of 16 channels: [panel][in/4][16][4]
	comp    []int32   // 128 times the sum of each channel's weights: activations are bytes with 128 added
	scale   []float32 // of each channel
	floats  []float32 // panels of 16 channels: [panel][in][16]
	bias    []float32
}

// mostWeight keeps the sum of two products with bytes under 32,768, for VPMADDUBSW.
const mostWeight = 63

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
	l.packed, l.comp, l.scale = make([]int8, wide*in), make([]int32, wide), make([]float32, wide)
	copy(l.scale, w.Scale)
	for o := range out {
		at := o/panel*panel*in + o%panel*4
		var sum int32
		row := w.I8[o*in : (o+1)*in]
		for i := 0; i < in; i += 4 {
			for _, v := range row[i : i+4] {
				if v > mostWeight || v < -mostWeight {
					return nil, fmt.Errorf("weights file: %s has a weight of %d: over %d, two products overflow 16 bits", name, v, mostWeight)
				}
			}
			four := (*[4]int8)(row[i:])
			*(*[4]int8)(l.packed[at+i*panel:]) = *four
			sum += int32(four[0]) + int32(four[1]) + int32(four[2]) + int32(four[3])
		}
		l.comp[o] = 128 * sum
	}
	return l, nil
}

// Scratch is the room that layers work in. It is reused from call to call; one goroutine at a time.
type Scratch struct {
	bytes   []uint8   // quantised rows
	unit    []float32 // what a step of each row is worth
	edge    []float32 // rows of a to fill up a kernel's step
	tile    [mostRows * panel]float32
	qkv     []float32
	context []float32
	keys    []float32 // a head's keys, transposed, in panels
	scores  []float32
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
	s.bytes = grow(s.bytes, padded*l.In)
	s.unit = grow(s.unit, padded)
	for i := range rows {
		s.unit[i] = active.quantize(s.bytes[i*l.In:(i+1)*l.In], x[i*l.In:(i+1)*l.In])
	}
	for at := 0; at < l.Out; at += panel {
		b := l.packed[at*l.In : (at+panel)*l.In]
		comp, scale, bias := l.comp[at:at+panel], l.scale[at:at+panel], l.bias[at:at+panel]
		for i := 0; i < rows; i += step {
			a, unit := s.bytes[i*l.In:], s.unit[i:]
			if i+step <= rows && at+panel <= l.Out {
				active.igemm(l.In/4, a, l.In, b, comp, scale, bias, unit, dst[i*l.Out+at:], l.Out)
				continue
			}
			active.igemm(l.In/4, a, l.In, b, comp, scale, bias, unit, s.tile[:], panel)
			for r := i; r < min(i+step, rows); r++ {
				copy(dst[r*l.Out+at:r*l.Out+min(at+panel, l.Out)], s.tile[(r-i)*panel:])
			}
		}
	}
}

// MatMulPacked computes dst [rows, columns] = a [rows, k] b, with b [k, columns] in panels of 16 columns, each
// [k][16], as Pack leaves it; ldd and lda are the strides of dst and a.
func MatMulPacked(s *Scratch, dst []float32, ldd int, a []float32, lda int, b []float32, k, columns, rows int) {
	const step = 4
	for at := 0; at < columns; at += panel {
		w := b[at*k : (at+panel)*k]
		for i := 0; i < rows; i += step {
			from, stride := a[i*lda:], lda
			if i+step > rows {
				// The kernel reads four rows: the last ones are copied to where four are.
				s.edge = grow(s.edge, step*k)
				for r := i; r < rows; r++ {
					copy(s.edge[(r-i)*k:(r-i+1)*k], a[r*lda:])
				}
				from, stride = s.edge, k
			}
			if i+step <= rows && at+panel <= columns {
				active.sgemm(k, from, stride, w, panel, dst[i*ldd+at:], ldd)
				continue
			}
			active.sgemm(k, from, stride, w, panel, s.tile[:], panel)
			for r := i; r < min(i+step, rows); r++ {
				copy(dst[r*ldd+at:r*ldd+min(at+panel, columns)], s.tile[(r-i)*panel:])
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
			for i, v := range x[(at+r)*ldx : (at+r)*ldx+k] {
				to[i*panel+r] = v
			}
		}
	}
}

// Packed is the length of what Pack writes.
func Packed(rows, k int) int { return (rows + panel - 1) / panel * panel * k }

// GELU applies the Gaussian error linear unit in place; the length of x is a multiple of 8.
func GELU(x []float32) { active.gelu(x) }
