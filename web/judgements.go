package web

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/reading"
)

// verdict reads what a form says of its target.
func verdict(q *http.Request, kind string) (archive.Judgement, error) {
	if err := q.ParseForm(); err != nil {
		return archive.Judgement{}, fault{http.StatusBadRequest, "the form cannot be read: " + err.Error()}
	}
	j := archive.Judgement{Kind: kind, Target: q.PostForm.Get("target"), Verdict: q.PostForm.Get("verdict"), Note: q.PostForm.Get("note")}
	if !slices.Contains(archive.Verdicts, j.Verdict) {
		return j, fault{http.StatusBadRequest, `the verdict must be "confirm" or "reject"`}
	}
	return j, nil
}

// judgedStatement is a statement as a judgement repeats it, with offsets in code points.
type judgedStatement struct {
	Text      string          `json:"text"` // of the report
	Statement json.RawMessage `json:"statement"`
}

// judged is the statement of that number as the reading's JSON has it.
func judged(r *reading.Reading, i int) (json.RawMessage, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	var wire struct {
		Statements []json.RawMessage `json:"statements"`
	}
	if err := json.Unmarshal(b, &wire); err != nil {
		return nil, err
	}
	return json.Marshal(judgedStatement{r.Text, wire.Statements[i]})
}

// judgeStatement keeps what somebody says of a report's statement.
func (r *Room) judgeStatement(w http.ResponseWriter, q *http.Request) {
	j, err := verdict(q, archive.OnStatement)
	if err != nil {
		r.fail(w, q, err)
		return
	}
	var e archive.Entry
	err = r.archive.Update(q.Context(), func(tx *archive.Tx) (err error) {
		if e, _, err = r.entry(tx, q); err != nil {
			return err
		}
		whole, err := tx.Reading(e.Version)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(whole.Statements, func(s reading.Statement) bool { return s.ID == j.Target })
		if i < 0 {
			return fault{http.StatusNotFound, "the report has no such statement"}
		}
		j.Made, j.Report, j.Hash = r.now(), e.Address, whole.SHA256
		if j.Finding, err = judged(whole, i); err != nil {
			return err
		}
		return tx.Judge(j)
	})
	if err != nil {
		r.fail(w, q, err)
		return
	}
	back := "/report/" + strconv.FormatInt(e.Report, 10)
	if v := q.URL.Query().Get("version"); v != "" {
		back += "?version=" + url.QueryEscape(v)
	}
	http.Redirect(w, q, back+"#r"+j.Target, http.StatusSeeOther)
}

// judgements gives all of them as JSON Lines, to learn from.
func (r *Room) judgements(w http.ResponseWriter, q *http.Request) {
	w.Header().Set("Content-Type", "application/jsonl")
	out := json.NewEncoder(w)
	if err := r.archive.View(q.Context(), func(tx *archive.Tx) error {
		return tx.AllJudgements(func(j archive.Judgement) error { return out.Encode(j) })
	}); err != nil {
		// The status is sent: a line that is no judgement is all that can be said.
		_ = out.Encode(map[string]string{"error": err.Error()})
	}
}

// judgeStory keeps what somebody says of a report's being one of the story (kind link), or of a matter's being in dispute (kind dispute).
func (r *Room) judgeStory(w http.ResponseWriter, q *http.Request) {
	j, err := verdict(q, q.PostFormValue("kind"))
	if err != nil {
		r.fail(w, q, err)
		return
	}
	var id string
	err = r.archive.Update(q.Context(), func(tx *archive.Tx) error {
		s, err := compare.StoryOf(tx, q.PathValue("id"))
		if err != nil {
			return err
		}
		id = s.ID
		j.Made = r.now()
		if err := found(tx, s, &j); err != nil {
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

// found puts into a judgement what it is about. A link's form names the report; the judgement's target is the story.
func found(tx *archive.Tx, s *compare.Story, j *archive.Judgement) (err error) {
	switch j.Kind {
	case archive.OnLink:
		all := s.Chapters()
		i := slices.IndexFunc(all, func(c compare.Chapter) bool { return c.Report == j.Target })
		if i < 0 {
			return fault{http.StatusNotFound, "the story has no such report"}
		}
		whole, err := tx.Reading(s.Reports[i].Version)
		if err != nil {
			return err
		}
		j.Target, j.Report, j.Hash = s.ID, all[i].Report, whole.SHA256
		j.Finding, err = json.Marshal(all[i])
		return err
	case archive.OnDispute:
		all := s.Matters()
		i := slices.IndexFunc(all, func(m compare.Matter) bool { return m.ID == j.Target })
		if i < 0 {
			return fault{http.StatusNotFound, "the story has no such matter"}
		}
		j.Finding, err = json.Marshal(all[i])
		return err
	}
	return fault{http.StatusBadRequest, `the kind must be "link" or "dispute"`}
}
