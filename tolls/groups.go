package tolls

import (
	"slices"

	"hearsay/reading"
)

// group is a number of people who came to harm.
type group struct {
	mention      int
	harm         reading.Harm
	n, low, high int
	part         bool // of people counted elsewhere
	generic      bool // of people or victims, not of women or officers alone
	weak         bool // care alone tells of the harm
	latest       bool // "the toll rose to 4"
}

// groups are the numbers that the mentions give; those joined to each other are one: "two men and a woman".
func (f *finder) groups(ms []int) (out []group) {
	for _, m := range ms {
		x := &f.mentions[m]
		g := group{mention: m, harm: x.harm, weak: x.weak}
		counted, known := false, true
		for _, p := range x.people {
			if p.pronoun {
				continue
			}
			known = known && p.n > 0
			counted = counted || p.figure >= 0
			g.n, g.low, g.high = g.n+p.n, g.low+p.low, g.high+p.high
			g.part = g.part || p.part
			g.generic = g.generic || len(x.people) > 1 || p.human == (human{})
			g.latest = g.latest || p.figure >= 0 && f.rises(p.head)
		}
		if known && counted && g.n > 0 {
			out = append(out, g)
		}
	}
	return out
}

// rises holds for a number that a toll has come to.
func (f *finder) rises(i int) bool {
	for j, n := i, 0; j >= 0 && n < 4; j, n = f.tree.head[j], n+1 {
		if f.t.Tokens[j].IsVerb() && f.class(j, "rise") {
			return true
		}
	}
	return false
}

// figureMentions adds what figures tell that no verb or noun was found to tell.
func (f *finder) figureMentions() {
	taken := map[int]bool{}
	for _, m := range f.mentions {
		for _, p := range m.people {
			if p.figure >= 0 {
				taken[p.figure] = true
			}
		}
	}
	for i, x := range f.r.Figures {
		if x.Harm == "" || x.Unit != "" || taken[i] {
			continue
		}
		at := f.t.TokenAt(x.Start)
		p := party{first: at, last: f.t.TokenAt(x.End-1) + 1, head: f.t.TokenAt(x.End - 1), figure: i}
		p.count(x)
		f.mentions = append(f.mentions, mention{harm: x.Harm, at: at, people: []party{p}})
	}
	slices.SortStableFunc(f.mentions, func(a, b mention) int { return a.at - b.at })
}
