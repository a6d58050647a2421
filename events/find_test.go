package events_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"hearsay/reader"
	"hearsay/reading"
)

// read is the whole pipeline over one report, whose paragraphs are its lines.
func read(t testing.TB, text string) reading.Reading {
	t.Helper()
	doc := reading.Document{ID: "test", Text: text, Language: "en", Published: "2023-07-15"}
	start := 0
	for line := range strings.Lines(text) {
		if body := strings.TrimSpace(line); body != "" {
			at := start + strings.Index(line, body)
			doc.Paragraphs = append(doc.Paragraphs, reading.Cut(text, at, at+len(body)))
		}
		start += len(line)
	}
	r, err := reader.Read(context.Background(), doc, reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func name(r reading.Reading, id reading.Optional) string {
	for _, e := range r.Entities {
		if e.ID == string(id) {
			return e.Name
		}
	}
	return ""
}

// who shows participants as their entities' names, or their words where they have none.
func who(r reading.Reading, ps []reading.Participant) string {
	var out []string
	for _, p := range ps {
		if p.Entity != "" {
			out = append(out, name(r, p.Entity))
		} else {
			out = append(out, p.Spans[0].Text)
		}
	}
	return strings.Join(out, "; ")
}

// Each case names one event that the report must tell of.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		text                    string
		kind                    reading.EventType
		trigger, actor, targets string
		status                  reading.Status
	}{
		{"Police raided a Sable Brigade camp on June 20.", reading.Coerce, "raided", "Police", "Sable Brigade", reading.Occurred},
		{"Gunmen raided a village near the river.", reading.Assault, "raided", "Gunmen", "a village", reading.Occurred},
		{"Two guards were killed by the Sable Brigade in Quay.", reading.Assault, "killed", "Sable Brigade", "Two guards", reading.Occurred},
		{"Rebels launched an attack on the Harbour Council.", reading.Assault, "launched", "Rebels", "Harbour Council", reading.Occurred},
		{"Velden threatened to shell the port of Quay.", reading.Threaten, "threatened to", "Velden", "the port of Quay", reading.Occurred},
		{"The court allowed Orla Venn to leave Velden.", reading.Concede, "allowed", "The court", "Orla Venn", reading.Occurred},
		{"Warplanes struck the harbour at dawn.", reading.Assault, "struck", "Warplanes", "the harbour", reading.Occurred},
		{"Orla Venn called Boran Tull a liar.", reading.Accusal, "called", "Orla Venn", "Boran Tull", reading.Occurred},
		{"Orla Venn accepted Boran Tull's request to open the port.", reading.Request, "request", "Boran Tull", "Orla Venn", reading.Occurred},
		{"Sanctions were imposed on the Harbour Council by the Coastal Union.", reading.Sanction, "imposed", "Coastal Union", "Harbour Council", reading.Occurred},
		{"Mr Tull condemned the Sable Brigade.", reading.Accusal, "condemned", "Tull", "Sable Brigade", reading.Occurred},
		{"The minister warned the Sable Brigade against crossing the river.", reading.Threaten, "warned", "The minister", "Sable Brigade", reading.Occurred},
		{"The Sable Brigade threatened to attack the port.", reading.Threaten, "threatened to", "Sable Brigade", "", reading.Occurred},
		{"The Sable Brigade threatened to attack the port.", reading.Assault, "attack", "Sable Brigade", "the port", reading.Possible},
		{"The Harbour Council refused to release the prisoners.", reading.Reject, "refused to", "Harbour Council", "", reading.Occurred},
		{"The Harbour Council refused to release the prisoners.", reading.Retreat, "release", "Harbour Council", "the prisoners", reading.Denied},
		{"Orla Venn called on the Sable Brigade to release the hostages.", reading.Request, "called on", "Orla Venn", "Sable Brigade", reading.Occurred},
		{"Orla Venn called on the Sable Brigade to release the hostages.", reading.Retreat, "release", "Sable Brigade", "the hostages", reading.Demanded},
		{"Boran Tull will meet Orla Venn next week.", reading.Agree, "meet", "Boran Tull", "Orla Venn", reading.Planned},
		{"Boran Tull met Orla Venn on Monday.", reading.Consult, "met", "Boran Tull", "Orla Venn", reading.Occurred},
		{"The army did not attack the town.", reading.Assault, "attack", "The army", "the town", reading.Denied},
		{"The army may attack the town.", reading.Assault, "attack", "The army", "the town", reading.Possible},
		{"Thousands protested against the Harbour Council.", reading.Protest, "protested against", "Thousands", "Harbour Council", reading.Occurred},
		{"Skirmishes between the Sable Brigade and two gangs went on.", reading.Assault, "Skirmishes", "Sable Brigade; two gangs", "", reading.Occurred},
		{"The arrest of Boran Tull surprised nobody.", reading.Coerce, "arrest", "", "Boran Tull", reading.Occurred},
		{"The army left its barracks and shelled the town.", reading.Assault, "shelled", "The army", "the town", reading.Occurred},
		{"Orla Venn said that the Sable Brigade must leave Quay.", reading.Request, "must", "Orla Venn", "Sable Brigade", reading.Occurred},
		{"The Coastal Union, which expelled the envoys, was silent.", reading.Sanction, "expelled", "Coastal Union", "the envoys", reading.Occurred},
		{"The council resumed talks with the Sable Brigade.", reading.Consult, "resumed talks", "The council", "Sable Brigade", reading.Occurred},
		{"Boran Tull attacked Orla Venn over the budget.", reading.Accusal, "attacked", "Boran Tull", "Orla Venn", reading.Occurred},
		{"Boran Tull attacked Orla Venn with a knife.", reading.Assault, "attacked", "Boran Tull", "Orla Venn", reading.Occurred},
		{"The council released the pilot on Monday.", reading.Retreat, "released", "The council", "the pilot", reading.Occurred},
		{"Boran Tull resigned on Friday.", reading.Retreat, "resigned", "Boran Tull", "", reading.Occurred},
		{"The army denied that it had attacked the town.", reading.Assault, "attacked", "The army", "the town", reading.Denied},
		{"The army did not deny that it had attacked the town.", reading.Assault, "attacked", "The army", "the town", reading.Occurred},
		{"The union sent medicine to the islands.", reading.Aid, "sent medicine", "The union", "the islands", reading.Occurred},
	} {
		r := read(t, c.text)
		i := slices.IndexFunc(r.Events, func(e reading.Event) bool { return e.Type == c.kind && e.Trigger.Text == c.trigger })
		if i < 0 {
			t.Errorf("%s\nno %s %q among %+v", c.text, c.kind, c.trigger, r.Events)
			continue
		}
		e := r.Events[i]
		if got := who(r, e.Actors); got != c.actor {
			t.Errorf("%s\n%s: actor %q, not %q", c.text, c.trigger, got, c.actor)
		}
		if got := who(r, e.Targets); c.targets != "" && got != c.targets {
			t.Errorf("%s\n%s: target %q, not %q", c.text, c.trigger, got, c.targets)
		}
		if e.Status != c.status {
			t.Errorf("%s\n%s: %s, not %s", c.text, c.trigger, e.Status, c.status)
		}
	}
}

