// Package names finds the people, organizations, places and other named things
// of a report and links their mentions: names, acronyms, surnames, descriptions, pronouns.
package names

import (
	"cmp"
	"slices"
	"strconv"

	"hearsay/language"
	"hearsay/reading"
)

// Find returns the report's entities in order of first mention, each with its
// mentions in the order of the text.
func Find(t *language.Text) []reading.Entity {
	f := &finder{t: t, g: gaz()}
	f.spot()
	f.link()
	f.tellRoles()
	f.refer()
	f.locate()
	f.nationalities()
	return f.result()
}

func (f *finder) result() []reading.Entity {
	var out []reading.Entity
	for _, x := range f.entities {
		if len(x.mentions) == 0 {
			continue
		}
		slices.SortStableFunc(x.mentions, func(a, b reading.Mention) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
		})
		x.mentions = apart(x.mentions)
		out = append(out, reading.Entity{
			Name: x.name, Kind: x.kind, Roles: x.roles, Country: reading.Optional(x.country), Location: x.location,
			Aliases: x.aliases(), Mentions: x.mentions,
		})
	}
	slices.SortStableFunc(out, func(a, b reading.Entity) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	for i := range out {
		out[i].ID = "e" + strconv.Itoa(i+1)
		out[i].Sector = sector(out[i])
	}
	return out
}

// apart drops mentions that overlap another of the same entity: a name stays before a
// description or pronoun, else the first. The mentions are in order.
func apart(mentions []reading.Mention) []reading.Mention {
	var out []reading.Mention
	for _, m := range mentions {
		last := len(out) - 1
		switch {
		case last < 0 || m.Start >= out[last].End:
			out = append(out, m)
		case m.Form == reading.Name && out[last].Form != reading.Name:
			out[last] = m
		}
	}
	return out
}
