package web

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"time"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

// storyPage is a story as JSON.
type storyPage struct {
	*compare.Story
	AsOf     string                       `json:"as_of"` // only what was published by the end of this day; empty is all
	Chapters []compare.Chapter            `json:"reports"`
	Matters  []compare.Matter             `json:"matters"`
	Timeline []*compare.Moment            `json:"timeline"`
	Turns    []turn                       `json:"turns"`
	Links    map[string]archive.Judgement `json:"linked"`   // what people said of a report's being one of the story, by the report's address
	Disputes map[string]archive.Judgement `json:"disputed"` // likewise, of matters, by their ids
	places   map[string]place
}

// turn is when the story was joined with another or parted from it.
type turn struct {
	Kind  string `json:"kind"`
	Story string `json:"story"`
	Other string `json:"other"`
	At    string `json:"at"`
	Of    string `json:"report"`
}

// place is where a report's words are to be seen.
type place struct {
	report     int64
	statements map[string]int // their numbers on the page, by id
	paragraphs func(int) int  // the paragraph of a code point
}

// story shows a story's reports, what is disputed in it, and what happened. ?as_of=DATE is what was published by then.
func (r *Room) story(ctx context.Context, q *http.Request) (*page, error) {
	id, _ := asked(q)
	d := storyPage{AsOf: q.URL.Query().Get("as_of")}
	if _, err := time.Parse(time.DateOnly, d.AsOf); d.AsOf != "" && err != nil {
		return nil, fault{http.StatusBadRequest, "as_of must be a day such as 2025-03-02"}
	}
	err := r.archive.View(ctx, func(tx *archive.Tx) (err error) {
		if d.Story, err = compare.StoryOf(tx, id); err != nil {
			return err
		}
		if d.AsOf != "" {
			if d.Story = d.Story.AsOf(d.AsOf); d.Story == nil {
				return fault{http.StatusNotFound, "the story had no report by that day"}
			}
		}
		return d.fill(tx)
	})
	if err != nil {
		return nil, err
	}
	return &page{name: "story", Title: view.Plain(d.Title), Data: d}, nil
}

func (d *storyPage) fill(tx *archive.Tx) error {
	told, err := d.Told(tx)
	if err != nil {
		return err
	}
	d.Chapters, d.Matters, d.Timeline = d.Story.Chapters(), d.Story.Matters(), compare.Timeline(told, nil)
	if d.Matters == nil {
		d.Matters = []compare.Matter{}
	}
	d.Turns = []turn{}
	for _, t := range d.Story.Turns {
		d.Turns = append(d.Turns, turn{t.Kind, t.Story, t.Other, t.At.Format(time.DateOnly), t.Address})
	}
	d.places, d.Links = map[string]place{}, map[string]archive.Judgement{}
	for _, t := range told {
		d.places[t.Address] = placeOf(t)
		links, err := tx.Judgements(archive.OnLink, t.Address, "")
		if err != nil {
			return err
		}
		if j, ok := links[d.ID]; ok {
			d.Links[t.Address] = j
		}
	}
	all, err := tx.Judgements(archive.OnDispute, "", "")
	d.Disputes = map[string]archive.Judgement{}
	for _, m := range d.Matters {
		if j, ok := all[m.ID]; ok {
			d.Disputes[m.ID] = j
		}
	}
	return err
}

func placeOf(t *compare.Told) place {
	p := place{t.Entry.Report, map[string]int{}, view.Paragraphs(t.Text)}
	for i, s := range t.Statements {
		p.statements[s.ID] = i + 1
	}
	return p
}

// Place is the address of a telling's words: those of the statement, or the paragraph of the outlet's own voice.
func (d storyPage) Place(t compare.Telling) string {
	p := d.places[t.Report]
	at := "/report/" + strconv.FormatInt(p.report, 10)
	if n, ok := p.statements[t.Holder]; ok {
		return at + "#rw" + strconv.Itoa(n)
	}
	return at + "#rp" + strconv.Itoa(p.paragraphs(t.Words.Start))
}

// column is an outlet's reports.
type column struct {
	Outlet  string
	Reports []compare.Chapter
}

// Columns are the originals by outlet, in order of each one's first report. A copy whose original is not of the story stands for itself.
func (d storyPage) Columns() (all []column) {
	for _, c := range d.Chapters {
		if slices.Contains(d.Articles, c.CopyOf) {
			continue
		}
		i := slices.IndexFunc(all, func(x column) bool { return x.Outlet == c.Outlet })
		if i < 0 {
			i, all = len(all), append(all, column{Outlet: c.Outlet})
		}
		all[i].Reports = append(all[i].Reports, c)
	}
	return all
}

// Copies are the reports that have the words of one.
func (d storyPage) Copies(of string) (all []compare.Chapter) {
	for _, c := range d.Chapters {
		if c.CopyOf == of {
			all = append(all, c)
		}
	}
	return all
}

// Drawn is the timeline as a picture.
func (d storyPage) Drawn() drawing { return draw(d.Timeline) }
