package reading

import (
	"fmt"
	"sort"
	"unicode/utf8"
)

// offsets turns byte offsets into a text into code point offsets and back. It
// keeps one count for every stride bytes, so that a look-up walks less than a stride.
type offsets struct {
	text   string
	points []int // points[i] is the number of code points that start before byte i*stride
	ascii  bool
}

const stride = 256

func newOffsets(text string) *offsets {
	o := &offsets{text: text, ascii: true}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			o.points = append(o.points, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		} else {
			o.ascii = false
		}
	}
	o.points = append(o.points, n)
	return o
}

// toPoints counts the code points before byte offset b.
func (o *offsets) toPoints(b int) int {
	if o.ascii || b < 0 || b > len(o.text) {
		return b
	}
	n := o.points[b/stride]
	for i := b - b%stride; i < b; i++ {
		if utf8.RuneStart(o.text[i]) {
			n++
		}
	}
	return n
}

// toBytes finds the byte offset of code point p.
func (o *offsets) toBytes(p int) (int, error) {
	total := o.points[len(o.points)-1]
	if p < 0 || p > total {
		return 0, fmt.Errorf("offset %d lies outside the text of %d code points", p, total)
	}
	if o.ascii {
		return p, nil
	}
	if p == total {
		return len(o.text), nil
	}
	block := sort.SearchInts(o.points, p+1) - 1
	i := block * stride
	for n := o.points[block]; ; i++ {
		if utf8.RuneStart(o.text[i]) {
			if n == p {
				return i, nil
			}
			n++
		}
	}
}

// Points returns a function that counts the code points before a byte offset into the text.
func Points(text string) func(int) int { return newOffsets(text).toPoints }
