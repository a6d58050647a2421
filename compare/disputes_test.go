package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/archive"
	"hearsay/reading"
)

// said makes a report with one claim.
func said(outlet, day, voice string, c Claim) *Filed {
	c.Voice = Voice{Name: voice, Kind: VoiceSource}
	if voice == "" {
		c.Voice.Kind = VoiceOutlet
	}
	return &Filed{Report{Entry: archive.Entry{Address: outlet + " " + day, Outlet: outlet, Published: day}}, []Claim{c}}
}

func killed(n float64, value, day string) Claim {
	c := Claim{About: About(reading.Killed), Low: &n, Value: value, From: day, Until: day}
	if !strings.HasPrefix(value, "at least") {
		c.High = &n
	}
	return c
}

func so(value, text string) Claim {
	return Claim{About: AboutOccurred, Value: value, Terms: terms(plain(text)), Words: Quote{Text: text}}
}

// no is a denial by "no" or "not" of a word, among others.
func no(of, text string) Claim {
	c := so(valueDenied, text)
	c.Focus = term(of)
	return c
}

func copied(f *Filed, of *Filed) *Filed {
	f.CopyOf, f.Agency = of.Address, of.Outlet
	return f
}

func TestMatters(t *testing.T) {
	ministry := said("Quay Post", "2025-06-02", "health ministry", killed(4, "4", "2025-06-01"))
	for _, c := range []struct {
		name  string
		filed []*Filed
		want  []string // of each matter: what it is about, and its sides with their voices; "!" where it is disputed, "^" updated
	}{
		{"two numbers", []*Filed{ministry, said("Luce Mail", "2025-06-02", "dockers' union", killed(7, "7", "2025-06-01"))},
			[]string{"!killed: 4 (1), 7 (1)"}},
		{"a bound that the number keeps", []*Filed{ministry, said("Luce Mail", "2025-06-02", "dockers' union", killed(3, "at least 3", "2025-06-01"))},
			[]string{"killed: at least 3 (1), 4 (1)"}},
		{"one voice comes to a higher number", []*Filed{ministry, said("Luce Mail", "2025-06-04", "health ministry", killed(7, "7", "2025-06-01"))},
			[]string{"killed: 4 (1), 7 (1)"}},
		{"a toll that rises", []*Filed{ministry, said("Luce Mail", "2025-06-04", "dockers' union", killed(7, "7", "2025-06-01"))},
			[]string{"^killed: 4 (1), 7 (1)"}},
		{"a toll that falls", []*Filed{ministry, said("Luce Mail", "2025-06-04", "dockers' union", killed(2, "2", "2025-06-01"))},
			[]string{"!killed: 2 (1), 4 (1)"}},
		{"two outlets differ on what one voice said that day", []*Filed{ministry, said("Luce Mail", "2025-06-02", "health ministry", killed(7, "7", "2025-06-01"))},
			[]string{"!killed: 4 (1), 7 (1)"}},
		{"a copy is no voice", []*Filed{ministry, copied(said("Luce Mail", "2025-06-02", "health ministry", killed(4, "4", "2025-06-01")), ministry)}, nil},
		{"a wrong day is no other happening", []*Filed{ministry, said("Luce Mail", "2025-06-02", "dockers' union", killed(7, "7", "2025-06-02"))},
			[]string{"!killed: 4 (1), 7 (1)"}},
		{"another day is another happening", []*Filed{ministry, said("Luce Mail", "2025-06-12", "dockers' union", killed(7, "7", "2025-06-11"))}, nil},
		{"days", []*Filed{
			said("Quay Post", "2025-06-02", "", Claim{About: AboutDay, Value: "2025-06-01"}),
			said("Luce Mail", "2025-06-02", "", Claim{About: AboutDay, Value: "2025-05-31"}),
		}, []string{"!day: 2025-05-31 (1), 2025-06-01 (1)"}},
		{"an agency by its initials", []*Filed{
			said("Kestria Press Agency", "2025-06-02", "", killed(4, "4", "")),
			said("Luce Mail", "2025-06-03", "KPA", killed(4, "4", "")),
		}, []string{"killed: 4 (2)"}},
		{"told and denied", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "crew chained doors deck")),
			said("Luce Mail", "2025-06-02", "", so(valueOccurred, "mayor praised crew")),
			said("Evening Lamp", "2025-06-03", "shipping line", so(valueDenied, "any door chained")),
		}, []string{"!occurred chained doors: denied (1), occurred (1)"}},
		{"a denial of what nobody tells", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "mayor praised crew")),
			said("Evening Lamp", "2025-06-03", "shipping line", so(valueDenied, "any door chained")),
		}, nil},
		{"a weapon in a word of its kind", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "then Marn drew a dagger and a pistol")),
			said("Evening Lamp", "2025-06-03", "his aunt", no("weapon", "then Marn had no weapon")),
		}, []string{"!occurred marn dagger pistol: denied (1), occurred (1)"}},
		{"who tells of a weapon does not tell of a pistol", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "then Marn drew a weapon")),
			said("Evening Lamp", "2025-06-03", "his aunt", no("pistol", "then Marn had no pistol")),
		}, nil},
		{"what was escaped was not so", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "a bather escaped serious burns")),
			said("Evening Lamp", "2025-06-03", "his aunt", no("burns", "a bather had no burns")),
		}, nil},
		{"where two share everyday words only", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "a man of the family was home")),
			said("Evening Lamp", "2025-06-03", "his aunt", no("family", "the family has no home")),
		}, nil},
		{"where two share a name only", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "the town of Tarvo votes")),
			said("Evening Lamp", "2025-06-03", "his aunt", no("tarvo", "they are not from Tarvo")),
		}, nil},
		{"one gives a permit and the other has none, in other words", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "the club had a licence for the whole regatta")),
			said("Evening Lamp", "2025-06-03", "his aunt", no("permit", "no permit was given for that regatta")),
		}, []string{"!occurred licence regatta: denied (1), occurred (1)"}},
		{"a gun in other words", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "the constables opened fire on the quay")),
			said("Evening Lamp", "2025-06-03", "his aunt", no("shot", "no policeman shot on the quay")),
		}, []string{"!occurred constables fired quay: denied (1), occurred (1)"}},
		{"an arrest after a day without", []*Filed{
			said("Quay Post", "2025-06-02", "", no("arrests", "no arrests made")),
			said("Evening Lamp", "2025-06-03", "", so(valueOccurred, "two arrests were made")),
		}, []string{"^occurred arrests made: denied (1), occurred (1)"}},
		{"no arrest after a day with one", []*Filed{
			said("Quay Post", "2025-06-02", "", so(valueOccurred, "two arrests were made")),
			said("Evening Lamp", "2025-06-03", "", no("arrests", "no arrests made")),
		}, []string{"!occurred arrests made: denied (1), occurred (1)"}},
		{"who is blamed says that it was not him", []*Filed{
			said("Quay Post", "2025-06-02", "mayor", Claim{About: AboutBlame, Value: "Druvian", Charge: true}),
			said("Evening Lamp", "2025-06-03", "Druvia", Claim{About: AboutBlame, Value: "not Druvia"}),
		}, []string{"!blame: Druvian (1), not Druvia (1)"}},
		{"two who did one deed", []*Filed{
			said("Quay Post", "2025-06-02", "mayor", Claim{About: AboutBlame, Value: "marines", Terms: []string{"burn", "market"}}),
			said("Evening Lamp", "2025-06-03", "colonel", Claim{About: AboutBlame, Value: "looters", Terms: []string{"burn", "market", "sunday"}}),
		}, []string{"!blame: looters (1), marines (1)"}},
		{"two who did different deeds", []*Filed{
			said("Quay Post", "2025-06-02", "mayor", Claim{About: AboutBlame, Value: "marines", Terms: []string{"burn", "market"}}),
			said("Evening Lamp", "2025-06-03", "colonel", Claim{About: AboutBlame, Value: "looters", Terms: []string{"rob", "bank"}}),
		}, []string{"blame: looters (1), marines (1)"}},
		{"who is not blamed says that it was not him", []*Filed{
			said("Quay Post", "2025-06-02", "mayor", Claim{About: AboutBlame, Value: "Tarvo Brigade", Charge: true}),
			said("Evening Lamp", "2025-06-03", "Druvia", Claim{About: AboutBlame, Value: "not Druvia"}),
		}, []string{"blame: Tarvo Brigade (1), not Druvia (1)"}},
		{"who did it", []*Filed{
			said("Quay Post", "2025-06-02", "Veldan", Claim{About: AboutBlame, Value: "army of Ostreland", Charge: true}),
			said("Luce Mail", "2025-06-02", "mayor", Claim{About: AboutBlame, Value: "Ostreland"}),
			said("Evening Lamp", "2025-06-03", "Ostreland", Claim{About: AboutBlame, Value: "Tarvo Brigade"}),
		}, []string{"!blame: Tarvo Brigade (1), army of Ostreland (2)"}},
		{"two who did it, and nobody is charged", []*Filed{
			said("Quay Post", "2025-06-02", "Veldan", Claim{About: AboutBlame, Value: "police"}),
			said("Evening Lamp", "2025-06-03", "Ostreland", Claim{About: AboutBlame, Value: "Tarvo Brigade"}),
		}, []string{"blame: Tarvo Brigade (1), police (1)"}},
		{"causes", []*Filed{
			said("Quay Post", "2025-06-02", "prosecutor", Claim{About: AboutCause, Of: "fire", Value: "a cable under the deck", Terms: []string{"cable", "deck"}}),
			said("Luce Mail", "2025-06-02", "fire service", Claim{About: AboutCause, Value: "burnt cable", Terms: []string{"burnt", "cable"}}),
			said("Evening Lamp", "2025-06-03", "minister", Claim{About: AboutCause, Of: "fire", Value: "sabotage", Terms: []string{"sabotage"}}),
		}, []string{"!cause fire: a cable under the deck (2), sabotage (1)"}},
		{"a cause that it was not", []*Filed{
			said("Quay Post", "2025-06-02", "surgeon", Claim{About: AboutCause, Of: "death of lind", Value: "a stroke", Terms: []string{"stroke"}}),
			said("Luce Mail", "2025-06-02", "sister", Claim{About: AboutCause, Of: "death of lind", Value: "not a stroke", Terms: []string{"stroke"}}),
		}, []string{"!cause death of lind: a stroke (1), not a stroke (1)"}},
		{"another cause that it was not", []*Filed{
			said("Quay Post", "2025-06-02", "surgeon", Claim{About: AboutCause, Of: "death of lind", Value: "a stroke", Terms: []string{"stroke"}}),
			said("Luce Mail", "2025-06-02", "sister", Claim{About: AboutCause, Of: "death of lind", Value: "not a fall", Terms: []string{"fall"}}),
		}, []string{"cause death of lind: a stroke (1), not a fall (1)"}},
		{"the deaths of two", []*Filed{
			said("Quay Post", "2025-06-02", "surgeon", Claim{About: AboutCause, Of: "death of lind", Value: "a stroke", Terms: []string{"stroke"}}),
			said("Luce Mail", "2025-06-02", "sister", Claim{About: AboutCause, Of: "death of tolle", Value: "a fall", Terms: []string{"fall"}}),
		}, nil},
	} {
		var got []string
		for _, m := range Matters("s", c.filed) {
			var sides []string
			for _, s := range m.Sides {
				sides = append(sides, fmt.Sprintf("%s (%d)", s.Value, s.Voices))
			}
			text := strings.TrimSpace(string(m.About)+" "+m.Of) + ": " + strings.Join(sides, ", ")
			if m.Disputed {
				text = "!" + text
			} else if m.Updated {
				text = "^" + text
			}
			got = append(got, text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}
