// Package reader runs the stages over a document, one after the other.
package reader

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"hearsay/attribution"
	"hearsay/events"
	"hearsay/figures"
	"hearsay/language"
	"hearsay/names"
	"hearsay/reading"
	"hearsay/times"
	"hearsay/wording"
)

// Read finds in one document everything that a Reading holds.
func Read(ctx context.Context, doc reading.Document) (reading.Reading, error) {
	sum := sha256.Sum256([]byte(doc.Text))
	r := reading.Reading{
		Schema: reading.Schema, ID: doc.ID, SHA256: hex.EncodeToString(sum[:]),
		URL: doc.URL, Outlet: doc.Outlet, Title: doc.Title, Byline: doc.Byline,
		Published: doc.Published, Language: doc.Language,
		Text: doc.Text, Notes: doc.Notes, Furniture: doc.Furniture,
	}
	t := language.Analyze(doc)
	stages := []func(){
		func() { r.Entities = names.Find(t) },
		func() { r.Times = times.Find(t) },
		func() { r.Figures = figures.Find(t, r.Times) },
		func() { r.Statements = attribution.Statements(t, r.Entities, r.Times) },
		func() { r.OwnVoice = attribution.OwnVoice(t, r.Statements) },
		func() { r.Voices = attribution.Voices(t, r.Statements, r.OwnVoice) },
		func() { r.Wording = wording.Find(t, r.Statements) },
		func() { r.Events = events.Find(t, &r) },
		func() { r.Designations = events.Designations(t, &r) },
	}
	for _, stage := range stages {
		if err := ctx.Err(); err != nil {
			return reading.Reading{}, err
		}
		stage()
	}
	return r, nil
}
