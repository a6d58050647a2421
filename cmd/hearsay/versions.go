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

func newVersions() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "versions [flags] ADDRESS",
		Short: "Show how a report was revised: what was taken out, put in and reworded",
		Long: `Versions lists the versions of a report that the archive has, with the day each
came into it, and what changed from the version before: sentences that were taken
out, put in, reworded or moved, and the statements and figures that changed with
them. A sentence whose words stand but which now tells otherwise, because "she"
has become another, is shown too. ADDRESS is the report's URL, or its file or id
where it has none.`,
		Example: `  hearsay versions https://example.org/news.html
  hearsay versions --format csv https://example.org/news.html > changes.csv`,
		Args: cobra.ExactArgs(1),
	}
	place := addArchive(cmd)
	out := newAnswer(cmd, view.Revisions, []string{"report", "version", "added", "published", "change", "start_before", "end_before", "before", "start_after", "end_after", "after",
		"statements_before", "statements_after", "figures_before", "figures_after"}, revisionRows)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		var all []compare.Revision
		if err := ask(cmd.Context(), place, func(tx *archive.Tx) (err error) {
			all, err = compare.Revisions(tx, args[0])
			if path := wholePath(args[0]); errors.Is(err, archive.ErrNotFound) && path != args[0] {
				if found, again := compare.Revisions(tx, path); again == nil {
					all, err = found, nil
				}
			}
			return err
		}); err != nil {
			return err
		}
		return out.give(cmd, all)
	}
	return cmd
}

// revisionRows are a version's changes; a version without any has one row, which says that it is there.
func revisionRows(r compare.Revision) (rows [][]string) {
	row := func(change string, cells ...string) {
		rows = append(rows, append([]string{r.Address, strconv.Itoa(r.Number), r.Added.Format("2006-01-02T15:04:05Z07:00"), r.Published, change}, cells...))
	}
	for _, h := range r.Heads {
		row(h.Of, "", "", h.Before, "", "", h.After, "", "", "", "")
	}
	for _, e := range r.Edits {
		a, b := sentenceCells(e.Before), sentenceCells(e.After)
		row(string(e.Kind), append(append(a[:3:3], b[:3]...), a[3], b[3], a[4], b[4])...)
	}
	if rows == nil {
		row("", "", "", "", "", "", "", "", "", "", "")
	}
	return rows
}

// sentenceCells are the start, end, words, statements and figures of a sentence.
func sentenceCells(s *compare.Sentence) []string {
	if s == nil {
		return make([]string, 5)
	}
	var said, figures []string
	for _, x := range s.Statements {
		said = append(said, x.Voice.Name+": "+x.Words)
	}
	for _, f := range s.Figures {
		figures = append(figures, f.Text)
	}
	return []string{strconv.Itoa(s.Start), strconv.Itoa(s.End), s.Text, strings.Join(said, "; "), strings.Join(figures, "; ")}
}