// What somebody must do is asked on the day on which it is said, by and of people of countries.
func TestObligation(t *testing.T) {
	r := read(t, "French President Orla Venn said on Monday that Turkish troops must leave Quay.")
	i := slices.IndexFunc(r.Events, func(e reading.Event) bool { return e.Trigger.Text == "must" })
	if i < 0 {
		t.Fatalf("%+v", r.Events)
	}
	e := r.Events[i]
	if e.From != "2023-07-10" || e.Until != "2023-07-10" {
		t.Errorf("from %q until %q", e.From, e.Until)
	}
	if e.Actors[0].Country != "FRA" || e.Targets[0].Country != "TUR" {
		t.Errorf("%q asks %q", e.Actors[0].Country, e.Targets[0].Country)
	}
}

func TestNoEvent(t *testing.T) {
	for _, text := range []string{
		"An attack helicopter stood on the field.",
		"The firm took the view that costs had a limit.",
		"The hotel made a profit.",
		"She had a heart attack at home.",
		"Four sailors were killed in a storm.",
		"The office declined to comment.",
		"He met the deadline.",
		"The firm released a statement.", "The council released its forecast.",
		"The attack surprised many.",
		"No government can allow visitors to reach the roof.", "Police met the striking dockers' deadline.",
		"The lift allowed visitors to reach the roof.",
		"She seized the chance.", "The singer captured the mood.", "He has a broad appeal.",
		"The action was taken in response.",
	} {
		if r := read(t, text); len(r.Events) > 0 {
			t.Errorf("%s\nhas %s %q", text, r.Events[0].Type, r.Events[0].Trigger.Text)
		}
	}
}

