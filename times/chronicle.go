package times

import (
	"time"

	"hearsay/language"
)

// A chronicle's paragraphs open with their dates, "14 January: Fever reaches Velden". They tell in the present tense what is past, and a day, a month or a season
// named in one without its year comes with or after the date that it opens with.

// leastEntries is how many paragraphs have to open with a date for a report to be a chronicle.
const leastEntries = 3

// isChronicle holds for a report of entries.
func (f *finder) isChronicle() bool {
	n := 0
	for _, p := range f.t.Paragraphs {
		f.s = f.t.Sentences[p.First]
		if _, ok := f.opening(); ok {
			n++
		}
	}
	f.s = language.Sentence{}
	return n >= leastEntries
}

// opening is the token with which the date begins that the sentence opens with as an entry.
func (f *finder) opening() (first int, ok bool) {
	first = f.s.First
	for f.word(first) == "*" || f.word(first) == "•" || f.word(first) == "-" || f.word(first) == "–" {
		first++
	}
	if f.word(first) == "" {
		return 0, false
	}
	x, ok := f.at(first)
	if !ok || x.date.IsZero() {
		return 0, false
	}
	switch f.word(x.last) {
	case ":", "-", "–", "—", "--":
		return first, true
	}
	return 0, false
}

// onward is the first day of that name from the day on, or from the first day of the month or the year, that the entry being read opens with.
func (f *finder) onward(m time.Month, day int) (time.Time, bool) {
	from := f.entryDate.date
	for y := from.Year(); y <= from.Year()+4; y++ {
		if d, ok := dayOf(y, m, day); ok && !d.Before(from) {
			return d, true
		}
	}
	return time.Time{}, false
}
