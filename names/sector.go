package names

import (
	"strings"
	"sync"

	"hearsay/reading"
)

// sectorRow is a sector and the words that tell it, single ones and those that stand together.
type sectorRow struct {
	code  reading.Sector
	words map[string]bool
}

var sectors = sync.OnceValue(func() []sectorRow {
	var out []sectorRow
	each("sectors.tsv", func(f []string) {
		row := sectorRow{reading.Sector(f[0]), map[string]bool{}}
		for _, w := range strings.Split(f[1], "|") {
			row.words[w] = true
		}
		out = append(out, row)
	})
	return out
})

// sector is the part of society that an entity acts for: by its roles, of which the first counts most, else by the words of its name.
// A country acts as its government.
func sector(e reading.Entity) reading.Sector {
	for _, role := range e.Roles {
		if s := sectorOf(role); s != "" {
			return s
		}
	}
	switch e.Kind {
	case reading.Organization:
		return sectorOf(e.Name)
	case reading.Place:
		if x, ok := gaz().entries[e.Name]; ok && x.sort == "country" {
			return reading.Government
		}
	}
	return ""
}

func sectorOf(words string) reading.Sector {
	f := strings.Fields(strings.ToLower(strings.ReplaceAll(words, "'s", "")))
	for _, row := range sectors() {
		for i := range f {
			if row.words[f[i]] || i+1 < len(f) && row.words[f[i]+"_"+f[i+1]] || i+2 < len(f) && row.words[f[i]+"_"+f[i+1]+"_"+f[i+2]] {
				return row.code
			}
		}
	}
	return ""
}
