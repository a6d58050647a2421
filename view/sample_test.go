package view

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"hearsay/reading"
)

const sampleText = `Dam at Oru holds, minister insists

By Lena Vask

ORU, March 3 - Water minister Toma Брод denied on Monday that the dam above Oru (奥鲁水坝) was about to break. "It has stood for sixty years," he told the Karvel Herald, "and it will stand for sixty more."
Two engineers said the reckless regime had ignored at least 1,200 cracks. One of them claimed that the minister "knew everything in 2019".
The flood swept away 14 houses on Sunday. Karvel listed the River Guard as a hostile group until 2018.
Read next: How to pack a boat`

// find returns the first occurrence of the words in the sample.
func find(t testing.TB, words string) reading.Span {
	t.Helper()
	i := strings.Index(sampleText, words)
	if i < 0 {
		t.Fatalf("the sample has no %q", words)
	}
	return reading.Cut(sampleText, i, i+len(words))
}

// sample is a reading made by hand with something of everything: a split quote,
// a statement within another, unnamed sources, a description, wide characters.
func sample(t testing.TB) *reading.Reading {
	at := func(words ...string) (out []reading.Span) {
		for _, w := range words {
			out = append(out, find(t, w))
		}
		return out
	}
	mention := func(words string, form reading.Form) reading.Mention {
		return reading.Mention{Span: find(t, words), Form: form}
	}
	number := func(v float64) *float64 { return &v }
	sum := sha256.Sum256([]byte(sampleText))
	r := &reading.Reading{
		Schema: reading.Schema, ID: "dam", SHA256: hex.EncodeToString(sum[:]), URL: "https://news.example/dam", Outlet: "Oru Post",
		Title: "Dam at Oru holds, minister insists", Byline: []string{"Lena Vask"}, Published: "2024-03-05", Language: "en", Text: sampleText,
		Notes: []string{"3 bytes are no UTF-8"},
		Furniture: []reading.Furniture{
			{Span: find(t, "By Lena Vask"), Why: reading.FurnitureByline},
			{Span: find(t, "Read next: How to pack a boat"), Why: reading.FurnitureLink},
		},
		Entities: []reading.Entity{
			{ID: "e1", Name: "Toma Брод", Kind: reading.Person, Roles: []string{"Water minister"}, Aliases: []string{"Брод"},
				Mentions: []reading.Mention{mention("Toma Брод", reading.Name), mention("he told", reading.Pronoun)}},
			{ID: "e2", Name: "Karvel Herald", Kind: reading.Organization, Mentions: []reading.Mention{mention("Karvel Herald", reading.Name)}},
			{ID: "e3", Name: "Karvel", Kind: reading.Place, Country: "KRV", Mentions: []reading.Mention{mention("Karvel", reading.Name)}},
			{ID: "e4", Name: "River Guard", Kind: reading.Organization, Mentions: []reading.Mention{mention("River Guard", reading.Name)}},
			{ID: "e5", Name: "奥鲁水坝", Kind: reading.Place, Mentions: []reading.Mention{mention("奥鲁水坝", reading.Name)}},
		},
		Times: []reading.Time{
			{ID: "t1", Span: find(t, "Monday"), Type: reading.Date, Value: "2024-03-04"},
			{ID: "t2", Span: find(t, "Sunday"), Type: reading.Date, Value: "2024-03-03"},
			{ID: "t3", Span: find(t, "2018"), Type: reading.Date, Value: "2018"},
		},
		Figures: []reading.Figure{
			{ID: "f1", Span: find(t, "at least 1,200"), Min: number(1200), Of: "cracks"},
			{ID: "f2", Span: find(t, "14"), Min: number(14), Max: number(14), Of: "houses"},
		},
		Statements: []reading.Statement{
			{ID: "s1", Kind: reading.Indirect, Attitude: reading.Deny, Source: reading.Source{Entity: "e1", Text: "Water minister Toma Брод", Spans: at("Water minister Toma Брод")},
				Cue: reading.Cue{Lemma: "deny", Spans: at("denied")}, Content: reading.Content{Spans: at("the dam above Oru (奥鲁水坝) was about to break")}, Time: "t1"},
			{ID: "s2", Kind: reading.Direct, Attitude: reading.Assert, Source: reading.Source{Entity: "e1", Text: "he", Spans: []reading.Span{find(t, "he told")}},
				Cue: reading.Cue{Lemma: "tell", Spans: at("told")}, Content: reading.Content{Spans: at(`"It has stood for sixty years,"`, `"and it will stand for sixty more."`)},
				Channel: &reading.Channel{Entity: "e2", Text: "the Karvel Herald", Spans: at("the Karvel Herald")},
				Chain:   []reading.Link{{Kind: reading.LinkOutlet, Channel: reading.Channel{Entity: "e2", Text: "the Karvel Herald", Spans: at("the Karvel Herald")}}}},
			{ID: "s3", Kind: reading.Indirect, Attitude: reading.Accuse, Source: reading.Source{Text: "Two engineers", Unnamed: true, Spans: at("Two engineers")},
				Cue: reading.Cue{Lemma: "say", Spans: at("said")}, Content: reading.Content{Spans: at("the reckless regime had ignored at least 1,200 cracks")}},
			{ID: "s4", Kind: reading.Mixed, Attitude: reading.Accuse, Source: reading.Source{Text: "One of them", Unnamed: true, Spans: at("One of them")},
				Cue: reading.Cue{Lemma: "claim", Spans: at("claimed")}, Content: reading.Content{Spans: at(`the minister "knew everything in 2019"`)}},
			{ID: "s5", Kind: reading.Indirect, Attitude: reading.Believe, Source: reading.Source{Entity: "e1", Text: "the minister", Spans: at("the minister")},
				Cue: reading.Cue{Lemma: "know", Spans: at("knew")}, Content: reading.Content{Spans: at("everything")}, Within: "s4"},
		},
		OwnVoice: at("The flood swept away 14 houses on Sunday.", "Karvel listed the River Guard as a hostile group until 2018."),
		Events: []reading.Event{
			{ID: "v1", Type: reading.Sanction, Trigger: find(t, "listed"), Actors: []reading.Participant{{Entity: "e3", Spans: at("Karvel")}},
				Targets: []reading.Participant{{Entity: "e4", Spans: at("the River Guard")}}, Time: "t3", Place: "e3", Status: reading.Occurred, Holder: reading.HeldByOutlet},
			{ID: "v2", Type: reading.Reject, Trigger: find(t, "ignored"), Figures: []string{"f1"}, Status: reading.Denied, Holder: "s3"},
		},
		Designations: []reading.Designation{{ID: "d1", Of: "e4", As: "hostile group", By: "e3", Until: "2018", Ended: true,
			Spans: at("Karvel listed the River Guard as a hostile group until 2018"), Holder: reading.HeldByOutlet}},
		Wording: []reading.Wording{{Span: find(t, "reckless"), Kind: reading.Loaded, Holder: "s3"}, {Span: find(t, "regime"), Kind: reading.Loaded, Holder: "s3"}},
		Voices:  map[string]float64{reading.HeldByOutlet: 0.455, "e1": 0.335, reading.UnnamedVoice: 0.21},
	}
	// "he" is told from "the" by the words after it.
	he := &r.Statements[1].Source.Spans[0]
	*he = reading.Cut(sampleText, he.Start, he.Start+len("he"))
	m := &r.Entities[0].Mentions[1].Span
	*m = *he
	return r
}

func TestSampleIsValid(t *testing.T) {
	if err := sample(t).Validate(); err != nil {
		t.Fatal(err)
	}
}
