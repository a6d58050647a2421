package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"hearsay/archive"
	"hearsay/intake"
	"hearsay/view"

	"github.com/spf13/cobra"
)

// shortestInterval is how often feeds may be asked at most: few change more often, and their servers are others'.
const shortestInterval = time.Minute

func newWatch() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "watch [flags] FEED...",
		Short: "Follow feeds and add their reports as they appear",
		Long: `Watch asks feeds (RSS, Atom, JSON Feed) and sitemaps again and again, adds the
reports that are new and new versions of those that have changed to the archive,
and tells each on standard error. It fetches as 'hearsay add' does.

What fails is told and tried again the next time. Watch ends at an interrupt
(Ctrl-C) or SIGTERM and tells what it has added; a report that it was reading then
is added the next time.`,
		Example: `  hearsay watch https://example.org/feed.xml
  hearsay watch --interval 1h https://example.org/feed.xml https://example.com/news-sitemap.xml`,
		Args: cobra.MinimumNArgs(1),
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	place := addArchive(cmd)
	interval := flags.Duration("interval", 15*time.Minute, "the `TIME` between two rounds, a minute at least")
	opts := intake.Options{UserAgent: userAgent, Format: intake.Feed}
	addPrivate(cmd, &opts)
	jobs := addJobs(cmd)

	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := checkJobs(jobs); err != nil {
			return err
		}
		if *interval < shortestInterval {
			return fmt.Errorf("--interval must be %v at least", shortestInterval)
		}
		a, err := place.open(cmd.Context(), archive.Open)
		if err != nil {
			return err
		}
		defer a.Close()
		stderr := cmd.ErrOrStderr().(*os.File)
		adding := newAdding(a, &opts, *jobs, &progress{stderr: stderr})
		adding.tell = func(o archive.Outcome, e archive.Entry) {
			fmt.Fprintln(stderr, e.Added.Local().Format(time.DateTime), o, view.Plain(e.Address+" "+e.Title))
		}
		return watch(cmd.Context(), adding, args, opts, *interval, cmd.OutOrStdout())
	}
	return cmd
}

// watch adds what is new in the feeds until ctx ends.
func watch(ctx context.Context, a *adding, feeds []string, opts intake.Options, interval time.Duration, stdout io.Writer) error {
	for ctx.Err() == nil {
		var failed failure
		if err := a.add(ctx, feeds, opts); ctx.Err() == nil && errors.As(err, &failed) {
			a.progress.complain(err.Error()) // a full disk or a locked archive may pass
		}
		select {
		case <-ctx.Done():
		case <-time.After(interval):
		}
	}
	_, err := fmt.Fprint(stdout, a.sum())
	return outputError(err)
}
