package compare

import (
	"slices"
	"testing"
)

// Days of what happened, by each voice.
func TestDays(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // day and voice
	}{
		{"Mara Tolle said the mortars opened up at ten on Sunday night.", []string{"2025-06-01 Mara Tolle"}},
		{"Keeper Osk Lind said six rockets came down, after dawn on Monday.", []string{"2025-06-02 Osk Lind"}},
		{"Six rockets rose from Orm. They fell on Monday morning, Mara Tolle said.", []string{"2025-06-02 Mara Tolle"}},
		{"The spill started on Sunday evening, keeper Osk Lind said.", []string{"2025-06-01 Osk Lind"}},
		{"The trouble broke out on Sunday evening, keeper Osk Lind said.", []string{"2025-06-01 Osk Lind"}},
		{"No rockets fell on Monday, Mara Tolle said.", nil},
		{"The rockets will be shown on Monday, Mara Tolle said.", nil},
		{"Six rockets fell at 1.50 a.m., Mara Tolle said.", nil},
		{"Six rockets fell About 1.50 a.m., Mara Tolle said.", nil},
		{"The regatta was held on Sunday, Mara Tolle said.", nil},
	} {
		var got []string
		for _, x := range Claims(tell(t, "Quay Post", "2025-06-03", c.text)) {
			if x.About == AboutDay {
				got = append(got, x.Value+" "+x.Voice.Name)
			}
		}
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, not %q", c.text, got, c.want)
		}
	}
}
