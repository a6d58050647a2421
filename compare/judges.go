package compare

import (
	"slices"
	"strings"
	"time"

	"hearsay/archive"
)

// judge tells which claims about a thing are one side of it, and which sides cannot both be so.
type judge interface {
	same(a, b one) bool
	excludes(a, b *side) bool
}

// byValue is for what has a side for each value.
type byValue struct{}

func (byValue) same(a, b one) bool { return a.Value == b.Value }

// number judges how many there were.
type number struct{ byValue }

func (number) excludes(a, b *side) bool {
	if a.Low == nil && a.High == nil || b.Low == nil && b.High == nil {
		return false // "several"
	}
	below := func(a, b *side) bool { return a.High != nil && b.Low != nil && *a.High < *b.Low }
	return below(a, b) || below(b, a)
}

// slack is how many days the voices of one happening may be apart: a report that has the wrong day tells of no other happening.
const slack = 1

// happenings parts numbers that are of different days, or of civilians and of those who fight: two attacks in a month are not one attack in
// dispute.
func happenings(all []one) [][]one {
	return grouped(all, func(g []one, c one) bool {
		return !slices.ContainsFunc(g, func(o one) bool {
			return daysTo(c.Until, o.From) > slack || daysTo(o.Until, c.From) > slack || c.Who != "" && o.Who != "" && c.Who != o.Who
		})
	})
}

// grouped puts each claim into the first group that it fits, or else into one of its own.
func grouped(all []one, fits func([]one, one) bool) (groups [][]one) {
	for _, c := range all {
		at := slices.IndexFunc(groups, func(g []one) bool { return fits(g, c) })
		if at < 0 {
			groups = append(groups, []one{c})
		} else {
			groups[at] = append(groups[at], c)
		}
	}
	return groups
}

// week is within how many days of each other days can be those of one happening that reports disagree on.
const week = 7

// daysTo is how many days the second day is after the first; 0 where one is unknown.
func daysTo(a, b string) int {
	x, err := time.Parse(time.DateOnly, a)
	if err != nil {
		return 0
	}
	y, err := time.Parse(time.DateOnly, b)
	if err != nil {
		return 0
	}
	return int(y.Sub(x).Hours() / 24)
}

// day judges when it was. Days that lie far apart are of different happenings.
type day struct{ byValue }

func (day) excludes(a, b *side) bool {
	return daysTo(a.Value, b.Value) <= week && daysTo(b.Value, a.Value) <= week
}

// cause judges what something came of: causes that have no word in common are different ones. That it was not one cause excludes that one alone.
type cause struct{}

func (cause) same(a, b one) bool {
	return strings.HasPrefix(a.Value, not) == strings.HasPrefix(b.Value, not) && shareTerm(a, b)
}

func (cause) excludes(a, b *side) bool {
	x, y := strings.HasPrefix(a.Value, not), strings.HasPrefix(b.Value, not)
	if x || y {
		return x != y && slices.ContainsFunc(a.claims, func(c one) bool { return slices.ContainsFunc(b.claims, func(o one) bool { return shareTerm(c, o) }) })
	}
	return true
}

func shareTerm(a, b one) bool {
	return slices.ContainsFunc(a.Terms, func(t string) bool { return slices.Contains(b.Terms, t) })
}

// truth judges whether something was so.
type truth struct{ byValue }

func (truth) excludes(a, b *side) bool { return true }

// blamed judges who did it.
type blamed struct{}

func (blamed) same(a, b one) bool { return sameParty(a.Value, b.Value) }

// sameParty says that two names are of one party: a state, and what is a part of it.
func sameParty(a, b string) bool {
	x, y := strings.Fields(archive.Fold(a)), strings.Fields(archive.Fold(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	stands := func(all []string, w string) bool {
		return slices.ContainsFunc(all, func(v string) bool { return term(v) == term(w) || demonym(v, w) })
	}
	for _, w := range y {
		if !stands(x, w) && !is(w, "organ") && w != "of" {
			return false
		}
	}
	return !slices.ContainsFunc(x, func(w string) bool { return !stands(y, w) })
}

// demonymEndings are the endings of the names of countries and of what is theirs: "Druvia" and "Druvian", "Ostreland" and "Ostrelandic".
var demonymEndings = []string{"n", "an", "ian", "ic", "ish", "ese", "i", "a", "ia", "e", "y", ""}

// demonym says that one of two words is a country and the other what is of it.
func demonym(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= 4 && slices.Contains(demonymEndings, a[n:]) && slices.Contains(demonymEndings, b[n:])
}

// excludes says that the two cannot both have done it, or that one of them is said not to have done what he is blamed for by a source. Of two: a source blames one of them outright, the other is blamed or told of by a source too, and
// nobody tells of both.
func (blamed) excludes(a, b *side) bool {
	x, y := strings.TrimPrefix(a.Value, not), strings.TrimPrefix(b.Value, not)
	if x != a.Value || y != b.Value {
		return (x == a.Value) != (y == b.Value) && sameParty(x, y) && a.sourced() && b.sourced()
	}
	told := func(c one) bool { return c.Charge || c.Voice.Kind == VoiceSource }
	charged := func(c one) bool { return c.Charge && c.Voice.Kind == VoiceSource }
	if a.nameless() && b.nameless() { // the villagers say "soldiers", the army "rebels"
		told = func(c one) bool { return c.Charge || c.Voice.Kind != VoiceOutlet }
		charged = func(c one) bool { return c.Charge && c.Voice.Kind != VoiceOutlet }
	}
	if !slices.ContainsFunc(a.claims, told) || !slices.ContainsFunc(b.claims, told) ||
		!slices.ContainsFunc(a.claims, charged) && !slices.ContainsFunc(b.claims, charged) && !sameDeed(a, b) {
		return false
	}
	for v := range a.voices {
		if b.voices[v] {
			return false
		}
	}
	return true
}

// sameDeed says that a source of each of two sides tells of one deed, which those without a name of two kinds did: the lesser of what they tell is all in
// the other. Names may be of the same ones.
func sameDeed(a, b *side) bool {
	if !a.nameless() || !b.nameless() || slices.ContainsFunc(terms(plain(a.Value)), func(t string) bool { return slices.Contains(terms(plain(b.Value)), t) }) {
		return false
	}
	return slices.ContainsFunc(a.claims, func(x one) bool {
		return slices.ContainsFunc(b.claims, func(y one) bool {
			shared := 0
			for _, t := range x.Terms {
				shared += b2i(slices.Contains(y.Terms, t))
			}
			return x.Voice.Kind != VoiceOutlet && y.Voice.Kind != VoiceOutlet && shared >= fewest && shared == min(len(x.Terms), len(y.Terms))
		})
	})
}

// nameless says that a side is of those who have no name: "soldiers".
func (s *side) nameless() bool { return s.Value == archive.Fold(s.Value) }

// sourced says that somebody else than an outlet tells a side.
func (s *side) sourced() bool {
	return slices.ContainsFunc(s.claims, func(c one) bool { return c.Voice.Kind != VoiceOutlet })
}
