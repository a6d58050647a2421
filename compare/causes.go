package compare

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"

	"hearsay/internal/wordlist"
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
	for i, p := range c.clauses {
		if p.denies() && !slices.Contains(p.words, "rule") {
			c.uncaused(p)
			continue
		}
		for piece := range strings.SplitSeq(p.Text, ",") {
			words := plain(piece)
			effect, cause := behind(words)
			if cause == nil {
				effect, cause = ahead(words)
			}
			if cause == nil {
				effect, cause = c.does(i, words)
			}
			if len(terms(cause)) > 0 {
				c.add(Claim{About: AboutCause, Of: effect, Value: strings.Join(cause, " "), Terms: essence(cause), Holder: p.holder}, p.Span)
			}
		}
	}
}

// uncaused is what something is said not to have come of: "the fire was not caused by sparks", "there was nothing wrong with the pump".
func (c *claims) uncaused(p clause) {
	if p.open || p.supposed() {
		return
	}
	var effect string
	var cause []string
	if at := slices.Index(p.words, "wrong"); at > 0 && at+2 < len(p.words) && p.words[at-1] == "nothing" && p.words[at+1] == "with" {
		cause = upTo(p.words[at+2:])
	} else {
		no := placeOf(p.words, "negator")
		words := slices.DeleteFunc(slices.Clone(p.words), func(w string) bool { return is(w, "negator") })
		if effect, cause = behind(words); no > len(words)-len(cause) {
			return // "it was caused by a pump, not by sparks"
		}
	}
	if len(terms(cause)) > 0 {
		c.add(Claim{About: AboutCause, Of: effect, Value: not + strings.Join(cause, " "), Terms: essence(cause), Holder: p.holder}, p.Span)
	}
}

// does finds what is said to have caused something: "sparks caused the fire", "this had caused the collision" of what the clause before tells,
// "traced the poisoning to a solvent", "she blamed a failed signal".
func (c *claims) does(i int, words []string) (effect string, cause []string) {
	p := c.clauses[i]
	if at := slices.IndexFunc(words, func(w string) bool { return is(w, "causing") && strings.HasSuffix(w, "ed") }); at > 0 && at+1 < len(words) && words[at+1] != "by" {
		effect = effectIn(words[at:min(len(words), at+4)])
		switch subject := words[max(0, at-causeLength):at]; {
		case effect == "":
			return "", nil
		case len(terms(subject)) > 0:
			return effect, subject
		case i > 0 && c.clauses[i-1].holder == p.holder:
			return effect, c.clauses[i-1].words
		}
		return "", nil
	}
	if n := len(words); n > 2 && is(words[n-1], "crime") && slices.Contains([]string{"it", "this", "that"}, words[n-3]) && is(words[n-2], "be") {
		return "", words[n-1:] // "it was arson"
	}
	if at := slices.Index(words, "traced"); at >= 0 {
		if to := slices.Index(words[at:], "to"); to > 0 && at+to+1 < len(words) {
			return effectIn(words[at : at+to]), upTo(words[at+to+1:])
		}
	}
	if s := c.x.Statement(p.holder); s != nil && s.Cue.Lemma == "blame" {
		if e, _ := c.named(p.Span); e == nil && !has(words, "fighter") {
			return "", upTo(words)
		}
	}
	return "", nil
}

// essence is the term of a cause that says what it was: that of the last word before a preposition, "signal" of "a failed signal at the junction";
// of a whole clause it is all terms.
func essence(cause []string) []string {
	end := placeOf(cause, "preposition")
	if end < 1 {
		end = len(cause)
	}
	all := terms(cause[:end])
	if len(all) == 0 || len(cause) > 2*causeLength {
		return terms(cause)
	}
	return all[len(all)-1:]
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

// ahead finds a cause ahead of the word "cause" or "explanation".
func ahead(words []string) (effect string, cause []string) {
	at := slices.IndexFunc(words, func(w string) bool { return w == "cause" || w == "explanation" })
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
