package language

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"hearsay/reading"
)

// TestReference reads 50 sentences of our own and compares with what PyTorch made of them (training/reference.py): the
// first numbers of each word's state, and the labels, which may differ where two are nearly level.
func TestReference(t *testing.T) {
	data, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var sentences []struct {
		Text       string
		Words      []string
		States     [][]float64
		UPOS, XPOS []Tag
		Heads      []int
		Cue        int
		Roles      []int // labels of each word for that cue
	}
	if err := json.Unmarshal(data, &sentences); err != nil {
		t.Fatal(err)
	}
	if len(sentences) != 50 {
		t.Fatalf("%d sentences, not 50", len(sentences))
	}
	words, tags, heads, roles := 0, 0, 0, 0
	var dot, mine, theirs float64
	for _, s := range sentences {
		x := Analyze(reading.Document{Text: s.Text})
		if len(x.Syntax) != len(s.Words) {
			t.Fatalf("%s: %d words, not %d", s.Text, len(x.Syntax), len(s.Words))
		}
		r := &reader{m: theModel()}
		r.batch.Features = make([][]uint8, 3)
		r.encode(x, 0)
		r.project(len(x.Syntax))
		r.pairs(0, len(x.Syntax), s.Cue, s.Cue+1)
		for i, w := range x.Syntax {
			if s.Text[w.Start:w.End] != s.Words[i] {
				t.Fatalf("%s: word %d is %q, not %q", s.Text, i, s.Text[w.Start:w.End], s.Words[i])
			}
			for j, v := range s.States[i] {
				u := float64(r.x[i*r.m.hidden+j])
				dot, mine, theirs = dot+u*v, mine+u*u, theirs+v*v
			}
			words++
			tags += count(w.UPOS == s.UPOS[i]) + count(w.XPOS == s.XPOS[i])
			heads += count(w.Head == s.Heads[i])
			roles += count(best(r.roles[i*r.m.roles.Out:(i+1)*r.m.roles.Out]) == s.Roles[i])
		}
	}
	cosine := dot / math.Sqrt(mine*theirs)
	t.Logf("%d words: cosine of states %.4f, same tags %.4f, same heads %.4f, same roles %.4f", words, cosine, float64(tags)/float64(2*words),
		float64(heads)/float64(words), float64(roles)/float64(words))
	if cosine < 0.985 || float64(tags) < 0.985*float64(2*words) || float64(heads) < 0.95*float64(words) || float64(roles) < 0.97*float64(words) {
		t.Error("the forward pass strays from the reference")
	}
}
