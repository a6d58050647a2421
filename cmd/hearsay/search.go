package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/view"
)

func newSearch() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "search [flags] [WORD]...",
		Short: "Find reports by their words",
		Long: `Search finds the reports of the archive that have all of the words, in any of
their forms, the closest first. Words in quotation marks are a phrase. Without words it lists what
the flags let through, the newest first.`,
		Example: `  hearsay search port strike
  hearsay search '"live rounds"' --from 2025-10-01 --until 2025-10-31
  hearsay search --entity "Hanna Vesk" --outlet "Harbour Voice"`,
	}
	place := addArchive(cmd)
	var f archive.Filter
	flags := cmd.Flags()
	flags.SortFlags = false
	var from, until date
	flags.Var(&from, "from", "published on that day or later")
	flags.Var(&until, "until", "published on that day or before")
	flags.StringVar(&f.Outlet, "outlet", "", "published by `NAME`")
	flags.StringVar(&f.Entity, "entity", "", "speaking of `NAME`")
	flags.IntVar(&f.Limit, "limit", 20, "show at most `N` reports; 0 is all")
	out := newAnswer(cmd, view.Found, []string{"report", "title", "outlet", "published"}, func(e archive.Entry) [][]string {
		return [][]string{{e.Address, e.Title, e.Outlet, e.Published}}
	})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if f.Limit < 0 {
			return errors.New("--limit must not be negative")
		}
		f.From, f.Until = string(from), string(until)
		var all []archive.Entry
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) (err error) {
			all, err = tx.Search(strings.Join(args, " "), f)
			return err
		}); err != nil {
			return err
		}
		return out.give(cmd, all)
	}
	return cmd
}
