package figures

import (
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/language"
	"hearsay/reading"
	"hearsay/times"
)

// TestSpans holds the spans and the bounds to a line each: span, least, most.
func TestSpans(t *testing.T) {
	for text, want := range map[string]string{
		"The ship took at least 40 more sailors aboard.":            `"at least 40" 40..nil unit "" of "sailors"`,
		"They counted 30 or more bodies.":                           `"30 or more" 30..nil unit "" of "bodies"`,
		"It cost more than $5.":                                     `"more than $5" 5..nil unit "USD" of ""`,
		"More than 2.5 percent of ballots were spoiled.":            `"More than 2.5 percent" 2.5..nil unit "percent" of "ballots"`,
		"Up to about 40 trees fell.":                                `"Up to about 40" nil..40 unit "" of "trees" approximate`,
		"They spent millions of dollars on the canal.":              `"millions of dollars" 1e+06..nil unit "USD" of ""`,
		"A bomb of 500 pounds fell on the pier.":                    `"500 pounds" 500..500 unit "GBP" of ""`,
		"The cook used 40 pounds of flour.":                         `"40 pounds" 40..40 unit "lb" of "flour"`,
		"The aid of €3 million to €4 million came late.":            `"€3 million to €4 million" 3e+06..4e+06 unit "EUR" of ""`,
		"The village lost between a hundred and two hundred goats.": `"between a hundred and two hundred" 100..200 unit "" of "goats"`,
		"Ten or more of the dead were guards.":                      `"Ten or more" 10..nil unit "" of "dead"`,
		"It fell to minus 25 degrees.":                              `"minus 25 degrees" -25..-25 unit "°" of ""`,
		"The cut is 5% to 10%.":                                     `"5% to 10%" 5..10 unit "percent" of ""`,
		"It rose from 5 to 10 percent.":                             `"5" 5..5 unit "percent" of ""; "10 percent" 10..10 unit "percent" of ""`,
		"Anywhere from 40 to 60 goats died.":                        `"40 to 60" 40..60 unit "" of "goats"`,
		"A cow needs about an acre and a half.":                     `"about an acre and a half" 1.5..1.5 unit "acre" of "" approximate`,
		"They walked half a mile, half an hour in all.":             `"half a mile" 0.5..0.5 unit "mi" of ""`,
		"Fees were cut by a third, or half in Sill.":                `"a third" 33.333..33.333 unit "percent" of ""`,
		"Three-in-five voters and six in 10 farmers agree.":         `"Three-in-five" 60..60 unit "percent" of "voters"; "six in 10" 60..60 unit "percent" of "farmers"`,
		"They sold 50-plus boats.":                                  `"50-plus" 50..nil unit "" of "boats"`,
		"She listed 61 Toskian and Karsovian sailors and cooks.":    `"61" 61..61 unit "" of "Toskian and Karsovian sailors and cooks"`,
		"About 1,700 fighters hand in their rifles.":                `"About 1,700" 1700..1700 unit "" of "fighters" approximate`,
		"The fire destroyed 40 tonnes of frozen fish.":              `"40 tonnes" 40..40 unit "t" of "frozen fish"`,
		"He made nine particularly rude remarks.":                   `"nine" 9..9 unit "" of "particularly rude remarks"`,
		"The town spent $100 on flags, not $5 worth of paint.":      `"$100" 100..100 unit "USD" of "flags"; "$5" 5..5 unit "USD" of "paint"`,
		"They live within 20 miles of the coast.":                   `"20 miles" 20..20 unit "mi" of ""`,
		"Marn has nine seats and Teck has six.":                     `"nine" 9..9 unit "" of "seats"; "six" 6..6 unit "" of ""`,
		"They burned 40 of Dravno's 200 mills.":                     `"40" 40..40 unit "" of "mills"; "200" 200..200 unit "" of "mills"`,
		"He made a $32-a-share bid.":                                `"$32" 32..32 unit "USD" of "bid"`,
		"None of the phones worked.":                                `"None" 0..0 unit "" of "phones"`,
		"No soldiers spoke and no deaths were reported.":            `"no" 0..0 unit "" of "deaths"`,
	} {
		var got []string
		for _, x := range find(text) {
			got = append(got, show(x))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", text, strings.Join(got, "; "), want)
		}
	}
}

// TestNone holds sentences in which every number is a name, an age, a time or a result.
func TestNone(t *testing.T) {
	for _, text := range []string{
		"One of the guards opened the gate, and no one knows why.",
		"Pia Orrest, 43, lives at 16 Larch Road.",
		"The F-16 flew over Highway 9 and Fort Two.",
		"Orrendal won 3-1 and the council voted 52-48.",
		"He came third in the race, twice.",
		"The rule is in Article 12, on page 340.",
		"She waited three times in five years.",
		"The half-finished bridge is half empty.",
		"Call (044) 555-0142.",
		"The two sisters met the first minister.",
		"Two-year leases suit a 20- to 25-year-old man.",
		"He hit the men, ages 18, 19 and 20, and both boys, 12 and 13.",
		"She left school at 14. She will be 60 in May.",
		"A man of 61 died, and the widow of 70 wept.",
		"Those over 65, and anyone younger than 6, travel free.",
		"Articles 5 and 7 are on page 3 of 12; case number: 55210.",
		"The pots were made between 1340 and 1412.[7]",
		"He laboured over one of the last songs. The 486 is a chip.",
		"A blue Tarran 405 was found, and his 401(k) was not.",
		"Several people saw many lights and a few boats.",
	} {
		for _, x := range find(text) {
			t.Errorf("%s\n\tspurious %s", text, show(x))
		}
	}
}

