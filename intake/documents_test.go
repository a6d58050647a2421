package intake

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/reading"
)

// checkDocument fails the test unless the document keeps the contract: UTF-8, spans that
// repeat their words, in order and apart, white space between paragraphs.
func checkDocument(t *testing.T, d reading.Document) {
	t.Helper()
	for _, s := range append([]string{d.ID, d.URL, d.Outlet, d.Title, d.Text, d.Language}, append(d.Byline, d.Notes...)...) {
		if !utf8.ValidString(s) {
			t.Fatalf("%q is not UTF-8", s)
		}
	}
	if d.Published != "" {
		if p, err := ParseDate(d.Published); err != nil || p != d.Published {
			t.Fatalf("published %q", d.Published)
		}
	}
	if len(d.Paragraphs) == 0 {
		t.Fatal("no paragraphs")
	}
	at := 0
	for _, p := range d.Paragraphs {
		checkSpan(t, d.Text, p)
		if p.Start < at {
			t.Fatalf("paragraph %d-%d is out of order", p.Start, p.End)
		}
		if gap := strings.TrimPrefix(d.Text[at:p.Start], byteOrderMark); strings.TrimSpace(gap) != "" {
			t.Fatalf("%q lies in no paragraph", gap)
		}
		at = p.End
	}
	if strings.TrimSpace(strings.TrimPrefix(d.Text[at:], byteOrderMark)) != "" {
		t.Fatalf("%q lies in no paragraph", d.Text[at:])
	}
	at = 0
	for _, f := range d.Furniture {
		checkSpan(t, d.Text, f.Span)
		if f.Start < at {
			t.Fatalf("furniture %d-%d is out of order or overlaps", f.Start, f.End)
		}
		at = f.End
	}
}

func checkSpan(t *testing.T, text string, s reading.Span) {
	t.Helper()
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End || text[s.Start:s.End] != s.Text {
		t.Fatalf("span %d-%d %q does not repeat the text", s.Start, s.End, s.Text)
	}
	if !utf8.ValidString(s.Text) {
		t.Fatalf("span %d-%d cuts a code point", s.Start, s.End)
	}
}

// readAt reads what the inputs hold: one document, or an error, for each item.
func readAt(t *testing.T, opts Options, inputs ...string) (names []string, docs []reading.Document, errs []error) {
	t.Helper()
	for item := range Items(context.Background(), inputs, opts) {
		d, err := item.Document(context.Background())
		if err == nil {
			checkDocument(t, d)
		}
		names, docs, errs = append(names, item.Name), append(docs, d), append(errs, err)
	}
	return names, docs, errs
}

// readString reads one report of a format from a string.
func readString(t *testing.T, format Format, in string) (reading.Document, error) {
	t.Helper()
	_, docs, errs := readAt(t, Options{Format: format, Stdin: strings.NewReader(in)}, "-")
	if len(docs) != 1 {
		t.Fatalf("%d items", len(docs))
	}
	return docs[0], errs[0]
}

func mustRead(t *testing.T, format Format, in string) reading.Document {
	t.Helper()
	d, err := readString(t, format, in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func wantError(t *testing.T, err error, part string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), part) {
		t.Errorf("error %v; want one with %q", err, part)
	}
}
