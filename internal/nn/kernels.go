package nn

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unsafe"
)

// Level is a set of kernels. All give the same results but for the rounding of floats.
type Level uint8

// The levels of each machine, slowest first.
const (
	Plain   Level = iota // Go alone
	NEON                 // arm64, with nothing beyond its base
	DotProd              // arm64 with SDOT
	AVX2                 // with FMA
	AVXVNNI
	AVX512VNNI
)

var levelNames = [...]string{"plain", "neon", "dotprod", "avx2", "avx-vnni", "avx512-vnni"}

func (l Level) String() string { return levelNames[l] }

// ParseLevel reads a level's name.
func ParseLevel(s string) (Level, error) {
	for i, name := range levelNames {
		if s == name {
			return Level(i), nil
		}
	}
	return 0, fmt.Errorf("no kernels are called %q: there are %s", s, strings.Join(levelNames[:], ", "))
}

// panel is how many output channels a kernel computes at once; rows of weights are packed in panels.
const panel = 16

// mostRows is the greatest number of rows that any kernel takes at once.
const mostRows = 12

// floatRows is how many rows sgemm takes at once.
const floatRows = 6

// kernels is a level's way to do each step. Strides are in elements. Shapes are what the assembly
// asks for: see kernels_amd64.go and kernels_arm64.go.
type kernels struct {
	rows int // of a step of igemm
	// igemm: c[n, 16] = scale * (unit * a[n, k] b[k, 16] + least * sums) + bias, for n a number of blocks times rows and k
	// a multiple of 16; unit and least are the two of each row's span.
	igemm func(blocks, k int, a []uint8, lda int, b []int8, sums, scale, bias []float32, span []Span, c []float32, ldc int)
	// sgemm: c[n, 16] = a[n, k] b[k, 16], for n a number of blocks times floatRows
	sgemm     func(blocks, k int, a []float32, lda int, b, c []float32, ldc int)
	gelu      func(x []float32)
	softmax   func(x []float32, scale float32)
	layerNorm func(dst, x, residual, weight, bias []float32, eps float32)
	quantize  func(dst []uint8, x []float32) Span
}

// Span is what the bytes 0 to 127 of a quantised row stand for: Least + byte*Unit.
type Span struct{ Unit, Least float32 }

// mostByte is the greatest activation: seven bits leave room to add four pairs of products in 16 (see roomOf).
const mostByte = 127

var active, level = best()

// Best is the level this machine runs.
func Best() Level { _, l := best(); return l }

// Force has all encoders use a level from now on, for tests and measurements. It fails for a level
// that the machine lacks. It must not be called while an encoder runs.
func Force(l Level) error {
	if !has(l) {
		return fmt.Errorf("this machine has no %s kernels", l)
	}
	active, level = at(l), l
	return nil
}

// Active is the level in use.
func Active() Level { return level }

func best() (kernels, Level) {
	for l := AVX512VNNI; l > Plain; l-- {
		if has(l) && agrees(at(l)) {
			return at(l), l
		}
	}
	return plain, Plain
}

// agrees compares integer kernels with plain Go on a few numbers: a processor, or an emulator, that
// computes otherwise is not trusted with the rest.
func agrees(k kernels) bool {
	const inputs = 48
	rows := 2 * k.rows
	a := make([]uint8, rows*inputs)
	b := make([]int8, inputs*panel)
	for i := range a {
		a[i] = uint8(i*37+11) & mostByte
	}
	for i := range b {
		b[i] = int8(i*29%63 - 31)
	}
	ones, zeros := make([]float32, panel), make([]float32, panel)
	for i := range ones {
		ones[i] = 1
	}
	span := make([]Span, rows)
	for i := range span {
		span[i] = Span{1, 2}
	}
	got, want := make([]float32, rows*panel), make([]float32, rows*panel)
	k.igemm(2, inputs, a, inputs, b, ones, ones, zeros, span, got, panel)
	plain.igemm(rows, inputs, a, inputs, b, ones, ones, zeros, span, want, panel)
	return slices.Equal(got, want)
}

var plain = kernels{rows: 1, igemm: plainIGEMM, sgemm: plainSGEMM, gelu: plainGELU, softmax: plainSoftmax, layerNorm: plainLayerNorm, quantize: plainQuantize}

func plainIGEMM(blocks, k int, a []uint8, lda int, b []int8, sums, scale, bias []float32, span []Span, c []float32, ldc int) {
	for i := range blocks {
		var sum [panel]int32
		for at := 0; at < k; at += 4 {
			x := (*[4]uint8)(a[i*lda+at:])
			w := (*[4 * panel]int8)(b[at*panel:])
			for j := range sum {
				sum[j] += int32(x[0])*int32(w[4*j]) + int32(x[1])*int32(w[4*j+1]) + int32(x[2])*int32(w[4*j+2]) + int32(x[3])*int32(w[4*j+3])
			}
		}
		for j, s := range sum {
			c[i*ldc+j] = scale[j]*(float32(s)*span[i].Unit+span[i].Least*sums[j]) + bias[j]
		}
	}
}

func plainSGEMM(blocks, k int, a []float32, lda int, b, c []float32, ldc int) {
	for i := range blocks * floatRows {
		var sum [panel]float32
		for n, x := range a[i*lda : i*lda+k] {
			w := (*[panel]float32)(b[n*panel:])
			for j := range sum {
				sum[j] += x * w[j]
			}
		}
		copy(c[i*ldc:i*ldc+panel], sum[:])
	}
}

func plainGELU(x []float32) {
	for i, v := range x {
		x[i] = v * float32(0.5*(1+math.Erf(float64(v)*(math.Sqrt2/2))))
	}
}

func plainSoftmax(x []float32, scale float32) {
	most := x[0]
	for _, v := range x {
		most = max(most, v)
	}
	var sum float32
	for i, v := range x {
		e := float32(math.Exp(float64((v - most) * scale)))
		x[i] = e
		sum += e
	}
	for i := range x {
		x[i] /= sum
	}
}

func plainLayerNorm(dst, x, residual, weight, bias []float32, eps float32) {
	var mean, square float32
	for i, v := range x {
		dst[i] = v + residual[i]
		mean += dst[i]
	}
	mean /= float32(len(x))
	for i := range dst {
		dst[i] -= mean
		square += dst[i] * dst[i]
	}
	f := float32(1 / math.Sqrt(float64(square/float32(len(x))+eps)))
	for i := range dst {
		dst[i] = dst[i]*f*weight[i] + bias[i]
	}
}

func plainQuantize(dst []uint8, x []float32) Span {
	least, most := slices.Min(x), slices.Max(x)
	width := max(most-least, 1e-30)
	for i, v := range x {
		dst[i] = uint8(math.RoundToEven(float64((v - least) * (mostByte / width))))
	}
	return Span{width / mostByte, least}
}

func first[T any](s []T) *T { return unsafe.SliceData(s) }
