package tolls

import (
	"slices"
	"strconv"

	"hearsay/reading"
)

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
		p := party{first: at, last: at + 1, head: at, figure: i}
		p.count(x)
		for j := at; j < min(at+6, f.sentence(at).Last); j++ {
			if w := f.lower(j); w == "others" || w == "other" || w == "more" {
				p.others = true
			}
		}
		f.mentions = append(f.mentions, mention{harm: x.Harm, at: at, people: []party{p}})
	}
	slices.SortStableFunc(f.mentions, func(a, b mention) int { return a.at - b.at })
}

// group is a number of people who came to harm.
type group struct {
	mention      int
	harm         reading.Harm
	n, low, high int
	part, others bool
	generic      bool // of people or victims, not of women or officers alone
}

func (f *finder) groups(ms []int) (out []group) {
	for _, m := range ms {
		x := &f.mentions[m]
		g := group{mention: m, harm: x.harm}
		counted := false
		known := true
		for _, p := range x.people {
			if p.pronoun {
				continue
			}
			known = known && p.n > 0
			counted = counted || p.figure >= 0
			g.n, g.low, g.high = g.n+p.n, g.low+p.low, g.high+p.high
			g.part = g.part || p.part
			g.generic = g.generic || len(x.people) > 1 || p.human == (human{})
			g.others = g.others || p.others && len(x.people) == 1
		}
		if known && counted {
			out = append(out, g)
		}
	}
	return out
}

// tolls makes the tolls of all happenings.
func (f *finder) tolls() []reading.Toll {
	var out []reading.Toll
	when, where := f.mainDays(), f.mainPlace()
	var main []int
	for i, m := range f.mentions {
		if !f.apart(m, when) {
			main = append(main, i)
		}
	}
	out = append(out, f.bodily(main)...)
	for i := range out {
		out[i].From, out[i].Until, out[i].Place = reading.Optional(when.from), reading.Optional(when.until), where
	}
	for i := range out {
		out[i].ID = "n" + strconv.Itoa(i+1)
	}
	return out
}

// tally is what is told of one harm in one happening.
type tally struct {
	people []*person
	groups []group
}

// bodily counts the killed and the wounded of one happening.
func (f *finder) bodily(ms []int) []reading.Toll {
	ms = slices.DeleteFunc(slices.Clone(ms), func(i int) bool { return rank(f.mentions[i].harm) == 0 })
	by := map[reading.Harm]*tally{reading.Killed: {}, reading.Wounded: {}, struck: {}}
	for _, w := range f.persons(ms) {
		by[w.harm].people = append(by[w.harm].people, w)
	}
	for _, g := range f.groups(ms) {
		by[g.harm].groups = append(by[g.harm].groups, g)
	}
	killed, wounded, shot := by[reading.Killed], by[reading.Wounded], by[struck]
	k := f.total(killed.groups, false)
	if k == 0 {
		k = len(killed.people)
	} else if f.besideKiller(killed, k) {
		k++
	}
	w := f.total(wounded.groups, false)
	if s := f.total(shot.groups, false); w == 0 && s > 0 {
		w = max(0, s-k)
	}
	if w == 0 {
		w = f.total(wounded.groups, true)
	}
	if w == 0 {
		w = len(wounded.people) + max(0, len(shot.people)-max(0, k-len(killed.people)))
	}
	wounded.people = append(wounded.people, shot.people...)
	wounded.groups = append(wounded.groups, shot.groups...)
	var out []reading.Toll
	if k > 0 {
		out = append(out, f.toll(reading.Killed, k, killed))
	}
	if w > 0 {
		out = append(out, f.toll(reading.Wounded, w, wounded))
	}
	return out
}

// total is the number that the most and the foremost words give, or 0.
func (f *finder) total(groups []group, weak bool) (n int) {
	votes := map[int]float64{}
	for _, g := range groups {
		m := f.mentions[g.mention]
		if g.part || g.n == 0 || m.weak != weak {
			continue
		}
		scale := 1.0
		if !g.generic {
			scale = 0.5
		}
		votes[g.n] += scale / (1 + float64(f.t.Tokens[m.at].Sentence)/8)
		if votes[g.n] > votes[n] || votes[g.n] == votes[n] && g.n > n {
			n = g.n
		}
	}
	return n
}

func (f *finder) toll(harm reading.Harm, best int, x *tally) reading.Toll {
	out := reading.Toll{Harm: harm, Best: best, Low: best, High: best}
	for _, w := range x.people {
		first := f.mentions[w.mentions[0].mention].people[w.mentions[0].party]
		out.Victims = append(out.Victims, f.t.Cut(first.first, first.last))
		for _, m := range w.mentions {
			out.Spans = append(out.Spans, f.t.Cut(f.mentions[m.mention].at, f.mentions[m.mention].at+1))
		}
	}
	for _, g := range x.groups {
		out.Spans = append(out.Spans, f.t.Cut(f.mentions[g.mention].at, f.mentions[g.mention].at+1))
		for _, p := range f.mentions[g.mention].people {
			if p.figure >= 0 {
				out.Figures = append(out.Figures, f.r.Figures[p.figure].ID)
			}
		}
	}
	return out
}

// besideKiller holds if the number is said to have been killed by one who then killed himself: "killed four people before shooting
// himself" is five dead, as registers of deaths count them.
func (f *finder) besideKiller(x *tally, n int) bool {
	for _, w := range x.people {
		if !w.self {
			continue
		}
		for _, g := range x.groups {
			for _, m := range w.mentions {
				if a, b := f.mentions[m.mention], f.mentions[g.mention]; g.n == n && b.active && a.self && f.t.Tokens[a.at].Sentence == f.t.Tokens[b.at].Sentence {
					return true
				}
			}
		}
	}
	return false
}
