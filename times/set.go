package times

import (
	"strconv"
	"time"

	"hearsay/reading"
)

// rate holds for "a year" after an amount: "$5,000 a year", "twice a week".
func (f *finder) rate(i int) bool {
	switch w := f.word(i - 1); {
	case w == "times" || w == "once" || w == "twice" || w == "million" || w == "billion" || w == "%" || w == "percent" || w == "hours" || w == "days":
		return true
	case w != "":
		tag := f.t.Tokens[i-1].Tag
		return tag == "CD" || tag == "NNS" // "dozens of interviews a day"
	}
	return false
}

// every reads sets: "every day", "each Thursday", "weekly", "annually".
func (f *finder) every(i int) (found, bool) {
	if e, ok := f.entry(i, "set"); ok && !f.t.Tokens[i].IsName() { // not "the Harbour Weekly"
		if f.word(i) == "quarterly" && f.word(i+1) != "" && f.t.Tokens[i+1].IsNoun() {
			return found{}, false // "quarterly profit" is a quarter's, not every quarter's
		}
		if f.word(i+1) != "" && f.t.Tokens[i+1].IsName() {
			return found{}, false // "the daily Harbour News" is a newspaper
		}
		return undated(i+1, reading.Set, e.value), true
	}
	if f.word(i) != "every" && f.word(i) != "each" {
		return found{}, false
	}
	j := i + 1
	amount := "1"
	if last, a, _, ok := f.amount(j); ok && f.word(j) != "a" && f.word(j) != "one" {
		j, amount = last, a
	} else if f.word(j) == "other" {
		j, amount = j+1, "2"
	} else if n, last, ok := f.ordinal(j); ok { // "every second Thursday"
		_, day := f.entry(last, "weekday")
		_, unit := f.entry(last, "unit")
		if day || unit {
			j, amount = last, strconv.Itoa(n)
		}
	}
	if e, ok := f.entry(j, "unit"); ok {
		value := period(amount, e.value)
		if e.value == "Q" {
			value = "P" + amount + "Q"
		}
		return undated(j+1, reading.Set, value), true
	}
	if e, ok := f.entry(j, "weekday"); ok {
		return f.withPart(undated(j+1, reading.Set, "XXXX-WXX-"+e.value)), true
	}
	if e, ok := f.entry(j, "part"); ok {
		return undated(j+1, reading.Set, "XXXX-XX-XXT"+e.value), true
	}
	if e, ok := f.entry(j, "season"); ok {
		return undated(j+1, reading.Set, "XXXX-"+e.value), true
	}
	if m, ok := f.monthAt(j); ok {
		return undated(j+1, reading.Set, "XXXX-"+isoMonth(time.Date(2000, m, 1, 0, 0, 0, 0, time.UTC))[5:]), true
	}
	return found{}, false
}
