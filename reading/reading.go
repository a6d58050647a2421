// Package reading is Hearsay's one contract: what a report says, tied to whoever
// said it. Stages fill a Reading; the command line, the archive, the pages and
// the exports know nothing else.
package reading

// Schema names the form of the JSON that a Reading marshals to.
const Schema = "hearsay/reading/1"

// Reading is what Hearsay found in one report.
type Reading struct {
	Schema    string   `json:"schema"`
	ID        string   `json:"id"`
	SHA256    string   `json:"sha256"` // of Text's UTF-8 bytes, lower-case hexadecimal
	URL       string   `json:"url"`
	Outlet    string   `json:"outlet"`
	Title     string   `json:"title"`
	Byline    []string `json:"byline"`
	Published string   `json:"published"` // YYYY-MM-DD or empty
	Language  string   `json:"language"`  // ISO 639-1 or empty
	Text      string   `json:"text"`
	Notes     []string `json:"notes"` // what was odd about the input

	Furniture    []Furniture   `json:"furniture"`
	Entities     []Entity      `json:"entities"`
	Times        []Time        `json:"times"`
	Figures      []Figure      `json:"figures"`
	Statements   []Statement   `json:"statements"`
	OwnVoice     []Span        `json:"own_voice"` // what the outlet asserts itself, a sentence or a part of one each
	Events       []Event       `json:"events"`
	Tolls        []Toll        `json:"tolls"`
	Designations []Designation `json:"designations"`
	Wording      []Wording     `json:"wording"`

	// Voices holds each holder's share of the report's words, from 0 to 1: "outlet",
	// "unnamed", or an entity's id.
	Voices map[string]float64 `json:"voices"`
}

// Furniture is page text that is no part of the report.
type Furniture struct {
	Span
	Why FurnitureKind `json:"why"`
}

// FurnitureKind says what a piece of furniture is.
type FurnitureKind string

// The kinds of furniture.
const (
	FurnitureLink       FurnitureKind = "link"       // "Read next: ...", "Read more", a bare address
	FurnitureShare      FurnitureKind = "share"      // "Share this"
	FurnitureCredit     FurnitureKind = "credit"     // a photo's or picture's credit
	FurnitureNewsletter FurnitureKind = "newsletter" // a newsletter's or subscription's box
	FurnitureByline     FurnitureKind = "byline"     // who wrote it, when it was updated
	FurnitureHeading    FurnitureKind = "heading"    // a section head: apart from the prose, but the outlet speaks in it
	FurnitureDateline   FurnitureKind = "dateline"   // "TIRANA, July 14 (Agency) -"
	FurnitureMark       FurnitureKind = "mark"       // a byte order mark, a rule of dashes
)

// Entity is a person, organization, place or other named thing in a report.
type Entity struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"` // the fullest name the report gives
	Kind     Kind      `json:"kind"`
	Roles    []string  `json:"roles"`
	Offices  []Office  `json:"offices"` // the roles that the report tells as held at some time: "then-President", "who was minister until 2012"
	Country  Optional  `json:"country"` // ISO 3166-1 alpha-3
	Sector   Sector    `json:"sector"`
	Location *Location `json:"location"` // of a place that the gazetteer knows; else nil
	Aliases  []string  `json:"aliases"`
	Mentions []Mention `json:"mentions"`
}

// Office is a role that somebody holds, held or will hold.
type Office struct {
	Role   string   `json:"role"` // in the report's words, without "then", "former" and the like
	Tenure Tenure   `json:"tenure"`
	From   Optional `json:"from"`  // a TIMEX3 date, as exact as the report has it
	Until  Optional `json:"until"` // likewise
	Spans  []Span   `json:"spans"`
}

// Tenure says when an office is held, seen from the report.
type Tenure string

// The tenures.
const (
	Current Tenure = "current"
	Former  Tenure = "former" // "ex-", "late", "until 2012"
	Then    Tenure = "then"   // at the time of what is told: "then-President"
	Acting  Tenure = "acting" // "interim", "caretaker"
	Elect   Tenure = "elect"  // "incoming", "designate", "next"
)

// Sector is the part of society that an entity acts for, after the PLOVER codebook's actor codes; empty where none is known.
type Sector string

