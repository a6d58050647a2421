package names

import (
	"embed"
	"errors"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data
var data embed.FS

// entry is what the gazetteers say of a name.
type entry struct {
	kind      reading.Kind
	canonical string // one name for all names of the same thing
	country   string // ISO 3166-1 alpha-3, or empty
	sort      string // "country", "city", "outlet", "party", "people" (an adjective of no country), ...
	demonym   bool   // an adjective or noun for what is from a country
	weak      bool   // a city: many are surnames or words too
}

// state is one that a short name means.
type state struct{ name, country string }

// gazetteer holds the embedded lists.
type gazetteer struct {
	entries    map[string]entry  // by the words, one space between
	reach      map[string]int    // first word -> most words of an entry that starts with it
	folded     map[string]string // upper-case form -> entry, for headlines in capitals
	given      map[string]byte   // given name -> m, f or e
	surnames   map[string]bool
	common     map[string]bool             // words in lower case
	words      map[string]map[string]bool  // groups of words.tsv
	fits       map[string]string           // of org_noun, place_noun and sort: word -> sorts
	continents map[string]string           // alpha-3 -> continent
	capitals   map[string]string           // capital -> country
	seats      map[string]string           // building -> whom it stands for
	middles    map[string]reading.Location // of countries, by alpha-3
	states     map[string]state            // short names
	tenures    map[string]reading.Tenure   // words before a role
	verbs      map[string]verb             // of getting, holding and giving up an office
	leaders    map[string]string           // full name, or "* " and the surname -> country
}

var gaz = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{
		entries: map[string]entry{}, reach: map[string]int{}, folded: map[string]string{}, given: map[string]byte{},
		surnames: map[string]bool{}, common: map[string]bool{}, words: map[string]map[string]bool{},
		fits: map[string]string{}, continents: map[string]string{}, capitals: map[string]string{}, seats: map[string]string{},
		middles: map[string]reading.Location{}, states: map[string]state{}, tenures: map[string]reading.Tenure{}, verbs: map[string]verb{}, leaders: map[string]string{},
	}
	each("words.tsv", func(f []string) {
		set := g.words[f[0]]
		if set == nil {
			set = map[string]bool{}
			g.words[f[0]] = set
		}
		for _, w := range strings.Split(f[1], ";") {
			word, sorts, found := strings.Cut(w, "=")
			set[word] = true
			if found {
				g.fits[f[0]+" "+word] = sorts
			}
		}
	})
	each("leaders.tsv", func(f []string) {
		for _, name := range list(f[1]) {
			surname := "* " + name[strings.LastIndexByte(name, ' ')+1:]
			g.leaders[name] = f[0]
			if was, ok := g.leaders[surname]; ok && was != f[0] {
				g.leaders[surname] = "" // of two countries
			} else {
				g.leaders[surname] = f[0]
			}
		}
	})
	each("tenures.tsv", func(f []string) {
		for _, w := range list(f[1]) {
			g.tenures[w] = reading.Tenure(f[0])
		}
	})
	each("terms.tsv", func(f []string) {
		for _, w := range list(f[2]) {
			g.verbs[w] = verb{f[0], f[1] == "object", f[0] == "end" || strings.Contains(w, " ") && f[1] == "subject"}
		}
	})
	each("common.txt", func(f []string) { g.common[f[0]] = true })
	each("surnames.txt", func(f []string) { g.surnames[f[0]] = true })
	each("given.tsv", func(f []string) { g.given[f[0]] = f[1][0] })
	// The more telling lists come first: an entry that is there stays.
	each("countries.tsv", func(f []string) {
		iso, name := f[0], f[1]
		e := entry{kind: reading.Place, canonical: name, country: iso, sort: "country"}
		for _, n := range append([]string{name}, list(f[2])...) {
			g.add(n, e)
		}
		for _, n := range list(f[3]) {
			g.add(n, entry{kind: reading.Other, canonical: n, country: iso, demonym: true})
		}
		g.continents[iso] = f[4]
		if len(f) > 5 && f[5] != "" {
			g.capitals[f[5]] = name
		}
		if len(f) > 8 {
			g.middles[iso] = middle(f[6:])
		}
	})
	each("others.tsv", func(f []string) {
		g.add(f[0], entry{kind: reading.Other, canonical: f[0], country: country(f[1]), sort: "people", demonym: true})
	})
	each("organizations.tsv", func(f []string) {
		e := entry{kind: reading.Organization, canonical: f[0], country: country(f[3]), sort: f[1]}
		for _, n := range append([]string{f[0]}, list(f[2])...) {
			g.add(n, e)
		}
	})
	each("places.tsv", func(f []string) {
		g.add(f[0], entry{kind: reading.Place, canonical: f[0], country: country(f[1]), sort: "region"})
	})
	each("seats.tsv", func(f []string) { g.seats[f[0]] = f[1] })
	each("states.tsv", func(f []string) {
		for _, short := range list(f[1]) {
			g.states[short] = state{f[0], f[2]}
		}
	})
	each("cities.tsv", func(f []string) {
		g.add(f[0], entry{kind: reading.Place, canonical: f[0], country: f[1], sort: "city", weak: len(f) < 3})
	})
	return g
})

// each reads an embedded list: one record a line, fields between tabs, "#" before a comment.
func each(file string, f func(fields []string)) {
	b, err := data.ReadFile("data/" + file)
	if err != nil {
		panic(err) // an embedded file is there or the build is broken
	}
	for _, row := range wordlist.Rows(string(b)) {
		f(row)
	}
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}

// middle reads the last columns of a country: GeoNames id, latitude, longitude.
func middle(f []string) reading.Location {
	id, err := strconv.Atoi(f[0])
	lat, err2 := strconv.ParseFloat(f[1], 64)
	lon, err3 := strconv.ParseFloat(f[2], 64)
	if err := errors.Join(err, err2, err3); err != nil {
		panic(err) // the build is broken
	}
	return reading.Location{Latitude: lat, Longitude: lon, GeoNames: id}
}

func country(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

func (g *gazetteer) add(name string, e entry) {
	if _, there := g.entries[name]; there {
		return
	}
	g.entries[name] = e
	words := pieces(name)
	g.reach[words[0]] = max(g.reach[words[0]], len(words))
	if len(name) > 3 || e.sort == "country" {
		if up := strings.ToUpper(name); g.folded[up] == "" {
			g.folded[up] = name
		}
	}
}

// pieces splits a name as the tokenizer does: "People's" is two tokens.
func pieces(name string) []string {
	return strings.Fields(strings.ReplaceAll(strings.ReplaceAll(name, "'s", " 's"), ",", " ,"))
}

func (g *gazetteer) is(group, word string) bool { return g.words[group][word] }
