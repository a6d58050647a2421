package web

import (
	"cmp"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"time"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/view"
)

// storiesPage is the list of stories as JSON.
type storiesPage struct {
	Stories []*compare.Story `json:"stories"`
}

const (
	usualStories = 100
	mostStories  = 1000
)

// stories lists stories of at least ?least reports, those with the newest reports first, at most ?limit.
func (r *Room) stories(ctx context.Context, q *http.Request) (*page, error) {
	v := q.URL.Query()
	least, err := strconv.Atoi(cmp.Or(v.Get("least"), "2"))
	limit, err2 := strconv.Atoi(cmp.Or(v.Get("limit"), strconv.Itoa(usualStories)))
	if err != nil || err2 != nil || least < 1 || limit < 1 || limit > mostStories {
		return nil, fault{http.StatusBadRequest, "least must be a number from 1, and limit one from 1 to " + strconv.Itoa(mostStories)}
	}
	d := storiesPage{Stories: []*compare.Story{}}
	err = r.archive.View(ctx, func(tx *archive.Tx) error {
		return compare.Stories(tx, least, func(s *compare.Story) (bool, error) {
			d.Stories = append(d.Stories, s)
			return len(d.Stories) < limit, nil
		})
	})
	return &page{name: "stories", Title: "Stories", Data: d}, err
}

// storyPage is a story as JSON.
type storyPage struct {
	*compare.Story
	AsOf       string                       `json:"as_of"`
	Reports    []compare.Chapter            `json:"reports"`
	Matters    []compare.Matter             `json:"matters"`
	Timeline   []*compare.Moment            `json:"timeline"`
	Judgements map[string]archive.Judgement `json:"judgements"` // by the address of the report or the id of the matter
}

// story shows one: its reports with their copies, what is in dispute and what is agreed, and its timeline; ?as_of=DATE is what was published
// by then.
func (r *Room) story(ctx context.Context, q *http.Request) (*page, error) {
	id, _ := asked(q)
	d := storyPage{AsOf: q.URL.Query().Get("as_of"), Matters: []compare.Matter{}, Judgements: map[string]archive.Judgement{}}
	if _, err := time.Parse(time.DateOnly, d.AsOf); d.AsOf != "" && err != nil {
		return nil, fault{http.StatusBadRequest, "as_of must be a day such as 2025-03-02"}
	}
	err := r.archive.View(ctx, func(tx *archive.Tx) (err error) {
		if d.Story, err = compare.StoryOf(tx, id); err != nil {
			return err
		}
		told, err := d.Told(tx)
		if err != nil {
			return err
		}
		filed := d.Story.Reports
		if d.AsOf != "" {
			told, filed = compare.AsOf(told, d.AsOf), compare.AsOf(filed, d.AsOf)
		}
		for _, c := range d.Chapters() {
			if d.AsOf == "" || c.Day <= d.AsOf {
				d.Reports = append(d.Reports, c)
			}
		}
		d.Matters = append(d.Matters, compare.Matters(d.ID, filed)...)
		d.Timeline = compare.Timeline(told, nil)
		return tx.AllJudgements(func(j archive.Judgement) error {
			if j.Kind == archive.OnLink && j.Target == d.ID {
				d.Judgements[j.Report] = j
			}
			if j.Kind == archive.OnDispute && slices.ContainsFunc(d.Matters, func(m compare.Matter) bool { return m.ID == j.Target }) {
				d.Judgements[j.Target] = j
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return &page{name: "story", Title: view.Plain(d.Title), Data: d}, nil
}

// judgeStory keeps what somebody says of a report's place in a story (its address is the target), or of a dispute (its id is).
func (r *Room) judgeStory(w http.ResponseWriter, q *http.Request) {
	j, err := verdict(q, q.FormValue("kind"))
	if err != nil {
		r.fail(w, q, err)
		return
	}
	id, _ := asked(q)
	err = r.archive.Update(q.Context(), func(tx *archive.Tx) error {
		s, err := compare.StoryOf(tx, id)
		if err != nil {
			return err
		}
		id = s.ID
		var found any
		switch j.Kind {
		case archive.OnLink:
			all := s.Chapters()
			i := slices.IndexFunc(all, func(c compare.Chapter) bool { return c.Report == j.Target })
			if i < 0 {
				return fault{http.StatusNotFound, "the story has no such report"}
			}
			found, j.Report, j.Target = all[i], j.Target, s.ID
		case archive.OnDispute:
			all := s.Matters()
			i := slices.IndexFunc(all, func(m compare.Matter) bool { return m.ID == j.Target })
			if i < 0 {
				return fault{http.StatusNotFound, "the story has no such dispute"}
			}
			found = all[i]
		default:
			return fault{http.StatusBadRequest, `the kind must be "link" or "dispute"`}
		}
		j.Made = r.now()
		if j.Finding, err = json.Marshal(found); err != nil {
			return err
		}
		return tx.Judge(j)
	})
	if err != nil {
		r.fail(w, q, err)
		return
	}
	http.Redirect(w, q, "/story/"+id, http.StatusSeeOther)
}
