// Package times finds time expressions and gives them TIMEX3 values (TimeML 1.2.1) against
// the day on which the report was published, or where that is unknown the first full date of its text.
//
// Rules read tokens from left to right; at each token the longest expression wins, of equals the first rule's. What
// an expression means is reckoned from an anchor: the day of publication ("two years ago", and weekdays and months by the
// tense of their verb), the last date that the report has named ("a week later", "the next morning"), the day that the
// sentence or paragraph has named (clock times), or the quarter that a business report is about ("a year earlier").
//
// Where TimeML leaves a choice, values are as TempEval-3 has them: "the 1980s" is 198, "late 1997" 1997, "two weeks ago"
// a week, quarters those of the calendar; a part of the day makes a TIME ("Friday night" is 2023-07-14TNI).
package times

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"hearsay/language"
	"hearsay/reading"
)

// found is an expression: tokens first to last exclusive, and what it means.
type found struct {
	last  int
	typ   reading.TimeType
	value string
	date  time.Time // of dates: for later expressions to be reckoned from
	grain grain
	sure  bool // of vague expressions: a time wherever the words stand
}

// dated is an expression for a date, from which later ones may be reckoned.
func dated(last int, value string, d time.Time, g grain) found {
	return found{last: last, typ: reading.Date, value: value, date: d, grain: g}
}

// undated is an expression from which none is reckoned.
func undated(last int, typ reading.TimeType, value string) found {
	return found{last: last, typ: typ, value: value}
}

// inRange holds unless the date is one that ISO 8601 cannot write in four digits.
func (x found) inRange() bool { return x.date.Year() >= 1 && x.date.Year() <= 9999 }

// datelines are the pieces of furniture that lie ahead. A dateline is set off from the report's
// sentences and yet says when it was written.
type datelines struct{ ahead []reading.Furniture }

// hold reports whether the span lies in a dateline. Spans come in the order of the text.
func (d *datelines) hold(s reading.Span) bool {
	for len(d.ahead) > 0 && d.ahead[0].End <= s.Start {
		d.ahead = d.ahead[1:]
	}
	return len(d.ahead) > 0 && d.ahead[0].Why == reading.FurnitureDateline && d.ahead[0].Contains(s)
}

// finder reads one report.
type finder struct {
	t      *language.Text
	anchor anchor
	s      language.Sentence // the sentence being read
	verbs  int               // its verb groups
	from   int               // the token at which the expression being read began

	sentenceDay time.Time // the last day that the sentence has named
	toldDay     time.Time // the last day that the paragraph has named, in sentences before
	end         int       // the token behind the last expression
	opens       bool      // the date that opens an entry is being read
	entryDate   found     // that date while the entry's other dates are read
	beside      bool      // the day beside another is being read
}

// Find returns the report's time expressions in order. Of furniture only datelines have any, but
// dates in it serve as anchors where the day of publication is unknown.
func Find(t *language.Text) []reading.Time {
	f := &finder{t: t}
	if d, err := time.Parse(time.DateOnly, t.Document.Published); err == nil {
		f.anchor.published = d
	}
	if f.anchor.published.IsZero() {
		f.anchor.published = f.firstDay()
	}
	chronicle := f.isChronicle()
	datelines := datelines{t.Document.Furniture}
	var out []reading.Time
	for _, s := range t.Sentences {
		if s.Paragraph != f.s.Paragraph {
			f.toldDay = time.Time{}
		} else if !f.sentenceDay.IsZero() {
			f.toldDay = f.sentenceDay
		}
		f.s, f.verbs, f.sentenceDay = s, f.verbsIn(s), time.Time{}
		opening := -1
		if chronicle && s.First == t.Sentences[t.Paragraphs[s.Paragraph].First].First {
			f.entryDate = found{}
			if first, ok := f.opening(); ok {
				opening = first
			}
		}
		for i := s.First; i < s.Last; {
			f.opens = i == opening
			x, ok := f.at(i)
			if !ok {
				i++
				continue
			}
			f.anchor.figures(x)
			if !x.date.IsZero() {
				f.anchor.mention(x)
				if x.grain == dayGrain {
					f.sentenceDay = x.date
				}
			}
			if span := t.Cut(i, x.last); (!s.Furniture || datelines.hold(span)) && (!x.vague() || x.sure || modelAgrees(t, i, x.last)) {
				out = append(out, reading.Time{ID: fmt.Sprintf("t%d", len(out)+1), Span: span, Type: x.typ, Value: x.value})
			}
			if f.opens {
				f.entryDate = x
			}
			i = x.last
			f.end = i
		}
	}
	return out
}

// firstDay is the first date of the text with its day, month and year, or zero: a dateline most often.
func (f *finder) firstDay() time.Time {
	for _, s := range f.t.Sentences {
		f.s = s
		for i := s.First; i < s.Last; i++ {
			for _, rule := range []func(*finder, int) (found, bool){(*finder).calendar, (*finder).numeric} {
				if x, ok := rule(f, i); ok && x.grain == dayGrain && x.inRange() {
					return x.date
				}
			}
		}
	}
	return time.Time{}
}

// vague holds for expressions without a place on the calendar or a length: "soon", "for years".
func (x found) vague() bool {
	return strings.HasSuffix(x.value, "_REF") || strings.HasPrefix(x.value, "P") && strings.Contains(x.value, "X")
}

// modelAgrees holds if the model takes one of the tokens for part of a time expression. Of dates and lengths the rules know more
// than the model; whether a vague word is meant as a time, the model (AQUAINT: of what the rules alone found, dates and lengths were right
// for two thirds, vague words for one third).
func modelAgrees(t *language.Text, first, last int) bool {
	i := sort.Search(len(t.Times), func(i int) bool { return t.Syntax[t.Times[i].Last-1].Token >= first })
	return i < len(t.Times) && t.Syntax[t.Times[i].First].Token < last
}

// at reads the expression that begins at token i.
func (f *finder) at(i int) (found, bool) {
	f.from = i
	best, ok := found{}, false
	for _, rule := range []func(*finder, int) (found, bool){
		(*finder).theQuarter, (*finder).yearBefore, (*finder).theYear, (*finder).endOfYear, (*finder).half, (*finder).calendar, (*finder).ordinalDay, (*finder).nthWeekday, (*finder).nthOf, (*finder).bareOrdinal, (*finder).weekdayOfWeek, (*finder).weekOf, (*finder).numeric, (*finder).clock, (*finder).weekdayDate, (*finder).relative,
		(*finder).quarterOf, (*finder).ago, (*finder).reference, (*finder).duration, (*finder).every, (*finder).nthOfEvery, (*finder).narratedWeekday, (*finder).then, (*finder).holiday,
		(*finder).decadeOrCentury, (*finder).year, (*finder).era, (*finder).shortYear, (*finder).modified, (*finder).hyphenated, (*finder).partOf,
	} {
		if x, hit := rule(f, i); hit && x.inRange() && (!ok || x.last > best.last) {
			best, ok = x, true
		}
	}
	if ok && best.last > f.s.Last {
		return found{}, false
	}
	return best, ok
}

// word is the lower-case token at i, or empty past the sentence's end.
func (f *finder) word(i int) string {
	if i < f.s.First || i >= f.s.Last {
		return ""
	}
	return f.t.Tokens[i].Lower
}

func (f *finder) entry(i int, c class) (entry, bool) {
	e := vocabulary()[f.word(i)]
	return e, e.class == c
}

func (f *finder) capital(i int) bool {
	c := f.t.Tokens[i].Text[0]
	return c >= 'A' && c <= 'Z'
}
