package export

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"strconv"
	"strings"

	"hearsay/reading"
)

// Table is one of the tables that CSV writes.
type Table struct {
	columns []string
	rows    func(*Report) [][]string
}

// Columns that every table begins with: where a row comes from, and whose it is.
var origin = []string{"report", "url", "outlet", "title", "published", "holder", "holder_id"}

func (r *Report) origin(holder string) []string {
	return []string{Safe(r.ID), Safe(r.URL), Safe(r.Outlet), Safe(r.Title), r.Published, Safe(r.holderName(holder)), holder}
}

// The tables.
var (
	Statements = Table{append(origin[:len(origin):len(origin)], "statement", "kind", "attitude", "source", "source_id", "source_country", "source_text",
		"unnamed", "cue", "channel", "time", "tense", "negated", "hypothetical", "hedged", "confidence", "start", "end", "content", "sentence"), statements}
	Events = Table{append(origin[:len(origin):len(origin)], "event", "type", "status", "actors", "actor_countries", "targets", "target_countries",
		"mode", "contexts", "time", "from", "until", "place", "place_country", "latitude", "longitude", "geonames", "figures", "tolls", "start", "end", "trigger", "sentence"), events}
	Figures = Table{append(origin[:len(origin):len(origin)], "figure", "min", "max", "approximate", "unit", "of", "harm", "who", "events",
		"start", "end", "text", "sentence"), figures}
)

// Header is the table's first line.
func (t Table) Header() []byte { return lines([][]string{t.columns}) }

// Rows are a report's lines of the table (RFC 4180, UTF-8). A text that a spreadsheet would take for a formula gets an apostrophe in
// front; start and end tell the words as they stand in the report.
func (t Table) Rows(r *Report) []byte { return lines(t.rows(r)) }

// lines ends records with CR LF, and leaves line ends inside of them as they are, which csv.Writer's UseCRLF does not.
func lines(records [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, record := range records {
		_ = w.Write(record) // a buffer takes everything
		w.Flush()
		b.Truncate(b.Len() - 1)
		b.WriteString("\r\n")
	}
	return b.Bytes()
}

// Safe keeps a cell of foreign text from being run as a formula, as OWASP advises ("CSV Injection").
func Safe(s string) string {
	if strings.IndexAny(s, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}

func statements(r *Report) (rows [][]string) {
	for i := range r.Reading.Statements {
		s := &r.Reading.Statements[i]
		at := r.around(s.Content.Spans)
		channel := ""
		if s.Channel != nil {
			channel = cmp.Or(r.name(s.Channel.Entity), s.Channel.Text)
		}
		rows = append(rows, append(r.origin(cmp.Or(string(s.Within), reading.HeldByOutlet)),
			s.ID, string(s.Kind), string(s.Attitude), Safe(r.sourceName(s)), cmp.Or(string(s.Source.Entity), strings.Join(s.Source.Entities, "; ")),
			r.country(s.Source.Entity), Safe(s.Source.Text), strconv.FormatBool(s.Source.Unnamed), Safe(s.Cue.Lemma), Safe(channel), r.timeValue(s.Time),
			string(s.Tense), strconv.FormatBool(s.Negated), strconv.FormatBool(s.Hypothetical), strconv.FormatBool(s.Hedged), number(s.Confidence),
			r.point(at.Start), r.point(at.End), Safe(words(s.Content.Spans)), Safe(r.sentence(r.around(append(s.Cue.Spans[:len(s.Cue.Spans):len(s.Cue.Spans)], s.Content.Spans...))))))
	}
	return rows
}

func events(r *Report) (rows [][]string) {
	for _, e := range r.Reading.Events {
		var counts []string
		for _, id := range e.Figures {
			if f := r.figures[id]; f != nil {
				counts = append(counts, strings.TrimSpace(f.Text+" "+f.Of))
			}
		}
		actors, actorCountries := r.parties(e.Actors)
		targets, targetCountries := r.parties(e.Targets)
		latitude, longitude, geonames := r.location(e.Place)
		rows = append(rows, append(r.origin(e.Holder),
			e.ID, string(e.Type), string(e.Status), actors, actorCountries, targets, targetCountries, e.Mode, strings.Join(e.Contexts, "; "), r.timeValue(e.Time), string(e.From), string(e.Until),
			Safe(r.name(e.Place)), r.country(e.Place), latitude, longitude, geonames, Safe(strings.Join(counts, "; ")), strings.Join(r.tolls(e.ID), "; "),
			r.point(e.Trigger.Start), r.point(e.Trigger.End), Safe(e.Trigger.Text), Safe(r.sentence(e.Trigger))))
	}
	return rows
}

// tolls are those of an event's happening: "killed 3 (2 to 5); wounded 12".
func (r *Report) tolls(event string) (out []string) {
	for _, x := range r.tollsOf[event] {
		n := string(x.Harm) + " " + strconv.Itoa(x.Best)
		if x.Low != x.High {
			n += " (" + strconv.Itoa(x.Low) + " to " + strconv.Itoa(x.High) + ")"
		}
		out = append(out, n)
	}
	return out
}

func figures(r *Report) (rows [][]string) {
	for _, f := range r.Reading.Figures {
		rows = append(rows, append(r.origin(r.holderOf(f.Span)),
			f.ID, bound(f.Min), bound(f.Max), strconv.FormatBool(f.Approximate), Safe(f.Unit), Safe(f.Of), string(f.Harm), string(f.Who), strings.Join(r.eventsWith(f.ID), "; "),
			r.point(f.Start), r.point(f.End), Safe(f.Text), Safe(r.sentence(f.Span))))
	}
	return rows
}

// parties are the participants' names and their countries, in the same order.
func (r *Report) parties(all []reading.Participant) (names, countries string) {
	var n, c []string
	for _, p := range all {
		n, c = append(n, r.party(p)), append(c, string(p.Country))
	}
	return Safe(strings.Join(n, "; ")), strings.Trim(strings.Join(c, "; "), "; ")
}

// location is where a place lies, as far as that is known.
func (r *Report) location(id reading.Optional) (latitude, longitude, geonames string) {
	e := r.entities[string(id)]
	if e == nil || e.Location == nil {
		return "", "", ""
	}
	if e.Location.GeoNames != 0 {
		geonames = strconv.Itoa(e.Location.GeoNames)
	}
	return number(e.Location.Latitude), number(e.Location.Longitude), geonames
}

func (r *Report) point(b int) string { return strconv.Itoa(r.points(b)) }

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func bound(v *float64) string {
	if v == nil {
		return ""
	}
	return number(*v)
}
