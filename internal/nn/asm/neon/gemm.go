package main

import "fmt"

var gemmParameters = []string{"blocks int", "k4 int", "a *uint8", "lda int", "b *int8", "sums *float32", "scale *float32", "bias *float32", "span *float32", "c *float32", "ldc int"}

const gemmDoc = "multiplies blocks of %d rows by one packed panel of 16 channels. k4: groups of four inputs, a multiple of 4; lda, ldc: bytes; span: unit and least of each row."

// integerGEMM multiplies blocks of two rows of bytes by a panel of 16 output channels. As with AVX2, products of four
// groups are added in 16 bits, which Linear has checked to be enough, and widened once. Bytes are at most 127,
// so that they may be taken as signed.
func (p *program) integerGEMM() {
	const rows, groups = 2, 4
	p.function("igemmNEON", fmt.Sprintf(gemmDoc, rows), gemmParameters, nil)
	// Of each row and each four channels two registers, with two sums a channel.
	acc := func(row, four, half int) int { return row*8 + four*2 + half }
	x := func(row, group int) int { return 16 + row*4 + group }
	w := func(group int) int { return 24 + group }
	t := func(row, half int) int { return 28 + row*2 + half }
	p.beginGEMM(rows)
	p.label("loop")
	for r := range rows {
		p.line("VLD1.P 16(R%d), [V%d.B16]", firstRow+r, t(r, 0))
		for g := range groups {
			p.line("VDUP V%d.S[%d], V%d.S4", t(r, 0), g, x(r, g))
		}
	}
	for four := range 4 {
		for g := range groups {
			p.load(fmt.Sprintf("%d(R7)", 64*g+16*four), w(g))
		}
		for g := range groups {
			low, high := smlal, smlal2
			if g == 0 {
				low, high = smull, smull2
			}
			for r := range rows {
				p.do(low, t(r, 0), w(g), x(r, g))
				p.do(high, t(r, 1), w(g), x(r, g))
			}
		}
		for r := range rows {
			for half := range 2 {
				p.do(sadalp, acc(r, four, half), t(r, half))
			}
		}
	}
	p.line("ADD $%d, R7", 64*groups)
	p.line("SUBS $%d, R6", groups)
	p.line("BNE loop")
	for r := range rows {
		for four := range 4 {
			p.line("VADDP V%d.S4, V%d.S4, V%d.S4", acc(r, four, 1), acc(r, four, 0), acc(r, four, 0))
		}
	}
	p.endGEMM(rows, func(row, four int) int { return acc(row, four, 0) })
}

// dotGEMM does the same with SDOT, four rows at once.
func (p *program) dotGEMM() {
	const rows, groups = 4, 4
	p.function("igemmDotProd", fmt.Sprintf(gemmDoc, rows), gemmParameters, nil)
	acc := func(row, four int) int { return row*4 + four }
	x := func(row int) int { return 16 + row }
	p.beginGEMM(rows)
	p.label("loop")
	for r := range rows {
		p.line("VLD1.P 16(R%d), [V%d.B16]", firstRow+r, x(r))
	}
	for g := range groups {
		w := 20 + g%2*4
		p.line("VLD1.P 64(R7), [V%d.B16, V%d.B16, V%d.B16, V%d.B16]", w, w+1, w+2, w+3)
		for four := range 4 {
			for r := range rows {
				p.do(sdotBy, acc(r, four), w+four, x(r), g)
			}
		}
	}
	p.line("SUBS $%d, R6", groups)
	p.line("BNE loop")
	p.endGEMM(rows, acc)
}

const firstRow = 8 // the register that points into the first row of a block; the next ones into the next rows

// beginGEMM leaves R6 the groups, R7 the panel, zeros in V0 to V15.
func (p *program) beginGEMM(rows int) {
	p.line("MOVD blocks+0(FP), R0")
	p.line("MOVD a+16(FP), R1")
	p.line("MOVD lda+24(FP), R2")
	p.line("MOVD span+64(FP), R3")
	p.line("MOVD c+72(FP), R4")
	p.line("MOVD ldc+80(FP), R5")
	p.label("block")
	p.line("MOVD k4+8(FP), R6")
	p.line("MOVD b+32(FP), R7")
	p.pointers(rows)
	for v := range 16 {
		p.zero(v)
	}
}

func (p *program) pointers(rows int) {
	p.line("MOVD R1, R%d", firstRow)
	for r := 1; r < rows; r++ {
		p.line("ADD R2, R%d, R%d", firstRow+r-1, firstRow+r)
	}
}

// endGEMM turns the sums into floats, scale[j] (unit[i] sum + least[i] sums[j]) + bias[j], and goes on to the next block.
func (p *program) endGEMM(rows int, acc func(row, four int) int) {
	const sums, scale, bias, span = 28, 29, 30, 31
	p.line("MOVD sums+40(FP), R6")
	p.line("MOVD scale+48(FP), R7")
	p.line("MOVD bias+56(FP), R8")
	for r := range rows {
		p.line("FMOVD.P 8(R3), F%d", span)
		for four := range 4 {
			v := acc(r, four)
			p.load(fmt.Sprintf("%d(R6)", 16*four), sums)
			p.load(fmt.Sprintf("%d(R7)", 16*four), scale)
			p.load(fmt.Sprintf("%d(R8)", 16*four), bias)
			p.do(scvtf, v, v)
			p.do(fmulBy, v, v, span, 0)
			p.do(fmlaBy, v, sums, span, 1)
			p.addProduct(bias, v, scale)
			p.store(bias, fmt.Sprintf("%d(R4)", 16*four))
		}
		p.line("ADD R5, R4")
	}
	for range rows / 2 {
		p.line("ADD R2<<1, R1")
	}
	p.line("SUBS $1, R0")
	p.line("BNE block")
	p.line("RET")
}

// floatGEMM multiplies blocks of 6 rows by 16 columns: c = a b.
func (p *program) floatGEMM() {
	const rows = 6
	p.function("sgemmNEON", "multiplies blocks of 6 rows of a by a panel b [k, 16]. lda, ldc: bytes.",
		[]string{"blocks int", "k int", "a *float32", "lda int", "b *float32", "c *float32", "ldc int"}, nil)
	acc := func(row, four int) int { return row*4 + four }
	const w, x = 24, 28
	p.line("MOVD blocks+0(FP), R0")
	p.line("MOVD a+16(FP), R1")
	p.line("MOVD lda+24(FP), R2")
	p.line("MOVD c+40(FP), R4")
	p.line("MOVD ldc+48(FP), R5")
	p.label("block")
	p.line("MOVD k+8(FP), R6")
	p.line("MOVD b+32(FP), R7")
	p.pointers(rows)
	for v := range 4 * rows {
		p.zero(v)
	}
	p.label("loop")
	p.line("VLD1.P 64(R7), [V%d.S4, V%d.S4, V%d.S4, V%d.S4]", w, w+1, w+2, w+3)
	for r := range rows {
		x := x + r%4
		p.line("FMOVS.P 4(R%d), F%d", firstRow+r, x)
		for four := range 4 {
			p.do(fmlaBy, acc(r, four), w+four, x, 0)
		}
	}
	p.line("SUBS $1, R6")
	p.line("BNE loop")
	for r := range rows {
		p.line("VST1 [V%d.S4, V%d.S4, V%d.S4, V%d.S4], (R4)", acc(r, 0), acc(r, 1), acc(r, 2), acc(r, 3))
		p.line("ADD R5, R4")
	}
	for range rows / 2 {
		p.line("ADD R2<<1, R1")
	}
	p.line("SUBS $1, R0")
	p.line("BNE block")
	p.line("RET")
}
