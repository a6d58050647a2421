package web

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"hearsay/compare"
)

func TestChain(t *testing.T) {
	s := library(t)
	_, body := get(t, s.URL+"/search.json?q=%22fire+broke+out+on+a+passenger+ferry%22")
	var found searchPage
	if err := json.Unmarshal([]byte(body), &found); err != nil || len(found.Reports) < 2 {
		t.Fatalf("%v: %s", err, body)
	}
	report := "/report/" + strconv.FormatInt(found.Reports[0].Report, 10)
	_, body = get(t, s.URL+report)
	if !strings.Contains(body, `href="`+report+`/chain/s1"`) {
		t.Error("the report's statements do not lead to their chains")
	}
	_, body = get(t, s.URL+report+"/chain/s1.json")
	answers(t, body, "Chain")
	var c compare.Chain
	if err := json.Unmarshal([]byte(body), &c); err != nil {
		t.Fatal(err)
	}
	_, body = get(t, s.URL+report+"/chain/s1")
	for _, l := range c.Links {
		if !strings.Contains(body, "#r"+l.Statement+`"`) {
			t.Errorf("the page does not lead to %s of %s", l.Statement, l.Report)
		}
	}
	if len(c.Links) < 2 || !strings.Contains(body, "<ins>") {
		t.Errorf("%d reports, and no drift shown: %s", len(c.Links), body)
	}
	for path, status := range map[string]int{report + "/chain/s999": 404, report + "/chain/s999.json": 404, "/report/0/chain/s1": 404} {
		if res, _ := get(t, s.URL+path); res.StatusCode != status {
			t.Errorf("%s: %d, want %d", path, res.StatusCode, status)
		}
	}
}
