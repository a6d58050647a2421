package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

// each runs a test with every level that the machine has, and goes back to the best.
func each(t *testing.T, test func(t *testing.T, k kernels)) {
	for l := range Level(len(levelNames)) {
		t.Run(l.String(), func(t *testing.T) {
			if Force(l) != nil {
				t.Skipf("this machine has no %s", l)
			}
			defer Force(Best())
			test(t, active)
		})
	}
}

func random(n int, r *rand.Rand) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

func near(t *testing.T, what string, got, want []float32, most float64) {
	t.Helper()
	for i := range want {
		if d := math.Abs(float64(got[i] - want[i])); !(d <= most) {
			t.Fatalf("%s [%d]: %v, not %v", what, i, got[i], want[i])
		}
	}
}

func TestLinearInt8(t *testing.T) {
	each(t, func(t *testing.T, _ kernels) {
		r := rand.New(rand.NewPCG(1, 2))
		for _, c := range []struct{ rows, in, out int }{{1, 32, 1}, {3, 64, 16}, {5, 384, 17}, {13, 96, 50}, {24, 1536, 384}, {25, 32, 9}} {
			w := Tensor{Shape: []int{c.out, c.in}, I8: make([]int8, c.out*c.in), Scale: make([]float32, c.out)}
			for i := range w.I8 {
				w.I8[i] = int8(r.IntN(65) - 32)
			}
			for i := range w.Scale {
				w.Scale[i] = r.Float32() / 100
			}
			bias := random(c.out, r)
			f := &File{tensors: map[string]Tensor{"x.w": w, "x.b": {Shape: []int{c.out}, F32: bias}}}
			l, err := f.Linear("x", c.in, c.out)
			if err != nil {
				t.Fatal(err)
			}
			x := random(c.rows*c.in, r)
			got := make([]float32, c.rows*c.out)
			var s Scratch
			l.Apply(&s, got, x, c.rows)
			want := make([]float32, c.rows*c.out)
			bytes := make([]uint8, c.in)
			for i := range c.rows {
				span := plainQuantize(bytes, x[i*c.in:(i+1)*c.in])
				for o := range c.out {
					sum := 0.0
					for j, b := range bytes {
						sum += float64(span.Least+span.Unit*float32(b)) * float64(w.I8[o*c.in+j])
					}
					want[i*c.out+o] = float32(sum)*w.Scale[o] + bias[o]
				}
			}
			near(t, "linear", got, want, 1e-3)
		}
	})
}

// Weights as great as may be, and activations at their greatest, must not overflow the 16 bits between.
func TestLinearInt8Extremes(t *testing.T) {
	each(t, func(t *testing.T, _ kernels) {
		for _, weight := range []int8{32, -32} {
			l, err := constant(weight)
			if err != nil {
				t.Fatal(err)
			}
			x, got := make([]float32, 64), make([]float32, 16)
			for i := range x {
				x[i] = 1
			}
			x[63] = 0
			l.Apply(&Scratch{}, got, x, 1)
			for _, v := range got {
				if want := float32(weight) * 63; math.Abs(float64(v-want)) > 0.1 {
					t.Fatalf("%v, not %v", v, want)
				}
			}
		}
	})
}

// constant is a layer of 64 inputs and 16 outputs whose weights are all the same.
func constant(weight int8) (*Linear, error) {
	w := Tensor{Shape: []int{16, 64}, I8: make([]int8, 16*64), Scale: make([]float32, 16)}
	for i := range w.I8 {
		w.I8[i] = weight
	}
	for i := range w.Scale {
		w.Scale[i] = 1
	}
	f := &File{tensors: map[string]Tensor{"x.w": w, "x.b": {Shape: []int{16}, F32: make([]float32, 16)}}}
	return f.Linear("x", 64, 16)
}

func TestWeightsThatCouldOverflowAreRefused(t *testing.T) {
	for _, weight := range []int8{33, -33} {
		if _, err := constant(weight); err == nil {
			t.Errorf("16 weights of %d are taken", weight)
		}
	}
}

func TestMatMul(t *testing.T) {
	each(t, func(t *testing.T, _ kernels) {
		r := rand.New(rand.NewPCG(3, 4))
		for _, c := range []struct{ rows, k, columns int }{{1, 1, 1}, {4, 32, 16}, {7, 33, 19}, {20, 128, 45}} {
			a, b := random(c.rows*c.k, r), random(c.columns*c.k, r)
			packed := make([]float32, Packed(c.columns, c.k))
			Pack(packed, b, c.k, c.columns, c.k)
			got, want := make([]float32, c.rows*c.columns), make([]float32, c.rows*c.columns)
			MatMulPacked(&Scratch{}, got, c.columns, a, c.k, packed, c.k, c.columns, c.rows)
			for i := range c.rows {
				for j := range c.columns {
					for n := range c.k {
						want[i*c.columns+j] += a[i*c.k+n] * b[j*c.k+n]
					}
				}
			}
			near(t, "product", got, want, 1e-3)
		}
	})
}

func TestElementwise(t *testing.T) {
	each(t, func(t *testing.T, k kernels) {
		r := rand.New(rand.NewPCG(5, 6))
		for _, n := range []int{32, 64, 384} {
			x := random(n, r)
			for i := range x {
				x[i] *= 4
			}
			x[0], x[1], x[2] = 60, -60, 0
			same := func(f func(k kernels, x []float32)) (got, want []float32) {
				got, want = append([]float32(nil), x...), append([]float32(nil), x...)
				f(k, got)
				f(plain, want)
				return got, want
			}
			got, want := same(func(k kernels, x []float32) { k.gelu(x) })
			near(t, "gelu", got, want, 1e-5)
			got, want = same(func(k kernels, x []float32) { k.softmax(x, 0.17) })
			near(t, "softmax", got, want, 1e-6)
			weight, bias, residual := random(n, r), random(n, r), random(n, r)
			got, want = same(func(k kernels, x []float32) { k.layerNorm(x, x, residual, weight, bias, 1e-12) })
			near(t, "layer norm", got, want, 1e-4)
			a, b := make([]uint8, n), make([]uint8, n)
			if got, want := k.quantize(a, x), plain.quantize(b, x); math.Abs(float64(got.Unit-want.Unit)) > 1e-6 || got.Least != want.Least {
				t.Errorf("a span of %v, not %v", got, want)
			}
			for i := range a {
				if d := int(a[i]) - int(b[i]); d < -1 || d > 1 {
					t.Errorf("byte %d is %d, not %d", i, a[i], b[i])
				}
			}
		}
	})
}

func TestForceRefusesWhatTheMachineLacks(t *testing.T) {
	if Best() == AVX512VNNI {
		t.Skip("it lacks nothing")
	}
	if err := Force(AVX512VNNI); err == nil {
		t.Error("no error")
	}
}
