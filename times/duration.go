package times

import (
	"strconv"
	"strings"

	"hearsay/internal/numbers"
	"hearsay/reading"
)

// amount reads how many units: "three", "several", "a few", "a couple of", "a". It returns
// the TIMEX3 amount, X if vague, and the number where there is one.
func (f *finder) amount(i int) (last int, value string, n float64, ok bool) {
	switch w := f.word(i); w {
	case "several", "many", "some", "few", "numerous", "recent":
		return i + 1, "X", 0, w != "many" || f.word(i-1) != "as" // "the third strike in as many months"
	case "a", "an", "one":
		switch f.word(i + 1) {
		case "few":
			return i + 2, "X", 0, true
		case "couple":
			j := i + 2
			if f.word(j) == "of" {
				j++
			}
			return j, "2", 2, true
		case "dozen":
			return i + 2, "12", 12, true
		case "half":
			if f.word(i+2) == "-" {
				return i + 3, "0.5", 0.5, true
			}
		}
		if x, ok := numbers.Parse(f.t.Tokens[:f.s.Last], i); ok && x.Tokens > 1 && x.Kind == numbers.Cardinal {
			return i + x.Tokens, number(x.Value), x.Value, true
		}
		return i + 1, "1", 1, true
	case "half":
		if f.word(i+1) == "an" || f.word(i+1) == "a" {
			return i + 2, "0.5", 0.5, true
		}
	}
	x, ok := numbers.Parse(f.t.Tokens[:f.s.Last], i)
	if !ok || x.Kind == numbers.Ordinal || x.Suffix != "" {
		return 0, "", 0, false
	}
	if x.Kind == numbers.Plural {
		return i + x.Tokens, "X", 0, true
	}
	return i + x.Tokens, number(x.Value), x.Value, true
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// period writes an amount of units as TIMEX3: P3Y, PT30M, PXD.
func period(amount, unit string) string {
	if clock, ok := strings.CutPrefix(unit, "T"); ok {
		return "PT" + halves(amount, clock, map[string]string{"H": "30M", "M": "30S"}[clock])
	}
	n, err := strconv.ParseFloat(amount, 64)
	switch {
	case unit == "F" && err == nil:
		return "P" + number(2*n) + "W"
	case unit == "F":
		return "P" + amount + "W"
	case unit == "Q" && err == nil:
		return "P" + number(3*n) + "M"
	case unit == "E" && err == nil:
		return "P" + number(10*n) + "Y"
	case unit == "C" && err == nil:
		return "P" + number(100*n) + "Y"
	}
	return "P" + halves(amount, unit, map[string]string{"Y": "6M", "M": "15D", "D": "T12H"}[unit])
}

// halves writes "2.5" years as 2Y6M, as TIMEX3 wants whole amounts.
func halves(amount, unit, half string) string {
	whole, ok := strings.CutSuffix(amount, ".5")
	switch {
	case !ok || half == "":
		return amount + unit
	case whole == "0":
		return half
	}
	return whole + unit + half
}

// unitAt reads a unit, with a modifier before it: "consecutive days", "trading days".
func (f *finder) unitAt(i int) (entry, int, bool) {
	if _, ok := f.entry(i, "run"); ok {
		i++
	}
	e, ok := f.entry(i, "unit")
	return e, i + 1, ok
}

// duration reads "three years", "several weeks", "the past two months", "the first nine months", "years".
func (f *finder) duration(i int) (found, bool) {
	j := i
	the := false
	switch f.word(j) {
	case "the", "its", "his", "her", "their":
		the = true
		j++
		switch f.word(j) {
		case "past", "last", "next", "first", "previous", "coming", "following", "final", "latest", "other":
			j++
		}
	case "another":
		if e, last, ok := f.unitAt(j + 1); ok {
			return undated(last, reading.Duration, period("1", e.value)), true
		}
		j++
	}
	last, amount, _, ok := f.amount(j)
	if !ok {
		return f.bareUnits(i)
	}
	if the && (f.word(j) == "a" || f.word(j) == "an") {
		return found{}, false
	}
	if w := f.word(last); w == "to" || w == "or" || w == "-" { // "two to three weeks" are two at least
		if further, _, n, ok := f.amount(last + 1); ok && n > 0 {
			if _, _, ok := f.unitAt(further); ok {
				last = further
			}
		}
	}
	e, end, ok := f.unitAt(last)
	if !ok || e.class != "unit" || f.title(i, end) {
		return found{}, false
	}
	single := !strings.HasSuffix(f.word(end-1), "s") && f.word(end-1) != "min." && f.word(end-1) != "sec."
	switch {
	case single && len(amount) > 3: // "the World Cup 2018 day"
		return found{}, false
	case single && amount != "1" && amount != "0.5":
		if f.word(end) != "-" && f.word(end) != "period" && f.t.Tokens[end-1].Tag == "NNS" {
			return found{}, false
		}
	case e.value == "TS" && single && f.t.Tokens[end-1].Tag != "NN":
		return found{}, false // "a second term"
	}
	if e.value == "Q" && single {
		return found{}, false // a quarter of
	}
	if e.value == "TS" && single && (f.word(end) != "" && f.t.Tokens[end].IsNoun()) {
		return found{}, false
	}
	// "three years and a half", "a minute and a half"
	if f.word(end) == "and" && f.word(end+1) == "a" && f.word(end+2) == "half" {
		end += 3
		if n, err := strconv.Atoi(amount); err == nil {
			amount = number(float64(n) + 0.5)
		}
	}
	if f.word(end) == "or" && (f.word(end+1) == "so" || f.word(end+1) == "two") {
		end += 2
	}
	if f.word(end) == "old" {
		return found{}, false // an age
	}
	typ, value := reading.Duration, period(amount, e.value)
	if !strings.ContainsAny(amount, "X.") {
		value, end = f.remainder(value, e.value, end)
	}
	if f.word(j) == "a" && !the && e.value != "TH" && f.rate(i) {
		typ, value = reading.Set, period("1", e.value)
	}
	return undated(end, typ, value), true
}

// bareUnits reads "years", "for months", "decades", "centuries", after for, in, over and the like.
func (f *finder) bareUnits(i int) (found, bool) {
	e, ok := f.entry(i, "unit")
	if !ok || !strings.HasSuffix(f.word(i), "s") || e.value == "Q" || e.value == "TS" {
		return found{}, false
	}
	switch f.word(i - 1) {
	case "for", "in", "over", "within", "after", "of", "took", "spent", "lasted", "last", "take", "spend", "through", "during":
		return undated(i+1, reading.Duration, period("X", e.value)), true
	}
	if w := f.word(i - 1); w == "early" || w == "late" || w == "small" {
		return found{}, false // "the early hours of the morning" are no length
	}
	switch f.word(i + 1) {
	case "ago", "later", "earlier", "of", "before", "after":
		return undated(i+1, reading.Duration, period("X", e.value)), f.word(i+1) != "ago"
	}
	return found{}, false
}

// title holds for several capitals inside a quotation, the name of a programme or a book: "on CBS's '60 Minutes'".
func (f *finder) title(first, last int) bool {
	if last-first < 2 || first == f.s.First || f.t.Tokens[first].Quote < 0 || f.t.Quotes[f.t.Tokens[first].Quote].First != first-1 {
		return false
	}
	for i := first; i < last; i++ {
		if c := f.t.Tokens[i].Text[0]; c >= 'a' && c <= 'z' {
			return false
		}
	}
	return true
}
