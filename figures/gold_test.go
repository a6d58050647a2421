package figures

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
	"hearsay/times"
)

// goldSentence is a sentence of testdata/gold.tsv and its figures.
type goldSentence struct {
	part, text string
	figures    []reading.Figure
}

func readGold(t *testing.T) []goldSentence {
	t.Helper()
	file, err := os.ReadFile("testdata/gold.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []goldSentence
	for i, line := range strings.Split(string(file), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		field := strings.Split(line, "\t")
		if len(field) != 8 {
			t.Fatalf("gold.tsv:%d: %d fields", i+1, len(field))
		}
		if len(out) == 0 || out[len(out)-1].text != field[1] {
			out = append(out, goldSentence{part: field[0], text: field[1]})
		}
		s := &out[len(out)-1]
		if field[2] == "" {
			continue
		}
		at := 0
		if n := len(s.figures); n > 0 {
			at = s.figures[n-1].End
		}
		start := wordIndex(s.text[at:], field[2])
		if start < 0 {
			t.Fatalf("gold.tsv:%d: no %q in the sentence", i+1, field[2])
		}
		x := reading.Figure{Span: reading.Cut(s.text, at+start, at+start+len(field[2])), Unit: field[6], Of: field[7], Approximate: field[5] == "true"}
		x.Min, x.Max = optional(t, field[3]), optional(t, field[4])
		s.figures = append(s.figures, x)
	}
	return out
}

// wordIndex finds a phrase that does not begin inside a word or a number.
func wordIndex(text, phrase string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return -1
		}
		i += at
		if i == 0 || strings.ContainsAny(text[i-1:i], " \"($") {
			return i
		}
		at = i + 1
	}
}

func optional(t *testing.T, s string) *float64 {
	t.Helper()
	if s == "" {
		return nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return &v
}

func find(text string) []reading.Figure {
	a := language.Analyze(reading.Document{Text: text, Published: "2031-05-06", Language: "en"})
	return Find(a, times.Find(a))
}

// TestGold holds the rules to testdata/gold.tsv: a figure counts as found if its
// bounds, its unit and what it counts are right and its span overlaps the gold one.
func TestGold(t *testing.T) {
	for part, floor := range map[string]float64{"tune": 0.90, "dev": 0.85} {
		var right, found, gold, spans int
		for _, s := range readGold(t) {
			if s.part != part {
				continue
			}
			got := find(s.text)
			found += len(got)
			gold += len(s.figures)
			taken := make([]bool, len(got))
			for _, want := range s.figures {
				hit := false
				for i, g := range got {
					if !taken[i] && g.Overlaps(want.Span) {
						taken[i] = true
						if g.Span == want.Span {
							spans++
						}
						hit = same(g.Min, want.Min) && same(g.Max, want.Max) && g.Of == want.Of && g.Unit == want.Unit && g.Approximate == want.Approximate
						if !hit || g.Span != want.Span {
							t.Logf("%s: %s\n\tgot  %s\n\twant %s", part, s.text, show(g), show(want))
						}
						break
					}
				}
				if hit {
					right++
				} else if !overlapsAny(got, want.Span) {
					t.Logf("%s: %s\n\tmissed %s", part, s.text, show(want))
				}
			}
			for i, g := range got {
				if !taken[i] {
					t.Logf("%s: %s\n\tspurious %s", part, s.text, show(g))
				}
			}
		}
		f1 := 2 * float64(right) / float64(found+gold)
		t.Logf("%s: %d of %d right, %d found: F1 %.3f; spans %.3f", part, right, gold, found, f1, 2*float64(spans)/float64(found+gold))
		if f1 < floor {
			t.Errorf("%s: F1 %.3f, below %.2f", part, f1, floor)
		}
	}
}

func overlapsAny(figures []reading.Figure, s reading.Span) bool {
	for _, x := range figures {
		if x.Overlaps(s) {
			return true
		}
	}
	return false
}

func same(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) < 1e-3
}

func show(x reading.Figure) string {
	n := func(v *float64) string {
		if v == nil {
			return "nil"
		}
		return strconv.FormatFloat(*v, 'g', -1, 64)
	}
	s := strconv.Quote(x.Text) + " " + n(x.Min) + ".." + n(x.Max) + " unit " + strconv.Quote(x.Unit) + " of " + strconv.Quote(x.Of)
	if x.Approximate {
		s += " approximate"
	}
	return s
}
