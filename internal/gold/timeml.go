package gold

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Timex is one gold time expression; offsets are code points, end exclusive.
type Timex struct {
	Start, End  int
	Type, Value string
}

// Dated is a report with its day of publication, YYYY-MM-DD, and its gold times.
type Dated struct {
	ID, Text, Title, Published string
	Times                      []Timex
}

var (
	creation  = regexp.MustCompile(`<DCT>\s*<TIMEX3[^>]*value="([^"]*)"`)
	heading   = regexp.MustCompile(`(?s)<TITLE>(.*?)</TITLE>`)
	body      = regexp.MustCompile(`(?s)<TEXT>(.*?)</TEXT>`)
	markup    = regexp.MustCompile(`<[^>]+>`)
	attribute = regexp.MustCompile(`(\w+)="([^"]*)"`)
)

// ReadTimeML reads a folder of TimeML files (*.tml). Their text is what stands in TEXT without
// markup; files without TEXT are passed over.
func ReadTimeML(folder string) ([]Dated, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.tml"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s holds no *.tml", folder)
	}
	var out []Dated
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		m := body.FindStringSubmatch(string(raw))
		if m == nil {
			continue
		}
		d := Dated{ID: strings.TrimSuffix(filepath.Base(path), ".tml")}
		d.readBody(strings.Trim(m[1], "\n"))
		if m := creation.FindStringSubmatch(string(raw)); m != nil {
			d.Published = m[1][:min(10, len(m[1]))]
		}
		if m := heading.FindStringSubmatch(string(raw)); m != nil {
			d.Title = strings.TrimSpace(markup.ReplaceAllString(m[1], ""))
		}
		out = append(out, d)
	}
	return out, nil
}

func (d *Dated) readBody(s string) {
	var text strings.Builder
	at, points := 0, 0
	open := Timex{Start: -1}
	add := func(s string) {
		s = html.UnescapeString(s)
		text.WriteString(s)
		points += utf8.RuneCountInString(s)
	}
	for _, tag := range markup.FindAllStringIndex(s, -1) {
		add(s[at:tag[0]])
		at = tag[1]
		switch name := s[tag[0]:tag[1]]; {
		case strings.HasPrefix(name, "<TIMEX3"):
			open = Timex{Start: points}
			for _, a := range attribute.FindAllStringSubmatch(name, -1) {
				switch a[1] {
				case "type":
					open.Type = a[2]
				case "value":
					open.Value = a[2]
				}
			}
		case name == "</TIMEX3>" && open.Start >= 0:
			open.End = points
			d.Times = append(d.Times, open)
			open.Start = -1
		}
	}
	add(s[at:])
	d.Text = text.String()
}
