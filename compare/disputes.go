package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// Matter is a thing that several voices of a story speak of.
type Matter struct {
	ID       string `json:"id"` // the same as long as its story, About and Of are
	About    About  `json:"about"`
	Of       string `json:"of"`
	Title    string `json:"title"`    // what it is about, in words
	Disputed bool   `json:"disputed"` // two of its sides cannot both be true
	Updated  bool   `json:"updated"`  // likewise, but all such sides are numbers that rose from day to day
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
	w := newWitnesses(filed)
	for _, harm := range []reading.Harm{reading.Killed, reading.Wounded, reading.Missing, reading.Detained, reading.Displaced} {
		for _, of := range w.of(About(harm)) {
			w.lay(About(harm), "", happenings(of.claims), number{})
		}
	}
	for _, of := range w.of(AboutCount) {
		for _, g := range happenings(of.claims) {
			w.lay(AboutCount, of.key, things(g), number{})
		}
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

// witnesses are the claims of a story's reports, and what is made of them.
type witnesses struct {
	claims  []one // in order of publication
	short   map[string]string
	matters []Matter
}

func newWitnesses(filed []*Filed) *witnesses {
	w := &witnesses{short: shortNames(filed)}
	for _, f := range inOrder(filed) {
		for i := range f.Claims {
			w.claims = append(w.claims, one{&f.Claims[i], &f.Report})
		}
	}
	return w
}

// topic is claims about one thing.
type topic struct {
	key    string
	claims []one
}

// of are the claims about something, by what they are of.
func (w *witnesses) of(about About) (topics []topic) {
	for _, c := range w.claims {
		if c.About != about {
			continue
		}
		i := slices.IndexFunc(topics, func(t topic) bool { return t.key == c.Of })
		if i < 0 {
			i = len(topics)
			topics = append(topics, topic{key: c.Of})
		}
		topics[i].claims = append(topics[i].claims, c)
	}
	return topics
}

// causes are the claims about what something came of. Reports call one happening a crash, a collision and an accident.
func (w *witnesses) causes() []topic {
	all := topic{}
	for _, c := range w.claims {
		if c.About == AboutCause {
			all.claims = append(all.claims, c)
			all.key = cmp.Or(all.key, c.Of)
		}
	}
	if len(all.claims) == 0 {
		return nil
	}
	return []topic{all}
}

// lay makes a matter of each group of claims that has more than one voice.
func (w *witnesses) lay(about About, of string, groups [][]one, by judge) {
	n := 0
	for _, g := range groups {
		m := w.matter(g, by)
		m.About, m.Of, m.Title = about, of, title(about, of)
		if m.voices() < 2 || by.needsBoth() && len(m.Sides) < 2 {
			continue
		}
		m.ID = string(about)
		if of != "" {
			m.ID += "-" + strings.ReplaceAll(of, " ", "-")
		}
		if n++; n > 1 {
			m.ID += "-" + strconv.Itoa(n)
		}
		w.matters = append(w.matters, m)
	}
}

func title(about About, of string) string {
	switch about {
	case AboutOccurred:
		return "told and denied: " + of
	case AboutBlame:
		return "who did it"
	case AboutCause:
		return strings.TrimSpace("cause " + of)
	}
	return strings.TrimSpace(string(about) + " " + of)
}

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
				m.Disputed = m.Disputed || !rose(a, b) && !rose(b, a)
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
	last := ""
	for _, c := range a.claims {
		if c.CopyOf == "" {
			last = max(last, c.Day())
		}
	}
	return last < b.First
}

func least(s *side) float64 {
	if s.Low != nil {
		return *s.Low
	}
	return 0
}

// key is the same for voices that count as one.
func (w *witnesses) key(c one) string {
	v := c.voice()
	if long, ok := w.short[archive.Fold(v.Name)]; ok {
		v.Name = long
	}
	return c.Report.key(v)
}

// shortNames are the outlets' full names by the initials by which a story's other reports may call them: "KPA" is the Kestria Press Agency.
func shortNames(filed []*Filed) map[string]string {
	all := map[string]string{}
	for _, f := range filed {
		words := strings.Fields(archive.Fold(f.Outlet))
		if len(words) < 3 {
			continue
		}
		initials := ""
		for _, w := range words {
			initials += w[:1]
		}
		all[initials] = f.Outlet
	}
	return all
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
