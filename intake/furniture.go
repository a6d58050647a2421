package intake

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/furniture.tsv
var furnitureFile string

// rule says that a paragraph of few words that a pattern matches is furniture.
type rule struct {
	why     reading.FurnitureKind
	words   int // the most words of such a paragraph
	pattern *regexp.Regexp
}

var furnitureRules = sync.OnceValues(func() ([]rule, error) { return parseRules(furnitureFile) })

func parseRules(file string) ([]rule, error) {
	var rules []rule
	for n, fields := range wordlist.Rows(file) {
		if len(fields) != 3 {
			return nil, fmt.Errorf("furniture.tsv:%d: %d fields, not 3", n, len(fields))
		}
		words, err := strconv.Atoi(fields[1])
		if err != nil {
			return nil, fmt.Errorf("furniture.tsv:%d: %w", n, err)
		}
		pattern, err := regexp.Compile(`(?i)^(?:` + fields[2] + `)`)
		if err != nil {
			return nil, fmt.Errorf("furniture.tsv:%d: %w", n, err)
		}
		rules = append(rules, rule{reading.FurnitureKind(fields[0]), words, pattern})
	}
	return rules, nil
}

// longest is the most bytes that a paragraph of furniture has.
const longest = 400

// furnish marks what of the text is no part of the report, besides what the page has
// shown to be none; page says that the text is of one.
func furnish(doc *reading.Document, page bool) {
	known := map[int]bool{}
	for _, f := range doc.Furniture {
		known[f.Start] = true
	}
	add := func(span reading.Span, why reading.FurnitureKind) {
		doc.Furniture = append(doc.Furniture, reading.Furniture{Span: span, Why: why})
		known[span.Start] = true
	}
	if strings.HasPrefix(doc.Text, byteOrderMark) {
		add(reading.Cut(doc.Text, 0, len(byteOrderMark)), reading.FurnitureMark)
	}
	for _, p := range doc.Paragraphs {
		if known[p.Start] {
			continue
		}
		if why := furnitureKind(p.Text); why != "" {
			add(p, why)
		}
	}
	if page {
		return // which shows its section heads itself
	}
	for i, p := range doc.Paragraphs {
		if !known[p.Start] && i > 0 && i+1 < len(doc.Paragraphs) && !sameWords(p.Text, doc.Title) &&
			isHeading(p.Text) && endsSentence(nearest(doc.Paragraphs[:i], known, true)) && isProse(nearest(doc.Paragraphs[i+1:], known, false)) {
			add(p, reading.FurnitureHeading)
		}
	}
}

// nearest returns the last, or the first, of the paragraphs that is no furniture.
func nearest(paragraphs []reading.Span, furniture map[int]bool, last bool) string {
	const far = 8
	for n := range min(len(paragraphs), far) {
		p := paragraphs[n]
		if last {
			p = paragraphs[len(paragraphs)-1-n]
		}
		if !furniture[p.Start] {
			return p.Text
		}
	}
	return ""
}

// furnitureKind tells what kind of furniture a paragraph is by its own words, or "".
func furnitureKind(paragraph string) reading.FurnitureKind {
	if len(paragraph) > longest {
		return ""
	}
	rules, err := furnitureRules()
	if err != nil {
		panic(err) // the file is compiled in; a test reads it
	}
	words := len(strings.Fields(paragraph))
	line := strings.Join(strings.Fields(paragraph), " ")
	for _, r := range rules {
		if words <= r.words && r.pattern.MatchString(line) {
			return r.why
		}
	}
	return ""
}
