package compare

import (
	"math"
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
	what, deed, by := lasting(p.before, p.behind)
	if deed == "" {
		return
	}
	claim := Claim{About: AboutCount, Of: "time " + what, Focus: term(deed), By: terms(by), Unit: "h", Low: &hours, High: &hours, Value: spell(hours)}
	around := plain(c.x.Text[max(p.Start, x.Start-16):x.Start] + " " + x.Text)
	long := strings.Join(around, " ")
	switch {
	case strings.Contains(long, "more than") || strings.Contains(long, "at least") || strings.Contains(long, "over "):
		claim.High, claim.Value = nil, "at least "+claim.Value
	case strings.Contains(long, "less than") || strings.Contains(long, "fewer than") || strings.Contains(long, "up to"):
		claim.Low, claim.Value = nil, "at most "+claim.Value
	}
	if about := hours * roundly; slices.ContainsFunc(around, func(w string) bool { return countedAs(w, "roughly") != "" }) {
		low, high := hours-about, hours+about
		claim.Low, claim.High, claim.Value = &low, &high, "about "+claim.Value
	}
	c.tell(claim, p, x.Span)
}

// lasting is what lasted for a time, in the report's words, the word by which it is compared, and whom or what it befell.
func lasting(before, behind []string) (what, deed string, by []string) {
	if len(behind) > 0 && countedAs(behind[0], "lasting") != "" && !verbal(behind[0]) {
		return "of " + behind[0], behind[0], nil // "a six-day outage"
	}
	for i, w := range slices.Backward(before) {
		switch {
		case countedAs(w, "lasting") == "":
			continue
		case w == "without" && i+1 < len(before):
			return "without " + before[i+1], before[i+1], nil
		case countedAs(w, "subject") != "":
			at := lastTerm(before[:i])
			if at < 0 {
				return "", "", nil
			}
			if countedAs(w, "lasting") == stem("last") {
				return "of " + before[at], before[at], nil
			}
			return "without " + before[at], before[at], nil // "power was back after four days"
		case verbal(w):
			return w, w, before[:i]
		}
		return "of " + w, w, nil
	}
	return "", "", nil
}

// spell is a time as people write it.
func spell(hours float64) string {
	n, unit := hours, "hour"
	switch {
	case hours >= 24 && hours == 24*math.Trunc(hours/24):
		n, unit = hours/24, "day"
	case hours < 1:
		n, unit = hours*60, "minute"
	}
	if n != 1 {
		unit += "s"
	}
	return strconv.FormatFloat(math.Round(n*10)/10, 'f', -1, 64) + " " + unit
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
