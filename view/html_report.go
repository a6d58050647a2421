package view

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"hearsay/reading"
)

// report is what the page's template shows of one reading. Ids on the page start
// with the report's own.
type report struct {
	ID, Title, Language string
	Outlet, Byline      string
	Published, URL      string
	Link                string // the URL where it is http or https
	Words               int
	Notes               []string
	Voices              []pageVoice
	Bar                 []barPart
	Paragraphs          []pageParagraph
	Headline            string // where it is no part of the text
	Statements          []*card
	Speakers            []pageSpeaker
	Events              []eventRow
	Tolls               []tollRow
	Figures             []figureRow
	Designations        []designationRow
	Times               []timeRow
	Wording             []wordingRow
	Names               []nameRow
	Among               bool // other reports stand on the page

	judging *Judging
	chains  string
	x       *index
	colours map[string]string // class by voice key
}

// pageVoice is a line of the legend.
type pageVoice struct {
	Class, Name, Share string
	Statements         int
}

// barPart is a voice's part of the bar of all words, in percent.
type barPart struct {
	Class, Name, X, Width string
}

// pageSpeaker is a voice with the cards of what it says.
type pageSpeaker struct {
	Class, Name, Roles, Share string
	Statements                int
	Open                      bool
	Cards                     []*card
}

// card is a statement beside the report.
type card struct {
	ID, WordsID, Class string
	Number, Paragraph  int
	Source, As, Cue    string // the source's name where no heading above names it
	Manner, Way, Time  string
	Words              string
	Chain              string    // where it is to be seen who else has it
	Judge              *judge    // the form in which a person says whether it is right
	Within             *heldLink // in a card that only points at the statement, which stands under what holds it
	Inner              []*card
}

// heldLink leads to the statement that holds something; without ID it is the outlet's own voice.
type heldLink struct {
	ID, Name string
	Number   int
}

type eventRow struct {
	WordsID, Type, Trigger, Who, Whom string
	Time, Place, Figures, Status      string
	Held                              heldLink
}

type tollRow struct {
	Harm, People, Days, Place, Figures, Victims string
	Paragraph                                   int
}

type figureRow struct {
	WordsID, Text, Amount, Of string
	Paragraph                 int
	Held                      heldLink
}

type designationRow struct {
	By, Of, As, Since string
	Paragraph         int
	Held              heldLink
}

type timeRow struct {
	WordsID, Text, Type, Value string
	Paragraph                  int
}

type wordingRow struct {
	Text, Kind string
	Paragraph  int
	Held       heldLink
}

type nameRow struct {
	Name, Kind, Roles, Sector, Country, Aliases string
	At                                          *reading.Location
	Mentions                                    int
}

func newReport(id string, r *reading.Reading) *report {
	return newRoomReport(id, r, nil, "")
}

// newRoomReport is a report with what the reading room has beside its statements.
func newRoomReport(id string, r *reading.Reading, judging *Judging, chains string) *report {
	v := &report{
		judging: judging, chains: chains,
		ID: id, Title: title(r), Language: r.Language, Outlet: r.Outlet, Byline: strings.Join(r.Byline, ", "),
		Published: r.Published, URL: r.URL, Link: webLink(r.URL), Words: len(strings.Fields(r.Text)),
		Notes: notes(r), x: newIndex(r),
	}
	v.chooseColours()
	v.voices()
	v.Headline = v.x.headline()
	v.Statements = make([]*card, len(r.Statements))
	v.speakers()
	v.rows()
	v.Paragraphs = v.segments()
	return v
}

// webLink is the address if a browser may safely follow it.
func webLink(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return address
}

// Classes of voices in page.css.
const (
	ownClass     = "own"
	unnamedClass = "v0"
	othersClass  = "v9" // named voices beyond the eight that have a colour of their own
	coloured     = 8
)

// chooseColours gives the voices that say most a colour of their own each.
func (v *report) chooseColours() {
	v.colours = map[string]string{}
	n := 0
	for _, sp := range v.x.speakers() {
		switch k := sp.key; {
		case strings.HasPrefix(k, reading.UnnamedVoice):
			v.colours[k] = unnamedClass
		case n < coloured:
			n++
			v.colours[k] = fmt.Sprintf("v%d", n)
		default:
			v.colours[k] = othersClass
		}
	}
}

func (v *report) class(s *reading.Statement) string {
	key, _ := v.x.voice(s)
	return v.colours[key]
}

// voices fills the legend and the bar.
func (v *report) voices() {
	shares := map[string]float64{}
	left := 0.0
	for _, s := range v.x.shares() {
		class := v.colours[s.key]
		switch {
		case s.key == reading.HeldByOutlet:
			class = ownClass
		case s.key == reading.UnnamedVoice:
			class = unnamedClass
		case class == "":
			class = othersClass
		}
		shares[s.key] = s.of
		v.Bar = append(v.Bar, barPart{class, s.name + " " + percent(s.of), fmt.Sprintf("%.2f%%", left*100), fmt.Sprintf("%.2f%%", s.of*100)})
		left += s.of
	}
	v.Voices = []pageVoice{{Class: ownClass, Name: ownVoice + " (plain text)", Share: shareOf(shares, reading.HeldByOutlet)}}
	unnamed := pageVoice{Class: unnamedClass, Name: "unnamed sources", Share: shareOf(shares, reading.UnnamedVoice)}
	place := map[string]int{}
	for i := range v.x.Statements {
		key, name := v.x.voice(&v.x.Statements[i])
		if v.colours[key] == unnamedClass {
			unnamed.Statements++
			continue
		}
		if _, there := place[key]; !there {
			place[key] = len(v.Voices)
			v.Voices = append(v.Voices, pageVoice{Class: v.colours[key], Name: name, Share: shareOf(shares, key)})
		}
		v.Voices[place[key]].Statements++
	}
	slices.SortStableFunc(v.Voices[1:], func(a, b pageVoice) int { return cmp.Compare(a.Class, b.Class) })
	if unnamed.Statements > 0 || unnamed.Share != "" {
		v.Voices = append(v.Voices, unnamed)
	}
}

