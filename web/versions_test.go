package web

import (
	"context"
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
	revised.OwnVoice = append(revised.OwnVoice, reading.Cut(revised.Text, len(revised.Text)-len("Rain fell."), len(revised.Text)))
	if err := a.Update(context.Background(), func(tx *archive.Tx) error {
		_, _, err := tx.Put(revised, time.Now())
		return err
	}); err != nil {
		t.Fatal(err)
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
