package compare

import (
	"strings"
	"testing"
)

func TestIdioms(t *testing.T) {
	for text, want := range map[string]string{
		"the duel took place at dawn":   "the duel happened at dawn",
		"they set fire to the mill":     "they burned to the mill",
		"a boy set it alight":           "a boy burned it",
		"who set the mill on fire":      "who burned the mill",
		"the mill was set on fire":      "the mill was burned",
		"he takes his place at a fire":  "he takes his place at a fire",
		"the guards opened fire":        "the guards fired",
		"he opened the fire door":       "he opened the fire door",
		"they led the miller away":      "they led the miller away",
		"the keeper was led away":       "the keeper was seized",
		"the keeper didn't make it":     "the keeper did died",
		"forty lost their lives":        "forty died",
		"the sluice failed to shut":     "the sluice not shut",
		"they couldn't and they'll not": "they could not and they will not",
	} {
		if got := strings.Join(plain(text), " "); got != want {
			t.Errorf("%s: %s, not %s", text, got, want)
		}
	}
}
