package export

import (
	"cmp"
	"io"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"

	"hearsay/reading"
)

// Parquet writes one of the tables as an Apache Parquet file. Its columns are those of the CSV table, with types: lists are lists, days are
// dates, what is not there is null, and texts stand as they are.
type Parquet interface {
	Write(*Report) error
	Close() error // writes the file's end, without which it cannot be read
}

// The tables as Parquet files.
func ParquetStatements(to io.Writer) Parquet { return newParquet(to, statementRows) }
func ParquetEvents(to io.Writer) Parquet     { return newParquet(to, eventRows) }
func ParquetFigures(to io.Writer) Parquet    { return newParquet(to, figureRows) }

type parquetFile[row any] struct {
	*parquet.GenericWriter[row]
	rows func(*Report) []row
}

func newParquet[row any](to io.Writer, rows func(*Report) []row) Parquet {
	const group = 100_000 // rows that are held in memory
	return parquetFile[row]{parquet.NewGenericWriter[row](to, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(group),
		parquet.CreatedBy("Hearsay", "", "")), rows}
}

func (p parquetFile[row]) Write(r *Report) error {
	_, err := p.GenericWriter.Write(p.rows(r))
	return err
}

type parquetOrigin struct {
	Report    string  `parquet:"report,dict"`
	URL       *string `parquet:"url,optional,dict"`
	Outlet    *string `parquet:"outlet,optional,dict"`
	Title     *string `parquet:"title,optional,dict"`
	Published *int32  `parquet:"published,optional,date"`
	Holder    string  `parquet:"holder,dict"`
	HolderID  string  `parquet:"holder_id,dict"`
}

type parquetStatement struct {
	parquetOrigin
	Statement     string   `parquet:"statement,dict"`
	Kind          string   `parquet:"kind,dict"`
	Attitude      string   `parquet:"attitude,dict"`
	Source        string   `parquet:"source,dict"`
	SourceIDs     []string `parquet:"source_ids,list"`
	SourceCountry *string  `parquet:"source_country,optional,dict"`
	SourceText    string   `parquet:"source_text"`
	Unnamed       bool     `parquet:"unnamed"`
	Cue           *string  `parquet:"cue,optional,dict"`
	Channel       *string  `parquet:"channel,optional,dict"`
	Time          *string  `parquet:"time,optional"`
	Tense         *string  `parquet:"tense,optional,dict"`
	Negated       bool     `parquet:"negated"`
	Hypothetical  bool     `parquet:"hypothetical"`
	Hedged        bool     `parquet:"hedged"`
	Confidence    float64  `parquet:"confidence"`
	Start         int64    `parquet:"start"`
	End           int64    `parquet:"end"`
	Content       string   `parquet:"content"`
	Sentence      string   `parquet:"sentence"`
}

type parquetEvent struct {
	parquetOrigin
	Event           string   `parquet:"event,dict"`
	Type            string   `parquet:"type,dict"`
	Status          string   `parquet:"status,dict"`
	Actors          []string `parquet:"actors,list"`
	ActorCountries  []string `parquet:"actor_countries,list"` // in the order of the actors, empty where unknown
	Targets         []string `parquet:"targets,list"`
	TargetCountries []string `parquet:"target_countries,list"`
	Mode            *string  `parquet:"mode,optional,dict"`
	Contexts        []string `parquet:"contexts,list"`
	Time            *string  `parquet:"time,optional"`
	From            *int32   `parquet:"from,optional,date"`
	Until           *int32   `parquet:"until,optional,date"`
	Place           *string  `parquet:"place,optional,dict"`
	PlaceCountry    *string  `parquet:"place_country,optional,dict"`
	Latitude        *float64 `parquet:"latitude,optional"`
	Longitude       *float64 `parquet:"longitude,optional"`
	GeoNames        *int64   `parquet:"geonames,optional"`
	Figures         []string `parquet:"figures,list"`
	Tolls           []string `parquet:"tolls,list"`
	Start           int64    `parquet:"start"`
	End             int64    `parquet:"end"`
	Trigger         string   `parquet:"trigger,dict"`
	Sentence        string   `parquet:"sentence"`
}

type parquetFigure struct {
	parquetOrigin
	Figure      string   `parquet:"figure,dict"`
	Min         *float64 `parquet:"min,optional"`
	Max         *float64 `parquet:"max,optional"`
	Approximate bool     `parquet:"approximate"`
	Unit        *string  `parquet:"unit,optional,dict"`
	Of          *string  `parquet:"of,optional"`
	Harm        *string  `parquet:"harm,optional,dict"`
	Who         *string  `parquet:"who,optional,dict"`
	Events      []string `parquet:"events,list"`
	Start       int64    `parquet:"start"`
	End         int64    `parquet:"end"`
	Text        string   `parquet:"text"`
	Sentence    string   `parquet:"sentence"`
}

