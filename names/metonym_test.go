package names

import (
	"testing"

	"hearsay/reading"
)

func TestStandsFor(t *testing.T) {
	for _, c := range []struct {
		name string
		kind reading.Kind
		want string
	}{
		{"Tirana", reading.Place, "government of Albania"},
		{"Beijing", reading.Place, "government of China"},
		{"Washington", reading.Place, "government of the United States"},
		{"Albania", reading.Place, "government of Albania"},
		{"Marshall Islands", reading.Place, "government of the Marshall Islands"},
		{"Kremlin", reading.Organization, "presidency of Russia"},
		{"White House", reading.Organization, "presidency of the United States"},
		{"Brussels", reading.Place, "European Union"},
		{"Milan", reading.Place, ""},
		{"Washington", reading.Person, ""},
		{"Norvik", reading.Place, ""},
	} {
		if got := StandsFor(reading.Entity{Name: c.name, Kind: c.kind}); got != c.want {
			t.Errorf("%s %s: %q, not %q", c.kind, c.name, got, c.want)
		}
	}
}
