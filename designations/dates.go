package designations

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// inTime holds for a token of a time expression.
func (f *finder) inTime(i int) bool {
	k := f.timeAt(i)
	return k < len(f.r.Times) && f.r.Times[k].Start < f.t.Tokens[i].End
}

// timeAt is the index of the first time that ends behind the start of token i.
func (f *finder) timeAt(i int) int {
	k, _ := slices.BinarySearchFunc(f.r.Times, f.t.Tokens[i].Start+1, func(x reading.Time, b int) int { return x.End - b })
	return k
}

// dates are the values of the dates of the clause of token v: since when or when, and until when. Dates that hang on a clause to
// which v is joined count too, if they stand before both, or behind v.
func (f *finder) dates(v int) (at, until string) {
	type dated struct {
		x     reading.Time
		first int
	}
	var own, shared []dated
	s := f.sentence(v)
	top, joined := v, false
	for range climb {
		if h := f.tree.Head[top]; h >= 0 && f.tree.is(top, "conj") {
			top, joined = h, true
		} else {
			break
		}
	}
	for k := f.timeAt(max(s.First, v-reach)); k < len(f.r.Times); k++ {
		x := f.r.Times[k]
		i := f.t.TokenAt(x.Start)
		if i >= min(s.Last, v+reach) {
			break
		}
		x.Value = f.thatYear(k)
		if day, _, timed := strings.Cut(x.Value, "T"); timed && x.Type == reading.ClockTime && len(day) == len("2006-01-02") {
			x.Type, x.Value = reading.Date, day // "last night"
		}
		if !isDate(x) || f.isName(x) {
			continue
		}
		switch h := f.clauseAt(i, x.End, v); {
		case i < v && f.t.TokenAt(x.End) == v:
			own = append(own, dated{x, i}) // "its court on Thursday outlawed", whatever the parser hangs it on
		case i > v && f.behindRelative(v, i):
			own = append(own, dated{x, i})
		case len(own) > 0 && i > v && f.t.Tokens[max(i-2, 0)].Tag == "CC" && f.t.Tokens[i-1].Tag == "IN":
			// "and since 2018 under American ones": of what is joined without a verb
		case h == v || f.carries(h, v) || h > v && f.tree.Head[h] < 0 && !f.isClause(h):
			own = append(own, dated{x, i})
		case joined && h == top && (i > v || i < top && f.tree.kid(v, "nsubj") < 0):
			shared = append(shared, dated{x, i})
		}
	}
	if len(own) == 0 {
		own = shared
	}
	if len(own) == 0 {
		if e := f.enacted(v); e >= 0 {
			at, _ = f.dates(e)
		}
		at = cmp.Or(at, f.offset(v), f.entryDate(v))
	}
	// A date behind the verb goes before one that stands before it.
	slices.SortStableFunc(own, func(a, b dated) int {
		switch {
		case a.first > v && b.first < v:
			return -1
		case a.first < v && b.first > v:
			return 1
		}
		return 0
	})
	from := false
	for _, d := range own {
		before := f.lower(d.first-1, v)
		if f.lower(d.first-1, v) == "the" || before == "late" || before == "early" {
			before = f.lower(d.first-2, v)
		}
		if before == "of" && f.lower(d.first-2, v) == "end" {
			before = f.lower(d.first-4, v) // "until the end of 2026"
		}
		switch {
		case before == "to" && f.extends(v), before == "until" || before == "till" || before == "through" || from && (before == "to" || before == "and" || before == "-" || before == "–"):
			if until == "" {
				until = d.x.Value
			}
		case before == "before" || before == "after" || before == "by" || before == "within" || before == "than":
		case at == "":
			at, from = d.x.Value, before == "from" || before == "between"
		}
	}
	return at, until
}

// isDate holds for a date on the calendar: not for "soon".
func isDate(x reading.Time) bool {
	return x.Type == reading.Date && x.Value != "" && x.Value[0] >= '0' && x.Value[0] <= '9'
}

// extends holds for a verb that says until when something is to go on: "extended to 24 July".
func (f *finder) extends(v int) bool {
	for _, fr := range words().verbs[f.t.Tokens[v].Lemma] {
		if fr.effect == renews {
			return true
		}
	}
	return false
}

