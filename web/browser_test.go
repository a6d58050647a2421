//go:build unix

package web

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

const (
	stepTime    = 30 * time.Second
	browserTime = 3 * time.Minute
)

// chromium is a headless browser for one test. Its process is started and killed here: chromedp asks a browser to close and waits for the
// answer without limit, which one that has died or lost its connection never gives.
type chromium struct {
	t   *testing.T
	ctx context.Context

	mu         sync.Mutex
	complaints []string // of its console
}

// browse starts a Chromium. Without one the test is skipped, or fails where HEARSAY_CHROMIUM says that there must be one.
func browse(t *testing.T) *chromium {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		const missing = "the pages are not tested in a browser: there is no Chromium"
		if os.Getenv("HEARSAY_CHROMIUM") != "" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	ctx, cancel := context.WithTimeout(context.Background(), browserTime)
	t.Cleanup(cancel)
	alloc, _ := chromedp.NewRemoteAllocator(ctx, started(ctx, t, path), chromedp.NoModifyURL)
	c := &chromium{t: t}
	c.ctx, _ = chromedp.NewContext(alloc)
	chromedp.ListenTarget(c.ctx, c.listen)
	c.within(c.ctx, "opening a page") // what the first call is given lasts as long as the page
	return c
}

// started gives the address of a new browser's DevTools. The browser, its children with it, ends with the test.
func started(ctx context.Context, t *testing.T, path string) string {
	t.Helper()
	cmd := exec.CommandContext(ctx, path, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-breakpad",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-first-run", "--password-store=basic",
		"--window-size=1000,760", "--remote-debugging-port=0", "--user-data-dir="+t.TempDir(), "about:blank")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Cancel()
		_ = cmd.Wait()
	})
	address := make(chan string, 1)
	go func() {
		defer close(address)
		for lines := bufio.NewScanner(said); lines.Scan(); {
			if at, ok := strings.CutPrefix(lines.Text(), "DevTools listening on "); ok {
				address <- at
			}
		}
	}()
	select {
	case at := <-address:
		if at == "" {
			t.Fatal("Chromium ended at once")
		}
		return at
	case <-time.After(stepTime):
		t.Fatal("Chromium does not start")
	}
	return ""
}

func (c *chromium) listen(e any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch e := e.(type) {
	case *cdplog.EventEntryAdded:
		c.complaints = append(c.complaints, string(e.Entry.Level)+": "+e.Entry.Text)
	case *runtime.EventExceptionThrown:
		c.complaints = append(c.complaints, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		c.complaints = append(c.complaints, "console: "+string(e.Type))
	}
}

// quiet fails the test for what the console has complained of.
func (c *chromium) quiet() {
	c.t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, complaint := range c.complaints {
		c.t.Error("console: ", complaint)
	}
}

// run does a step of the test.
func (c *chromium) run(what string, actions ...chromedp.Action) {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.ctx, stepTime)
	defer cancel()
	c.within(ctx, what, actions...)
}

func (c *chromium) within(ctx context.Context, what string, actions ...chromedp.Action) {
	c.t.Helper()
	done := make(chan error, 1)
	go func() { done <- chromedp.Run(ctx, actions...) }()
	select {
	case err := <-done:
		if err != nil {
			c.t.Fatalf("%s: %v", what, err)
		}
	case <-time.After(stepTime + time.Second):
		c.t.Fatalf("%s: no answer", what)
	}
}
