package events

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"sync"

	"hearsay/internal/wordlist"
)

// linear is a logistic regression over features that are words, so that its table can be read.
type linear struct {
	classes []string
	weights map[string][]float64 // by feature, one a class
}

// linears are the models of weights.tsv.gz: "class" of an event, "actor" and "target" of noun phrases beside one.
type linears map[string]*linear

//go:embed data/weights.tsv.gz
var weightTable []byte

var theLinears = sync.OnceValue(func() linears {
	l, err := unpackLinears(weightTable)
	if err != nil {
		panic(err) // the table is compiled in, and a test reads it
	}
	return l
})

func unpackLinears(packed []byte) (linears, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	table, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	return readLinears(string(table))
}

// readLinears reads rows of a model, a feature and a weight a class. The first row of a model has "classes" for its feature.
func readLinears(table string) (linears, error) {
	out := linears{}
	for n, row := range wordlist.Rows(table) {
		if len(row) < 3 {
			return nil, fmt.Errorf("weights:%d: %d columns", n, len(row))
		}
		if row[1] == "classes" {
			out[row[0]] = &linear{row[2:], map[string][]float64{}}
			continue
		}
		m := out[row[0]]
		if m == nil || len(row) != 2+len(m.classes) {
			return nil, fmt.Errorf("weights:%d: %d columns of model %q", n, len(row), row[0])
		}
		weights := make([]float64, len(m.classes))
		for i, w := range row[2:] {
			var err error
			if w == "" {
				continue
			}
			if weights[i], err = strconv.ParseFloat(w, 64); err != nil {
				return nil, fmt.Errorf("weights:%d: %w", n, err)
			}
		}
		m.weights[row[1]] = weights
	}
	return out, nil
}

// chances are the probabilities of the classes; of a model of one class, its own.
func (m *linear) chances(features []string) []float64 {
	out := make([]float64, len(m.classes))
	for _, x := range features {
		for i, w := range m.weights[x] {
			out[i] += w
		}
	}
	if len(out) == 1 {
		out[0] = 1 / (1 + math.Exp(-out[0]))
		return out
	}
	highest := out[0]
	for _, s := range out {
		highest = max(highest, s)
	}
	sum := 0.0
	for i, s := range out {
		out[i] = math.Exp(s - highest)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}