func (r *Report) parquetOrigin(holder string) parquetOrigin {
	return parquetOrigin{r.ID, maybe(r.URL), maybe(r.Outlet), maybe(r.Title), days(r.Published), r.holderName(holder), holder}
}

func statementRows(r *Report) []parquetStatement {
	rows := make([]parquetStatement, 0, len(r.Reading.Statements))
	for i := range r.Reading.Statements {
		s := &r.Reading.Statements[i]
		at, channel := r.around(s.Content.Spans), ""
		if s.Channel != nil {
			channel = cmp.Or(r.name(s.Channel.Entity), s.Channel.Text)
		}
		sources := s.Source.Entities
		if s.Source.Entity != "" {
			sources = []string{string(s.Source.Entity)}
		}
		rows = append(rows, parquetStatement{
			parquetOrigin: r.parquetOrigin(cmp.Or(string(s.Within), reading.HeldByOutlet)),
			Statement:     s.ID, Kind: string(s.Kind), Attitude: string(s.Attitude), Source: r.sourceName(s), SourceIDs: sources,
			SourceCountry: maybe(r.country(s.Source.Entity)), SourceText: s.Source.Text, Unnamed: s.Source.Unnamed, Cue: maybe(s.Cue.Lemma), Channel: maybe(channel),
			Time: maybe(r.timeValue(s.Time)), Tense: maybe(string(s.Tense)), Negated: s.Negated, Hypothetical: s.Hypothetical, Hedged: s.Hedged, Confidence: s.Confidence,
			Start: int64(r.points(at.Start)), End: int64(r.points(at.End)), Content: words(s.Content.Spans),
			Sentence: r.sentence(r.around(append(s.Cue.Spans[:len(s.Cue.Spans):len(s.Cue.Spans)], s.Content.Spans...))),
		})
	}
	return rows
}

func eventRows(r *Report) []parquetEvent {
	rows := make([]parquetEvent, 0, len(r.Reading.Events))
	for _, e := range r.Reading.Events {
		row := parquetEvent{
			parquetOrigin: r.parquetOrigin(e.Holder), Event: e.ID, Type: string(e.Type), Status: string(e.Status), Mode: maybe(e.Mode), Contexts: e.Contexts,
			Time: maybe(r.timeValue(e.Time)), From: days(string(e.From)), Until: days(string(e.Until)), Place: maybe(r.name(e.Place)), PlaceCountry: maybe(r.country(e.Place)),
			Start: int64(r.points(e.Trigger.Start)), End: int64(r.points(e.Trigger.End)), Trigger: e.Trigger.Text, Sentence: r.sentence(e.Trigger),
		}
		for _, p := range e.Actors {
			row.Actors, row.ActorCountries = append(row.Actors, r.party(p)), append(row.ActorCountries, string(p.Country))
		}
		for _, p := range e.Targets {
			row.Targets, row.TargetCountries = append(row.Targets, r.party(p)), append(row.TargetCountries, string(p.Country))
		}
		for _, id := range e.Figures {
			if f := r.figures[id]; f != nil {
				row.Figures = append(row.Figures, strings.TrimSpace(f.Text+" "+f.Of))
			}
		}
		row.Tolls = r.tolls(e.ID)
		if place := r.entities[string(e.Place)]; place != nil && place.Location != nil {
			row.Latitude, row.Longitude = &place.Location.Latitude, &place.Location.Longitude
			if id := int64(place.Location.GeoNames); id != 0 {
				row.GeoNames = &id
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func figureRows(r *Report) []parquetFigure {
	rows := make([]parquetFigure, 0, len(r.Reading.Figures))
	for _, f := range r.Reading.Figures {
		rows = append(rows, parquetFigure{
			parquetOrigin: r.parquetOrigin(r.holderOf(f.Span)), Figure: f.ID, Min: f.Min, Max: f.Max, Approximate: f.Approximate, Unit: maybe(f.Unit), Of: maybe(f.Of),
			Harm: maybe(string(f.Harm)), Who: maybe(string(f.Who)), Events: r.eventsWith(f.ID),
			Start: int64(r.points(f.Start)), End: int64(r.points(f.End)), Text: f.Text, Sentence: r.sentence(f.Span),
		})
	}
	return rows
}

// eventsWith are the events that a figure counts the harm of.
func (r *Report) eventsWith(figure string) (ids []string) {
	for _, e := range r.Reading.Events {
		for _, id := range e.Figures {
			if id == figure {
				ids = append(ids, e.ID)
			}
		}
	}
	return ids
}

func maybe(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// days is a day as Parquet counts it, from 1970-01-01; nil where it is not known to the day.
func days(value string) *int32 {
	at, err := time.Parse(time.DateOnly, day(value))
	if err != nil {
		return nil
	}
	n := int32(at.Unix() / (24 * 60 * 60)) // midnight: nothing is left over
	return &n
}
