package attribution

import (
	"testing"

	"hearsay/reading"
)

func TestHeadlines(t *testing.T) {
	const body = "\n\nThe ferry sank off Port Ellery on Friday. Mayor Ilse Brandt has run the port since 2019."
	for _, c := range []struct {
		title, source, content string
		kind                   reading.StatementKind
		own                    string
	}{
		{"Ilse Brandt: ferry was never safe", "Ilse Brandt", "ferry was never safe", reading.Indirect, ""},
		{"“I begged them to stop”: Ilse Brandt on the night the ferry sank", "Ilse Brandt", "“I begged them to stop”", reading.Direct, "on the night the ferry sank"},
		{"Ferry was never safe: mayor", "mayor", "Ferry was never safe", reading.Indirect, ""},
		{"Ferry sinks off Port Ellery", "", "", "", "Ferry sinks off Port Ellery"},
		{"Explained: why the ferry sank", "", "", "", "Explained: why the ferry sank"},
	} {
		x := read(reading.Document{Title: c.title, Text: c.title + body})
		var got reading.Statement
		for _, s := range x.statements {
			if s.Cue.Spans[0].Start < len(c.title) {
				got = s
				break
			}
		}
		if got.Source.Text != c.source || wordsOf(got.Content.Spans) != c.content || got.Kind != c.kind {
			t.Errorf("%s: %q says %q (%s)", c.title, got.Source.Text, wordsOf(got.Content.Spans), got.Kind)
		}
		own := ""
		if len(x.own) > 0 && x.own[0].Start < len(c.title) {
			own = x.own[0].Text
		}
		if own != c.own {
			t.Errorf("%s: the outlet's own is %q", c.title, own)
		}
	}
}