// PLOVER's sectors.
const (
	Government    Sector = "GOV"
	Military      Sector = "MIL"
	Rebel         Sector = "REB"
	Opposition    Sector = "OPP"
	Party         Sector = "PTY"
	Police        Sector = "COP"
	Judiciary     Sector = "JUD"
	Spies         Sector = "SPY"
	Legislature   Sector = "LEG"
	Media         Sector = "MED"
	Education     Sector = "EDU"
	Business      Sector = "BUS"
	Criminal      Sector = "CRM"
	Civilians     Sector = "CVL"
	Labor         Sector = "LAB"
	Refugee       Sector = "REF"
	Religious     Sector = "REL"
	NonGovernment Sector = "NGO"
	International Sector = "IGO"
	Unidentified  Sector = "UAF" // armed, and of no known side
	Radical       Sector = "RAD"
)

// Location is where a place lies.
type Location struct {
	Latitude  float64 `json:"latitude"`  // degrees, WGS 84, north positive
	Longitude float64 `json:"longitude"` // likewise, east positive
	GeoNames  int     `json:"geonames"`  // id of the place at GeoNames, or 0
}

// Kind is the kind of an entity.
type Kind string

// The kinds of entities.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place"
	Other        Kind = "other"
)

// Mention is one place where a report speaks of an entity.
type Mention struct {
	Span
	Form Form `json:"form"`
}

// Form is how a mention speaks of its entity.
type Form string

// The forms of a mention.
const (
	Name        Form = "name"
	Pronoun     Form = "pronoun"
	Description Form = "description" // "the prime minister", "the group"
)

// Time is a time expression, after TIMEX3 (ISO-TimeML).
type Time struct {
	ID string `json:"id"`
	Span
	Type  TimeType `json:"type"`
	Value string   `json:"value"` // TIMEX3 value: 2023-06-20, 2023-W29, P1W, PAST_REF
}

// TimeType is a TIMEX3 type.
type TimeType string

// The TIMEX3 types.
const (
	Date      TimeType = "DATE"
	ClockTime TimeType = "TIME"
	Duration  TimeType = "DURATION"
	Set       TimeType = "SET"
)

// Figure is a quantity and what it counts. Min and Max are inclusive; nil means
// that the report sets no such bound.
type Figure struct {
	ID string `json:"id"`
	Span
	Min         *float64 `json:"min"`
	Max         *float64 `json:"max"`
	Approximate bool     `json:"approximate"`
	Unit        string   `json:"unit"` // "percent", "USD", "km"; empty for a plain count
	Of          string   `json:"of"`   // what is counted, in the report's words
	Harm        Harm     `json:"harm"` // what befell the people counted, if the clause says so
	Who         Who      `json:"who"`  // and who they are, if the noun says so
}

// Harm is what befalls people, after the distinctions of conflict data (UCDP, ACLED).
type Harm string

// The harms.
const (
	Killed    Harm = "killed"
	Wounded   Harm = "wounded"
	Missing   Harm = "missing"
	Detained  Harm = "detained" // held against their will, by whomever
	Displaced Harm = "displaced"
)

// Who tells those who fight from those who do not.
type Who string

// The kinds of people harmed.
const (
	Civilian  Who = "civilian"
	Combatant Who = "combatant" // police too
)

// Statement is an attribution: somebody's words or attitude, as the report gives them.
type Statement struct {
	ID       string        `json:"id"`
	Kind     StatementKind `json:"kind"`
	Attitude Attitude      `json:"attitude"`
	Source   Source        `json:"source"`
	Cue      Cue           `json:"cue"`
	Content  Content       `json:"content"`
	Channel  *Channel      `json:"channel"` // the outlet the source spoke to; without one, the occasion or platform; or nil
	Chain    []Link        `json:"chain"`   // all that the words came through, the nearest to the report first
	Time     Optional      `json:"time"`    // id of the Time of saying
	Within   Optional      `json:"within"`  // id of the statement whose content holds this one

	Tense        Tense   `json:"tense"`        // of the saying
	Negated      bool    `json:"negated"`      // it is told that this was not said: "did not say", "refused to confirm"
	Hypothetical bool    `json:"hypothetical"` // "would say", "if she says"
	Hedged       bool    `json:"hedged"`       // the source leaves the content open: "may have", "probably", "suggested"
	Confidence   float64 `json:"confidence"`   // chance that source, cue and content are right, from 0 to 1
}

