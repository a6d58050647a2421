package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"strings"
)

// peek is how many bytes are looked at to tell an input's format.
const peek = 64 << 10

// sniff tells the format of an input from its first bytes.
func sniff(in *bufio.Reader, name string) (Format, error) {
	head, err := in.Peek(peek)
	if err != nil && err != io.EOF {
		return "", plainError(err)
	}
	format := formatOf(head)
	if format == Text && strings.EqualFold(filepath.Ext(name), ".json") {
		return "", errors.New(`is JSON, but not JSON Lines with one report {"text": ...} a line; make it so, for example with jq -c`)
	}
	return format, nil
}

// formatOf tells HTML and JSON Lines by their first bytes; all else is text.
func formatOf(head []byte) Format {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n\f")
	switch {
	case hasTag(head, "<!doctype html") || hasTag(head, "<html") || hasTag(head, "<head") || hasTag(head, "<body"):
		return HTML
	case hasTag(head, "<!--") || hasTag(head, "<?xml"):
		// A comment or an XML declaration may come before either.
		start := head[:min(len(head), 4096)]
		if i := bytes.Index(bytes.ToLower(start), []byte("<html")); i >= 0 {
			return HTML
		}
	case hasReport(head):
		return JSONL
	}
	return Text
}

func hasTag(head []byte, tag string) bool {
	return len(head) >= len(tag) && strings.EqualFold(string(head[:len(tag)]), tag)
}

// hasReport reports whether head starts with a JSON object that has a text or
// html, as far as head shows it.
func hasReport(head []byte) bool {
	if len(head) == 0 || head[0] != '{' {
		return false
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	d := json.NewDecoder(bytes.NewReader(line))
	if _, err := d.Token(); err != nil {
		return false
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return false
		}
		if key == "text" || key == "html" {
			return true
		}
		var skip json.RawMessage
		if d.Decode(&skip) != nil {
			return false
		}
	}
	return false
}
