package compare

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// deeds are who did it by short clauses of it: "the Riders took them", "those were Veldan shells".
func (c *claims) deeds() {
	for _, p := range c.clauses {
		if p.denies() || p.supposed() {
			continue
		}
		if name, at := c.took(p); name != "" {
			c.add(Claim{About: AboutBlame, Value: name, Charge: true, Holder: p.holder}, at)
		} else if p.theirs() {
			if name := c.arms(p.Span); name != "" {
				c.add(Claim{About: AboutBlame, Value: name, Charge: true, Holder: p.holder}, p.Span)
			}
		}
	}
}

// deedLength is of how many words a clause is at the most that tells who did it and no more.
const deedLength = 9

// took is who did a deed to somebody told of before, by a clause of no more than that: "and the Riders took them".
func (c *claims) took(p clause) (string, reading.Span) {
	if len(p.words) > deedLength {
		return "", reading.Span{}
	}
	verb := slices.IndexFunc(p.words, func(w string) bool { return slices.Contains([]string{"it", "them", "him", "her", "this", "us"}, w) }) - 1
	if verb < 1 || !is(p.words[verb], "deed") {
		return "", reading.Span{}
	}
	subject := reading.Span{Start: p.Start, End: p.Start + len(before(p.Text, p.words[verb]))}
	if e, m := c.named(subject); e != nil {
		if e.Kind != reading.Organization {
			return "", m
		}
		return e.Name, m
	}
	for _, m := range c.mentioned(subject) {
		if m.of.Kind == reading.Organization && m.Form != reading.Pronoun {
			return m.of.Name, m.Span
		}
	}
	who := slices.DeleteFunc(plain(c.x.Text[subject.Start:subject.End]), func(w string) bool { return w == "the" || w == "and" || w == "but" })
	if len(who) == 0 || len(who) > 3 || !is(who[len(who)-1], "fighter") {
		return "", subject
	}
	return strings.Join(who, " "), subject
}

// theirs says that a clause is of whose those were that are told of: "those were Veldan shells from Veldan guns".
func (c *clause) theirs() bool {
	first := c.words[0]
	if !slices.Contains([]string{"it", "they", "these", "those", "that", "this", "them"}, first) || len(c.words) < 2 || len(c.words) > deedLength {
		return false
	}
	return is(c.words[1], "be") || first == "them"
}
