package view

import (
	"fmt"
	"strings"

	"hearsay/reading"
)

// mostVictims is how many of those told of one by one a toll shows.
const mostVictims = 8

func (t *text) tolls() {
	if len(t.r.Tolls) == 0 {
		return
	}
	t.heading("TOLLS", count(len(t.r.Tolls), "toll"))
	for i := range t.r.Tolls {
		x := &t.r.Tolls[i]
		t.row(2, []int{t.placeWidth, 9, t.mannerWidth - 4}, t.place(x.Spans), cell{{string(x.Harm), bold}}, of(people(x)),
			cell{{join(" · ", days(x), t.x.name(x.Place, ""), t.x.counted(x.Figures)), regular}, {victims(x), faint}})
	}
}

// people is how many there are, and who.
func people(x *reading.Toll) string {
	n := fmt.Sprint(x.Best)
	if x.Low != x.High {
		n += fmt.Sprintf(" (%d to %d)", x.Low, x.High)
	}
	if x.Who != "" {
		n += " " + string(x.Who) + "s"
	}
	return n
}

// days is when a toll's happening was.
func days(x *reading.Toll) string {
	from, until := Plain(string(x.From)), Plain(string(x.Until))
	if from == until {
		return from
	}
	return join(" to ", from, until)
}

// victims are the words for those told of one by one.
func victims(x *reading.Toll) string {
	var out []string
	for _, v := range x.Victims[:min(len(x.Victims), mostVictims)] {
		out = append(out, Plain(v.Text))
	}
	if len(x.Victims) > mostVictims {
		out = append(out, "…")
	}
	return strings.Join(out, "; ")
}
