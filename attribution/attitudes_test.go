package attribution

import (
	"testing"

	"hearsay/reading"
)

func TestAttitude(t *testing.T) {
	for _, c := range []struct {
		text, cue string
		want      reading.Attitude
	}{
		{"Danko said that the levy was theft.", "said", reading.Assert},
		{"Danko insisted that the levy was theft.", "insisted", reading.Assert},
		{"The survey found that half of all nurses want to leave.", "found", reading.Assert},
		{"Danko admitted that she had signed the contract.", "admitted", reading.Assert},
		{"Danko assured residents that the water was safe.", "assured", reading.Assert},
		{"Danko denied that she had signed the contract.", "denied", reading.Deny},
		{"Danko rejected the claim that she had signed the contract.", "rejected", reading.Deny},
		{"Danko refused to confirm that she had signed the contract.", "refused", reading.Assert},
		{"Danko declined to comment on the contract.", "declined", reading.Assert},
		{"Danko accused the council of theft.", "accused", reading.Accuse},
		{"The pilots blamed the tower for the delay.", "blamed", reading.Accuse},
		{"Ferro asked the council to repair the bridge.", "asked", reading.Demand},
		{"Ferro told the tenants to leave the building.", "told", reading.Demand},
		{"The union called on the owners to scrap the ferry.", "called", reading.Demand},
		{"The union called for an inquiry into the sinking.", "called", reading.Demand},
		{"The union wants the owners to scrap the ferry.", "wants", reading.Demand},
		{"Doctors warned residents not to drink the water.", "warned", reading.Demand},
		{"Doctors urged residents to boil the water.", "urged", reading.Demand},
		{"The panel recommended that the bridge be closed.", "recommended", reading.Demand},
		{"Doctors warned that the water was poisoned.", "warned", reading.Assert},
		{"Ferro asked whether the bridge was safe.", "asked", reading.Ask},
		{"“Is the bridge safe?” asked Ferro.", "asked", reading.Ask},
		{"Ferro wondered why the bridge had been closed.", "wondered", reading.Ask},
		{"The owners vowed to repair the ferry.", "vowed", reading.Promise},
		{"The owners agreed to repair the ferry.", "agreed", reading.Promise},
		{"The owners pledged that the ferry would sail.", "pledged", reading.Promise},
		{"Ferro called the mayor a liar.", "called", reading.Criticise},
		{"Ferro called the verdict a disgrace.", "called", reading.Criticise},
		{"Ferro called the verdict historic.", "called", reading.Praise},
		{"Ferro described the mayor as a coward.", "described", reading.Criticise},
		{"Ferro described the man as tall and thin.", "described", reading.Assert},
		{"Ferro criticised the mayor for her silence.", "criticised", reading.Criticise},
		{"The bishop condemned the attack.", "condemned", reading.Criticise},
		{"Danko thanked the crew for its courage.", "thanked", reading.Praise},
		{"Danko welcomed the decision to close the mine.", "welcomed", reading.Praise},
		{"Danko praised the crew for its courage.", "praised", reading.Praise},
		{"Danko believes that the mine will close.", "believes", reading.Believe},
		{"The mine is expected to close in May.", "is expected", reading.Believe},
		{"Danko plans to close the mine.", "plans", reading.Intend},
		{"Danko is determined to close the mine.", "is determined", reading.Intend},
		{"Danko wants to close the mine.", "wants", reading.Intend},
		{"Danko hopes that the mine will close.", "hopes", reading.Hope},
		{"Danko doubts that the mine will close.", "doubts", reading.Doubt},
		{"Danko is skeptical that the mine will close.", "is skeptical", reading.Doubt},
		{"Danko questioned whether the mine would close.", "questioned", reading.Doubt},
		{"Danko expressed doubt that the mine would close.", "expressed", reading.Doubt},
		{"Danko agreed to close the mine.", "agreed", reading.Promise},
		{"Danko insisted on Monday that the mine would close.", "insisted", reading.Assert},
		{"Danko is convinced that the mine will close.", "is convinced", reading.Believe},
		{"Ferro complained that the mayor had ignored him.", "complained", reading.Criticise},
		{"Danko expressed hope that the mine would close.", "expressed", reading.Hope},
	} {
		x := read(reading.Document{Text: c.text})
		s := x.ofCue(c.cue)
		if s == nil && len(x.statements) > 0 {
			s = &x.statements[0]
		}
		switch {
		case s == nil:
			t.Errorf("%s: no statement", c.text)
		case s.Attitude != c.want:
			t.Errorf("%s: %s, not %s (cue %q, content %q)", c.text, s.Attitude, c.want, wordsOf(s.Cue.Spans), wordsOf(s.Content.Spans))
		}
	}
}
