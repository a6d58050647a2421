package intake

import (
	"strings"
	"testing"

	"hearsay/reading"
)

func TestTextIsKept(t *testing.T) {
	for _, text := range []string{
		"The ferry left at nine.",
		"  The ferry left.\r\n\r\nIt came back.\r\n",
		"Old Mac line ends.\rSecond line.\r",
		"\tTabs, non\u00a0breaking and thin\u2009spaces; é as e\u0301.\n",
		"\ufeffA mark at the start.",
		"Lone \ufffd replacement, of the writer's own.",
		"ferry 🚢 captain “quoted”\v\fnew page",
	} {
		d := mustRead(t, Text, text)
		if d.Text != text {
			t.Errorf("text is %q, was %q", d.Text, text)
		}
	}
}

func TestByteOrderMark(t *testing.T) {
	d := mustRead(t, Text, "\ufeffThe mayor of Ostrava Bay resigned.")
	want := reading.Furniture{Span: reading.Span{Start: 0, End: 3, Text: "\ufeff"}, Why: reading.FurnitureMark}
	if len(d.Furniture) != 1 || d.Furniture[0] != want {
		t.Errorf("furniture %+v", d.Furniture)
	}
	if len(d.Notes) != 1 || !strings.Contains(d.Notes[0], "byte order mark") {
		t.Errorf("notes %q", d.Notes)
	}
}

func TestInvalidBytes(t *testing.T) {
	d := mustRead(t, Text, "The caf\xe9 in Rud\xffna burned down on Sunday, the owner\x80\x80 said.")
	if want := "The caf\ufffd in Rud\ufffdna burned down on Sunday, the owner\ufffd\ufffd said."; d.Text != want {
		t.Errorf("text %q", d.Text)
	}
	if len(d.Notes) != 1 || !strings.Contains(d.Notes[0], "4 invalid") || !strings.Contains(d.Notes[0], "byte offset 7") {
		t.Errorf("notes %q", d.Notes)
	}
}

func TestUTF16(t *testing.T) {
	for name, in := range map[string]string{
		"little": "\xff\xfeH\x00i\x00 \x00=\xd8\xa2\xde.\x00",
		"big":    "\xfe\xff\x00H\x00i\x00 \xd8=\xde\xa2\x00.",
	} {
		d := mustRead(t, Text, in)
		if d.Text != "\ufeffHi 🚢." {
			t.Errorf("%s: text %q", name, d.Text)
		}
		if !strings.Contains(strings.Join(d.Notes, " "), "UTF-16, "+name) {
			t.Errorf("%s: notes %q", name, d.Notes)
		}
	}
}

