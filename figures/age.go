package figures

import "strings"

// isAge says that a number is somebody's age: "aged 12", "a woman of 70", "Ona Brisk, 31,", "she was 43", "children under 5".
func (f *finder) isAge(a amount, bounds int) bool {
	if !a.Whole() || a.Value < 0 || a.Value > 120 {
		return false
	}
	prev, next := f.lower(a.first-1), f.lower(a.last)
	twin := next == "and" && digit(f.lower(a.last+1)) && closes(f.lower(a.last+2)) // "two men, 18 and 20"
	closes := closes(next) || next == "and"
	switch {
	case prev == "aged" || prev == "age" || prev == "turned" || prev == "turning" || prev == "ages":
		return true
	case prev == "of" && f.lower(a.first-2) == "age":
		return true
	case prev == "of" && f.is(a.first-2, someone):
		return f.headTag(a.last) == ""
	case prev == "both" || prev == "all":
		return closes && a.Digits
	case (prev == "-" || prev == "--" || prev == ":") && f.lower(a.first-2) == "age":
		return true
	case prev == "at":
		return f.headTag(a.last) == "" && !f.stands(a.first-1)
	case prev == "than":
		return f.lower(a.first-2) == "younger" || f.lower(a.first-2) == "older"
	case prev == "(" && next == ")":
		return true
	case prev == ",":
		before := f.lower(a.first - 2)
		return closes && (twin || next != "and") && (isNoun(f.tag(a.first-2)) || f.capital(a.first-2) || before == "\"" || before == ")")
	case (next == "and" || next == "or") && f.is(a.last+1, older):
		return plural(f.tag(a.first-1)) || f.is(a.first-1, anyone) || isBe(prev)
	case bounds == 1 && (prev == "under" || prev == "over"):
		return (plural(f.tag(a.first-2)) || f.is(a.first-2, anyone)) && f.headTag(a.last) == ""
	}
	return f.headTag(a.last) == "" && f.verbAfter(a.last) == "" && f.someoneIs(a.first, closes)
}

// closes says whether a word is behind an age rather than a count.
func closes(next string) bool {
	switch next {
	case "", ",", ".", ";", ")", "\"", "when":
		return true
	}
	return false
}

// stands says whether the clause up to token i tells where a number stands: "the toll stood at 45". Else a bare number
// behind "at" is an age or an hour: "he left school at 14", "it goes on at 10".
func (f *finder) stands(i int) bool {
	for j := i - 1; j >= f.first && j > i-reach; j-- {
		if w := f.lower(j); w == "," || w == ";" {
			return false
		}
		if f.is(j, stand) {
			return true
		}
	}
	return false
}

// someoneIs says whether a form of be stands before token i, with one person for its subject: "she will be 60 in May".
func (f *finder) someoneIs(i int, closes bool) bool {
	be := false
	for i--; isBe(f.lower(i)) || f.tag(i) == "MD" || strings.HasPrefix(string(f.tag(i)), "RB"); i-- {
		be = be || isBe(f.lower(i))
	}
	switch f.lower(i) {
	case "he", "she", "i", "who":
		return be
	}
	return be && closes && f.tag(i) == "NNP" && strings.HasPrefix(f.arcs[i].relation, "nsubj")
}

// isYear says that four bare digits are a year. The press writes counts with a comma, or not so round.
func (f *finder) isYear(a amount, bounded bool) bool {
	if !a.Digits || len(f.lower(a.last-1)) != 4 || a.Suffix != "" || !a.Whole() {
		return false
	}
	counts := plural(f.headTag(a.last))
	if a.low != a.high {
		return a.low >= 1000 && a.high < 2100 && (a.low >= 1800 || !counts) // "between 1968 and 1988"
	}
	if a.low >= 1800 && a.low < 2100 && a.high < 2100 {
		round := a.low == 2000 || a.low == 1800 || a.low == 1900
		return !counts || !bounded && !(round && f.tag(a.first-1) != "DT")
	}
	switch f.lower(a.first - 1) {
	case "in", "since", "by", "until", "before", "after", "during", "year":
		return a.low >= 1000 && a.low < 1800 && !counts
	}
	return false
}
