package intake

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"hearsay/reading"
)

// How many paragraphs at a text's start and end may say where it comes from.
const (
	headParagraphs = 8
	tailParagraphs = 4
)

// findOrigin reads the headline, the byline, the day and the outlet off a text, where
// nobody has given them, and marks the dateline. It follows furnish.
func findOrigin(doc *reading.Document) {
	furniture := map[int]reading.FurnitureKind{}
	for _, f := range doc.Furniture {
		furniture[f.Start] = f.Why
	}
	if doc.Title == "" {
		doc.Title = headline(doc, furniture)
	}
	var lines []string
	line, found := dateline{}, false
	for i, p := range doc.Paragraphs {
		head := i < headParagraphs
		switch why := furniture[p.Start]; {
		case why == reading.FurnitureByline:
			if head || i >= len(doc.Paragraphs)-tailParagraphs {
				lines = append(lines, p.Text)
			}
		case head && !found && why == "":
			if line, found = datelineOf(p.Text); found {
				doc.Furniture = append(doc.Furniture, reading.Furniture{Span: line.span(doc.Text, p), Why: reading.FurnitureDateline})
			}
		}
	}
	if len(doc.Byline) == 0 {
		for _, l := range lines {
			if doc.Byline = bylineOf(l); len(doc.Byline) > 0 {
				break
			}
		}
	}
	if doc.Outlet == "" {
		doc.Outlet = line.agency
	}
	if doc.Published == "" {
		doc.Published = dateOfLines(lines)
	}
	if doc.Published == "" && line.date != "" {
		if date, err := ParseDate(line.date); err == nil {
			doc.Published = date
		} else {
			doc.Notes = append(doc.Notes, fmt.Sprintf("the dateline says %q without a year: the day of publication is unknown", line.date))
		}
	}
}

// headline is the first paragraph where it looks like one: a line without a full stop
// with sentences after it.
func headline(doc *reading.Document, furniture map[int]reading.FurnitureKind) string {
	const longestHeadline = 30 // words
	for i, p := range doc.Paragraphs {
		if i == 3 || i+1 == len(doc.Paragraphs) {
			break
		}
		if furniture[p.Start] != "" {
			continue
		}
		if _, found := datelineOf(p.Text); found {
			return ""
		}
		last, _ := utf8.DecodeLastRuneInString(p.Text)
		if strings.ContainsAny(p.Text, "\n\r") || endsSentence(p.Text) || strings.ContainsRune(",:;-–—", last) ||
			startsItem(p.Text) || startsLower(p.Text) || strings.Count(p.Text, " ") >= longestHeadline {
			return ""
		}
		for _, after := range doc.Paragraphs[i+1 : min(len(doc.Paragraphs), i+6)] {
			if isProse(after.Text) {
				return strings.Join(strings.Fields(p.Text), " ")
			}
		}
		return ""
	}
	return ""
}

var (
	bylineStart = regexp.MustCompile(`^(?i:(?:written |reported |story |words |text |posted |published |interview )?by) +(.+)$`)
	bylineEnd   = regexp.MustCompile(`(?i)\s*(?:[|•·–—]|\d|\b(?:` + months + `)\.? +\d|\b(?:in|for|of|at|with|from)\s|\b(?:published|updated|posted|staff|associated press)\b).*$`)
	changed     = regexp.MustCompile(`(?i)\b(?:updated|modified|edited|corrected|amended)\b`)
)

// bylineOf reads the names in "By Jane Roe and John Doe | Published March 3, 2021".
func bylineOf(line string) []string {
	m := bylineStart.FindStringSubmatch(strings.Join(strings.Fields(line), " "))
	if m == nil {
		return nil
	}
	return splitByline(strings.Trim(bylineEnd.ReplaceAllString(m[1], ""), " ,.-"))
}

// dateOfLines finds the day of publication in bylines; that of a later change only
// where there is no other.
func dateOfLines(lines []string) string {
	later := ""
	for _, line := range lines {
		for _, m := range dateIn.FindAllStringIndex(line, 4) {
			date, err := ParseDate(line[m[0]:m[1]])
			switch {
			case err != nil:
			case !changed.MatchString(line[:m[0]]):
				return date
			case later == "":
				later = date
			}
		}
	}
	return later
}
