package tolls

import (
	"slices"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// mention is one place where a report tells that people came to harm.
type mention struct {
	harm   reading.Harm
	at     int // token of the word that tells it
	people []party
	self   bool // by their own hand
	active bool // somebody is said to have done it
	weak   bool // it tells of care, from which harm is concluded
}

// sentenceMentions finds the mentions of one sentence.
func (f *finder) sentenceMentions(s language.Sentence) {
	for i := s.First; i < s.Last; i++ {
		tok := f.t.Tokens[i]
		var m mention
		switch {
		case tok.IsVerb():
			m = f.verb(i)
		case tok.IsNoun():
			m = f.noun(i)
		}
		if m.harm == "" && (strings.HasPrefix(string(tok.Tag), "JJ") || tok.Tag == "VBN" || tok.Tag == "RB") {
			m = f.state(i)
		}
		m.people = before(m.people, i)
		if m.weak {
			m.harm = f.harmOf(m)
			m.weak = m.harm == reading.Wounded
		}
		if m.harm == "" || len(m.people) == 0 {
			continue
		}
		for _, p := range m.people {
			if p.figure >= 0 {
				f.told[p.figure] = true
			}
		}
		if f.happened(i) {
			m.at = i
			f.mentions = append(f.mentions, m)
		}
	}
}

// harmOf is the harm of whom care tells of, unless the noun says more: "three bodies were taken to the hospital".
func (f *finder) harmOf(m mention) reading.Harm {
	for _, p := range m.people {
		if p.figure >= 0 && f.r.Figures[p.figure].Harm != "" {
			return f.r.Figures[p.figure].Harm
		}
	}
	return m.harm
}

// before leaves out those whom a word joins behind the harm of the first: "left one dead and two wounded".
func before(people []party, i int) []party {
	if len(people) == 0 || people[0].head > i {
		return people
	}
	return slices.DeleteFunc(people, func(p party) bool { return p.head > i })
}

func (f *finder) class(i int, class string) bool {
	if i < 0 || i >= len(f.t.Tokens) {
		return false
	}
	words := f.words.classes[class]
	return words[f.t.Tokens[i].Lemma] || words[f.t.Tokens[i].Lower]
}

// verb reads what a verb does to its object or tells of its subject.
func (f *finder) verb(i int) (m mention) {
	lemma := f.t.Tokens[i].Lemma
	switch {
	case f.words.harms["subject"][lemma] != "":
		m.harm = f.words.harms["subject"][lemma]
		m.people = f.parties(f.subject(i))
	case f.words.harms["object"][lemma] != "":
		m.harm = f.words.harms["object"][lemma]
		var who int
		who, m.self = f.undergoer(i)
		m.people, m.active = f.parties(who), !f.passive(i) && who > i
		if (m.harm == struck || m.harm == reading.Wounded) && f.fatal(i) {
			m.harm = reading.Killed
		}
	case f.class(i, "hit") && f.byMissile(i):
		who, _ := f.undergoer(i)
		m.harm, m.people = struck, f.parties(who)
	case f.class(i, "suffer"):
		if o := f.tree.child(i, "obj"); o >= 0 && f.class(o, "injury") && f.injures(o) {
			m.harm, m.people = struck, f.parties(f.subject(i))
		}
	case f.class(i, "care") && f.passive(i) && (lemma == "treat" || f.toHospital(i)):
		who, _ := f.undergoer(i)
		m.harm, m.people, m.weak = reading.Wounded, f.parties(who), true
	case lemma == "lose" || lemma == "claim" || lemma == "take":
		m = f.life(i)
	case lemma == "commit":
		if o := f.tree.child(i, "obj"); o >= 0 && f.lower(o) == "suicide" {
			m.harm, m.people, m.self = reading.Killed, f.parties(f.subject(i)), true
		}
	case lemma == "turn": // "turned the gun on himself"
		for _, c := range f.tree.children[i] {
			if f.tree.is(c, "obl") && strings.HasSuffix(f.lower(c), "self") {
				m.harm, m.people, m.self = reading.Killed, f.parties(f.subject(i)), true
			}
		}
	}
	return m
}

// injures holds for an injury that is not denied and is one of a body.
func (f *finder) injures(o int) bool {
	return f.tree.child(o, "det") < 0 || f.lower(f.tree.child(o, "det")) != "no"
}

// life reads "lost his life", "claimed the lives of two", "took her own life".
func (f *finder) life(i int) (m mention) {
	o := f.tree.child(i, "obj")
	if o < 0 || f.t.Tokens[o].Lemma != "life" {
		return m
	}
	m.harm = reading.Killed
	of, whose := f.tree.child(o, "nmod"), f.tree.child(o, "nmod:poss")
	own := false
	for _, c := range f.tree.children[o] {
		own = own || f.lower(c) == "own"
	}
	switch {
	case f.t.Tokens[i].Lemma == "lose":
		m.people = f.parties(f.subject(i))
	case own:
		m.people, m.self = f.parties(f.subject(i)), true
	case of >= 0 && of != whose:
		m.people = f.parties(of)
	case whose >= 0:
		m.people = f.parties(whose)
	}
	return m
}

// noun reads whose death or shooting a noun tells: "the death of Maro Dint", "her killing", "the body of a man".
func (f *finder) noun(i int) (m mention) {
	tok := f.t.Tokens[i]
	if tok.Lemma == "condition" {
		return f.condition(i)
	}
	harm := f.words.harms["noun"][tok.Lemma]
	if tok.Lemma == "body" && f.recovered(i) {
		harm = reading.Killed
	}
	if harm == "" {
		return m
	}
	for _, c := range f.tree.children[i] {
		if f.tree.is(c, "compound", "amod", "nmod:poss") && f.class(c, "aimless") {
			return m
		}
		switch {
		case f.tree.is(c, "nmod:poss"):
			m.people = append(m.people, f.parties(c)...)
		case f.tree.is(c, "nmod") && f.caseOf(c) == "of":
			m.people = append(m.people, f.parties(c)...)
		case f.tree.is(c, "compound", "amod") && (f.class(c, "fatal") || f.words.harms["noun"][f.t.Tokens[c].Lemma] == reading.Killed):
			if harm == struck {
				harm = reading.Killed
			}
		}
	}
	m.harm = harm
	if harm == reading.Killed && tok.Lemma != "suicide" && tok.Lemma != "body" || harm == struck {
		return m
	}
	return m
}

// condition reads who is "in critical condition".
func (f *finder) condition(i int) (m mention) {
	bad := false
	for _, c := range f.tree.children[i] {
		bad = bad || f.class(c, "condition") || f.tree.is(c, "conj")
	}
	if !bad || f.caseOf(i) != "in" {
		return m
	}
	m.harm, m.weak = reading.Wounded, true
	if s := f.tree.child(i, "nsubj"); s >= 0 {
		m.people = f.parties(s)
	} else if h := f.tree.head[i]; h >= 0 && f.t.Tokens[h].IsVerb() {
		who, _ := f.undergoer(h)
		if who < 0 {
			who = f.subject(h)
		}
		m.people = f.parties(who)
	} else if h >= 0 {
		m.people = f.parties(h)
	}
	return m
}

// recovered holds for a body that somebody found: one's own may be hit.
func (f *finder) recovered(i int) bool {
	h := f.tree.head[i]
	return h >= 0 && (f.class(h, "found") || f.t.Tokens[h].Lemma == "recover" || f.t.Tokens[h].Lemma == "identify")
}

// state reads who is said to be dead, wounded or missing: "was dead", "found dead", "a dead man".
func (f *finder) state(i int) (m mention) {
	harm := f.words.harms["state"][f.t.Tokens[i].Lemma]
	if harm == "" {
		harm = f.words.harms["state"][f.t.Tokens[i].Lower]
	}
	h := f.tree.head[i]
	switch {
	case harm == "":
	case f.tree.child(i, "nsubj") >= 0:
		m.harm, m.people = harm, f.parties(f.subject(i))
	case h < 0:
	case f.tree.is(i, "xcomp", "advmod", "advcl", "obj", "dep") && f.class(h, "found"):
		who, _ := f.undergoer(h)
		m.harm, m.people = harm, f.parties(who)
	case f.tree.is(i, "amod", "acl"):
		if _, person := f.words.person(f.t.Tokens[h].Lemma); person || f.isBare(h) {
			m.harm, m.people, m.active = harm, f.parties(h), f.tree.is(h, "obj")
		}
	case f.tree.is(i, "conj"):
		if x := f.state(h); x.harm != "" {
			m.harm, m.people = harm, x.people
		}
	}
	return m
}

// caseOf is the preposition that hangs on token i.
func (f *finder) caseOf(i int) string { return f.lower(f.tree.child(i, "case")) }

// passive holds for a verb whose subject undergoes it.
func (f *finder) passive(i int) bool {
	if f.tree.child(i, "nsubj:pass", "aux:pass") >= 0 {
		return true
	}
	p := f.t.Tokens[i].Phrase
	if p >= 0 && f.t.Phrases[p].Kind == language.VerbGroup && f.t.Phrases[p].Passive {
		return true
	}
	return f.tree.is(i, "acl") && f.t.Tokens[i].Tag == "VBN" || f.tree.is(i, "conj") && f.tree.head[i] >= 0 && f.t.Tokens[i].Tag != "VBG" && f.tree.child(i, "nsubj", "obj") < 0 && f.tree.head[i] != i && f.tree.head[i] < i && f.t.Tokens[f.tree.head[i]].IsVerb() && f.passive(f.tree.head[i])
}

// subject is the subject of verb i, or of one that it is joined to, or the noun that it hangs on; or -1.
func (f *finder) subject(i int) int {
	for range deepest {
		if s := f.tree.child(i, "nsubj"); s >= 0 {
			return s
		}
		h := f.tree.head[i]
		if h < 0 {
			return -1
		}
		if f.tree.is(i, "acl") {
			return h
		}
		if !f.tree.is(i, "conj", "xcomp", "advcl", "parataxis") || f.tree.is(i, "parataxis") && f.t.Tokens[i].Tag != "VBN" {
			return -1
		}
		i = h
	}
	return -1
}

// undergoer is whom verb i is done to; self holds where it is whoever does it.
func (f *finder) undergoer(i int) (who int, self bool) {
	if f.passive(i) {
		return f.subject(i), false
	}
	o := f.tree.child(i, "obj")
	if o < 0 {
		for _, c := range f.tree.children[i] { // "shot and killed Maro Dint"
			if f.tree.is(c, "conj") && f.t.Tokens[c].IsVerb() && c < i+5 && f.tree.child(c, "nsubj", "nsubj:pass") < 0 {
				o = f.tree.child(c, "obj")
			}
		}
	}
	for j := i; o < 0 && f.tree.is(j, "conj") && f.tree.head[j] >= 0 && f.tree.head[j] < j; { // "shot Maro Dint and killed": the first has it
		if j = f.tree.head[j]; f.tree.child(j, "obj") > i {
			o = f.tree.child(j, "obj")
		}
	}
	if o >= 0 {
		if w := f.lower(o); strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves") {
			return f.subject(i), true
		}
		return o, false
	}
	if f.t.Tokens[i].Tag == "VBN" && i > 0 && f.t.Tokens[i-1].IsNoun() && f.t.Tokens[i-1].Sentence == f.t.Tokens[i].Sentence {
		return i - 1, false // "a man shot and killed in Torvik was identified"
	}
	if h := f.tree.head[i]; f.tree.is(i, "conj") && h >= 0 && h < i && f.t.Tokens[i].Tag == "VBN" && f.t.Tokens[h].Tag == "VBN" {
		return f.undergoer(h)
	}
	if s := f.tree.child(i, "nsubj"); s >= 0 && (f.t.Tokens[i].Tag == "VBN" || f.t.Tokens[i].Tag == "VBD" && f.sentence(i).Headline) && f.headline(i) {
		return s, false // "Two men shot in Torvik"
	}
	return -1, false
}

