package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/reading"
	"hearsay/times"
)

// day is when what the report is about happened: the day of its first toll that has figures, in the words that give it: those beside the toll,
// or else beside another word of the attack.
func (c *claims) day() {
	c.began()
	c.struck()
	i := slices.IndexFunc(c.x.Tolls, func(t reading.Toll) bool { return len(t.Figures) > 0 && t.From != "" && t.From == t.Until })
	if i < 0 {
		return
	}
	t := c.x.Tolls[i]
	var figures []string // of that day, of whatever harm
	for _, o := range c.x.Tolls {
		if o.From == t.From && o.Until == t.Until {
			figures = append(figures, o.Figures...)
		}
	}
	var lead *reading.Span
	for _, x := range c.x.Times {
		day, ok := dayOf(x)
		if !ok || day != string(t.From) || c.x.aside(x.Span) || c.bounded(x.Span) {
			continue
		}
		if slices.ContainsFunc(figures, func(id string) bool { return c.dated(id, x.Span) }) {
			c.add(Claim{About: AboutDay, Value: day}, x.Span)
			return
		}
		if lead == nil && slices.ContainsFunc(c.x.Events, func(e reading.Event) bool { return e.Type == reading.Assault && c.together(e.Trigger, x.Span) }) {
			lead = &x.Span
		}
	}
	if lead != nil {
		c.add(Claim{About: AboutDay, Value: string(t.From)}, *lead)
	}
}

// began are the days on which the report says that what it is about began: "the fight began on Monday", "the first patients fell
// ill on Friday".
func (c *claims) began() {
	for _, p := range c.clauses {
		if p.negated || p.supposed() || !p.begins() {
			continue
		}
		for _, x := range c.x.Times {
			if day, ok := dayOf(x); ok && p.Contains(x.Span) && day <= c.x.Day() {
				claim := Claim{About: AboutDay, Value: day, Holder: p.holder}
				if e, _ := c.named(reading.Span{Start: p.Start, End: x.Start}); e != nil && p.dates() && p.holder == reading.HeldByOutlet {
					claim.Voice = voiceOf(e)
				}
				c.add(claim, x.Span)
				break
			}
		}
	}
}

// dayOf is the one day that a time is: not of the clock alone, and no length.
func dayOf(x reading.Time) (day string, ok bool) {
	from, until, ok := times.Interval(x.Value)
	return from, ok && from == until && x.Type != reading.Duration && !hour(x)
}

// begins says that a clause tells how something began: "the fight began", "the first patients fell ill".
func (c *clause) begins() bool {
	if at := placeOf(c.words, "happened"); at > 0 && has(c.words[:at], "happening") {
		return true
	}
	if c.dates() {
		return true
	}
	if at := placeOf(c.words, "breaking"); at > 0 && at < 5 {
		return true // "the ferry sank"
	}
	at := slices.Index(c.words, "first")
	return at >= 0 && at+2 < len(c.words) && at < 3 && has(c.words[at+1:at+3], "onset")
}

// dates says that a clause is that somebody gives something a day: "the mayor put the raid on Saturday", "who dated the attack to Friday".
func (c *clause) dates() bool {
	at := placeOf(c.words, "dating")
	return at > 0 && has(c.words[at+1:min(at+4, len(c.words))], "happening") && slices.ContainsFunc(c.words[at+1:], func(w string) bool { return w == "on" || w == "to" || w == "at" })
}

// dated says that a figure stands beside the day on which those whom it counts came to harm; of a toll that rises to it the day is another.
func (c *claims) dated(id string, day reading.Span) bool {
	f := c.x.Figure(id)
	return !strings.HasSuffix(c.x.Text[:f.Start], " to ") && c.together(f.Span, day)
}

// bounded says that a time is the end or the beginning of a stretch ("by Friday night 24 bodies had been carried out"), or one that is compared with
// it ("five more than on Friday morning").
func (c *claims) bounded(x reading.Span) bool {
	before := strings.Fields(strings.ToLower(c.x.Text[max(0, x.Start-12):x.Start]))
	if n := len(before); n > 1 && (before[n-2] == "than" && is(before[n-1], "preposition") || before[n-2] == "up" && before[n-1] == "to") {
		return true
	}
	return len(before) > 0 && slices.Contains([]string{"by", "until", "since", "till", "before", "than"}, before[len(before)-1])
}

// hour says that a time is one of the clock without a day, which is taken to be that of the report: "at 2.11 p.m.", "at eight in the evening".
func hour(x reading.Time) bool {
	day := slices.ContainsFunc(strings.Fields(x.Text), func(w string) bool {
		return slices.Contains([]string{"this", "last", "today", "tonight", "yesterday", "overnight"}, strings.ToLower(w))
	})
	named := slices.ContainsFunc(strings.Fields(x.Text), func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(first) && !slices.Contains([]string{"about", "around", "at", "noon", "midnight", "shortly", "just", "a.m", "p.m", "am", "pm"}, strings.ToLower(strings.Trim(w, ".,")))
	})
	return x.Type == reading.ClockTime && !day && !named
}
