// Command asm writes the assembly kernels of internal/nn for amd64 with avo, the command in folder neon those for arm64.
// They are a module of their own, so that the program does not depend on avo. Run in this folder:
//
//	go run . -out ../kernels_amd64.s -stubs ../kernels_amd64.go -pkg nn && go run . vnni ../kernels_amd64.s
//	go run ./neon ../kernels_arm64.s ../kernels_arm64.go
package main

import (
	"fmt"
	"math"
	"os"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == "vnni" {
		encodeVNNI(os.Args[2])
		return
	}
	ConstraintExpr("!purego")
	integerGEMM("igemmAVX2", 4, false, false)
	integerGEMM("igemmAVXVNNI", 6, true, false)
	integerGEMM("igemmAVX512VNNI", 12, true, true)
	floatGEMM()
	geluKernel()
	softmaxKernel()
	layerNormKernel()
	quantizeKernel()
	Generate()
}

// integerGEMM multiplies blocks of rows of bytes by a panel of 16 output channels and turns the sums into floats:
// scale[j] (unit[i] sum + least[i] sums[j]) + bias[j].
func integerGEMM(name string, rows int, vnni, wide bool) {
	TEXT(name, NOSPLIT, "func(blocks, k4 int, a *uint8, lda int, b *int8, sums, scale, bias, span, c *float32, ldc int)")
	Doc(fmt.Sprintf("%s multiplies blocks of %d rows by one packed panel of 16 channels. k4: groups of four inputs, a multiple of 4; lda, ldc: bytes; span: unit and least of each row.", name, rows))
	blocks := Load(Param("blocks"), GP64())
	a := Load(Param("a"), GP64())
	lda := Load(Param("lda"), GP64())
	span := Load(Param("span"), GP64())
	c := Load(Param("c"), GP64())
	parts, bytes := 2, 32
	vec := func() VecVirtual { return YMM() }
	if wide {
		parts, bytes = 1, 64
		vec = func() VecVirtual { return ZMM() }
	}
	acc := make([][]VecVirtual, rows)
	for i := range acc {
		for range parts {
			acc[i] = append(acc[i], vec())
		}
	}
	var ones Mem
	if !vnni {
		ones = bits(0x00010001)
	}

	Label("block")
	k4 := Load(Param("k4"), GP64())
	b := Load(Param("b"), GP64())
	// Row addresses: three rows a pointer (0, 1 and 2 times lda), a pointer every three rows.
	var at []Mem
	var pointers []GPVirtual
	for i := range rows {
		if i%3 == 0 {
			p := GP64()
			if i == 0 {
				MOVQ(a, p)
			} else {
				last := pointers[len(pointers)-1]
				LEAQ(Mem{Base: last, Index: lda, Scale: 2}, p)
				ADDQ(lda, p)
			}
			pointers = append(pointers, p)
			at = append(at, Mem{Base: p})
			continue
		}
		at = append(at, Mem{Base: pointers[len(pointers)-1], Index: lda, Scale: uint8(i % 3)})
	}
	for i := range acc {
		for _, v := range acc[i] {
			if wide {
				VPXORD(v, v, v)
			} else {
				VPXOR(v, v, v)
			}
		}
	}
	Label("loop")
	groups := 1
	if vnni {
		w := make([]VecVirtual, parts)
		for j := range w {
			w[j] = vec()
			if wide {
				VMOVDQU32(Mem{Base: b, Disp: bytes * j}, w[j])
			} else {
				VMOVDQU(Mem{Base: b, Disp: bytes * j}, w[j])
			}
		}
		x := vec()
		for i := range rows {
			VPBROADCASTD(at[i], x)
			for j := range w {
				dpbusd(w[j], x, acc[i][j])
			}
		}
	} else {
		// Products of four groups are added in 16 bits, which Linear has checked to be enough, and widened once.
		groups = 4
		for pair := 0; pair < rows; pair += 2 {
			var t [2][2]VecVirtual
			for g := range groups {
				w := [2]VecVirtual{YMM(), YMM()}
				for j := range w {
					VMOVDQU(Mem{Base: b, Disp: 64*g + 32*j}, w[j])
				}
				for i := range t {
					x := YMM()
					m := at[pair+i]
					m.Disp = 4 * g
					VPBROADCASTD(m, x)
					for j := range w {
						if g == 0 {
							t[i][j] = YMM()
							VPMADDUBSW(w[j], x, t[i][j])
							continue
						}
						u := YMM()
						VPMADDUBSW(w[j], x, u)
						VPADDW(u, t[i][j], t[i][j])
					}
				}
			}
			for i := range t {
				for j := range t[i] {
					VPMADDWD(ones, t[i][j], t[i][j])
					VPADDD(t[i][j], acc[pair+i][j], acc[pair+i][j])
				}
			}
		}
	}
	ADDQ(U32(64*groups), b)
	for _, r := range pointers {
		ADDQ(U8(4*groups), r)
	}
	SUBQ(U8(groups), k4)
	JNZ(LabelRef("loop"))
	sums := Load(Param("sums"), GP64())
	scale := Load(Param("scale"), GP64())
	bias := Load(Param("bias"), GP64())
	ldc := Load(Param("ldc"), GP64())
	for i := range rows {
		unit, least := vec(), vec()
		VBROADCASTSS(Mem{Base: span, Disp: 8 * i}, unit)
		VBROADCASTSS(Mem{Base: span, Disp: 8*i + 4}, least)
		for j := range parts {
			m := func(r Register) Mem { return Mem{Base: r, Disp: bytes * j} }
			v := acc[i][j]
			VCVTDQ2PS(v, v)
			VMULPS(unit, v, v)
			VFMADD231PS(m(sums), least, v)
			s := vec()
			VMOVUPS(m(bias), s)
			VFMADD231PS(m(scale), v, s)
			VMOVUPS(s, m(c))
		}
		ADDQ(ldc, c)
	}
	ADDQ(U8(8*rows), span)
	LEAQ(Mem{Base: a, Index: lda, Scale: 4}, a)
	for i := 4; i < rows; i += 2 {
		LEAQ(Mem{Base: a, Index: lda, Scale: 2}, a)
	}
	DECQ(blocks)
	JNZ(LabelRef("block"))
	VZEROUPPER()
	RET()
}

