package names

import (
	_ "embed"
	"strconv"
	"testing"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed testdata/places.tsv
var placesTable string

// TestPlaces judges where places are taken to lie by reports of our own, half of which were written and then left alone.
func TestPlaces(t *testing.T) {
	right, all := map[string]int{}, map[string]int{}
	read := map[string][]reading.Entity{}
	for _, f := range wordlist.Rows(placesTable) {
		half, text, name, country, id := f[0], f[1], f[2], f[3], f[4]
		if read[text] == nil {
			read[text] = find(text)
		}
		all[half]++
		e := called(read[text], name)
		if e != nil && e.Location != nil && string(e.Country) == country && strconv.Itoa(e.Location.GeoNames) == id {
			right[half]++
		} else {
			t.Logf("%s: %q: %s is %+v, not %s %s", half, text, name, e, country, id)
		}
	}
	for half, n := range all {
		share := float64(right[half]) / float64(n)
		t.Logf("%s: %d of %d places, %.3f", half, right[half], n, share)
		if share < 0.9 {
			t.Errorf("%s: under 0.9", half)
		}
	}
}
