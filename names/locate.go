package names

import (
	"math"
	"strings"

	"hearsay/internal/geonames"
	"hearsay/reading"
)

// A name of a place is mostly that of many. Which one a report means, its other places tell: a state or a country beside it, the country
// that most of the report is about, places near by; failing these it is the largest (Leidner, "Toponym Resolution in Text", 2007).
// The weights were set on the even-numbered incidents of GVA's US towns and half of the table in locate_test.go.
const (
	qualified  = 6.0 // for a place in the state or country named beside it
	holding    = 3.0 // for a state or country that is named beside a place in it
	prominent  = 1.0 // for a place of the news that our own list has in that country
	national   = 4.0 // times the share of the report's places that are in the same country
	regional   = 2.5 // times their share in the same state
	neighbours = 1.5 // times the share of those not farther than near
	near       = 150 // km
	strange    = 3.0 // against a small place of a country that nothing else in the report is of
	anchor     = 1.0 // how much better than the next a choice must be to count for others
	obscure    = 5.0 // the score under which a place counts for no other, and has no location where it has namesakes as likely
	company    = 1.5 // times the share of the report's places that have a namesake in the same state
)

// nation is a country among the candidates; GeoNames' list has none.
const nation geonames.Kind = 'N'

// spot is an entity that is a place, with the places that it may be.
type spot struct {
	entity     int
	at         []int // its names, as indexes into finder.names
	candidates []geonames.Place
	regions    []geonames.Place // the states and countries that the words beside it name
	held       map[int]bool     // GeoNames ids of those of its candidates in which lies a place that it is named beside
	listed     string           // the country that our own lists have for the name, if they do
	chosen     int              // index into candidates, or -1
	word       bool             // the name is a word of every day
	sure       bool
}

// locate finds where the report's places lie.
func (f *finder) locate() {
	l := &locator{finder: f, of: map[int]*spot{}, states: map[string]int{}}
	for i := range f.names {
		e := f.names[i].entity
		if s := l.of[e]; s != nil {
			s.at = append(s.at, i)
		} else if x := f.entities[e]; x.kind == reading.Place {
			if c := f.candidates(x, f.words(&f.names[i])); len(c) > 0 {
				l.of[e] = &spot{entity: e, listed: f.listed(x), word: f.everyday(&f.names[i]), at: []int{i}, candidates: c, held: map[int]bool{}, chosen: -1}
				l.spots = append(l.spots, l.of[e])
				for state := range statesWith(c) {
					l.states[state]++
				}
			}
		}
	}
	for _, s := range l.spots {
		l.qualify(s)
	}
	l.choose() // with what is sure: countries, and places that are named once in the world
	l.choose() // with those that these made sure
	for _, s := range l.spots {
		if s.chosen < 0 {
			continue
		}
		x, p := f.entities[s.entity], s.candidates[s.chosen]
		x.country = p.Country
		x.location = &reading.Location{Latitude: p.Latitude, Longitude: p.Longitude, GeoNames: p.ID}
	}
}

// listed is the country that places.tsv has for a name.
func (f *finder) listed(x *thing) string {
	if e, ok := f.g.entries[x.name]; ok && e.sort == "region" {
		return e.country
	}
	return ""
}

// everyday reports whether all words of a name are of the common vocabulary.
func (f *finder) everyday(n *name) bool {
	for _, t := range f.t.Tokens[n.first:n.last] {
		if !f.g.common[t.Lower] {
			return false
		}
	}
	return true
}

// statesWith are the countries and states that hold one of some places.
func statesWith(places []geonames.Place) map[string]bool {
	out := map[string]bool{}
	for _, p := range places {
		out[p.Country+p.State] = true
	}
	return out
}

type locator struct {
	*finder
	of     map[int]*spot // by entity
	spots  []*spot
	states map[string]int // country and state -> places that may lie there
}

// vote is a place that the report is about, as far as it is sure.
type vote struct {
	place  geonames.Place
	weight float64
	entity int
}

