package main

import (
	"errors"
	"os"
	"runtime"

	"hearsay/intake"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

func addInput(cmd *cobra.Command) *choice {
	return addChoice(cmd, "input", "what the inputs are: text, html, jsonl, feed, sitemap, warc, or auto to tell by their names and first bytes",
		string(intake.Auto), string(intake.Text), string(intake.HTML), string(intake.JSONL), string(intake.Feed), string(intake.Sitemap), string(intake.WARC))
}

// addPrivate adds the flag that lets pages be fetched from everywhere.
func addPrivate(cmd *cobra.Command, opts *intake.Options) {
	cmd.Flags().BoolVar(&opts.AllowPrivate, "allow-private", false, "fetch pages from private and loopback addresses too")
}

func addJobs(cmd *cobra.Command) *int {
	return cmd.Flags().Int("jobs", 0, "read `N` reports at the same time; 0 is one for each processor")
}

func checkJobs(jobs *int) error {
	switch {
	case *jobs < 0:
		return errors.New("--jobs must not be negative")
	case *jobs == 0:
		*jobs = runtime.GOMAXPROCS(0)
	}
	return nil
}

// inputsOf are the arguments, or standard input where there are none and it is no terminal.
func inputsOf(cmd *cobra.Command, args []string) ([]string, error) {
	if len(args) > 0 {
		return args, nil
	}
	if in, ok := cmd.InOrStdin().(*os.File); ok && term.IsTerminal(int(in.Fd())) {
		return nil, errors.New("nothing to read: name a file, a directory or a URL, or pipe a report in")
	}
	return []string{"-"}, nil
}
