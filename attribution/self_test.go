package attribution

import (
	"testing"

	"hearsay/reading"
)

func TestFirstPersonsAreTheSpeaker(t *testing.T) {
	x := read(reading.Document{Text: "“The ferry is old, and I believe that it should be scrapped,” said Ilse Brandt, the mayor of Port Ellery."})
	for _, s := range x.statements {
		if s.Source.Text == "I" {
			if got := x.name(s.Source.Entity); got != "Ilse Brandt" {
				t.Errorf("I is %q", got)
			}
			return
		}
	}
	t.Errorf("nobody says I: %+v", x.statements)
}