// entryDate is the date that the paragraph of token v opens with as an entry of a chronicle: "2 March 1984 - Velden declares ...", or "".
func (f *finder) entryDate(v int) string {
	p := f.t.Paragraphs[f.sentence(v).Paragraph]
	s := f.t.Sentences[p.First]
	k := f.timeAt(s.First)
	if k >= len(f.r.Times) || f.r.Times[k].Start >= p.Start+len("12 - ") {
		return ""
	}
	x := f.r.Times[k]
	first, next := f.t.TokenAt(x.Start), f.t.TokenAt(x.End)
	if first > s.First && f.t.Tokens[first-1].IsNoun() || next >= len(f.t.Tokens) || !isDate(x) {
		return ""
	}
	switch f.t.Tokens[next].Text {
	case "-", "–", "—", ":", "--":
		return x.Value
	}
	return ""
}

// behindRelative holds if token i stands behind a relative clause between commas that interrupts the clause of verb v: "banned the
// group, which supports the strikers, in 2019". The parser often hangs such a date on the inner verb.
func (f *finder) behindRelative(v, i int) bool {
	last, jumped := min(f.sentence(v).Last, v+reach), false
	for j := v + 1; j < min(i, last); j++ {
		if p, k := f.phrase(j); k >= 0 && p.Finite && p.First > v {
			return false
		}
		if n := f.overRelative(j, last); n > i {
			return false
		} else if n > j {
			j, jumped = n-1, true
		}
	}
	return jumped
}

// isName holds for a time that is part of a longer name: "May" of "May Orrest".
func (f *finder) isName(x reading.Time) bool {
	m, ok := f.mention(f.t.TokenAt(x.Start))
	return ok && f.t.Tokens[m.last-1].End > x.End
}

// clauseAt is the verb or the other head of a clause that the words from token i to byte end hang on, or v on the way there.
func (f *finder) clauseAt(i, end, v int) int {
	for range climb {
		if f.t.Tokens[i].Start < end && f.tree.Head[i] >= 0 {
			h := f.tree.Head[i]
			if f.t.Tokens[h].Start >= end || f.t.Tokens[h].Start < f.t.Tokens[i].Start && !f.inTime(h) || f.isClause(h) {
				i = h
				break
			}
			i = h
			continue
		}
		break
	}
	for range climb {
		if i == v || f.isClause(i) || f.tree.Head[i] < 0 {
			return i
		}
		if f.isForce(i) && f.tree.Head[i] != v || !f.inTime(i) && f.prefaced(i, "after", "before", "following", "over", "since", "despite") {
			return i // "after the riots of November" is no November
		}
		i = f.tree.Head[i]
	}
	return i
}

// isClause holds for a verb and for the head of a clause without one.
func (f *finder) isClause(i int) bool {
	if f.t.Tokens[i].IsVerb() && !f.tree.is(i, "amod", "compound") {
		return true
	}
	return f.tree.kid(i, "cop", "nsubj") >= 0
}

// carries holds if clause h says nothing but what complement v says: "continued in 2012 to ban".
func (f *finder) carries(h, v int) bool {
	if up := f.tree.Head[v]; up >= 0 && f.tree.is(v, "acl") && f.infinitive(v) && (f.tree.Head[up] == h || up == h) {
		return true // "became the first state to recognise X, in 1994"
	}
	if f.tree.Head[h] == v && f.t.Tokens[h].Tag == "VBG" && f.tree.is(h, "advcl") && f.prefaced(h, "from") {
		return true // "has been barred from entering it since 2006"
	}
	if f.t.Tokens[v].Tag == "VBG" && f.tree.Head[v] == h && f.tree.is(v, "advcl", "obl") && f.prefaced(v, "by") {
		return true // "answered on Monday by listing"
	}
	if f.tree.is(v, "advcl") && f.tree.Head[v] == h && f.infinitive(v) && words().factual[f.t.Tokens[h].Lemma] {
		return true // "voted on Friday to ban"
	}
	return f.tree.is(v, "xcomp") && f.tree.Head[v] == h || f.tree.Head[h] == v && f.tree.is(h, "xcomp", "ccomp") && f.t.Tokens[h].Tag != "VB"
}
