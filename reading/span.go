package reading

// Span is a stretch of a report's text. Start and End are byte offsets into
// the UTF-8 text, End exclusive; Text repeats the words. JSON carries the same
// span in Unicode code points (see json.go), as W3C Web Annotation's
// TextPositionSelector counts them.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Cut returns the span text[start:end] of a report's text.
func Cut(text string, start, end int) Span {
	return Span{Start: start, End: end, Text: text[start:end]}
}

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }
