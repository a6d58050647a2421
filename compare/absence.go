package compare

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// none are the terms of a clause with "no" or "not" that say what there was none of, without what says how that is known: "there was no sign of
// sabotage", "none heard a shout".
func (c *clause) none() []string {
	unused := c.unused(placeOf(c.words, "negator")) != ""
	words := c.words
	if no := placeOf(words, "negator"); no > 0 && words[no] == "no" && words[no-1] == "found" && len(terms(words[no:])) >= fewest {
		words = words[no:] // "tests found no poison in the well"
	}
	return slices.DeleteFunc(terms(words), func(w string) bool {
		return unused && classes()["use"][w] || classes()["evidence"][w] || classes()["generic"][w] || c.perceived() && classes()["perceiving"][w]
	})
}

// flat says that the clause says that there was no such thing, and no more: "there was no warning", "none heard a shout", "nobody was beaten".
func (c *clause) flat() bool {
	none := func(words []string) bool { return slices.Contains(words, "no") }
	if len(c.words) < 4 && c.words[0] == "not" && is(c.words[min(1, len(c.words)-1)], "determiner") {
		return true // "it was a bird, [not a missile]"
	}
	if is(c.words[0], "negator") && c.twice() {
		return true // "not a shot was fired"
	}
	return len(c.words) > 2 && c.words[0] == "there" && none(c.words[1:min(4, len(c.words))]) || c.perceived() || c.nobodyWas() || c.unused(placeOf(c.words, "negator")) != ""
}

// twice says that a clause says one thing in two words that mean the same, and no more: "not a shot was fired".
func (c *clause) twice() bool {
	n := 0
	for i := range c.words {
		n += len(terms(c.words[i : i+1]))
	}
	return n == 2 && len(terms(c.words)) == 1
}

// perceived says that nobody perceived something, or that it was not to be perceived: what is not known before ("a shout") was not there.
func (c *clause) perceived() bool {
	at := placeOf(c.words, "perceiving")
	no := placeOf(c.words, "negator")
	if at < 0 || no < 0 {
		return false
	}
	if no == at+1 && c.words[no] == "no" {
		return true // "they heard no alarm"
	}
	behind := c.words[at+1:]
	if len(behind) > 0 && nobody(c.words[no:]) {
		return no < at && slices.Contains([]string{"a", "an", "any"}, behind[0])
	}
	return no < at && at > 0 && c.words[no] == "no" && (len(behind) == 0 || is(behind[0], "preposition")) && slices.Contains([]string{"be", "was", "were", "been"}, c.words[at-1]) // "no knife can be seen"
}

// existence says that a clause that is denied says only that there was something: "denied that there was shooting", "refuted claims of beatings".
func (c *clause) existence() bool {
	if len(c.words) > 2 && c.words[0] == "that" && c.words[1] == "there" {
		return true
	}
	at := placeOf(c.words, "pointer")
	return at >= 0 && at+2 < len(c.words) && c.words[at+1] == "of" && len(terms(c.words[at+2:])) == 1
}

// ruledOut is the place behind "ruled out" in the clause, or 0: "the air force ruled out a missile".
func (c *clause) ruledOut() int {
	at := placeOf(c.words, "ruling")
	if at < 0 || at+2 >= len(c.words) || c.words[at+1] != "out" {
		return 0
	}
	return at + 2
}

// nobodyWas says that a clause is "nobody was beaten" or the like: its last word says what was done to nobody.
func (c *clause) nobodyWas() bool {
	words := c.words
	if len(words) > 0 && words[0] == "that" {
		words = words[1:]
	}
	if !nobody(words) {
		return false
	}
	last := len(words) - 1
	for _, w := range words[1:last] {
		if !slices.Contains([]string{"one", "was", "were", "had", "has", "have", "been"}, w) {
			return false
		}
	}
	return last > 1 && is(words[last-1], "be") && len(terms(words[last:])) == 1
}

// nobody says that the words begin with "nobody", "none" or "no one".
func nobody(words []string) bool {
	return len(words) > 1 && (slices.Contains([]string{"nobody", "none"}, words[0]) || words[0] == "no" && words[1] == "one")
}

// ofAnother says that a clause denies something of another than the one told of: "the other man was not hurt".
func (c *clause) ofAnother() bool {
	at := placeOf(c.words, "further")
	return at >= 0 && at < placeOf(c.words, "negator")
}

// refused says that a clause is what somebody was denied, and not a fact that was: "denied bail", "rejected the appeal", "the judge dismissed the
// charges".
func (c *claims) refused(p clause) bool {
	if p.attitude != reading.Deny || p.words[0] == "that" || strings.HasSuffix(p.words[0], "ing") {
		return false
	}
	if i := placeOf(p.words, "preposition"); has(p.words[:cmp.Or(max(i, 0), len(p.words))], "grant") {
		return true
	}
	return has(plain(c.x.voice(p.holder).Name), "court")
}
