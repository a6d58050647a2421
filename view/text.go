package view

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"hearsay/reading"
)

// Look says how text is to look.
type Look struct {
	Width  int  // of a line, in terminal cells
	Colour bool // SGR escape sequences are welcome
}

const (
	minWidth, maxWidth = 40, 120 // narrower, columns break words; wider, eyes lose the line

	longestWords = 480 // cells of a statement or an own sentence that are shown
	mostOwn      = 12  // own sentences that are shown
)

// Text shows a reading to a person at a terminal: who says what, what happened,
// tolls, figures, designations, the outlet's own voice, wording and names.
func Text(r *reading.Reading, look Look) []byte {
	look.Width = min(max(look.Width, minWidth), maxWidth)
	t := &text{sheet: sheet{Look: look}, x: newIndex(r), r: r}
	t.numberWidth = len(fmt.Sprintf("[%d]", len(r.Statements)))
	t.placeWidth = len(fmt.Sprint(len(t.x.paragraphs))) + 1
	t.mannerWidth = 20 + max(0, (look.Width-80)/5)
	if look.Width < 64 {
		t.mannerWidth = 14
	}
	t.head()
	t.voices()
	t.statements()
	t.events()
	t.tolls()
	t.figures()
	t.designations()
	t.ownVoice()
	t.wording()
	t.names()
	t.furniture()
	return t.Bytes()
}

type text struct {
	sheet
	x *index
	r *reading.Reading

	numberWidth, placeWidth, mannerWidth int
}

func (t *text) head() {
	t.row(0, nil, cell{{title(t.r), bold}})
	published := Plain(t.r.Published)
	if published == "" {
		published = "no date"
	}
	parts := []string{Plain(t.r.Outlet), Plain(strings.Join(t.r.Byline, ", ")), published,
		count(len(strings.Fields(t.r.Text)), "word"), Plain(t.r.URL)}
	t.row(0, nil, cell{{join(" · ", parts...), faint}})
	for _, n := range notes(t.r) {
		t.row(0, []int{4}, cell{{"note", warning}}, of(n))
	}
}

func (t *text) voices() {
	shares := t.x.shares()
	if len(shares) == 0 {
		return
	}
	t.heading("VOICES", "share of the words")
	nameWidth := 0
	for _, s := range shares {
		nameWidth = max(nameWidth, cells(s.name))
	}
	nameWidth = min(nameWidth, t.Width/2)
	for _, s := range shares {
		t.row(2, []int{nameWidth, 4}, of(cut(s.name, nameWidth)), of(fmt.Sprintf("%4s", percent(s.of))),
			cell{{bar(s.of, max(t.Width-nameWidth-12, 8)), accent}})
	}
}

// bar draws a share of width cells, in eighths of a cell.
func bar(share float64, width int) string {
	eighths := int(share*float64(width*8) + 0.5)
	s := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		s += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return s
}

// none says that a section that people look for is empty.
func (t *text) none(heading, why string) {
	t.heading(heading, why)
}

// place is the paragraph where the first span stands.
func (t *text) place(spans []reading.Span) cell {
	if len(spans) == 0 {
		return of(" ")
	}
	p := fmt.Sprintf("¶%d", t.x.paragraph(spans[0].Start))
	return cell{{strings.Repeat(" ", max(t.placeWidth-utf8.RuneCountInString(p), 0)) + p, faint}}
}

// Rule is a line between two readings.
func Rule(look Look) []byte {
	return []byte("\n" + strings.Repeat("═", min(max(look.Width, minWidth), maxWidth)) + "\n\n")
}
