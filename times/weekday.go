package times

import (
	"strings"
	"time"

	"hearsay/reading"
)

// weekdayDate reads a weekday, alone, with a direction, with a date, or with a part of the day:
// "Friday", "last Friday", "Friday, June 20", "Friday morning".
func (f *finder) weekdayDate(i int) (found, bool) {
	j, direction := i, ""
	switch f.word(j) {
	case "this", "last", "next", "past", "coming", "early", "late", "earlier":
		direction = f.word(j)
		j++
		if direction == "this" && (f.word(j) == "past" || f.word(j) == "coming") {
			direction = f.word(j)
			j++
		}
	}
	e, ok := f.entry(j, "weekday")
	if !ok || !f.capital(j) {
		return found{}, false
	}
	plural := strings.HasSuffix(f.word(j), "days")
	last := j + 1
	k := last
	if f.word(k) == "," {
		k++
	}
	begin := f.from // before a clock time that the day belongs to
	f.from = i
	if x, ok := f.calendar(k); ok && x.grain == dayGrain && direction == "" {
		return x, true
	}
	if plural {
		return undated(last, reading.Set, "XXXX-WXX-"+e.value), true
	}
	a, known := f.anchor.day()
	if !known || direction == "" && f.word(i-1) == "a" && !f.insidePhrase(last) { // "the third of April was a Monday"
		return undated(last, reading.Date, "XXXX-WXX-"+e.value), true
	}
	n := e.number()
	var d time.Time
	switch direction {
	case "last", "past":
		d = weekdayNear(a.AddDate(0, 0, -1), n, false)
	case "next", "coming":
		d = weekdayNear(a.AddDate(0, 0, 1), n, true)
	case "this":
		d = a.AddDate(0, 0, n-weekday(a))
	default:
		d = weekdayNear(a, n, f.future(i) || f.limit(begin))
		if d.Before(f.sentenceDay) && f.endOfRange(i) {
			d = weekdayNear(f.sentenceDay, n, true)
		}
	}
	if e, ok := f.entry(last, "part"); ok && strings.HasSuffix(f.word(last), "s") {
		return undated(last+1, reading.Set, "XXXX-WXX-"+weekdayValue(n)+"T"+e.value), true
	}
	return f.withPart(dated(last, isoDay(d), d, dayGrain)), true
}

func weekdayValue(n int) string { return string(rune('0' + n)) }

// weekdayOfWeek reads "Friday of next week", "Tuesday last week".
func (f *finder) weekdayOfWeek(i int) (found, bool) {
	e, ok := f.entry(i, "weekday")
	if !ok || !f.capital(i) {
		return found{}, false
	}
	j := i + 1
	if f.word(j) == "of" {
		j++
	}
	x, ok := f.relative(j)
	if !ok || x.grain != weekGrain || x.typ != reading.Date || strings.HasSuffix(x.value, "WE") {
		return found{}, false
	}
	d := x.date.AddDate(0, 0, e.number()-weekday(x.date))
	return f.withPart(dated(x.last, isoDay(d), d, dayGrain)), true
}

// weekday numbers the days of the week from Monday, 1, as ISO 8601 does.
func weekday(d time.Time) int { return (int(d.Weekday())+6)%7 + 1 }

// weekdayNear finds the weekday n nearest to d: the last one, d itself included, or the next.
func weekdayNear(d time.Time, n int, future bool) time.Time {
	back := (weekday(d) - n + 7) % 7
	if future && back > 0 {
		return d.AddDate(0, 0, 7-back)
	}
	return d.AddDate(0, 0, -back)
}

// weekOf reads "the week of March 6".
func (f *finder) weekOf(i int) (found, bool) {
	if f.word(i) != "the" || f.word(i+1) != "week" || f.word(i+2) != "of" {
		return found{}, false
	}
	x, ok := f.calendar(i + 3)
	return dated(x.last, isoWeek(x.date), x.date, weekGrain), ok && x.grain == dayGrain
}
