package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

func newDisputes() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "disputes [flags] [STORY]...",
		Short: "Show what is in dispute: incompatible claims about the same thing, side by side",
		Long: `Disputes lays side by side what the voices of a story say of the same thing: how many were
killed, escaped or voted, how much was lost, stolen or spilled, how long it lasted, whether
something happened, who did it, what it came of, when. Each side has its words, the day of its
first telling, and how many independent voices it has: a copy is no voice of its own. Numbers
that only rose from day to day, and what was done after it had been denied, are shown as
updated.
Without a STORY it goes through all.`,
		Example: `  hearsay disputes
  hearsay disputes --all --format json 2025-10-15-order-restored-at-port-calder-after`,
	}
	place := addArchive(cmd)
	agreed := cmd.Flags().Bool("all", false, "show too what several voices agree on")
	until := addAsOf(cmd)
	out := newAnswer(cmd, view.Matters, []string{"matter", "about", "of", "disputed", "updated", "value", "voices", "copies", "first", "voice", "kind", "outlet", "report", "day", "copy_of", "start", "end", "words"},
		func(m compare.Matter) (rows [][]string) {
			for _, s := range m.Sides {
				for _, t := range s.Tellings {
					rows = append(rows, []string{m.ID, string(m.About), m.Of, strconv.FormatBool(m.Disputed), strconv.FormatBool(m.Updated), s.Value, strconv.Itoa(s.Voices), strconv.Itoa(s.Copies), s.First,
						t.Voice.Name, t.Voice.Kind, t.Outlet, t.Report, t.Day, t.CopyOf, strconv.Itoa(t.Words.Start), strconv.Itoa(t.Words.End), t.Words.Context})
				}
			}
			return rows
		})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		var all []compare.Matter
		take := func(s *compare.Story) (bool, error) {
			matters := s.Matters()
			if until.date != "" {
				matters = compare.Matters(s.ID, compare.AsOf(s.Reports, string(until.date)))
			}
			for _, m := range matters {
				if m.Disputed || m.Updated || *agreed {
					all = append(all, m)
				}
			}
			return true, nil
		}
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) error {
			if len(args) == 0 {
				return compare.Stories(tx, 2, take)
			}
			for _, id := range args {
				s, err := compare.StoryOf(tx, id)
				if err != nil {
					return err
				}
				if _, err := take(s); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			return err
		}
		return out.give(cmd, all)
	}
	return cmd
}

func semicolons(all []string) string { return strings.Join(all, "; ") }
