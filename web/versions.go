package web

import (
	"context"
	"net/http"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

// versionsPage is how a report was revised, as JSON.
type versionsPage struct {
	archive.Entry
	Versions []compare.Revision `json:"versions"`
}

// versions shows a report's versions and what changed from each to the next.
func (r *Room) versions(ctx context.Context, q *http.Request) (*page, error) {
	var d versionsPage
	err := r.archive.View(ctx, func(tx *archive.Tx) (err error) {
		if d.Entry, _, err = r.entry(tx, q); err != nil {
			return err
		}
		d.Versions, err = compare.Revisions(tx, d.Address)
		return err
	})
	return &page{name: "versions", Title: "Versions of " + view.Plain(d.Title), Data: d}, err
}
