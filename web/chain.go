package web

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"hearsay/archive"
	"hearsay/compare"
)

// chainPage is who has a statement, as JSON.
type chainPage struct {
	*compare.Chain
	reports map[string]int64 // the archive's numbers for them, by address
}

// chain shows who has a statement of a report, and how its wording drifted.
func (r *Room) chain(ctx context.Context, q *http.Request) (*page, error) {
	d := chainPage{reports: map[string]int64{}}
	err := r.archive.View(ctx, func(tx *archive.Tx) error {
		e, _, err := r.entry(tx, q)
		if err != nil {
			return err
		}
		if d.Chain, err = compare.ChainOf(tx, e.Address, strings.TrimSuffix(q.PathValue("statement"), ".json")); err != nil {
			return err
		}
		for _, l := range d.Links {
			found, err := tx.Entry(l.Report)
			if err != nil {
				return err
			}
			d.reports[l.Report] = found.Report
		}
		return nil
	})
	return &page{name: "chain", Title: "Who has a statement", Data: d}, err
}

// Place is the address of a link's statement.
func (d chainPage) Place(l compare.Link) string {
	return "/report/" + strconv.FormatInt(d.reports[l.Report], 10) + "#r" + l.Statement
}
