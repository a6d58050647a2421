package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"hearsay/export"
	"hearsay/language"
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
	show(*reading.Reading, *language.Text) (shown, error)
	write(shown) error
	close() error
}

func newOutput(format string, stdout *os.File) output {
	switch format {
	case "json":
		return jsonOutput{stdout}
	case "html":
		return &htmlOutput{to: stdout}
	case "conllu":
		return &exportOutput{to: stdout, form: func(r *export.Report, t *language.Text) ([]byte, error) { return export.CoNLLU(r, t), nil }}
	}
	if form, ok := forms[format]; ok {
		return &exportOutput{stdout, form.header(), func(r *export.Report, _ *language.Text) ([]byte, error) { return form.of(r) }}
	}
	return &textOutput{to: stdout, look: look(stdout)}
}

// form is that of an export which readings and their sentences are enough for.
type form struct {
	of    func(*export.Report) ([]byte, error)
	table *export.Table
}

var forms = map[string]form{
	"csv":         tableForm(export.Statements),
	"csv-events":  tableForm(export.Events),
	"csv-figures": tableForm(export.Figures),
	"plover":      {of: export.PLOVER},
	"ftm":         {of: export.FtM},
}

func tableForm(t export.Table) form {
	return form{func(r *export.Report) ([]byte, error) { return t.Rows(r), nil }, &t}
}

// header is what all reports of a table stand under.
func (f form) header() []byte {
	if f.table == nil {
		return nil
	}
	return f.table.Header()
}

func outputError(err error) error {
	if err == nil {
		return nil
	}
	return failure{fmt.Errorf("writing the output: %w", err)}
}

// jsonOutput writes one reading a line.
type jsonOutput struct{ to io.Writer }

func (o jsonOutput) show(r *reading.Reading, _ *language.Text) (shown, error) {
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

func (o *textOutput) show(r *reading.Reading, _ *language.Text) (shown, error) {
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

func (o *htmlOutput) show(r *reading.Reading, _ *language.Text) (shown, error) {
	return shown{reading: r}, nil
}

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

// exportOutput writes readings one after the other in the form of another trade, under one header.
type exportOutput struct {
	to     io.Writer
	header []byte
	form   func(*export.Report, *language.Text) ([]byte, error)
}

func (o *exportOutput) show(r *reading.Reading, t *language.Text) (shown, error) {
	b, err := o.form(export.NewReport(r, sentencesOf(t)), t)
	return shown{bytes: b}, err
}

func sentencesOf(t *language.Text) []reading.Span {
	sentences := make([]reading.Span, len(t.Sentences))
	for i, s := range t.Sentences {
		sentences[i] = s.Span
	}
	return sentences
}

func (o *exportOutput) write(s shown) error {
	b := append(o.header, s.bytes...)
	o.header = nil
	_, err := o.to.Write(b)
	return err
}

func (o *exportOutput) close() error { return nil }
