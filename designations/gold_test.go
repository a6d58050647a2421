package designations_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/reader"
	"hearsay/reading"
)

// goldReport is a report of testdata/sentences.tsv with the designations it tells of.
type goldReport struct {
	part, text string
	want       []string
}

func readGold(t *testing.T) []goldReport {
	t.Helper()
	b, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []goldReport
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		field := strings.Split(line, "\t")
		if len(field) != 8 {
			t.Fatalf("sentences.tsv:%d: %d fields", i+1, len(field))
		}
		if len(out) == 0 || out[len(out)-1].text != field[1] {
			out = append(out, goldReport{part: field[0], text: field[1]})
		}
		if field[4] != "" {
			out[len(out)-1].want = append(out[len(out)-1].want, strings.Join(field[2:], " | "))
		}
	}
	return out
}

// read is the whole pipeline over one report, whose paragraphs are its lines.
func read(t testing.TB, text, published string) reading.Reading {
	t.Helper()
	doc := reading.Document{ID: "test", Text: text, Language: "en", Published: published}
	start := 0
	for line := range strings.Lines(text) {
		if body := strings.TrimSpace(line); body != "" {
			at := start + strings.Index(line, body)
			doc.Paragraphs = append(doc.Paragraphs, reading.Cut(text, at, at+len(body)))
		}
		start += len(line)
	}
	r, err := reader.Read(context.Background(), doc, reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func name(r reading.Reading, id reading.Optional) string {
	for _, e := range r.Entities {
		if e.ID == string(id) {
			return e.Name
		}
	}
	return ""
}

func shown(r reading.Reading, d reading.Designation) string {
	named := func(id reading.Optional) string { return strings.TrimPrefix(name(r, id), "Republic of ") }
	by := named(d.By)
	if d.Giver != nil {
		by = "(" + d.Giver.Text + ")"
	}
	return strings.Join([]string{by, named(d.Of), d.As, string(d.From), string(d.Until), ended(d)}, " | ")
}

// TestGold measures designations, every field right, against the gold. The figures
// stand in the log: go test -run Gold -v ./designations
func TestGold(t *testing.T) {
	for part, floor := range map[string]float64{"tune": 0.95, "check": 0.85} {
		hits, found, want := 0, 0, 0
		for _, g := range readGold(t) {
			if g.part != part {
				continue
			}
			r := read(t, g.text, "2023-07-15")
			missing := slices.Clone(g.want)
			for _, d := range r.Designations {
				s := shown(r, d)
				if i := slices.Index(missing, s); i >= 0 {
					missing = slices.Delete(missing, i, i+1)
					hits++
				} else if part == "tune" {
					t.Logf("%s\n\twrong   %s", g.text, s)
				}
			}
			for _, s := range missing {
				if part != "tune" {
					break
				}
				t.Logf("%s\n\tmissing %s", g.text, s)
			}
			found, want = found+len(r.Designations), want+len(g.want)
		}
		f1 := 2 * float64(hits) / float64(found+want)
		t.Logf("%s: %d of %d found, %d told: F1 %.3f", part, hits, want, found, f1)
		if f1 < floor {
			t.Errorf("%s: F1 %.3f is below %.2f", part, f1, floor)
		}
	}
}

// What a report tells of a status in several places is one designation, with all the places.
func TestSpans(t *testing.T) {
	r := read(t, "Kestria designated the Dawn Army as a terrorist organization in 2003. The group was delisted by Kestria in 2016.", "2023-07-15")
	if len(r.Designations) != 1 || len(r.Designations[0].Spans) != 2 {
		t.Fatalf("%+v", r.Designations)
	}
	if s := r.Designations[0].Spans[1].Text; !strings.Contains(s, "delisted") {
		t.Errorf("the end is told in %q", s)
	}
}

func TestHolder(t *testing.T) {
	r := read(t, "Orla Venn said that Kestria had banned the Dawn Army. Velden outlawed the Dawn Army.", "2023-07-15")
	if len(r.Designations) != 2 || len(r.Statements) != 1 {
		t.Fatalf("designations %+v, statements %+v", r.Designations, r.Statements)
	}
	if h := r.Designations[0].Holder; h != r.Statements[0].ID {
		t.Errorf("what Venn said is held by %q", h)
	}
	if h := r.Designations[1].Holder; h != reading.HeldByOutlet {
		t.Errorf("what the report says is held by %q", h)
	}
}
