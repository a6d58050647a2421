package view

import (
	"testing"

	"hearsay/reading"
)

func TestRoles(t *testing.T) {
	e := &reading.Entity{Roles: []string{"lawyer", "Former mayor of Arlen"}, Offices: []reading.Office{
		{Role: "mayor of Arlen", Tenure: reading.Former, From: "2003", Until: "2010"}, {Role: "governor", Tenure: reading.Current, From: "2021"},
		{Role: "president", Tenure: reading.Elect}, {Role: "minister", Tenure: reading.Then}, {Role: "envoy", Tenure: reading.Acting, Until: "2012"}}}
	want := "lawyer, former mayor of Arlen (2003–2010), governor (since 2021), president-elect, then minister, acting envoy (until 2012)"
	if got := roles(e); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
