package compare

import "slices"

// contrary is the place of the first word of a clause that says, and no more but when, of something that it was the opposite of what others may
// tell ("the gates were open all evening"), or -1.
func (c *clause) contrary() int {
	for i, w := range c.words {
		if opposite(w) != "" && !slices.Contains(c.words[:i], "has") && timeless(terms(c.words[i+1:])) == 0 && (has(c.words[max(0, i-2):i], "be") || has(c.words[max(0, i-2):i], "staying")) {
			return i
		}
	}
	return -1
}

// opposed adds that a clause that says that something was so denies the opposite; who is still there has not left.
func (c *claims) opposed(p clause) {
	var of []string
	denied := ""
	if at := p.contrary(); at > 0 {
		denied = opposite(p.words[at])
		of = append(slices.DeleteFunc(terms(p.words[:at]), func(t string) bool { return classes()["staying"][t] }), denied)
	} else if at := slices.Index(p.words, "still"); at > 0 && at+1 < len(p.words) && is(p.words[at-1], "be") && is(p.words[at+1], "preposition") {
		denied = term("leave")
		of = append(terms(p.words), denied)
	}
	if timeless(of) >= fewest {
		c.add(Claim{About: AboutOccurred, Value: valueDenied, Holder: p.holder, Terms: of, Focus: denied}, p.Span)
	}
}

// untold adds that who knew nothing of something denies that he was told or warned of it.
func (c *claims) untold(p clause) {
	told := term("tell")
	if of := terms(p.words[p.ignorant():]); len(of) > 0 {
		c.add(Claim{About: AboutOccurred, Value: valueDenied, Holder: p.holder, Terms: joined([]string{told}, of), Focus: told}, p.Span)
	}
}

// ignorant is the place behind words that say that something was not known ("it was unaware of any crack", "we knew nothing of a crack"), or 0.
func (c *clause) ignorant() int {
	for i, w := range c.words {
		before := c.words[max(0, i-2):i]
		known := w == "unaware" || i > 0 && (w == "nothing" && is(before[len(before)-1], "knowing") || w == "knowledge" && before[len(before)-1] == "no" ||
			w == "aware" && slices.Contains(before, "not") || is(w, "telling") && is(before[len(before)-1], "negator"))
		if known && i+2 < len(c.words) && slices.Contains([]string{"of", "about"}, c.words[i+1]) {
			return i + 2
		}
	}
	return 0
}
