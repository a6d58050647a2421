package designations

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// ledger gathers givings into designations: the end of a status closes what began it.
type ledger struct {
	f       *finder
	entries []reading.Designation
	of      map[string][]int // entries by bearer
	given   []bool           // by entry: told as given, not only as there
	last    giving           // with a bearer
}

func (l *ledger) enter(g giving) {
	if len(g.of) == 0 {
		l.carryLast(g)
		return
	}
	if bare[g.as] && !l.known(g) {
		return
	}
	l.last = g
	givers := g.by
	if len(givers) == 0 {
		givers = []string{""}
	}
	for _, by := range givers {
		for _, of := range g.of {
			if by == of && !strings.Contains(g.as, "emergency") && !strings.Contains(g.as, "law") {
				continue
			}
			one := g
			if at := g.sinceOf[of]; at != "" && g.effect == ends {
				one.since = at
			} else if at != "" {
				one.at = at
			}
			l.give(by, of, one)
		}
	}
}

// give opens an entry, or carries on the one that the report told of before.
func (l *ledger) give(by, of string, g giving) {
	if i := l.toldBefore(by, of, g); i >= 0 {
		d := &l.entries[i]
		if d.By == "" && by == "" && d.Giver == nil {
			d.Giver = g.giver
		}
		if d.By == "" && by != "" {
			d.By, d.Giver = reading.Optional(by), nil
			l.given[i] = l.given[i] && g.effect != begins // the giver's own word for it counts
		}
		if g.effect == begins && !l.given[i] && !vague[g.as] || vague[d.As] && !vague[g.as] && similar(d.As, g.as) == 1 {
			d.As, l.given[i] = g.as, g.effect == begins
		}
		l.carry(d, g)
		return
	}
	if by == "" && g.effect == begins {
		by = l.anew(of, g) // "it was listed again in 1980"
	}
	d := reading.Designation{
		Of: reading.Optional(of), As: g.as, By: reading.Optional(by), Giver: g.giver, Holder: l.f.holder[g.head], Ended: g.effect == ends && !l.ahead(g.at),
		Spans: []reading.Span{l.f.t.Cut(g.first, g.last)},
	}
	if d.By != "" {
		d.Giver = nil
	}
	if g.effect == ends {
		d.From, d.Until = reading.Optional(g.since), reading.Optional(g.at)
	} else {
		d.From = reading.Optional(g.at)
		l.lasts(&d, g)
	}
	if l.of == nil {
		l.of = map[string][]int{}
	}
	l.of[of] = append(l.of[of], len(l.entries))
	l.given = append(l.given, g.effect == begins)
	l.entries = append(l.entries, d)
}

// anew is who gave the bearer of a giving a like status that has ended since.
func (l *ledger) anew(of string, g giving) string {
	open := l.of[of]
	for n := len(open) - 1; n >= max(0, len(open)-maxOpen); n-- {
		if d := l.entries[open[n]]; d.Ended && similar(d.As, g.as) > 0 {
			return string(d.By)
		}
	}
	return ""
}

// maxOpen is how many statuses of one bearer are looked at for one to carry on.
const maxOpen = 32

// toldBefore is the entry that a giving carries on, or -1: of the same giver, or where one of the two givers is not named, and a
// status that can be the same, best one in the same words.
func (l *ledger) toldBefore(by, of string, g giving) int {
	best, rank := -1, 0
	open := l.of[of]
	for n := len(open) - 1; n >= max(0, len(open)-maxOpen); n-- {
		d := &l.entries[open[n]]
		alike := similar(d.As, g.as)
		if alike == 0 || d.By != "" && by != "" && !l.f.sameGiver(string(d.By), by) || !l.follows(d, g) {
			continue
		}
		r := 2 * alike
		if string(d.By) == by {
			r++
		}
		if r > rank {
			best, rank = open[n], r
		}
	}
	return best
}

// follows holds if a giving can tell of the same span of time as an entry: what has ended begins no second time, unless its beginning
// is told after its end.
func (l *ledger) follows(d *reading.Designation, g giving) bool {
	if g.effect == ends {
		return g.at == "" || d.From == "" || g.at >= string(d.From)
	}
	if !d.Ended {
		return d.From == "" || g.at == "" || compatible(string(d.From), g.at)
	}
	if d.From != "" && g.at != "" && compatible(string(d.From), g.at) {
		return true // its beginning told again
	}
	return d.From == "" && (g.at == "" && g.effect == begins || g.at != "" && (d.Until == "" || g.at < string(d.Until)))
}

