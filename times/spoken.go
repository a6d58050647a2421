package times

import (
	"strconv"
	"strings"

	"hearsay/internal/numbers"
)

// spokenHour reads a time of day as one says it: "half past nine", "a quarter to eight", "six o'clock", "seven in the morning".
// Where no half of the day is named the hour stands as it is said.
func (f *finder) spokenHour(i int) (hour, minute, last int, ok bool) {
	offset, j := f.minutesBeside(i)
	hour, last, ok = f.small(j, 12)
	if !ok {
		return 0, 0, 0, false
	}
	half, end := f.inPart(last)
	clock := j > i || f.word(last) == "o'clock" || half != "" && f.word(i-1) == "at"
	switch {
	case half != "":
		last = end
	case f.word(last) == "o'clock":
		last++
	}
	if !clock || last < f.s.Last && f.t.Tokens[last].Tag == "NNS" { // "a quarter to eight workers"
		return 0, 0, 0, false
	}
	switch half {
	case "pm":
		hour = hour%12 + 12
	case "am":
		hour %= 12
	}
	minute = (60 + offset) % 60
	if offset < 0 {
		hour = (hour + 23) % 24
	}
	return hour, minute, last, true
}

// minutesBeside reads "half past", "a quarter to", "ten past" and "ten minutes to"; "ten to six" may be any ten.
func (f *finder) minutesBeside(i int) (offset, last int) {
	j, minutes := i, 0
	if f.word(j) == "a" {
		j++
	}
	if w := f.word(j); w == "half" || w == "half-past" {
		minutes = 30
	} else if w == "quarter" {
		minutes = 15
	} else if n, end, ok := f.small(j, 29); ok {
		minutes, j = n, end-1
	}
	counted := f.word(j+1) == "minutes" || f.word(j) == "quarter"
	if f.word(j+1) == "minutes" {
		j++
	}
	switch {
	case minutes == 0:
	case f.word(j) == "half-past":
		return minutes, j + 1
	case f.word(j+1) == "past":
		return minutes, j + 2
	case f.word(j+1) == "to" && counted:
		return -minutes, j + 2
	}
	return 0, i
}

// small reads a whole number from 1 to most, in words or figures.
func (f *finder) small(i, most int) (n, last int, ok bool) {
	x, ok := numbers.Parse(f.t.Tokens[:f.s.Last], i)
	if !ok || i < f.s.First || x.Kind != numbers.Cardinal || !x.Whole() || x.Suffix != "" || x.Value < 1 || x.Value > float64(most) {
		return 0, 0, false
	}
	return int(x.Value), i + x.Tokens, true
}

// writtenHour reads "14h30" and, after a preposition, "1800 hours".
func (f *finder) writtenHour(i int) (hour, minute, last int, ok bool) {
	w := f.word(i)
	if h, cut := strings.CutSuffix(w, "h"); cut && len(f.word(i+1)) == 2 {
		hour, err1 := strconv.Atoi(h)
		minute, err2 := strconv.Atoi(f.word(i + 1))
		return hour, minute, i + 2, err1 == nil && err2 == nil && hour >= 0 && hour < 24 && minute >= 0 && minute < 60
	}
	n, err := strconv.Atoi(w)
	if err != nil || len(w) != 4 || f.word(i+1) != "hours" || besideNumbers()[f.word(i-1)] != "dating" && f.word(i-1) != "at" {
		return 0, 0, 0, false
	}
	return n / 100, n % 100, i + 2, n >= 0 && n < 2400 && n%100 < 60
}