// choose gives every place its best candidate in the light of those that are sure.
func (l *locator) choose() {
	votes := l.votes()
	chosen := make([]int, len(l.spots))
	sure := make([]bool, len(l.spots))
	for i, s := range l.spots {
		best, next := -1, 0.0
		var score float64
		for c := range s.candidates {
			v := l.score(s, &s.candidates[c], votes)
			switch {
			case best < 0:
				best, score, next = c, v, 0
			case v > score:
				best, score, next = c, v, score
			default:
				next = max(next, v)
			}
		}
		clear := score-next >= anchor
		if s.word && score < obscure {
			clear = false // "Republic" is a town, and so is "Spring"
		}
		chosen[i], sure[i] = best, clear && score >= obscure
		if !clear && score < obscure || l.stray(s, &s.candidates[best], votes) {
			chosen[i], sure[i] = -1, false
		}
	}
	for i, s := range l.spots {
		s.chosen, s.sure = chosen[i], sure[i]
	}
}

// stray reports whether a place is a small one in a country of which the report has nothing else, though it speaks of others: rather one that the
// gazetteer lacks.
func (l *locator) stray(s *spot, p *geonames.Place, votes []vote) bool {
	const large = 100_000 // inhabitants
	if p.Kind == nation || p.People >= large || len(s.regions) > 0 {
		return false
	}
	others := 0
	for _, w := range votes {
		switch {
		case w.entity == s.entity:
		case w.place.Country == p.Country:
			return false
		default:
			others++
		}
	}
	return others > 1
}

// score is how likely a candidate is, in powers of ten of inhabitants.
func (l *locator) score(s *spot, p *geonames.Place, votes []vote) float64 {
	v := s.prior(p)
	if l.stray(s, p, votes) {
		v -= strange
	}
	for _, r := range s.regions {
		if within(p, &r) {
			v += qualified
			break
		}
	}
	if s.listed == p.Country {
		v += prominent
	}
	if s.held[p.ID] {
		v += holding
	}
	if l.calledDivision(s) {
		switch p.Kind {
		case geonames.State, geonames.County:
			v += 2
		case geonames.Town, geonames.Capital:
			v -= 2
		}
	}
	v += company * float64(l.states[p.Country+p.State]-1) / float64(len(l.spots))
	country, state, total, close := 0.0, 0.0, 1.0, 0.0
	for _, w := range votes {
		if w.entity == s.entity {
			continue
		}
		total += w.weight
		if w.place.Country != p.Country {
			continue
		}
		country += w.weight
		if w.place.State == p.State && w.place.Kind != nation {
			state += w.weight
		}
		if w.place.Kind != nation && distance(p, &w.place) < near {
			close += w.weight
		}
	}
	return v + (national*country+regional*state+neighbours*close)/total
}

// prior is how likely a candidate is where nothing tells.
func (s *spot) prior(p *geonames.Place) float64 {
	const largest = 8.5 // no city of the name of a country is as likely
	v := math.Log10(float64(max(p.People, 300)))
	switch p.Kind {
	case nation:
		return largest
	case geonames.Capital:
		if p.Usual {
			v++
		}
	case geonames.State:
		for i := range s.candidates { // whose city of the same name is spoken of more
			if c := &s.candidates[i]; c.Kind == geonames.Town || c.Kind == geonames.Capital {
				if c.Country == p.Country && c.State == p.State {
					v = min(v, s.prior(c)-0.5)
				}
			}
		}
	case geonames.County:
		v = 4
	}
	if !p.Usual {
		v--
	}
	return v
}

