package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Matter is a thing that several voices of a story speak of.
type Matter struct {
	ID       string `json:"id"` // the same as long as its story, About and Of are
	About    About  `json:"about"`
	Of       string `json:"of"`
	Disputed bool   `json:"disputed"` // two of its sides cannot both be true
	Sides    []Side `json:"sides"`    // by value; each value once
}

// Side is a value and all who tell it.
type Side struct {
	Value    string    `json:"value"`  // "at least 2", "denied", "2025-03-02"
	Low      *float64  `json:"low"`    // of a number, inclusive; null is no bound
	High     *float64  `json:"high"`   // likewise
	Voices   int       `json:"voices"` // independent ones
	Copies   int       `json:"copies"` // reports among Told that copy another
	First    string    `json:"first"`  // the day on which it was first told
	Tellings []Telling `json:"told"`   // in order of publication
}

// Telling is one place where a side is told.
type Telling struct {
	Voice  Voice  `json:"voice"`
	Report string `json:"report"` // its address
	Outlet string `json:"outlet"`
	Day    string `json:"day"`     // of its publication
	CopyOf string `json:"copy_of"` // the address of the report that this one copies, or empty
	Holder string `json:"holder"`  // the statement's id in the reading, or "outlet"
	Words  Quote  `json:"words"`
}

// Filed is a report of a story with its claims.
type Filed struct {
	Report
	Claims []Claim
}

// one is a claim and the report that has it.
type one struct {
	*Claim
	*Report
}

// Matters lays the claims of a story's reports side by side: what at least two voices speak of. Disputed ones come first, in each group those
// with more voices.
func Matters(story string, filed []*Filed) []Matter {
	groups := map[string][]one{}
	var order []string
	for _, f := range inOrder(filed) {
		for i := range f.Claims {
			c := &f.Claims[i]
			key := string(c.About) + " " + c.Of
			if groups[key] == nil {
				order = append(order, key)
			}
			groups[key] = append(groups[key], one{c, &f.Report})
		}
	}
	var matters []Matter
	for _, key := range order {
		for i, g := range happenings(groups[key]) {
			m := matter(g)
			m.ID = story + "." + strings.ReplaceAll(strings.TrimSpace(key), " ", "-")
			if i > 0 {
				m.ID += "-" + strconv.Itoa(i+1)
			}
			if m.voices() > 1 {
				matters = append(matters, m)
			}
		}
	}
	slices.SortStableFunc(matters, func(a, b Matter) int {
		return cmp.Or(cmp.Compare(b2i(b.Disputed), b2i(a.Disputed)), cmp.Compare(b.voices(), a.voices()))
	})
	return matters
}

func (m *Matter) voices() (n int) {
	for _, s := range m.Sides {
		n += s.Voices
	}
	return n
}

// happenings parts claims about the same thing that are of different days or parties: two attacks in a week are not one attack in dispute.
func happenings(all []one) [][]one {
	var groups [][]one
	for _, c := range all {
		at := slices.IndexFunc(groups, func(g []one) bool {
			return slices.ContainsFunc(g, func(o one) bool { return c.meets(o) }) && !slices.ContainsFunc(g, func(o one) bool { return c.apart(o) })
		})
		if at < 0 {
			groups = append(groups, []one{c})
		} else {
			groups[at] = append(groups[at], c)
		}
	}
	return groups
}

// apart says that the two are of different days. When something was is itself in dispute.
func (c one) apart(o one) bool {
	return c.About != AboutDay && c.From != "" && o.From != "" && (c.Until < o.From || o.Until < c.From)
}

// meets says that the two can be of the same: deeds need a party in common, if both name any.
func (c one) meets(o one) bool {
	if c.About != AboutOccurred || len(c.Parties) == 0 || len(o.Parties) == 0 {
		return true
	}
	return slices.ContainsFunc(c.Parties, func(p string) bool { return slices.Contains(o.Parties, p) })
}

func matter(group []one) Matter {
	m := Matter{About: group[0].About, Of: group[0].Of}
	voices := map[string]map[string]bool{} // of each side
	for _, c := range group {
		value := c.Value
		at := slices.IndexFunc(m.Sides, func(s Side) bool { return s.Value == value })
		if at < 0 {
			at = len(m.Sides)
			m.Sides = append(m.Sides, Side{Value: value, Low: c.Low, High: c.High, First: c.Day()})
			voices[value] = map[string]bool{}
		}
		s := &m.Sides[at]
		if key := c.key(c.voice()); !voices[value][key] {
			voices[value][key] = true
			s.Voices++
		}
		if c.CopyOf != "" {
			s.Copies++
		}
		s.Tellings = append(s.Tellings, c.telling(c.voice(), c.Holder, c.Words))
	}
	for i, a := range m.Sides {
		for _, b := range m.Sides[i+1:] {
			m.Disputed = m.Disputed || excludes(m.About, a, b)
		}
	}
	slices.SortStableFunc(m.Sides, func(a, b Side) int { return cmp.Or(cmp.Compare(least(a), least(b)), cmp.Compare(a.Value, b.Value)) })
	return m
}

// excludes says that the two cannot both be so.
func excludes(about About, a, b Side) bool {
	if a.Low == nil && a.High == nil || b.Low == nil && b.High == nil {
		return a.Value != b.Value
	}
	below := func(a, b Side) bool { return a.High != nil && b.Low != nil && *a.High < *b.Low }
	return below(a, b) || below(b, a)
}

func least(s Side) float64 {
	if s.Low != nil {
		return *s.Low
	}
	return 0
}

func (c one) voice() Voice {
	if c.Voice.Kind == VoiceOutlet {
		return c.own()
	}
	return c.Voice
}

func (r *Report) telling(v Voice, holder string, words Quote) Telling {
	return Telling{Voice: v, Report: r.Address, Outlet: r.Outlet, Day: r.Day(), CopyOf: r.CopyOf, Holder: holder, Words: words}
}
