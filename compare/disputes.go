package compare

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// Matter is a thing that several voices of a story speak of.
type Matter struct {
	ID       string `json:"id"` // the same as long as its story, About and Of are
	About    About  `json:"about"`
	Of       string `json:"of"`
	Title    string `json:"title"`    // what it is about, in words
	Disputed bool   `json:"disputed"` // two of its sides cannot both be true
	Updated  bool   `json:"updated"`  // likewise, but all such sides are numbers that rose from day to day, or what was not done yet
	Sides    []Side `json:"sides"`    // by value; each value once
}

// Side is a value and all who tell it.
type Side struct {
	Value    string    `json:"value"`  // "at least 2", "denied", "2025-03-02"
	Low      *float64  `json:"low"`    // of a number, inclusive; null is no bound. Measures are given in m, kg, l, ha, W and hours, others as they are told
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
	w := newWitnesses(filed)
	for _, harm := range []reading.Harm{reading.Killed, reading.Wounded, reading.Missing, reading.Detained, reading.Displaced} {
		for _, of := range w.of(About(harm)) {
			w.lay(About(harm), "", happenings(of.claims), number{})
		}
	}
	for _, of := range w.counts() {
		w.lay(AboutCount, of.key, of.groups, amounts{})
	}
	for _, of := range w.of(AboutDay) {
		w.lay(AboutDay, "", [][]one{of.claims}, day{})
	}
	for _, of := range w.of(AboutBlame) {
		w.lay(AboutBlame, "", [][]one{of.claims}, blamed{})
	}
	for _, of := range w.causes() {
		w.lay(AboutCause, of.key, [][]one{of.claims}, cause{})
	}
	for _, d := range w.denials() {
		w.lay(AboutOccurred, d.key, [][]one{d.claims}, truth{})
	}
	for i := range w.matters {
		w.matters[i].ID = story + "." + w.matters[i].ID
	}
	slices.SortStableFunc(w.matters, func(a, b Matter) int {
		return cmp.Or(cmp.Compare(b2i(b.Disputed), b2i(a.Disputed)), cmp.Compare(b.voices(), a.voices()))
	})
	return w.matters
}

func (m *Matter) voices() (n int) {
	for _, s := range m.Sides {
		n += s.Voices
	}
	return n
}

func title(about About, of string, first *Claim) string {
	switch about {
	case AboutCount:
		if first.Unit == "" && first.Thing != "" {
			return "number of " + of
		}
		return of
	case AboutOccurred:
		return "told and denied: " + of
	case AboutBlame:
		return "who did it"
	case AboutCause:
		return strings.TrimSpace("cause " + of)
	}
	return strings.TrimSpace(string(about) + " " + of)
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