// Tense is when a statement is made, seen from the report; empty where the cue does not tell ("according to").
type Tense string

// The tenses.
const (
	Past    Tense = "past"
	Present Tense = "present"
	Future  Tense = "future"
)

// StatementKind says whether the words are the source's own.
type StatementKind string

// The kinds of statements.
const (
	Direct   StatementKind = "direct"
	Indirect StatementKind = "indirect"
	Mixed    StatementKind = "mixed"
)

// Attitude is the source's stance towards the content.
type Attitude string

// The attitudes.
const (
	Assert    Attitude = "assert"
	Deny      Attitude = "deny"
	Accuse    Attitude = "accuse"
	Demand    Attitude = "demand"
	Promise   Attitude = "promise"
	Ask       Attitude = "ask"
	Praise    Attitude = "praise"
	Criticise Attitude = "criticise"
	Believe   Attitude = "believe"
	Intend    Attitude = "intend"
	Hope      Attitude = "hope"
	Doubt     Attitude = "doubt"
)

// Source is whoever a statement belongs to.
type Source struct {
	Entity     Optional `json:"entity"`     // id of the resolved entity
	Entities   []string `json:"entities"`   // ids of the entities that a group means ("both men", "they"), two or more; else empty, as Entity is then
	StandsFor  string   `json:"stands_for"` // who speaks where a place or a building does: "government of Albania" for Tirana
	Antecedent string   `json:"antecedent"` // the report's first words for a source without a name: "two nurses" for "they"; else empty
	Text       string   `json:"text"`       // the source's words; empty where a passive names none
	Unnamed    bool     `json:"unnamed"`    // "officials", "reports", "is believed"
	Spans      []Span   `json:"spans"`
}

// Cue is the word that ties a source to a content.
type Cue struct {
	Lemma string `json:"lemma"`
	Spans []Span `json:"spans"`
}

// Content is what the source is said to have said. A split quote has several spans.
type Content struct {
	Spans []Span `json:"spans"`
}

// Channel is the outlet, the occasion or the platform that a source spoke through.
type Channel struct {
	Entity Optional `json:"entity"`
	Text   string   `json:"text"`
	Spans  []Span   `json:"spans"`
}

// Link is one step of a statement's Chain, which leads from the report to the source. Of "B reported on its site, citing two
// officials, that A had told C in an interview that ..." the chain of A's statement is: B (outlet), its site (platform), two officials
// (citing), C (outlet), an interview (occasion). The outlets through which the statements around it came (Within) are links of an
// inner statement too. A statement of B's own that cites somebody ends with that link, which leads beyond its source.
type Link struct {
	Kind LinkKind `json:"kind"`
	Channel
}

// LinkKind is the kind of a Link.
type LinkKind string

// The kinds of links.
const (
	LinkOutlet   LinkKind = "outlet"   // who published or broadcast the words, or was told them: an agency, a channel, reporters
	LinkOccasion LinkKind = "occasion" // where they were said or what they stand in: an interview, a statement, a court, a report
	LinkPlatform LinkKind = "platform" // what they were posted or sent on: Telegram, a website
	LinkCiting   LinkKind = "citing"   // whom the one who reports names for it
)

// Event is who did what to whom, under one of PLOVER's types.
type Event struct {
	ID      string        `json:"id"`
	Type    EventType     `json:"type"`
	Trigger Span          `json:"trigger"`
	Actors  []Participant `json:"actors"`
	Targets []Participant `json:"targets"`
	Time    Optional      `json:"time"`  // id of a Time
	From    Optional      `json:"from"`  // the first day on which it may have happened, YYYY-MM-DD
	Until   Optional      `json:"until"` // the last such day
	Place   Optional      `json:"place"` // id of an Entity
	Figures []string      `json:"figures"`
	Status  Status        `json:"status"`
	Holder  string        `json:"holder"` // id of a Statement, or HeldByOutlet

	Mode     string   `json:"mode"`     // after the codebook, "strike" of a PROTEST; empty where it gives or the words tell none
	Contexts []string `json:"contexts"` // after the codebook: "military", "economic"
	Retold   []Span   `json:"retold"`   // the other words that tell of the same event
}

