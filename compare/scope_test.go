package compare

import (
	"slices"
	"testing"

	"hearsay/reading"
)

func TestParted(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"the sluice was open, and the keeper slept", []string{"the sluice was open", "the keeper slept"}},
		{"the siren was cut off so that nobody would wake", []string{"the siren was cut off", "so that nobody would wake"}},
		{"the siren was cut off so that all would sleep", []string{"the siren was cut off so that all would sleep"}},
		{"nobody who saw it has spoken", []string{"nobody who saw it has spoken"}},
		{"three men stood at the well and none saw a rope", []string{"three men stood at the well", "and none saw a rope"}},
		{"a whale sank the barge, not a torpedo", []string{"a whale sank the barge", "not a torpedo"}},
		{"the pumps were sold, contrary to what Marn says", []string{"the pumps were sold", "what Marn says"}},
	} {
		var got []string
		for _, s := range parted(c.text, reading.Cut(c.text, 0, len(c.text))) {
			if c.text[s.Start:s.End] != s.Text {
				t.Errorf("%q is not at %d to %d of %q", s.Text, s.Start, s.End, c.text)
			}
			got = append(got, s.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestSupposed(t *testing.T) {
	for text, want := range map[string]bool{
		"the pier may close": true, "the pier closed in May": false, "he can swim": true, "he came with a can of tar": false,
		"the will of the baker was read": false, "she'll sell the mill": true, "it might rain": true, "the might of the sea": false,
	} {
		c := clause{words: plain(text)}
		if got := c.supposed(); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		told, denied string
		want         bool
	}{
		{"pistol", "weapon", true}, {"weapon", "pistol", false}, {"cartridge", "weapon", true}, {"lorry", "truck", true}, {"van", "vehicle", true},
		{"armed", "weapon", true}, {"arm", "weapon", false}, {"phones", "telephone", true}, {"bread", "weapon", false},
	} {
		if got := slices.Contains(implied([]string{term(c.told)}), term(c.denied)); got != c.want {
			t.Errorf("%s is %s: %v", c.told, c.denied, got)
		}
	}
}

// Of a clause that only says something of those named just before, both tell what is said.
func TestTermsOfThoseBefore(t *testing.T) {
	for _, c := range Claims(tell(t, "Quay Post", "2025-06-03", "Pilot Ina Brask said eleven divers drowned in the lagoon, and that all of them were novices.")) {
		if slices.Contains(c.Terms, "novic") {
			if !slices.Contains(c.Terms, "diver") {
				t.Errorf("terms %q", c.Terms)
			}
			return
		}
	}
	t.Error("no claim")
}
