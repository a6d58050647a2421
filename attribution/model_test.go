package attribution

import (
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

// TestNotBefore: what stands in earlier paragraphs alone is not said by a cue in this one, but for a name under a quote.
func TestNotBefore(t *testing.T) {
	for _, c := range []struct {
		text, cue, kept string
		content         []string
	}{
		{"“The door is open.”\n\nThe Courier reported a deal.", "reported", "", []string{"“The door is open.”"}},
		{"“The door is open.”\n\nThe Courier reported a deal.", "reported", "“The door is open.” | a deal", []string{"“The door is open.”", "a deal"}},
		{"“The door is open.\n\n“Come in,” Ferris added.", "added", "“The door is open. | “Come in,”", []string{"“The door is open.", "“Come in,”"}},
		{"“The door is open.”\n\n— Olan Ferris", "—", "“The door is open.”", []string{"“The door is open.”"}},
	} {
		text := language.Analyze(reading.Document{Text: c.text, Language: "en"})
		at := func(part string) run {
			start := strings.Index(c.text, part)
			r := run{text.TokenAt(start), text.TokenAt(start)}
			for r.last < len(text.Tokens) && text.Tokens[r.last].Start < start+len(part) {
				r.last++
			}
			return r
		}
		var content []run
		for _, part := range c.content {
			content = append(content, at(part))
		}
		var kept []string
		for _, r := range notBefore(text, content, at(c.cue)) {
			kept = append(kept, text.Cut(r.first, r.last).Text)
		}
		if got := strings.Join(kept, " | "); got != c.kept {
			t.Errorf("%q: kept %q, not %q", c.text, got, c.kept)
		}
	}
}

func TestOneParagraph(t *testing.T) {
	text := language.Analyze(reading.Document{Text: "Bridge closed, says mayor\n\nBy Nora Quill", Language: "en"})
	last := len(text.Tokens)
	for _, c := range []struct {
		source, cue run
		want        string
	}{
		{run{4, last}, run{3, 4}, "mayor"},
		{run{4, last}, run{5, 6}, "By Nora Quill"},
		{run{4, 5}, run{3, 4}, "mayor"},
	} {
		got := oneParagraph(text, c.source, c.cue)
		if s := text.Cut(got.first, got.last).Text; s != c.want {
			t.Errorf("%v: %q, not %q", c.source, s, c.want)
		}
	}
}

func TestPart(t *testing.T) {
	text := language.Analyze(reading.Document{Text: "She accused the ministry of lying and also demanded an inquiry.", Language: "en"})
	kept := []candidate{
		{source: run{0, 1}, cue: run{1, 2}, content: []run{{2, 11}}},
		{source: run{0, 1}, cue: run{8, 9}, content: []run{{9, 11}}},
	}
	part(text, kept)
	if r := kept[0].content[0]; text.Cut(r.first, r.last).Text != "the ministry of lying" {
		t.Errorf("%q", text.Cut(r.first, r.last).Text)
	}
}
