package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
	"hearsay/times"
)

// tolls are how many came to harm, by each voice of the report. A report's first toll of a kind is that of what it is about; later ones are
// of other happenings.
func (c *claims) tolls() {
	seen := map[reading.Harm]bool{}
	for _, t := range c.x.Tolls {
		for _, id := range t.Figures {
			c.used[id] = true
		}
		if seen[t.Harm] {
			continue
		}
		seen[t.Harm] = true
		for _, f := range c.whole(&t) {
			low, high := bounds(f)
			c.add(Claim{About: About(t.Harm), Low: low, High: high, Value: amount(f), From: string(t.From), Until: string(t.Until)}, f.Span)
		}
		if words := append(t.Victims[:len(t.Victims):len(t.Victims)], t.Spans...); len(t.Figures) == 0 && len(words) > 0 {
			best := float64(t.Best)
			c.add(Claim{About: About(t.Harm), Low: &best, High: &best, Value: strconv.Itoa(t.Best), From: string(t.From), Until: string(t.Until)}, words[0])
		}
	}
}

// whole are the figures of a toll that count all of the harmed, the greatest of each voice: "three of them were children" counts a part, and
// a voice that gives two numbers tells of a part by the lesser or has come to the greater.
func (c *claims) whole(t *reading.Toll) (out []*reading.Figure) {
	var all []*reading.Figure
	for _, id := range t.Figures {
		all = append(all, c.x.Figure(id))
	}
	sure := slices.ContainsFunc(all, func(f *reading.Figure) bool { return f.Harm == t.Harm })
	greatest := map[string]*reading.Figure{} // by holder's name
	var order []string
	for _, f := range all {
		if f.Harm != t.Harm && (sure || f.Harm != "") || f.Max != nil && *f.Max < float64(t.Low) || c.partOf(f) {
			continue
		}
		v := c.x.voice(c.x.HolderOf(f.Span)).Name
		if greatest[v] == nil {
			order = append(order, v)
		}
		if g := greatest[v]; g == nil || ceiling(f) > ceiling(g) {
			greatest[v] = f
		}
	}
	for _, v := range order {
		out = append(out, greatest[v])
	}
	return out
}

// partOf says that a figure counts some of those told of before: "three of them".
func (c *claims) partOf(f *reading.Figure) bool {
	behind := strings.Fields(c.x.Text[f.End:min(f.End+16, len(c.x.Text))])
	return len(behind) > 1 && behind[0] == "of" && slices.Contains([]string{"them", "whom", "these", "those", "the"}, strings.Trim(behind[1], ".,;"))
}

// ceiling is the greatest number that a figure gives.
func ceiling(f *reading.Figure) float64 { return *cmp.Or(f.Max, f.Min, new(float64)) }

// roundly is how far an approximate figure may lie from the true one: "some 60" and "64" do not contradict each other.
const roundly = 0.1

func bounds(f *reading.Figure) (low, high *float64) {
	low, high = f.Min, f.Max
	if f.Approximate {
		if low != nil {
			l := *low * (1 - roundly)
			low = &l
		}
		if high != nil {
			h := *high * (1 + roundly)
			high = &h
		}
	}
	return low, high
}

// amount is a figure as people write it, the same for "two" and "2".
func amount(f *reading.Figure) string {
	n := func(v *float64) string { return strconv.FormatFloat(*v, 'f', -1, 64) }
	about := ""
	if f.Approximate {
		about = "about "
	}
	switch {
	case f.Min == nil && f.Max == nil:
		return f.Text
	case f.Min == nil:
		return "at most " + about + n(f.Max)
	case f.Max == nil:
		return "at least " + about + n(f.Min)
	case *f.Min == *f.Max:
		return about + n(f.Min)
	}
	return about + n(f.Min) + " to " + n(f.Max)
}

// counts are the figures of events, by what they count, with the words of the clause that they stand in: what the same words tell of is one thing.
func (c *claims) counts() {
	for _, e := range c.x.Events {
		if e.Status != reading.Occurred {
			continue
		}
		for _, id := range e.Figures {
			f := c.x.Figure(id)
			if f == nil || c.used[id] || f.Of == "" || f.Harm != "" || f.Unit != "" || c.partOf(f) {
				continue
			}
			i := slices.IndexFunc(c.clauses, func(p clause) bool { return p.Contains(f.Span) })
			if i < 0 {
				continue
			}
			c.used[id] = true
			low, high := bounds(f)
			c.add(Claim{About: AboutCount, Of: head(f.Of), Terms: terms(c.clauses[i].words), Low: low, High: high, Value: amount(f), From: string(e.From), Until: string(e.Until)}, f.Span)
		}
	}
}

// head is the last word of what is counted: "members" of "striking union members".
func head(of string) string {
	words := strings.Fields(archive.Fold(of))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// day is when what the report is about happened: the day of its first toll that has figures, in the words that give it: those beside the toll,
// or else beside another word of the attack.
func (c *claims) day() {
	i := slices.IndexFunc(c.x.Tolls, func(t reading.Toll) bool { return len(t.Figures) > 0 && t.From != "" && t.From == t.Until })
	if i < 0 {
		return
	}
	t := c.x.Tolls[i]
	var lead *reading.Span
	for _, x := range c.x.Times {
		from, until, ok := times.Interval(x.Value)
		if !ok || from != string(t.From) || until != from || x.Type == reading.Duration || c.furniture(x.Span) {
			continue
		}
		if slices.ContainsFunc(t.Spans, func(s reading.Span) bool { return c.together(s, x.Span) }) {
			c.add(Claim{About: AboutDay, Value: from}, x.Span)
			return
		}
		if lead == nil && slices.ContainsFunc(c.x.Events, func(e reading.Event) bool { return e.Type == reading.Assault && c.together(e.Trigger, x.Span) }) {
			lead = &x.Span
		}
	}
	if lead != nil {
		c.add(Claim{About: AboutDay, Value: string(t.From)}, *lead)
	}
}

func (c *claims) furniture(s reading.Span) bool {
	return slices.ContainsFunc(c.x.Furniture, func(f reading.Furniture) bool { return f.Contains(s) && f.Why != reading.FurnitureHeading })
}

// together says that the two stand in one sentence and are the same voice's.
func (c *claims) together(a, b reading.Span) bool {
	between := c.x.Text[min(a.End, b.End):max(a.Start, b.Start, min(a.End, b.End))]
	return !strings.ContainsAny(between, "\n") && !strings.Contains(between, ". ") && c.x.HolderOf(a) == c.x.HolderOf(b)
}
