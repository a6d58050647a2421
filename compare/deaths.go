package compare

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// deathOf stands before whom a cause of death is of.
const deathOf = "death of "

// deaths are what each voice says that somebody who has a name died of, or did not: "Marn died of a stroke", "his heart failed", "he was clubbed".
func (c *claims) deaths() {
	dead := c.deadByName()
	if len(dead) == 0 {
		return
	}
	for i, p := range c.clauses {
		if p.supposed() || p.attitude == reading.Deny {
			continue
		}
		cause := p.diedOf()
		if len(terms(cause)) == 0 {
			continue
		}
		who := c.dies(i, dead)
		if who == "" {
			continue
		}
		claim := Claim{About: AboutCause, Of: deathOf + who, Value: strings.Join(cause, " "), Terms: terms(cause), Holder: p.holder}
		if p.negated {
			claim.Value = not + claim.Value
		}
		c.add(claim, p.Span)
	}
}

// deadByName are the last names of those of whom the report says that they died.
func (c *claims) deadByName() (dead []string) {
	for _, p := range c.clauses {
		at := placeOf(p.words, "dying")
		if at < 0 {
			continue
		}
		for _, m := range c.mentioned(p.Span) {
			if m.of.Kind == reading.Person && m.Form == reading.Name {
				if name := head(m.of.Name); name != "" && !slices.Contains(dead, name) && (at > 0 || slices.Contains(p.words[at+1:], "of")) {
					dead = append(dead, name)
				}
				break
			}
		}
	}
	return dead
}

// diedOf are the words of a clause that tell what its subject died of, or nil.
func (c *clause) diedOf() []string {
	for i, w := range c.words {
		switch {
		case i > 0 && i+2 < len(c.words) && stem(w) == "die" && slices.Contains([]string{"of", "from"}, c.words[i+1]) && c.words[i-1] != "nearly" && c.words[i-1] != "almost":
			return upTo(c.words[i+2:])
		case i == 1 && i+1 < len(c.words) && slices.Contains([]string{"his", "her"}, c.words[0]) && is(w, "vital") && is(c.words[i+1], "failing"):
			return []string{w, "failure"}
		case i > 0 && i < 4 && is(w, "lethal") && slices.Contains([]string{"was", "been", "were"}, c.words[i-1]):
			return c.words[i:min(len(c.words), i+causeLength)]
		case i > 0 && i < 4 && i+1 < len(c.words) && is(w, "lethal") && slices.Contains([]string{"himself", "herself"}, c.words[i+1]):
			return c.words[i : i+2]
		}
	}
	return nil
}

// dies is who of the dead clause i is of: the first whom it names, or of "he died" the last who was named before and is dead.
func (c *claims) dies(i int, dead []string) string {
	for _, m := range c.mentioned(c.clauses[i].Span) {
		if name := head(m.of.Name); m.Form == reading.Name && m.of.Kind == reading.Person {
			if slices.Contains(dead, name) {
				return name
			}
			return ""
		}
	}
	if !slices.ContainsFunc(c.clauses[i].words[:min(3, len(c.clauses[i].words))], func(w string) bool { return slices.Contains([]string{"he", "she", "his", "her"}, w) }) {
		return ""
	}
	for j := i - 1; j >= max(0, i-farBack); j-- {
		if e, _ := c.named(c.clauses[j].Span); e != nil && slices.Contains(dead, head(e.Name)) {
			return head(e.Name)
		}
	}
	if len(dead) == 1 {
		return dead[0]
	}
	return ""
}
