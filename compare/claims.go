package compare

import "hearsay/reading"

// About is what a claim is about.
type About string

// What claims are about: how many were killed and so on (a reading.Harm), or one of these.
const (
	AboutCount    About = "count"    // of something else
	AboutOccurred About = "occurred" // whether something was so
	AboutBlame    About = "blame"    // who did it
	AboutCause    About = "cause"    // what something came of
	AboutDay      About = "day"      // when it was
)

// Claim is what somebody says of a happening, in a form in which it can be laid beside what others say. The archive keeps a report's claims
// beside its reading, so that what is in dispute can be told without reading all again.
type Claim struct {
	About  About       `json:"about"`
	Of     string      `json:"of,omitempty"`     // what is counted, or came of a cause; empty where About says it all
	Low    *float64    `json:"low,omitempty"`    // of numbers; nil is no bound
	High   *float64    `json:"high,omitempty"`   // likewise
	Value  string      `json:"value"`            // as people write it
	Who    reading.Who `json:"who,omitempty"`    // of people harmed: if all are of a kind
	Terms  []string    `json:"terms,omitempty"`  // of what was so or not, of causes and of deeds: the stems of the words that say what it is
	Focus  string      `json:"focus,omitempty"`  // of what is denied by "no" or "not": the term behind it; of counts: that of what was done with what is counted
	Thing  string      `json:"thing,omitempty"`  // of counts: the term of what is counted; empty where the unit says it all
	By     []string    `json:"by,omitempty"`     // of counts: the terms of who did it, where the clause says so
	Unit   string      `json:"unit,omitempty"`   // of counts: in which Low and High are given; empty for plain numbers
	Charge bool        `json:"charge,omitempty"` // of blame: it is told as such, not as a deed
	From   string      `json:"from,omitempty"`   // the first day on which it may have been, YYYY-MM-DD; empty where the report does not tell
	Until  string      `json:"until,omitempty"`  // the last one
	Voice  Voice       `json:"voice"`            // without a name if it is the outlet's
	Holder string      `json:"holder"`           // a statement's id, or reading.HeldByOutlet
	Words  Quote       `json:"words"`            // that it rests on
}

// Quote is a stretch of a report's text and what it stands in.
type Quote struct {
	Start   int    `json:"start"` // code points
	End     int    `json:"end"`
	Text    string `json:"text"`
	Context string `json:"context"` // the statement, or the stretch of the outlet's own voice, that the words stand in
}

// Claims are what a report has its voices say that another's could contradict.
func Claims(t *Told) []Claim {
	c := claims{x: t, clauses: t.clauses(), mentions: mentions(t), used: map[string]bool{}}
	c.tolls()
	c.crowds()
	c.counts()
	c.day()
	c.blame()
	c.causes()
	c.deaths()
	c.propositions()
	return c.all
}

type claims struct {
	x        *Told
	clauses  []clause
	mentions []mention
	used     map[string]bool // figures that a toll has
	all      []Claim
}

// add keeps a claim that rests on the words; whose it is follows from where they stand, unless its holder or voice is known.
func (c *claims) add(claim Claim, at reading.Span) {
	if claim.Holder == "" {
		claim.Holder = c.x.HolderOf(at)
	}
	claim.Words = c.x.quote(at)
	if claim.Voice.Kind == "" {
		claim.Voice = c.x.voice(claim.Holder)
	}
	if claim.Voice.Kind == VoiceOutlet {
		claim.Voice.Name = ""
	}
	c.all = append(c.all, claim)
}
