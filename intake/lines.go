package intake

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"hearsay/reading"
)

// lines lists the reports of a JSON Lines file, one line at a time: no more than
// one line is held here. A broken line fails under its number; the others are read.
func (l *listing) lines(name string, in *bufio.Reader) bool {
	if head, _ := in.Peek(len(byteOrderMark)); string(head) == byteOrderMark {
		_, _ = in.Discard(len(byteOrderMark))
	}
	if head, _ := in.Peek(2); bytes.Equal(head, []byte{0xff, 0xfe}) || bytes.Equal(head, []byte{0xfe, 0xff}) {
		return l.fail(name, errors.New("is UTF-16; JSON Lines are UTF-8: convert it, for example with iconv -f UTF-16 -t UTF-8"))
	}
	found := false
	for n := 1; ; n++ {
		line, err := readLine(in)
		where := fmt.Sprintf("%s:%d", name, n)
		switch {
		case errors.Is(err, errLongLine):
			found = true
			if !l.fail(where, err) {
				return false
			}
			continue
		case err == io.EOF && len(line) == 0:
			if !found {
				return l.fail(name, errEmpty)
			}
			return true
		case err != nil && err != io.EOF:
			return l.fail(where, plainError(err))
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		found = true
		if !l.line(where, line) || l.ctx.Err() != nil {
			return false
		}
	}
}

// line yields the report of one line.
func (l *listing) line(where string, line []byte) bool {
	rec, err := parseRecord(line)
	if err != nil {
		return l.fail(where, err)
	}
	if rec.doc.ID == "" || l.ids[rec.doc.ID] {
		rec.doc.ID = where
	}
	l.ids[rec.doc.ID] = true
	return l.yield(Item{Name: where, load: func(ctx context.Context) (reading.Document, error) { return rec.document(ctx, l.opts) }})
}

var errLongLine = fmt.Errorf("the line has more than %d MiB, the most that one report may have", MaxReport>>20)

// readLine returns the next line without its end. A line beyond MaxReport is read
// over without being kept.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			line = append(line, part...)
			if long = len(line) > MaxReport; long {
				line = nil
			}
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && err != io.EOF:
			return nil, err
		case long:
			return nil, errLongLine
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}

// record is one line of JSON Lines.
type record struct {
	doc  reading.Document // as the line gives it, without what the text shows
	html string           // a page, for a record without text
}

// parseRecord reads {"id","text","title","outlet","byline","published","url","html"}.
// Other fields are ignored, null counts as missing.
func parseRecord(line []byte) (record, error) {
	var rec record
	doc := &rec.doc
	text, invalid, note := mend(line)
	if invalid > 0 {
		doc.Notes = append(doc.Notes, "the JSON line: "+note)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &fields); err != nil || fields == nil {
		return rec, badJSON(text, err)
	}
	var published string
	for _, f := range []struct {
		name string
		to   *string
	}{
		{"text", &doc.Text}, {"title", &doc.Title}, {"outlet", &doc.Outlet}, {"published", &published},
		{"url", &doc.URL}, {"html", &rec.html},
	} {
		if raw, ok := fields[f.name]; ok {
			if err := json.Unmarshal(raw, f.to); err != nil {
				return rec, fmt.Errorf("%q is %s; it must be a string", f.name, jsonKind(raw))
			}
		}
	}
	if raw, ok := fields["id"]; ok {
		switch jsonKind(raw) {
		case "a string":
			_ = json.Unmarshal(raw, &doc.ID)
		case "a number":
			doc.ID = string(raw)
		case "null":
		default:
			return rec, fmt.Errorf(`"id" is %s; it must be a string or a number`, jsonKind(raw))
		}
	}
	if raw, ok := fields["byline"]; ok {
		var one string
		if json.Unmarshal(raw, &one) == nil {
			doc.Byline = splitByline(one)
		} else if json.Unmarshal(raw, &doc.Byline) != nil {
			return rec, fmt.Errorf(`"byline" is %s; it must be a string or a list of strings`, jsonKind(raw))
		}
	}
	if strings.TrimSpace(published) != "" {
		date, err := ParseDate(published)
		if err != nil {
			return rec, fmt.Errorf(`"published": %w`, err)
		}
		doc.Published = date
	}
	if n := loneSurrogates(text); n > 0 {
		doc.Notes = append(doc.Notes, fmt.Sprintf("the JSON line: %d half surrogate pair(s), which are no code points, became U+FFFD", n))
	}
	if strings.TrimSpace(doc.Text) == "" {
		if strings.TrimSpace(rec.html) == "" {
			return rec, errors.New(`the record has no "text" and no "html"`)
		}
		doc.Text = ""
	} else {
		rec.html = ""
	}
	return rec, nil
}

func (r record) document(ctx context.Context, opts Options) (reading.Document, error) {
	if r.html != "" {
		return newPage(ctx, []byte(r.html), r.doc, "text/html; charset=utf-8", opts)
	}
	return finish(r.doc, opts)
}

func badJSON(line string, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON at byte %d of the line: %v", syntax.Offset, err)
	case err == nil:
		return errors.New(`the line is null, not an object {"text": ...}`)
	}
	return fmt.Errorf(`the line is %s, not an object {"text": ...}`, jsonKind([]byte(strings.TrimSpace(line))))
}

func jsonKind(raw []byte) string {
	switch raw[0] {
	case '"':
		return "a string"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "true or false"
	case 'n':
		return "null"
	}
	return "a number"
}

// loneSurrogates counts the \uD800 to \uDFFF escapes of a line that pair with no other.
func loneSurrogates(line string) int {
	n := 0
	high := -1 // offset after a high half
	for i := 0; i+1 < len(line); i++ {
		if line[i] != '\\' {
			continue
		}
		if line[i+1] != 'u' || i+6 > len(line) {
			i++
			continue
		}
		var unit rune
		if _, err := fmt.Sscanf(line[i+2:i+6], "%04x", &unit); err != nil {
			i++
			continue
		}
		switch {
		case unit >= 0xd800 && unit < 0xdc00:
			n++
			high = i + 6
		case unit >= 0xdc00 && unit < 0xe000:
			if high == i {
				n--
			} else {
				n++
			}
			high = -1
		}
		i += 5
	}
	return n
}

// valid makes sure that what reaches a Document is UTF-8.
func valid(s string) string {
	return strings.ToValidUTF8(s, string(utf8.RuneError))
}