// compatible holds for two dates of which one is more exact than the other.
func compatible(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// lasts enters until when a status is given; one that ran out before the report has ended.
func (l *ledger) lasts(d *reading.Designation, g giving) {
	if g.until == "" {
		return
	}
	d.Until = reading.Optional(g.until)
	published := l.f.r.Published
	if n := shared(g.until, published); n > 0 && g.until[:n] < published[:n] {
		d.Ended = true
	}
}

// shared is how many bytes of two TIMEX3 dates can be compared: of a season or a week no more than its year.
func shared(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] >= 'A' && a[i] <= 'Z' {
			return min(n, len("2006"))
		}
	}
	return n
}

// ahead holds for a day after the report's: "the ban ends on Friday".
func (l *ledger) ahead(day string) bool {
	n := shared(day, l.f.r.Published)
	return n > 0 && day[:n] > l.f.r.Published[:n]
}

// hasEnded holds if the status of a giving was told to have ended.
func (l *ledger) hasEnded(g giving) bool {
	return slices.ContainsFunc(l.of[g.of[0]], func(i int) bool { return l.entries[i].Ended && similar(l.entries[i].As, g.as) > 0 })
}

// bare are statuses that say only that there is one told of elsewhere.
var bare = map[string]bool{"one": true, "such": true, "so": true, "status": true}

// known holds if the bearer of a giving was told to have a status.
func (l *ledger) known(g giving) bool {
	return slices.ContainsFunc(g.of, func(id string) bool { return len(l.of[id]) > 0 })
}

// maxSpans is how many places a designation shows; a report that repeats one more often shows the first.
const maxSpans = 8

func (l *ledger) carry(d *reading.Designation, g giving) {
	switch {
	case g.effect == ends:
		if d.Until == "" || !d.Ended {
			d.Until = reading.Optional(cmp.Or(g.at, string(d.Until)))
		}
		d.Ended = !l.ahead(g.at)
		if d.From == "" {
			d.From = reading.Optional(g.since)
		}
	default:
		if d.From == "" || len(g.at) > len(d.From) && strings.HasPrefix(g.at, string(d.From)) {
			d.From = reading.Optional(g.at)
		}
		l.lasts(d, g)
	}
	span := l.f.t.Cut(g.first, g.last)
	for _, s := range d.Spans {
		if s.Overlaps(span) {
			return
		}
	}
	if len(d.Spans) < maxSpans && d.Spans[len(d.Spans)-1].End <= span.Start {
		d.Spans = append(d.Spans, span)
	}
}

// carryLast ends or dates a status whose bearer is not named again ("a court overturned the ban", "it was first imposed in 2011"): the
// last ones of the kind told of nearby.
func (l *ledger) carryLast(g giving) {
	if g.effect != ends && g.at == "" && g.until == "" {
		return
	}
	start := l.f.sentence(g.head).Start
	var span reading.Span
	for i := len(l.entries) - 1; i >= max(0, len(l.entries)-8); i-- {
		d := &l.entries[i]
		last := d.Spans[len(d.Spans)-1]
		if span.Text != "" && !span.Overlaps(d.Spans[0]) {
			return // only what was told in the same place ends with it
		}
		alike, near := similar(d.As, g.as), start-last.End <= nearby
		if d.Ended && d.Until == "" && g.effect == ends && g.at != "" && alike > 0 && len(g.by) == 0 && near {
			l.carry(d, g) // "Velden lifted its ban. It fell away on Monday"
			return
		}
		if d.Ended && g.effect == ends || alike == 0 || alike == 1 && !near && !slices.Contains(g.by, string(d.By)) || len(g.by) > 0 && d.By != "" && !slices.Contains(g.by, string(d.By)) {
			continue
		}
		if span = d.Spans[0]; d.By == "" && len(g.by) == 1 && g.effect != ends {
			d.By, d.Giver = reading.Optional(g.by[0]), nil
		}
		l.carry(d, g)
	}
	if span.Text == "" && g.effect == ends && len(g.by) > 0 && l.f.near(l.last, g.head) && similar(l.last.as, g.as) > 1 && !same(l.last.by, g.by) {
		g.of = l.last.of // "Velden has since lifted its own ban"
		l.enter(g)
	}
}
