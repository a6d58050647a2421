// Package mcp lets assistants ask an archive, over the Model Context Protocol (modelcontextprotocol.io). Each answer has the words, their place
// in code points, and the address of the report, so that whoever asks can check it. Nothing can be written.
package mcp

import (
	"context"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/archive"
	"hearsay/compare"
)

// instructions tell an assistant what it talks to.
const instructions = `An archive of news reports in which every statement is tied to whoever made it. Say who says something and in which report, and quote
the words as they stand: what the archive holds is what was said, not what is so. Reports that copy another are not further voices.`

// NewServer offers the archive's questions as tools. The archive stays the caller's to close.
func NewServer(a *archive.Archive, version string) *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "hearsay", Title: "Hearsay", Version: version}, &sdk.ServerOptions{Instructions: instructions})
	add(s, a, "search", "Find reports by their words, outlet, day of publication or whom they speak of. Words in quotation marks are a phrase.", search)
	add(s, a, "who", "All that a person or an organization is quoted as saying, over time, with the words and where they stand.", who)
	add(s, a, "labels", "What each outlet in its own voice, and each quoted speaker, calls a person, group or place, with counts.", labels)
	add(s, a, "timeline", "Events and designations of a person, group or place in order of time, with who reports them.", timeline)
	add(s, a, "stories", "List stories, each the reports of one happening: its days, outlets, how many of its reports copy another, how many disputes are in it.", stories)
	add(s, a, "story", "One story: its reports in order, who copied whom, why they belong together, and what several of its voices speak of, with the words and where they stand.", story)
	add(s, a, "disputes", "What cannot all be so: incompatible claims of a story's voices about the same thing, side by side, with the words and where they stand. Without a story, of the newest ones.", disputes)
	add(s, a, "chain", "Statements by their words, and who has each: the first report, whom the others name for it, how its wording drifted.", chain)
	add(s, a, "report", "The statements, events, figures and designations of one report, each with its holder and words.", report)
	return s
}

// Run serves one assistant on standard input and output until it leaves or ctx ends.
func Run(ctx context.Context, s *sdk.Server) error { return s.Run(ctx, &sdk.StdioTransport{}) }

// add makes a tool of a question.
func add[In, Out any](s *sdk.Server, a *archive.Archive, name, what string, ask func(*archive.Tx, In) (Out, error)) {
	no := false
	sdk.AddTool(s, &sdk.Tool{Name: name, Description: what, Annotations: &sdk.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, DestructiveHint: &no, OpenWorldHint: &no}},
		func(ctx context.Context, _ *sdk.CallToolRequest, in In) (*sdk.CallToolResult, Out, error) {
			var out Out
			err := a.View(ctx, func(tx *archive.Tx) (err error) {
				out, err = ask(tx, in)
				return err
			})
			return nil, out, err
		})
}

type searchIn struct {
	Words  string `json:"words,omitempty" jsonschema:"words that the reports have, all of them"`
	Outlet string `json:"outlet,omitempty" jsonschema:"who published them"`
	Entity string `json:"entity,omitempty" jsonschema:"a name of somebody or something that they speak of"`
	From   string `json:"from,omitempty" jsonschema:"published on that day or later, YYYY-MM-DD"`
	Until  string `json:"until,omitempty" jsonschema:"published on that day or before, YYYY-MM-DD"`
	Limit  int    `json:"limit,omitempty" jsonschema:"at most so many reports, 20 unless told otherwise"`
}

type reports struct {
	Reports []archive.Entry `json:"reports"`
}

const (
	usual = 20
	most  = 200
)

func search(tx *archive.Tx, in searchIn) (out reports, err error) {
	out.Reports, err = tx.Search(in.Words, archive.Filter{Outlet: in.Outlet, Entity: in.Entity, From: in.From, Until: in.Until, Limit: atMost(in.Limit)})
	return out, err
}

func atMost(limit int) int {
	if limit <= 0 {
		limit = usual
	}
	return min(limit, most)
}

type entityIn struct {
	Entity string `json:"entity" jsonschema:"a name or an alias, as any report has it"`
	AsOf   string `json:"as_of,omitempty" jsonschema:"only what was published by that day, YYYY-MM-DD"`
}

func (in entityIn) told(tx *archive.Tx) ([]*compare.Told, func(*compare.Told) string, error) {
	told, of, err := compare.Mentioning(tx, in.Entity)
	if in.AsOf != "" {
		told = compare.AsOf(told, in.AsOf)
	}
	return told, of, err
}

type sayings struct {
	Said []compare.Saying `json:"said"`
}

func who(tx *archive.Tx, in entityIn) (out sayings, err error) {
	told, of, err := in.told(tx)
	return sayings{compare.Said(told, of)}, err
}

type labelled struct {
	Labels []compare.Label `json:"labels"`
}

func labels(tx *archive.Tx, in entityIn) (out labelled, err error) {
	told, of, err := in.told(tx)
	return labelled{compare.Labels(told, of)}, err
}

type moments struct {
	Moments []*compare.Moment `json:"moments"`
}

func timeline(tx *archive.Tx, in entityIn) (out moments, err error) {
	told, of, err := in.told(tx)
	return moments{compare.Timeline(told, func(t *compare.Told, id string) bool { return id == of(t) })}, err
}

type reportIn struct {
	Report string `json:"report" jsonschema:"the report's address, as the other tools give it"`
}

type whole struct {
	archive.Entry
	Reading any `json:"reading" jsonschema:"of schema hearsay/reading/1; offsets are code points into its text"`
}

func report(tx *archive.Tx, in reportIn) (out whole, err error) {
	if out.Entry, err = tx.Entry(in.Report); err != nil {
		return out, err
	}
	out.Reading, err = tx.Reading(out.Version)
	return out, err
}
