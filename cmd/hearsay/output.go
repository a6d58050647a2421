package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"hearsay/reading"
	"hearsay/view"
)

// shown is one reading in the form that goes out: bytes, or itself where a page
// of all readings is to be made.
type shown struct {
	bytes   []byte
	reading *reading.Reading
}

// output shows readings in one format. show may run in many goroutines at once;
// write and close run in one, in the order of the inputs.
type output interface {
	show(*reading.Reading) (shown, error)
	write(shown) error
	close() error
}

func newOutput(format string, stdout *os.File) output {
	switch format {
	case "json":
		return jsonOutput{stdout}
	case "html":
		return &htmlOutput{to: stdout}
	}
	return &textOutput{to: stdout, look: look(stdout)}
}

func outputError(err error) error {
	if err == nil {
		return nil
	}
	return failure{fmt.Errorf("writing the output: %w", err)}
}

// jsonOutput writes one reading a line.
type jsonOutput struct{ to io.Writer }

func (o jsonOutput) show(r *reading.Reading) (shown, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(r)
	return shown{bytes: b.Bytes()}, err
}

func (o jsonOutput) write(s shown) error {
	_, err := o.to.Write(s.bytes)
	return err
}

func (o jsonOutput) close() error { return nil }

// textOutput writes one reading after the other, with a rule between them.
type textOutput struct {
	to      io.Writer
	look    view.Look
	written bool
}

func (o *textOutput) show(r *reading.Reading) (shown, error) {
	return shown{bytes: view.Text(r, o.look)}, nil
}

func (o *textOutput) write(s shown) error {
	if o.written {
		s.bytes = append(view.Rule(o.look), s.bytes...)
	}
	o.written = true
	_, err := o.to.Write(s.bytes)
	return err
}

func (o *textOutput) close() error { return nil }

// htmlOutput gathers all readings: the page begins with a list of them.
type htmlOutput struct {
	to       io.Writer
	readings []*reading.Reading
}

func (o *htmlOutput) show(r *reading.Reading) (shown, error) { return shown{reading: r}, nil }

func (o *htmlOutput) write(s shown) error {
	o.readings = append(o.readings, s.reading)
	return nil
}

func (o *htmlOutput) close() error {
	if len(o.readings) == 0 {
		return nil
	}
	return view.HTML(o.to, o.readings)
}
