package web

import (
	"context"
	"fmt"
	"net/http"
	"strconv"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/reading"
	"hearsay/view"
)

// reportPage is a report as JSON.
type reportPage struct {
	archive.Entry
	Versions   []archive.Entry              `json:"versions"`
	Changes    []compare.Change             `json:"changes"` // from the version before
	Judgements map[string]archive.Judgement `json:"judgements"`
	Reading    *reading.Reading             `json:"reading"`
}

// report shows one: its text with the holders marked, and what people said of its statements. ?version=N is an earlier version.
func (r *Room) report(ctx context.Context, q *http.Request) (*page, error) {
	var d reportPage
	err := r.archive.View(ctx, func(tx *archive.Tx) (err error) {
		if d.Entry, d.Versions, err = r.entry(tx, q); err != nil {
			return err
		}
		if d.Reading, err = tx.Reading(d.Version); err != nil {
			return err
		}
		d.Changes = []compare.Change{}
		if d.Number > 1 {
			before, err := tx.Reading(d.Versions[d.Number-2].Version)
			if err != nil {
				return err
			}
			d.Changes = compare.Drift(before.Text, d.Reading.Text)
		}
		d.Judgements, err = tx.Judgements(archive.OnStatement, d.Address, d.Reading.SHA256)
		return err
	})
	if err != nil {
		return nil, err
	}
	var judging *view.Judging
	if r.guard.mayWrite(q) {
		action := fmt.Sprintf("/report/%d/judgements?version=%d", d.Report, d.Number)
		judging = &view.Judging{Action: action, Verdicts: map[string]view.Verdict{}}
		for id, j := range d.Judgements {
			judging.Verdicts[id] = view.Verdict{Verdict: j.Verdict, Note: j.Note}
		}
	}
	chains := ""
	if d.Number == len(d.Versions) { // a chain is of reports as they are now
		chains = "/report/" + strconv.FormatInt(d.Report, 10) + "/chain/"
	}
	section, err := view.NewSection("r", d.Reading, judging, chains)
	if err != nil {
		return nil, err
	}
	return &page{name: "report", Title: view.Plain(d.Title), Data: d, Style: section.Style, HTML: section.HTML}, nil
}

// entry is the report that the address names, in the version that it asks for, and all its versions.
func (r *Room) entry(tx *archive.Tx, q *http.Request) (archive.Entry, []archive.Entry, error) {
	name, _ := asked(q)
	id, err := strconv.ParseInt(name, 10, 64)
	if err != nil {
		return archive.Entry{}, nil, fault{http.StatusNotFound, "reports are addressed by their numbers"}
	}
	address, err := tx.Address(id)
	if err != nil {
		return archive.Entry{}, nil, err
	}
	versions, err := tx.Versions(address)
	if err != nil {
		return archive.Entry{}, nil, err
	}
	n := len(versions)
	if v := q.URL.Query().Get("version"); v != "" {
		if n, err = strconv.Atoi(v); err != nil || n < 1 || n > len(versions) {
			return archive.Entry{}, nil, fault{http.StatusNotFound, "the report has no such version"}
		}
	}
	return versions[n-1], versions, nil
}
