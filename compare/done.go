package compare

import (
	"cmp"
	"strings"

	"hearsay/language"
)

// deedIn is what is done to or by what is counted, in the report's form, and the words for who did it: a verb behind it ("17 prisoners
// escaped"), before the number ("fired 12 rounds") or within what is counted ("23 escaped prisoners").
func deedIn(before, behind, noun []string) (deed string, by []string) {
	if n := len(before); n > 1 && before[n-1] == "of" && countedAs(before[n-2], "deed") != "" {
		return before[n-2], nil // "the theft of 11 paintings"
	}
	for i, w := range behind[:min(len(behind), deedReach)] {
		if told := phraseAt(behind[i:]); told != "" {
			return told, nil
		}
		if countedAs(w, "aux") != "" || strings.HasSuffix(w, "ly") {
			continue
		}
		helped := i > 0 && countedAs(behind[i-1], "aux") != ""
		if verbal(w) && (helped || i == 0 && !strings.HasSuffix(w, "ing")) || i == 0 && countedAs(w, "deed") != "" {
			if countedAs(w, "light") == "" {
				return w, nil
			}
			break
		}
		if i == 0 && !is(w, "preposition") {
			break
		}
	}
	for n := 3; n > 1; n-- {
		if told := phraseAt(before[max(0, len(before)-n):]); told != "" && len(before) >= n {
			return told, nil
		}
	}
	for n := len(before) - 1; n >= max(0, len(before)-objectReach); n-- {
		w := before[n]
		if verbal(w) || countedAs(w, "deed") != "" {
			if countedAs(w, "light") != "" {
				break
			}
			if is(w, "perceiving") {
				return w, nil
			}
			by = doers(before[:n])
			if n+1 < len(before) && countedAs(before[n+1], "particle") != "" {
				w += " " + before[n+1] // "laid off"
			}
			return w, by
		}
		if countedAs(w, "idle") == "" && !strings.HasSuffix(w, "ly") {
			break
		}
	}
	for _, w := range noun[:max(0, len(noun)-1)] {
		if verbal(w) && !strings.HasSuffix(w, "ing") && countedAs(w, "light") == "" {
			return w, nil
		}
	}
	return "", nil
}

const (
	deedReach   = 7 // of how many words behind what is counted one may be what it did
	objectReach = 4 // before how many words the verb may stand whose object it is
)

// verbal says that a word is a form of a verb that tells of what was done.
func verbal(w string) bool {
	if countedAs(w, "person") != "" || countedAs(w, "aux") != "" {
		return false
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) || !strings.HasSuffix(w, "s") && language.IrregularVerb(w) != ""
}

// deedTerm is the term by which a deed is compared.
func deedTerm(deed string) string {
	w, _, _ := strings.Cut(deed, " ")
	return cmp.Or(countedAs(deed, "phrase"), countedAs(w, "deed"), term(w))
}

// quantity is what a number is the measure of, where a verb or a preposition says no more than that: "turnout was 61 percent", "a depth of 30 metres".
func quantity(before []string) string {
	for n := len(before) - 1; n >= 0 && n >= len(before)-objectReach; n-- {
		w := before[n]
		if countedAs(w, "link") != "" {
			continue
		}
		if n == len(before)-1 || w == "percent" || verbal(w) || len(terms(before[n:n+1])) == 0 || countedAs(w, "person") != "" || countedAs(w, "light") != "" || classes()["time"][stem(w)] {
			return ""
		}
		return w
	}
	return ""
}

// phraseAt is the phrase of data/counted.tsv with which the words begin, or "".
func phraseAt(words []string) string {
	for n := min(3, len(words)); n > 0; n-- {
		if p := strings.Join(words[:n], " "); countedAs(p, "phrase") != "" {
			return p
		}
	}
	return ""
}

// doers are the words for who did what the verb behind them says, unless it was done to them: "the barge was towed".
func doers(before []string) []string {
	if n := len(before); n > 0 && is(before[n-1], "be") {
		return nil
	}
	return before
}

// over is the verb before a measure with its object between them: "towed the barge 40 kilometres".
func over(before []string) (deed string, by []string) {
	for n := len(before) - 1; n >= max(0, len(before)-deedReach+2); n-- {
		if w := before[n]; verbal(w) && countedAs(w, "light") == "" {
			return w, doers(before[:n])
		}
		if is(before[n], "preposition") && n < len(before)-1 {
			break
		}
	}
	return "", nil
}

// participle is a form of a verb as it stands behind what it was done to: "stolen" for "stole", "fired" for "firing".
func participle(w string) string {
	if deed := countedAs(w, "phrase"); deed != "" {
		return cmp.Or(countedAs(deed, "participle"), w)
	}
	verb, particle, _ := strings.Cut(w, " ")
	if root, ok := strings.CutSuffix(verb, "ing"); ok {
		verb = strings.TrimSuffix(root, "y") + "ied"
		if !strings.HasSuffix(root, "y") {
			verb = root + "ed"
		}
	}
	return strings.TrimSpace(cmp.Or(countedAs(verb, "participle"), verb) + " " + particle)
}
