package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

const text = "Mayor Tåra Vell said \"=the River Guard killed at least 12 people\" in Oru on Monday.\nOfficials disagree."

func at(t *testing.T, s string) reading.Span {
	t.Helper()
	i := strings.Index(text, s)
	if i < 0 {
		t.Fatalf("no %q", s)
	}
	return reading.Cut(text, i, i+len(s))
}

func sample(t *testing.T) *Report {
	spans := func(s string) []reading.Span { return []reading.Span{at(t, s)} }
	named := func(id, name string, kind reading.Kind, country reading.Optional) reading.Entity {
		return reading.Entity{ID: id, Name: name, Kind: kind, Country: country, Mentions: []reading.Mention{{Span: at(t, name), Form: reading.Name}}}
	}
	twelve := 12.0
	r := &reading.Reading{
		ID: "in/a b.txt", Outlet: "Oru Post", Published: "2024-03-05", Language: "en", Text: text,
		Entities: []reading.Entity{named("e1", "Tåra Vell", reading.Person, "ALB"), named("e2", "River Guard", reading.Organization, "XXQ"),
			named("e3", "Oru", reading.Place, ""), named("e4", "Monday", reading.Other, "")},
		Times:   []reading.Time{{ID: "t1", Span: at(t, "Monday"), Type: reading.Date, Value: "2024-03-04"}},
		Figures: []reading.Figure{{ID: "f1", Span: at(t, "at least 12"), Min: &twelve, Of: "people"}},
		Statements: []reading.Statement{
			{ID: "s1", Attitude: reading.Assert, Source: reading.Source{Entity: "e1", Text: "Mayor Tåra Vell", Spans: spans("Mayor Tåra Vell")},
				Cue: reading.Cue{Lemma: "say", Spans: spans("said")}, Content: reading.Content{Spans: spans("=the River Guard killed at least 12 people")}, Time: "t1"},
			{ID: "s2", Attitude: reading.Deny, Source: reading.Source{Text: "Officials", Unnamed: true, Spans: spans("Officials")},
				Cue: reading.Cue{Lemma: "disagree", Spans: spans("disagree")}},
		},
		Events: []reading.Event{{ID: "v1", Type: reading.Assault, Trigger: at(t, "killed"), Status: reading.Occurred, Holder: "s1", Time: "t1", Place: "e3", Figures: []string{"f1"},
			Actors: []reading.Participant{{Entity: "e2", Spans: spans("the River Guard")}}, Targets: []reading.Participant{{Spans: spans("at least 12 people")}}}},
		Tolls: []reading.Toll{{ID: "n1", Harm: reading.Killed, Best: 12, Low: 12, High: 15, Figures: []string{"f1"}, Events: []string{"v1"}, Spans: spans("killed")}},
		Designations: []reading.Designation{{ID: "d1", Of: "e2", By: "e1", As: "hostile group", Until: "2018", Ended: true, Spans: spans("River Guard"), Holder: reading.HeldByOutlet},
			{ID: "d2", Of: "e2", As: "hostile group", Holder: reading.HeldByOutlet},
			{ID: "d3", Of: "e2", By: "e1", As: "travel ban", From: "2018", Holder: reading.HeldByOutlet}},
	}
	r.Entities[0].Offices = []reading.Office{{Role: "Mayor", Tenure: reading.Current, From: "2021", Spans: spans("Mayor")}}
	r.Entities[2].Location = &reading.Location{Latitude: 41.5, Longitude: -7, GeoNames: 17}
	line := strings.Index(text, "\n")
	return NewReport(r, []reading.Span{reading.Cut(text, 0, line), reading.Cut(text, line+1, len(text))})
}

func TestTables(t *testing.T) {
	r := sample(t)
	for name, test := range map[string]struct {
		table Table
		want  map[string]string // of the first row
	}{
		"statements": {Statements, map[string]string{"report": "in/a b.txt", "holder": "Oru Post", "holder_id": "outlet", "source": "Tåra Vell", "source_country": "ALB",
			"time": "2024-03-04", "content": "'=the River Guard killed at least 12 people", "start": "22", "end": "64"}},
		"events": {Events, map[string]string{"holder": "Tåra Vell", "holder_id": "s1", "actors": "River Guard", "targets": "at least 12 people", "place": "Oru", "latitude": "41.5", "longitude": "-7", "geonames": "17",
			"figures": "at least 12 people", "tolls": "killed 12 (12 to 15)", "trigger": "killed", "start": "39", "sentence": text[:strings.Index(text, "\n")]}},
		"figures": {Figures, map[string]string{"holder": "Tåra Vell", "min": "12", "max": "", "of": "people", "events": "v1"}},
	} {
		b := append(test.table.Header(), test.table.Rows(r)...)
		if n := bytes.Count(b, []byte("\r\n")); n < 2 {
			t.Errorf("%s: %d lines end in CR LF", name, n)
		}
		rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, column := range rows[0] {
			if want, ok := test.want[column]; ok && rows[1][i] != want {
				t.Errorf("%s: %s is %q, want %q", name, column, rows[1][i], want)
			}
			delete(test.want, column)
		}
		for column := range test.want {
			t.Errorf("%s has no column %s", name, column)
		}
	}
}

