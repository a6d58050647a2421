package compare

import (
	"strings"

	"hearsay/reading"
)

// struck are the days on which each voice says that what attacked struck: "the guns opened up on Tuesday night", "eleven shells came down, on Wednesday".
func (c *claims) struck() {
	told := map[string]bool{} // voices, each of which has a day already
	for _, x := range c.x.Times {
		day, ok := dayOf(x)
		if !ok || day > c.x.Day() || daysTo(day, c.x.Day()) > week || c.bounded(x.Span) {
			continue
		}
		i := c.saidOn(x.Span)
		if i < 0 {
			continue
		}
		p := c.clauses[i]
		by := c.x.voice(p.holder).Name
		if p.denies() || p.supposed() || told[by] || !c.strikes(i) {
			continue
		}
		told[by] = true
		c.add(Claim{About: AboutDay, Value: day, Holder: p.holder}, x.Span)
	}
}

// saidOn is the place of the clause that a day belongs to, or -1: that in which it stands, or the last of a statement's words that it stands right behind
// ("said eleven shells fell, after sunrise on Wednesday").
func (c *claims) saidOn(day reading.Span) int {
	found := -1
	for i, p := range c.clauses {
		if p.Start > day.Start {
			break
		}
		if p.holder != reading.HeldByOutlet && p.End <= day.Start && day.Start-p.End < trailing && strings.HasPrefix(c.x.Text[p.End:], ", ") &&
			!strings.ContainsAny(c.x.Text[p.End:day.Start], ".\n") || p.Contains(day) {
			found = i
			if p.holder != reading.HeldByOutlet {
				break
			}
		}
	}
	return found
}

// trailing is how many bytes behind a statement's words a day may stand that belongs to them.
const trailing = 25

// strikes says that a clause tells that what attacks struck: "the shells fell", and "they fell" of shells told of before.
func (c *claims) strikes(i int) bool {
	p := c.clauses[i]
	if !has(p.words, "striking") && !has(p.words, "be") {
		return false
	}
	if has(p.words, "missile") {
		return true
	}
	return i > 0 && p.words[0] == "they" && has(p.words[:min(3, len(p.words))], "striking") && has(c.clauses[i-1].words, "missile")
}
