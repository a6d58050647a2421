package geonames

import (
	"math"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, country, state string
		kind                 Kind
		id                   int
	}{
		{"Lisbon", "PRT", "14", Capital, 2267057},
		{"LISBON", "PRT", "14", Capital, 2267057},
		{"Sao Paulo", "BRA", "27", Town, 3448439},
		{"São Paulo", "BRA", "27", Town, 3448439},
		{"St. Louis", "USA", "MO", Town, 4407066},
		{"Saint Louis", "USA", "MO", Town, 4407066},
		{"Illinois", "USA", "IL", State, 4896861},
		{"Cook County", "USA", "IL", County, 4888671},
		{"Deir ez-Zor", "SYR", "07", Town, 170794},
		{"Winston Salem", "USA", "NC", Town, 4499612},
	} {
		found := false
		for _, p := range Find(c.name) {
			found = found || p.ID == c.id && p.Country == c.country && p.State == c.state && p.Kind == c.kind
		}
		if !found {
			t.Errorf("%s: no %d of %s %s in %v", c.name, c.id, c.country, c.state, Find(c.name))
		}
	}
	for _, name := range []string{"", "  ", "\t", "Qqqqq", "zzzzzzz", "!", "\xff", "Lisbo", "Lisbona del Nessun Luogo"} {
		if got := Find(name); len(got) > 0 {
			t.Errorf("%q: %v", name, got)
		}
	}
}

// The list is in order, or it could not be searched, and every line can be read.
func TestList(t *testing.T) {
	last, n := "", 0
	for line := range strings.Lines(list[begin:]) {
		line = strings.TrimSuffix(line, "\n")
		if strings.Count(line, "\t") != 7 {
			t.Fatalf("%q has not eight columns", line)
		}
		p := parse(line)
		key := Fold(p.Name)
		if key < last || key == "" {
			t.Fatalf("%q (%q) stands behind %q", p.Name, key, last)
		}
		if p.ID <= 0 || len(p.Country) != 3 || !strings.ContainsRune("PCAB", rune(p.Kind)) || math.Abs(p.Latitude) > 90 || math.Abs(p.Longitude) > 180 {
			t.Fatalf("%q gives %+v", line, p)
		}
		last = key
		n++
	}
	if n < 100_000 {
		t.Errorf("%d lines", n)
	}
}
