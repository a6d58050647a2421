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
		m := quoteMatcher{t: t, last: last}
		for i := first; i < last; i++ {
			m.see(i)
		}
		m.drop(0, last)
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

// quoteMatcher walks one paragraph. It holds at most one double and one single quote open, the
// one within the other: single marks inside double ones are American use, the reverse British.
type quoteMatcher struct {
	t    *Text
	last int
	open []openQuote // the outer one first
}

type openQuote struct {
	n      int // index into t.Quotes
	single bool
}

func (m *quoteMatcher) see(i int) {
	tok := m.t.Tokens[i]
	double, single := m.find(false), m.find(true)
	switch markOf(tok) {
	case opensDouble:
		m.begin(i, false)
	case closesDouble:
		m.close(i, false)
	case eitherDouble:
		switch {
		case double < 0 && m.inches(i):
		case double < 0 || tok.Gap && m.touchesNext(i) && i > m.t.Quotes[m.open[double].n].First+1:
			m.begin(i, false)
		default:
			m.close(i, false)
		}
	case opensSingle:
		m.begin(i, true)
	case eitherSingle:
		if single >= 0 && !tok.Gap && !m.genitive(i) {
			m.close(i, true)
		} else if tok.Gap && m.touchesNext(i) && m.closesLater(i) {
			m.begin(i, true)
		}
	case closesSingle:
		if single >= 0 && !m.genitive(i) {
			m.close(i, true)
		}
	}
}

// find returns the place in m.open of the open quote of a style, or -1.
func (m *quoteMatcher) find(single bool) int {
	for k, o := range m.open {
		if o.single == single {
			return k
		}
	}
	return -1
}

// begin opens a quote at token i. One of its style that is still open ends there, unclosed, and so
// does a single one around a double one whose closing mark is nowhere ahead.
func (m *quoteMatcher) begin(i int, single bool) {
	if k := m.find(single); k >= 0 {
		m.drop(k, i)
	}
	if k := m.find(true); k >= 0 && !single && !m.closesLater(i) {
		m.drop(k, i)
	}
	within := -1
	if len(m.open) > 0 {
		within = m.open[len(m.open)-1].n
	}
	m.open = append(m.open, openQuote{len(m.t.Quotes), single})
	m.t.Quotes = append(m.t.Quotes, Quote{First: i, Within: within})
}

// close ends the open quote of a style with its mark at token i, and what is open inside it before.
func (m *quoteMatcher) close(i int, single bool) {
	k := m.find(single)
	if k < 0 {
		return
	}
	m.drop(k+1, i)
	m.end(m.open[k].n, i+1, true)
	m.open = m.open[:k]
}

// drop ends the open quotes from the kth on, without closing marks.
func (m *quoteMatcher) drop(k, last int) {
	for _, o := range m.open[k:] {
		m.end(o.n, last, false)
	}
	m.open = m.open[:k]
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

// closesLater holds if a single closing mark stands ahead: no gap before it, a gap or a mark
// after. A double quote on the way is passed over, and one around token i bounds the search.
func (m *quoteMatcher) closesLater(i int) bool {
	first := markOf(m.t.Tokens[i])
	passing := first == opensDouble || first == eitherDouble
	within := m.find(false) >= 0
	for j := i + 1; j < min(m.last, i+reach); j++ {
		switch markOf(m.t.Tokens[j]) {
		case opensDouble:
			passing = true
		case closesDouble, eitherDouble:
			if within && !passing {
				return false
			}
			passing = !passing && markOf(m.t.Tokens[j]) == eitherDouble
		case eitherSingle, closesSingle:
			if !passing && !m.t.Tokens[j].Gap && !m.touchesLetter(j) {
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

func (m *quoteMatcher) end(n, last int, closed bool) {
	q := &m.t.Quotes[n]
	q.Last, q.Closed = last, closed
	q.Span = m.t.Cut(q.First, max(last, q.First+1))
	q.Last = max(last, q.First+1)
}
