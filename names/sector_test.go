package names

import (
	"testing"

	"hearsay/reading"
)

func TestSector(t *testing.T) {
	for _, c := range []struct {
		kind reading.Kind
		name string
		role string
		want reading.Sector
	}{
		{reading.Person, "Ana Moss", "foreign minister of Velden", reading.Government},
		{reading.Person, "Ilka Brandt", "police chief", reading.Police},
		{reading.Person, "Tom Wray", "opposition leader", reading.Opposition},
		{reading.Person, "Tom Wray", "", ""},
		{reading.Organization, "Supreme Court of Orran", "", reading.Judiciary},
		{reading.Organization, "Orran Liberation Front", "", reading.Rebel},
		{reading.Organization, "Ministry of Defence", "", reading.Government},
		{reading.Organization, "Harbour Party", "", reading.Party},
		{reading.Organization, "United Nations", "", reading.International},
		{reading.Organization, "Quay Bank", "", reading.Business},
		{reading.Place, "France", "", reading.Government},
		{reading.Place, "Quay Street", "", ""},
	} {
		e := reading.Entity{Name: c.name, Kind: c.kind}
		if c.role != "" {
			e.Roles = []string{c.role}
		}
		if got := sector(e); got != c.want {
			t.Errorf("%s, %q: %q, want %q", c.name, c.role, got, c.want)
		}
	}
}
