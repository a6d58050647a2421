package main

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/web"
)

const judged = `{"id":"lamp","outlet":"Evening Lamp","published":"2025-04-02","title":"Fire at Drell Mill","text":"Three people were killed on Wednesday when a fire broke out at the Drell Mill in Oskerry, the fire chief Tamsin Orle said. Orle said that the doors had been locked from outside."}
{"id":"post","outlet":"Drell Post","published":"2025-04-02","title":"Mill fire: union counts five dead","text":"Five people were killed in the fire at the Drell Mill in Oskerry on Wednesday, the spinners' union said. Tamsin Orle, the fire chief of Oskerry, said her count was lower."}
`

// What people say in the reading room comes out as training data: the verdict, and enough of what was judged to learn from it.
func TestExportJudgements(t *testing.T) {
	ctx := context.Background()
	folder := t.TempDir()
	db, reports := filepath.Join(folder, "h.db"), filepath.Join(folder, "reports.jsonl")
	if err := os.WriteFile(reports, []byte(judged), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, errs, code := says(t, "add", "--archive", db, reports); code != 0 {
		t.Fatal(errs)
	}
	a, err := archive.Open(ctx, db)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	const token = "a-token-for-tests"
	room, err := web.New(a, web.Options{Token: token})
	if err != nil {
		t.Fatal(err)
	}
	judge := func(path string, form url.Values) {
		t.Helper()
		q := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		q.Header.Set("Authorization", "Bearer "+token)
		w := httptest.NewRecorder()
		if room.Handler().ServeHTTP(w, q); w.Code != http.StatusSeeOther {
			t.Fatalf("%s %v: %d %s", path, form, w.Code, w.Body)
		}
	}
	var story *compare.Story
	if err := a.View(ctx, func(tx *archive.Tx) error {
		return compare.Stories(tx, 2, func(s *compare.Story) (bool, error) { story = s; return false, nil })
	}); err != nil || story == nil || story.Disputes == 0 {
		t.Fatalf("%+v, %v", story, err)
	}
	matter := story.Matters()[0]
	judge("/report/1/judgements", url.Values{"target": {"s2"}, "verdict": {"confirm"}})
	judge("/story/"+story.ID+"/judgements", url.Values{"kind": {"link"}, "target": {"post"}, "verdict": {"reject"}, "note": {"another mill"}})
	judge("/story/"+story.ID+"/judgements", url.Values{"kind": {"dispute"}, "target": {matter.ID}, "verdict": {"confirm"}})

	export := func() (all []archive.Judgement) {
		t.Helper()
		out, errs, code := says(t, "export", "--archive", db, "--format", "judgements")
		if code != 0 {
			t.Fatal(errs)
		}
		for line := range strings.Lines(out) {
			var j archive.Judgement
			if err := json.Unmarshal([]byte(line), &j); err != nil {
				t.Fatalf("%v: %s", err, line)
			}
			all = append(all, j)
		}
		return all
	}
	all := export()
	if len(all) != 3 {
		t.Fatalf("%+v", all)
	}
	for i, want := range []struct{ kind, target, report, verdict, note, finding string }{
		{"statement", "s2", "lamp", "confirm", "", `"text":"that the doors had been locked from outside"`},
		{"link", story.ID, "post", "reject", "another mill", `"with":"lamp"`},
		{"dispute", matter.ID, "", "confirm", "", `"report":"lamp"`},
	} {
		j := all[i]
		if j.Kind != want.kind || j.Target != want.target || j.Report != want.report || j.Verdict != want.verdict || j.Note != want.note || !strings.Contains(string(j.Finding), want.finding) {
			t.Errorf("%+v with %s, want %+v", j, j.Finding, want)
		}
	}

	// The story goes into another one, and what was said of it with it.
	if err := a.Update(ctx, func(tx *archive.Tx) error {
		into, err := tx.NewStory("mill-fires")
		if err != nil {
			return err
		}
		return tx.Merge(story.ID, into)
	}); err != nil {
		t.Fatal(err)
	}
	all = export()
	if all[0].Target != "s2" || all[1].Target != "mill-fires" || all[2].Target != "mill-fires"+strings.TrimPrefix(matter.ID, story.ID) {
		t.Errorf("after the merging: %q, %q, %q", all[0].Target, all[1].Target, all[2].Target)
	}
	q := httptest.NewRequest(http.MethodGet, "/story/"+story.ID, nil)
	q.Header.Set("Authorization", "Bearer "+token)
	w := httptest.NewRecorder()
	if room.Handler().ServeHTTP(w, q); strings.Count(w.Body.String(), "A person:") != 2 {
		t.Errorf("the story that it went into does not show the verdicts: %d", w.Code)
	}
}
