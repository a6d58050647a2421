package main

import "fmt"

// instruction is one that Go's assembler lacks: its code with all registers 0, and how Arm writes it with the
// registers (the result first) filled in. See the Arm Architecture Reference Manual, chapter C7.2.
type instruction struct {
	code uint32
	form string
}

func three(name string, code uint32) instruction {
	return instruction{code, name + " V%d.4S, V%d.4S, V%d.4S"}
}

func two(name string, code uint32) instruction {
	return instruction{code, name + " V%d.4S, V%d.4S"}
}

var (
	fadd  = three("FADD", 0x4e20d400)
	fsub  = three("FSUB", 0x4ea0d400)
	fmul  = three("FMUL", 0x6e20dc00)
	fdiv  = three("FDIV", 0x6e20fc00)
	fmax  = three("FMAX", 0x4e20f400)
	fmin  = three("FMIN", 0x4ea0f400)
	faddp = three("FADDP", 0x6e20d400)

	fabs   = two("FABS", 0x4ea0f800)
	fneg   = two("FNEG", 0x6ea0f800)
	fsqrt  = two("FSQRT", 0x6ea1f800)
	frintn = two("FRINTN", 0x4e218800)
	fcvtns = two("FCVTNS", 0x4e21a800)
	scvtf  = two("SCVTF", 0x4e21d800)
	fmaxv  = instruction{0x6e30f800, "FMAXV S%d, V%d.4S"}
	fminv  = instruction{0x6eb0f800, "FMINV S%d, V%d.4S"}

	smull  = instruction{0x0e20c000, "SMULL V%d.8H, V%d.8B, V%d.8B"}
	smull2 = instruction{0x4e20c000, "SMULL2 V%d.8H, V%d.16B, V%d.16B"}
	smlal  = instruction{0x0e208000, "SMLAL V%d.8H, V%d.8B, V%d.8B"}
	smlal2 = instruction{0x4e208000, "SMLAL2 V%d.8H, V%d.16B, V%d.16B"}
	sadalp = instruction{0x4e606800, "SADALP V%d.4S, V%d.8H"}

	sqxtn   = instruction{0x0e614800, "SQXTN V%d.4H, V%d.4S"}
	sqxtn2  = instruction{0x4e614800, "SQXTN2 V%d.8H, V%d.4S"}
	sqxtun  = instruction{0x2e212800, "SQXTUN V%d.8B, V%d.8H"}
	sqxtun2 = instruction{0x6e212800, "SQXTUN2 V%d.16B, V%d.8H"}

	// By one element of the last register.
	fmulBy = instruction{0x4f809000, "FMUL V%d.4S, V%d.4S, V%d.S[%d]"}
	fmlaBy = instruction{0x4f801000, "FMLA V%d.4S, V%d.4S, V%d.S[%d]"}
	sdotBy = instruction{0x4f80e000, "SDOT V%d.4S, V%d.16B, V%d.4B[%d]"}
)

// do writes an instruction with its registers d, n and m, as many as it has, and the element of m.
func (p *program) do(i instruction, operands ...int) {
	code, registers := i.code, make([]any, len(operands))
	for n, v := range operands {
		registers[n] = v
		switch n {
		case 0:
			code |= uint32(v)
		case 1:
			code |= uint32(v) << 5
		case 2:
			code |= uint32(v) << 16
		case 3:
			code |= uint32(v)&1<<21 | uint32(v)>>1<<11
		}
	}
	p.line("WORD $0x%08x // %s", code, fmt.Sprintf(i.form, registers...))
}
