package web

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/archive"
	"hearsay/compare"
	"hearsay/reader"
	"hearsay/reading"

	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var pictures = flag.String("pictures", "", "the folder to write pictures of a story and a report to, for the README")

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

// browser is a headless Chromium, and what its console complains of.
func browser(t *testing.T) (ctx context.Context, complaints func() []string) {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("no Chromium to drive the pages with")
		}
		t.Skip("no Chromium to drive the pages with")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1000, 760))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(stop)
	ctx, end := chromedp.NewContext(alloc)
	t.Cleanup(end)
	whole := ctx
	t.Cleanup(func() { _ = chromedp.Cancel(whole) }) // waits until it is gone
	ctx, late := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(late)
	var mu sync.Mutex
	var all []string
	chromedp.ListenTarget(ctx, func(e any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := e.(type) {
		case *cdplog.EventEntryAdded:
			all = append(all, string(e.Entry.Level)+": "+e.Entry.Text)
		case *runtime.EventExceptionThrown:
			all = append(all, e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			all = append(all, "console: "+string(e.Type))
		}
	})
	return ctx, func() []string { mu.Lock(); defer mu.Unlock(); return all }
}

// TestChromium does what a reader does: open a story, follow a dispute to its words, confirm a statement, search.
func TestChromium(t *testing.T) {
	ctx, complaints := browser(t)
	s := library(t)
	run := func(what string, actions ...chromedp.Action) {
		t.Helper()
		if err := chromedp.Run(ctx, actions...); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	picture := func(name string) {
		if *pictures == "" {
			return
		}
		var b []byte
		run(name, chromedp.CaptureScreenshot(&b))
		if err := os.WriteFile(filepath.Join(*pictures, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var heading, story, report, lit, verdict string
	var found int
	run("stories", chromedp.Navigate(s.URL+"/?token="+token), chromedp.WaitVisible(".entries a"), chromedp.Text("h1", &heading))
	if heading != "Stories" {
		t.Fatalf("the first page is %q", heading)
	}
	run("a story", chromedp.Click(`//li[.//b]/a`), chromedp.WaitVisible(".disputed .words"), chromedp.Location(&story))
	picture("story.png")
	run("its words", chromedp.Click(`.disputed a.words[href*="#rw"]`), chromedp.WaitVisible("article.reading"), chromedp.Location(&report),
		chromedp.Evaluate(`(document.querySelector(":target") || {innerText: ""}).innerText`, &lit))
	if lit == "" {
		t.Errorf("%s leads to no words", report)
	}
	picture("report.png")
	run("confirming", chromedp.Click(`.judge button[value="confirm"]`), chromedp.WaitVisible(".verdict"), chromedp.Text(".verdict", &verdict))
	if !strings.Contains(verdict, "confirm") {
		t.Errorf("the verdict is shown as %q", verdict)
	}
	run("search", chromedp.SendKeys("#q", "ferry\r"), chromedp.WaitVisible(".filters"), chromedp.Evaluate(`document.querySelectorAll(".entries a").length`, &found))
	if found == 0 {
		t.Error("the search finds nothing")
	}
	run("phone", chromedp.EmulateViewport(390, 844))
	for _, address := range []string{s.URL + "/stories", story, report, s.URL + "/search", s.URL + "/entity/Kestria"} {
		var wide int
		run(address, chromedp.Navigate("about:blank"), chromedp.Navigate(address), chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide))
		if wide > 390 {
			t.Errorf("%s is %d pixels wide on a phone", address, wide)
		}
	}
	for _, c := range complaints() {
		t.Error(c)
	}
}
