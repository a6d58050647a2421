package compare

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// mutual are two who blame each other: "Veldan and Ostreland accused each other of the attack". They are named in one sentence.
func (c *claims) mutual() {
	start := 0
	for part := range strings.SplitAfterSeq(c.x.Text, "\n") {
		for sentence := range strings.SplitAfterSeq(part, ". ") {
			if s := reading.Cut(c.x.Text, start, start+len(sentence)); blameEachOther(s.Text) && !c.x.aside(s) {
				c.bothBlame(s)
			}
			start += len(sentence)
		}
	}
}

// bothBlame adds that the last two who are named before the words by which they blame each other do so.
func (c *claims) bothBlame(in reading.Span) {
	var two []mention
	for _, m := range c.mentioned(in) {
		if m.of.Kind != reading.Other && m.Form == reading.Name && !slices.ContainsFunc(two, func(o mention) bool { return o.of == m.of }) {
			two = append(two, m)
		}
	}
	n := len(two)
	if n < 2 {
		return
	}
	a, b := two[n-2], two[n-1]
	c.add(Claim{About: AboutBlame, Value: b.of.Name, Charge: true, Holder: reading.HeldByOutlet, Voice: voiceOf(a.of)}, b.Span)
	c.add(Claim{About: AboutBlame, Value: a.of.Name, Charge: true, Holder: reading.HeldByOutlet, Voice: voiceOf(b.of)}, a.Span)
}

// blameEachOther says that a sentence tells that two blame each other: "accused each other", "traded blame", "each pointed at the other".
func blameEachOther(sentence string) bool {
	if !slices.ContainsFunc([]string{"each other", "one another", "the other", " blame", " accusations", " charges"}, func(s string) bool { return strings.Contains(sentence, s) }) {
		return false // most sentences
	}
	words := plain(sentence)
	if has(words, "negator") || has(words, "maybe") {
		return false
	}
	for i, w := range words {
		rest := strings.Join(words[i+1:min(len(words), i+5)], " ")
		switch {
		case is(w, "blaming") && (strings.HasPrefix(rest, "each other") || strings.HasPrefix(rest, "one another") || strings.HasPrefix(rest, "the other")),
			is(w, "trade") && (strings.HasPrefix(rest, "blame") || strings.HasPrefix(rest, "accusation") || strings.HasPrefix(rest, "charges")),
			is(w, "pointing") && (strings.Contains(rest, "at each other") || strings.Contains(rest, "at one another") || strings.Contains(rest, "at the other")):
			return true
		}
	}
	return false
}