func TestLines(t *testing.T) {
	got := string(lines([][]string{{"a\nb", "c\r\nd", `e"`}}))
	if want := "\"a\nb\",\"c\r\nd\",\"e\"\"\"\r\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPLOVER(t *testing.T) {
	b, err := PLOVER(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	var got ploverRecord
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if got.EventType != "ASSAULT" || *got.DateResolved != "2024-03-04" || got.DateRaw != "Monday" || got.Holder.Name != "Tåra Vell" || got.Holder.Country != "ALB" ||
		got.Attributes["ACTOR"][0].Name != "River Guard" || got.Attributes["RECIP"][0].Text != "at least 12 people" || got.Attributes["LOC"][0].Start != 69 || *got.Attributes["LOC"][0].Longitude != -7 || got.Attributes["LOC"][0].GeoNames != "17" || got.Trigger.Start != 39 {
		t.Errorf("%s", b)
	}
}

func TestFtM(t *testing.T) {
	b, err := FtM(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	again, _ := FtM(sample(t))
	if !bytes.Equal(b, again) {
		t.Error("a second export differs")
	}
	var got []string
	for line := range strings.Lines(string(b)) {
		var e ftmEntity
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		for name, values := range e.Properties {
			for _, v := range values {
				if v == "" {
					t.Errorf("%s.%s is empty", e.Schema, name)
				}
			}
		}
		got = append(got, e.Schema+" "+strings.Join(e.Properties["country"], ""))
	}
	want := "Article |Person al|Position al|Occupancy |Mention |Organization |Mention |Address |Documentation |Note |Event |UnknownLink |Sanction al"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s, want %s", s, want)
	}
}

func TestDates(t *testing.T) {
	for value, want := range map[string]string{"2024": "2024", "2024-03": "2024-03", "2024-03-04": "2024-03-04", "2024-03-04T09:00": "2024-03-04",
		"2024-W10": "", "PAST_REF": "", "P1W": "", "2024-13": "", "": ""} {
		if got := date(value); got != want {
			t.Errorf("date(%q) is %q, want %q", value, got, want)
		}
	}
}

// One text, two sentences: the first as the model gives it, the second without a root, with a circle and without tags.
func TestCoNLLU(t *testing.T) {
	r := sample(t)
	doc := &language.Text{Document: reading.Document{Text: text}}
	words := func(sentence int, s reading.Span, heads ...int) {
		first, from := len(doc.Tokens), s.Start
		for i, form := range strings.Fields(s.Text) {
			start := from + strings.Index(text[from:], form)
			from = start + len(form)
			doc.Tokens = append(doc.Tokens, language.Token{Span: reading.Cut(text, start, from), Sentence: sentence})
			h := -1
			if i < len(heads) {
				h = first + heads[i]
			}
			doc.Syntax = append(doc.Syntax, language.Word{Start: start, End: from, Token: len(doc.Tokens) - 1, Head: h})
		}
		doc.Sentences = append(doc.Sentences, language.Sentence{Span: s, First: first, Last: len(doc.Tokens), Paragraph: sentence})
	}
	words(0, at(t, "Mayor Tåra Vell said"))
	words(1, at(t, "Officials disagree."), 1, 0)
	doc.Syntax[0].Head, doc.Syntax[1].Head, doc.Syntax[2].Head = 3, 0, 1
	got := string(CoNLLU(r, doc))
	for _, want := range []string{
		"# newdoc id = a_b.txt-", "# newpar\n# sent_id = a_b.txt-", "# text = Mayor Tåra Vell said\n",
		"1\tMayor\tMayor\tX\t_\t_\t4\tdep\t_\tSource=s1|start_char=0|end_char=5\n",
		"e1-person-1|Source=s1|start_char=6|end_char=10\n", "e1)|Source=s1|start_char=11|end_char=15\n",
		"4\tsaid\tsaid\tX\t_\t_\t0\troot\t_\tCue=s1|",
		"1\tOfficials\tOfficials\tX\t_\t_\t0\troot\t_\tSource=s2|", "2\tdisagree.\tdisagree.\tX\t_\t_\t1\tdep\t_\tCue=s2|",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
