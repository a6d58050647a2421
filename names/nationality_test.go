package names

import "testing"

func TestNationality(t *testing.T) {
	for _, c := range []struct{ text, name, country string }{
		{"The Kenyan daily Quay Times wrote so.", "Quay Times", "KEN"},
		{"Kenya's Quay Party lost.", "Quay Party", "KEN"},
		{"She works for the Bank of Kenya.", "Bank of Kenya", "KEN"},
		{"Kenyan Diego Marten won the race.", "Diego Marten", "KEN"},
		{"In Nairobi, President Diego Marten spoke. Kenyan farmers waited.", "Diego Marten", "KEN"},
		{"In Nairobi, the president of the club, Diego Marten, spoke.", "Diego Marten", ""},
		{"In Nairobi, Diego Marten, a painter, spoke.", "Diego Marten", ""},
		{"President Diego Marten flew from Lisbon to Oslo and on to Nairobi.", "Diego Marten", ""},
		{"In Lisbon, the Foreign Ministry said nothing. Portugal has no comment.", "Foreign Ministry", "PRT"},
		{"President Putin flew to Nairobi.", "Putin", "RUS"},
		{"Nairobi hosted Vladimir Putin for a night.", "Vladimir Putin", "RUS"},
		{"Anna Putin, a painter, lives in Nairobi.", "Anna Putin", ""},
		{"Mr. Bush, a farmer, spoke.", "Bush", ""},
	} {
		if e := called(find(c.text), c.name); e == nil || string(e.Country) != c.country {
			t.Errorf("%q: %+v, not of %q", c.text, e, c.country)
		}
	}
}