// TestTimed: a number inside a time expression is none, whatever it looks like.
func TestTimed(t *testing.T) {
	text := "On 12 occasions 30 people met."
	a := language.Analyze(reading.Document{Text: text})
	at := strings.Index(text, "12 occasions")
	timed := []reading.Time{{ID: "t1", Span: reading.Cut(text, at, at+len("12 occasions"))}}
	got := Find(a, timed)
	if len(got) != 1 || got[0].Text != "30" {
		t.Errorf("got %v, want 30 alone", got)
	}
	if all := Find(a, nil); len(all) != 2 {
		t.Errorf("without times: %v, want two figures", all)
	}
}

func TestFurniture(t *testing.T) {
	text := "Read next: 40 ships sink.\n\nA storm sank 12 boats."
	doc := reading.Document{Text: text, Furniture: []reading.Furniture{{Span: reading.Cut(text, 0, 25), Why: reading.FurnitureLink}}}
	got := Find(language.Analyze(doc), nil)
	if len(got) != 1 || got[0].Text != "12" || got[0].ID != "f1" {
		t.Errorf("got %v, want the 12 boats alone, as f1", got)
	}
}

func TestLists(t *testing.T) {
	if _, err := parseLists(boundsFile, unitsFile, wordsFile); err != nil {
		t.Error(err)
	}
	for _, c := range [][3]string{
		{"at least\tbefore", "", ""},
		{"at least\tbefore\tlest", "", ""},
		{"at least\tbeside\tleast", "", ""},
		{"", "km\tkm\tnear", ""},
		{"", "", "page\tlabels"},
	} {
		if _, err := parseLists(c[0], c[1], c[2]); err == nil {
			t.Errorf("%q was read without an error", c)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"At least 14 miners were killed and 30 wounded.", "between 5-10 and $5-6 million", "no one, none of the 3 - 1",
		"one in five of several hundred thousand dollars or so", "€ 40k+ £2.5bn 20% 1 000 000", "-12 degrees — “half a million” 12-member 500-pound",
		"to to or and between 5 and", "a couple of dozen of of of", "1 2 3 4 5 6 7 8 9", "US$ US $ $ 5",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		a := language.Analyze(reading.Document{Text: text, Published: "2031-05-06"})
		last := 0
		for _, x := range Find(a, times.Find(a)) {
			if x.Start < last || x.End <= x.Start || x.End > len(text) || text[x.Start:x.End] != x.Text {
				t.Fatalf("%q: span %d to %d (%q) behind %d", text, x.Start, x.End, x.Text, last)
			}
			if x.Min != nil && x.Max != nil && *x.Min > *x.Max {
				t.Fatalf("%q: %s", text, show(x))
			}
			last = x.End
		}
	})
}

// The words between two figures bound one of them only.
func TestBoundsAreShared(t *testing.T) {
	x := language.Analyze(reading.Document{Text: "The share rose from 30 to 44 and more than 70 percent of the huts burned."})
	got := Find(x, nil)
	for i := 1; i < len(got); i++ {
		if got[i].Start < got[i-1].End {
			t.Errorf("%q overlaps %q", got[i].Text, got[i-1].Text)
		}
	}
	if n := len(got); n == 0 || got[n-1].Text != "more than 70 percent" {
		t.Errorf("figures %+v", got)
	}
}

// TestHarm: what befell those counted, and who they are.
func TestHarm(t *testing.T) {
	for text, want := range map[string]string{
		"The raid killed 12 rebels and 3 soldiers.":                          "killed combatant, killed combatant",
		"Some 40 villagers, most of them old, were arrested.":                "detained civilian",
		"Nine rebels killed two guards.":                                     " , killed combatant",
		"About 200 families fled and 7 people are unaccounted for.":          "displaced civilian, missing ",
		"Police seized 85 rifles and arrested 6 people.":                     " , detained ",
		"The blast left 14 dead and 30 wounded.":                             "killed , wounded ",
		"He was charged with the murder of three nurses.":                    "killed civilian",
		"Eleven miners have lost their lives.":                               "killed civilian",
		"Two thousand people were driven from their homes; 5 are in prison.": "displaced , detained ",
		"At least 40 dockers were taken from their homes.":                   "detained ",
		"The flood chased 300 people from their homes.":                      "displaced ",
		"More than 2,000 residents had to leave their flats.":                "displaced civilian",
		"Lifeboats brought 350 people to safety.":                            "displaced ",
		"Some 90 people were moved to a school.":                             "displaced ",
		"A bus took 40 people to school.":                                    " ",
		"Two gunmen fled on foot.":                                           " ",
		"Forty people left the house at noon.":                               " ",
		"Forty families lost their homes.":                                   "displaced civilian",
		"At least 40 letters were taken from the chapel.":                    " ",
		"The list of the missing has 63 names.":                              "missing ",
		"The envoy puts the number of dockers killed at 34.":                 "killed ",
		"The number of the dead rose, and 34 houses burned.":                 " ",
		"The list of streets has 63 names.":                                  " ",
		"The club has 300 members and 12 guards.":                            " ,  ",
	} {
		var got []string
		for _, x := range find(text) {
			got = append(got, string(x.Harm)+" "+string(x.Who))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", text, strings.Join(got, ", "), want)
		}
	}
}
