package compare

import (
	"slices"
	"strings"
	"testing"
)

// Who did it, by the shapes in which voices say so.
func TestCulprits(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // whom who blames
	}{
		{"The mill burned on Sunday. The Marsh Front did it, Mara Tolle said.", []string{"Marsh Front, Mara Tolle"}},
		{"The raiders belonged to the Marsh Front, Mara Tolle said.", []string{"Marsh Front, Mara Tolle"}},
		{"The mill belonged to the Marsh Front, Mara Tolle said.", nil},
		{"The grenade had been thrown by pirates, Mara Tolle said.", []string{"pirates, Mara Tolle"}},
		{"Smugglers were behind the raid, keeper Osk Lind said.", []string{"smugglers, Osk Lind"}},
		{"The raid was the handiwork of the Marsh Front, Mara Tolle said.", []string{"Marsh Front, Mara Tolle"}},
		{"Seven millers were missing. The Marsh Front took them, Mara Tolle said.", []string{"Marsh Front, Mara Tolle"}},
		{"The keeper lost his dog. His sister took it, Mara Tolle said.", nil},
		{"Ostreland and Veldan accused each other of the raid.", []string{"Ostreland, Veldan", "Veldan, Ostreland"}},
		{"Ostreland and Veldan traded blame for the raid.", []string{"Ostreland, Veldan", "Veldan, Ostreland"}},
		{"Ostreland and Veldan spoke to each other about the raid.", nil},
		{"A shell hit the Ostrelandic village of Orm. \"Those were Ostrelandic shells,\" Mara Tolle said.", []string{"Ostrelandic, Mara Tolle"}},
		{"Shells hit Orm, Ostreland said, and it and neighbouring Veldan each pointed at the other.", []string{"Ostreland, Veldan", "Veldan, Ostreland"}},
		{"No patrol of the Marsh Front was near the mill, Mara Tolle said.", []string{"not Marsh Front, Mara Tolle"}},
		{"No miller of the Marsh Front was near the mill, Mara Tolle said.", nil},
		{"It was not the Marsh Front who burned the mill, Mara Tolle said.", []string{"not Marsh Front, Mara Tolle"}},
		{"The Marsh Front said it was not us.", []string{"not Marsh Front, Marsh Front"}},
		{"The mill was not the Marsh Front's, Mara Tolle said.", nil},
		{"\"Those were good shells,\" Mara Tolle said.", nil},
	} {
		var got []string
		for _, x := range Claims(tell(t, "Quay Post", "2025-06-03", c.text)) {
			if x.About == AboutBlame {
				got = append(got, x.Value+", "+x.Voice.Name)
			}
		}
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, strings.Join(got, "; "), strings.Join(c.want, "; "))
		}
	}
}
