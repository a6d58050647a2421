package web

import (
	"context"
	"net/http"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

// entityPage is somebody or something as JSON.
type entityPage struct {
	Name     string            `json:"name"`
	Reports  []archive.Entry   `json:"reports"`
	Said     []compare.Saying  `json:"said"`
	Labels   []compare.Label   `json:"labels"`
	Timeline []*compare.Moment `json:"timeline"`
}

// entity shows what somebody is quoted as saying, what it is called, and what it does, in all reports that mention it.
func (r *Room) entity(ctx context.Context, q *http.Request) (*page, error) {
	name, _ := asked(q)
	d := entityPage{Name: name}
	err := r.archive.View(ctx, func(tx *archive.Tx) error {
		told, of, err := compare.Mentioning(tx, name)
		if err != nil {
			return err
		}
		for _, t := range told {
			d.Reports = append(d.Reports, t.Entry)
		}
		d.Said, d.Labels = compare.Said(told, of), compare.Labels(told, of)
		d.Timeline = compare.Timeline(told, func(t *compare.Told, id string) bool { return id == of(t) })
		return nil
	})
	return &page{name: "entity", Title: view.Plain(name), Data: d}, err
}
