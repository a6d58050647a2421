package export

import (
	"bytes"
	"encoding/json"

	"hearsay/reading"
)

// ploverRecord is an event in the form that NGEC, which made the POLECAT data, writes under the PLOVER codebook: the fields up to Version are
// NGEC's. What Hearsay knows beyond them, and PLOVER has no field for, comes after.
type ploverRecord struct {
	ID           string                   `json:"id"`
	StoryID      string                   `json:"story_id"`
	Publisher    string                   `json:"publisher"`
	Headline     string                   `json:"headline"`
	PubDate      string                   `json:"pub_date"`
	DateResolved *string                  `json:"date_resolved"` // YYYY-MM-DD, or null where the report does not tell the day
	DateRaw      string                   `json:"date_raw"`
	EventType    string                   `json:"event_type"`
	EventMode    []string                 `json:"event_mode"`
	Contexts     []string                 `json:"contexts"`
	EventText    string                   `json:"event_text"` // the sentence
	Attributes   map[string][]ploverParty `json:"attributes"`
	StoryPeople  []string                 `json:"story_people"`
	StoryOrgs    []string                 `json:"story_orgs"`
	StoryLocs    []string                 `json:"story_locs"`
	Version      string                   `json:"version"`

	URL     string          `json:"url"`
	Status  reading.Status  `json:"status"` // PLOVER codes what happened; a record with another status is no such event
	Holder  ploverHolder    `json:"holder"`
	Trigger ploverWords     `json:"trigger"`
	Figures []ploverFigures `json:"figures"`
	Tolls   []ploverToll    `json:"tolls"` // of the event's happening, over all that the report tells of it
}

type ploverWords struct {
	Text  string `json:"text"`
	Start int    `json:"start_char"` // into the report's text
	End   int    `json:"end_char"`
}

type ploverParty struct {
	ploverWords
	Name    string `json:"name,omitempty"`
	Country string `json:"country,omitempty"`
	Sector  string `json:"sector,omitempty"`

	Latitude  *float64 `json:"lat,omitempty"` // of a place
	Longitude *float64 `json:"lon,omitempty"`
	GeoNames  string   `json:"geonameid,omitempty"`
}

type ploverHolder struct {
	ID      string `json:"id"` // of the statement, or "outlet"
	Name    string `json:"name"`
	Country string `json:"country,omitempty"`
	Unnamed bool   `json:"unnamed"`
}

type ploverFigures struct {
	ploverWords
	Min *float64 `json:"min"`
	Max *float64 `json:"max"`
	Of  string   `json:"of"`
}

type ploverToll struct {
	Harm reading.Harm `json:"harm"`
	Best int          `json:"best"`
	Low  int          `json:"low"`
	High int          `json:"high"`
}

// PLOVER writes a report's events, one record a line.
func PLOVER(r *Report) ([]byte, error) {
	named := func(kind reading.Kind) []string {
		all := []string{}
		for _, e := range r.Entities {
			if e.Kind == kind {
				all = append(all, e.Name)
			}
		}
		return all
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	for _, e := range r.Reading.Events {
		record := ploverRecord{
			ID: r.ID + "_" + e.ID + "_" + string(e.Type), StoryID: r.ID, Publisher: r.Outlet, Headline: r.Title, PubDate: r.Published,
			EventType: string(e.Type), EventMode: []string{}, Contexts: append([]string{}, e.Contexts...), EventText: r.sentence(e.Trigger),
			Attributes:  map[string][]ploverParty{"ACTOR": r.ploverParties(e.Actors), "RECIP": r.ploverParties(e.Targets), "LOC": {}, "DATE": {}},
			StoryPeople: named(reading.Person), StoryOrgs: named(reading.Organization), StoryLocs: named(reading.Place), Version: reading.Schema,
			URL: r.URL, Status: e.Status, Trigger: r.ploverWords(e.Trigger), Figures: []ploverFigures{}, Tolls: []ploverToll{},
			Holder: ploverHolder{ID: e.Holder, Name: r.holderName(e.Holder)},
		}
		if e.Mode != "" {
			record.EventMode = []string{e.Mode}
		}
		if s := r.said[e.Holder]; s != nil {
			record.Holder.Country, record.Holder.Unnamed = r.country(s.Source.Entity), s.Source.Unnamed
		}
		if t := r.times[string(e.Time)]; t != nil {
			record.DateRaw = t.Text
			record.Attributes["DATE"] = []ploverParty{{ploverWords: r.ploverWords(t.Span)}}
			if day := day(t.Value); day != "" {
				record.DateResolved = &day
			}
		}
		if place := r.entities[string(e.Place)]; place != nil {
			loc := ploverParty{Name: place.Name, Country: string(place.Country)}
			if at := place.Location; at != nil {
				loc.Latitude, loc.Longitude = &at.Latitude, &at.Longitude
				_, _, loc.GeoNames = r.location(e.Place)
			}
			if len(place.Mentions) > 0 {
				loc.ploverWords = r.ploverWords(nearest(place.Mentions, e.Trigger))
			}
			record.Attributes["LOC"] = []ploverParty{loc}
		}
		for _, id := range e.Figures {
			if f := r.figures[id]; f != nil {
				record.Figures = append(record.Figures, ploverFigures{r.ploverWords(f.Span), f.Min, f.Max, f.Of})
			}
		}
		for _, x := range r.tollsOf[e.ID] {
			record.Tolls = append(record.Tolls, ploverToll{x.Harm, x.Best, x.Low, x.High})
		}
		if err := out.Encode(record); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

func (r *Report) ploverWords(s reading.Span) ploverWords {
	return ploverWords{s.Text, r.points(s.Start), r.points(s.End)}
}

func (r *Report) ploverParties(all []reading.Participant) []ploverParty {
	out := []ploverParty{}
	for _, p := range all {
		x := ploverParty{ploverWords: r.ploverWords(r.around(p.Spans)), Name: r.name(p.Entity), Country: string(p.Country)}
		if e := r.entities[string(p.Entity)]; e != nil {
			x.Sector = string(e.Sector)
		}
		out = append(out, x)
	}
	return out
}

// nearest is the mention that begins closest to the span.
func nearest(mentions []reading.Mention, to reading.Span) reading.Span {
	best := mentions[0].Span
	for _, m := range mentions[1:] {
		if max(m.Start-to.Start, to.Start-m.Start) < max(best.Start-to.Start, to.Start-best.Start) {
			best = m.Span
		}
	}
	return best
}
