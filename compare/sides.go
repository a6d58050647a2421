package compare

import (
	"cmp"
	"slices"
)

// side is a Side while it is put together.
type side struct {
	Side
	claims []one
	voices map[string]bool
}

func (w *witnesses) matter(group []one, by judge) Matter {
	var sides []*side
	for _, c := range group {
		at := slices.IndexFunc(sides, func(s *side) bool { return slices.ContainsFunc(s.claims, func(o one) bool { return by.same(o, c) }) })
		if at < 0 {
			at = len(sides)
			sides = append(sides, &side{Side: Side{Value: c.Value, Low: c.Low, High: c.High, First: c.Day()}, voices: map[string]bool{}})
		}
		s := sides[at]
		s.claims = append(s.claims, c)
		s.voices[w.key(c)] = true
		s.Copies += b2i(c.CopyOf != "")
		s.Tellings = append(s.Tellings, c.telling(c.voice(), c.Holder, c.Words))
	}
	var m Matter
	for i, a := range sides {
		for _, b := range sides[i+1:] {
			if opposed(a, b) && by.excludes(a, b) {
				m.Disputed = m.Disputed || !rose(a, b) && !rose(b, a) && !overtaken(a, b) && !overtaken(b, a)
				m.Updated = true
			}
		}
	}
	m.Updated = m.Updated && !m.Disputed
	slices.SortStableFunc(sides, func(a, b *side) int { return cmp.Or(cmp.Compare(least(a), least(b)), cmp.Compare(a.Value, b.Value)) })
	for _, s := range sides {
		s.Side.Voices = len(s.voices)
		m.Sides = append(m.Sides, s.Side)
	}
	return m
}

// opposed says that each of two sides has a voice that the other has not: who tells first one number and then another contradicts nobody. Two
// reports of one day that have the same voice tell different things contradict each other.
func opposed(a, b *side) bool {
	alone := func(a, b *side) bool {
		for v := range a.voices {
			if !b.voices[v] {
				return true
			}
		}
		return false
	}
	atOnce := func(x one) bool {
		return slices.ContainsFunc(b.claims, func(y one) bool {
			return x.Address != y.Address && x.Day() == y.Day() && x.Day() != "" && x.Voice == y.Voice && x.Voice.Kind == VoiceSource
		})
	}
	return alone(a, b) && alone(b, a) || slices.ContainsFunc(a.claims, atOnce)
}

// rose says that the second is a greater number, which was first told after the last day on which the first one was: tolls rise as the dead are
// found.
func rose(a, b *side) bool {
	if a.High == nil || b.Low == nil || *a.High >= *b.Low {
		return false
	}
	return a.last() < b.First
}

// overtaken says that the first denies what may be done later, and the second was first told when nobody denied it any more: an arrest follows on
// "no arrests have been made".
func overtaken(a, b *side) bool {
	return a.Value == valueDenied && a.last() <= b.First && !slices.ContainsFunc(a.claims, func(c one) bool {
		return c.Focus == "" || !slices.ContainsFunc(c.Terms, func(t string) bool { return classes()["pending"][t] })
	})
}

// last is the last day on which a side was told.
func (s *side) last() (day string) {
	for _, c := range s.claims {
		if c.CopyOf == "" {
			day = max(day, c.Day())
		}
	}
	return day
}

func least(s *side) float64 {
	if s.Low != nil {
		return *s.Low
	}
	return 0
}
