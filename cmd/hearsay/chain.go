package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

func newChain() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "chain [flags] WORD...",
		Short: "Show who has a statement: the first report, who cited whom, how its wording drifted",
		Long: `Chain finds statements by their words and follows each through the reports of its
story: which had it first, whom the others name for it or whose words they copy, and
what they made of its wording: [-left out-] and {+put in+} beside the first. A statement has
all of the words; words in quotation marks are a phrase.`,
		Example: `  hearsay chain '"live rounds"'
  hearsay chain --as-of 2025-10-31 --format csv doors locked > chains.csv`,
		Args: cobra.MinimumNArgs(1),
	}
	place := addArchive(cmd)
	flags := cmd.Flags()
	flags.SortFlags = false
	until := addAsOf(cmd)
	limit := flags.Int("limit", 20, "show at most `N` statements; 0 is all")
	out := newAnswer(cmd, view.Chains, []string{"first_report", "first_statement", "day", "outlet", "report", "statement", "voice", "kind", "attitude", "negated", "channel", "citing", "copy_of", "start", "end", "words"},
		func(c compare.Chain) (rows [][]string) {
			for _, l := range c.Links {
				rows = append(rows, []string{c.Links[0].Report, c.Links[0].Statement, l.Day, l.Outlet, l.Report, l.Statement, l.Voice.Name, string(l.Kind), string(l.Attitude),
					strconv.FormatBool(l.Negated), l.Channel, semicolons(l.Citing), l.CopyOf, strconv.Itoa(l.Start), strconv.Itoa(l.End), l.Words})
			}
			return rows
		})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if *limit < 0 {
			return errors.New("--limit must not be negative")
		}
		var all []compare.Chain
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) (err error) {
			all, err = compare.Chains(tx, strings.Join(args, " "), string(until.date), *limit)
			return err
		}); err != nil {
			return err
		}
		return out.give(cmd, all)
	}
	return cmd
}
