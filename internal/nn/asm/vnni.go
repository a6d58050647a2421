package main

import (
	"fmt"
	"log"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/reg"
)

// dpbusd stands for VPDPBUSD, which avo does not know and Go's assembler only in its EVEX form, not
// in the VEX form of AVX-VNNI. VFMADD231PS has the same operands, reads and writes the same registers and
// differs in the opcode alone; encodeVNNI puts the bytes in its place. (Where these kernels multiply floats, one operand is in memory.)
func dpbusd(w, x, acc reg.VecVirtual) { build.VFMADD231PS(w, x, acc) }

var placeholder = regexp.MustCompile(`^\tVFMADD231PS +([YZ])(\d+), [YZ](\d+), [YZ](\d+)$`)

// encodeVNNI puts the instruction in the place of each placeholder in the VNNI kernels, on 256 bits as
// bytes: VEX.256.66.0F38.W0 50 /r (Intel SDM, volume 2, VPDPBUSD).
func encodeVNNI(path string) {
	text, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	inside := false
	for i, line := range lines {
		if strings.HasPrefix(line, "TEXT") {
			inside = strings.Contains(line, "VNNI(")
		}
		m := placeholder.FindStringSubmatch(line)
		if !inside || m == nil {
			continue
		}
		if m[1] == "Z" {
			lines[i] = strings.Replace(line, "VFMADD231PS", "VPDPBUSD", 1)
			continue
		}
		rm, _ := strconv.Atoi(m[2])
		vvvv, _ := strconv.Atoi(m[3])
		reg, _ := strconv.Atoi(m[4])
		bytes := []int{0xc4, (1-reg>>3)<<7 | 1<<6 | (1-rm>>3)<<5 | 2, (15-vvvv)<<3 | 1<<2 | 1, 0x50, 0xc0 | reg&7<<3 | rm&7}
		var b strings.Builder
		for _, x := range bytes {
			fmt.Fprintf(&b, "BYTE $0x%02x; ", x)
		}
		lines[i] = fmt.Sprintf("\t%s// VPDPBUSD Y%d, Y%d, Y%d", b.String(), rm, vvvv, reg)
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		log.Fatal(err)
	}
}
