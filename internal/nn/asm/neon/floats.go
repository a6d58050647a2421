package main

import "math"

// exponential sets what it needs to replace x by e to the x, x at most 88: 2^n times a polynomial of degree 6 on the rest, within
// 2 ulp. What it returns does so, in a loop, and takes three more registers.
func (p *program) exponential() func(x, n, s, t int) {
	lowest, toTwo := p.float(-87), p.float(math.Log2E)
	ln2, rest := p.float(0.693359375), p.float(-2.12194440e-4) // ln 2 in two parts (Cody and Waite 1980)
	poly := []int{p.float(1.0 / 720), p.float(1.0 / 120), p.float(1.0 / 24), p.float(1.0 / 6), p.float(0.5), p.float(1), p.float(1)}
	return func(x, n, s, t int) {
		p.do(fmax, x, x, lowest)
		p.do(fmul, n, x, toTwo)
		p.do(frintn, n, n)
		p.subProduct(x, n, ln2)
		p.subProduct(x, n, rest)
		sum := p.polynomial(poly, x, s, t)
		p.do(fcvtns, n, n)
		p.line("VSHL $23, V%d.S4, V%d.S4", n, n)
		p.line("VADD V%d.S4, V%d.S4, V%d.S4", sum, n, x)
	}
}

// polynomial evaluates coefficients, the highest power's first, at x and gives the register of the value: s or t.
func (p *program) polynomial(coefficients []int, x, s, t int) int {
	sum := coefficients[0]
	for _, c := range coefficients[1:] {
		p.move(c, s)
		p.addProduct(s, sum, x)
		sum, s, t = s, t, s
	}
	return sum
}

// total leaves the sum of the lanes of v in all of them.
func (p *program) total(v int) {
	p.do(faddp, v, v, v)
	p.do(faddp, v, v, v)
}

func (p *program) gelu() {
	p.function("geluNEON", "replaces n floats (a multiple of 8) by x times the normal distribution function of x.", []string{"x *float32", "n int"}, nil)
	p.line("MOVD x+0(FP), R0")
	p.line("MOVD n+8(FP), R1")
	exp := p.exponential()
	one, half, root, near, sign := p.float(1), p.float(0.5), p.float(math.Sqrt2/2), p.float(0.3275911), p.bits(0x80000000)
	// erf by Abramowitz and Stegun 7.1.26, error under 1.5e-7.
	poly := []int{p.float(1.061405429), p.float(-1.453152027), p.float(1.421413741), p.float(-0.284496736), p.float(0.254829592)}
	const x, z, t, e, a, b, n = 0, 1, 2, 3, 4, 5, 6
	p.label("loop")
	p.load("(R0)", x)
	p.do(fabs, z, x)
	p.do(fmul, z, z, root)
	p.move(one, a)
	p.addProduct(a, z, near)
	p.do(fdiv, t, one, a)
	p.do(fmul, e, z, z)
	p.do(fneg, e, e)
	exp(e, n, a, b)
	s := p.polynomial(poly, t, a, b)
	p.do(fmul, s, s, t)
	p.do(fmul, s, s, e) // 1 - erf |z|
	p.do(fsub, s, one, s)
	p.line("VBIT V%d.B16, V%d.B16, V%d.B16", sign, x, s) // the sign of x
	p.do(fadd, s, s, one)
	p.do(fmul, s, s, half)
	p.do(fmul, s, s, x)
	p.line("FMOVQ.P F%d, 16(R0)", s)
	p.line("SUBS $4, R1")
	p.line("BGT loop")
	p.line("RET")
}

func (p *program) softmax() {
	p.function("softmaxNEON", "replaces n floats (a multiple of 8) by the softmax of scale x; scale is positive.", []string{"x *float32", "n int", "scale float32"}, nil)
	const x, scale, lowered, sum, n, s, t = 0, 1, 2, 3, 4, 5, 6
	p.line("MOVD x+0(FP), R0")
	p.line("MOVD n+8(FP), R1")
	p.line("FMOVS scale+16(FP), F%d", scale)
	p.spread(scale)
	exp := p.exponential()
	one := p.float(1)
	p.line("MOVD R0, R2")
	p.line("MOVD R1, R3")
	p.load("(R0)", lowered)
	p.label("greatest")
	p.line("FMOVQ.P 16(R2), F%d", x)
	p.do(fmax, lowered, lowered, x)
	p.line("SUBS $4, R3")
	p.line("BGT greatest")
	p.do(fmaxv, lowered, lowered)
	p.spread(lowered)
	p.do(fmul, lowered, lowered, scale)
	p.do(fneg, lowered, lowered)
	p.zero(sum)
	p.line("MOVD R0, R2")
	p.line("MOVD R1, R3")
	p.label("exponentials")
	p.load("(R2)", t)
	p.move(lowered, x)
	p.addProduct(x, t, scale)
	exp(x, n, s, t)
	p.line("FMOVQ.P F%d, 16(R2)", x)
	p.do(fadd, sum, sum, x)
	p.line("SUBS $4, R3")
	p.line("BGT exponentials")
	p.total(sum)
	p.do(fdiv, sum, one, sum)
	p.label("divide")
	p.load("(R0)", x)
	p.do(fmul, x, x, sum)
	p.line("FMOVQ.P F%d, 16(R0)", x)
	p.line("SUBS $4, R1")
	p.line("BGT divide")
	p.line("RET")
}

