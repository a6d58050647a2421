package names

import (
	"strings"

	"hearsay/reading"
)

// StandsFor is the body that speaks where the name of an entity is a source: the government of a country or a capital, whoever sits in
// a building ("the Kremlin"); or "".
func StandsFor(e reading.Entity) string {
	g := gaz()
	if body := g.seats[e.Name]; body != "" {
		return body
	}
	if e.Kind != reading.Place {
		return ""
	}
	if x, ok := g.entries[e.Name]; ok && x.sort == "country" {
		return "government of " + withArticle(x.canonical)
	}
	if country := g.capitals[e.Name]; country != "" {
		return "government of " + withArticle(country)
	}
	return ""
}

// withArticle puts "the" before a country that English gives it: unions, republics and groups of islands.
func withArticle(country string) string {
	words := strings.Fields(country)
	first, last := words[0], words[len(words)-1]
	if first == "United" || gaz().is("article", strings.ToLower(last)) {
		return "the " + country
	}
	return country
}
