package compare

import (
	"cmp"
	"slices"
)

// Evidence is why a report is taken to be of the same happening as another.
type Evidence struct {
	With   string   `json:"with,omitempty"`   // the other report's address; empty for a story's first report
	Chance float64  `json:"chance,omitempty"` // that both are of one happening
	People []string `json:"people,omitempty"` // that both name, the rarest first
	Names  []string `json:"names,omitempty"`  // of places, organizations and other things
	Days   []string `json:"days,omitempty"`   // that both speak of
	Words  []string `json:"words,omitempty"`  // the rarest that both have
}

// shown is how many names or words evidence names at the most.
const shown = 8

func (l *likely) evidence(with string, chance float64) Evidence {
	people := shared(l.a.People, l.b.People)
	for _, s := range shared(l.a.Surnames, l.b.Surnames) {
		if !slices.ContainsFunc(people, func(p string) bool { return len(p) > len(s) && p[len(p)-len(s):] == s }) {
			people = append(people, s)
		}
	}
	var words []string
	for w := range l.a.Words {
		if l.b.Words[w] > 0 && l.rarity.of(traitWord, w) > 0.3 {
			words = append(words, w)
		}
	}
	return Evidence{
		With: with, Chance: chance,
		People: l.first(traitSurname, people), Names: l.first(traitName, shared(l.a.Names, l.b.Names)),
		Days: l.first(traitDay, shared(l.a.Days, l.b.Days)), Words: l.first(traitWord, words),
	}
}

// first are the rarest.
func (l *likely) first(kind string, texts []string) []string {
	slices.SortFunc(texts, func(a, b string) int {
		return cmp.Or(cmp.Compare(l.rarity.of(kind, b), l.rarity.of(kind, a)), cmp.Compare(a, b))
	})
	return texts[:min(len(texts), shown)]
}
