package attribution

import (
	"testing"

	"hearsay/reading"
)

func TestFirstPersonsAreTheSpeaker(t *testing.T) {
	s := []reading.Statement{
		{ID: "s1", Source: reading.Source{Entity: "e1", Text: "Ilse Brandt"}},
		{ID: "s2", Source: reading.Source{Text: "we", Unnamed: true}, Within: "s1"},
		{ID: "s3", Source: reading.Source{Text: "I"}, Within: "s2"},
		{ID: "s4", Source: reading.Source{Text: "the crew"}, Within: "s1"},
		{ID: "s5", Source: reading.Source{Text: "I"}},
	}
	namesSelf(s)
	for i, want := range []reading.Optional{"e1", "e1", "e1", "", ""} {
		if s[i].Source.Entity != want {
			t.Errorf("%s: %q, not %q", s[i].ID, s[i].Source.Entity, want)
		}
	}
	if s[1].Source.Unnamed {
		t.Error("we are unnamed")
	}
}
