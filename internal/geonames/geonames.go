// Package geonames knows where places lie: cities, states and counties of the world, from GeoNames.
//
// The list is not read at the start: it lies in the binary in the order of its names, and is searched there.
package geonames

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
)

//go:embed places.tsv
var list string

// begin is where the list's first line lies, behind its header.
var begin = func() int {
	at := 0
	for strings.HasPrefix(list[at:], "# ") {
		at += strings.IndexByte(list[at:], '\n') + 1
	}
	return at
}()

// Kind is what sort of place one is.
type Kind byte

// The kinds.
const (
	Town    Kind = 'P' // any place where people live
	Capital Kind = 'C' // of a country
	State   Kind = 'A' // or province, the first division of a country
	County  Kind = 'B' // the second
)

// Place is one place under one of its names.
type Place struct {
	Name                string
	Usual               bool // it is the name that GeoNames shows
	Kind                Kind
	ID                  int    // at GeoNames
	Country             string // ISO 3166-1 alpha-3
	State               string // GeoNames' code of the first division
	People              int
	Latitude, Longitude float64
}

// Find gives all places of a name, however it is accented, hyphenated or written in capitals.
func Find(name string) []Place {
	key := Fold(name)
	if key == "" {
		return nil
	}
	// The first byte of a line of the list stands for the whole line.
	body := list[begin:]
	at := sort.Search(len(body), func(i int) bool { return Fold(nameAt(body, lineOf(body, i))) >= key })
	var out []Place
	for at = lineOf(body, at); at < len(body); at += strings.IndexByte(body[at:], '\n') + 1 {
		if Fold(nameAt(body, at)) != key {
			break
		}
		line, _, _ := strings.Cut(body[at:], "\n")
		out = append(out, parse(line))
	}
	return out
}

// lineOf is where the line begins that byte i lies in.
func lineOf(body string, i int) int {
	if i >= len(body) {
		return len(body)
	}
	return strings.LastIndexByte(body[:i], '\n') + 1
}

func nameAt(body string, line int) string {
	name, _, _ := strings.Cut(body[line:], "\t")
	return name
}

func parse(line string) Place {
	f := strings.Split(line, "\t")
	p := Place{Name: f[0], Kind: Kind(f[1][0]), Country: f[3], State: f[4], Usual: !strings.HasPrefix(f[5], "=")}
	p.ID, _ = strconv.Atoi(f[2]) // a test reads every line
	p.People, _ = strconv.Atoi(strings.TrimPrefix(f[5], "="))
	p.Latitude, _ = strconv.ParseFloat(f[6], 64)
	p.Longitude, _ = strconv.ParseFloat(f[7], 64)
	return p
}
