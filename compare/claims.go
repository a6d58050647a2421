package compare

import (
	"strconv"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// About is what a claim is about.
type About string

// What claims are about: how many were killed and so on (a reading.Harm), or one of these.
const (
	AboutCount    About = "count"    // of something else
	AboutOccurred About = "occurred" // whether something happened
	AboutBlame    About = "blame"    // who did it
	AboutDay      About = "day"      // when it was
)

// Claim is what somebody says of a happening, in a form in which it can be laid beside what others say. The archive keeps a report's claims
// beside its reading, so that what is in dispute can be told without reading all again.
type Claim struct {
	About   About    `json:"about"`
	Of      string   `json:"of,omitempty"`      // what is counted, or the type of a deed; empty where About says it all
	Low     *float64 `json:"low,omitempty"`     // of numbers; nil is no bound
	High    *float64 `json:"high,omitempty"`    // likewise
	Value   string   `json:"value"`             // as people write it
	Parties []string `json:"parties,omitempty"` // of a deed: who did it and to whom, folded
	From    string   `json:"from,omitempty"`    // the first day on which it may have been, YYYY-MM-DD; empty where the report does not tell
	Until   string   `json:"until,omitempty"`   // the last one
	Voice   Voice    `json:"voice"`             // without a name if it is the outlet's
	Holder  string   `json:"holder"`            // a statement's id, or reading.HeldByOutlet
	Words   Quote    `json:"words"`             // that it rests on
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
	c := claims{x: t, used: map[string]bool{}}
	c.tolls()
	c.counts()
	c.deeds()
	c.blame()
	c.day()
	return c.all
}

type claims struct {
	x    *Told
	used map[string]bool // figures that a toll has
	all  []Claim
}

func (c *claims) tolls() {
	seen := map[reading.Harm]bool{}
	for _, t := range c.x.Tolls {
		for _, id := range t.Figures {
			c.used[id] = true
		}
		// A report's first toll of a kind is that of what it is about; later ones are of other happenings, or parts of it.
		if seen[t.Harm] || t.Who != "" && len(c.x.Tolls) > 1 {
			continue
		}
		seen[t.Harm] = true
		for _, id := range t.Figures {
			f := c.x.Figure(id)
			low, high := bounds(f)
			c.add(Claim{About: About(t.Harm), Low: low, High: high, Value: amount(f), From: string(t.From), Until: string(t.Until)}, f.Span)
		}
		if words := append(t.Victims[:len(t.Victims):len(t.Victims)], t.Spans...); len(t.Figures) == 0 && len(words) > 0 {
			best := float64(t.Best)
			c.add(Claim{About: About(t.Harm), Low: &best, High: &best, Value: strconv.Itoa(t.Best), From: string(t.From), Until: string(t.Until)}, words[0])
		}
	}
}

// add keeps a claim that rests on the words; whose it is follows from where they stand, unless its holder is known.
func (c *claims) add(claim Claim, at reading.Span) {
	if claim.Holder == "" {
		claim.Holder = c.x.HolderOf(at)
	}
	claim.Voice, claim.Words = c.x.voice(claim.Holder), c.x.quote(at)
	if claim.Voice.Kind == VoiceOutlet {
		claim.Voice.Name = ""
	}
	c.all = append(c.all, claim)
}

// roundly is how far an approximate figure may lie from the true one: "some 60" and "64" do not contradict each other.
const roundly = 0.1

func bounds(f *reading.Figure) (low, high *float64) {
	low, high = f.Min, f.Max
	if f.Approximate {
		if low != nil {
			l := *low * (1 - roundly)
			low = &l
		}
		if high != nil {
			h := *high * (1 + roundly)
			high = &h
		}
	}
	return low, high
}

// amount is a figure as people write it, the same for "two" and "2".
func amount(f *reading.Figure) string {
	n := func(v *float64) string { return strconv.FormatFloat(*v, 'f', -1, 64) }
	about := ""
	if f.Approximate {
		about = "about "
	}
	switch {
	case f.Min == nil && f.Max == nil:
		return f.Text
	case f.Min == nil:
		return "at most " + about + n(f.Max)
	case f.Max == nil:
		return "at least " + about + n(f.Min)
	case *f.Min == *f.Max:
		return about + n(f.Min)
	}
	return about + n(f.Min) + " to " + n(f.Max)
}

// counts are the figures of events, told apart by what they count and what happened to it, and sums of money.
func (c *claims) counts() {
	for _, e := range c.x.Events {
		if e.Status != reading.Occurred {
			continue
		}
		for _, id := range e.Figures {
			if f := c.x.Figure(id); f != nil && !c.used[id] && f.Of != "" && f.Harm == "" && f.Unit == "" {
				c.used[id] = true
				low, high := bounds(f)
				c.add(Claim{About: AboutCount, Of: head(f.Of) + " " + strings.ToLower(string(e.Type)), Low: low, High: high, Value: amount(f), From: string(e.From), Until: string(e.Until)}, f.Span)
			}
		}
	}
}

// head is the last word of what is counted: "members" of "striking union members".
func head(of string) string {
	words := strings.Fields(archive.Fold(of))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// deeds are the types of events that are more than words: that somebody demanded or rejected something is seldom what is in dispute.
var deeds = map[reading.EventType]bool{
	reading.Agree: true, reading.Cooperate: true, reading.Aid: true, reading.Concede: true, reading.Retreat: true, reading.Protest: true,
	reading.Sanction: true, reading.Mobilize: true, reading.Coerce: true, reading.Assault: true,
}

// deeds are what happened, or is denied, to those whom the report names.
func (c *claims) deeds() {
	for _, e := range c.x.Events {
		value := ""
		switch e.Status {
		case reading.Occurred:
			value = "occurred"
		case reading.Denied:
			value = "denied"
		default:
			continue
		}
		if !deeds[e.Type] {
			continue
		}
		c.add(Claim{About: AboutOccurred, Of: strings.ToLower(string(e.Type)), Value: value, Parties: append(c.parties(e.Actors), c.parties(e.Targets)...),
			From: string(e.From), Until: string(e.Until), Holder: e.Holder}, e.Trigger)
	}
}

// parties are the participants' names, or the heads of the words for those without one.
func (c *claims) parties(all []reading.Participant) (names []string) {
	for _, p := range all {
		if name := archive.Fold(c.x.Name(p.Entity)); name != "" {
			names = append(names, name)
		} else if len(p.Spans) > 0 {
			names = append(names, head(p.Spans[0].Text))
		}
	}
	return names
}

// blame is whom a voice accuses.
func (c *claims) blame() {
	for _, e := range c.x.Events {
		if e.Type != reading.Accusal || e.Status != reading.Occurred {
			continue
		}
		for _, p := range e.Targets {
			if name := c.x.Name(p.Entity); name != "" && len(p.Spans) > 0 {
				c.add(Claim{About: AboutBlame, Value: name, From: string(e.From), Until: string(e.Until), Holder: e.Holder}, p.Spans[0])
			}
		}
	}
}

// day is when what the report is about happened: the day of its first toll, or of the first event that has one.
func (c *claims) day() {
	for _, t := range c.x.Tolls {
		if t.From != "" && t.From == t.Until && len(t.Spans) > 0 {
			c.add(Claim{About: AboutDay, Value: string(t.From)}, t.Spans[0])
			return
		}
	}
}
