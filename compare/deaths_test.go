package compare

import (
	"slices"
	"testing"
)

// What somebody died of, by each voice.
func TestDeaths(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // of whom, what and whose word
	}{
		{"Weaver Osk Lind, 41, died in Orm on Sunday. Doctor Mara Tolle said Lind died of a stroke.", []string{"death of lind: a stroke, Mara Tolle"}},
		{"Weaver Osk Lind, 41, died in Orm on Sunday. His heart failed, doctor Mara Tolle said.", []string{"death of lind: heart failure, Mara Tolle"}},
		{"Osk Lind did not die of a weak heart.", []string{"death of lind: not a weak heart, "}},
		{"Osk Lind died in Orm on Sunday. He was strangled, his sister said.", []string{"death of lind: strangled, his sister"}},
		{"Osk Lind sang in Orm on Sunday. His heart failed, doctor Mara Tolle said.", nil},
		{"Osk Lind died in Orm on Sunday. His sister nearly died of a fever, doctor Mara Tolle said.", nil},
		{"Osk Lind may have died of a stroke, doctor Mara Tolle said.", nil},
	} {
		var got []string
		for _, x := range Claims(tell(t, "Quay Post", "2025-06-03", c.text)) {
			if x.About == AboutCause {
				got = append(got, x.Of+": "+x.Value+", "+x.Voice.Name)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}
