// Package reader runs the stages over a document, one after the other.
package reader

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"hearsay/attribution"
	"hearsay/designations"
	"hearsay/events"
	"hearsay/figures"
	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
	"hearsay/times"
	"hearsay/tolls"
	"hearsay/wording"
)

// Limit is how long Read works on one document. Every stage is linear in the
// text's length, so only a fault in one of them comes near it.
const Limit = 10 * time.Minute

// Options are what a reader may choose.
type Options struct {
	MinConfidence float64 // statements of less are left out, from 0 to 1; what they held is then the outlet's
}

// Read finds in one document everything that a Reading holds. It gives an error
// when ctx ends, when it takes longer than Limit, and when a stage panics; the
// stage at work then ends by itself, later.
func Read(ctx context.Context, doc reading.Document, opts Options) (reading.Reading, error) {
	r, _, err := ReadText(ctx, doc, opts)
	return r, err
}

// ReadText is Read, and gives the tokens, sentences and trees that the reading rests on too.
func ReadText(ctx context.Context, doc reading.Document, opts Options) (reading.Reading, *language.Text, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, Limit, fmt.Errorf("reading it takes longer than %v", Limit))
	defer cancel()
	var t *language.Text
	r, err := guard(ctx, func() (r reading.Reading, err error) {
		r, t, err = read(ctx, doc, opts)
		return r, err
	})
	if err != nil {
		return r, nil, err // t may still be written to
	}
	return r, t, nil
}

// guard runs work until ctx ends, and turns a panic into an error: one report that
// a stage cannot take must not cost the readings of all the others.
func guard(ctx context.Context, work func() (reading.Reading, error)) (reading.Reading, error) {
	type result struct {
		reading reading.Reading
		err     error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if p := recover(); p != nil {
				r = result{err: fmt.Errorf("a fault in Hearsay, please report it: %v at %s", p, culprit())}
			}
			done <- r
		}()
		r.reading, r.err = work()
	}()
	select {
	case r := <-done:
		return r.reading, r.err
	case <-ctx.Done():
		return reading.Reading{}, context.Cause(ctx)
	}
}

// culprit is where a recovered panic began, as file:line.
func culprit() string {
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	panicking := false
	for {
		f, more := frames.Next()
		if f.Function == "runtime.gopanic" {
			panicking = true
		} else if panicking && !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}

func read(ctx context.Context, doc reading.Document, opts Options) (reading.Reading, *language.Text, error) {
	sum := sha256.Sum256([]byte(doc.Text))
	r := reading.Reading{
		Schema: reading.Schema, ID: doc.ID, SHA256: hex.EncodeToString(sum[:]),
		URL: doc.URL, Outlet: doc.Outlet, Title: doc.Title, Byline: doc.Byline,
		Published: doc.Published, Language: doc.Language,
		Text: doc.Text, Notes: doc.Notes, Furniture: doc.Furniture,
	}
	t := language.Analyze(withHeads(doc))
	stages := []func(){
		func() { r.Entities = names.Find(t) },
		func() { r.Times = times.Find(t) },
		func() { names.Offices(t, r.Entities, r.Times) },
		func() { r.Figures = figures.Find(t, r.Times) },
		func() { r.Statements = attribution.Statements(t, r.Entities, r.Times, opts.MinConfidence) },
		func() { r.OwnVoice = attribution.OwnVoice(t, r.Statements) },
		func() { r.Voices = attribution.Voices(t, r.Statements) },
		func() { r.Wording = wording.Find(t, r.Statements) },
		func() { r.Events = events.Find(t, &r) },
		func() { r.Tolls = tolls.Find(t, &r) },
		func() { r.Designations = designations.Find(t, &r) },
	}
	for _, stage := range stages {
		if ctx.Err() != nil {
			return reading.Reading{}, nil, context.Cause(ctx)
		}
		stage()
	}
	return r, t, nil
}

// withHeads is the document with its section heads as a part of the report: they are apart from the prose, but the outlet, or whoever it
// quotes, speaks in them.
func withHeads(doc reading.Document) reading.Document {
	doc.Furniture = slices.DeleteFunc(slices.Clone(doc.Furniture), func(f reading.Furniture) bool { return f.Why == reading.FurnitureHeading })
	return doc
}
