package events_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"hearsay/events"
	"hearsay/intake"
	"hearsay/reader"
	"hearsay/reading"
)

var (
	samples = flag.String("samples", "", "a JSON Lines file of texts; the samples of its events are written beside it, with .samples behind its name")
	folds   = flag.String("folds", "", "a folder with texts.jsonl, and 0.tsv to 4.tsv, each the weights that never saw every fifth text; readings.jsonl is written there")
)

func readTexts(t *testing.T, name string) []reading.Document {
	t.Helper()
	var out []reading.Document
	for item := range intake.Items(context.Background(), []string{name}, intake.Options{Format: intake.JSONL}) {
		doc, err := item.Document(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, doc)
	}
	return out
}

// TestSamples writes what training/choose.py learns from.
func TestSamples(t *testing.T) {
	if *samples == "" {
		t.Skip("-samples is not given")
	}
	out, err := os.Create(*samples + ".samples")
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	enc := json.NewEncoder(out)
	for _, doc := range readTexts(t, *samples) {
		r, text, err := reader.ReadText(context.Background(), doc, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := enc.Encode(map[string]any{"id": doc.ID, "events": events.Samples(text, &r)}); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFolds reads each text with the weights that never saw it.
func TestFolds(t *testing.T) {
	if *folds == "" {
		t.Skip("-folds is not given")
	}
	out, err := os.Create(filepath.Join(*folds, "readings.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	texts := readTexts(t, filepath.Join(*folds, "texts.jsonl"))
	for fold := range 5 {
		table, err := os.ReadFile(filepath.Join(*folds, fmt.Sprint(fold, ".tsv")))
		if err != nil {
			t.Fatal(err)
		}
		if err := events.UseWeights(string(table)); err != nil {
			t.Fatal(err)
		}
		for i := fold; i < len(texts); i += 5 {
			r, err := reader.Read(context.Background(), texts[i], reader.Options{})
			if err != nil {
				t.Fatal(err)
			}
			b, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(out, "%s\n", b)
		}
	}
}
