package tolls

import (
	"hearsay/reading"
)

// party is one or several people as a noun phrase speaks of them.
type party struct {
	first, last, head int // tokens
	human
	entity   string
	years    int  // of age, or 0
	pronoun  bool // "he", "who": somebody told of before
	meant    bool // the entity is one that words without a name are taken to mean
	definite bool // "the man", "his brother"
	another  bool // "another man", "a second man", "the other"
	part     bool // "two of them", "among them a boy": of people counted elsewhere
	figure   int  // index into the report's figures, or -1
	n        int  // how many, 0 where the words do not tell
	low      int
	high     int
}

// party reads the people at the noun token i; ok is false where it is nobody.
func (f *finder) party(i int) (p party, ok bool) {
	if i < 0 || f.inTime(i) {
		return p, false
	}
	i = f.antecedent(i)
	tok := f.t.Tokens[i]
	p = party{first: i, last: i + 1, head: i, figure: -1, n: 1, low: 1, high: 1}
	if q, is := f.t.NounPhraseAt(i); is {
		ph := f.t.Phrases[q]
		p.first, p.last = ph.First, max(i+1, ph.Last)
	}
	p.figure = f.figureIn(f.t.Cut(p.first, p.last))
	known := f.describe(&p)
	p.entity = f.personAt(p)
	switch {
	case tok.Tag == "PRP" || tok.Tag == "PRP$" || tok.Tag == "WP":
		return f.pronoun(p)
	case p.entity != "":
		known, p.meant = true, !f.named(p)
	case f.isAge(i):
		return p, false
	}
	if p.figure >= 0 {
		x := f.r.Figures[p.figure]
		if x.Unit != "" || p.entity != "" && !f.numbersHead(p) {
			p.figure = -1
		} else {
			p.count(x)
			known = known || x.Of == "" || x.Harm != "" || f.isBare(i)
			p.part = p.part || f.lower(i+1) == "of" && f.isBare(i) && f.ofThese(i+2)
		}
	} else if p.entity == "" && (tok.Tag == "NNS" || tok.Tag == "NNPS") {
		p.n = 0
	}
	return p, known
}

// parties are the people at token i and those joined to them.
func (f *finder) parties(i int) (out []party) {
	if i < 0 {
		return nil
	}
	for _, j := range f.tree.joined(f.antecedent(i)) {
		if f.t.Tokens[j].IsVerb() {
			continue
		}
		if p, ok := f.party(j); ok {
			out = append(out, p)
		}
	}
	return out
}

// antecedent is the noun that a relative pronoun at token i stands for, or i.
func (f *finder) antecedent(i int) int {
	if tag := f.t.Tokens[i].Tag; tag != "WP" && tag != "WDT" && tag != "IN" {
		return i
	}
	for j := i; f.tree.head[j] >= 0; {
		if f.tree.is(j, "acl") {
			return f.tree.head[j]
		}
		if j = f.tree.head[j]; j < i-horizon || j > i+horizon {
			break
		}
	}
	return i
}

// horizon is how many tokens from a word its grammar is looked for.
const horizon = 40

func (p *party) count(x reading.Figure) {
	bound := func(v *float64, other *float64) int {
		if v == nil {
			v = other
		}
		return int(min(max(*v, 0), most))
	}
	if x.Min == nil && x.Max == nil {
		p.n = 0
		return
	}
	p.low, p.high = bound(x.Min, x.Max), bound(x.Max, x.Min)
	p.n = p.low
	if x.Min == nil {
		p.n, p.low = p.high, 0
	}
}

// most is the greatest number of people that a toll counts.
const most = 1e9

// figureIn is the first figure that begins in the span, or -1.
func (f *finder) figureIn(s reading.Span) int {
	lo, hi := 0, len(f.r.Figures)
	for lo < hi {
		if mid := (lo + hi) / 2; f.r.Figures[mid].End > s.Start {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	if lo < len(f.r.Figures) && f.r.Figures[lo].Start < s.End {
		return lo
	}
	return -1
}

// isBare holds for a number or the like that stands for people: "five were killed".
func (f *finder) isBare(i int) bool {
	return f.t.Tokens[i].Tag == "CD" || f.t.Tokens[i].Tag == "DT" || f.lower(i) == "dozens" || f.lower(i) == "hundreds" || f.lower(i) == "scores"
}

// numbersHead holds where the number stands right before a name: "one Marovian".
func (f *finder) numbersHead(p party) bool {
	return f.t.TokenAt(f.r.Figures[p.figure].End-1)+1 == p.head
}

// ofThese holds where people told of before are named: "of them", "of the five", "of the victims".
func (f *finder) ofThese(i int) bool {
	switch f.lower(i) {
	case "them", "whom", "which", "those", "these":
		return true
	case "the":
		for j := i + 1; j < i+4; j++ {
			if x := f.lower(j); f.words.harms["state"][x] != "" || x == "victims" || x == "others" || j < len(f.t.Tokens) && f.t.Tokens[j].Tag == "CD" {
				return true
			}
		}
	}
	return false
}

// peopleBehind holds where the next noun is one for people, or stands for them: "of the victims", "of whom".
func (f *finder) peopleBehind(i int) bool {
	for j := i; j < min(i+5, len(f.t.Tokens)); j++ {
		if _, person := f.words.persons[f.t.Tokens[j].Lemma]; person || f.lower(j) == "them" || f.lower(j) == "whom" || f.lower(j) == "which" || f.t.Tokens[j].Tag == "CD" {
			return true
		}
	}
	return false
}
