package view

import (
	"fmt"
	"strings"

	"hearsay/reading"
)

func (t *text) ownVoice() {
	own := t.r.OwnVoice
	headline := t.x.headline()
	if len(own) == 0 && headline == "" {
		t.none("OWN VOICE", "nothing asserted by the outlet itself")
		return
	}
	t.heading("OWN VOICE", count(len(own), "passage"))
	if headline != "" {
		t.row(2, []int{t.placeWidth}, nil, cell{{headline, regular}, {headlineNote, faint}})
	}
	for _, s := range own[:min(len(own), mostOwn)] {
		t.row(2, []int{t.placeWidth}, t.place([]reading.Span{s}), of(cut(Plain(s.Text), longestWords)))
	}
	if more := len(own) - mostOwn; more > 0 {
		t.row(2, []int{t.placeWidth}, nil, cell{{fmt.Sprintf("… and %d more; --format html shows them all in their places", more), faint}})
	}
}

func (t *text) wording() {
	if len(t.r.Wording) == 0 {
		return
	}
	t.heading("WORDING", count(len(t.r.Wording), "choice")+" of words")
	for _, kind := range []reading.WordingKind{reading.Loaded, reading.ScareQuotes, reading.Hedge, reading.UnnamedSource} {
		var found []string
		for _, w := range t.r.Wording {
			if w.Kind == kind {
				found = append(found, fmt.Sprintf("%s %s ¶%d", quoted(Plain(w.Text)), t.x.holder(w.Holder), t.x.paragraph(w.Start)))
			}
		}
		if found != nil {
			t.row(2, []int{14}, cell{{wordingKind(kind), faint}}, of(strings.Join(found, "; ")))
		}
	}
}

func (t *text) names() {
	if len(t.r.Entities) == 0 {
		return
	}
	t.heading("NAMES", count(len(t.r.Entities), "name"))
	for _, k := range []struct {
		kind   reading.Kind
		plural string
	}{{reading.Person, "people"}, {reading.Organization, "organizations"}, {reading.Place, "places"}, {reading.Other, "other"}} {
		var found []string
		for _, e := range t.r.Entities {
			if e.Kind == k.kind {
				found = append(found, entity(&e))
			}
		}
		if found != nil {
			t.row(2, []int{14}, cell{{k.plural, faint}}, of(strings.Join(found, "; ")))
		}
	}
}

// entity is a name with its roles, its country and how often it is mentioned.
func entity(e *reading.Entity) string {
	about := join(", ", Plain(roles(e)), Plain(string(e.Country)))
	if about != "" {
		about = " (" + about + ")"
	}
	return fmt.Sprintf("%s%s %d×", Plain(e.Name), about, len(e.Mentions))
}

func (t *text) furniture() {
	left := t.x.leftOut()
	if len(left) == 0 {
		return
	}
	t.heading("LEFT OUT", count(len(left), "piece")+" of page furniture")
	byKind := map[reading.FurnitureKind]int{}
	var kinds []string
	for _, f := range left {
		if byKind[f.Why] == 0 {
			kinds = append(kinds, string(f.Why))
		}
		byKind[f.Why]++
	}
	for i, k := range kinds {
		kinds[i] = fmt.Sprintf("%s %d", k, byKind[reading.FurnitureKind(k)])
	}
	t.row(2, nil, cell{{strings.Join(kinds, ", "), faint}})
}
