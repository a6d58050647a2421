package intake

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/reading"
)

var errEmpty = errors.New("is empty: there is nothing to read")

// newText makes a Document of a plain text's bytes; doc holds what is known of it.
func newText(data []byte, doc reading.Document, opts Options) (reading.Document, error) {
	text, notes, err := decode(data)
	if err != nil {
		return reading.Document{}, err
	}
	doc.Text = text
	doc.Notes = append(doc.Notes, notes...)
	return finish(doc, opts)
}

// finish fills in what the text itself shows and what the caller says.
func finish(doc reading.Document, opts Options) (reading.Document, error) {
	if strings.TrimSpace(strings.TrimPrefix(doc.Text, byteOrderMark)) == "" {
		return reading.Document{}, errEmpty
	}
	if opts.Published != "" {
		date, err := ParseDate(opts.Published)
		if err != nil {
			return reading.Document{}, err
		}
		doc.Published = date
	}
	if opts.Outlet != "" {
		doc.Outlet = opts.Outlet
	}
	opts.entry.fill(&doc)
	doc.ID, doc.URL, doc.Outlet, doc.Title = valid(doc.ID), valid(doc.URL), valid(doc.Outlet), valid(doc.Title)
	if strings.HasPrefix(doc.Text, byteOrderMark) {
		doc.Notes = append(doc.Notes, "the text starts with a byte order mark (U+FEFF)")
	}
	page := doc.Paragraphs != nil
	if !page {
		doc.Paragraphs = paragraphs(doc.Text)
	}
	furnish(&doc, page)
	findOrigin(&doc)
	slices.SortFunc(doc.Furniture, func(a, b reading.Furniture) int { return a.Start - b.Start })
	// The words decide before the page's own claim: many publishers leave lang="en"
	// from a template on pages in other languages.
	if found := languageOf(doc.Text); found != "" {
		doc.Language = found
	}
	if doc.Language != "" && doc.Language != "en" {
		doc.Notes = append(doc.Notes, fmt.Sprintf("the text is in the language %q; Hearsay reads English and will find little in it", doc.Language))
	}
	return doc, nil
}

// splitByline splits "By Jane Roe and John Doe" into names.
func splitByline(s string) []string {
	s = strings.TrimSpace(s)
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = s[3:]
	}
	var names []string
	for _, part := range strings.FieldsFunc(strings.NewReplacer(" and ", ";", " & ", ";", ", ", ";").Replace(s), func(r rune) bool { return r == ';' }) {
		if part = strings.TrimSpace(part); part != "" {
			names = append(names, part)
		}
	}
	return names
}
