package events

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// ledger gathers givings into designations: the end of a status closes what began it.
type ledger struct {
	f       *finder
	entries []reading.Designation
	open    map[key][]int // entries by who gives to whom
}

type key struct{ by, of reading.Optional }

func (l *ledger) enter(g giving) {
	if len(g.of) == 0 {
		l.endLast(g)
		return
	}
	givers := g.by
	if len(givers) == 0 {
		givers = []string{""}
	}
	for _, by := range givers {
		for _, of := range g.of {
			if by == of && !strings.Contains(g.as, "emergency") && !strings.Contains(g.as, "law") {
				continue
			}
			l.give(key{reading.Optional(by), reading.Optional(of)}, g)
		}
	}
}

// give opens an entry, or carries on the one that the report told of before.
func (l *ledger) give(k key, g giving) {
	for i := len(l.open[k]) - 1; i >= max(0, len(l.open[k])-maxOpen); i-- {
		d := &l.entries[l.open[k][i]]
		if similar(d.As, g.as) && (g.ends || !d.Ended) {
			l.carry(d, g)
			return
		}
	}
	d := reading.Designation{Of: k.of, As: g.as, By: k.by, Holder: l.f.holders.at(g.head), Spans: []reading.Span{g.span}, Ended: g.ends}
	if g.ends {
		d.Until = reading.Optional(g.time)
	} else {
		d.From = reading.Optional(g.time)
	}
	if l.open == nil {
		l.open = map[key][]int{}
	}
	l.open[k] = append(l.open[k], len(l.entries))
	l.entries = append(l.entries, d)
}

func (l *ledger) carry(d *reading.Designation, g giving) {
	if g.ends {
		d.Ended = true
		if d.Until == "" {
			d.Until = reading.Optional(g.time)
		}
	} else if d.From == "" {
		d.From = reading.Optional(g.time)
	}
	for _, s := range d.Spans {
		if s.Overlaps(g.span) {
			return
		}
	}
	if len(d.Spans) < maxSpans && d.Spans[len(d.Spans)-1].End <= g.span.Start {
		d.Spans = append(d.Spans, g.span)
	}
}

// maxOpen is how many statuses that one party gives another are looked at for one to carry on.
const maxOpen = 16

// maxSpans is how many places a designation shows; a report that repeats one more often shows the first.
const maxSpans = 8

// endLast ends a status whose bearer is not named again ("a court overturned the ban"): the last one
// of the kind in the same sentence or the one before.
func (l *ledger) endLast(g giving) {
	if !g.ends {
		return
	}
	from := l.f.sentence(g.head)
	for i := len(l.entries) - 1; i >= max(0, len(l.entries)-4); i-- {
		d := &l.entries[i]
		last := d.Spans[len(d.Spans)-1]
		if !d.Ended && similar(d.As, g.as) && from.Start-last.End < nearby && (len(g.by) == 0 || slices.Contains(g.by, string(d.By))) {
			l.carry(d, g)
			return
		}
	}
}

// nearby is how many bytes before a sentence a status may stand that the sentence ends without
// naming its bearer.
const nearby = 200

// similar holds if two statuses can be one, told in other words: they share a word's stem, or one says
// no more than that there is a list.
func similar(a, b string) bool {
	if a == b || forbidding[a] && forbidding[b] {
		return true
	}
	for _, x := range strings.Fields(strings.ToLower(a)) {
		for _, y := range strings.Fields(strings.ToLower(b)) {
			if commonStem(x, y) {
				return true
			}
		}
	}
	return a == "listed" || b == "listed" || a == "blacklisted" || b == "blacklisted" || b == "designation" || b == "listing"
}

// forbidding are the statuses of what may not be.
var forbidding = wordSet("ban|banned|outlawed|proscribed|prohibition|proscription")

// bodyWords say nothing of a status.
var bodyWords = wordSet("organization|organizations|organisation|organisations|group|groups|entity|entities|foreign|state|of|the|and")

func commonStem(x, y string) bool {
	if bodyWords[x] || bodyWords[y] {
		return false
	}
	n := min(5, len(x), len(y))
	return n >= 3 && x[:n] == y[:n]
}
