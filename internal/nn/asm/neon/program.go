package main

import (
	"fmt"
	"math"
	"strings"
)

// program is what has been written so far. Registers are chosen by hand: vectors by number, floats that stay the same
// from V31 down.
type program struct {
	code, stubs strings.Builder
	constants   map[uint32]int // their registers, in the function being written
}

// function begins a function. Parameters are "name type", of eight bytes each but for float32; results are float32.
func (p *program) function(name, doc string, parameters, results []string) {
	size := 0
	for _, s := range parameters {
		size += 8
		if strings.HasSuffix(s, " float32") {
			size -= 4
		}
	}
	if len(results) > 0 {
		size = (size+7)/8*8 + 4*len(results)
	}
	declared := fmt.Sprintf("func %s(%s)", name, strings.Join(parameters, ", "))
	if len(results) > 0 {
		declared += fmt.Sprintf(" (%s)", strings.Join(results, ", "))
	}
	fmt.Fprintf(&p.stubs, "\n// %s %s\n%s\n", name, doc, declared)
	fmt.Fprintf(&p.code, "\n// %s\nTEXT ·%s(SB), NOSPLIT, $0-%d\n", declared, name, size)
	p.constants = map[uint32]int{}
}

// line writes an instruction that Go's assembler knows.
func (p *program) line(format string, a ...any) {
	fmt.Fprintf(&p.code, "\t"+format+"\n", a...)
}

func (p *program) label(name string) { fmt.Fprintf(&p.code, "\n%s:\n", name) }

func (p *program) load(from string, v int) { p.line("FMOVQ %s, F%d", from, v) }
func (p *program) store(v int, to string)  { p.line("FMOVQ F%d, %s", v, to) }
func (p *program) move(from, to int)       { p.line("VMOV V%d.B16, V%d.B16", from, to) }
func (p *program) zero(v int)              { p.line("VEOR V%d.B16, V%d.B16, V%d.B16", v, v, v) }
func (p *program) spread(v int)            { p.line("VDUP V%d.S[0], V%d.S4", v, v) }

// addProduct: d += n m; subProduct: d -= n m.
func (p *program) addProduct(d, n, m int) { p.line("VFMLA V%d.S4, V%d.S4, V%d.S4", m, n, d) }
func (p *program) subProduct(d, n, m int) { p.line("VFMLS V%d.S4, V%d.S4, V%d.S4", m, n, d) }

// float is a register with a float in all lanes. It is set where it is first asked for, which must not be in a loop.
func (p *program) float(f float64) int { return p.bits(math.Float32bits(float32(f))) }

func (p *program) bits(u uint32) int {
	v, ok := p.constants[u]
	if !ok {
		v = 31 - len(p.constants)
		p.constants[u] = v
		p.line("MOVD $0x%08x, R15", u)
		p.line("VDUP R15, V%d.S4", v)
	}
	return v
}
