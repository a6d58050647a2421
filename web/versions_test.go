package web

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/reading"
)

func TestVersions(t *testing.T) {
	s, a := room(t, Options{Token: token, Open: true})
	if _, body := get(t, s.URL+"/report/1"); strings.Contains(body, "/versions") {
		t.Error("a report with one version leads to what changed")
	}
	revised := sample(t)
	revised.Text += " Rain fell."
	revised.SHA256 = "second"
	revised.OwnVoice = append(revised.OwnVoice, reading.Cut(revised.Text, len(revised.Text)-len("Rain fell."), len(revised.Text)))
	if err := a.Update(context.Background(), func(tx *archive.Tx) error {
		_, _, err := tx.Put(revised, time.Now())
		return err
	}); err != nil {
		t.Fatal(err)
	}
	q, _ := http.NewRequest(http.MethodPost, s.URL+"/report/1/judgements?version=1", strings.NewReader("target=s1&verdict=confirm"))
	q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	q.Header.Set("Authorization", "Bearer "+token)
	if res, body := ask(t, q); res.StatusCode != http.StatusSeeOther || res.Header.Get("Location") != "/report/1?version=1#rs1" {
		t.Errorf("judging a version: %d, to %s: %s", res.StatusCode, res.Header.Get("Location"), body)
	}
	for path, want := range map[string]bool{"/report/1.json?version=1": true, "/report/1.json": false} {
		if _, body := get(t, s.URL+path); strings.Contains(body, `"verdict":"confirm"`) != want {
			t.Errorf("%s shows the verdict on the first version: %v", path, !want)
		}
	}
	if _, body := get(t, s.URL+"/report/1"); !strings.Contains(body, `href="/report/1/versions"`) {
		t.Error("the report does not lead to what changed")
	}
	if _, body := get(t, s.URL+"/report/1/versions"); !strings.Contains(body, "<ins>Rain fell.</ins>") {
		t.Errorf("the change is not shown: %s", body)
	}
	_, body := get(t, s.URL+"/report/1/versions.json")
	answers(t, body, "Versions")
	if !strings.Contains(body, `"kind":"reworded"`) {
		t.Error(body)
	}
	for path, status := range map[string]int{"/report/9/versions": 404, "/report/9/versions.json": 404, "/report/x/versions": 404} {
		if res, _ := get(t, s.URL+path); res.StatusCode != status {
			t.Errorf("%s: %d, want %d", path, res.StatusCode, status)
		}
	}
}