// votes collects what places the report is about: countries and their people, and the places that are sure.
func (l *locator) votes() []vote {
	const most = 3    // times that one name counts
	const heard = 200 // a report tells early where it plays; the work stays linear in the text's length
	var out []vote
	seen := map[int]int{}
	for i := range l.names {
		n := &l.names[i]
		if seen[n.entity]++; seen[n.entity] > most {
			continue
		}
		w := vote{weight: 1, entity: n.entity}
		switch s := l.of[n.entity]; {
		case s != nil && s.sure:
			w.place = s.candidates[s.chosen]
		case s == nil && n.entry != nil && n.entry.country != "" && n.entry.demonym:
			w.place = geonames.Place{Kind: nation, Country: n.entry.country}
		case s == nil && n.entry != nil && n.entry.country != "" && n.entry.kind == reading.Organization && n.entry.sort != "outlet": // agencies report from everywhere
			w.place, w.weight = geonames.Place{Kind: nation, Country: n.entry.country}, 0.3
		default:
			continue
		}
		if i == 0 && allCapitals(l.t.Tokens[n.first].Text) {
			w.weight = 3 // the dateline
		}
		if out = append(out, w); len(out) == heard {
			break
		}
	}
	return out
}

// within reports whether a place lies in a region.
func within(p, region *geonames.Place) bool {
	return p.Country == region.Country && p.ID != region.ID && (region.Kind == nation || region.State == p.State && p.Kind != geonames.State)
}

// distance is that of two places in km, over the globe.
func distance(a, b *geonames.Place) float64 {
	const rad = math.Pi / 180
	s := math.Sin(a.Latitude*rad)*math.Sin(b.Latitude*rad) + math.Cos(a.Latitude*rad)*math.Cos(b.Latitude*rad)*math.Cos((a.Longitude-b.Longitude)*rad)
	return 6371 * math.Acos(max(-1, min(1, s)))
}

// calledDivision reports whether the text has the word for a state or a province beside the place's first name: "Homs province",
// "the state of New York", "Washington state".
func (l *locator) calledDivision(s *spot) bool {
	for _, at := range s.at[:1] {
		n := &l.names[at]
		if n.last < len(l.t.Tokens) && l.g.is("division", l.t.Tokens[n.last].Lower) {
			return true
		}
		if n.first > 1 && l.t.Tokens[n.first-1].Lower == "of" && l.g.is("division", l.t.Tokens[n.first-2].Lower) {
			return true
		}
	}
	return false
}

// candidates are the places that an entity of these words may be.
func (f *finder) candidates(x *thing, words []string) []geonames.Place {
	name := strings.Join(words, " ")
	last := strings.ToLower(words[len(words)-1])
	if len(words) > 1 && f.g.is("facility", last) || len(words) == 1 && f.g.is("region", last) {
		return nil
	}
	var out []geonames.Place
	e, listed := f.g.entries[name]
	if !listed && allCapitals(name) {
		e, listed = f.g.entries[f.g.folded[name]]
	}
	if listed && e.sort == "country" {
		if at, ok := f.g.middles[e.country]; ok {
			out = append(out, geonames.Place{Name: e.canonical, Usual: true, Kind: nation, ID: at.GeoNames, Country: e.country, Latitude: at.Latitude, Longitude: at.Longitude})
		}
	}
	if listed && e.sort == "region" && e.country == "" {
		return nil // Europe, the Middle East
	}
	long, ok := f.g.states[name]
	if !ok {
		long, ok = f.g.states[name+"."]
	}
	if ok {
		return statesOf(long.name, long.country)
	}
	found := geonames.Find(name)
	if len(found) == 0 && len(words) > 1 {
		if f.g.is("division", last) {
			found = divisions(geonames.Find(strings.Join(words[:len(words)-1], " ")))
		} else if f.g.is("region", strings.ToLower(words[0])) {
			return out // "northern Syria" has no middle of its own
		}
	}
	return append(out, found...)
}

func statesOf(name, country string) []geonames.Place {
	var out []geonames.Place
	for _, p := range geonames.Find(name) {
		if p.Country == country && p.Kind == geonames.State {
			out = append(out, p)
		}
	}
	return out
}

func divisions(places []geonames.Place) []geonames.Place {
	var out []geonames.Place
	for _, p := range places {
		if p.Kind == geonames.State || p.Kind == geonames.County {
			out = append(out, p)
		}
	}
	return out
}
