package main

import (
	"errors"
	"fmt"
	"os"

	"hearsay/archive"
	"hearsay/intake"

	"github.com/spf13/cobra"
)

func newAdd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "add [flags] [FILE|DIR|URL|-]...",
		Short: "Read reports and keep their readings in the archive",
		Long: `Add reads reports and keeps their readings in an archive, a SQLite file or a
PostgreSQL database, where they can be searched, compared and exported.

Inputs are those of 'hearsay read': plain text, HTML pages, JSON Lines, feeds (RSS,
Atom, JSON Feed), sitemaps and web archives (WARC, WARC.gz); files, directories,
addresses and standard input ("-", or no argument).

A report is known by its address, or by its id or file where it has none; one without
either, from standard input or among JSON Lines, by its content. One that is
there with the same content is not read again, so a run that was interrupted goes
on where it stopped when it is repeated; other content at the same address is a new
version beside the old one. Each report is kept whole or not at all.

Pages are fetched as their sites' robots.txt allows, one at a time from each host
with a pause between two, and only when they have changed since. Pages that feeds
and sitemaps lead to are not asked for again within an hour.

The last line tells how many reports were added, revised, known and not to be
read. An input that cannot be read is told on standard error and the others are
added; the exit status is then 1.`,
		Example: `  hearsay add reports/
  hearsay add --outlet "Harbour Voice" --published 2023-07-15 report.txt
  hearsay add https://example.org/feed.xml https://example.org/news.html
  hearsay add crawl.warc.gz reports.jsonl
  hearsay add --archive postgres://user@host/hearsay reports/`,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	place := addArchive(cmd)
	input := addInput(cmd)
	var published date
	flags.Var(&published, "published", "the day of publication, to which \"Friday\" or \"last month\" refer")
	opts := intake.Options{UserAgent: userAgent}
	flags.StringVar(&opts.Outlet, "outlet", "", "the `NAME` of who published the reports")
	addPrivate(cmd, &opts)
	jobs := addJobs(cmd)

	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := checkJobs(jobs); err != nil {
			return err
		}
		args, err := inputsOf(cmd, args)
		if err != nil {
			return err
		}
		opts.Published, opts.Format = string(published), intake.Format(input.value)
		a, err := place.open(cmd.Context(), archive.Open)
		if err != nil {
			return err
		}
		defer a.Close()
		stdout := cmd.OutOrStdout().(*os.File)
		adding := newAdding(a, &opts, *jobs, newProgress(nil, cmd.ErrOrStderr().(*os.File)))
		err = adding.add(cmd.Context(), args, opts)
		if err == nil && adding.items == 0 {
			return failure{errors.New("no reports in the inputs")}
		}
		if _, told := fmt.Fprint(stdout, adding.sum()); told != nil && err == nil {
			err = outputError(told)
		}
		if err == nil && adding.failed > 0 {
			err = errReported
		}
		return err
	}
	return cmd
}

// userAgent is how Hearsay names itself to servers.
const userAgent = "hearsay/" + version
