package tolls

import (
	"slices"
	"time"

	"hearsay/reading"
)

// mainDays are those of the report's main happening: the day that most of what tells of it has, the words near the beginning and those
// that say that it happened or occurred before others.
func (f *finder) mainDays() days {
	votes := map[days]float64{}
	var order []days
	for si, s := range f.t.Sentences {
		if s.Furniture {
			continue
		}
		for _, x := range f.timesIn(s.Span) {
			d, ok := daysOf(x)
			if !ok || f.aside[x.ID] || f.r.Published != "" && d.from > f.r.Published || d.until > shift(d.from, 1) {
				continue
			}
			at := min(f.t.TokenAt(x.Start), len(f.t.Tokens)-1)
			w := f.bearing(at) / (1 + float64(si)/8)
			if w <= 0 {
				continue
			}
			if votes[d] == 0 {
				order = append(order, d)
			}
			votes[d] += w
		}
	}
	var best days
	for _, d := range order {
		if votes[d] > votes[best] {
			best = d
		}
	}
	return best
}

// bearing is how much the words on which the time at token i hangs say of when something happened.
func (f *finder) bearing(i int) float64 {
	for j, n := i, 0; j >= 0 && n < deepest; j, n = f.tree.head[j], n+1 {
		switch {
		case f.lower(f.tree.child(j, "mark", "case")) == "since":
			return 0.1 // "the most serious clash since the strike began in May"
		case j == i:
		case f.t.Tokens[j].IsVerb() && f.class(j, "happens") && (f.t.Tokens[j].Lemma != "open" || f.lower(j+1) == "fire"):
			return 3
		case f.harmful[j]:
			return 2
		case f.t.Tokens[j].IsNoun() && f.class(j, "happening"), f.t.Tokens[j].IsVerb() && f.harms(j):
			return 2
		case f.t.Tokens[j].IsVerb() && f.class(j, "court"):
			return 0.1
		}
	}
	return 0.4
}

// harms holds for a verb on which a word of harm hangs: "stormed the square, killing two".
func (f *finder) harms(i int) bool {
	for _, c := range f.tree.children[i] {
		if f.harmful[c] && f.tree.is(c, "advcl", "conj", "xcomp", "ccomp") {
			return true
		}
	}
	return false
}

// shift is a day some days later.
func shift(day string, by int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, by).Format(time.DateOnly)
}

// apart holds for a mention of another happening than that of the days: its words give it other days, or say that it is another.
func (f *finder) apart(m mention, when days) bool {
	if f.elsewhere(m.at) {
		return true
	}
	counted := slices.ContainsFunc(m.people, func(p party) bool { return p.n != 1 })
	if counted && f.lasting(m.at) {
		return true
	}
	d := f.daysAt(m.at)
	if !d.known() || !when.known() {
		return false
	}
	switch {
	case d.until < shift(when.from, -1):
		return true
	case d.from > shift(when.until, 90):
		return true
	}
	if h, ok := f.heading(m.at); ok && h != when {
		return true
	}
	return counted && d.until > shift(d.from, 80)
}

// lasting holds for a sentence that counts over a whole war, since a day or a year's worth: "have died in the war", "die each year".
func (f *finder) lasting(i int) bool {
	s := f.sentence(i)
	for _, x := range f.timesIn(s.Span) {
		if x.Type == reading.Set {
			return true
		}
	}
	for j := max(s.First, i-horizon); j < min(s.Last, i+horizon); j++ {
		if f.class(j, "era") && (f.t.Tokens[j].Tag == "RB" || f.lower(j) == "since" || f.lower(j-1) == "the" && (f.lower(j-2) == "in" || f.lower(j-2) == "during")) {
			return true
		}
	}
	return false
}

// elsewhere holds for a sentence that says that it tells of another happening.
func (f *finder) elsewhere(i int) bool {
	s := f.sentence(i)
	for j := max(s.First, i-horizon); j < min(s.Last, i+horizon); j++ {
		if f.class(j, "elsewhere") && (f.class(j+1, "happening") || f.class(j+2, "happening")) {
			return true
		}
	}
	return false
}
