package intake

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// peek is how many bytes are looked at to tell an input's format.
const peek = 64 << 10

// single holds for the formats of which an input is one report.
func (f Format) single() bool { return f == Text || f == HTML }

// tell unpacks an input and tells its format, unless that is given, from its name and its first bytes. A single report is not unpacked.
func tell(r io.Reader, name string, format Format) (*bufio.Reader, Format, error) {
	in := bufio.NewReaderSize(r, peek)
	if format.single() {
		return in, format, nil
	}
	packed := isPacked(in)
	if packed {
		unpacked, err := gzip.NewReader(in)
		if err != nil {
			return nil, "", fmt.Errorf("unpacking it: %w", err)
		}
		in = bufio.NewReaderSize(unpacked, peek)
	}
	list := format == Feed || format == Sitemap
	if !list && format != "" && format != Auto {
		return in, format, nil
	}
	told, err := sniff(in, name)
	if list { // a word for either is taken for the other
		if err != nil || told != Feed && told != Sitemap {
			told = format
		}
		return in, told, nil
	}
	format = told
	if err == nil && packed && format.single() {
		err = errors.New("is compressed; unpack it first, for example with gunzip")
	}
	return in, format, err
}

func isPacked(in *bufio.Reader) bool {
	head, _ := in.Peek(2)
	return string(head) == "\x1f\x8b"
}

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

// formatOf tells formats by their first bytes; what is no other is text.
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
		return listOf(start)
	case bytes.HasPrefix(head, []byte("WARC/")):
		return WARC
	case len(head) > 0 && head[0] == '{':
		return formatOfJSON(head)
	}
	return listOf(head)
}

func hasTag(head []byte, tag string) bool {
	return len(head) >= len(tag) && strings.EqualFold(string(head[:len(tag)]), tag)
}

// lists are the formats by the names of their root elements: RSS 2.0, 1.0, Atom, sitemaps.
var lists = map[string]Format{"rss": Feed, "rdf:rdf": Feed, "feed": Feed, "urlset": Sitemap, "sitemapindex": Sitemap}

// listOf tells a feed or a sitemap by its first element, behind comments and declarations.
func listOf(head []byte) Format {
	for {
		head = bytes.TrimLeft(head, " \t\r\n\f")
		end := ""
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(head, []byte("<!")):
			end = ">"
		case !bytes.HasPrefix(head, []byte("<")):
			return Text
		}
		if end == "" {
			name := head[1:]
			if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
				name = name[:i]
			}
			return cmp.Or(lists[strings.ToLower(string(name[:min(len(name), 20)]))], Text)
		}
		_, rest, found := bytes.Cut(head, []byte(end))
		if !found {
			return Text
		}
		head = rest
	}
}

// formatOfJSON tells a JSON Feed by its version, and JSON Lines by a first line with a text or html, as far as head shows it.
func formatOfJSON(head []byte) Format {
	d := json.NewDecoder(bytes.NewReader(head))
	if _, err := d.Token(); err != nil {
		return Text
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return Text
		}
		if key == "text" || key == "html" {
			if bytes.IndexByte(head[:d.InputOffset()], '\n') >= 0 {
				return Text // one object over many lines
			}
			return JSONL
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return Text
		}
		if key == "version" && bytes.HasPrefix(value, []byte(`"https://jsonfeed.org/`)) {
			return Feed
		}
	}
	return Text
}
