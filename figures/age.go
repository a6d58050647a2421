package figures

// isAge says that a number is somebody's age: "aged 12", "Ona Brisk, 31,", "she was 43", "children under 5".
func (f *finder) isAge(a amount, bounds int) bool {
	if !a.Whole() || a.Value < 0 || a.Value > 120 {
		return false
	}
	prev, next := f.lower(a.first-1), f.lower(a.last)
	closes := next == "" || next == "," || next == "." || next == ";" || next == ")" || next == "\"" || next == "when" || next == "and"
	switch {
	case prev == "aged" || prev == "age" || prev == "turned" || prev == "turning" || prev == "ages":
		return true
	case prev == "of" && f.lower(a.first-2) == "age", prev == "at" && closes && f.is(a.first-2, fate):
		return true
	case prev == "(" && next == ")":
		return true
	case prev == ",":
		return closes && next != "and" && (isNoun(f.tag(a.first-2)) || f.capital(a.first-2) || f.lower(a.first-2) == "\"")
	case prev == "is" || prev == "was" || prev == "'s":
		return closes && (f.lower(a.first-2) == "he" || f.lower(a.first-2) == "she" || f.lower(a.first-2) == "who")
	case bounds == 1 && (prev == "under" || prev == "over"):
		return plural(f.tag(a.first-2)) && f.headTag(a.last) == ""
	}
	return false
}
