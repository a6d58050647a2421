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
	last    giving        // with a bearer
}

type key struct{ by, of reading.Optional }

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
			l.give(key{reading.Optional(by), reading.Optional(of)}, g)
		}
	}
}

// give opens an entry, or carries on the one that the report told of before.
func (l *ledger) give(k key, g giving) {
	if i := l.told(k, g); i >= 0 {
		l.carry(&l.entries[i], g)
		return
	}
	d := reading.Designation{Of: k.of, As: g.as, By: k.by, Holder: l.f.holders.at(g.head), Spans: []reading.Span{g.span}, Ended: g.ends}
	if g.ends {
		d.Until = reading.Optional(g.time)
	} else {
		d.From = reading.Optional(g.time)
		l.lasts(&d, g)
	}
	if l.open == nil {
		l.open = map[key][]int{}
	}
	l.open[k] = append(l.open[k], len(l.entries))
	l.entries = append(l.entries, d)
}

// told is the entry that a giving carries on, or -1. An end whose giver is not named ends what anybody gave,
// and a giver named later is that of a status without one.
func (l *ledger) told(k key, g giving) int {
	for n := len(l.open[k]) - 1; n >= max(0, len(l.open[k])-maxOpen); n-- {
		i := l.open[k][n]
		if d := l.entries[i]; similar(d.As, g.as) && (g.ends || !d.Ended || began(d, g)) {
			return i
		}
	}
	for i := len(l.entries) - 1; i >= max(0, len(l.entries)-maxOpen); i-- {
		d := &l.entries[i]
		if d.Of != k.of || !similar(d.As, g.as) || d.By != "" && k.by != "" || d.By == k.by {
			continue
		}
		if (g.ends || g.until != "" && k.by == "") && !d.Ended {
			return i
		}
		if !g.ends && d.By == "" && d.Ended && d.From == "" {
			d.By = k.by
			l.open[k] = append(l.open[k], i)
			return i
		}
	}
	return -1
}

// began holds for the beginning of a status whose end was told first.
func began(d reading.Designation, g giving) bool {
	return d.From == "" && g.time != "" && (d.Until == "" || g.time < string(d.Until))
}

// lasts enters until when a status is given; one that ran out before the report has ended.
func (l *ledger) lasts(d *reading.Designation, g giving) {
	if g.until == "" {
		return
	}
	d.Until = reading.Optional(g.until)
	published := l.f.r.Published
	if len(g.until) <= len(published) && g.until < published[:len(g.until)] {
		d.Ended = true
	}
}

// bare are statuses that say only that there is one told of elsewhere.
var bare = map[string]bool{"one": true, "such": true, "so": true}

// known holds if the bearer of a giving was told to have a status.
func (l *ledger) known(g giving) bool {
	for i := len(l.entries) - 1; i >= max(0, len(l.entries)-maxOpen); i-- {
		if slices.Contains(g.of, string(l.entries[i].Of)) {
			return true
		}
	}
	return false
}

func (l *ledger) carry(d *reading.Designation, g giving) {
	if g.ends {
		d.Ended = true
		if d.Until == "" {
			d.Until = reading.Optional(g.time)
		}
	} else {
		if d.From == "" {
			d.From = reading.Optional(g.time)
		}
		l.lasts(d, g)
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

// carryLast ends or dates a status whose bearer is not named again ("a court overturned the ban", "it was first
// imposed in 2011"): the last one of the kind in the same sentence or the one before.
func (l *ledger) carryLast(g giving) {
	if !g.ends && g.time == "" && g.until == "" {
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
	return a == "listed" || b == "listed" || a == "blacklisted" || b == "blacklisted" || b == "designation" || b == "listing" || bare[b]
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