func TestCircumstances(t *testing.T) {
	r := read(t, "Officials seized 150 crates in Port Marlow on June 20. A week later, police detained at least two sailors.")
	if len(r.Events) != 2 {
		t.Fatalf("%d events", len(r.Events))
	}
	for i, want := range []struct {
		time, place string
		figure      string
	}{{"2023-06-20", "Port Marlow", "150"}, {"2023-06-27", "", "at least two"}} {
		e := r.Events[i]
		time := ""
		for _, x := range r.Times {
			if x.ID == string(e.Time) {
				time = x.Value
			}
		}
		if time != want.time {
			t.Errorf("%s: time %q, not %q", e.Trigger.Text, time, want.time)
		}
		if got := name(r, e.Place); got != want.place {
			t.Errorf("%s: place %q, not %q", e.Trigger.Text, got, want.place)
		}
		if len(e.Figures) != 1 {
			t.Errorf("%s: figures %v", e.Trigger.Text, e.Figures)
			continue
		}
		for _, x := range r.Figures {
			if x.ID == e.Figures[0] && x.Text != want.figure {
				t.Errorf("%s: figure %q, not %q", e.Trigger.Text, x.Text, want.figure)
			}
		}
	}
}

func TestHolders(t *testing.T) {
	r := read(t, "Orla Venn said that the Sable Brigade had attacked the port. Police arrested two men.")
	held := map[string]string{}
	for _, e := range r.Events {
		held[e.Trigger.Text] = e.Holder
	}
	if h := held["attacked"]; len(r.Statements) == 0 || h != r.Statements[0].ID {
		t.Errorf("what Venn said is held by %q", h)
	}
	if h := held["arrested"]; h != reading.HeldByOutlet {
		t.Errorf("what the report says is held by %q", h)
	}
}

func TestFurnitureTellsNothing(t *testing.T) {
	text := "Rebels bombed the port.\nRead next: Kestria banned the Sable Brigade as a terrorist group\n"
	at := strings.Index(text, "Read next")
	doc := reading.Document{ID: "test", Text: text, Language: "en", Published: "2023-07-15"}
	doc.Paragraphs = []reading.Span{reading.Cut(text, 0, at-1), reading.Cut(text, at, len(text)-1)}
	doc.Furniture = []reading.Furniture{{Span: doc.Paragraphs[1], Why: reading.FurnitureLink}}
	r, err := reader.Read(context.Background(), doc, reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Events) != 1 || r.Events[0].Trigger.Text != "bombed" || len(r.Designations) != 0 {
		t.Errorf("events %+v, designations %+v", r.Events, r.Designations)
	}
}

// Whatever the text, every span is its text's, every id resolves, every word is allowed.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Police raided an MKO-like camp, said Ana, and \"must leave\" it.",
		"Kestria, Velden and the Coastal Union designated X as a \"terrorist group\" in 2001. It was delisted.",
		"attack attack attack on on on by by",
		"which which, and, and was banned as as (as)",
		"was to be not been must must \"\" killed \u00a0\u2019s 's",
		"A state of emergency. Declared a state of emergency persona non grata",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := strings.ToValidUTF8(s, "\ufffd")
		if strings.TrimSpace(text) == "" {
			return
		}
		r := read(t, text)
		if err := r.Validate(); err != nil {
			t.Fatal(err)
		}
	})
}

// A text without full stops is one sentence. Work that grew with the square of it would not
// end here within the reader's limit.
func TestOneLongSentence(t *testing.T) {
	for _, unit := range []string{
		"the army attacked the town and ",
		"attack ",
		"killed by ",
		"Kestria banned Velden , which ",
		"he must leave , ",
		"and designated as a ",
	} {
		read(t, strings.Repeat(unit, 6_000/len(unit)))
	}
}
