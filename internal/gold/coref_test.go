package gold

import (
	"math"
	"strings"
	"testing"
)

func chains(s string) [][]Mention {
	var out [][]Mention
	for chain := range strings.FieldsSeq(s) {
		var c []Mention
		for _, r := range chain {
			c = append(c, Mention{int(r), int(r) + 1})
		}
		out = append(out, c)
	}
	return out
}

// The figures of abc defghi are those that Pradhan et al. (2014), after Luo (2005), work out by hand.
func TestCoreference(t *testing.T) {
	for _, c := range []struct {
		key, response      string
		muc, bCubed, ceafe float64
	}{
		{"abc de", "abc de", 1, 1, 1},
		{"abc defg", "ab cd fghi", 0.4, 0.4545, 0.52},
		{"ab", "cd", 0, 0, 0},
		{"ab c", "ab d", 1, 1, 1}, // chains of one count for nothing
	} {
		var got Coreference
		got.Add(chains(c.key), chains(c.response))
		muc, bCubed, ceafe, mean := got.F1()
		for _, x := range []struct{ got, want float64 }{{muc, c.muc}, {bCubed, c.bCubed}, {ceafe, c.ceafe}, {mean, (c.muc + c.bCubed + c.ceafe) / 3}} {
			if math.Abs(x.got-x.want) > 0.0005 {
				t.Errorf("%s against %s: MUC %.4f, B-cubed %.4f, CEAF %.4f", c.response, c.key, muc, bCubed, ceafe)
				break
			}
		}
	}
}

func TestChains(t *testing.T) {
	s := []Sentence{{Words: []Word{
		{Form: "The", Misc: "Entity=(1-person-new-nn-cf1-2-coref"}, {Form: "mayor", Misc: "_"},
		{Form: "of", Misc: "_"}, {Form: "Ellery", Misc: "Entity=(2-place-new-nn-cf2-1-sgl)1)|SpaceAfter=No"},
		{Form: "said", Misc: "_"}, {Form: "she", Misc: "Entity=(1-person-giv:act-nn-cf1-1-ana)"},
		{Form: "Mr.", Head: 8, Misc: "Entity=(3-person-new-nn-cf1-1,2-coref"}, {Form: "Arn", Head: 5, Misc: "Entity=3)"},
	}}}
	got := Chains(s)
	if len(got["1"]) != 2 || got["1"][0] != (HeadedMention{Mention{0, 4}, 1}) || got["1"][1] != (HeadedMention{Mention{5, 6}, 5}) || len(got["2"]) != 1 || got["3"][0].Head != 7 {
		t.Errorf("%v", got)
	}
}
