package main

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

func newTimeline() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "timeline [flags] {STORY | --entity NAME}",
		Short: "Show events and designations in order of time, with who reported them when",
		Long: `Timeline puts the events and designations of a story, or of a person, group or
place, in order of when they happened, each with its voices and its first report.
With --as-of it shows what was known by a day: only what was published by then.`,
		Example: `  hearsay timeline 2025-10-15-order-restored-at-port-calder-after
  hearsay timeline --entity "Free Coast Movement" --as-of 2025-10-31`,
		Args: cobra.MaximumNArgs(1),
	}
	place := addArchive(cmd)
	name := cmd.Flags().String("entity", "", "the timeline of `NAME` over all reports")
	until := addAsOf(cmd)
	out := newAnswer(cmd, view.Timeline, []string{"from", "until", "type", "what", "status", "voices", "first", "outlet", "report", "holder", "words"}, func(m *compare.Moment) (rows [][]string) {
		for _, t := range m.Tellings {
			rows = append(rows, []string{m.From, m.Until, m.Type, m.What, m.Status, strconv.Itoa(m.Voices), m.First, t.Outlet, t.Report, t.Voice.Name, t.Words.Context})
		}
		return rows
	})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if (len(args) == 1) == (*name != "") {
			return errors.New("name either a story or an entity")
		}
		var all []*compare.Moment
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) error {
			if *name != "" {
				told, of, err := compare.Mentioning(tx, *name)
				all = compare.Timeline(until.of(told), func(t *compare.Told, id string) bool { return id == of(t) })
				return err
			}
			s, err := compare.StoryOf(tx, args[0])
			if err != nil {
				return err
			}
			told, err := s.Told(tx)
			all = compare.Timeline(until.of(told), nil)
			return err
		}); err != nil {
			return err
		}
		return out.give(cmd, all)
	}
	return cmd
}
