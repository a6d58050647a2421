package tolls

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/names"
	"hearsay/reading"
)

//go:embed data/places.tsv
var placesFile string

// places tells by their names which places are too wide or too narrow to be the town where something happened.
var places = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, field := range wordlist.Rows(placesFile) {
		for name := range strings.SplitSeq(field[1], ";") {
			add(out, field[0], name, true)
		}
	}
	return out
})

// mainPlace is where the main happening was: the town that the dateline, the words that tell of it and the bodies named after it speak
// for, those near the beginning before others. A county or a street is it only where no town is named.
func (f *finder) mainPlace() reading.Optional {
	votes := map[string]float64{}
	best := ""
	surnames := map[string]bool{}
	for _, e := range f.r.Entities {
		if e.Kind == reading.Person && strings.Contains(e.Name, " ") {
			surnames[strings.ToLower(e.Name[strings.LastIndex(e.Name, " ")+1:])] = true
		}
	}
	for _, e := range f.r.Entities {
		if e.Kind != reading.Place || places()["region"][e.Name] || surnames[strings.ToLower(e.Name)] || strings.ContainsAny(e.Name, "0123456789") {
			continue
		}
		for _, m := range e.Mentions {
			if m.Form != reading.Pronoun {
				votes[e.ID] += f.speaksFor(m.Span)
			}
		}
		votes[e.ID] = (votes[e.ID] + f.bodiesOf(e.Name)) * f.townly(e)
		if votes[e.ID] > votes[best] {
			best = e.ID
		}
	}
	return reading.Optional(best)
}

// townly is how much a place's name looks like that of a town, from 0 to 1.
func (f *finder) townly(e reading.Entity) float64 {
	words := strings.Fields(strings.ToLower(e.Name))
	last := words[len(words)-1]
	_, known := names.CountryOf(e.Name)
	switch {
	case places()["site"][last], strings.HasSuffix(words[0], ".") && len(words[0]) == 2:
		return 0.05
	case last == "county" || places()["direction"][words[0]]:
		return 0.25
	case e.Location == nil && !known:
		return 0.7
	}
	return 1
}

// bodiesOf is how much the bodies that carry a place's name speak for it: "Torvik police", "the Torvik Fire Department".
func (f *finder) bodiesOf(name string) (votes float64) {
	for _, o := range f.r.Entities {
		if o.Kind != reading.Organization || len(o.Name) <= len(name) || !strings.EqualFold(o.Name[:len(name)], name) || o.Name[len(name)] != ' ' {
			continue
		}
		for word := range strings.FieldsSeq(strings.ToLower(o.Name[len(name):])) {
			if places()["body"][word] {
				votes += 1.5 + 0.5*float64(min(len(o.Mentions), 4))
				break
			}
		}
	}
	return votes
}

// speaksFor is how much a mention of a place says that the happening was there.
func (f *finder) speaksFor(s reading.Span) float64 {
	for _, x := range f.r.Furniture {
		if x.Why == reading.FurnitureDateline && x.Overlaps(s) {
			return 3
		}
	}
	i := min(f.t.TokenAt(s.Start), len(f.t.Tokens)-1)
	end := min(f.t.TokenAt(s.End-1)+1, len(f.t.Tokens)-1)
	w := 0.3
	switch before := f.lower(i - 1); {
	case slices.Contains([]string{"in", "at", "near", "outside", "inside"}, before):
		w = 0.8
		if f.tells(i) {
			w = 2
		}
	case f.lower(i-1) == "of" || f.lower(end) == "police":
		w = 0.6
	case f.lower(i-1) == "the" && places()["part"][f.lower(end)]:
		w = 0.1
	}
	if f.lower(end) == "," && f.region(end+1) {
		w += 0.7
	}
	if f.t.Sentences[f.t.Tokens[i].Sentence].Furniture {
		w /= 4
	}
	return w / (1 + float64(f.t.Tokens[i].Sentence)/8)
}

// region holds where a state or a country is named at token i.
func (f *finder) region(i int) bool {
	for n := i + 1; n <= min(i+2, len(f.t.Tokens)); n++ {
		if places()["region"][f.t.Cut(i, n).Text] {
			return true
		}
	}
	return false
}

// tells holds for a token that hangs on a word of harm or of a happening.
func (f *finder) tells(i int) bool {
	for j, n := i, 0; j >= 0 && n < deepest; j, n = f.tree.head[j], n+1 {
		if j != i && (f.harmful(j) || f.class(j, "happening") || f.t.Tokens[j].IsVerb() && f.class(j, "happens")) {
			return true
		}
	}
	return false
}