func (p *program) layerNorm() {
	p.function("layerNormNEON", "sets dst to the layer norm of x + residual over n floats (a multiple of 8).",
		[]string{"dst *float32", "x *float32", "residual *float32", "weight *float32", "bias *float32", "n int", "eps float32"}, nil)
	const x, y, mean, square, count = 0, 1, 2, 3, 4
	one := p.float(1)
	p.line("MOVD dst+0(FP), R0")
	p.line("MOVD x+8(FP), R2")
	p.line("MOVD residual+16(FP), R3")
	p.line("MOVD weight+24(FP), R4")
	p.line("MOVD bias+32(FP), R5")
	p.line("MOVD n+40(FP), R1")
	p.line("SCVTFS R1, F%d", count)
	p.spread(count)
	p.zero(mean)
	p.line("MOVD R0, R6")
	p.line("MOVD R1, R7")
	p.label("sum")
	p.line("FMOVQ.P 16(R2), F%d", x)
	p.line("FMOVQ.P 16(R3), F%d", y)
	p.do(fadd, x, x, y)
	p.line("FMOVQ.P F%d, 16(R6)", x)
	p.do(fadd, mean, mean, x)
	p.line("SUBS $4, R7")
	p.line("BGT sum")
	p.total(mean)
	p.do(fdiv, mean, mean, count)
	p.zero(square)
	p.line("MOVD R0, R6")
	p.line("MOVD R1, R7")
	p.label("variance")
	p.load("(R6)", x)
	p.do(fsub, x, x, mean)
	p.line("FMOVQ.P F%d, 16(R6)", x)
	p.addProduct(square, x, x)
	p.line("SUBS $4, R7")
	p.line("BGT variance")
	p.total(square)
	p.do(fdiv, square, square, count)
	p.line("FMOVS eps+48(FP), F%d", x)
	p.spread(x)
	p.do(fadd, square, square, x)
	p.do(fsqrt, square, square)
	p.do(fdiv, square, one, square)
	p.label("scale")
	p.load("(R0)", x)
	p.do(fmul, x, x, square)
	p.line("FMOVQ.P 16(R4), F%d", y)
	p.line("FMOVQ.P 16(R5), F%d", count)
	p.addProduct(count, x, y)
	p.line("FMOVQ.P F%d, 16(R0)", count)
	p.line("SUBS $4, R1")
	p.line("BGT scale")
	p.line("RET")
}

func (p *program) quantize() {
	p.function("quantizeNEON", "writes n floats (a multiple of 32) as bytes round((x - least) / unit), least and unit such that they fill 0 to 127.",
		[]string{"dst *uint8", "x *float32", "n int"}, []string{"unit float32", "least float32"})
	const x, low, high, inverse, unit = 0, 4, 5, 6, 7
	p.line("MOVD dst+0(FP), R0")
	p.line("MOVD x+8(FP), R2")
	p.line("MOVD n+16(FP), R1")
	most, narrowest := p.float(127), p.float(1e-30)
	p.line("MOVD R2, R3")
	p.line("MOVD R1, R4")
	p.load("(R2)", low)
	p.move(low, high)
	p.label("range")
	p.line("FMOVQ.P 16(R3), F%d", x)
	p.do(fmin, low, low, x)
	p.do(fmax, high, high, x)
	p.line("SUBS $4, R4")
	p.line("BGT range")
	p.do(fminv, low, low)
	p.do(fmaxv, high, high)
	p.spread(low)
	p.spread(high)
	p.do(fsub, high, high, low)
	p.do(fmax, high, high, narrowest)
	p.do(fdiv, unit, high, most)
	p.do(fdiv, inverse, most, high)
	p.label("bytes")
	p.line("VLD1.P 64(R2), [V0.S4, V1.S4, V2.S4, V3.S4]")
	for v := x; v < x+4; v++ {
		p.do(fsub, v, v, low)
		p.do(fmul, v, v, inverse)
		p.do(fcvtns, v, v)
	}
	p.do(sqxtn, 0, 0)
	p.do(sqxtn2, 0, 1)
	p.do(sqxtn, 2, 2)
	p.do(sqxtn2, 2, 3)
	p.do(sqxtun, 0, 0)
	p.do(sqxtun2, 0, 2)
	p.line("VST1.P [V0.B16], 16(R0)")
	p.line("SUBS $16, R1")
	p.line("BGT bytes")
	p.line("FMOVS F%d, unit+24(FP)", unit)
	p.line("FMOVS F%d, least+28(FP)", low)
	p.line("RET")
}
