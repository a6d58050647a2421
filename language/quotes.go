package language

import (
	"unicode"
	"unicode/utf8"
)

// mark is what a token does as a quotation mark.
type mark uint8

const (
	noMark mark = iota
	opensDouble
	closesDouble
	eitherDouble
	opensSingle
	closesSingle
	eitherSingle
)

func markOf(tok Token) mark {
	switch tok.Text {
	case "“", "„", "«", "``":
		return opensDouble
	case "”", "»":
		return closesDouble
	case `"`, "''":
		return eitherDouble
	case "‘", "`":
		return opensSingle
	case "’":
		return closesSingle
	case "'":
		return eitherSingle
	}
	return noMark
}

// findQuotes matches the quotation marks of each paragraph. A quote ends with its paragraph at the latest.
func (t *Text) findQuotes() {
	unclosed := false // the paragraph before ended inside a double quote
	for _, p := range t.Paragraphs {
		if p.First == p.Last {
			continue
		}
		first, last := t.Sentences[p.First].First, t.Sentences[p.Last-1].Last
		was := len(t.Quotes)
		m := quoteMatcher{t: t, last: last, openDouble: -1, openSingle: -1}
		for i := first; i < last; i++ {
			m.see(i)
		}
		m.endSingle(last, false)
		m.endDouble(last, false)
		if len(t.Quotes) > was {
			q := &t.Quotes[was]
			q.Continues = unclosed && q.First == first
			unclosed = false
			for _, q := range t.Quotes[was:] {
				if q.Within < 0 {
					unclosed = !q.Closed
				}
			}
		} else {
			unclosed = false
		}
		for n := was; n < len(t.Quotes); n++ {
			for i := t.Quotes[n].First; i < t.Quotes[n].Last; i++ {
				t.Tokens[i].Quote = n
			}
		}
	}
}

// quoteMatcher walks one paragraph with at most one double quote open and, within it or
// alone, at most one single quote.
type quoteMatcher struct {
	t                      *Text
	last                   int
	openDouble, openSingle int // index into t.Quotes, or -1
}

func (m *quoteMatcher) see(i int) {
	tok := m.t.Tokens[i]
	switch markOf(tok) {
	case opensDouble:
		m.beginDouble(i)
	case closesDouble:
		if m.openDouble >= 0 {
			m.endDouble(i+1, true)
		}
	case eitherDouble:
		if m.openDouble < 0 && m.inches(i) {
			return
		}
		if m.openDouble < 0 || tok.Gap && m.touchesNext(i) && i > m.t.Quotes[m.openDouble].First+1 {
			m.beginDouble(i)
		} else {
			m.endDouble(i+1, true)
		}
	case opensSingle:
		m.beginSingle(i)
	case eitherSingle:
		if m.openSingle >= 0 && !tok.Gap && !m.genitive(i) {
			m.endSingle(i+1, true)
		} else if tok.Gap && m.touchesNext(i) && m.closesLater(i) {
			m.beginSingle(i)
		}
	case closesSingle:
		if m.openSingle >= 0 && !m.genitive(i) {
			m.endSingle(i+1, true)
		}
	}
}

// inches holds for the mark of a length, 6'2", where no quote is open.
func (m *quoteMatcher) inches(i int) bool {
	return i > 0 && !m.t.Tokens[i].Gap && m.t.Tokens[i].Text == `"` && endsInDigit(m.t.Tokens[i-1].Text) && !m.touchesNext(i)
}

func endsInDigit(s string) bool { return s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

func (m *quoteMatcher) touchesNext(i int) bool {
	return i+1 < m.last && !m.t.Tokens[i+1].Gap
}

// genitive holds for the apostrophe of "the dockers' union" while a closing mark is still to come.
func (m *quoteMatcher) genitive(i int) bool {
	if i == 0 || i+1 >= m.last || !m.t.Tokens[i+1].Gap {
		return false
	}
	before, after := m.t.Tokens[i-1], m.t.Tokens[i+1]
	r, _ := utf8.DecodeRuneInString(after.Text)
	s := before.Lower
	return s[len(s)-1] == 's' && unicode.IsLower(r) && m.closesLater(i)
}

// reach bounds how far ahead a single quote's end is looked for, in tokens.
const reach = 80

// closesLater holds if a single closing mark stands ahead: no gap before it, a gap or a mark after.
func (m *quoteMatcher) closesLater(i int) bool {
	for j := i + 1; j < min(m.last, i+reach); j++ {
		switch markOf(m.t.Tokens[j]) {
		case opensDouble:
			return false
		case eitherSingle, closesSingle:
			if !m.t.Tokens[j].Gap && !m.touchesLetter(j) {
				return true
			}
		}
	}
	return false
}

func (m *quoteMatcher) touchesLetter(i int) bool {
	if !m.touchesNext(i) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(m.t.Tokens[i+1].Text)
	return unicode.IsLetter(r)
}

func (m *quoteMatcher) beginDouble(i int) {
	m.endSingle(i, false)
	m.endDouble(i, false)
	m.openDouble = len(m.t.Quotes)
	m.t.Quotes = append(m.t.Quotes, Quote{First: i, Within: -1})
}

func (m *quoteMatcher) beginSingle(i int) {
	m.endSingle(i, false)
	m.openSingle = len(m.t.Quotes)
	m.t.Quotes = append(m.t.Quotes, Quote{First: i, Within: m.openDouble})
}

func (m *quoteMatcher) endSingle(last int, closed bool) {
	if m.openSingle < 0 {
		return
	}
	m.end(m.openSingle, last, closed)
	m.openSingle = -1
}

func (m *quoteMatcher) endDouble(last int, closed bool) {
	if m.openDouble < 0 {
		return
	}
	if closed {
		m.endSingle(last-1, false)
	}
	m.end(m.openDouble, last, closed)
	m.openDouble = -1
}

func (m *quoteMatcher) end(n, last int, closed bool) {
	q := &m.t.Quotes[n]
	q.Last, q.Closed = last, closed
	q.Span = m.t.Cut(q.First, max(last, q.First+1))
	q.Last = max(last, q.First+1)
}