// floatGEMM multiplies blocks of 6 rows by 16 columns: c = a b.
func floatGEMM() {
	const rows = 6
	TEXT("sgemmAVX2", NOSPLIT, "func(blocks, k int, a *float32, lda int, b, c *float32, ldc int)")
	Doc("sgemmAVX2 multiplies blocks of 6 rows of a by a panel b [k, 16]. lda, ldc: bytes.")
	blocks := Load(Param("blocks"), GP64())
	a := Load(Param("a"), GP64())
	lda := Load(Param("lda"), GP64())
	c := Load(Param("c"), GP64())
	ldc := Load(Param("ldc"), GP64())
	var acc [rows][2]VecVirtual
	for i := range acc {
		acc[i] = [2]VecVirtual{YMM(), YMM()}
	}
	Label("block")
	k := Load(Param("k"), GP64())
	b := Load(Param("b"), GP64())
	low, high := GP64(), GP64()
	MOVQ(a, low)
	LEAQ(Mem{Base: a, Index: lda, Scale: 2}, high)
	ADDQ(lda, high)
	at := []Mem{{Base: low}, {Base: low, Index: lda, Scale: 1}, {Base: low, Index: lda, Scale: 2}, {Base: high}, {Base: high, Index: lda, Scale: 1}, {Base: high, Index: lda, Scale: 2}}
	for i := range acc {
		for _, v := range acc[i] {
			VXORPS(v, v, v)
		}
	}
	b0, b1, x := YMM(), YMM(), YMM()
	Label("loop")
	VMOVUPS(Mem{Base: b}, b0)
	VMOVUPS(Mem{Base: b, Disp: 32}, b1)
	for i := range acc {
		VBROADCASTSS(at[i], x)
		VFMADD231PS(b0, x, acc[i][0])
		VFMADD231PS(b1, x, acc[i][1])
	}
	ADDQ(U8(4), low)
	ADDQ(U8(4), high)
	ADDQ(U8(64), b)
	DECQ(k)
	JNZ(LabelRef("loop"))
	for i := range acc {
		VMOVUPS(acc[i][0], Mem{Base: c})
		VMOVUPS(acc[i][1], Mem{Base: c, Disp: 32})
		ADDQ(ldc, c)
	}
	LEAQ(Mem{Base: a, Index: lda, Scale: 4}, a)
	LEAQ(Mem{Base: a, Index: lda, Scale: 2}, a)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	VZEROUPPER()
	RET()
}

var constants = map[uint32]Mem{}

// constant is a float in all eight lanes.
func constant(f float64) Mem { return bits(math.Float32bits(float32(f))) }

func bits(u uint32) Mem {
	if m, ok := constants[u]; ok {
		return m
	}
	m := GLOBL("lanes"+hex(u), RODATA|NOPTR)
	for i := range 8 {
		DATA(4*i, U32(u))
	}
	constants[u] = m
	return m
}

func hex(u uint32) string {
	const digits = "0123456789abcdef"
	s := make([]byte, 8)
	for i := range s {
		s[7-i] = digits[u>>(4*i)&15]
	}
	return string(s)
}

// exp replaces x by e to the x, x at most 88: 2^n times a polynomial of degree 6 on the rest, within 2 ulp.
func exp(x VecVirtual) {
	n, p := YMM(), YMM()
	VMAXPS(constant(-87), x, x)
	VMULPS(constant(math.Log2E), x, n)
	VROUNDPS(U8(8), n, n)
	VFNMADD231PS(constant(0.693359375), n, x) // ln 2 in two parts (Cody and Waite 1980)
	VFNMADD231PS(constant(-2.12194440e-4), n, x)
	VMOVUPS(constant(1.0/720), p)
	for _, c := range []float64{1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		VFMADD213PS(constant(c), x, p)
	}
	VCVTPS2DQ(n, n)
	VPSLLD(U8(23), n, n)
	VPADDD(n, p, x)
}

func geluKernel() {
	TEXT("geluAVX2", NOSPLIT, "func(x *float32, n int)")
	Doc("geluAVX2 replaces n floats (a multiple of 8) by x times the normal distribution function of x.")
	x := Load(Param("x"), GP64())
	n := Load(Param("n"), GP64())
	Label("loop")
	v, z, t, e, p := YMM(), YMM(), YMM(), YMM(), YMM()
	VMOVUPS(Mem{Base: x}, v)
	VANDPS(bits(0x7fffffff), v, z)
	VMULPS(constant(math.Sqrt2/2), z, z)
	// erf by Abramowitz and Stegun 7.1.26, error under 1.5e-7.
	VMOVUPS(constant(1), t)
	VMOVUPS(constant(0.3275911), p)
	VFMADD213PS(constant(1), z, p)
	VDIVPS(p, t, t)
	VMULPS(z, z, e)
	VXORPS(bits(0x80000000), e, e)
	exp(e)
	VMOVUPS(constant(1.061405429), p)
	for _, c := range []float64{-1.453152027, 1.421413741, -0.284496736, 0.254829592} {
		VFMADD213PS(constant(c), t, p)
	}
	VMULPS(t, p, p)
	VMULPS(e, p, p) // 1 - erf |z|
	s := YMM()
	VMOVUPS(constant(1), s)
	VSUBPS(p, s, s) // erf |z|
	sign := YMM()
	VANDPS(bits(0x80000000), v, sign)
	VORPS(sign, s, s)
	VADDPS(constant(1), s, s)
	VMULPS(constant(0.5), s, s)
	VMULPS(v, s, s)
	VMOVUPS(s, Mem{Base: x})
	ADDQ(U8(32), x)
	SUBQ(U8(8), n)
	JG(LabelRef("loop"))
	VZEROUPPER()
	RET()
}

// across leaves in all lanes of v the sum (or greatest) of its lanes.
func across(v VecVirtual, op func(a, b, c Op)) {
	t := YMM()
	VPERM2F128(U8(1), v, v, t)
	op(t, v, v)
	VSHUFPS(U8(0x4e), v, v, t)
	op(t, v, v)
	VSHUFPS(U8(0xb1), v, v, t)
	op(t, v, v)
}

func add(a, b, c Op)   { VADDPS(a, b, c) }
func most(a, b, c Op)  { VMAXPS(a, b, c) }
func least(a, b, c Op) { VMINPS(a, b, c) }

func softmaxKernel() {
	TEXT("softmaxAVX2", NOSPLIT, "func(x *float32, n int, scale float32)")
	Doc("softmaxAVX2 replaces n floats (a multiple of 8) by the softmax of scale x; scale is positive.")
	base := Load(Param("x"), GP64())
	count := Load(Param("n"), GP64())
	scale := YMM()
	VBROADCASTSS(Load(Param("scale"), XMM()), scale)
	x, n, m := GP64(), GP64(), YMM()
	MOVQ(base, x)
	MOVQ(count, n)
	VMOVUPS(constant(-3e38), m)
	Label("greatest")
	VMAXPS(Mem{Base: x}, m, m)
	ADDQ(U8(32), x)
	SUBQ(U8(8), n)
	JG(LabelRef("greatest"))
	across(m, most)
	VMULPS(scale, m, m)
	sum := YMM()
	VXORPS(sum, sum, sum)
	MOVQ(base, x)
	MOVQ(count, n)
	Label("exponentials")
	v := YMM()
	VMOVUPS(Mem{Base: x}, v)
	VFMSUB213PS(m, scale, v)
	exp(v)
	VMOVUPS(v, Mem{Base: x})
	VADDPS(v, sum, sum)
	ADDQ(U8(32), x)
	SUBQ(U8(8), n)
	JG(LabelRef("exponentials"))
	across(sum, add)
	VMOVUPS(constant(1), v)
	VDIVPS(sum, v, sum)
	Label("divide")
	VMULPS(Mem{Base: base}, sum, v)
	VMOVUPS(v, Mem{Base: base})
	ADDQ(U8(32), base)
	SUBQ(U8(8), count)
	JG(LabelRef("divide"))
	VZEROUPPER()
	RET()
}

func layerNormKernel() {
	TEXT("layerNormAVX2", NOSPLIT, "func(dst, x, residual, weight, bias *float32, n int, eps float32)")
	Doc("layerNormAVX2 sets dst to the layer norm of x + residual over n floats (a multiple of 8).")
	base := Load(Param("dst"), GP64())
	x := Load(Param("x"), GP64())
	r := Load(Param("residual"), GP64())
	count := Load(Param("n"), GP64())
	d, n, sum := GP64(), GP64(), YMM()
	VXORPS(sum, sum, sum)
	MOVQ(base, d)
	MOVQ(count, n)
	Label("sum")
	v := YMM()
	VMOVUPS(Mem{Base: x}, v)
	VADDPS(Mem{Base: r}, v, v)
	VMOVUPS(v, Mem{Base: d})
	VADDPS(v, sum, sum)
	ADDQ(U8(32), x)
	ADDQ(U8(32), r)
	ADDQ(U8(32), d)
	SUBQ(U8(8), n)
	JG(LabelRef("sum"))
	across(sum, add)
	len := YMM()
	lenX := len.AsX()
	VXORPS(lenX, lenX, lenX)
	VCVTSI2SSQ(count, lenX, lenX)
	VBROADCASTSS(lenX, len)
	VDIVPS(len, sum, sum) // the mean
	square := YMM()
	VXORPS(square, square, square)
	MOVQ(base, d)
	MOVQ(count, n)
	Label("variance")
	VMOVUPS(Mem{Base: d}, v)
	VSUBPS(sum, v, v)
	VMOVUPS(v, Mem{Base: d})
	VFMADD231PS(v, v, square)
	ADDQ(U8(32), d)
	SUBQ(U8(8), n)
	JG(LabelRef("variance"))
	across(square, add)
	VDIVPS(len, square, square)
	eps := YMM()
	VBROADCASTSS(Load(Param("eps"), XMM()), eps)
	VADDPS(eps, square, square)
	VSQRTPS(square, square)
	VMOVUPS(constant(1), v)
	VDIVPS(square, v, square)
	w := Load(Param("weight"), GP64())
	b := Load(Param("bias"), GP64())
	Label("scale")
	VMULPS(Mem{Base: base}, square, v)
	t := YMM()
	VMOVUPS(Mem{Base: b}, t)
	VFMADD231PS(Mem{Base: w}, v, t)
	VMOVUPS(t, Mem{Base: base})
	ADDQ(U8(32), base)
	ADDQ(U8(32), w)
	ADDQ(U8(32), b)
	SUBQ(U8(8), count)
	JG(LabelRef("scale"))
	VZEROUPPER()
	RET()
}

func quantizeKernel() {
	TEXT("quantizeAVX2", NOSPLIT, "func(dst *uint8, x *float32, n int) (unit, least float32)")
	Doc("quantizeAVX2 writes n floats (a multiple of 32) as bytes round((x - least) / unit), least and unit such that they fill 0 to 127.")
	dst := Load(Param("dst"), GP64())
	base := Load(Param("x"), GP64())
	count := Load(Param("n"), GP64())
	x, n, low, high := GP64(), GP64(), YMM(), YMM()
	MOVQ(base, x)
	MOVQ(count, n)
	VMOVUPS(Mem{Base: base}, low)
	VMOVUPS(low, high)
	Label("range")
	v := YMM()
	VMOVUPS(Mem{Base: x}, v)
	VMINPS(v, low, low)
	VMAXPS(v, high, high)
	ADDQ(U8(32), x)
	SUBQ(U8(8), n)
	JG(LabelRef("range"))
	across(low, least)
	across(high, most)
	VSUBPS(low, high, high)
	VMAXPS(constant(1e-30), high, high)
	inverse, unit := YMM(), YMM()
	VMOVUPS(constant(127), inverse)
	VDIVPS(inverse, high, unit)
	VDIVPS(high, inverse, inverse)
	order := YMM()
	lanes := GLOBL("order", RODATA|NOPTR)
	for i, l := range []uint32{0, 4, 1, 5, 2, 6, 3, 7} {
		DATA(4*i, U32(l))
	}
	VMOVDQU(lanes, order)
	Label("bytes")
	var q [4]VecVirtual
	for i := range q {
		q[i] = YMM()
		VMOVUPS(Mem{Base: base, Disp: 32 * i}, q[i])
		VSUBPS(low, q[i], q[i])
		VMULPS(inverse, q[i], q[i])
		VCVTPS2DQ(q[i], q[i])
	}
	VPACKSSDW(q[1], q[0], q[0])
	VPACKSSDW(q[3], q[2], q[2])
	VPACKUSWB(q[2], q[0], q[0])
	VPERMD(q[0], order, q[0])
	VMOVDQU(q[0], Mem{Base: dst})
	ADDQ(U8(32), dst)
	ADDQ(U32(128), base)
	SUBQ(U8(32), count)
	JG(LabelRef("bytes"))
	Store(unit.AsX(), Return("unit"))
	Store(low.AsX(), Return("least"))
	VZEROUPPER()
	RET()
}
