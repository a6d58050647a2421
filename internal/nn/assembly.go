//go:build (amd64 || arm64) && !purego

package nn

// assembly wraps an integer kernel in the form that kernels asks for.
func assembly(kernel func(blocks, k4 int, a *uint8, lda int, b *int8, sums, scale, bias, span, c *float32, ldc int)) func(int, int, []uint8, int, []int8, []float32, []float32, []float32, []Span, []float32, int) {
	return func(blocks, k int, a []uint8, lda int, b []int8, sums, scale, bias []float32, span []Span, c []float32, ldc int) {
		kernel(blocks, k/4, first(a), lda, first(b), first(sums), first(scale), first(bias), &first(span).Unit, first(c), 4*ldc)
	}
}
