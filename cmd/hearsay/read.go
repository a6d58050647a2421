package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"hearsay/intake"
	"hearsay/reader"

	"github.com/spf13/cobra"
)

func newRead() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "read [flags] [FILE|DIR|URL|-]...",
		Short: "Read reports and show who says what in them",
		Long: `Read reads reports from files, directories, web pages and standard input ("-", or
no argument) and shows who says what, what happened, figures, designations and
what the outlet asserts itself.

Inputs are plain text, HTML pages or JSON Lines, one report a line:

    {"id", "text" or "html", "title", "outlet", "byline", "published", "url"}

feeds (RSS, Atom, JSON Feed) and sitemaps, whose pages are then fetched as their
sites' robots.txt allows, and web archives (WARC, WARC.gz).

Formats: text is for people; json is one reading a line, in the order of the
inputs (schema hearsay/reading/1); html is one page for all, without scripts.

Exports give each fact with its holder, its outlet and its sentence: csv is the
table of statements, csv-events and csv-figures those of events and figures (a
text that a spreadsheet would run as a formula gets an apostrophe in front);
plover is one event a line, with the fields of PLOVER's coder NGEC; ftm is
FollowTheMoney entities for Aleph and OpenAleph; conllu is sentences with tags
and trees for linguists, and who says what in the last column.

An input that cannot be read is told on standard error and the others are read;
the exit status is then 1, and 2 where the command line itself is wrong.`,
		Example: `  hearsay read report.txt
  hearsay read --published 2023-07-15 --outlet "Harbour Voice" report.txt
  hearsay read --format html page.html other.html > readings.html
  hearsay read --format json reports.jsonl > readings.jsonl
  hearsay read --format csv reports/ > statements.csv
  hearsay read --format csv-events reports/ > events.csv
  hearsay read --format csv-figures reports/ > figures.csv
  hearsay read --format plover reports.jsonl > events.jsonl
  hearsay read --format ftm reports/ | alephclient write-entities -f reports
  hearsay read --format conllu report.txt > report.conllu
  hearsay read --min-confidence 0.8 report.txt
  curl -s https://example.org/news.html | hearsay read --input html`,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	format := addChoice(cmd, "format", "text for people, json for programs, html for one page, or one of the exports", "text", "json", "html",
		"csv", "csv-events", "csv-figures", "plover", "ftm", "conllu")
	input := addInput(cmd)
	var published date
	flags.Var(&published, "published", "the day of publication, to which \"Friday\" or \"last month\" refer")
	opts := intake.Options{UserAgent: userAgent}
	flags.StringVar(&opts.Outlet, "outlet", "", "the `NAME` of who published the reports")
	addPrivate(cmd, &opts)
	var how reader.Options
	flags.Float64Var(&how.MinConfidence, "min-confidence", 0, "leave out statements of less `CONFIDENCE`, from 0 to 1")
	jobs := addJobs(cmd)

	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := checkJobs(jobs); err != nil {
			return err
		}
		if !(how.MinConfidence >= 0 && how.MinConfidence <= 1) {
			return errors.New("--min-confidence must be from 0 to 1")
		}
		args, err := inputsOf(cmd, args)
		if err != nil {
			return err
		}
		opts.Published, opts.Format = string(published), intake.Format(input.value)
		stdout := cmd.OutOrStdout().(*os.File)
		return read(cmd.Context(), args, opts, how, *jobs, newOutput(format.value, stdout), newProgress(stdout, cmd.ErrOrStderr().(*os.File)))
	}
	return cmd
}

// done is what came of one item: its name, and its reading made ready for the
// output, or an error.
type done struct {
	name  string
	shown shown
	err   error
}

// read shows the readings of all inputs in their order and complains about those
// that fail.
func read(ctx context.Context, inputs []string, opts intake.Options, how reader.Options, jobs int, out output, progress *progress) error {
	items := intake.Items(ctx, inputs, opts)
	all, failed := 0, 0
	for d := range reader.Parallel(ctx, jobs, items, func(ctx context.Context, item intake.Item) done { return readItem(ctx, item, how, out) }) {
		if ctx.Err() != nil {
			break
		}
		all++
		if d.err != nil {
			failed++
			progress.complain(d.name + ": " + d.err.Error())
		} else if err := out.write(d.shown); err != nil {
			return failure{fmt.Errorf("writing the readings: %w", err)}
		}
		progress.add()
	}
	progress.hide()
	if err := context.Cause(ctx); err != nil {
		return failure{err}
	}
	if all == 0 {
		return failure{errors.New("no reports in the inputs")}
	}
	if err := out.close(); err != nil {
		return failure{fmt.Errorf("writing the readings: %w", err)}
	}
	if failed > 0 {
		return errReported
	}
	return nil
}

func readItem(ctx context.Context, item intake.Item, how reader.Options, out output) done {
	doc, err := item.Document(ctx)
	if err != nil {
		return done{name: item.Name, err: err}
	}
	r, t, err := reader.ReadText(ctx, doc, how)
	if err != nil {
		return done{name: item.Name, err: err}
	}
	s, err := out.show(&r, t)
	return done{item.Name, s, err}
}
