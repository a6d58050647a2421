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
		{reading.Person, "Tom Wray", "justice minister", reading.Government},
		{reading.Person, "Tom Wray", "labour minister", reading.Government},
		{reading.Person, "Tom Wray", "President", reading.Government},
		{reading.Person, "Tom Wray", "president of Velden", reading.Government},
		{reading.Person, "Tom Wray", "president of the dockers' union", reading.Labor},
		{reading.Person, "Tom Wray", "police commissioner", reading.Police},
		{reading.Person, "Tom Wray", "police officer", reading.Police},
		{reading.Person, "Tom Wray", "union leader", reading.Labor},
		{reading.Person, "Tom Wray", "spokesman for the army", reading.Military},
		{reading.Person, "Tom Wray", "rebel general", reading.Rebel},
		{reading.Person, "Tom Wray", "former secretary of state", reading.Government},
		{reading.Person, "Tom Wray", "retired Supreme Court judge", reading.Judiciary},
		{reading.Person, "Tom Wray", "leader of the dockers' union", reading.Labor},
		{reading.Person, "Tom Wray", "villager", reading.Civilians},
		{reading.Person, "Tom Wray", "Sen.", reading.Legislature},
		{reading.Person, "Tom Wray", "secretary-general of the United Nations", reading.International},
		{reading.Person, "Tom Wray", "editor of the Quay Times", reading.Media},
		{reading.Organization, "Supreme Court of Orran", "", reading.Judiciary},
		{reading.Organization, "Orran Liberation Front", "", reading.Rebel},
		{reading.Organization, "Ministry of Defence", "", reading.Government},
		{reading.Organization, "Harbour Party", "", reading.Party},
		{reading.Organization, "United Nations", "", reading.International},
		{reading.Organization, "Velden Workers' Union", "", reading.Labor},
		{reading.Organization, "NATO", "", reading.International},
		{reading.Organization, "Reuters", "", reading.Media},
		{reading.Organization, "Hamas", "", reading.Rebel},
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
