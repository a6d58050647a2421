package main

import (
	"errors"
	"fmt"
	"time"

	"hearsay/archive"
	"hearsay/compare"

	"github.com/spf13/cobra"
)

func newRemove() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "remove [flags] ADDRESS...",
		Short: "Take reports out of the archive",
		Long: `Remove takes reports out of the archive, with all their versions and all that was
found in them. A report's address is its URL, or its file or id where it has none.

An address that is not in the archive is told on standard error and the others
are removed; the exit status is then 1. A report that a feed still lists comes
back when the feed is added or watched again.`,
		Example: `  hearsay remove https://example.org/news.html
  hearsay remove --archive team.db reports/a.txt reports/b.txt`,
		Args: cobra.MinimumNArgs(1),
	}
	cmd.Flags().SortFlags = false
	place := addArchive(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		a, err := place.open(cmd.Context(), archive.OpenExisting)
		if err != nil {
			return err
		}
		defer a.Close()
		removed := 0
		for _, address := range args {
			err := a.Update(cmd.Context(), func(tx *archive.Tx) error {
				err := compare.Remove(tx, address, time.Now())
				if path := wholePath(address); errors.Is(err, archive.ErrNotFound) && path != address {
					return compare.Remove(tx, path, time.Now())
				}
				return err
			})
			switch {
			case errors.Is(err, archive.ErrNotFound):
				complain(cmd.ErrOrStderr(), fmt.Sprintf("%s: %v", address, archive.ErrNotFound))
			case err != nil:
				return failure{fmt.Errorf("%s: %w", address, err)}
			default:
				removed++
			}
		}
		if _, err := fmt.Fprintf(cmd.OutOrStdout(), "removed %d\n", removed); err != nil {
			return outputError(err)
		}
		if removed < len(args) {
			return errReported
		}
		return nil
	}
	return cmd
}
