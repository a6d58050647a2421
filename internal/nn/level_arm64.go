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
