package web

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"hearsay/archive"
)

func TestStory(t *testing.T) {
	s := library(t)
	var list storiesPage
	_, body := get(t, s.URL+"/stories.json")
	if err := json.Unmarshal([]byte(body), &list); err != nil || len(list.Stories) == 0 {
		t.Fatalf("%v: %s", err, body)
	}
	one := list.Stories[0]
	for _, x := range list.Stories {
		if x.Disputes > one.Disputes {
			one = x
		}
	}
	address := s.URL + "/story/" + one.ID
	var d storyPage
	_, body = get(t, address+".json?as_of="+one.From)
	if err := json.Unmarshal([]byte(body), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Chapters) == 0 || len(d.Chapters) >= len(one.Articles) {
		t.Errorf("%d of %d reports on the first day", len(d.Chapters), len(one.Articles))
	}
	for _, c := range d.Chapters {
		if c.Day > one.From {
			t.Errorf("%s is of %s", c.Report, c.Day)
		}
	}
	for path, status := range map[string]int{"?as_of=1999-01-01": 404, "?as_of=now": 400, "x": 404} {
		if res, _ := get(t, address+path); res.StatusCode != status {
			t.Errorf("%s: %d, want %d", path, res.StatusCode, status)
		}
	}

	_, body = get(t, address+".json")
	if err := json.Unmarshal([]byte(body), &d); err != nil {
		t.Fatal(err)
	}
	post := func(kind, target string) int {
		form := url.Values{"kind": {kind}, "target": {target}, "verdict": {archive.Reject}, "note": {"not so"}}
		q, _ := http.NewRequest(http.MethodPost, address+"/judgements", strings.NewReader(form.Encode()))
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		q.Header.Set("Authorization", "Bearer "+token)
		res, _ := ask(t, q)
		return res.StatusCode
	}
	for _, c := range []struct {
		kind, target string
		status       int
	}{
		{archive.OnLink, one.Articles[0], 303}, {archive.OnLink, "nothing", 404},
		{archive.OnDispute, d.Matters[0].ID, 303}, {archive.OnDispute, "nothing", 404}, {"taste", one.ID, 400},
	} {
		if got := post(c.kind, c.target); got != c.status {
			t.Errorf("%s %s: %d, want %d", c.kind, c.target, got, c.status)
		}
	}
	if _, body = get(t, address); strings.Count(body, "A person: reject") != 2 {
		t.Errorf("the page does not show both verdicts")
	}
}