// headline holds for a verb that a subject undergoes without "was": the object is missing and what follows is where or when.
func (f *finder) headline(i int) bool {
	next := f.lower(i + 1)
	switch next {
	case "in", "at", "on", "near", "outside", "inside", "during", "after", "by", "while", ".", "", "and", ",", "dead", "to":
		return true
	}
	return f.t.Tokens[min(i+1, len(f.t.Tokens)-1)].Sentence != f.t.Tokens[i].Sentence
}

// fatal holds for a verb of shooting that is told to have killed: "fatally shot", "shot dead", "shot to death".
func (f *finder) fatal(i int) bool {
	for _, c := range f.tree.children[i] {
		if f.class(c, "fatal") && f.tree.is(c, "advmod", "xcomp", "obl", "amod") && (f.lower(c) != "death" || f.caseOf(c) == "to") {
			return true
		}
	}
	return f.lower(i+1) == "dead" || f.lower(i-1) == "fatally" || f.lower(i+1) == "to" && f.lower(i+2) == "death"
}

// byMissile holds for "hit by a bullet", "struck in the chest".
func (f *finder) byMissile(i int) bool {
	if !f.passive(i) {
		if s := f.tree.child(i, "nsubj"); s >= 0 && f.class(s, "missile") {
			return true
		}
		return false
	}
	for _, c := range f.tree.children[i] {
		if f.tree.is(c, "obl") && f.class(c, "missile") {
			return true
		}
	}
	return false
}

