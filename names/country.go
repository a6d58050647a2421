package names

import "strings"

// CountryOf is the country, in ISO 3166-1 alpha-3, that words name or say somebody is from: "Velmark" and "Velmarkers" alike, "Turkish
// officials" by their first word that does, "Beirut" as well as Lebanon. Words that name no country give none.
func CountryOf(words string) (alpha3 string, ok bool) {
	fields := strings.Fields(strings.NewReplacer("'s", " ", "’s", " ", ",", " ", "(", " ", ")", " ", "-", " ").Replace(words))
	for i := range fields {
		for n := min(4, len(fields)-i); n > 0; n-- {
			e, found := gaz().entries[strings.Join(fields[i:i+n], " ")]
			if found && e.country != "" && (e.sort == "country" || e.demonym || e.sort == "city" && !e.weak) {
				return e.country, true
			}
		}
	}
	return "", false
}

// IsCountry holds for the name of a country.
func IsCountry(name string) bool {
	e, found := gaz().entries[strings.TrimPrefix(name, "the ")]
	return found && e.sort == "country" && !e.demonym
}
