package compare

import (
	"slices"
	"strconv"
	"strings"

	"hearsay/reading"
)

// lasted adds how long something lasted: "the outage lasted six days", "without power for nearly six days".
func (c *claims) lasted(x reading.Time) {
	hours := hoursIn(x.Value)
	if x.Type != reading.Duration || hours == 0 {
		return
	}
	p, ok := c.around(x.Span, x.End)
	if !ok {
		return
	}
	before := p.before
	at := -1
	for i, w := range before {
		if countedAs(w, "lasting") != "" {
			at = i
		}
	}
	if at < 0 {
		return
	}
	what := "of " + before[at]
	if countedAs(before[at], "lasting") == stem("last") {
		if at = lastTerm(before[:at]); at < 0 {
			return
		}
		what = "of " + before[at]
	} else if before[at] == "without" && at+1 < len(before) {
		what = "without " + before[at+1]
	}
	claim := Claim{About: AboutCount, Of: "time " + what, Focus: term(head(what)), Unit: "h", Low: &hours, High: &hours, Value: x.Text}
	around := plain(c.x.Text[max(p.Start, x.Start-16):x.Start] + " " + x.Text)
	long := strings.Join(around, " ")
	switch {
	case strings.Contains(long, "more than") || strings.Contains(long, "at least") || strings.Contains(long, "over "):
		claim.High = nil
	case strings.Contains(long, "less than") || strings.Contains(long, "fewer than") || strings.Contains(long, "up to"):
		claim.Low = nil
	}
	if about := hours * roundly; slices.ContainsFunc(around, func(w string) bool { return countedAs(w, "roughly") != "" }) {
		low, high := hours-about, hours+about
		claim.Low, claim.High = &low, &high
	}
	c.tell(claim, p, x.Span)
}

// lastTerm is the place of the last of the words that says what something is about, or -1.
func lastTerm(words []string) int {
	for i := len(words) - 1; i >= 0; i-- {
		if countedAs(words[i], "aux") == "" && len(terms(words[i:i+1])) > 0 {
			return i
		}
	}
	return -1
}

// hoursIn is how many hours a TIMEX3 duration has, or 0: of months and years nobody says to the hour when they end.
func hoursIn(value string) float64 {
	unit := map[string]float64{"TM": 1. / 60, "TH": 1, "D": 24, "W": 7 * 24}
	number, ok := strings.CutPrefix(value, "P")
	if !ok || len(number) < 2 {
		return 0
	}
	last := number[len(number)-1:]
	if rest, ok := strings.CutPrefix(number, "T"); ok {
		number, last = rest, "T"+last
	}
	n, err := strconv.ParseFloat(number[:len(number)-1], 64)
	if err != nil {
		return 0
	}
	return n * unit[last]
}
