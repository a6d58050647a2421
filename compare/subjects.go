package compare

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// itself are the words by which a source speaks of itself.
var itself = []string{"it", "its", "he", "his", "she", "her", "they", "their", "we", "our", "i", "my"}

// pronoun says that a clause begins with a word for somebody named before.
func (c *clause) pronoun() bool {
	return slices.ContainsFunc(c.words[:min(4, len(c.words))], func(w string) bool {
		return slices.Contains([]string{"them", "that", "this", "these", "such"}, w) || slices.Contains(itself, w)
	})
}

// said are the terms of clause i; of one that says too little of somebody named before ("all of them were civilians"), with those of what the
// same voice has said just before.
func (c *claims) said(i int) []string {
	p := c.clauses[i]
	of := terms(p.words)
	if i == 0 || timeless(of) >= fewest || c.clauses[i-1].holder != p.holder || !p.pronoun() {
		return of
	}
	return joined(of, terms(c.clauses[i-1].words))
}

// unapposed are the terms without those of names that only say once more who is meant ("the driver, Osk Lind, was not at the wheel").
func (c *claims) unapposed(p clause, of []string) []string {
	for _, m := range c.mentioned(p.Span) {
		if m.Form == reading.Name && strings.HasSuffix(c.x.Text[:m.Start], ", ") && strings.HasPrefix(c.x.Text[m.End:], ",") {
			name := terms(plain(m.Text))
			of = slices.DeleteFunc(of, func(t string) bool { return slices.Contains(name, t) })
		}
	}
	return of
}

// ownMen are the terms with whom the source leads in place of "his men", where it is told who he is ("police chief Osk Lind said his men had not
// fired").
func (c *claims) ownMen(p clause, of []string) []string {
	s := c.x.Statement(p.holder)
	at := slices.IndexFunc(p.words[:min(3, len(p.words))], func(w string) bool { return slices.Contains([]string{"his", "her", "its", "our", "their"}, w) })
	if s == nil || at < 0 || at+1 == len(p.words) || !is(p.words[at+1], "led") {
		return of
	}
	led := slices.DeleteFunc(plain(s.Source.Text), func(w string) bool { return !is(w, "fighter") })
	if len(led) == 0 {
		return of
	}
	return joined(slices.DeleteFunc(of, func(t string) bool { return t == term(p.words[at+1]) }), terms(led))
}
