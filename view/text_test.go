package view

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"hearsay/reading"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestTextGolden(t *testing.T) {
	for _, width := range []int{80, 120} {
		got := string(Text(sample(t), Look{Width: width}))
		name := fmt.Sprintf("testdata/dam-%d.txt", width)
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs; the text is now\n%s", name, got)
		}
	}
}

func TestTextFits(t *testing.T) {
	for _, width := range []int{minWidth, 57, 80, 119} {
		for l := range strings.Lines(string(Text(sample(t), Look{Width: width}))) {
			if n := cells(strings.TrimRight(l, "\n")); n > width {
				t.Errorf("at width %d a line takes %d cells: %q", width, n, l)
			}
		}
	}
}

func TestTextColour(t *testing.T) {
	plain, colour := string(Text(sample(t), Look{Width: 80})), string(Text(sample(t), Look{Width: 80, Colour: true}))
	if strings.Contains(plain, "\x1b") || !strings.Contains(colour, "\x1b[1m") {
		t.Error("colour is there exactly when it is asked for")
	}
}

// A report must not be able to paint the terminal of whoever reads it.
func TestTextCarriesNoEscapes(t *testing.T) {
	r := &reading.Reading{Title: "a\x1b[2Jb", Outlet: "c\u009b31m", Text: "x", OwnVoice: []reading.Span{{Start: 0, End: 1, Text: "\u202eevil\a"}},
		Entities: []reading.Entity{{Name: "\x1b]0;t\a", Kind: reading.Other}}}
	if got := string(Text(r, Look{Width: 80})); strings.ContainsAny(got, "\x1b\a\u009b\u202e") {
		t.Errorf("control characters reach the terminal: %q", got)
	}
}

func TestTextOfNothing(t *testing.T) {
	got := string(Text(&reading.Reading{ID: "empty.txt"}, Look{Width: 80}))
	for _, want := range []string{"(no title) empty.txt", "no statements found", "no events found", "no date"} {
		if !strings.Contains(got, want) {
			t.Errorf("an empty reading does not say %q:\n%s", want, got)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"", 5, ""},
		{"one two three", 7, "one two|three"},
		{"one two three", 3, "one|two|thr|ee"},
		{"exactly ten", 11, "exactly ten"},
		{"水坝没有倒塌", 5, "水坝|没有|倒塌"},
		{"try --jobs now", 7, "try|--jobs|now"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301"},
	} {
		if got := strings.Join(wrap(c.in, c.width), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, not %q", c.in, c.width, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{{"short", 5, "short"}, {"one two, three", 10, "one two…"}, {"水坝没有", 5, "水坝…"}} {
		if got := cut(c.in, c.width); got != c.want {
			t.Errorf("cut(%q, %d) = %q, not %q", c.in, c.width, got, c.want)
		}
	}
}

func TestAmount(t *testing.T) {
	n := func(v float64) *float64 { return &v }
	for want, f := range map[string]reading.Figure{
		"":                     {},
		"14":                   {Min: n(14), Max: n(14)},
		"at least 1,200":       {Min: n(1200)},
		"at most −3.5 percent": {Max: n(-3.5), Unit: "percent"},
		"about 5 to 10 km":     {Min: n(5), Max: n(10), Unit: "km", Approximate: true},
		"12,345,678":           {Min: n(12345678), Max: n(12345678)},
	} {
		if got := amount(&f); got != want {
			t.Errorf("amount = %q, not %q", got, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	text := "one\r\n\n  two \n\t\nthree"
	ps := paragraphs(text)
	var got []string
	for _, p := range ps {
		if text[p.Start:p.End] != p.Text {
			t.Errorf("span %+v", p)
		}
		got = append(got, p.Text)
	}
	if strings.Join(got, "|") != "one|two|three" {
		t.Errorf("paragraphs %q", got)
	}
	if paragraphAt(ps, strings.Index(text, "wo")) != 2 || paragraphAt(ps, 0) != 1 {
		t.Error("a place has the wrong paragraph")
	}
}
