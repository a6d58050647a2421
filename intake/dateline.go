package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/reading"
)

// dateline is the head of a wire story: "TIRANA, July 14 (Agency) -". The AP Stylebook
// puts the city in capitals; other houses write "London, 3 March 2021 —".
type dateline struct {
	end    int    // bytes, the dash included
	agency string // "AP"
	date   string // as written: "July 14", "Oct. 15, 2025"
}

const (
	months   = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
	weekdays = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)`
)

var (
	datelineDash = regexp.MustCompile(`(?:\s(?:-{1,2}|[–—―_])|[—―]|--)(?:\s|$)|[—―]`)
	datelineDate = regexp.MustCompile(`(?i)(?:^|,\s*|\s)((?:` + weekdays + `\.?,?\s+)?(?:` + months + `\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+` + months + `\.?(?:,?\s+\d{4})?|\d{4}-\d{2}-\d{2})|` + weekdays + `\.?)(?:$|[\s,])`)
	agencyAtEnd  = regexp.MustCompile(`^(.*?),?\s*[(\[](\p{Lu}[\pL.&'’/ -]{1,40})[)\]]\s*,?$`)
	placeWord    = regexp.MustCompile(`^(?:\p{Lu}[\pL.'’/-]*|(?:of|de|del|el|al|la|le|les|los|es|and|upon|on|the|am|an|der|sur|en|do|da)|d['’]\pL+|al-\pL+)$`)
)

// datelineOf finds the dateline that a paragraph starts with.
func datelineOf(paragraph string) (dateline, bool) {
	const farthest = 120 // bytes; "DAR ES SALAAM, Tanzania, Sept. 14, 1998 (Agency) -" has 50
	head := paragraph[:min(len(paragraph), farthest)]
	for from := 0; ; {
		dash := datelineDash.FindStringIndex(head[from:])
		if dash == nil {
			return dateline{}, false
		}
		start, end := from+dash[0], from+dash[1]
		rest := strings.TrimLeftFunc(paragraph[end:], unicode.IsSpace)
		if d, ok := parseDateline(strings.TrimSpace(head[:start]), rest); ok {
			d.end = start + len(strings.TrimRightFunc(head[start:end], unicode.IsSpace))
			return d, true
		}
		from = end // a dash inside, as in "SAINT-BRANNOC" or an agency's name
	}
}

// parseDateline reads what stands before the dash; rest is what follows it.
func parseDateline(head, rest string) (dateline, bool) {
	var d dateline
	if m := agencyAtEnd.FindStringSubmatch(head); m != nil {
		head, d.agency = m[1], m[2]
	}
	if m := datelineDate.FindStringSubmatchIndex(head); m != nil {
		d.date = head[m[2]:m[3]]
		head = head[:m[0]] + " , " + head[m[1]:]
	}
	places := 0
	capitals := false
	for _, part := range strings.Split(head, ",") {
		words := strings.Fields(part)
		if len(words) == 0 {
			continue
		}
		if places++; places > 3 || len(words) > 5 {
			return d, false
		}
		for _, w := range words {
			if !placeWord.MatchString(w) {
				return d, false
			}
		}
		first, _ := utf8.DecodeRuneInString(words[0])
		if !unicode.IsUpper(first) {
			return d, false
		}
		if places == 1 {
			capitals = isCapitals(strings.Join(words, " "))
		}
	}
	switch {
	case d.agency != "":
		return d, true
	case places == 0:
		return d, false
	case d.date != "":
		return d, capitals || startsUpper(rest) || rest == ""
	}
	// A name in capitals before a dash may be an acronym: "NATO - the alliance - said".
	return d, capitals && startsUpper(rest)
}

func isCapitals(s string) bool {
	return len(s) > 2 && strings.ToUpper(s) == s
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«`"))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// span is the dateline's span at the start of a paragraph.
func (d dateline) span(text string, paragraph reading.Span) reading.Span {
	return reading.Cut(text, paragraph.Start, paragraph.Start+d.end)
}
