package web

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/reader"
	"hearsay/reading"
)

// library serves an archive of the invented reports that compare is tested with.
func library(t *testing.T) *httptest.Server {
	t.Helper()
	f, err := os.Open("../compare/testdata/reports.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a, err := archive.Open(context.Background(), filepath.Join(t.TempDir(), "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var in struct{ ID, Outlet, Published, Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &in); err != nil {
			t.Fatal(err)
		}
		doc := reading.Document{ID: in.ID, Outlet: in.Outlet, Published: in.Published, Title: in.Title, Text: in.Text}
		r, err := reader.Read(context.Background(), doc, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := compare.Add(context.Background(), a, &r, time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	r, err := New(a, Options{Token: token, Open: true})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(r.Handler())
	t.Cleanup(s.Close)
	return s
}
