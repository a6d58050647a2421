package view

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/reading"
)

// reported is a reading of one sentence: an outlet says, citing somebody, what somebody told another in an interview.
func reported() *reading.Reading {
	text := "The Herald reported, citing two officials, that Ana Ruz told AFP in an interview that the dam would hold."
	at := func(words string) []reading.Span {
		i := strings.Index(text, words)
		return []reading.Span{reading.Cut(text, i, i+len(words))}
	}
	channel := func(words string) reading.Channel { return reading.Channel{Text: words, Spans: at(words)} }
	citing := reading.Link{Kind: reading.LinkCiting, Channel: channel("two officials")}
	return &reading.Reading{
		Text: text, Title: "Dam would hold, engineer says",
		Statements: []reading.Statement{
			{ID: "s1", Kind: reading.Indirect, Source: reading.Source{Text: "The Herald", Spans: at("The Herald")}, Cue: reading.Cue{Spans: at("reported")},
				Content: reading.Content{Spans: at("that Ana Ruz told AFP in an interview that the dam would hold")}, Chain: []reading.Link{citing}},
			{ID: "s2", Kind: reading.Indirect, Source: reading.Source{Text: "Ana Ruz", Spans: at("Ana Ruz")}, Cue: reading.Cue{Spans: at("told")},
				Content: reading.Content{Spans: at("that the dam would hold")}, Within: "s1", Chain: []reading.Link{
					{Kind: reading.LinkOutlet, Channel: channel("The Herald")}, citing,
					{Kind: reading.LinkOutlet, Channel: channel("AFP")}, {Kind: reading.LinkOccasion, Channel: channel("an interview")}}},
		},
		Voices: map[string]float64{reading.HeldByOutlet: 0.6, reading.UnnamedVoice: 0.4},
	}
}

func TestWay(t *testing.T) {
	x := newIndex(reported())
	for i, want := range []string{"citing two officials", "to AFP, in an interview; as reported by The Herald, citing two officials"} {
		if got := x.way(&x.Statements[i]); got != want {
			t.Errorf("the words came %q, not %q", got, want)
		}
	}
}

func TestStep(t *testing.T) {
	for text, want := range map[string]string{
		"told the court":             "to the court",
		"in a statement":             "in a statement",
		"posted on Telegram":         "on Telegram",
		"obtained by the Gazette":    "through the Gazette",
		"by phone":                   "by phone",
		"during a debate":            "during a debate",
		"speaking on state TV":       "on state TV",
		"an interview with the News": "to the News",
	} {
		kind := reading.LinkOccasion
		words := text[strings.IndexByte(text, ' ')+1:]
		for _, w := range []string{"Telegram", "the Gazette", "state TV", "the News"} {
			if strings.HasSuffix(text, w) {
				words, kind = w, reading.LinkOutlet
			}
		}
		if words == "Telegram" {
			kind = reading.LinkPlatform
		}
		x := newIndex(&reading.Reading{Text: text})
		start := len(text) - len(words)
		l := reading.Link{Kind: kind, Channel: reading.Channel{Text: words, Spans: []reading.Span{reading.Cut(text, start, len(text))}}}
		if got := x.step(l); got != want {
			t.Errorf("%s: %q, not %q", text, got, want)
		}
	}
}

// What somebody said that another said stands under it, and is pointed at under the other's name.
func TestSpeakers(t *testing.T) {
	x := newIndex(reported())
	var got []string
	for _, sp := range x.speakers() {
		for _, s := range sp.said {
			got = append(got, fmt.Sprintf("%s %s %v %d", sp.name, s.ID, s.pointer, len(s.inner)))
		}
	}
	if want := "The Herald s1 false 1, Ana Ruz s2 true 0"; strings.Join(got, ", ") != want {
		t.Errorf("speakers %q, not %q", got, want)
	}
}

// A reading with statements in a ring is not valid, and is shown all the same.
func TestStatementsInARing(t *testing.T) {
	r := reported()
	r.Statements[0].Within = "s2"
	if text := string(Text(r, Look{Width: 80})); !strings.Contains(text, "[1]") || !strings.Contains(text, "[2]") {
		t.Errorf("a statement is missing:\n%s", text)
	}
	render(t, r).check(t)
}

func TestHeadlineApart(t *testing.T) {
	r := reported()
	if text := string(Text(r, Look{Width: 80})); !strings.Contains(text, "the outlet's own words") {
		t.Errorf("the headline is nobody's:\n%s", text)
	}
	if p := render(t, r); !strings.Contains(p.source, "The headline is apart from the text") {
		t.Error("on the page, the headline is nobody's")
	}
	r.Title = "that the dam would hold."
	if text := string(Text(r, Look{Width: 80})); strings.Contains(text, "the outlet's own words") {
		t.Error("a headline in the text is shown as if it were apart")
	}
}

func TestLongReportsAreCutShort(t *testing.T) {
	r := reported()
	for i := 3; i < 60; i++ {
		s := r.Statements[0]
		s.ID = fmt.Sprint("s", i)
		r.Statements = append(r.Statements, s)
	}
	if text := string(Text(r, Look{Width: 80})); !strings.Contains(text, "… and 52 more") {
		t.Errorf("no word of what is left out:\n%s", text)
	}
	p := render(t, r)
	p.check(t)
	if !p.ids["r1s59"] {
		t.Error("the page leaves statements out")
	}
}
