package compare

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/wordlist"
)

// No word is of two classes of data/synonyms.txt, and none is first in one and further back in another.
func TestSynonymClasses(t *testing.T) {
	of := map[string]string{}
	for _, line := range wordlist.Lines(synonymList) {
		class := strings.Fields(line)
		if len(class) < 2 {
			t.Errorf("%q stands alone", line)
		}
		for _, w := range class {
			s := w
			if !strings.HasPrefix(w, "=") {
				s = stem(w)
			}
			if o, ok := of[s]; ok && o != class[0] {
				t.Errorf("%s is of the classes of %s and of %s", w, o, class[0])
			}
			of[s] = class[0]
		}
	}
}

func TestTerms(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"the constables discharged their pistols", "police officers fired their pistols", true},
		{"abductors", "kidnapped", false},
		{"he was abducted", "he was carried off", false},
		{"she was abducted", "she was taken hostage", true},
		{"villagers expelled", "residents put over the border", true},
		{"hurling cobblestones", "threw stones", true},
		{"the hooter", "an alarm", true},
		{"unlicensed", "a licence", false},
		{"a permit was authorised", "a licence was permitted", true},
		{"they withdrew", "they retreated", true},
		{"explosives", "an explosion", false},
		{"it was detonated", "it blew up", true},
		{"the fire", "they fired", false},
		{"the store was looted", "the store was plundered", true},
	} {
		if a, b := terms(plain(c.a)), terms(plain(c.b)); slices.Equal(a, b) != c.same {
			t.Errorf("%s, %s: %q, %q", c.a, c.b, a, b)
		}
	}
}
