//go:build !purego

package nn

import "golang.org/x/sys/cpu"

func has(l Level) bool {
	switch l {
	case AVX2:
		return cpu.X86.HasAVX2 && cpu.X86.HasFMA
	case AVXVNNI:
		return has(AVX2) && cpu.X86.HasAVXVNNI
	case AVX512VNNI:
		return has(AVX2) && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI
	}
	return l == Plain
}

// at gives the kernels of a level. The floats' steps are AVX2's on all: attention and norms are a
// small share beside the linear layers.
func at(l Level) kernels {
	if l == Plain {
		return plain
	}
	k := kernels{
		rows:  4,
		igemm: assembly(igemmAVX2),
		sgemm: func(blocks, k int, a []float32, lda int, b, c []float32, ldc int) {
			sgemmAVX2(blocks, k, first(a), 4*lda, first(b), first(c), 4*ldc)
		},
		gelu:    func(x []float32) { geluAVX2(first(x), len(x)) },
		softmax: func(x []float32, scale float32) { softmaxAVX2(first(x), len(x), scale) },
		layerNorm: func(dst, x, residual, weight, bias []float32, eps float32) {
			layerNormAVX2(first(dst), first(x), first(residual), first(weight), first(bias), len(x), eps)
		},
		quantize: func(dst []uint8, x []float32) (s Span) {
			s.Unit, s.Least = quantizeAVX2(first(dst), first(x), len(x))
			return s
		},
	}
	switch l {
	case AVXVNNI:
		k.rows = 6
		k.igemm = assembly(igemmAVXVNNI)
	case AVX512VNNI:
		k.rows = 12
		k.igemm = assembly(igemmAVX512VNNI)
	}
	return k
}
