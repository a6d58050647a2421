package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

func newWho() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "who [flags] ENTITY",
		Short: "Show all that someone is quoted as saying, over time",
		Long: `Who shows the statements of a person or an organization in all reports of the
archive, in order of publication: through which outlet, in what attitude, to whom,
and the words. ENTITY is a name or an alias, as any of the reports has it.`,
		Example: `  hearsay who "Hanna Vesk"
  hearsay who --as-of 2025-10-31 --format csv "Interior Ministry" > said.csv`,
		Args: cobra.ExactArgs(1),
	}
	place, until := addArchive(cmd), addAsOf(cmd)
	out := newAnswer(cmd, view.Sayings, []string{"day", "outlet", "report", "voice", "kind", "attitude", "negated", "channel", "copy_of", "start", "end", "words"},
		func(s compare.Saying) [][]string {
			return [][]string{{s.Day, s.Outlet, s.Report, s.Voice.Name, string(s.Kind), string(s.Attitude), strconv.FormatBool(s.Negated), s.Channel, s.CopyOf,
				strconv.Itoa(s.Start), strconv.Itoa(s.End), s.Words}}
		})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		var said []compare.Saying
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) error {
			told, entity, err := compare.Mentioning(tx, args[0])
			said = compare.Said(until.of(told), entity)
			return err
		}); err != nil {
			return err
		}
		return out.give(cmd, said)
	}
	return cmd
}

// asOf is a flag that leaves out what was published later.
type asOf struct{ date }

func addAsOf(cmd *cobra.Command) *asOf {
	var a asOf
	cmd.Flags().Var(&a.date, "as-of", "only what was published by that day")
	return &a
}

func (a *asOf) of(told []*compare.Told) []*compare.Told {
	if a.date == "" {
		return told
	}
	return compare.AsOf(told, string(a.date))
}
