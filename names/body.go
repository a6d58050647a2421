package names

import (
	"cmp"
	"strings"

	"hearsay/reading"
)

// body is one place where a report speaks of a body that has no name of its own but belongs to one that has: "the Vesk campaign",
// "Kenya's government", "the police of Arlen".
type body struct{ entity, first, last int }

// bodies finds them all, by the index of the name in each, and makes their entities: before the references are read, so that "police" may stand for a
// body that is named further down.
func (r *referrer) bodies() map[int]body {
	out := map[int]body{}
	made := map[string]int{} // by whose they are and their noun
	for i := range r.names {
		n := &r.names[i]
		if r.casing[r.t.Tokens[n.first].Sentence] != running {
			continue
		}
		noun, first, last, ok := r.bodyOf(n)
		if !ok {
			continue
		}
		whose, country := cmp.Or(r.entities[n.entity].country, r.entities[n.entity].name), ""
		if n.kind == reading.Person || n.kind == reading.Organization {
			whose = r.entities[n.entity].name
		} else {
			country = r.entities[n.entity].country
		}
		key := whose + " " + r.word(noun)
		if r.g.is("distinct", r.word(noun-1)) {
			key = whose + " " + r.word(noun-1) + " " + r.word(noun)
		}
		text := r.t.Cut(first, last).Text
		e, ok := made[key]
		if !ok {
			e = len(r.entities)
			made[key] = e
			sort, _, _ := strings.Cut(r.g.fits["org_noun "+r.word(noun)], ",")
			r.entities = append(r.entities, &thing{name: text, kind: reading.Organization, country: country, sort: sort})
		}
		r.entities[e].forms = append(r.entities[e].forms, text)
		out[i] = body{e, first, last}
	}
	return out
}

// bodyOf finds the noun of a body beside a name, and the tokens of both.
func (r *referrer) bodyOf(n *name) (noun, first, last int, ok bool) {
	toks := r.t.Tokens
	s := r.t.Sentences[toks[n.first].Sentence]
	sort := "body_place"
	switch {
	case n.kind == reading.Person:
		sort = "body_person"
	case n.kind == reading.Other && (n.entry == nil || n.entry.country == ""):
		return 0, 0, 0, false
	}
	is := func(i int) bool {
		return i >= s.First && i < s.Last && (r.g.is(sort, r.word(i)) || n.kind == reading.Organization && r.g.is("body_person", r.word(i))) && (r.tag(i) == "NN" || r.tag(i) == "NNS")
	}
	noun = n.last
	if r.word(noun) == "'s" || r.word(noun) == "'" {
		noun++
	}
	if r.g.is("distinct", r.word(noun)) && r.word(noun+1) == "ministry" {
		noun++
	}
	if is(noun) {
		return noun, n.first, noun + 1, true
	}
	of := n.first - 1
	if r.word(of) == "the" {
		of--
	}
	if r.word(of) == "of" && is(of-1) {
		return of - 1, of - 1, n.last, true
	}
	return 0, 0, 0, false
}

// bare links "police said" to the police that the report speaks of.
func (r *referrer) bare(i int) (int, bool) {
	s := r.t.Sentences[r.t.Tokens[i].Sentence]
	if !r.g.is("bare", r.word(i)) || r.t.Tokens[i].Text != r.word(i) && i > s.First {
		return 0, false
	}
	switch tag := r.tag(i + 1); {
	case i+1 < s.Last && strings.HasPrefix(tag, "NN"), r.word(i+1) == "in", r.word(i+1) == "of":
		return 0, false // "police officer", "police in Arlen"
	}
	if i > s.First {
		switch tag := r.tag(i - 1); {
		case strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), tag == "DT", tag == "PRP$", tag == "POS":
			return 0, false
		}
	}
	e, ok := r.organization(i, r.word(i))
	if !ok {
		return 0, false
	}
	r.mention(e, i, i+1, reading.Description)
	return i + 1, true
}

// namesake finds the last thing of the window whose name ends with a noun: "the study" for the Norvik Iodine Study.
func (r *referrer) namesake(i int, noun string) (int, bool) {
	return r.pick(i, func(x *thing) (int, bool) {
		n := len(x.words)
		return 0, x.kind != reading.Person && n > 1 && strings.EqualFold(x.words[n-1], noun)
	})
}
