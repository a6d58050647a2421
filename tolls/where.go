package tolls

import (
	_ "embed"
	"slices"
	"sort"
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

// mainPlace is where the main happening was: the town that the dateline, the title, the words that tell of it and the bodies named after
// it speak for, those near the beginning before others. A county is it only where no town is named; and it stays open where bodies alone speak for
// a town: "the Torvik police" of a report that names Torvik nowhere else.
func (f *finder) mainPlace() reading.Optional {
	surnames := map[string]bool{}
	for _, e := range f.r.Entities {
		if e.Kind == reading.Person && strings.Contains(e.Name, " ") {
			surnames[strings.ToLower(e.Name[strings.LastIndex(e.Name, " ")+1:])] = true
		}
	}
	bodies := f.bodies()
	title := " " + strings.Join(strings.FieldsFunc(strings.ToLower(f.r.Title), func(r rune) bool { return strings.ContainsRune(" ,:;'’|", r) }), " ") + " "
	best, most := "", 0.0
	for _, e := range f.r.Entities {
		if e.Kind != reading.Place || places()["region"][e.Name] || surnames[strings.ToLower(e.Name)] {
			continue
		}
		votes := bodies[strings.ToLower(e.Name)]
		delete(bodies, strings.ToLower(e.Name))
		for _, m := range e.Mentions {
			if m.Form != reading.Pronoun {
				votes += f.speaksFor(m.Span)
			}
		}
		if strings.Contains(title, " "+strings.ToLower(e.Name)+" ") {
			votes++
		}
		if votes *= townly(e); votes > most {
			best, most = e.ID, votes
		}
	}
	for _, votes := range bodies {
		if votes > most {
			return ""
		}
	}
	return reading.Optional(best)
}

// townly is how much a place's name looks like that of a town, from 0 to 1.
func townly(e reading.Entity) float64 {
	words := strings.Fields(strings.ToLower(e.Name))
	last := words[len(words)-1]
	_, known := names.CountryOf(e.Name)
	switch {
	case places()["site"][last], len(strings.Trim(last, ".")) < 2, strings.ContainsAny(e.Name, "0123456789"):
		return 0
	case last == "county" || places()["direction"][words[0]]:
		return 0.25
	case e.Location == nil && !known:
		return 0.8
	}
	return 1
}

// bodies are the towns, in lower case, that bodies carry in their names, "Torvik police" or "the Torvik Fire Department", and how much these
// speak for each.
func (f *finder) bodies() map[string]float64 {
	out := map[string]float64{}
	for _, o := range f.r.Entities {
		if o.Kind != reading.Organization {
			continue
		}
		words := strings.Fields(strings.ToLower(o.Name))
		for i, w := range words {
			if places()["wide"][w] {
				break
			}
			if i > 0 && places()["body"][w] {
				out[strings.Join(words[:i], " ")] += 1 + 0.5*float64(min(len(o.Mentions), 4))
				break
			}
		}
	}
	return out
}

// speaksFor is how much a mention of a place says that the happening was there.
func (f *finder) speaksFor(s reading.Span) float64 {
	if f.lower(f.t.TokenAt(s.Start)-1) == "(" {
		return 0 // an agency
	}
	all := f.r.Furniture
	n := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start })
	if n < len(all) && all[n].Why == reading.FurnitureDateline && all[n].Overlaps(s) {
		return 3
	}
	i := min(f.t.TokenAt(s.Start), len(f.t.Tokens)-1)
	end := min(f.t.TokenAt(s.End-1)+1, len(f.t.Tokens)-1)
	if f.elsewhere(i) {
		return 0.1
	}
	w := 0.3
	switch before := f.lower(i - 1); {
	case f.lower(end) == "state":
		return 0
	case f.t.Tokens[end].IsName() && f.t.Tokens[end].Gap && before != "in":
		return 0.1 // "Quay Hill High School"
	case f.t.Tokens[end].Tag == "POS" && f.t.Tokens[min(end+1, len(f.t.Tokens)-1)].IsName():
		return 0 // "Wanda's Lounge"
	case before == "in":
		w = 0.8
		if f.tells(i) {
			w = 2
		}
	case slices.Contains([]string{"at", "near", "outside", "inside"}, before):
		w = 0.5
		if f.tells(i) {
			w = 1.2
		}
	case before == "of" && f.lower(i-2) == "block":
		return 0
	case before == "the" && places()["part"][f.lower(end)]:
		w = 0.1
	case f.lower(end) == "police" || places()["site"][f.lower(end)]:
		w = 0.8
	case f.words.persons[f.lower(end)] != (human{}):
		w = 0.5
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
		if f.class(j, "hospital") || f.class(j, "court") && f.t.Tokens[j].IsVerb() {
			return false
		}
		if j != i && (f.harmful[j] || f.class(j, "happening") || f.t.Tokens[j].IsVerb() && f.class(j, "happens")) {
			return true
		}
	}
	return false
}

// indexPlaces notes by sentence the places that "in" leads to.
func (f *finder) indexPlaces() {
	for _, e := range f.r.Entities {
		if e.Kind != reading.Place {
			continue
		}
		for _, m := range e.Mentions {
			if i := f.t.TokenAt(m.Start); m.Form == reading.Name && f.lower(i-1) == "in" {
				n := f.t.Tokens[i].Sentence
				f.places[n] = append(f.places[n], e.ID)
			}
		}
	}
}

// placeAt is the place that "in" leads to in the sentence of token i, or "".
func (f *finder) placeAt(i int) reading.Optional {
	if ids := f.places[f.t.Tokens[i].Sentence]; len(ids) > 0 {
		return reading.Optional(ids[0])
	}
	return ""
}
