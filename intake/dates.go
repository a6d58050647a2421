package intake

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// layouts are the forms of a full date that feeds, pages and people write.
// 3/4/2021 is not among them: nobody can tell its day from its month.
var layouts = []string{
	"2006-1-2", "2006/1/2", "2006.1.2", "20060102",
	"January 2 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006", "2-Jan-2006", "2-January-2006",
}

var (
	isoTime  = regexp.MustCompile(`^(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:?\d{2}`)
	weekday  = regexp.MustCompile(`(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+`)
	clock    = regexp.MustCompile(`(?i)[,\s]+(?:at\s+)?\d{1,2}[:.]\d{2}.*$|[,\s]+\d{1,2}\s?[ap]\.?m\b.*$`)
	clockBy  = regexp.MustCompile(`(?i)^\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?[,\s]+`)
	ordinal  = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)\b(?:\s+of\b)?`)
	sept     = regexp.MustCompile(`(?i)\bsept\b`)
	commas   = regexp.MustCompile(`[\s,]+`)
	monthDot = regexp.MustCompile(`(\pL)\.`)
)

// ParseDate reads a day as YYYY-MM-DD, RFC 3339, RFC 1123 or in words ("March 3, 2021",
// "3rd March 2021", "Wed, 3 Mar 2021") and returns it as YYYY-MM-DD. Of a time it takes
// the day as written, in the writer's own zone: that is the day a reader calls today.
func ParseDate(s string) (string, error) {
	in := strings.TrimSpace(s)
	if len(in) > 100 {
		in = in[:0]
	}
	if m := isoTime.FindStringSubmatch(in); m != nil {
		in = m[1]
	}
	in = weekday.ReplaceAllString(in, "")
	in = clockBy.ReplaceAllString(in, "")
	in = weekday.ReplaceAllString(in, "")
	in = clock.ReplaceAllString(in, "")
	in = ordinal.ReplaceAllString(in, "$1")
	in = monthDot.ReplaceAllString(in, "$1")
	in = sept.ReplaceAllString(in, "Sep")
	in = strings.TrimSpace(commas.ReplaceAllString(in, " "))
	for _, layout := range layouts {
		if t, err := time.Parse(layout, in); err == nil && t.Year() >= 1000 {
			return t.Format(time.DateOnly), nil
		}
	}
	if len(s) > 40 {
		s = strings.ToValidUTF8(s[:40], "") + "..."
	}
	return "", fmt.Errorf("%q is no date; write it as YYYY-MM-DD", s)
}
