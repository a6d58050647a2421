package main

import (
	"cmp"
	"context"
	"os"

	"hearsay/archive"

	"github.com/spf13/cobra"
)

// place is a flag that says where the archive is.
type place struct{ address string }

func addArchive(cmd *cobra.Command) *place {
	p := &place{}
	cmd.Flags().StringVar(&p.address, "archive", "", "the archive, a `FILE` or a postgres:// address; without it, what HEARSAY_ARCHIVE names, or hearsay/hearsay.db in the folder for data")
	return p
}

// open opens the archive, by open: with archive.Open a new one is made where there is none.
func (p *place) open(ctx context.Context, open func(context.Context, string) (*archive.Archive, error)) (*archive.Archive, error) {
	address := cmp.Or(p.address, os.Getenv("HEARSAY_ARCHIVE"))
	if address == "" {
		var err error
		if address, err = archive.DefaultPath(); err != nil {
			return nil, failure{err}
		}
	}
	a, err := open(ctx, address)
	if err != nil {
		return nil, failure{err}
	}
	return a, nil
}
