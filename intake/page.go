package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"hearsay/reading"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxElements bounds a page's elements; the longest live blogs have some 20,000.
const maxElements = 100_000

var errNoArticle = errors.New("the page holds no article: no run of prose was found in it. If it is a list of reports, give their own addresses; if the report is there, save its text as plain text")

// newPage makes a Document of an HTML page's bytes. doc holds what is known of the
// report already, which the page does not override; contentType is what the server
// said. The extraction is given up after pageTime; it then ends by itself, later.
func newPage(ctx context.Context, data []byte, doc reading.Document, contentType string, opts Options) (reading.Document, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, pageTime, fmt.Errorf("extracting the article takes longer than %v", pageTime))
	defer cancel()
	type result struct {
		doc reading.Document
		err error
	}
	c := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if p := recover(); p != nil {
				r = result{err: fmt.Errorf("the page cannot be taken apart: %v", p)}
			}
			c <- r
		}()
		r.doc, r.err = readPage(data, doc, contentType, opts)
	}()
	select {
	case r := <-c:
		return r.doc, r.err
	case <-ctx.Done():
		return reading.Document{}, context.Cause(ctx)
	}
}

func readPage(data []byte, doc reading.Document, contentType string, opts Options) (reading.Document, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return reading.Document{}, errEmpty
	}
	page, notes, err := decodePage(data, contentType)
	if err != nil {
		return reading.Document{}, err
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return reading.Document{}, fmt.Errorf("the page cannot be parsed: %w", err)
	}
	meta := readMeta(root) // before the extraction, which cuts it away
	address, err := url.Parse(doc.URL)
	if err != nil || doc.URL == "" {
		address = nil
	}
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	article, err := parser.ParseAndMutate(root, address)
	if err != nil {
		return reading.Document{}, fmt.Errorf("the page cannot be taken apart: %w", err)
	}
	if article.Node == nil {
		return reading.Document{}, errNoArticle
	}
	blocks := blocksOf(article.Node)
	if !isArticle(blocks) {
		return reading.Document{}, errNoArticle
	}
	doc.Notes = append(doc.Notes, notes...)
	meta.fill(&doc, article)
	write(&doc, blocks)
	return finish(doc, opts)
}

// decodePage turns a page's bytes into UTF-8 by the server's word, the page's own,
// or its bytes.
func decodePage(data []byte, contentType string) (string, []string, error) {
	if err := checkPage(data); err != nil {
		return "", nil, err
	}
	encoding, name, certain := charset.DetermineEncoding(data, contentType)
	if name == "utf-8" || !certain && utf8.Valid(data) {
		text, _, note := mend(data)
		if note != "" {
			return text, []string{note}, nil
		}
		return text, nil, nil
	}
	decoded, err := io.ReadAll(io.LimitReader(encoding.NewDecoder().Reader(bytes.NewReader(data)), 4*MaxPage))
	if err != nil {
		return "", nil, fmt.Errorf("decoding it from %s: %w", name, err)
	}
	return strings.ToValidUTF8(string(decoded), "\ufffd"), nil, nil
}

// checkPage gives an error for the files that servers and people pass off as pages.
func checkPage(data []byte) error {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.start)) {
			return errors.New(m.advice)
		}
	}
	utf16 := bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
	if n := bytes.Count(data, []byte{0}); !utf16 && n > len(data)/100 {
		return errors.New("looks binary, not like an HTML page")
	}
	return nil
}

// isArticle reports whether the blocks are prose: at least one of them has the length of
// a sentence outside links, and not most of the text is links, as on a front page.
func isArticle(blocks []block) bool {
	const sentence = 50 // code points
	prose, all, linked := false, 0, 0
	for _, b := range blocks {
		n := utf8.RuneCountInString(b.text)
		all += n
		linked += b.linked
		if b.why == "" && n-b.linked >= sentence {
			prose = true
		}
	}
	return prose && linked*2 < all
}

// write makes the document's text of the blocks, a blank line between each two, and
// marks those that the page itself shows to be furniture. The headline comes first.
func write(doc *reading.Document, blocks []block) {
	if doc.Title != "" && (len(blocks) == 0 || !sameWords(blocks[0].text, doc.Title)) {
		blocks = append([]block{{text: doc.Title}}, blocks...)
	} else if len(blocks) > 0 {
		blocks[0].why = "" // the headline is no section head
	}
	var text strings.Builder
	spans := make([][2]int, len(blocks))
	for i, b := range blocks {
		if i > 0 {
			text.WriteString("\n\n")
		}
		spans[i][0] = text.Len()
		text.WriteString(b.text)
		spans[i][1] = text.Len()
	}
	doc.Text = text.String()
	for i, b := range blocks {
		span := reading.Cut(doc.Text, spans[i][0], spans[i][1])
		doc.Paragraphs = append(doc.Paragraphs, span)
		if own := furnitureKind(b.text); b.why == reading.FurnitureHeading && own != "" {
			b.why = own
		}
		if b.why != "" {
			doc.Furniture = append(doc.Furniture, reading.Furniture{Span: span, Why: b.why})
		}
	}
}

// sameWords compares two lines by their letters and digits.
func sameWords(a, b string) bool { return letters(a) == letters(b) }
