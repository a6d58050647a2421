package main

import (
	"context"

	"hearsay/archive"
)

// ask runs work over an archive that is there.
func ask(ctx context.Context, place *place, work func(*archive.Tx) error) error {
	a, err := place.open(ctx, archive.OpenExisting)
	if err != nil {
		return err
	}
	defer a.Close()
	if err := a.View(ctx, work); err != nil {
		return failure{err}
	}
	return nil
}
