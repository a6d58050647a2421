package compare

import (
	"slices"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// blame is whom a voice makes answerable: whom it accuses, and whom it tells to have attacked. Persons who are told to have attacked somebody
// are left out: of several suspects each may have had a part.
func (c *claims) blame() {
	told := map[[2]string]bool{} // whom a voice has blamed
	for _, e := range c.x.Events {
		if e.Status == reading.Denied && e.Type == reading.Assault {
			c.disowned(&e)
		}
		if e.Status != reading.Occurred || c.inDenial(e.Trigger) {
			continue
		}
		who := e.Actors
		if e.Type == reading.Accusal {
			if who = e.Targets; !has(plain(e.Trigger.Text), "blaming") {
				continue
			}
		} else if e.Type != reading.Assault {
			continue
		}
		for _, p := range who {
			voice := c.accuser(&e)
			name := c.party(p, e.Type == reading.Accusal, voice)
			if key := [2]string{voice.Name, name}; name != "" && name != voice.Name && !told[key] {
				told[key] = true
				c.add(Claim{About: AboutBlame, Value: name, Charge: e.Type == reading.Accusal, From: string(e.From), Until: string(e.Until), Terms: c.deed(&e, p), Holder: e.Holder, Voice: voice}, p.Spans[0])
			}
		}
	}
	c.accused()
	c.answerable()
	c.deeds()
	c.mutual()
	c.claimed()
	c.uninvolved()
}

// deed are the terms of what somebody is told to have done, those of the clause without his own.
func (c *claims) deed(e *reading.Event, who reading.Participant) []string {
	i := slices.IndexFunc(c.clauses, func(p clause) bool { return p.Contains(e.Trigger) })
	if i < 0 || e.Type != reading.Assault {
		return nil
	}
	own := terms(plain(who.Spans[0].Text))
	return slices.DeleteFunc(terms(c.clauses[i].words), func(t string) bool { return slices.Contains(own, t) || classes()["time"][t] })
}

// claimed are those who say that it was they ("claimed responsibility for the bombing").
func (c *claims) claimed() {
	for _, s := range c.x.Statements {
		own := s.Cue.Lemma == "claim" && len(s.Content.Spans) > 0 && !s.Negated && !s.Hypothetical &&
			slices.ContainsFunc(s.Cue.Spans, func(w reading.Span) bool { return has(plain(w.Text), "responsibility") })
		if name := c.x.Name(s.Source.Entity); own && name != "" {
			c.add(Claim{About: AboutBlame, Value: name, Charge: true, Holder: s.ID}, s.Content.Spans[0])
		}
	}
}

// accuser is whose word it is that somebody did something: of an accusation that the outlet tells of, whoever accuses.
func (c *claims) accuser(e *reading.Event) Voice {
	v := c.x.voice(e.Holder)
	if e.Type != reading.Accusal || len(e.Actors) == 0 || v.Kind != VoiceOutlet {
		return v
	}
	who := e.Actors[0]
	if e := c.x.Entity(who.Entity); e != nil && e.Name != "" {
		return voiceOf(e)
	}
	if len(who.Spans) > 0 {
		return Voice{Name: who.Spans[0].Text, Kind: VoiceUnnamed}
	}
	return v
}

// party is how a participant is called among those who are blamed, or "". A person is one if a voice accuses him, a place likewise: what is
// said to have attacked may be where it was ("the Quay Street shooting").
func (c *claims) party(p reading.Participant, charge bool, by Voice) string {
	if len(p.Spans) == 0 || c.x.aside(p.Spans[0]) {
		return ""
	}
	if e := c.x.Entity(p.Entity); e != nil {
		switch {
		case e.Kind == reading.Person && (!charge || by.Kind == VoiceOutlet), e.Kind == reading.Place && !charge && e.Location != nil,
			e.Kind == reading.Other, !charge && !fights[e.Sector]:
			return ""
		}
		return e.Name
	}
	words := plain(p.Spans[0].Text)
	if !has(words, "fighter") {
		return c.arms(p.Spans[0])
	}
	return archive.Fold(p.Spans[0].Text)
}

// arms is whose weapon the words name: that of "a Veldan drone".
func (c *claims) arms(of reading.Span) string {
	if !slices.ContainsFunc(implied(terms(plain(of.Text))), func(t string) bool { return classes()["arms"][t] }) {
		return ""
	}
	for _, m := range c.mentioned(of) {
		adjective := slices.ContainsFunc(demonymEndings, func(end string) bool { return end != "" && strings.HasSuffix(m.of.Name, end) })
		if m.Form == reading.Name && (m.of.Kind == reading.Organization || m.of.Kind != reading.Person && adjective) {
			return m.of.Name
		}
	}
	return ""
}

// fights are the sectors of those who may have attacked somebody; of many nothing is known.
var fights = map[reading.Sector]bool{
	"": true, reading.Government: true, reading.Military: true, reading.Rebel: true, reading.Opposition: true, reading.Police: true,
	reading.Spies: true, reading.Radical: true, reading.Unidentified: true, reading.Criminal: true,
}

// inDenial says that the words stand in a clause that says that something was not so.
func (c *claims) inDenial(words reading.Span) bool {
	return slices.ContainsFunc(c.clauses, func(p clause) bool { return p.denies() && p.Contains(words) })
}
