package names

import (
	"strings"

	"hearsay/reading"
)

// nationalities gives people and bodies the countries that the words around them tell: "the Kenyan newspaper Quay Times", "Bank of Kenya"; and to
// those who hold a country's office without its name, the country of a leader so called, or the one that the report is about.
func (f *finder) nationalities() {
	about := f.about()
	for i := range f.names {
		n := &f.names[i]
		if x := f.entities[n.entity]; x.country == "" && (x.kind == reading.Person || x.kind == reading.Organization) {
			x.country = f.adjective(i)
		}
	}
	for _, x := range f.entities {
		if x.country != "" {
			continue
		}
		switch {
		case x.kind == reading.Organization:
			if x.country = f.countryOf(strings.Join(x.words, " ")); x.country == "" && f.g.is("national_body", x.sort) {
				x.country = about
			}
		case x.kind == reading.Person:
			if x.country = f.leader(x); x.country == "" && f.nationalOffice(x) {
				x.country = about
			}
		}
	}
}

// adjective is the country of the adjective or the owner before name i: "Kenyan Diego Marten", "Kenya's Quay Party", "the Kenyan daily Quay Times".
func (f *finder) adjective(i int) string {
	const longest = 3 // tokens between
	if i == 0 {
		return ""
	}
	n, before := &f.names[i], &f.names[i-1]
	toks := f.t.Tokens
	if before.entry == nil || before.entry.country == "" || n.first < before.last || n.first-before.last > longest || toks[before.first].Sentence != toks[n.first].Sentence {
		return ""
	}
	between := toks[before.last:n.first]
	owner := len(between) > 0 && between[0].Lower == "'s"
	if !before.entry.demonym && !owner {
		return ""
	}
	for _, t := range between {
		if t.Lower != "'s" && !strings.HasPrefix(string(t.Tag), "NN") && !strings.HasPrefix(string(t.Tag), "JJ") || t.Tag == "NNS" {
			return ""
		}
	}
	return before.entry.country
}

// leader is the country of which a person is known to be or to have been the head: by the full name, or by the surname behind a title.
func (f *finder) leader(x *thing) string {
	if country := f.g.leaders[strings.Join(x.words, " ")]; country != "" {
		return country
	}
	if len(x.words) == 1 && f.nationalOffice(x) {
		return f.g.leaders["* "+x.words[0]]
	}
	return ""
}

// nationalOffice reports whether a person has a role that countries have to give and the report tells none beside it.
func (f *finder) nationalOffice(x *thing) bool {
	for _, role := range x.roles {
		lower := strings.ToLower(role)
		if strings.Contains(lower, " of ") {
			return false // "president of the club"
		}
		words := strings.Fields(lower)
		if len(words) > 0 && f.g.is("national_office", f.bare(words[len(words)-1])) {
			return true
		}
	}
	return false
}

// about is the country that most of the report's places and adjectives are of, if one is.
func (f *finder) about() string {
	const most = 0.6
	count, all := map[string]int{}, 0
	for i := range f.names {
		n := &f.names[i]
		country := ""
		switch x := f.entities[n.entity]; {
		case x.kind == reading.Place:
			country = x.country
		case n.entry != nil && n.entry.demonym:
			country = n.entry.country
		}
		if country != "" {
			count[country]++
			all++
		}
	}
	for country, n := range count {
		if float64(n) >= most*float64(all) {
			return country
		}
	}
	return ""
}
