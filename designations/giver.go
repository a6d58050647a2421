package designations

import (
	"slices"
	"strings"

	"hearsay/names"
	"hearsay/reading"
)

// givers are the entities that the phrase of token i and those joined to it name as who gives a status: a party, or whose organ it is.
func (f *finder) givers(i int) []string { return f.giversBefore(i, len(f.t.Tokens)) }

// giversBefore are the givers among the words before a token.
func (f *finder) giversBefore(i, before int) []string {
	var out []string
	if f.t.Tokens[i].Lower == "they" && f.second {
		if s := f.subjectBefore(i); s >= 0 {
			return f.givers(s) // "Velden and Ombria announced that they were listing"
		}
	}
	for _, n := range f.tree.joined(i) {
		if n >= before {
			continue
		}
		if k := f.tree.kid(n, "appos"); k >= 0 && f.at[n] == 0 && len(f.tree.joined(k)) > 1 {
			out = append(out, f.giversBefore(k, before)...) // "two states, Velden and Ombria"
			continue
		}
		if id := f.giver(n); id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

func (f *finder) giver(i int) string {
	if f.isPronoun(i) {
		if r := f.antecedent(i); r >= 0 && f.noun(r, "decree") && !f.isOrgan(r) {
			return f.decreedBy(r) // "an order that named her a traitor"
		}
		switch f.t.Tokens[i].Lower {
		case "we", "us", "our":
			return f.speaker(i)
		}
		return f.actorOf(i)
	}
	organ := f.isOrgan(i)
	if organ && !f.isProper(i) {
		if id := f.owner(i); id != "" {
			return id
		}
		for _, k := range f.tree.kids[i] {
			if f.tree.is(k, "nmod") && f.prefaced(k, "of") && f.tree.kid(i, "appos") < 0 {
				if id := f.named(k); id != "" && !f.personal[id] {
					return id // "the county council of Velden", of which the names have "county council of"
				}
			}
		}
	}
	if id := f.named(i); id != "" {
		if organ {
			id = f.stateOf(id)
		}
		if id != "" {
			return id
		}
	}
	if f.noun(i, "decree") && !organ {
		return f.decreedBy(i)
	}
	if !organ {
		if f.tree.is(i, "appos") && f.tree.Head[i] >= 0 {
			return f.named(f.tree.Head[i]) // "Velden, the last country to"
		}
		return ""
	}
	for _, k := range f.tree.kids[i] {
		if f.tree.is(k, "nmod") && f.prefaced(k, "of", "in") {
			switch id := f.named(k); {
			case id == "" || f.personal[id]:
			case f.prefaced(k, "in") && f.tree.kid(i, "det") >= 0 && !f.states[id] && !names.IsCountry(f.names[id]):
				f.towns[id] = true // "a judge in Lind"
				return ""
			default:
				return id
			}
		}
	}
	if id := f.label(i); id != "" {
		return id
	}
	return f.home(i)
}

// isProper holds for a name that is written as one: the tagger takes some organs for names, "its treasury".
func (f *finder) isProper(i int) bool {
	tok := f.t.Tokens[i]
	return tok.IsName() && tok.Text != tok.Lower
}

// stateOf is the state whose organ an entity is by its name, "Constitutional Chamber of Velden", or the entity itself.
func (f *finder) stateOf(id string) string {
	_, state, ok := strings.Cut(f.names[id], " of ")
	if !ok {
		return id
	}
	state = strings.ToLower(strings.TrimPrefix(state, "the "))
	other := f.stems[state]
	switch {
	case other == "" || strings.ToLower(f.names[other]) != state:
		return id
	case f.personal[other]:
		return "" // "the government of Ana Ruhl"
	}
	return other
}

// decreedBy is who acts by the decree, the resolution or the law at token i: whose it is, who signed it, or of whose signing it is the object.
func (f *finder) decreedBy(i int) string {
	f.asked++
	defer func() { f.asked-- }()
	if f.asked > climb {
		return "" // an order of an order of one
	}
	if id := f.owner(i); id != "" {
		return id
	}
	for _, k := range f.tree.kids[i] {
		if k > i && f.tree.is(k, "nmod") && f.prefaced(k, "of", "by", "from") && !f.inTime(k) {
			if id := f.giver(k); id != "" {
				return id
			}
		}
		if k > i && f.tree.is(k, "acl") {
			who := f.agent(k)
			if !f.passive(k) {
				who = f.clauseOf(k, 1).subject
			}
			if who >= 0 && !f.isRelative(who) && who != i {
				return f.giver(who)
			}
		}
	}
	if v := f.tree.Head[i]; v >= 0 && f.tree.is(i, "obj") {
		if s := f.tree.kid(v, "nsubj"); s >= 0 && s < i && s != i {
			return f.giver(s)
		}
	}
	return ""
}

// giverWords are those for the authority that gives a status in a clause and is no entity, "the housing ministry", "a judge", or nil. Who ends a status may be
// another than who gave it.
func (f *finder) giverWords(c *clause, g giving) *reading.Span {
	if len(g.by) > 0 || g.effect == ends || g.effect == holds && f.isBench(c) {
		return nil
	}
	i := c.subject
	if c.passive {
		i = f.agent(c.v)
	}
	if i < 0 || !f.isOrgan(i) || f.isMeasure(i) {
		i = f.keeper(g)
	}
	if i < 0 {
		return nil
	}
	first, last := i, i+1
	if p, k := f.phrase(i); k >= 0 {
		first, last = p.First, p.Last
	}
	span := f.t.Cut(first, last)
	return &span
}

// keeper is the authority whose list or measure a giving tells of, "the interior ministry's wanted list", or -1.
func (f *finder) keeper(g giving) int {
	for i := g.first; i < min(g.last+1, len(f.t.Tokens)); i++ {
		if h := f.tree.Head[i]; h > i && f.tree.is(i, "nmod:poss") && f.isOrgan(i) && (f.noun(h, "list") || f.isMeasure(h)) {
			return i
		}
	}
	return -1
}
