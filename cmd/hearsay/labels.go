package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

func newLabels() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "labels [flags] ENTITY",
		Short: "Show what each outlet and each speaker calls someone",
		Long: `Labels counts what a person, a group or a place is called in all reports of the
archive: names, descriptions ("the group") and designations, each with the
outlets that use it in their own voice and the speakers who are quoted with it.
Words that colour what they name are marked as loaded. Copies of a report count
apart.`,
		Example: `  hearsay labels "Free Coast Movement"
  hearsay labels --format csv FCM > labels.csv`,
		Args: cobra.ExactArgs(1),
	}
	place, until := addArchive(cmd), addAsOf(cmd)
	out := newAnswer(cmd, view.Labels, []string{"label", "form", "loaded", "voice", "own_voice", "count", "first"}, func(l compare.Label) (rows [][]string) {
		add := func(all []compare.LabelCount, own bool) {
			for _, c := range all {
				rows = append(rows, []string{l.Words, l.Form, strconv.FormatBool(l.Loaded), c.Voice, strconv.FormatBool(own), strconv.Itoa(c.Count), c.First})
			}
		}
		add(l.Own, true)
		add(l.Quoted, false)
		return rows
	})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		var labels []compare.Label
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) error {
			told, entity, err := compare.Mentioning(tx, args[0])
			labels = compare.Labels(until.of(told), entity)
			return err
		}); err != nil {
			return err
		}
		return out.give(cmd, labels)
	}
	return cmd
}
