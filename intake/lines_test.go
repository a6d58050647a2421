package intake

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	in := strings.Join([]string{
		`{"id":"a","text":"The mole\r\n\tbroke. \u00e9 \ud83d\udea2","title":"T","outlet":"O","byline":"By Jana Roe and Ole Vik","published":"2020-05-04T10:00:00Z","url":"https://o.example/a","extra":{"x":[1]}}`,
		`{"id":"b","text":"Broken`,
		``,
		`{"id":"a","text":"The same id.","byline":["Jana Roe"]}`,
		`{"text":"No id.","title":null}`,
		`{"id":7,"text":"A number as id."}`,
		`{"id":"c"}`,
		`{"id":"d","text":5}`,
		`{"id":"e","text":"x","byline":{"name":"x"}}`,
		`["text"]`,
		`null`,
		`{"id":"f","text":"x","published":"soon"}`,
		`{"id":"g","text":"   "}`,
		`{"id":"h","html":"<html><body><p>nav</p></body></html>"}`,
		`{"id":"i","text":"Half \ud83d pair."}`,
		"{\"id\":\"j\",\"text\":\"Bad \xff byte.\"}",
		`{"id":"k","text":"Two."} {"id":"l"}`,
		`{"id":"m","Text":"Fields are lower case."}`,
		`{"id":"n","text":"The last line has no end."}`,
	}, "\n")
	type result struct{ name, id, text, err string }
	var got []result
	names, docs, errs := readAt(t, Options{Stdin: strings.NewReader(in)}, "-")
	for i := range names {
		r := result{name: names[i], id: docs[i].ID, text: docs[i].Text}
		if errs[i] != nil {
			r.err = errs[i].Error()
		}
		got = append(got, r)
	}
	want := []result{
		{"stdin:1", "a", "The mole\r\n\tbroke. é 🚢", ""},
		{"stdin:2", "", "", "broken JSON"},
		{"stdin:4", "stdin:4", "The same id.", ""},
		{"stdin:5", "stdin:5", "No id.", ""},
		{"stdin:6", "7", "A number as id.", ""},
		{"stdin:7", "", "", `no "text" and no "html"`},
		{"stdin:8", "", "", `"text" is a number; it must be a string`},
		{"stdin:9", "", "", `"byline" is an object`},
		{"stdin:10", "", "", "the line is a list, not an object"},
		{"stdin:11", "", "", "the line is null"},
		{"stdin:12", "", "", `"published": "soon" is no date`},
		{"stdin:13", "", "", `no "text"`},
		{"stdin:14", "", "", "no article"},
		{"stdin:15", "i", "Half \ufffd pair.", ""},
		{"stdin:16", "j", "Bad \ufffd byte.", ""},
		{"stdin:17", "", "", "broken JSON"},
		{"stdin:18", "", "", `no "text"`},
		{"stdin:19", "n", "The last line has no end.", ""},
	}
	if len(got) != len(want) {
		t.Fatalf("%d items, want %d: %+v", len(got), len(want), got)
	}
	for i, w := range want {
		g := got[i]
		if g.name != w.name || g.id != w.id || g.text != w.text || (g.err == "") != (w.err == "") || !strings.Contains(g.err, w.err) {
			t.Errorf("got %+v\nwant %+v", g, w)
		}
	}
	a := docs[0]
	if a.Title != "T" || a.Outlet != "O" || fmt.Sprint(a.Byline) != "[Jana Roe Ole Vik]" || a.Published != "2020-05-04" || a.URL != "https://o.example/a" {
		t.Errorf("%+v", a)
	}
	if len(docs[13].Notes) != 1 || len(docs[14].Notes) != 1 {
		t.Errorf("notes %q, %q", docs[13].Notes, docs[14].Notes)
	}
}

// endless is a JSON Lines file of n lines that exists nowhere.
type endless struct {
	n    int
	line []byte
	rest []byte
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		if e.n == 0 {
			return 0, io.EOF
		}
		e.n--
		e.rest = e.line
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestLinesAreReadOneAtATime(t *testing.T) {
	source := &endless{n: 1000, line: []byte(`{"text":"` + strings.Repeat("The mole broke again. ", 400) + `"}` + "\n")}
	seen := 0
	for range Items(context.Background(), []string{"-"}, Options{Stdin: source}) {
		seen++
		// What is read ahead is the buffer, not the file.
		if ahead := (1000 - source.n) - seen; ahead > 2*peek/len(source.line) {
			t.Fatalf("at line %d %d lines have been read ahead", seen, ahead)
		}
	}
	if seen != 1000 {
		t.Errorf("%d lines", seen)
	}
}

func TestLongLine(t *testing.T) {
	long := append(append([]byte(`{"text":"`), bytes.Repeat([]byte("x"), MaxReport)...), "\"}\n"...)
	in := io.MultiReader(strings.NewReader(`{"text":"First."}`+"\n"), bytes.NewReader(long), strings.NewReader(`{"text":"Third."}`))
	names, docs, errs := readAt(t, Options{Stdin: in}, "-")
	if len(names) != 3 || docs[0].Text != "First." || docs[2].Text != "Third." || names[2] != "stdin:3" {
		t.Fatalf("names %v", names)
	}
	wantError(t, errs[1], "more than 32 MiB")
}

func TestLinesOfOtherEncodings(t *testing.T) {
	d := mustRead(t, JSONL, "\ufeff"+`{"text":"After a mark."}`)
	if d.Text != "After a mark." {
		t.Errorf("text %q", d.Text)
	}
	_, err := readString(t, JSONL, "\xff\xfe{\x00}\x00")
	wantError(t, err, "UTF-16")
	_, err = readString(t, JSONL, "\n \n")
	wantError(t, err, "empty")
}

func TestEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	r, w := io.Pipe()
	defer w.Close()
	go func() {
		_, _ = io.WriteString(w, `{"text":"First."}`+"\n"+strings.Repeat(" ", peek))
	}()
	seen := 0
	for range Items(ctx, []string{"-"}, Options{Stdin: r, Format: JSONL}) {
		if seen++; seen == 1 {
			cancel() // the pipe stays open: only the context can end the wait
		}
	}
	if seen > 2 {
		t.Errorf("%d items after the context's end", seen)
	}
}
