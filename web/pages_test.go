//go:build unix

package web

import (
	_ "embed"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

var (
	pictures = flag.String("pictures", "", "the folder to write pictures of a story and a report to, for the README")

	//go:embed testdata/focus.js
	focusScript string
	//go:embed testdata/contrast.js
	contrastScript string
)

// TestChromium does what a reader does: open a story, follow a dispute to its words, confirm a statement, search; then looks at the same pages
// by keyboard, in the dark and on a phone.
func TestChromium(t *testing.T) {
	c := browse(t)
	s := library(t)
	picture := func(name string) {
		if *pictures == "" {
			return
		}
		var b []byte
		c.run(name, chromedp.CaptureScreenshot(&b))
		if err := os.WriteFile(filepath.Join(*pictures, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	// Or a click may come to where its button was before the page had scrolled.
	still := emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}})
	var heading, story, report, lit, verdict string
	var found int
	c.run("stories", still, chromedp.Navigate(s.URL+"/?token="+token), chromedp.WaitVisible(".entries a"), chromedp.Text("h1", &heading))
	if heading != "Stories" {
		t.Fatalf("the first page is %q", heading)
	}
	c.run("a story", chromedp.Click(`//li[.//b]/a`), chromedp.WaitVisible(".disputed .words"), chromedp.Location(&story))
	picture("story.png")
	c.run("its words", chromedp.Click(`.disputed a.words[href*="#rw"]`), chromedp.WaitVisible("article.reading"), chromedp.Location(&report),
		chromedp.Evaluate(`(document.querySelector(":target") || {innerText: ""}).innerText`, &lit))
	if lit == "" {
		t.Errorf("%s leads to no words", report)
	}
	picture("report.png")
	c.run("confirming", chromedp.Click(`.judge button[value="confirm"]`), chromedp.WaitVisible(".verdict"), chromedp.Text(".verdict", &verdict))
	if !strings.Contains(verdict, "confirm") {
		t.Errorf("the verdict is shown as %q", verdict)
	}
	c.run("search", chromedp.SendKeys("#q", "ferry\r"), chromedp.WaitVisible(".filters"), chromedp.Evaluate(`document.querySelectorAll(".entries a").length`, &found))
	if found == 0 {
		t.Error("the search finds nothing")
	}
	report, _, _ = strings.Cut(report, "#")
	addresses := []string{s.URL + "/stories", story, report, report + "/versions", report + "/chain/s1", s.URL + "/search?q=ferry", s.URL + "/entity/Kestria"}
	for _, address := range addresses {
		c.run(address, still, chromedp.Navigate("about:blank"), chromedp.Navigate(address))
		c.keyboard(address)
		c.colours(address)
		c.width(address, 375)
	}
	c.quiet()
}

// keyboard goes through a page by Tab alone, from the link that skips to its matter to the last control.
func (c *chromium) keyboard(address string) {
	c.t.Helper()
	type stop struct {
		At             int
		Control        string
		Visible, Skips bool
	}
	var controls []string
	var at stop
	c.run("controls", chromedp.Evaluate(focusScript, nil), chromedp.Evaluate(`controls()`, &controls), chromedp.KeyEvent(kb.Tab), chromedp.Evaluate(`focused()`, &at))
	if !at.Skips {
		c.t.Errorf("%s: the first control is %s, which does not skip to the page", address, at.Control)
	}
	reached := map[int]bool{}
	for range 8 * len(controls) { // a date's day, month, year and calendar are a stop each
		if at.At < 0 {
			break
		}
		if !at.Visible && !reached[at.At] {
			c.t.Errorf("%s: %s does not show that it has the focus", address, at.Control)
		}
		reached[at.At] = true
		c.run("Tab", chromedp.KeyEvent(kb.Tab), chromedp.Evaluate(`focused()`, &at))
	}
	for i, control := range controls {
		if !reached[i] {
			c.t.Errorf("%s: Tab does not reach %s", address, control)
		}
	}
	var skipped string
	c.run("skipping", chromedp.Focus("a.skip"), chromedp.KeyEvent(kb.Enter), chromedp.Evaluate(`document.activeElement.id`, &skipped))
	if skipped != "main" {
		c.t.Errorf("%s: the link that skips leads to %q", address, skipped)
	}
}

// colours holds each text of a page against what is behind it, as WCAG 2.2 does (1.4.3, level AA), by day and by night.
func (c *chromium) colours(address string) {
	c.t.Helper()
	behind := map[string]string{}
	for _, scheme := range []string{"light", "dark"} {
		var paper string
		var faint []string
		media := emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}})
		c.run(scheme, media, chromedp.Evaluate(`getComputedStyle(document.body).backgroundColor`, &paper), chromedp.Evaluate(contrastScript, &faint))
		behind[scheme] = paper
		for _, f := range faint {
			c.t.Errorf("%s, %s: %s", address, scheme, f)
		}
	}
	if behind["light"] == behind["dark"] {
		c.t.Errorf("%s: its paper is %s by day and by night", address, behind["light"])
	}
	c.run("no scheme", emulation.SetEmulatedMedia())
}

// width says that a page is not wider than a screen of so many pixels.
func (c *chromium) width(address string, screen int64) {
	c.t.Helper()
	var wide int64
	c.run("phone", chromedp.EmulateViewport(screen, 800), chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide))
	if wide > screen {
		c.t.Errorf("%s is %d pixels wide on a screen of %d", address, wide, screen)
	}
	c.run("desk", chromedp.EmulateViewport(1000, 760))
}
