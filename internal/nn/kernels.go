package nn

import (
	"fmt"
	"math"
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

// kernels is a level's way to do each step. Strides are in elements. Shapes are what the assembly
// asks for: see kernels_amd64.go.
type kernels struct {
	rows int // of a step of igemm
	// igemm: c[rows, 16] = (a[rows, 4*k4] b[4*k4, 16] - comp) * sa * scale + bias
	igemm func(k4 int, a []uint8, lda int, b []int8, comp []int32, scale, bias, sa, c []float32, ldc int)
	// sgemm: c[4, 16] = a[4, k] b[k, 16]
	sgemm     func(k int, a []float32, lda int, b []float32, ldb int, c []float32, ldc int)
	gelu      func(x []float32)
	softmax   func(x []float32, scale float32)
	layerNorm func(dst, x, residual, weight, bias []float32, eps float32)
	quantize  func(dst []uint8, x []float32) float32
}

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
	const k4 = 3
	a := make([]uint8, k.rows*4*k4)
	b := make([]int8, panel*4*k4)
	for i := range a {
		a[i] = uint8(i*37 + 11)
	}
	for i := range b {
		b[i] = int8(i*29%127 - 63)
	}
	comp := make([]int32, panel)
	ones := make([]float32, max(panel, k.rows))
	zeros := make([]float32, panel)
	for i := range ones {
		ones[i] = 1
	}
	got, want := make([]float32, k.rows*panel), make([]float32, k.rows*panel)
	k.igemm(k4, a, 4*k4, b, comp, ones, zeros, ones, got, panel)
	for i := 0; i < k.rows; i++ {
		plain.igemm(k4, a[i*4*k4:], 4*k4, b, comp, ones, zeros, ones[i:], want[i*panel:], panel)
	}
	for i := range got {
		if got[i] != want[i] {
			return false
		}
	}
	return true
}

var plain = kernels{rows: 1, igemm: plainIGEMM, sgemm: plainSGEMM, gelu: plainGELU, softmax: plainSoftmax, layerNorm: plainLayerNorm, quantize: plainQuantize}

func plainIGEMM(k4 int, a []uint8, _ int, b []int8, comp []int32, scale, bias, sa, c []float32, _ int) {
	var sum [panel]int32
	for k := range k4 {
		x := (*[4]uint8)(a[4*k:])
		w := (*[4 * panel]int8)(b[4*panel*k:])
		for j := range sum {
			sum[j] += int32(x[0])*int32(w[4*j]) + int32(x[1])*int32(w[4*j+1]) + int32(x[2])*int32(w[4*j+2]) + int32(x[3])*int32(w[4*j+3])
		}
	}
	for j, s := range sum {
		c[j] = float32(s-comp[j])*(sa[0]*scale[j]) + bias[j]
	}
}

func plainSGEMM(k int, a []float32, lda int, b []float32, ldb int, c []float32, ldc int) {
	for i := range 4 {
		var sum [panel]float32
		for n, x := range a[i*lda : i*lda+k] {
			w := (*[panel]float32)(b[n*ldb:])
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

func plainQuantize(dst []uint8, x []float32) float32 {
	most := float32(1e-30)
	for _, v := range x {
		most = max(most, float32(math.Abs(float64(v))))
	}
	f := 127 / most
	for i, v := range x {
		dst[i] = uint8(int32(math.RoundToEven(float64(v*f))) + 128)
	}
	return most / 127
}

func first[T any](s []T) *T { return unsafe.SliceData(s) }
