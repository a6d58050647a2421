package compare

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/causes.txt
var causeList string

// leads are the phrases of data/causes.txt, each by its words.
var leads = func() (all [][]string) {
	for _, line := range wordlist.Lines(causeList) {
		all = append(all, strings.Fields(line))
	}
	return all
}()

const (
	causeReach  = 12 // how many words before the phrase that leads to its cause an effect may stand
	causeLength = 6  // of how many words a cause is told at the most
)

// causes are what fires, crashes and the like are said to have come of: "the fire most likely began in a cable", "a burnt cable remained the
// most likely cause".
func (c *claims) causes() {
	for _, p := range c.clauses {
		if negated, _ := p.negated(); p.attitude == reading.Deny || negated && !slices.Contains(p.words, "rule") {
			continue
		}
		for piece := range strings.SplitSeq(p.Text, ",") {
			words := plain(piece)
			effect, cause := behind(words)
			if cause == nil {
				effect, cause = ahead(words)
			}
			if len(terms(cause)) > 0 {
				c.add(Claim{About: AboutCause, Of: effect, Value: strings.Join(cause, " "), Terms: terms(cause), Holder: p.holder}, p.Span)
			}
		}
	}
}

// behind finds a cause behind a phrase that leads to it from its effect.
func behind(words []string) (effect string, cause []string) {
	for i := range words {
		for _, lead := range leads {
			if end := i + len(lead); end < len(words) && slices.Equal(words[i:end], lead) {
				if effect = effectIn(words[max(0, i-causeReach):i]); effect != "" {
					return effect, upTo(words[end:])
				}
			}
		}
	}
	return "", nil
}

// ahead finds a cause ahead of the word "cause".
func ahead(words []string) (effect string, cause []string) {
	at := slices.Index(words, "cause")
	if at < 2 {
		return "", nil
	}
	i := at
	for i > 0 && is(words[i-1], "likely") {
		i--
	}
	if i < 2 || words[i-1] != "the" && words[i-1] != "a" || !slices.Contains([]string{"as", "was", "is", "be", "were", "remained", "remains", "been"}, words[i-2]) {
		return "", nil
	}
	start := i - 2
	for start > 0 && i-2-start < causeLength && !english.IsStopWord(words[start-1]) && !is(words[start-1], "but") {
		start--
	}
	if start == i-2 {
		return "", nil
	}
	return effectIn(words[at:min(len(words), at+4)]), words[start : i-2]
}

// effectIn is the last of the words that causes are looked for of, or "".
func effectIn(words []string) string {
	for _, w := range slices.Backward(words) {
		if is(w, "effect") {
			return strings.TrimSuffix(w, "s")
		}
	}
	return ""
}

// upTo are the words of a cause, up to a relative clause.
func upTo(words []string) []string {
	for i, w := range words {
		if i == causeLength || i > 0 && slices.Contains([]string{"that", "which", "who", "when", "while", "said"}, w) {
			return words[:i]
		}
	}
	return words
}
