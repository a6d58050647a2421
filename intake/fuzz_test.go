package intake

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzDocument reads bytes as each format and as what they are taken for.
func FuzzDocument(f *testing.F) {
	for _, seed := range []string{
		"", "\ufeffMole broke\n\nTESSEL, July 14 (Orme News) - The mole broke.\n\nRead next: Orme\n", "a\r\nb\r\rc\u2029d\u0085e", "\xff\xfeH\x00i\x00", "\xfe\xff\x00H\xd8\x00", "caf\xe9 \x80",
		"By Jana Roe | Published March 3, 2021\nThe mole.", "TESSEL—The mole broke.", "A\n\n\n- b\n1. c", strings.Repeat("word ", 30) + "\n" + strings.Repeat("other ", 10),
		`{"id":"a","text":"x\ud83d","byline":["b"],"published":"2020-01-02"}` + "\n{\n" + `{"html":"<p>x"}`,
		"<!doctype html><title>x</title><p>The mole of Tessel broke in two on Monday, the harbour master told the council.",
		"\ufeff\ufeff\ufeff", "\u00a0\ufeff", "***\n©\n(Photo: x)",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, format := range []Format{Auto, Text, JSONL, HTML} {
			for item := range Items(context.Background(), []string{"-"}, Options{Format: format, Stdin: bytes.NewReader(data)}) {
				d, err := item.Document(context.Background())
				if err != nil {
					continue
				}
				checkDocument(t, d)
				if format == Text && utf8.Valid(data) && d.Text != string(data) {
					t.Errorf("text %q of %q", d.Text, data)
				}
			}
		}
	})
}

// FuzzHTML reads pages of a valid frame around what is fuzzed, so that most have an article.
func FuzzHTML(f *testing.F) {
	for _, seed := range []string{"", "<h2>x</h2>", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[[{}]]}</script>", "<meta name=date content=2020-01-02>",
		"<table><tr><td>a<td>b", "<p hidden>x", "<a href=x>link</a><br>\u00ad", "<time datetime=x pubdate>", "<b>Bold head</b>", "<svg><p>", "<template><p>x", "</html><p>x", "<figure><figcaption>\ufeff"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, head, body string) {
		d, err := readString(t, HTML, page(head, body+prose))
		if err != nil {
			return
		}
		checkDocument(t, d)
	})
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2020-01-02", "March 3, 2021", "Wed 15 Oct 2025 18.05 UTC", "2020-01-02T03:04:05Z", "3rd of Sept. 2020"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		date, err := ParseDate(s)
		if err != nil {
			if !utf8.ValidString(err.Error()) {
				t.Errorf("error %q", err)
			}
			return
		}
		if again, err := ParseDate(date); err != nil || again != date {
			t.Errorf("%q is %q, which is %q, %v", s, date, again, err)
		}
	})
}
