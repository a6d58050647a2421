package view

import (
	"cmp"
	"fmt"

	"hearsay/reading"
)

func (t *text) events() {
	if len(t.r.Events) == 0 {
		t.none("WHAT HAPPENED", "no events found")
		return
	}
	t.heading("WHAT HAPPENED", count(len(t.r.Events), "event"))
	for i := range t.r.Events {
		e := &t.r.Events[i]
		who := join(" → ", t.x.participants(e.Actors), t.x.participants(e.Targets))
		if len(e.Actors) == 0 && who != "" {
			who = "→ " + who
		}
		circumstances := join(" · ", t.x.when(e.Time), t.x.name(e.Place, ""), t.x.counted(e.Figures))
		t.row(2, []int{t.placeWidth, 9, t.mannerWidth - 4},
			t.place([]reading.Span{e.Trigger}),
			cell{{string(e.Type), bold}, {status(e.Status), faint}},
			of(quoted(Plain(e.Trigger.Text))),
			cell{{who, regular}, {circumstances, regular}, {t.x.holder(e.Holder), faint}})
	}
}

// status is an event's status, left out where it has simply occurred.
func status(s reading.Status) string {
	if s == reading.Occurred {
		return ""
	}
	return string(s)
}

func (t *text) figures() {
	if len(t.r.Figures) == 0 {
		return
	}
	t.heading("FIGURES", count(len(t.r.Figures), "figure"))
	for i := range t.r.Figures {
		f := &t.r.Figures[i]
		meaning := amount(f)
		if meaning == Plain(f.Text) {
			meaning = ""
		}
		t.row(2, []int{t.placeWidth, 9 + t.mannerWidth - 2, (t.Width - t.mannerWidth) / 4},
			t.place([]reading.Span{f.Span}), of(join(" ", Plain(f.Text), Plain(f.Of))), of(meaning), cell{{t.x.heldBy(t.x.saidAt(f.Start)), faint}})
	}
}

func (t *text) designations() {
	if len(t.r.Designations) == 0 {
		return
	}
	t.heading("DESIGNATIONS", count(len(t.r.Designations), "designation"))
	shown := map[reading.Optional]bool{}
	for i := range t.r.Designations {
		of := t.r.Designations[i].Of
		if shown[of] {
			continue
		}
		shown[of] = true
		t.row(2, nil, cell{{cmp.Or(t.x.name(of, ""), "somebody"), bold}})
		for _, d := range t.r.History(string(of)) {
			t.row(2, []int{t.placeWidth}, t.place(d.Spans), cell{
				{fmt.Sprintf("%s: %s", t.x.giver(&d), quoted(Plain(d.As))), regular},
				{join(" · ", since(&d), t.x.holder(d.Holder)), faint}})
		}
	}
}
