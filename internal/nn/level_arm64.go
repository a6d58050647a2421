//go:build !purego

package nn

import "golang.org/x/sys/cpu"

func has(l Level) bool { return l <= NEON || l == DotProd && cpu.ARM64.HasASIMDDP }

// at gives the kernels of a level. The floats' steps are NEON's on both.
func at(l Level) kernels {
	if l == Plain {
		return plain
	}
	k := kernels{
		rows:  2,
		igemm: assembly(igemmNEON),
		sgemm: func(blocks, k int, a []float32, lda int, b, c []float32, ldc int) {
			sgemmNEON(blocks, k, first(a), 4*lda, first(b), first(c), 4*ldc)
		},
		gelu:    func(x []float32) { geluNEON(first(x), len(x)) },
		softmax: func(x []float32, scale float32) { softmaxNEON(first(x), len(x), scale) },
		layerNorm: func(dst, x, residual, weight, bias []float32, eps float32) {
			layerNormNEON(first(dst), first(x), first(residual), first(weight), first(bias), len(x), eps)
		},
		quantize: func(dst []uint8, x []float32) (s Span) {
			s.Unit, s.Least = quantizeNEON(first(dst), first(x), len(x))
			return s
		},
	}
	if l == DotProd {
		k.rows = 4
		k.igemm = assembly(igemmDotProd)
	}
	return k
}

// assembly wraps an integer kernel in the form that kernels asks for.
func assembly(kernel func(blocks, k4 int, a *uint8, lda int, b *int8, sums, scale, bias, span, c *float32, ldc int)) func(int, int, []uint8, int, []int8, []float32, []float32, []float32, []Span, []float32, int) {
	return func(blocks, k int, a []uint8, lda int, b []int8, sums, scale, bias []float32, span []Span, c []float32, ldc int) {
		kernel(blocks, k/4, first(a), lda, first(b), first(sums), first(scale), first(bias), &first(span).Unit, first(c), 4*ldc)
	}
}
