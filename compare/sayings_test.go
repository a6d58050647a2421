package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/archive"
	"hearsay/reading"
)

const (
	pier = `The harbour board sold the old pier to Brandel Timber, the mayor of Selmouth said on Monday.

"We were never asked, and nobody will be told until the cranes stand there," said Orla Venn, who leads the harbour union. She called the board "a club of landlords".`
	pierAgain = `Orla Venn, the leader of the harbour union, told the Quay Post that they "were never asked, and nobody will be told until the cranes stand there".

The harbour board calls the union "a choir of wreckers".`
	pierLater = `The union has gone to court over the pier. Venn said that the dockers would not leave it.`
)

// told reads three reports; the second is later than the first, the third a copy of none.
func threeTold(t *testing.T) []*Told {
	return []*Told{
		tell(t, "Luce Mail", "2025-06-05", pierAgain),
		tell(t, "Quay Post", "2025-06-03", pier),
		tell(t, "Evening Lamp", "2025-06-09", pierLater),
	}
}

// called finds an entity by a part of its name.
func called(name string) func(*Told) string {
	return func(t *Told) string {
		for _, e := range t.Entities {
			if strings.Contains(archive.Fold(e.Name), archive.Fold(name)) {
				return e.ID
			}
		}
		return ""
	}
}

func TestSaid(t *testing.T) {
	var got []string
	for _, s := range Said(threeTold(t), called("Venn")) {
		got = append(got, s.Day+" "+s.Outlet+": "+s.Words)
	}
	want := []string{
		`2025-06-03 Quay Post: "We were never asked, and nobody will be told until the cranes stand there,"`,
		`2025-06-03 Quay Post: the board "a club of landlords"`,
		`2025-06-05 Luce Mail: that they "were never asked, and nobody will be told until the cranes stand there"`,
		`2025-06-09 Evening Lamp: that the dockers would not leave it`,
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%q is not among %q", w, got)
		}
	}
	if !slices.IsSorted(got) {
		t.Errorf("not in order of publication: %q", got)
	}
}

func TestChain(t *testing.T) {
	told := threeTold(t)
	again := told[0]
	id := ""
	for _, s := range again.Statements {
		if strings.Contains(words(s.Content.Spans), "cranes") {
			id = s.ID
		}
	}
	c := chain(told, again.Address, id)
	if c == nil || len(c.Links) != 2 || c.Links[0].Outlet != "Quay Post" || c.Links[1].Outlet != "Luce Mail" {
		t.Fatalf("chain: %+v", c)
	}
	if c.Links[1].Channel != "Quay Post" {
		t.Errorf("told to %q, want the Quay Post", c.Links[1].Channel)
	}
	drift := c.Links[1].Drift
	if !slices.ContainsFunc(drift, func(c Change) bool { return c.Kind == Same && strings.Contains(c.Words, "never asked, and nobody") }) ||
		!slices.ContainsFunc(drift, func(c Change) bool { return c.Kind == New && strings.Contains(c.Words, "that they") }) {
		t.Errorf("drift: %+v", drift)
	}
	if got := chain(told, again.Address, "s99"); got != nil {
		t.Errorf("a chain of no statement: %+v", got)
	}
}

func TestDrift(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"the pier was sold", "the pier was sold", "=the pier was sold"},
		{"the pier was sold", "the old pier was given away", "=the +old =pier was -sold +given away"},
		{"", "the pier", "+the pier"},
		{"", "", ""},
	} {
		var got []string
		for _, x := range Drift(c.from, c.to) {
			got = append(got, map[string]string{Same: "=", Gone: "-", New: "+"}[x.Kind]+x.Words)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q to %q: %q, want %q", c.from, c.to, s, c.want)
		}
	}
}

func TestLabels(t *testing.T) {
	first := tell(t, "Quay Post", "2025-06-03", `The Tarvo Brigade burned a mill near Selmouth on Sunday, the Veldan army said. The Tarvo Brigade has been listed as a terrorist organization by Veldan since 2019. "The Tarvo Brigade are bandits," said Orla Venn, the mayor.`)
	again := tell(t, "Luce Mail", "2025-06-05", `The Tarvo Brigade denied on Wednesday that it had burned the mill.`)
	copied := tell(t, "Evening Lamp", "2025-06-06", `The Tarvo Brigade denied on Wednesday that it had burned the mill.`)
	copied.CopyOf, copied.Agency = again.Address, "Luce Mail"
	labels := Labels([]*Told{copied, again, first}, called("Tarvo Brigade"))
	var got []string
	for _, l := range labels {
		got = append(got, fmt.Sprintf("%s %s: %d, %d copied, own %v, quoted %v", l.Form, archive.Fold(l.Words), l.Count, l.Copies, l.Own, l.Quoted))
	}
	want := []string{
		"name tarvo brigade: 4, 1 copied, own [{Quay Post 1 2025-06-03} {Luce Mail 1 2025-06-05}], quoted [{Veldan army 1 2025-06-03} {Orla Venn 1 2025-06-03}]",
		"designation terrorist organization: 1, 0 copied, own [], quoted [{Veldan 1 2025-06-03}]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTimeline(t *testing.T) {
	told := []*Told{
		tell(t, "Quay Post", "2025-06-03", "Rebels shelled Selmouth on Sunday, the army said. Riot police arrested twelve dockers in Luce on Monday."),
		tell(t, "Luce Mail", "2025-06-05", "Rebels had shelled Selmouth on June 1. The council declared a state of emergency in Selmouth on June 2."),
	}
	moments := Timeline(told, nil)
	var got []string
	for _, m := range moments {
		got = append(got, fmt.Sprintf("%s %s %d", m.From, m.Type, len(m.Tellings)))
	}
	if !slices.IsSortedFunc(moments, func(a, b *Moment) int {
		return strings.Compare(a.From+strings.Repeat("~", b2i(a.From == "")), b.From+strings.Repeat("~", b2i(b.From == "")))
	}) {
		t.Errorf("not in order: %q", got)
	}
	if !slices.Contains(got, "2025-06-01 ASSAULT 2") {
		t.Errorf("the shelling is not one moment of two reports: %q", got)
	}
	if then := Timeline(AsOf(told, "2025-06-04"), nil); slices.ContainsFunc(then, func(m *Moment) bool {
		return slices.ContainsFunc(m.Tellings, func(x Telling) bool { return x.Outlet == "Luce Mail" })
	}) {
		t.Error("as of June 4 the Luce Mail had not written")
	}
	only := Timeline(told, func(t *Told, id string) bool { return archive.Fold(t.Name(reading.Optional(id))) == "luce" })
	for _, m := range only {
		if strings.Contains(m.What, "shelled") {
			t.Errorf("a timeline of Luce has %q", m.What)
		}
	}
}
