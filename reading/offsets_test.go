package reading

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestOffsets(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	texts := []string{"", "a", "é", "😀", strings.Repeat("a", stride), strings.Repeat("é", stride), strings.Repeat("a", stride-1) + "😀" + strings.Repeat("x", stride)}
	for range 50 {
		var b strings.Builder
		for range rng.IntN(3 * stride) {
			b.WriteRune([]rune("ab é—😀\n")[rng.IntN(7)])
		}
		texts = append(texts, b.String())
	}
	for _, text := range texts {
		o := newOffsets(text)
		point := 0
		for b := range text {
			if got := o.toPoints(b); got != point {
				t.Fatalf("%q: byte %d is code point %d, not %d", text, b, point, got)
			}
			if got, err := o.toBytes(point); err != nil || got != b {
				t.Fatalf("%q: code point %d is byte %d, not %d (%v)", text, point, b, got, err)
			}
			point++
		}
		if got, err := o.toBytes(point); err != nil || got != len(text) {
			t.Fatalf("%q: the end is byte %d, not %d (%v)", text, len(text), got, err)
		}
		if got := o.toPoints(len(text)); got != utf8.RuneCountInString(text) {
			t.Fatalf("%q: the end is code point %d, not %d", text, utf8.RuneCountInString(text), got)
		}
		for _, p := range []int{-1, point + 1} {
			if _, err := o.toBytes(p); err == nil {
				t.Fatalf("%q: code point %d lies outside, yet is found", text, p)
			}
		}
	}
}
