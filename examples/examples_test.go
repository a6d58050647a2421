// Package examples_test holds the example reports to their golden readings.
package examples_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/intake"
	"hearsay/reader"
	"hearsay/reading"
	"hearsay/view"
)

var update = flag.Bool("update", false, "write the golden readings anew")

// dates are given to the reports whose text does not say when they were published, as a reader
// of them would do with --published.
var dates = map[string]string{
	"gazette.txt":             "2025-10-15",
	"harbour-voice.txt":       "2025-10-16",
	"monitor.txt":             "2025-10-15",
	"coastline-interview.txt": "2025-10-17",
}

func read(t testing.TB, name string) reading.Reading {
	t.Helper()
	for item := range intake.Items(t.Context(), []string{name}, intake.Options{Published: dates[name]}) {
		doc, err := item.Document(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		r, err := reader.Read(t.Context(), doc, reader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	t.Fatalf("%s holds no report", name)
	return reading.Reading{}
}

func inputs(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"*.txt", "*.html"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, names...)
	}
	if len(out) != 10 {
		t.Fatalf("%d example reports, not 10: %q", len(out), out)
	}
	return out
}

// The golden readings are the text view at 80 columns: everything that a person is shown.
func TestGolden(t *testing.T) {
	for _, name := range inputs(t) {
		t.Run(name, func(t *testing.T) {
			r := read(t, name)
			if err := r.Validate(); err != nil {
				t.Error(err)
			}
			got := view.Text(&r, view.Look{Width: 80})
			path := filepath.Join("golden", name+".golden")
			if *update {
				if err := os.MkdirAll("golden", 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s reads otherwise than %s; if that is right, run go test ./examples -update\n%s", name, path, got)
			}
		})
	}
}

func TestJSONRoundTrip(t *testing.T) {
	for _, name := range inputs(t) {
		r := read(t, name)
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var again reading.Reading
		if err := json.Unmarshal(b, &again); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := again.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A report and its page tell the same story: half or more of those who speak in either speak in both. The model's windows fall
// elsewhere in each, so that a close call may go the other way.
func TestPageAndTextAgree(t *testing.T) {
	pages, err := filepath.Glob("*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		text := page[:len(page)-len(".html")] + ".txt"
		a, b := speakers(read(t, text)), speakers(read(t, page))
		both := 0
		for name := range a {
			if b[name] {
				both++
			}
		}
		if all := len(a) + len(b) - both; 2*both < all {
			t.Errorf("%s and %s share %d of %d speakers: %v, %v", text, page, both, all, a, b)
		}
	}
}

func speakers(r reading.Reading) map[string]bool {
	names := map[reading.Optional]string{}
	for _, e := range r.Entities {
		names[reading.Optional(e.ID)] = e.Name
	}
	out := map[string]bool{}
	for _, s := range r.Statements {
		if s.Source.Entity != "" {
			// The pages are set with curly quotes, the texts with straight ones.
			out[strings.ReplaceAll(names[s.Source.Entity], "’", "'")] = true
		}
	}
	return out
}

// BenchmarkRead reads all examples. What the statements cost of it:
//
//	go test ./examples -run - -bench Read -cpuprofile cpu.out && go tool pprof -top -cum -show 'reader.Read|attribute|attribution.Statements' cpu.out
func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		for _, name := range inputs(b) {
			read(b, name)
		}
	}
}
