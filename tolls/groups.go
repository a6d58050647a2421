package tolls

import (
	"slices"
	"sort"
	"strings"

	"hearsay/reading"
)

// group is a number of people who came to harm.
type group struct {
	mention      int
	harm         reading.Harm
	n, low, high int
	part         bool   // of people counted elsewhere
	kind         string // the noun of those who are not all of the people harmed, women or officers; empty of people and victims
	weak         bool   // care alone tells of the harm
	some         bool   // men, women or children, who need not be all
	said         bool   // in a statement, not by the outlet itself
	none         bool   // "no deaths"
	latest       bool   // "the toll rose to 4"
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
			g.kind = f.kind(p)
			h := f.words.persons[f.t.Tokens[p.head].Lemma]
			g.some = h.sex != 0 || h.age == child
			g.latest = g.latest || p.figure >= 0 && f.rises(p.head)
		}
		if len(x.people) > 1 {
			g.kind, g.some = "", false
		}
		g.said = f.said(x.at)
		g.none = counted && g.high == 0 && !f.besides(x.at)
		if known && counted && g.n > 0 || g.none {
			out = append(out, g)
		}
	}
	return out
}

// kind is the noun of a count that need not be one of all, or "".
func (f *finder) kind(p party) string {
	noun := f.lower(p.head)
	if p.figure >= 0 {
		of := strings.Fields(strings.ToLower(f.r.Figures[p.figure].Of))
		if len(of) == 0 {
			return ""
		}
		noun = of[len(of)-1]
	}
	if h := f.words.persons[f.t.Tokens[p.head].Lemma]; f.words.classes["all"][noun] || h.sex != 0 || h.age == child {
		return ""
	}
	return noun
}

// besides holds near "else" or "other": who says that no one else died denies no death.
func (f *finder) besides(i int) bool {
	for j := i - 4; j < i+4; j++ {
		if w := f.lower(j); w == "else" || w == "other" || w == "others" {
			return true
		}
	}
	return false
}

// said holds for a token in the content of a statement.
func (f *finder) said(i int) bool {
	start := f.t.Tokens[i].Start
	n := sort.Search(len(f.contents), func(n int) bool { return f.contents[n].End > start })
	return n < len(f.contents) && f.contents[n].Start <= start
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

// figureMentions adds what figures tell of whom no verb or noun was found to tell.
func (f *finder) figureMentions() {
	joins := -1 // the token behind the last figure
	for i, x := range f.r.Figures {
		if x.Harm == "" || x.Unit != "" || f.told[i] {
			joins = -1
			continue
		}
		at := f.t.TokenAt(x.Start)
		p := party{first: at, last: f.t.TokenAt(x.End-1) + 1, head: f.t.TokenAt(x.End - 1), figure: i}
		p.count(x)
		if n := len(f.mentions) - 1; joins >= 0 && n >= 0 && f.mentions[n].harm == x.Harm && f.joinedBy(joins, at) {
			f.mentions[n].people = append(f.mentions[n].people, p)
			joins = p.last
			continue
		}
		joins = p.last
		f.mentions = append(f.mentions, mention{harm: x.Harm, at: at, people: []party{p}})
	}
	slices.SortStableFunc(f.mentions, func(a, b mention) int { return a.at - b.at })
}

// joinedBy holds where nouns and "and" alone stand between two numbers: "12 rebels and 3 soldiers".
func (f *finder) joinedBy(i, j int) bool {
	and := false
	for ; i < j; i++ {
		switch {
		case f.lower(i) == "and" || f.lower(i) == ",":
			and = true
		case !f.t.Tokens[i].IsNoun() && f.t.Tokens[i].Tag != "JJ":
			return false
		}
	}
	return and
}
