package times

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay/reading"
)

// clock reads times of day: "9 p.m.", "10:30 a.m. EST Friday", "noon", "0830 GMT".
func (f *finder) clock(i int) (found, bool) {
	var hour, minute, last int
	ok := false
	for _, read := range []func(*finder, int) (int, int, int, bool){(*finder).hour, (*finder).spokenHour, (*finder).writtenHour} {
		if hour, minute, last, ok = read(f, i); ok {
			break
		}
	}
	if !ok {
		return found{}, false
	}
	zone, last := f.zone(last)
	d, known := f.anchor.day()
	if !f.sentenceDay.IsZero() {
		d, known = f.sentenceDay, true
	} else if !f.toldDay.IsZero() && f.tenseAt(i) == past { // "On Monday a bus overturned. It had left at 6 a.m."
		d, known = f.toldDay, true
	}
	// a day beside it
	k := last
	if f.word(k) == "(" { // "10:35 a.m. (0735 GMT) Friday"
		if _, _, end, ok := f.hour(k + 1); ok {
			if _, end = f.zone(end); f.word(end) == ")" {
				k = end + 1
			}
		}
	}
	if f.word(k) == "," {
		k++
	}
	if f.word(k) == "on" {
		k++
	}
	x, beside := f.dayBeside(k)
	if !beside {
		x, beside = f.partOf(k)
	}
	if beside {
		hour = inHalf(hour, x.value)
		d, known = x.date, true
		if f.word(last) != "(" {
			last = x.last
		}
	}
	day := "XXXX-XX-XX"
	if known {
		day = isoDay(d)
	}
	value := fmt.Sprintf("%sT%02d:%02d%s", day, hour, minute, zone)
	if hour == 24 {
		value = day + "T24:00"
	}
	if !known {
		return undated(last, reading.ClockTime, value), true
	}
	return found{last: last, typ: reading.ClockTime, value: value, date: d, grain: dayGrain}, true
}

// inHalf puts an hour that was said without its half of the day into the part of the day named beside it.
func inHalf(hour int, value string) int {
	_, part, _ := strings.Cut(value, "T")
	if hour > 0 && hour < 12 && (part == "AF" || part == "EV" || part == "NI" && hour > 5) {
		return hour + 12
	}
	return hour
}

// zone reads what clock a time is by, and the zone's sign where TIMEX3 has one.
func (f *finder) zone(i int) (sign string, last int) {
	j := i
	if f.word(j) == "(" {
		j++
	}
	z := strings.TrimSuffix(f.word(j), ".") // at a sentence's end
	if vocabulary()[z].class != "zone" {
		if f.word(i) == "local" && f.word(i+1) == "time" {
			return "", i + 2
		}
		return "", i
	}
	last = j + 1
	if z == "gmt" || z == "utc" {
		sign = "Z"
		if w := f.word(last); w == "+" || w == "-" { // "21:00 UTC+2"
			if n, err := strconv.Atoi(f.word(last + 1)); err == nil && n >= 0 && n <= 14 {
				sign, last = fmt.Sprintf("%s%02d:00", w, n), last+2
			}
		}
	}
	if j > i {
		if f.word(last) != ")" {
			return "", i
		}
		last++
	}
	return sign, last
}

// dayBeside reads a day that stands beside a time of day, itself or a part of it: a weekday, a date,
// "yesterday", Easter.
func (f *finder) dayBeside(i int) (found, bool) {
	for _, rule := range []func(*finder, int) (found, bool){(*finder).weekdayDate, (*finder).calendar, (*finder).reference, (*finder).relative, (*finder).holiday} {
		if x, ok := rule(f, i); ok && x.grain == dayGrain {
			return x, true
		}
	}
	return found{}, false
}

// hour reads the hour and minute: with a.m. or p.m., as noon or midnight, or as four digits
// before a zone.
func (f *finder) hour(i int) (hour, minute, last int, ok bool) {
	w := f.word(i)
	switch w {
	case "noon", "midday":
		return 12, 0, i + 1, true
	case "midnight":
		return 24, 0, i + 1, true
	case "":
		return 0, 0, 0, false
	}
	half := ""
	last = i + 1
	for _, suffix := range []string{"am", "pm"} {
		if stem, ok := strings.CutSuffix(w, suffix); ok && stem != "" {
			w, half = stem, suffix
		}
	}
	if half == "" {
		switch f.word(i + 1) {
		case "a.m.", "am", "a.m":
			half, last = "am", i+2
		case "p.m.", "pm", "p.m":
			half, last = "pm", i+2
		case "in", "o'clock":
			half, last = f.inPart(i + 1)
		}
	}
	if w[0] < '0' || w[0] > '9' {
		return 0, 0, 0, false
	}
	h, m, colon := strings.Cut(w, ":")
	if !colon {
		h, m, colon = strings.Cut(w, ".")
	}
	hour, err := strconv.Atoi(h)
	if err != nil {
		return 0, 0, 0, false
	}
	if colon {
		m, _, _ = strings.Cut(m, ":") // seconds
		minute, err = strconv.Atoi(m)
		if err != nil || minute > 59 || len(m) != 2 {
			return 0, 0, 0, false
		}
	}
	if half == "" {
		_, zone := f.entry(i+1, "zone")
		switch {
		case zone && !colon && len(h) == 4:
			hour, minute = hour/100, hour%100
		case zone && colon:
		case colon && f.word(i-1) == "at" && (strings.Contains(f.word(i), ":") || len(h) == 2 && f.word(last) == "on"): // "at 14.30 on Monday"
		default:
			return 0, 0, 0, false
		}
		return hour, minute, last, hour <= 24 && minute <= 59
	}
	if hour < 1 || hour > 12 {
		return 0, 0, 0, false
	}
	hour %= 12
	if half == "pm" {
		hour += 12
	}
	return hour, minute, last, true
}

// inPart reads the half of the day from words: "4 in the morning", "8 o'clock in the evening".
func (f *finder) inPart(i int) (half string, last int) {
	j := i
	if f.word(j) == "o'clock" {
		j++
	}
	if f.word(j) == "in" && f.word(j+1) == "the" {
		if e, ok := f.entry(j+2, "part"); ok && e.value == "MO" {
			return "am", j + 3
		} else if ok && e.value != "NI" {
			return "pm", j + 3
		}
	}
	return "", i
}
