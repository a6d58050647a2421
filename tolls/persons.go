package tolls

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// person is one who came to harm, over all mentions.
type person struct {
	human
	entity   string
	years    int
	harm     reading.Harm
	weak     bool // care alone tells of the harm
	self     bool
	another  bool // told of as "another", beside the one before
	mentions []place
	last     int // sentence of the last mention
	heads    map[int]bool
}

// place is a mention and one of its people.
type place struct{ mention, party int }

// persons tells apart those of whom the mentions speak one by one. Who has a name is one person; words without a name are those of
// whoever fits by sex and age, unless they say "another" or stand beside him in a sentence.
func (f *finder) persons(ms []int) (out []*person) {
	for _, m := range ms {
		x := &f.mentions[m]
		sentence := f.t.Tokens[x.at].Sentence
		for k := range x.people {
			p := &x.people[k]
			if p.n != 1 {
				continue
			}
			who := f.match(out, p, x, sentence)
			if who == nil {
				if p.pronoun && len(out) > 0 {
					continue
				}
				who = &person{human: p.human, years: p.years, harm: x.harm, weak: x.weak, heads: map[int]bool{}}
				out = append(out, who)
			}
			who.take(p, x, sentence)
			who.mentions = append(who.mentions, place{m, k})
		}
	}
	return out
}

func (w *person) take(p *party, x *mention, sentence int) {
	if w.entity == "" && !p.meant {
		w.entity = p.entity
	}
	w.another = w.another || p.another
	if w.years == 0 {
		w.years = p.years
	}
	if w.sex == 0 {
		w.sex = p.sex
	}
	if w.age == anyAge {
		w.age = p.age
	}
	if rank(x.harm) > rank(w.harm) {
		w.harm = x.harm
	}
	w.weak = w.weak && x.weak
	w.self = w.self || x.self
	w.last = sentence
	w.heads[p.head] = true
}

// rank orders the harms of a body: who died of a wound is killed.
func rank(h reading.Harm) int {
	switch h {
	case reading.Killed:
		return 3
	case reading.Wounded:
		return 2
	case struck:
		return 1
	}
	return 0
}

// farthest is how many persons back one is looked for: no report speaks of more one by one.
const farthest = 100

// match is the person told of before whom the words speak of again, or nil.
func (f *finder) match(all []*person, p *party, x *mention, sentence int) *person {
	all = all[max(0, len(all)-farthest):]
	for _, w := range all {
		if w.heads[p.head] || p.entity != "" && f.sameName(w.entity, p.entity) {
			return w
		}
	}
	var best *person
	for n := len(all) - 1; n >= 0; n-- {
		w := all[n]
		if !f.fits(w, p) {
			continue
		}
		if !p.definite && w.last == sentence {
			continue
		}
		if p.another && (!w.another || w.last == sentence) {
			continue
		}
		if best == nil || better(w, best, p, x) {
			best = w
		}
	}
	return best
}

// better holds for a person who fits the words more closely.
func better(w, than *person, p *party, x *mention) bool {
	closeness := func(w *person) int {
		n := 0
		if p.years > 0 && w.years == p.years {
			n += 4
		}
		if w.harm == x.harm {
			n += 2
		}
		if p.sex != 0 && w.sex == p.sex {
			n++
		}
		return n
	}
	return closeness(w) > closeness(than)
}

// fits holds if the words may speak of the person.
func (f *finder) fits(w *person, p *party) bool {
	sex := p.sex
	if sex == 0 && p.entity != "" && !p.meant {
		sex = f.sexes[p.entity]
	}
	has := w.sex
	if has == 0 && w.entity != "" {
		has = f.sexes[w.entity]
	}
	return (p.entity == "" || p.meant || w.entity == "") &&
		(sex == 0 || has == 0 || sex == has) &&
		(p.years == 0 || w.years == 0 || p.years == w.years) &&
		(p.age == anyAge || w.age == anyAge || p.age == w.age || p.years > 0 && p.years == w.years) && p.age.fits(w.years) && w.age.fits(p.years)
}

// fits holds for an age in years at which one is called so: a boy of 18, a man of 17.
func (a age) fits(years int) bool {
	return years == 0 || a == anyAge || a == child && years < 20 || a == grown && years > 15
}

// sameName holds for entities whose names are one, a part of the other, or begin and end alike: "Dint", "Maro Dint" and "Maro L. Dint".
func (f *finder) sameName(a, b string) bool {
	if a == b {
		return a != ""
	}
	x, y := strings.Fields(f.names[a]), strings.Fields(f.names[b])
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) > 1 && x[0] == y[0] && x[len(x)-1] == y[len(y)-1] {
		return true
	}
	if len(x) == 0 || len(x) == len(y) {
		return false
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return true
}
