package tolls

import (
	"slices"

	"hearsay/reading"
)

// tally is what is told of one harm in one happening.
type tally struct {
	people          []*person
	groups          []group
	best, low, high int
}

// total is the number that the most and the foremost words give of all people, or 0; a number that a toll has come to goes before
// others. Where women and officers alone are counted, and no people, it is the sum of these.
func (f *finder) total(groups []group, weak bool) int {
	latest := 0
	votes := map[string]map[int]float64{}
	best := map[string]int{}
	var kinds []string
	for _, g := range groups {
		if g.part || g.none || g.weak != weak {
			continue
		}
		if g.latest {
			latest = g.n
		}
		of := votes[g.kind]
		if of == nil {
			of = map[int]float64{}
			votes[g.kind] = of
			kinds = append(kinds, g.kind)
		}
		of[g.n] += 1 / (1 + float64(f.t.Tokens[f.mentions[g.mention].at].Sentence)/8)
		if n := best[g.kind]; of[g.n] > of[n] || of[g.n] == of[n] && g.n > n {
			best[g.kind] = g.n
		}
	}
	if latest > 0 {
		return latest
	}
	if n := best[""]; n > 0 {
		return n
	}
	n := 0
	told := map[int]bool{}
	for _, k := range kinds {
		if !told[best[k]] { // "three officers" may be the same as "three deputies"
			n += best[k]
		}
		told[best[k]] = true
	}
	return n
}

// bodily counts the killed and the wounded of one happening. Those who were shot are wounded, but for those who died.
func (f *finder) bodily(ms []int) (killed, wounded *tally) {
	killed, wounded = &tally{}, &tally{}
	shot := &tally{}
	by := map[reading.Harm]*tally{reading.Killed: killed, reading.Wounded: wounded, struck: shot}
	for _, w := range f.persons(ms) {
		by[w.harm].people = append(by[w.harm].people, w)
	}
	for _, g := range f.groups(ms) {
		by[g.harm].groups = append(by[g.harm].groups, g)
	}

	killed.groups = f.foremost(killed)
	killed.best = f.total(killed.groups, false)
	killer := killed.best > 0 && f.besideKiller(killed)
	if killed.best == 0 {
		killed.best = max(len(killed.people), killed.part())
	}

	killed.bound()
	if killer {
		killed.best, killed.low, killed.high = killed.best+1, killed.low+1, killed.high+1
	}

	wounded.groups, shot.groups = f.foremost(wounded), f.foremost(shot)
	unnamed := max(0, killed.best-len(killed.people)) // dead of whom nothing else is told may be among those shot
	one := len(wounded.people) + max(0, len(shot.people)-unnamed)
	wounded.best = max(f.total(wounded.groups, false), f.total(shot.groups, false)-killed.best)
	if wounded.best == 0 {
		wounded.best = max(f.total(wounded.groups, true), one, wounded.part())
	}
	wounded.bound()
	wounded.people = append(wounded.people, shot.people...)
	wounded.groups = append(wounded.groups, shot.groups...)
	return killed, wounded
}

// far is how many sentences behind the first of the people one by one their number may stand.
const far = 8

// foremost are the numbers, without those far below the first of whom the report tells one by one: they are seldom of the same
// happening.
func (f *finder) foremost(x *tally) []group {
	if len(x.people) == 0 {
		return x.groups
	}
	first := f.t.Tokens[f.mentions[x.people[0].mentions[0].mention].at].Sentence
	return slices.DeleteFunc(slices.Clone(x.groups), func(g group) bool {
		return f.t.Tokens[f.mentions[g.mention].at].Sentence > first+far
	})
}

// part is the greatest number of those told of elsewhere: "two of them died".
func (x *tally) part() (n int) {
	for _, g := range x.groups {
		if g.part {
			n = max(n, g.n)
		}
	}
	return n
}

// plain counts those of one harm that does not pass into another.
func (f *finder) plain(ms []int) *tally {
	x := &tally{people: f.persons(ms), groups: f.groups(ms)}
	if x.best = f.total(x.groups, false); x.best == 0 {
		x.best = len(x.people)
	}
	x.bound()
	return x
}

// bound sets the least and the most that the numbers say: those for all people, and those that somebody other than the outlet gives.
func (x *tally) bound() {
	x.low, x.high = x.best, x.best
	of := func(g group) bool { return !g.part && !g.weak && !g.some && (g.kind == "" || g.said) }
	whole := slices.ContainsFunc(x.groups, of)
	for _, g := range x.groups {
		if g.none && g.said {
			x.low = 0
		}
		if g.none {
			continue
		}
		if g.weak && !g.part {
			x.high = max(x.high, g.high)
		}
		if of(g) || !whole && !g.part && !g.weak && len(x.groups) == 1 {
			x.low, x.high = min(x.low, g.low), max(x.high, g.high)
		}
	}
}

// besideKiller holds if the number is said to have been killed by one who then killed himself: "killed four people before shooting
// himself" is five dead, as registers of deaths count them.
func (f *finder) besideKiller(x *tally) bool {
	for _, w := range x.people {
		if !w.self {
			continue
		}
		for _, g := range x.groups {
			for _, p := range w.mentions {
				a, b := f.mentions[p.mention], f.mentions[g.mention]
				if g.n == x.best && b.active && a.self && f.t.Tokens[a.at].Sentence == f.t.Tokens[b.at].Sentence {
					return true
				}
			}
		}
	}
	return false
}
