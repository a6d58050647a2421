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
		if p.open || p.supposed() || !p.denies() {
			continue
		}
		whole := p.elsewhere() || p.anothers() // he may be named behind the "not" too
		if !whole && !p.involvement() {
			continue
		}
		until := p.End
		if p.negated && !whole {
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

// elsewhere says that a clause is that those were not where it was done: "no ship of the coast guard was at sea", "none of our men were near the mill".
func (c *clause) elsewhere() bool {
	at := placeOf(c.words, "negator")
	if at < 0 || len(c.words) > elsewhereLength {
		return false
	}
	be := -1
	for i, w := range c.words {
		if is(w, "be") || is(w, "whereabouts") {
			be = i
			break
		}
	}
	if be < 1 || be+1 >= len(c.words) {
		return false
	}
	men := slices.ContainsFunc(implied(terms(c.words[:be])), func(t string) bool { return classes()["led"][t] || classes()["arms"][t] || classes()["fighter"][t] })
	behind := c.words[be+1:]
	return men && has(behind[:min(3, len(behind))], "presence")
}

// elsewhereLength is of how many words a clause is at the most that says where those were not.
const elsewhereLength = 14

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

// anothers says that a clause is "it was not the Riders", "it was not us": of who did it, and of nothing else.
func (c *clause) anothers() bool {
	if len(c.words) > 6 && !slices.Contains(c.words[:min(8, len(c.words))], "who") || len(c.words) < 4 || !slices.Contains([]string{"it", "this", "that", "those", "these", "they"}, c.words[0]) {
		return false
	}
	return is(c.words[1], "be") && c.words[2] == "not" && (is(c.words[len(c.words)-1], "fighter") || slices.Contains(c.words, "who") || slices.Contains([]string{"us", "ours", "our", "we"}, c.words[3]))
}

// themselves are the words by which a source speaks of itself and what is a part of it; "my son" is none.
var themselves = []string{"it", "its", "he", "she", "they", "we", "our", "ours", "us", "i"}

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
