package names

import (
	"cmp"
	"strings"
	"sync"

	"hearsay/reading"
)

// silent is the code of nouns that tell no sector themselves.
const silent reading.Sector = "-"

// sectorWords are the words of sectors.tsv.
type sectorWords struct{ names, heads, firsts, lasts map[string]reading.Sector }

var sectors = sync.OnceValue(func() sectorWords {
	out := sectorWords{map[string]reading.Sector{}, map[string]reading.Sector{}, map[string]reading.Sector{}, map[string]reading.Sector{}}
	each("sectors.tsv", func(f []string) {
		set := map[string]map[string]reading.Sector{"name": out.names, "head": out.heads, "first": out.firsts, "last": out.lasts}[f[1]]
		for _, w := range strings.Split(f[2], "|") {
			set[w] = reading.Sector(f[0])
		}
	})
	return out
})

// sortSectors are the sectors of the sorts of organizations in organizations.tsv.
var sortSectors = map[string]reading.Sector{
	"outlet": reading.Media, "party": reading.Party, "company": reading.Business, "ministry": reading.Government, "parliament": reading.Legislature,
	"army": reading.Military, "court": reading.Judiciary, "university": reading.Education, "bank": reading.Business,
}

// sector is the part of society that an entity acts for: by its roles, of which the first that tells counts, else by its name. A country acts as
// its government.
func sector(e reading.Entity) reading.Sector {
	for _, role := range e.Roles {
		if s := SectorOf(role); s != "" {
			return s
		}
	}
	switch e.Kind {
	case reading.Organization:
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if s := SectorOf(name); s != "" {
				return s
			}
		}
		return sortSectors[gaz().entries[e.Name].sort]
	case reading.Place:
		if x, ok := gaz().entries[e.Name]; ok && x.sort == "country" && (e.Country == "" || e.Country == reading.Optional(x.country)) {
			return reading.Government
		}
	}
	return ""
}

// SectorOf is the part of society that a name, a role or a noun phrase tells: "rebel commander", "spokesman for the army", "Ministry of Health",
// "Supreme Court".
func SectorOf(words string) reading.Sector {
	known := sectors()
	f := strings.Fields(unmarked.Replace(strings.ToLower(words) + " "))
	for len(f) > 0 && (determiner(f[0]) || gaz().tenures[f[0]] != "") {
		f = f[1:]
	}
	if s := known.names[strings.Join(f, "_")]; s != "" {
		return s
	}
	weak := reading.Sector("")
	for rest := f; len(rest) > 0; {
		if len(rest) > 2 && rest[1] == "of" {
			if s := known.heads[strings.Join(rest[:3], "_")]; s != "" {
				return s // "secretary of state"
			}
		}
		n := headEnd(rest)
		strong, other := known.tell(rest[:n])
		if strong != "" {
			return strong
		}
		weak = cmp.Or(weak, other)
		rest = rest[min(n+1, len(rest)):]
	}
	if weak == "" && people(words) {
		return reading.Civilians
	}
	return weak
}

// unmarked takes off what stands around words, and the possessive.
var unmarked = strings.NewReplacer("'s ", " ", "’s ", " ", "’", "'", "(", " ", ")", " ", "\"", " ", "“", " ", "”", " ", ", ", " , ", "; ", " , ")

// headEnd is how many words a phrase has up to its noun's end.
func headEnd(f []string) int {
	for i, w := range f {
		if i > 0 && (w == "," || behindHead[w]) {
			return i
		}
	}
	return len(f)
}

// people reports whether the last word names the people of a country: "ethnic Albanians".
func people(words string) bool {
	w := strings.TrimRight(words[strings.LastIndexByte(words, ' ')+1:], ".,;")
	e, ok := gaz().entries[w]
	return ok && e.demonym && strings.HasSuffix(w, "s") && e.sort != "people"
}

// behindHead are the words before which the noun of a phrase stands.
var behindHead = wordSet("of for in at to from with who on by near under against loyal based throughout across")

// tell is what the words of a noun phrase up to its noun say, and what those that count where no other does.
func (k sectorWords) tell(f []string) (strong, weak reading.Sector) {
	for n := 0; n < len(f)-1; n++ {
		for last := n + 1; last < len(f) && last <= n+3; last++ {
			if s := k.firsts[strings.Join(f[n:last], "_")]; s != "" {
				return s, ""
			}
		}
	}
	for last := len(f); last > 0; last-- { // the noun, then what stands before it
		told := reading.Sector("")
		for n := max(0, last-4); n < last && told == ""; n++ {
			told = k.noun(f[n:last])
		}
		if told != "" && told != silent {
			return told, ""
		}
		for n := max(0, last-2); n < last && weak == ""; n++ {
			weak = k.lasts[singular(strings.Trim(strings.Join(f[n:last], "_"), ",;.'"))]
		}
	}
	return "", weak
}

func (k sectorWords) noun(f []string) reading.Sector {
	joined := strings.Trim(strings.Join(f, "_"), "'.,")
	if s := k.names[joined]; s != "" {
		return s
	}
	for _, form := range []string{joined, joined + ".", singular(joined)} {
		if s := k.heads[form]; s != "" {
			return s
		}
	}
	return ""
}

// singular is a noun without the ending of the plural.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "men"):
		return strings.TrimSuffix(w, "men") + "man"
	case strings.HasSuffix(w, "ies") && w != "authorities":
		return strings.TrimSuffix(w, "ies") + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"):
		return strings.TrimSuffix(w, "es")
	case w == "authorities":
		return w
	}
	return strings.TrimSuffix(w, "s")
}
