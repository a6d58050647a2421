package export

import (
	"bytes"
	"cmp"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"hearsay/reading"
)

// ftmEntity is an entity of the FollowTheMoney model, which Aleph and OpenAleph import one a line.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// newFtM drops empty values, and values given twice, which the model takes for none.
func newFtM(id, schema string, properties map[string][]string) ftmEntity {
	e := ftmEntity{id, schema, map[string][]string{}}
	for name, values := range properties {
		seen := map[string]bool{"": true}
		for _, v := range values {
			if v = strings.TrimSpace(v); !seen[v] {
				seen[v] = true
				e.Properties[name] = append(e.Properties[name], v)
			}
		}
	}
	return e
}

// FtM writes a report as FollowTheMoney entities: an Article; its people, organizations and places (Person, Organization, Address) with
// their Mentions; a Position and an Occupancy for each office that somebody is told to have held; a Documentation for each statement that
// ties its source to the article, or a Note on the article where the source is nobody in particular; an Event each; a designation as a
// Sanction if it is a measure (sanctions, a freeze, a travel ban), else as an UnknownLink between giver and bearer.
// Ids depend on the report's id and text alone, so that a second import changes nothing.
func FtM(r *Report) ([]byte, error) {
	f := ftm{Report: r, positions: map[string]bool{}}
	f.article = f.id("article")
	f.add("article", "Article", map[string][]string{
		"fileName": {path.Base(cmp.Or(r.ID, r.SHA256))}, "title": {r.Title}, "author": r.Byline, "publisher": {r.Outlet}, "sourceUrl": {r.URL},
		"publishedAt": {r.Published}, "language": {ftmLanguage(r.Language)}, "bodyText": {r.Text},
	})
	for i := range r.Entities {
		f.entity(&r.Entities[i])
	}
	for i := range r.Reading.Statements {
		f.statement(&r.Reading.Statements[i])
	}
	for i := range r.Reading.Events {
		f.event(&r.Reading.Events[i])
	}
	for i := range r.Designations {
		f.designation(&r.Designations[i])
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	for _, e := range f.all {
		if err := out.Encode(e); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

type ftm struct {
	*Report
	article   string
	all       []ftmEntity
	positions map[string]bool // those that are there
}

func (f *ftm) add(part, schema string, properties map[string][]string) {
	f.all = append(f.all, newFtM(f.id(part), schema, properties))
}

// id is that of a part of the report.
func (f *ftm) id(part string) string {
	sum := sha1.Sum([]byte(f.Report.ID + "\x00" + f.SHA256 + "\x00" + part))
	return "hearsay-" + hex.EncodeToString(sum[:])
}

var ftmSchemas = map[reading.Kind]string{reading.Person: "Person", reading.Organization: "Organization", reading.Place: "Address"}

func (f *ftm) entity(e *reading.Entity) {
	schema := ftmSchemas[e.Kind]
	if schema == "" {
		return
	}
	properties := map[string][]string{
		"name": {e.Name}, "alias": e.Aliases, "country": {ftmCountry(string(e.Country))}, "proof": {f.article}, "publisher": {f.Outlet}, "sourceUrl": {f.URL},
	}
	switch e.Kind {
	case reading.Person:
		properties["position"] = e.Roles
	case reading.Organization:
		properties["summary"] = e.Roles
	case reading.Place:
		properties["full"] = []string{e.Name}
		if at := e.Location; at != nil {
			properties["latitude"], properties["longitude"] = []string{number(at.Latitude)}, []string{number(at.Longitude)}
		}
	}
	f.add(e.ID, schema, properties)
	for _, o := range e.Offices {
		f.office(e, &o)
	}
	if e.Kind == reading.Place { // a Mention resolves to a LegalEntity only
		return
	}
	names := []string{}
	for _, m := range e.Mentions {
		if m.Form == reading.Name {
			names = append(names, m.Text)
		}
	}
	f.add(e.ID+" mention", "Mention", map[string][]string{
		"document": {f.article}, "name": append(names, e.Name), "resolved": {f.id(e.ID)}, "detectedSchema": {schema}, "contextCountry": properties["country"],
	})
}

// ftmStatus are the statuses of an Occupancy in the data of OpenSanctions, which made the schema.
var ftmStatus = map[reading.Tenure]string{reading.Current: "current", reading.Acting: "current", reading.Former: "ended"}

// office is a Position and its Occupancy by the person.
func (f *ftm) office(e *reading.Entity, o *reading.Office) {
	position := "position " + strings.ToLower(o.Role) + " " + string(e.Country)
	if !f.positions[position] {
		f.positions[position] = true
		f.add(position, "Position", map[string][]string{"name": {o.Role}, "country": {ftmCountry(string(e.Country))}})
	}
	f.add(e.ID+" "+position+" "+string(o.Tenure)+string(o.From), "Occupancy", map[string][]string{
		"holder": {f.id(e.ID)}, "post": {f.id(position)}, "summary": {string(o.Tenure)}, "status": {cmp.Or(ftmStatus[o.Tenure], "unknown")},
		"startDate": {date(string(o.From))}, "endDate": {date(string(o.Until))}, "description": {f.sentence(o.Spans[0])},
		"proof": {f.article}, "publisher": {f.Outlet}, "sourceUrl": {f.URL},
	})
}

// known is the FollowTheMoney id of an entity that has one.
func (f *ftm) known(id string) string {
	if e := f.entities[id]; e != nil && ftmSchemas[e.Kind] != "" {
		return f.id(id)
	}
	return ""
}

func (f *ftm) statement(s *reading.Statement) {
	said := words(s.Content.Spans)
	sentence := f.sentence(f.around(append(s.Cue.Spans[:len(s.Cue.Spans):len(s.Cue.Spans)], s.Content.Spans...)))
	var sources []string
	for _, id := range append([]string{string(s.Source.Entity)}, s.Source.Entities...) {
		if id = f.known(id); id != "" {
			sources = append(sources, id)
		}
	}
	if len(sources) == 0 {
		f.add(s.ID, "Note", map[string][]string{
			"entity": {f.article}, "name": {f.sourceName(s) + ": " + said}, "description": {sentence}, "summary": {said},
			"keywords": {string(s.Attitude)}, "proof": {f.article}, "publisher": {f.Outlet}, "sourceUrl": {f.URL},
		})
		return
	}
	role := []string{"source", string(s.Attitude)}
	if s.Negated {
		role = append(role, "negated")
	}
	if s.Hypothetical {
		role = append(role, "hypothetical")
	}
	f.add(s.ID, "Documentation", map[string][]string{
		"document": {f.article}, "entity": sources, "role": {strings.Join(role, ", ")}, "summary": {said}, "description": {sentence},
		"date": {date(f.timeValue(s.Time))}, "recordId": {s.ID}, "proof": {f.article}, "publisher": {f.Outlet}, "sourceUrl": {f.URL},
	})
}

func (f *ftm) event(e *reading.Event) {
	var involved []string
	actors, _ := f.parties(e.Actors)
	targets, _ := f.parties(e.Targets)
	for _, p := range append(e.Actors[:len(e.Actors):len(e.Actors)], e.Targets...) {
		if id := string(p.Entity); f.entities[id] != nil && f.entities[id].Kind != reading.Place {
			involved = append(involved, f.known(id))
		}
	}
	name := string(e.Type) + ": " + e.Trigger.Text
	if actors+targets != "" {
		name = string(e.Type) + ": " + cmp.Or(actors, "?") + " → " + cmp.Or(targets, "?")
	}
	f.add(e.ID, "Event", map[string][]string{
		"name": {name}, "summary": {"According to " + f.holderName(e.Holder) + " (" + string(e.Status) + ")"},
		"description": {f.sentence(e.Trigger)}, "date": {date(f.timeValue(e.Time))}, "location": {f.name(e.Place)},
		"country": {ftmCountry(f.country(e.Place))}, "involved": involved, "keywords": {string(e.Type), string(e.Status)},
		"recordId": {e.ID}, "proof": {f.article}, "publisher": {f.Outlet}, "sourceUrl": {f.URL},
	})
}

func (f *ftm) designation(d *reading.Designation) {
	by, of := f.known(string(d.By)), f.known(string(d.Of))
	status := "in force"
	if d.Ended {
		status = "ended"
	}
	told := map[string][]string{
		"status": {status}, "startDate": {date(string(d.From))}, "endDate": {date(string(d.Until))},
		"summary": {"According to " + f.holderName(d.Holder)}, "description": {f.sentence(f.around(d.Spans))},
		"recordId": {d.ID}, "proof": {f.article}, "publisher": {f.Outlet}, "sourceUrl": {f.URL},
	}
	switch {
	case of == "":
	case isMeasure(d.As):
		told["entity"], told["authority"], told["provisions"], told["country"] = []string{of}, []string{d.Authority(f.name(d.By))}, []string{d.As}, []string{ftmCountry(f.country(d.By))}
		f.add(d.ID, "Sanction", told)
	case by != "":
		told["subject"], told["object"], told["role"] = []string{by}, []string{of}, []string{"designates as " + d.As}
		f.add(d.ID, "UnknownLink", told)
	}
}

// isMeasure holds for a status that restricts what its bearer may do, which is what the model's Sanction stands for.
func isMeasure(as string) bool {
	as = strings.ToLower(as)
	return slices.ContainsFunc([]string{"sanction", "freeze", "travel ban", "embargo", "restrictive measures", "blacklist", "no-fly"},
		func(w string) bool { return strings.Contains(as, w) })
}

// ftmCountry is the model's code of a country, two letters in lower case.
func ftmCountry(alpha3 string) string {
	region, err := language.ParseRegion(alpha3)
	if err != nil || !region.IsCountry() {
		return ""
	}
	return strings.ToLower(region.String())
}

// ftmLanguage is the model's code of a language, three letters.
func ftmLanguage(code string) string {
	base, err := language.ParseBase(code)
	if err != nil {
		return ""
	}
	return base.ISO3()
}
