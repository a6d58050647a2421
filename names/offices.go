package names

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// Offices adds to the persons among a report's entities the roles that it tells as held at some time: by a word before the role ("then-President
// Ana Ruz"), by the years beside it ("prime minister from 2009 to 2013"), by a verb ("took office as governor in 2021").
func Offices(t *language.Text, entities []reading.Entity, times []reading.Time) {
	o := &officer{finder: &finder{t: t, g: gaz()}, kids: children(t.Syntax), byToken: firstWords(t), dates: datesOf(times)}
	for i := range entities {
		if e := &entities[i]; e.Kind == reading.Person {
			o.x, o.offices = e, nil
			for _, m := range e.Mentions {
				o.read(m)
			}
			for i := range o.offices {
				o.offices[i].Spans = inOrder(o.offices[i].Spans)
			}
			e.Offices = o.offices
		}
	}
}

// inOrder sorts spans and drops those that overlap one before.
func inOrder(spans []reading.Span) []reading.Span {
	slices.SortFunc(spans, func(a, b reading.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	out := spans[:1]
	for _, s := range spans[1:] {
		if s.Start >= out[len(out)-1].End {
			out = append(out, s)
		}
	}
	return out
}

// officer reads the offices of one person after the other.
type officer struct {
	*finder
	kids    [][]int // of each syntactic word
	byToken []int   // the first syntactic word of each token
	dates   []reading.Time
	x       *reading.Entity
	offices []reading.Office
}

// term is what a report tells of an office.
type term struct {
	role        string
	tenure      reading.Tenure
	from, until string
	spans       []reading.Span
}

// read finds what one mention of a person is told to be, to become or to have been.
func (o *officer) read(m reading.Mention) {
	first, last := o.t.TokenAt(m.Start), o.t.TokenAt(m.End-1)+1
	head := o.headOf(first, last)
	if head < 0 {
		return
	}
	if m.Form == reading.Name {
		if from, ok := o.roleBefore(first); ok {
			o.titled(from, first, o.between(head))
		}
	}
	for _, k := range o.kids[head] {
		if o.t.Syntax[k].Relation == "appos" && o.role(k) {
			o.beside(k, head)
		}
	}
	word := o.t.Syntax[head]
	if word.Head < 0 {
		return
	}
	switch relation := word.Relation; {
	case relation == "appos" && o.role(word.Head):
		o.beside(word.Head, head)
	case relation == "nsubj" || relation == "nsubj:pass" || relation == "obj":
		o.clause(word.Head, relation)
		for _, k := range o.kids[word.Head] { // "won the vote and became president"
			if o.t.Syntax[k].Relation == "conj" && relation == "nsubj" && !o.has(k, "nsubj") {
				o.clause(k, relation)
			}
		}
	}
}

// titled reads the words from first to last, which stand before a name: "then-Prime Minister".
func (o *officer) titled(first, last int, at when) {
	x := o.words(first, last)
	x.from, x.until = at.from, at.until
	x.spans = append(x.spans, at.spans...)
	o.add(x)
}

// beside reads the role at a word that a comma sets beside a name.
func (o *officer) beside(role, name int) {
	first, last := o.phrase(role)
	x := o.words(first, last)
	at := o.when(role, name)
	x.from, x.until = at.from, at.until
	x.spans = append(x.spans, at.spans...)
	if x.tenure == "" && x.from+x.until != "" {
		x.tenure = o.held(x)
	}
	o.add(x)
}

// held is the tenure of an office whose years are told: one without an end is held still.
func (o *officer) held(x term) reading.Tenure {
	if x.until != "" && (o.t.Document.Published == "" || x.until <= o.t.Document.Published) {
		return reading.Former
	}
	return reading.Current
}

// words parts the words of a role from those that say when it is held.
func (o *officer) words(first, last int) term {
	x := term{spans: []reading.Span{o.t.Cut(first, last)}}
	var role []string
	for i, w := range strings.Fields(x.spans[0].Text) {
		lower := strings.ToLower(w)
		if i == 0 && determiner(lower) {
			continue
		}
		if tenure := o.g.tenures[lower]; tenure != "" {
			x.tenure = tenure
			continue
		}
		if before, after, ok := strings.Cut(w, "-"); ok {
			if tenure := o.g.tenures[strings.ToLower(before)]; tenure != "" {
				x.tenure, w = tenure, after
			} else if tenure := o.g.tenures[strings.ToLower(after)]; tenure != "" {
				x.tenure, w = tenure, before
			}
		}
		role = append(role, w)
	}
	for len(role) > 0 && determiner(strings.ToLower(role[0])) {
		role = role[1:] // "then the finance minister"
	}
	x.role = strings.Join(role, " ")
	return x
}

func determiner(w string) bool {
	switch w {
	case "the", "a", "an", "his", "her", "their", "its":
		return true
	}
	return false
}

// add keeps a term, or joins it with what is told of the same office elsewhere.
func (o *officer) add(x term) {
	if x.tenure == "" || x.role == "" {
		return
	}
	if x.from != "" && x.until != "" && x.from > x.until {
		return
	}
	for i := range o.offices {
		was := &o.offices[i]
		if !strings.EqualFold(was.Role, x.role) || was.Tenure != x.tenure && !(was.Tenure == reading.Current && x.tenure == reading.Former) {
			continue
		}
		if was.From != "" && x.from != "" && string(was.From) != x.from {
			continue // held twice
		}
		if was.Tenure = x.tenure; was.From == "" {
			was.From = reading.Optional(x.from)
		}
		if was.Until == "" {
			was.Until = reading.Optional(x.until)
		}
		was.Spans = append(was.Spans, x.spans...)
		return
	}
	o.offices = append(o.offices, reading.Office{Role: x.role, Tenure: x.tenure, From: reading.Optional(x.from), Until: reading.Optional(x.until), Spans: x.spans})
}
