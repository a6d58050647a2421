package events

import (
	"strings"
	"testing"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

var plover = []reading.EventType{
	reading.Agree, reading.Consult, reading.Support, reading.Cooperate, reading.Aid, reading.Concede, reading.Retreat, reading.Request,
	reading.Accusal, reading.Reject, reading.Threaten, reading.Protest, reading.Sanction, reading.Mobilize, reading.Coerce, reading.Assault,
}

// Every row of the tables reads, every type is PLOVER's and has verbs, no row stands twice.
func TestTriggerTable(t *testing.T) {
	l, err := readLexicon(triggerTable, classTable)
	if err != nil {
		t.Fatal(err)
	}
	known := map[reading.EventType]int{}
	for _, k := range plover {
		known[k] = 0
	}
	for _, pats := range l.verbs {
		for _, p := range pats {
			if _, ok := known[p.kind]; !ok && p.kind != "" {
				t.Errorf("%q is no type of PLOVER", p.kind)
			}
			known[p.kind]++
		}
	}
	for _, k := range plover {
		if known[k] == 0 {
			t.Errorf("no verb tells of %s", k)
		}
	}
	seen := map[string]bool{}
	for _, row := range wordlist.Rows(triggerTable) {
		if key := strings.Join(append(row[:2:2], row[3:]...), " "); seen[key] {
			t.Errorf("%q stands twice", key)
		} else {
			seen[key] = true
		}
	}
}

func TestReadLexiconRefuses(t *testing.T) {
	for name, table := range map[string]string{
		"a part of speech": "hit\tX\tASSAULT\n",
		"a column":         "hit\tV\n",
		"a class":          "hit ... {nothing}\tV\tASSAULT\n",
		"an actor's class": "hit\tV\tASSAULT\tnothing\n",
		"a gap at the end": "hit ...\tV\tASSAULT\n",
	} {
		if _, err := readLexicon(table, ""); err == nil {
			t.Errorf("%s that is wrong is read", name)
		}
	}
}

func TestStatusTable(t *testing.T) {
	for w, s := range theStatus().words {
		switch s {
		case reading.Denied, reading.Planned, reading.Possible, reading.Demanded:
		default:
			t.Errorf("%q makes an event %q", w, s)
		}
	}
}