func TestNoText(t *testing.T) {
	for _, c := range []struct{ in, reason string }{
		{"", "empty"},
		{" \n\t\r\n\u00a0", "empty"},
		{"\ufeff\n", "empty"},
		{"A\x00B", "NUL"},
		{"\x7fELF\x02\x01\x01\x00\x00", "binary"},
		{"ab\x01\x02\x03\x04", "binary"},
		{"%PDF-1.7 plain so far", "pdftotext"},
		{"\x1f\x8b\x08 and so on, some bytes", "gunzip"},
		{"{\\rtf1\\ansi The mayor}", "RTF"},
		{"\xcf\xd0\xc9\xd3\xcb\xc9 \xd5\xd4\xcf", "iconv"},
	} {
		_, err := readString(t, Text, c.in)
		wantError(t, err, c.reason)
	}
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"blank lines", "One here.\n\nTwo there.\n \t\nThree.", []string{"One here.", "Two there.", "Three."}},
		{"a paragraph a line", "Harbour closed after storm\nThe harbour of Tessel was closed on Monday.\nIt opens on Tuesday.\n",
			[]string{"Harbour closed after storm", "The harbour of Tessel was closed on Monday.", "It opens on Tuesday."}},
		{"wrapped", "Harbour closed\n\nThe harbour of Tessel was closed on Monday after a storm that\nhad thrown two barges on its western mole, the port captain told\nthe town council.\n\nIt opens on Tuesday, when the barges will have been towed away\nby a tug from Orme.\n",
			[]string{"Harbour closed",
				"The harbour of Tessel was closed on Monday after a storm that\nhad thrown two barges on its western mole, the port captain told\nthe town council.",
				"It opens on Tuesday, when the barges will have been towed away\nby a tug from Orme."}},
		{"wrapped, without blank lines", "The harbour of Tessel was closed on Monday after a storm that\nhad thrown two barges on its western mole, the captain said.\nIt opens soon.\nA tug from Orme is on its way to tow the barges, which have been\nlying on the mole since.",
			[]string{"The harbour of Tessel was closed on Monday after a storm that\nhad thrown two barges on its western mole, the captain said.", "It opens soon.",
				"A tug from Orme is on its way to tow the barges, which have been\nlying on the mole since."}},
		{"list", "The council wants:\n- a new mole of granite, which the harbour needs;\n- two cranes of the kind that the yard at Orme has;\n- a lamp\n",
			[]string{"The council wants:", "- a new mole of granite, which the harbour needs;", "- two cranes of the kind that the yard at Orme has;", "- a lamp"}},
		{"other line ends", "One.\r\n\r\nTwo.\rThree.\u2029Four.", []string{"One.", "Two.", "Three.", "Four."}},
	} {
		var got []string
		for _, p := range paragraphs(c.text) {
			got = append(got, p.Text)
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestOrigin(t *testing.T) {
	const body = "The town council of Tessel voted on Monday to rebuild the western mole, which a storm broke in two.\n"
	for _, c := range []struct {
		name, text                       string
		title, byline, published, outlet string
		dateline                         string
		note                             string
	}{
		{"agency, no year", "Council votes for mole\nTESSEL, July 14 (Orme News) - " + body,
			"Council votes for mole", "", "", "Orme News", "TESSEL, July 14 (Orme News) -", `"July 14" without a year`},
		{"full date", "LOWER TESSEL, 3 March 2021 — " + body, "", "", "2021-03-03", "", "LOWER TESSEL, 3 March 2021 —", ""},
		{"mixed case", "Tessel, Sept. 5, 2019 - " + body, "", "", "2019-09-05", "", "Tessel, Sept. 5, 2019 -", ""},
		{"agency only", "Tessel (Orme News) -- " + body, "", "", "", "Orme News", "Tessel (Orme News) --", ""},
		{"dash without spaces", "TESSEL—" + body, "", "", "", "", "TESSEL—", ""},
		{"weekday", "TESSEL, Monday (ON) _ " + body, "", "", "", "ON", "TESSEL, Monday (ON) _", `"Monday" without a year`},
		{"byline with day", "Mole to be rebuilt\nBy Jana Roe and Ole de Vries | Published March 3, 2021\n" + body,
			"Mole to be rebuilt", "Jana Roe;Ole de Vries", "2021-03-03", "", "", ""},
		{"updated and posted", "Mole to be rebuilt\nUpdated: 5 March 2021 10:30\nPosted on 3 March 2021\n" + body, "Mole to be rebuilt", "", "2021-03-03", "", "", ""},
		{"updated only", "Mole to be rebuilt\nUpdated: 5 March 2021 10:30\n" + body, "Mole to be rebuilt", "", "2021-03-05", "", "", ""},
		{"byline in a place", "Mole to be rebuilt\n\nBy Jana Roe in Tessel\n\n" + body, "Mole to be rebuilt", "Jana Roe", "", "", "", ""},
		{"no headline", body + "Work starts in May, the mayor told the council.", "", "", "", "", "", ""},
		{"acronym before a dash", "NATO - the alliance that Tessel joined - sent two ships to see the broken mole on Monday.", "", "", "", "", "", ""},
		{"name before a dash", "Roe - who is the mayor - spoke on Monday to all of the people who had come.", "", "", "", "", "", ""},
		{"an opening that begins with by", "By Monday the mole had gone.\n" + body, "", "", "", "", "", ""},
	} {
		d := mustRead(t, Text, c.text)
		line := ""
		for _, f := range d.Furniture {
			if f.Why == reading.FurnitureDateline {
				line = f.Text
			}
		}
		if d.Title != c.title || strings.Join(d.Byline, ";") != c.byline || d.Published != c.published || d.Outlet != c.outlet || line != c.dateline {
			t.Errorf("%s: title %q, byline %q, published %q, outlet %q, dateline %q", c.name, d.Title, d.Byline, d.Published, d.Outlet, line)
		}
		if notes := strings.Join(d.Notes, " "); !strings.Contains(notes, c.note) || c.note == "" && notes != "" {
			t.Errorf("%s: notes %q", c.name, notes)
		}
	}
}

func TestCallerOverrides(t *testing.T) {
	in := `{"text":"The mole was rebuilt.","published":"2020-01-02","outlet":"Orme News"}`
	_, docs, errs := readAt(t, Options{Format: JSONL, Stdin: strings.NewReader(in), Published: "3 March 2021", Outlet: "Tessel Post"}, "-")
	if errs[0] != nil || docs[0].Published != "2021-03-03" || docs[0].Outlet != "Tessel Post" {
		t.Errorf("%+v %v", docs[0], errs[0])
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2023-07-15": "2023-07-15", " 2023-07-15\n": "2023-07-15", "2023-7-5": "2023-07-05", "20230715": "2023-07-15", "2023/07/15": "2023-07-15",
		"2023-07-15T23:30:00Z": "2023-07-15", "2023-07-15T00:10:00.123+02:00": "2023-07-15", "2023-07-15 08:00": "2023-07-15",
		"July 15, 2023": "2023-07-15", "Jul. 15, 2023": "2023-07-15", "15 July 2023": "2023-07-15", "15th July, 2023": "2023-07-15",
		"Saturday, July 15th, 2023 at 5:30 pm": "2023-07-15", "Sat, 15 Jul 2023 10:00:00 GMT": "2023-07-15", "Sept. 5, 2019": "2019-09-05",
		"Wed 15 Oct 2025 18.05 UTC": "2025-10-15", "2024-02-29": "2024-02-29", "the 15th of July 2023": "",
		"": "", "yesterday": "", "2023-02-30": "", "July 15": "", "3/4/2021": "", "2023": "", "0000-01-01": "", "2023-07": "",
		strings.Repeat("9", 300): "",
	} {
		got, err := ParseDate(in)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", in, got, err, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The town council voted on Monday to rebuild the western mole, which a storm broke in two last winter. Work will start in May.", "en"},
		{"Der Stadtrat hat am Montag beschlossen, die westliche Mole wieder aufzubauen, die ein Sturm im vergangenen Winter zerbrochen hat.", "de"},
		{"Le conseil municipal a décidé lundi de reconstruire le môle ouest, que la tempête avait coupé en deux l’hiver dernier, selon le maire.", "fr"},
		{"Городской совет решил в понедельник восстановить западный мол, который шторм разрушил прошлой зимой, сообщил мэр города журналистам.", "ru"},
		{"Ja.", ""},
		{"Mayor resigns", ""},
	} {
		d := mustRead(t, Text, c.text)
		if d.Language != c.want {
			t.Errorf("%q is %q, want %q", c.text, d.Language, c.want)
		}
		if foreign := c.want != "" && c.want != "en"; foreign != (len(d.Notes) == 1) {
			t.Errorf("%s: notes %q", c.want, d.Notes)
		}
	}
}
