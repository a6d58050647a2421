package mcp

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/reader"
	"hearsay/reading"
)

const (
	text = "Mayor Orla Venn said the quay was closed."
	fire = "2025-03-08-merrow-star-burns-off-kallhaven"
)

func client(t *testing.T) *sdk.ClientSession {
	t.Helper()
	ctx := context.Background()
	a, err := archive.Open(ctx, filepath.Join(t.TempDir(), "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	cut := func(s string) []reading.Span {
		at := strings.Index(text, s)
		return []reading.Span{reading.Cut(text, at, at+len(s))}
	}
	// A story of two reports that give two tolls.
	for _, doc := range []reading.Document{
		{ID: "ferry-1", Outlet: "Kallhaven Courier", Published: "2025-03-08", Title: "Merrow Star burns off Kallhaven",
			Text: "A fire on the ferry Merrow Star killed three people off Kallhaven on Friday, harbour master Tomas Brell said."},
		{ID: "ferry-2", Outlet: "Morning Standard", Published: "2025-03-08", Title: "Toll of Kallhaven ferry fire",
			Text: "Seven people were killed in the fire on the Merrow Star on Friday, according to the dockers' union in Kallhaven. The Halden Line owns the ferry."},
	} {
		fire, err := reader.Read(ctx, doc, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := compare.Add(ctx, a, &fire, time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	r := &reading.Reading{Schema: reading.Schema, ID: "quay-1", Outlet: "Quay Post", Published: "2025-05-03", Title: "Quay closed", Text: text,
		Entities: []reading.Entity{{ID: "e1", Name: "Orla Venn", Kind: reading.Person, Mentions: []reading.Mention{{Span: cut("Orla Venn")[0], Form: reading.Name}}}},
		Statements: []reading.Statement{{ID: "s1", Kind: reading.Indirect, Attitude: reading.Assert, Source: reading.Source{Entity: "e1", Text: "Mayor Orla Venn", Spans: cut("Mayor Orla Venn")},
			Cue: reading.Cue{Lemma: "say", Spans: cut("said")}, Content: reading.Content{Spans: cut("the quay was closed")}}}}
	if err := a.Update(ctx, func(tx *archive.Tx) error { _, _, err := tx.Put(r, time.Now()); return err }); err != nil {
		t.Fatal(err)
	}
	there, here := sdk.NewInMemoryTransports()
	if _, err := NewServer(a, "test").Connect(ctx, there, nil); err != nil {
		t.Fatal(err)
	}
	c, err := sdk.NewClient(&sdk.Implementation{Name: "test"}, nil).Connect(ctx, here, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func TestTools(t *testing.T) {
	c := client(t)
	for _, test := range []struct {
		tool string
		in   map[string]any
		want string
	}{
		{"search", map[string]any{"words": "quay"}, `"report":"quay-1"`},
		{"search", map[string]any{"words": "barge"}, `"reports":[]`},
		{"who", map[string]any{"entity": "Orla Venn"}, `"end":40,"kind":"indirect"`},
		{"who", map[string]any{"entity": "Orla Venn", "as_of": "2025-05-02"}, `"said":[]`},
		{"labels", map[string]any{"entity": "orla venn"}, `"words":"Orla Venn"`},
		{"timeline", map[string]any{"entity": "orla venn"}, `"moments":[]`},
		{"stories", map[string]any{}, `"articles":["ferry-1","ferry-2"]`},
		{"stories", map[string]any{"least": 3}, `"stories":[]`},
		{"story", map[string]any{"story": fire}, `"report":"ferry-2"`},
		{"story", map[string]any{"story": fire, "as_of": "2025-03-08"}, `"matters":[{`},
		{"disputes", map[string]any{"story": fire}, `"start":39,"text":"three"`},
		{"disputes", map[string]any{}, `"report":"ferry-1"`},
		{"disputes", map[string]any{"as_of": "2025-03-07"}, `"disputes":[]`},
		{"chain", map[string]any{"words": "quay closed"}, `"report":"quay-1","start":21`},
		{"chain", map[string]any{"words": "barge"}, `"chains":[]`},
		{"report", map[string]any{"report": "quay-1"}, `"schema":"hearsay/reading/1"`},
	} {
		res, err := c.CallTool(context.Background(), &sdk.CallToolParams{Name: test.tool, Arguments: test.in})
		if err != nil {
			t.Errorf("%s %v: %v", test.tool, test.in, err)
			continue
		}
		if got := res.Content[0].(*sdk.TextContent).Text; res.IsError || !strings.Contains(got, test.want) {
			t.Errorf("%s %v: %s\nlacks %s", test.tool, test.in, got, test.want)
		}
	}
	for _, wrong := range []*sdk.CallToolParams{
		{Name: "who", Arguments: map[string]any{"entity": "Nobody"}},
		{Name: "report", Arguments: map[string]any{"report": "none"}},
		{Name: "story", Arguments: map[string]any{"story": "none"}},
		{Name: "story", Arguments: map[string]any{"story": fire, "as_of": "2025-03-07"}},
		{Name: "disputes", Arguments: map[string]any{"story": "none"}},
	} {
		res, err := c.CallTool(context.Background(), wrong)
		if err != nil || !res.IsError {
			t.Errorf("%s %v: %+v, %v; want a tool's error", wrong.Name, wrong.Arguments, res, err)
		}
	}
}