// Toll is how many one happening befell, over all that a report tells of it: the figures, and those whom it names or speaks of one by one.
type Toll struct {
	ID      string   `json:"id"`
	Harm    Harm     `json:"harm"`
	Who     Who      `json:"who"`  // if all are of a kind
	Best    int      `json:"best"` // what the report has as its own or latest figure
	Low     int      `json:"low"`  // the least that anybody in it says
	High    int      `json:"high"` // the most
	Figures []string `json:"figures"`
	Victims []Span   `json:"victims"` // those whom the report names or speaks of one by one
	Events  []string `json:"events"`  // ids of the events of this happening
	From    Optional `json:"from"`    // the first day on which it may have happened, YYYY-MM-DD
	Until   Optional `json:"until"`   // the last such day
	Place   Optional `json:"place"`   // id of an Entity
	Spans   []Span   `json:"spans"`   // the words that tell of the harm
}

// HeldByOutlet is the holder of what the outlet asserts in its own voice.
const HeldByOutlet = "outlet"

// UnnamedVoice is the key in Voices under which all unnamed sources share.
const UnnamedVoice = "unnamed"

// EventType is one of the sixteen root types of the PLOVER codebook.
type EventType string

// PLOVER's types.
const (
	Agree     EventType = "AGREE"
	Consult   EventType = "CONSULT"
	Support   EventType = "SUPPORT"
	Cooperate EventType = "COOPERATE"
	Aid       EventType = "AID"
	Concede   EventType = "CONCEDE"
	Retreat   EventType = "RETREAT"
	Request   EventType = "REQUEST"
	Accusal   EventType = "ACCUSE"
	Reject    EventType = "REJECT"
	Threaten  EventType = "THREATEN"
	Protest   EventType = "PROTEST"
	Sanction  EventType = "SANCTION"
	Mobilize  EventType = "MOBILIZE"
	Coerce    EventType = "COERCE"
	Assault   EventType = "ASSAULT"
)

// Participant is an actor or a target of an event. Entity is empty where the
// report names none ("Officials", "security troops").
type Participant struct {
	Entity  Optional `json:"entity"`
	Country Optional `json:"country"` // ISO 3166-1 alpha-3: that which the words name ("Turkish officials"), else the entity's
	Spans   []Span   `json:"spans"`
}

// Status says whether an event is said to have happened.
type Status string

// The statuses of an event.
const (
	Occurred Status = "occurred"
	Denied   Status = "denied"
	Planned  Status = "planned"
	Possible Status = "possible"
	Demanded Status = "demanded"
)

// Designation is a status that one party gives another.
type Designation struct {
	ID     string   `json:"id"`
	Of     Optional `json:"of"`    // id of the entity so called
	As     string   `json:"as"`    // "terrorist organization"
	By     Optional `json:"by"`    // id of the entity that calls it so
	Giver  *Span    `json:"giver"` // the words for who calls it so where that is no entity, "the housing ministry"; else nil
	From   Optional `json:"from"`
	Until  Optional `json:"until"`
	Ended  bool     `json:"ended"`
	Spans  []Span   `json:"spans"`
	Holder string   `json:"holder"` // id of a Statement, or HeldByOutlet
}

// Authority is who gives the status, by the name of the entity that By names, or in the report's words where it is no entity.
func (d *Designation) Authority(name string) string {
	if d.Giver != nil {
		return d.Giver.Text
	}
	return name
}

// Wording is a word or phrase that colours what is told.
type Wording struct {
	Span
	Kind   WordingKind `json:"kind"`
	Holder string      `json:"holder"` // id of a Statement, or HeldByOutlet
}

// WordingKind says how a wording colours.
type WordingKind string

// The kinds of wording.
const (
	Loaded        WordingKind = "loaded"
	Hedge         WordingKind = "hedge"
	ScareQuotes   WordingKind = "scare-quotes"
	UnnamedSource WordingKind = "unnamed-source"
)
