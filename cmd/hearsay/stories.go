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

func newStories() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "stories [flags]",
		Short: "List the stories: reports of the same happening",
		Long: `Stories lists what the archive's reports are about: each story with its days, its
outlets, how many of its reports copy another, and how many disputes there are
in it. The ids stay the same; that of a story which went into another leads there.`,
		Example: `  hearsay stories
  hearsay stories --least 1 --format json > stories.jsonl`,
		Args: cobra.NoArgs,
	}
	place := addArchive(cmd)
	flags := cmd.Flags()
	flags.SortFlags = false
	least := flags.Int("least", 2, "only stories of at least `N` reports")
	limit := flags.Int("limit", 0, "at most `N` stories, those with the newest reports; 0 is all")
	out := newAnswer(cmd, view.Stories, []string{"story", "title", "from", "until", "reports", "copies", "outlets", "disputes"}, func(s *compare.Story) [][]string {
		return [][]string{{s.ID, s.Title, s.From, s.Until, strconv.Itoa(len(s.Articles)), strconv.Itoa(s.Copies), strings.Join(s.Outlets, "; "), strconv.Itoa(s.Disputes)}}
	})
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if *least < 1 || *limit < 0 {
			return errors.New("--least must be 1 or more, and --limit not negative")
		}
		var all []*compare.Story
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) error {
			return compare.Stories(tx, *least, func(s *compare.Story) (bool, error) {
				all = append(all, s)
				return *limit == 0 || len(all) < *limit, nil
			})
		}); err != nil {
			return err
		}
		return out.give(cmd, all)
	}
	return cmd
}
