package reading

import (
	"os"
	"strings"
	"testing"
)

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestValidateComplains(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*Reading)
		says  string
	}{
		{"another schema", func(r *Reading) { r.Schema = "x" }, "schema"},
		{"a text that was changed", func(r *Reading) { r.Text += "!" }, "sha256"},
		{"a loose date", func(r *Reading) { r.Published = "3 May" }, "published"},
		{"a span of other words", func(r *Reading) { r.Times[0].Text = "4 May" }, `says "4 May"`},
		{"a span past the end", func(r *Reading) { r.OwnVoice[0].End = 10_000 }, "outside the text"},
		{"an empty span", func(r *Reading) { r.OwnVoice[0].End = r.OwnVoice[0].Start }, "is empty"},
		{"a cut code point", func(r *Reading) { r.OwnVoice[0] = Cut(r.Text, 1, 3) }, "code point"},
		{"an id twice", func(r *Reading) { r.Times[0].ID = "e1" }, "taken by"},
		{"no id", func(r *Reading) { r.Figures[0].ID = "" }, "no id"},
		{"a source that is not there", func(r *Reading) { r.Statements[0].Source.Entity = "e9" }, "no entity"},
		{"a source that is a time", func(r *Reading) { r.Statements[0].Source.Entity = "t1" }, "no entity"},
		{"a group of one", func(r *Reading) { r.Statements[1].Source.Entities = []string{"e1"} }, "group of one"},
		{"a group that is an entity too", func(r *Reading) { r.Statements[0].Source.Entities = []string{"e1", "e1"} }, "group"},
		{"a group with somebody who is not there", func(r *Reading) { r.Statements[1].Source.Entities = []string{"e1", "e9"} }, "no entity"},
		{"a time that is not there", func(r *Reading) { r.Statements[0].Time = "t9" }, "no time"},
		{"a channel that is not there", func(r *Reading) { r.Statements[0].Channel.Entity = "e9" }, "no entity"},
		{"a link that is not there", func(r *Reading) { r.Statements[0].Chain[0].Entity = "e9" }, "no entity"},
		{"a link of no kind", func(r *Reading) { r.Statements[0].Chain[0].Kind = "pigeon" }, "pigeon"},
		{"statements in a ring", func(r *Reading) { r.Statements[0].Within, r.Statements[1].Within = "s2", "s1" }, "within itself"},
		{"no content", func(r *Reading) { r.Statements[0].Content.Spans = nil }, "no content"},
		{"an unknown attitude", func(r *Reading) { r.Statements[0].Attitude = "sneer" }, "sneer"},
		{"an unknown event type", func(r *Reading) { r.Events[0].Type = "FIGHT" }, "FIGHT"},
		{"a figure that is not there", func(r *Reading) { r.Events[0].Figures = []string{"f9"} }, "no figure"},
		{"an event held by nobody", func(r *Reading) { r.Events[0].Holder = "" }, "held by"},
		{"a giver both named and in words", func(r *Reading) { r.Designations[0].By, r.Designations[0].Giver = "e1", &r.Designations[0].Spans[0] }, "an entity and words for its giver"},
		{"a designation held by an entity", func(r *Reading) { r.Designations[0].Holder = "e1" }, "held by"},
		{"bounds the wrong way", func(r *Reading) { max := 3.0; r.Figures[0].Max = &max }, "above max"},
		{"an entity without a mention", func(r *Reading) { r.Entities[0].Mentions = nil }, "no mention"},
		{"shares above one", func(r *Reading) { r.Voices["e1"] = 0.9 }, "sum to"},
		{"the voice of nobody", func(r *Reading) { r.Voices = map[string]float64{"e9": 1} }, "voices"},
		{"furniture that speaks", func(r *Reading) { r.Statements[0].Content.Spans = []Span{find(t, "Read more")} }, "overlaps furniture"},
		{"a figure in a time", func(r *Reading) { r.Figures[0].Span = find(t, "3") }, "overlaps a time"},
		{"a statement in the own voice", func(r *Reading) { r.OwnVoice[0] = find(t, "12 deaths") }, "overlaps a statement"},
		{"times that overlap", func(r *Reading) { r.Times = append(r.Times, Time{"t2", find(t, "May"), Date, "2021-05"}) }, "times"},
		{"contents out of order", func(r *Reading) {
			c := &r.Statements[1].Content
			c.Spans = append(c.Spans, find(t, "12"))
		}, "out of order"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := sample(t)
			c.spoil(&r)
			if err := r.Validate(); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("complaint %v does not say %q", err, c.says)
			}
		})
	}
}

func TestValidateStopsComplaining(t *testing.T) {
	r := sample(t)
	for range 1000 {
		r.OwnVoice = append(r.OwnVoice, Span{Start: 5, End: 5})
	}
	if n := strings.Count(r.Validate().Error(), "\n") + 1; n > maxComplaints {
		t.Errorf("%d complaints", n)
	}
}
