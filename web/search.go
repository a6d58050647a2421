package web

import (
	"context"
	"net/http"
	"time"

	"hearsay/archive"
)

// searchPage is what a search found, as JSON.
type searchPage struct {
	Query   string          `json:"query"`
	Filter  archive.Filter  `json:"filter"`
	Reports []archive.Entry `json:"reports"`
}

const (
	usualFinds = 50
	mostFinds  = 1000
)

// search finds reports by words (q), outlet, entity and days of publication (from, until).
func (r *Room) search(ctx context.Context, q *http.Request) (*page, error) {
	v := q.URL.Query()
	d := searchPage{Query: v.Get("q"), Filter: archive.Filter{Outlet: v.Get("outlet"), Entity: v.Get("entity"), From: v.Get("from"), Until: v.Get("until")}, Reports: []archive.Entry{}}
	limit, err := number(q, "limit", usualFinds)
	if err != nil {
		return nil, err
	}
	d.Filter.Limit = limit
	for _, day := range []string{d.Filter.From, d.Filter.Until} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return nil, fault{http.StatusBadRequest, "from and until must be days such as 2025-03-02"}
		}
	}
	err = r.archive.View(ctx, func(tx *archive.Tx) error {
		found, err := tx.Search(d.Query, d.Filter)
		d.Reports = append(d.Reports, found...)
		return err
	})
	return &page{name: "search", Title: "Search", Data: d}, err
}