func shareOf(shares map[string]float64, key string) string {
	if shares[key] == 0 {
		return ""
	}
	return percent(shares[key])
}

func (v *report) statementID(n int) string { return fmt.Sprintf("%ss%d", v.ID, n) }
func (v *report) wordsID(n int) string     { return fmt.Sprintf("%sw%d", v.ID, n) }

func (v *report) held(s *reading.Statement) heldLink {
	if s == nil {
		return heldLink{Name: ownVoice}
	}
	_, name := v.x.voice(s)
	n := v.x.numbers[s.ID]
	return heldLink{ID: v.statementID(n), Name: name, Number: n}
}

// longestCard is how many cells of a statement's words its card repeats; the
// report beside it has them all.
const longestCard = 320

// Of a report of more than manyStatements, only the first speakers' cards are open.
const firstSpeakers = 3

// speakers fills the cards, under who says what is on them.
func (v *report) speakers() {
	for i, sp := range v.x.speakers() {
		p := pageSpeaker{Class: v.colours[sp.key], Name: sp.name, Statements: sp.count, Open: i < firstSpeakers || len(v.x.Statements) <= manyStatements}
		if sp.share > 0 {
			p.Share = percent(sp.share)
		}
		if e := v.x.entities[sp.key]; e != nil {
			p.Roles = Plain(roles(e))
		}
		for _, s := range sp.said {
			p.Cards = append(p.Cards, v.card(s, sp.key))
		}
		v.Speakers = append(v.Speakers, p)
	}
	v.Statements = slices.DeleteFunc(v.Statements, func(c *card) bool { return c == nil }) // of ids that a bad reading has twice
}

// card is a statement's, with those of the statements that it holds; above is the voice that the heading or the card above names.
func (v *report) card(s told, above string) *card {
	key, name := v.x.voice(s.Statement)
	if key == above {
		name = ""
	}
	n := v.x.numbers[s.ID]
	c := &card{
		ID: v.statementID(n), WordsID: v.wordsID(n), Class: v.class(s.Statement), Number: n,
		Source: name, As: v.x.sourceWords(s.Statement), Cue: cue(s.Statement), Manner: manner(s.Statement), Way: v.x.way(s.Statement),
		Time: v.x.when(s.Time), Words: cut(words(s.Content.Spans), longestCard),
	}
	if len(s.Content.Spans) > 0 {
		c.Paragraph = v.x.paragraph(s.Content.Spans[0].Start)
	}
	if s.pointer {
		link := v.held(v.x.around(s.Statement))
		c.Within = &link
		return c
	}
	v.Statements[n-1] = c
	c.Judge = v.judging.of(s.ID)
	if v.chains != "" {
		c.Chain = v.chains + s.ID
	}
	for _, inner := range s.inner {
		c.Inner = append(c.Inner, v.card(inner, key))
	}
	return c
}

// rows fills the tables under the report.
func (v *report) rows() {
	x := v.x
	for i := range x.Events {
		e := &x.Events[i]
		v.Events = append(v.Events, eventRow{
			WordsID: fmt.Sprintf("%se%d", v.ID, i+1), Type: string(e.Type), Trigger: e.Trigger.Text,
			Who: x.participants(e.Actors), Whom: x.participants(e.Targets), Time: x.when(e.Time), Place: x.name(e.Place, ""),
			Figures: x.counted(e.Figures), Status: string(e.Status), Held: v.held(x.statement(e.Holder)),
		})
	}
	for i := range x.Tolls {
		t := &x.Tolls[i]
		row := tollRow{Harm: string(t.Harm), People: people(t), Days: days(t), Place: x.name(t.Place, ""), Figures: x.counted(t.Figures), Victims: victims(t)}
		if len(t.Spans) > 0 {
			row.Paragraph = x.paragraph(t.Spans[0].Start)
		}
		v.Tolls = append(v.Tolls, row)
	}
	for i := range x.Figures {
		f := &x.Figures[i]
		v.Figures = append(v.Figures, figureRow{
			WordsID: fmt.Sprintf("%sf%d", v.ID, i+1), Text: f.Text, Amount: amount(f), Of: f.Of,
			Paragraph: x.paragraph(f.Start), Held: v.held(x.saidAt(f.Start)),
		})
	}
	for i := range x.Designations {
		d := &x.Designations[i]
		row := designationRow{By: x.giver(d), Of: x.name(d.Of, ""), As: d.As, Since: since(d), Held: v.held(x.statement(d.Holder))}
		if len(d.Spans) > 0 {
			row.Paragraph = x.paragraph(d.Spans[0].Start)
		}
		v.Designations = append(v.Designations, row)
	}
	for i := range x.Times {
		t := &x.Times[i]
		v.Times = append(v.Times, timeRow{fmt.Sprintf("%st%d", v.ID, i+1), t.Text, string(t.Type), t.Value, x.paragraph(t.Start)})
	}
	for _, w := range x.Wording {
		v.Wording = append(v.Wording, wordingRow{w.Text, wordingKind(w.Kind), x.paragraph(w.Start), v.held(x.statement(w.Holder))})
	}
	for _, e := range x.Entities {
		v.Names = append(v.Names, nameRow{e.Name, string(e.Kind), roles(&e), string(e.Sector), string(e.Country), strings.Join(e.Aliases, ", "), e.Location, len(e.Mentions)})
	}
}
