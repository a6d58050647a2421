package main

import (
	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

func newStory() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "story [flags] ID",
		Short: "Show one story: its reports, who copied whom, and why they belong together",
		Long: `Story lists the reports of a story in order of publication, each with the report
whose words it has, if it is a copy, and what it shares with the others: people,
places, days and rare words.`,
		Example: `  hearsay story 2025-10-15-order-restored-at-port-calder-after
  hearsay story --format json 2025-10-15-order-restored-at-port-calder-after`,
		Args: cobra.ExactArgs(1),
	}
	place := addArchive(cmd)
	out := newAnswer(cmd, view.Chapters, []string{"report", "title", "outlet", "day", "copy_of", "agency", "with", "people", "names", "days", "words"}, func(c compare.Chapter) [][]string {
		return [][]string{{c.Report, c.Title, c.Outlet, c.Day, c.CopyOf, c.Agency, c.Why.With, semicolons(c.Why.People), semicolons(c.Why.Names), semicolons(c.Why.Days), semicolons(c.Why.Words)}}
	})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		var s *compare.Story
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) (err error) {
			s, err = compare.StoryOf(tx, args[0])
			return err
		}); err != nil {
			return err
		}
		return out.give(cmd, s.Chapters())
	}
	return cmd
}