func (f *finder) toHospital(i int) bool {
	for _, c := range f.tree.children[i] {
		if f.tree.is(c, "obl") {
			if f.class(c, "hospital") {
				return true
			}
			for j := c; j < min(c+8, f.sentence(i).Last); j++ {
				if f.class(j, "hospital") {
					return true
				}
			}
		}
	}
	return false
}

// happened holds unless the words around token i say that it did not happen, or only may.
func (f *finder) happened(i int) bool {
	s := f.sentence(i)
	if f.lower(s.Last-1) == "?" {
		return false
	}
	if f.t.Tokens[i].Tag == "VBP" && !s.Headline {
		return false // "guns kill people"
	}
	if p := f.t.Tokens[i].Phrase; p >= 0 && f.t.Phrases[p].Kind == language.VerbGroup {
		ph := f.t.Phrases[p]
		if ph.Negated || ph.Modal {
			return false
		}
		if ph.Infinitive {
			h := f.tree.head[i]
			if h < 0 || !slices.Contains([]string{"use", "appear", "seem", "manage", "believe", "say", "report"}, f.t.Tokens[h].Lemma) {
				return false
			}
		}
	}
	for j, n := i, 0; j >= 0 && n < deepest; j, n = f.tree.head[j], n+1 {
		if f.class(j, "doubt") && j != i && f.tree.head[i] == j {
			return false
		}
		if m := f.tree.child(j, "mark"); m >= 0 && (f.lower(m) == "if" || f.lower(m) == "unless") {
			return false
		}
		if j != i && f.t.Tokens[j].IsVerb() && f.tree.child(j, "nsubj") >= 0 {
			break
		}
	}
	return f.tree.child(i, "neg") < 0
}
