package mcp

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/archive"
	"hearsay/reading"
)

const text = "Mayor Orla Venn said the quay was closed."

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
	for tool, in := range map[string]map[string]any{"who": {"entity": "Nobody"}, "report": {"report": "none"}} {
		res, err := c.CallTool(context.Background(), &sdk.CallToolParams{Name: tool, Arguments: in})
		if err != nil || !res.IsError {
			t.Errorf("%s %v: %+v, %v; want a tool's error", tool, in, res, err)
		}
	}
}
