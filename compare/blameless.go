package compare

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// not stands before whoever is said not to have done it.
const not = "not "

// uninvolved are those who are said not to have done it: "the Brigade had nothing to do with the raid", "Veldan denied any involvement".
func (c *claims) uninvolved() {
	for _, p := range c.clauses {
		if p.open || p.supposed() || !p.denies() || !p.involvement() {
			continue
		}
		until := p.End
		if p.negated {
			until = p.Start + len(before(p.Text, p.words[placeOf(p.words, "negator")]))
		}
		who := reading.Cut(c.x.Text, p.Start, until)
		if name := cmp.Or(c.subject(p.holder, who), c.denier(p)); name != "" {
			c.add(Claim{About: AboutBlame, Value: not + name, Holder: p.holder}, p.Span)
		}
	}
}

// disowned adds that those who are said not to have attacked have not done it.
func (c *claims) disowned(e *reading.Event) {
	for _, p := range e.Actors {
		if len(p.Spans) == 0 {
			continue
		}
		if name := c.subject(e.Holder, p.Spans[0]); name != "" {
			c.add(Claim{About: AboutBlame, Value: not + name, Holder: e.Holder}, p.Spans[0])
		}
	}
}

// involvement says that a clause is of having to do with something: "had nothing to do with", "took no part in", "was not involved".
func (c *clause) involvement() bool {
	if c.attitude == reading.Deny && c.points() && has(c.words, "accusation") {
		return true
	}
	at := placeOf(c.words, "involvement")
	if i := slices.Index(c.words, "nothing"); i >= 0 && i+3 < len(c.words) && c.words[i+1] == "to" && c.words[i+2] == "do" {
		return true
	}
	if at >= 0 && is(c.words[at], "share") && (at+1 == len(c.words) || c.words[at+1] != "in") {
		return false // "not part of the crew"
	}
	return at >= 0 && (c.negated && placeOf(c.words, "negator") < at || c.attitude == reading.Deny && at < 3)
}

// subject is the first party that the words name or stand for; without one, whoever holds it.
func (c *claims) subject(holder string, in reading.Span) string {
	for _, m := range c.mentioned(in) {
		if m.of.Kind != reading.Other {
			return m.of.Name
		}
	}
	if s := c.x.Statement(holder); s != nil && slices.ContainsFunc(strings.Fields(strings.ToLower(in.Text)), func(w string) bool { return slices.Contains(themselves, w) }) {
		return c.x.Name(s.Source.Entity)
	}
	return ""
}

// themselves are the words by which a source speaks of itself and what is a part of it; "my son" is none.
var themselves = []string{"it", "its", "he", "she", "they", "we", "our", "i"}

// denier is the source of a denial that names nobody: "denied any involvement".
func (c *claims) denier(p clause) string {
	s := c.x.Statement(p.holder)
	if s == nil || p.attitude != reading.Deny {
		return ""
	}
	return c.x.Name(s.Source.Entity)
}

// before is the part of a text ahead of a word.
func before(text, word string) string {
	return text[:max(0, strings.Index(strings.ToLower(text), word))]
}
