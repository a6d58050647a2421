package main

import (
	"io"
	"os"
	"time"

	"hearsay/view"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// look fits text to the terminal that it goes to. Colour follows no-color.org.
func look(stdout *os.File) view.Look {
	width, _, err := term.GetSize(int(stdout.Fd()))
	if err != nil {
		return view.Look{Width: 80}
	}
	return view.Look{Width: width, Colour: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

// patience is how long work goes on before a person wants to see that it does.
const patience = 2 * time.Second

// progress counts reports on a terminal. Its zero value only complains to stderr.
type progress struct {
	stderr io.Writer
	since  time.Time
	bar    *progressbar.ProgressBar
	count  int
	shows  bool
}

// newProgress shows progress on stderr if that is a terminal, unless the readings
// themselves flow over a terminal; stdout is nil where they do not flow there.
func newProgress(stdout, stderr *os.File) *progress {
	shows := term.IsTerminal(int(stderr.Fd())) && (stdout == nil || !term.IsTerminal(int(stdout.Fd())))
	return &progress{stderr: stderr, since: time.Now(), shows: shows}
}

func (p *progress) add() {
	p.count++
	if !p.shows || time.Since(p.since) < patience {
		return
	}
	if p.bar == nil {
		// The number of reports is not known before all are read.
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(p.stderr), progressbar.OptionShowCount(),
			progressbar.OptionShowIts(), progressbar.OptionSetItsString("reports"), progressbar.OptionSetDescription("reading"),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSpinnerType(14))
	}
	_ = p.bar.Set(p.count) // a bar that cannot be drawn costs nothing
}

// complain writes an error on a line of its own.
func (p *progress) complain(reason string) {
	p.hide()
	complain(p.stderr, reason)
}

// hide takes the bar off the terminal until the next report.
func (p *progress) hide() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
