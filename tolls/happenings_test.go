package tolls_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/reading"
)

// scenes are the report's tolls with their days and places: "killed 2 2024-05-14 Orran".
func scenes(r reading.Reading) string {
	names := map[reading.Optional]string{}
	for _, e := range r.Entities {
		names[reading.Optional(e.ID)] = e.Name
	}
	var out []string
	for _, x := range r.Tolls {
		days := string(x.From)
		if x.Until != x.From {
			days += ".." + string(x.Until)
		}
		out = append(out, strings.Join(strings.Fields(fmt.Sprintf("%s %d %s %s", x.Harm, x.Best, days, names[x.Place])), " "))
	}
	return strings.Join(out, ", ")
}

// The reports were published on Thursday, May 16, 2024.
func TestHappenings(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"day and place", "Two dockers were killed in Orran on Tuesday, police said on Wednesday.", "killed 2 2024-05-14 Orran"},
		{"dateline", "ORRAN, May 15 (Norda) - Three people were killed when a wall fell on Monday night.", "killed 3 2024-05-13 ORRAN"},
		{"said later", "A man was shot dead in Torvik on Sunday. Police arrested his brother on Wednesday in Velden.", "killed 1 2024-05-12 Torvik, detained 1 2024-05-12 Torvik"},
		{"it happened", "A girl was stabbed to death. The attack happened about 9 p.m. Saturday at a house in Velden.", "killed 1 2024-05-11 Velden"},
		{"a later death is the same", "A bus crashed on May 3 in Velden, killing two people. A third passenger died on Tuesday.", "killed 2 2024-05-03 Velden"},
		{"years before", "Two people were killed in a fire in Orran on Monday. In 2011, a fire in Torvik killed nine people.", "killed 2 2024-05-13 Orran, killed 9 2011-01-01..2011-12-31 Torvik"},
		{"another", "A man was shot dead in Torvik on Monday. In a separate shooting, two women were wounded in Velden.", "killed 1 2024-05-13 Torvik, wounded 2 Velden"},
		{"a whole war", "A rocket killed four people in Orran on Monday. More than 6,000 people have died in the war.", "killed 4 2024-05-13 Orran, killed 6001"},
		{"dated lines", "May 13: Shelling killed three people in Orran.\n\nMay 14: A mine killed two people in Velden.", "killed 3 2024-05-13 Orran, killed 2 2024-05-14 Velden"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := scenes(read(t, c.text)); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestToll(t *testing.T) {
	r := read(t, "Rebels killed 12 soldiers near Orran on Monday. A medic said 15 soldiers were killed.")
	if len(r.Tolls) != 1 {
		t.Fatalf("%d tolls, not 1", len(r.Tolls))
	}
	x := r.Tolls[0]
	if x.Who != reading.Combatant || x.Low != 12 || x.High != 15 || len(x.Figures) != 2 || len(x.Events) == 0 || len(x.Spans) != 2 || len(x.Victims) != 0 {
		t.Errorf("the toll is %+v", x)
	}
}
