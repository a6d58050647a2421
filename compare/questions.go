package compare

import (
	"slices"
	"strings"

	"hearsay/reading"
)

const (
	// heading is of how many words a question is at the most that only names what is told of next ("And the guns in the mill?").
	heading = 6
	// answered is how many clauses behind such a question its answer may stand.
	answered = 3
)

// asks says that a clause is a question: it tells of nothing.
func (c *claims) asks(p clause) bool { return p.End < len(c.x.Text) && c.x.Text[p.End] == '?' }

// askedBefore are the terms of a question of the outlet's that clause i answers with a "no": those of what is denied ("And the guns in the mill?
// There was never so much as a cartridge there, the miller said"). The answer has to name it, or what is of its kind, or to point at it.
func (c *claims) askedBefore(i int) []string {
	p := c.clauses[i]
	for j := i - 1; j >= max(0, i-answered); j-- {
		q := c.clauses[j]
		if strings.Contains(c.x.Text[q.End:max(q.End, p.Start)], "\n") {
			return nil
		}
		asked := terms(q.words)
		if !c.asks(q) || q.holder != reading.HeldByOutlet || len(q.words) > heading || len(asked) == 0 {
			continue
		}
		kinds := implied(asked)
		if slices.ContainsFunc(implied(p.none()), func(t string) bool { return slices.Contains(kinds, t) }) {
			return asked
		}
	}
	return nil
}
