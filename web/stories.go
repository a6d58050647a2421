package web

import (
	"cmp"
	"context"
	"net/http"
	"strconv"

	"hearsay/archive"
	"hearsay/compare"
)

// storiesPage is the archive's stories as JSON.
type storiesPage struct {
	Least   int              `json:"least"`
	Limit   int              `json:"limit"`
	Stories []*compare.Story `json:"stories"`
}

// stories lists those of at least so many reports (least), the newest first, up to a limit.
func (r *Room) stories(ctx context.Context, q *http.Request) (*page, error) {
	d := storiesPage{Stories: []*compare.Story{}}
	var err error
	if d.Least, err = number(q, "least", 2); err != nil {
		return nil, err
	}
	if d.Limit, err = number(q, "limit", usualFinds); err != nil {
		return nil, err
	}
	err = r.archive.View(ctx, func(tx *archive.Tx) error {
		return compare.Stories(tx, d.Least, func(s *compare.Story) (bool, error) {
			d.Stories = append(d.Stories, s)
			return len(d.Stories) < d.Limit, nil
		})
	})
	return &page{name: "stories", Title: "Stories", Data: d}, err
}

// number is what the address gives under a name.
func number(q *http.Request, name string, usual int) (int, error) {
	n, err := strconv.Atoi(cmp.Or(q.URL.Query().Get(name), strconv.Itoa(usual)))
	if err != nil || n < 1 || n > mostFinds {
		return 0, fault{http.StatusBadRequest, name + " must be a number from 1 to " + strconv.Itoa(mostFinds)}
	}
	return n, nil
}
