package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay/reading"
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
		for _, n := range c.whole(&t) {
			low, high := bounds(n.Figure)
			claim := Claim{About: About(t.Harm), Low: low, High: high, Value: amount(n.Figure), Who: n.Who, From: string(t.From), Until: string(t.Until), Voice: n.by}
			if c.rises(n.Figure) {
				claim.From, claim.Until = "", ""
			}
			c.add(claim, n.Span)
		}
		if words := append(t.Victims[:len(t.Victims):len(t.Victims)], t.Spans...); len(t.Figures) == 0 && len(words) > 0 && !c.inDenial(words[0]) {
			best := float64(t.Best) // a report that names one of the dead does not say that there was no other
			c.add(Claim{About: About(t.Harm), Low: &best, Value: "at least " + strconv.Itoa(t.Best), From: string(t.From), Until: string(t.Until)}, words[0])
		}
	}
}

// voiced is a figure and whose it is.
type voiced struct {
	*reading.Figure
	by Voice
}

// whole are the figures of a toll that count all of the harmed, the greatest of each voice: "three of them were children" counts a part, and
// a voice that gives two numbers tells of a part by the lesser or has come to the greater; who says that there are none now has come to that.
func (c *claims) whole(t *reading.Toll) (out []voiced) {
	var all []*reading.Figure
	for _, id := range t.Figures {
		all = append(all, c.x.Figure(id))
	}
	sure := slices.ContainsFunc(all, func(f *reading.Figure) bool { return f.Harm == t.Harm })
	for _, f := range all {
		if f.Harm != t.Harm && (sure || f.Harm != "") || f.Max != nil && *f.Max < float64(t.Low) || c.partOf(f) || c.unknown(f) {
			continue
		}
		n := voiced{f, c.counter(f)}
		i := slices.IndexFunc(out, func(o voiced) bool { return o.by.Name == n.by.Name })
		if i < 0 {
			out = append(out, n)
		} else if g := out[i].Figure; ceiling(f) == 0 || ceiling(g) > 0 && ceiling(f) > ceiling(g) {
			out[i] = n
		}
	}
	return out
}

// partOf says that a figure counts some of those told of before ("three of them"), more of them ("two more"), or those who were harmed and of whom
// something else is told ("two people wounded in the crash died").
func (c *claims) partOf(f *reading.Figure) bool {
	before := plain(c.x.Text[max(0, f.Start-12):f.Start])
	behind := plain(c.x.Text[f.End:min(f.End+60, len(c.x.Text))])
	if len(behind) == 0 {
		return false
	}
	if len(before) > 0 && is(before[len(before)-1], "further") || is(behind[0], "further") {
		return true
	}
	if behind[0] == "of" && len(behind) > 1 {
		return slices.Contains([]string{"them", "whom", "these", "those", "the"}, behind[1])
	}
	i := placeOf(behind, "harmed")
	return i >= 0 && i < 3 && i+1 < len(behind) && slices.Contains([]string{"in", "by", "during", "on", "at"}, behind[i+1]) && slices.Contains(behind, "died")
}

// rises says that a toll rises to a figure: the day beside it is that on which it rose ("raised the death toll to 14 on Wednesday").
func (c *claims) rises(f *reading.Figure) bool {
	before := c.x.Text[max(0, f.Start-countReach):f.Start]
	return strings.HasSuffix(before, " to ") && has(plain(before[strings.LastIndexAny(before, ".\n;")+1:]), "rising")
}

// unknown says that a figure is of none that somebody knows of ("it knew of no deaths at home"): there may have been some.
func (c *claims) unknown(f *reading.Figure) bool {
	before := plain(c.x.Text[max(0, f.Start-12):f.Start])
	n := len(before)
	return f.Max != nil && *f.Max == 0 && n > 1 && before[n-1] == "of" && is(before[n-2], "knowing")
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

// together says that the two stand in one sentence, neither in a relative clause without the other, and are the same voice's.
func (c *claims) together(a, b reading.Span) bool {
	between := c.x.Text[min(a.End, b.End):max(a.Start, b.Start, min(a.End, b.End))]
	relative := slices.ContainsFunc(strings.Fields(between), func(w string) bool { return slices.Contains([]string{"which", "who", "whose"}, strings.Trim(w, ",")) })
	return !relative && !strings.ContainsAny(between, "\n") && !strings.Contains(between, ". ") && c.x.HolderOf(a) == c.x.HolderOf(b)
}
