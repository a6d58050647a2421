package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"hearsay/archive"
)

// addArchive adds the flag that says which archive a command is about, and returns what gives its address.
func addArchive(cmd *cobra.Command) func() (string, error) {
	address := cmd.Flags().String("archive", "", "the archive: a file's `PATH`, or a postgres:// address (default $HEARSAY_ARCHIVE, or hearsay/hearsay.db among your data)")
	return func() (string, error) {
		if *address != "" {
			return *address, nil
		}
		if named := os.Getenv("HEARSAY_ARCHIVE"); named != "" {
			return named, nil
		}
		path, err := archive.DefaultPath()
		if err != nil {
			return "", failure{err}
		}
		return path, nil
	}
}

// ask runs work over an archive that is there.
func ask(ctx context.Context, address func() (string, error), work func(*archive.Tx) error) error {
	path, err := address()
	if err != nil {
		return err
	}
	a, err := archive.OpenExisting(ctx, path)
	if err != nil {
		return failure{err}
	}
	defer a.Close()
	if err := a.View(ctx, work); err != nil {
		return failure{err}
	}
	return nil
}
