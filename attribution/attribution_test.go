package attribution

import (
	"math"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
	"hearsay/times"
)

// layers is a text with everything that attribution reads and writes.
type layers struct {
	text       *language.Text
	entities   []reading.Entity
	statements []reading.Statement
	own        []reading.Span
}

func read(doc reading.Document) layers {
	doc.Language = "en"
	if doc.Published == "" {
		doc.Published = "2024-03-15"
	}
	x := layers{text: language.Analyze(doc)}
	x.entities = names.Find(x.text)
	x.statements = Statements(x.text, x.entities, times.Find(x.text), 0)
	x.own = OwnVoice(x.text, x.statements)
	return x
}

func (x layers) name(id reading.Optional) string {
	for _, e := range x.entities {
		if e.ID == string(id) {
			return e.Name
		}
	}
	return ""
}

func wordsOf(spans []reading.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.Text)
	}
	return strings.Join(out, " | ")
}

func TestStatements(t *testing.T) {
	type want struct {
		source, entity, cue, content string
		kind                         reading.StatementKind
		attitude                     reading.Attitude
		unnamed                      bool
	}
	for _, c := range []struct {
		name, text string
		want       want
	}{
		{"indirect, that", "Mayor Ilse Brandt said on Monday that the ferry would not sail.",
			want{source: "Mayor Ilse Brandt", entity: "Ilse Brandt", cue: "said", content: "that the ferry would not sail"}},
		{"indirect, bare clause", "Ilse Brandt says the ferry is unsafe.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "says", content: "the ferry is unsafe"}},
		{"direct, source after", "“The ferry is a coffin,” said Ilse Brandt.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "said", content: "“The ferry is a coffin,”", kind: reading.Direct}},
		{"direct, source before", "Ilse Brandt told reporters: \"The ferry is a coffin.\"",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "told", content: "\"The ferry is a coffin.\"", kind: reading.Direct}},
		{"direct, typewriter marks", "''The ferry is a coffin and everybody knows it,'' Ilse Brandt said.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "said", content: "''The ferry is a coffin and everybody knows it,''", kind: reading.Direct}},
		{"split quote", "“We asked twice,” Ilse Brandt said. “Nobody answered.”",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "said", content: "“We asked twice,” | “Nobody answered.”", kind: reading.Direct}},
		{"mixed", "Ilse Brandt said the owners had shown \"a contempt for their own crew\" for years.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "said", content: "the owners had shown \"a contempt for their own crew\" for years", kind: reading.Mixed}},
		{"fronted clause", "The ferry will not sail before May, the harbour office said.",
			want{source: "the harbour office", cue: "said", content: "The ferry will not sail before May"}},
		{"pronoun", "Ilse Brandt has run the port since 2019. She said that the ferry was safe.",
			want{source: "She", entity: "Ilse Brandt", cue: "said", content: "that the ferry was safe"}},
		{"according to, before", "According to Ilse Brandt, the ferry had failed two inspections.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "According to", content: "the ferry had failed two inspections"}},
		{"according to, after", "The ferry had failed two inspections, according to the harbour office.",
			want{source: "the harbour office", cue: "according to", content: "The ferry had failed two inspections"}},
		{"unnamed", "Officials said the ferry had failed two inspections.",
			want{source: "Officials", cue: "said", content: "the ferry had failed two inspections", unnamed: true}},
		{"passive without agent", "The captain is believed to have left the country.",
			want{cue: "is believed", content: "The captain | to have left the country", attitude: reading.Believe, unnamed: true}},
		{"denial", "Ilse Brandt denied that the ferry was unsafe.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "denied", content: "that the ferry was unsafe", attitude: reading.Deny}},
		{"demand", "The union urged the owners to scrap the ferry.",
			want{source: "The union", cue: "urged", content: "to scrap the ferry", attitude: reading.Demand}},
		{"accusation", "Ilse Brandt accused the owners of hiding the reports.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "accused", content: "the owners of hiding the reports", attitude: reading.Accuse}},
		{"promise", "The owners promised to repair the ferry.",
			want{source: "The owners", cue: "promised", content: "to repair the ferry", attitude: reading.Promise}},
		{"hope", "Ilse Brandt hopes that the ferry will be repaired.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "hopes", content: "that the ferry will be repaired", attitude: reading.Hope}},
		{"apposition", "Ilse Brandt, the mayor of Port Ellery, said that the ferry was safe.",
			want{source: "Ilse Brandt, the mayor of Port Ellery", entity: "Ilse Brandt", cue: "said", content: "that the ferry was safe"}},
		{"participle", "Ilse Brandt criticised the owners, saying the crew deserved better.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "saying", content: "the crew deserved better"}},
		{"transcript", "BRANDT: The ferry was never safe. Ask anyone who worked on it.",
			want{source: "BRANDT", cue: ":", content: "The ferry was never safe. Ask anyone who worked on it", kind: reading.Direct}},
		{"a participle before the source", "Asked about the hull, Ilse Brandt said she had not seen it.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "said", content: "she had not seen it"}},
		{"a clause of its own after a comma", "The ferry sank, and Ilse Brandt said the crew had warned the owners.",
			want{source: "Ilse Brandt", entity: "Ilse Brandt", cue: "said", content: "the crew had warned the owners"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := read(reading.Document{Text: c.text})
			if c.want.kind == "" {
				c.want.kind = reading.Indirect
			}
			var seen []string
			for _, s := range x.statements {
				got := want{source: wordsOf(s.Source.Spans), entity: x.name(s.Source.Entity), cue: wordsOf(s.Cue.Spans),
					content: wordsOf(s.Content.Spans), kind: s.Kind, attitude: s.Attitude, unnamed: s.Source.Unnamed}
				w := c.want
				if w.attitude == "" {
					got.attitude = ""
				}
				if w.cue == ":" || w.entity == "" {
					got.entity = ""
				}
				if got == w {
					return
				}
				seen = append(seen, strings.Join([]string{got.source, got.entity, got.cue, got.content, string(got.kind), string(got.attitude)}, " / "))
			}
			t.Errorf("%s\nwant %+v\ngot\n  %s", c.text, c.want, strings.Join(seen, "\n  "))
		})
	}
}

func TestQuoteOverParagraphs(t *testing.T) {
	x := read(reading.Document{Text: "“We asked twice,” said Ilse Brandt. “The first answer took a year.\n\n“The second never came.”\n\nThe ferry sank in May."})
	if len(x.statements) == 0 {
		t.Fatal("no statement")
	}
	got := wordsOf(x.statements[0].Content.Spans)
	if want := "“We asked twice,” | “The first answer took a year. | “The second never came.”"; got != want {
		t.Errorf("content %q, want %q", got, want)
	}
}

func TestQuotedParagraphWithoutCue(t *testing.T) {
	x := read(reading.Document{Text: "“We asked twice,” said Ilse Brandt.\n\n“Nobody answered.”\n\nThe ferry sank in May."})
	if len(x.statements) != 1 || !strings.HasSuffix(wordsOf(x.statements[0].Content.Spans), "“Nobody answered.”") {
		t.Errorf("statements %+v", x.statements)
	}
}

func TestIdiomsSayNothing(t *testing.T) {
	x := read(reading.Document{Text: "The storm claimed the lives of nine sailors."})
	if len(x.statements) != 0 {
		t.Errorf("statements %+v", x.statements)
	}
}

func TestBlockAfterColon(t *testing.T) {
	x := read(reading.Document{Text: "The mayor, Ilse Brandt, added:\n\nNobody who sailed on that ship was surprised. I was not.\n\nThe ferry sank in May."})
	for _, s := range x.statements {
		if strings.HasPrefix(wordsOf(s.Content.Spans), "Nobody who sailed on that ship was surprised. I was not") {
			return
		}
	}
	t.Errorf("the paragraph after the colon is nobody's: %+v", x.statements)
}

func TestChannelAndTime(t *testing.T) {
	for _, c := range []struct{ text, channel, time string }{
		{"Ilse Brandt told the Ellery Gazette on Tuesday that the ferry was safe.", "Ellery Gazette", "2024-03-12"},
		{"Ilse Brandt said in a statement on Tuesday that the ferry was safe.", "statement", "2024-03-12"},
		{"Ilse Brandt said that the ferry was safe.", "", ""},
		{"Ilse Brandt agreed with the United Nations that the ferry was safe.", "", ""},
	} {
		x := read(reading.Document{Text: c.text})
		if len(x.statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		s := x.statements[0]
		got := ""
		if s.Channel != nil {
			got = s.Channel.Text
		}
		if (c.channel == "") != (got == "") || !strings.Contains(got, c.channel) {
			t.Errorf("%s: channel %q, want %q", c.text, got, c.channel)
		}
		at := ""
		for _, x := range times.Find(x.text) {
			if x.ID == string(s.Time) {
				at = x.Value
			}
		}
		if at != c.time {
			t.Errorf("%s: time of saying %q, want %q", c.text, at, c.time)
		}
	}
}

func TestNested(t *testing.T) {
	x := read(reading.Document{Text: "Ilse Brandt said the owners insisted that the ferry was safe."})
	for _, s := range x.statements {
		if wordsOf(s.Content.Spans) == "that the ferry was safe" {
			if s.Within != "s1" {
				t.Errorf("what the owners insisted on lies within %q, not s1", s.Within)
			}
			return
		}
	}
	t.Errorf("no inner statement: %+v", x.statements)
}

func TestFurnitureSaysNothing(t *testing.T) {
	text := "Ilse Brandt said the ferry was safe.\n\nRead next: Mayor says she will resign over ferry"
	at := strings.Index(text, "Read next")
	x := read(reading.Document{Text: text, Furniture: []reading.Furniture{{Span: reading.Cut(text, at, len(text)), Why: reading.FurnitureLink}}})
	for _, s := range x.statements {
		for _, c := range s.Content.Spans {
			if c.End > at {
				t.Errorf("furniture states %q", c.Text)
			}
		}
	}
	for _, o := range x.own {
		if o.End > at {
			t.Errorf("furniture is own voice: %q", o.Text)
		}
	}
}

func TestDatelineIsNoContent(t *testing.T) {
	text := "PORT ELLERY, May 3 - The ferry sank at dawn, the coast guard said."
	end := strings.Index(text, "The ferry")
	x := read(reading.Document{Text: text, Furniture: []reading.Furniture{{Span: reading.Cut(text, 0, end-1), Why: reading.FurnitureDateline}}})
	if len(x.statements) == 0 || wordsOf(x.statements[0].Content.Spans) != "The ferry sank at dawn" {
		t.Errorf("statements %+v", x.statements)
	}
}

func TestOwnVoiceAndVoices(t *testing.T) {
	x := read(reading.Document{Text: "The ferry sank in May. Ilse Brandt said that nobody had been warned in time. Officials said the hull was old."})
	if len(x.own) == 0 || x.own[0].Text != "The ferry sank in May" {
		t.Errorf("own voice %q", wordsOf(x.own))
	}
	v := Voices(x.text, x.statements)
	sum := 0.0
	for _, share := range v {
		sum += share
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Errorf("shares sum to %v: %v", sum, v)
	}
	brandt := ""
	for _, e := range x.entities {
		if e.Name == "Ilse Brandt" {
			brandt = e.ID
		}
	}
	// Of 21 words, hers are the 8 from "that" on, nobody else’s the 4 of the officials.
	if v[brandt] < 0.3 || v[reading.UnnamedVoice] < 0.15 || v[reading.HeldByOutlet] < 0.3 {
		t.Errorf("voices %v", v)
	}
}

func TestNoWordsNoVoices(t *testing.T) {
	x := read(reading.Document{Text: "..."})
	if v := Voices(x.text, x.statements); len(v) != 0 {
		t.Errorf("voices of nothing: %v", v)
	}
}

// Statements rest on their words: every span repeats its text, and contents are in order.
func FuzzStatements(f *testing.F) {
	for _, s := range []string{
		"“A,” said B. “C.",
		"According to, said",
		"He said at least",
		"X told Y that Z, and W, who said \"V\", denied it: 'U'",
		"''A'' said ''B\n\n''C'' he added:",
		"is believed by to", ": : : said", "said said said that that that",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		x := read(reading.Document{Text: text})
		check := func(spans []reading.Span) {
			last := 0
			for _, s := range spans {
				if s.Start < last || s.End <= s.Start || s.End > len(text) || text[s.Start:s.End] != s.Text {
					t.Fatalf("span %+v of %q", s, text)
				}
				last = s.End
			}
		}
		for _, s := range x.statements {
			check(s.Source.Spans)
			check(s.Cue.Spans)
			check(s.Content.Spans)
			if len(s.Content.Spans) == 0 {
				t.Fatalf("%s has no content", s.ID)
			}
		}
		check(x.own)
	})
}

// BenchmarkStatements reads a text of many nested attributions.
func BenchmarkStatements(b *testing.B) {
	text := language.Analyze(reading.Document{Text: strings.Repeat("Ilse Brandt said that the owners had promised to repair the ferry, and the union denied it. ", 200)})
	entities := names.Find(text)
	b.ReportAllocs()
	for b.Loop() {
		Statements(text, entities, nil, 0)
	}
}
