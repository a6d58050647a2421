package names

import (
	"sort"
	"strings"

	"hearsay/reading"
)

// pronoun links a pronoun at token i to the entity that it most likely means, or
// leaves it alone. I, we and you belong to whoever speaks: attribution has them.
func (r *referrer) pronoun(i int) {
	w := r.word(i)
	switch w {
	case "he", "him", "his", "himself":
		r.personal(i, 'm', w)
	case "she", "her", "hers", "herself":
		r.personal(i, 'f', w)
	case "who", "whose", "whom", "which", "that":
		r.relative(i)
	case "it", "its", "itself":
		r.neuter(i, w)
	case "they", "them", "their", "themselves":
		r.plural(i)
	}
}

// plural links they to an organization that is the last subject before it: a body is spoken of in the plural as often as not. Where the last subject
// is anybody else, nobody is taken.
func (r *referrer) plural(i int) {
	subject, ok := r.lastSubject(i)
	if !ok {
		return
	}
	if e, ok := r.entityAt(subject, r.t.Tokens[i].Sentence); ok && r.entities[e].kind == reading.Organization {
		r.mention(e, i, i+1, reading.Pronoun)
	}
}

// lastSubject is the token of the last subject before token i in its sentence, or else the main one of the sentence before; pronouns and clauses left out.
func (r *referrer) lastSubject(i int) (int, bool) {
	words := r.t.Syntax
	w := sort.Search(len(words), func(k int) bool { return words[k].Token >= i })
	sentence := r.t.Tokens[i].Sentence
	found, ok := 0, false
	for w--; w >= 0; w-- {
		s := r.t.Tokens[words[w].Token].Sentence
		if s < sentence-1 {
			break
		}
		if !strings.HasPrefix(words[w].Relation, "nsubj") || words[w].UPOS != "NOUN" && words[w].UPOS != "PROPN" {
			continue
		}
		if h := words[w].Head; s == sentence || h >= 0 && words[h].Head < 0 {
			return words[w].Token, true
		}
		if !ok {
			found, ok = words[w].Token, true
		}
	}
	return found, ok
}

// entityAt is the entity that a reference of the sentence or the one before speaks of at a token.
func (r *referrer) entityAt(token, sentence int) (int, bool) {
	for k := len(r.recent) - 1; k >= 0 && r.recent[k].sentence >= sentence-1; k-- {
		if r.recent[k].first <= token && token < r.recent[k].last && !r.recent[k].evoked {
			return r.recent[k].entity, true
		}
	}
	return 0, false
}

func (r *referrer) personal(i int, gender byte, w string) {
	if n := r.word(i + 1); n == "or" && (r.word(i+2) == "she" || r.word(i+2) == "her") || r.word(i-1) == "or" && (r.word(i-2) == "he" || r.word(i-2) == "his") || n == "/" {
		return // "he or she" is nobody in particular
	}
	tok := &r.t.Tokens[i]
	object := w == "him" || w == "her" && !r.ownsNext(i)
	reflexive := strings.HasSuffix(w, "self")
	speaker := -1
	if tok.Quote >= 0 {
		speaker = r.speaker(i)
	}
	best, found := 0, -1
	for _, ref := range r.window(tok.Sentence) {
		x := r.entities[ref.entity]
		if x.kind != reading.Person || x.gender != 0 && x.gender != gender || ref.entity == speaker {
			continue
		}
		same := ref.sentence == tok.Sentence
		if reflexive && !same {
			continue
		}
		if object && same && ref.subject && r.sameClause(ref.last, i) {
			continue // "Rama thanked him": another
		}
		score := 100 - 25*r.apart(ref.sentence, tok.Sentence) + 2*min(r.count[ref.entity], 6)
		if ref.subject {
			score += 20
		}
		if x.gender == gender {
			score += 12
		}
		if ref.possessive {
			score -= 10
		}
		if ref.reported && (!same || r.g.is("say", r.word(i+1))) {
			score -= 30 // "Earnest said that Obama ... He said": the one who said it
		}
		if x.gender == 0 && tok.Quote >= 0 && ref.quote != tok.Quote {
			score -= 20 // whoever speaks of him, and comes next to the quote, may be she
		}
		if ref.quote >= 0 && ref.quote != tok.Quote {
			score -= 30
		}
		if same && (w == "his" || w == "her" || reflexive) && ref.subject && r.sameClause(ref.last, i) {
			score += 15
		}
		if score > best {
			best, found = score, ref.entity
		}
	}
	if found < 0 || best < 50 {
		if found, ok := r.ahead(i, gender); ok {
			r.mention(found, i, i+1, reading.Pronoun)
		}
		return
	}
	if x := r.entities[found]; x.gender == 0 {
		x.gender = gender
	}
	r.mention(found, i, i+1, reading.Pronoun)
}

// ahead finds whom a pronoun means that comes before its name: in a clause at the sentence's start, the subject of the main clause ("When he
// wrote his book, Mr. Arn said").
func (r *referrer) ahead(i int, gender byte) (int, bool) {
	s := r.t.Sentences[r.t.Tokens[i].Sentence]
	const opening = 5 // tokens before the pronoun
	if r.t.Tokens[i].Quote >= 0 || i-s.First == 0 || i-s.First > opening {
		return 0, false
	}
	n := sort.Search(len(r.names), func(n int) bool { return r.names[n].first > i })
	for ; n < len(r.names) && r.names[n].last < s.Last; n++ {
		x := r.entities[r.names[n].entity]
		if r.names[n].kind == reading.Person {
			return r.names[n].entity, r.subject(r.names[n].first, r.names[n].last) && (x.gender == 0 || x.gender == gender)
		}
	}
	return 0, false
}

// ownsNext tells the possessive "her" by the noun after it.
func (r *referrer) ownsNext(i int) bool {
	tag := r.tag(i + 1)
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ")
}

// relative links a relative pronoun to the entity that its clause speaks of: the head of the clause in the tree, a name in
// apposition to it, or, where the tree has none, the person named right before who.
func (r *referrer) relative(i int) {
	head, ok := r.clauseHead(i)
	for k := len(r.recent) - 1; k >= 0 && r.recent[k].sentence == r.t.Tokens[i].Sentence; k-- {
		ref := r.recent[k]
		if ref.evoked {
			continue
		}
		if ok && (ref.first <= head && head < max(ref.last, ref.reach) || head < ref.first && r.beside(ref.last, i)) ||
			!ok && r.word(i) != "which" && r.word(i) != "that" && r.entities[ref.entity].kind == reading.Person && r.beside(max(ref.last, ref.reach), i) {
			r.mention(ref.entity, i, i+1, reading.Pronoun)
			return
		}
	}
}

// beside holds if token i follows token last, a comma apart at most.
func (r *referrer) beside(last, i int) bool {
	return i == last || i == last+1 && r.word(last) == ","
}

// clauseHead is the token that the relative clause of the pronoun at token i modifies.
func (r *referrer) clauseHead(i int) (int, bool) {
	words := r.t.Syntax
	w := sort.Search(len(words), func(k int) bool { return words[k].Token >= i })
	if w == len(words) || words[w].XPOS != "WP" && words[w].XPOS != "WDT" && words[w].XPOS != "WP$" {
		return 0, false
	}
	const steps = 4 // from the pronoun up to the clause's verb
	for range steps {
		head := words[w].Head
		if head < 0 {
			break
		}
		if strings.HasPrefix(words[w].Relation, "acl") {
			return words[head].Token, true
		}
		w = head
	}
	return 0, false
}

// neuter links it and its to the organization or country that the sentence, or
// the one before, is about. Most of these say nothing of who speaks, so only
// clear ones are taken.
func (r *referrer) neuter(i int, w string) {
	tok := &r.t.Tokens[i]
	speaks := w == "it" && (r.g.is("say", r.word(i+1)) || r.does(i) && !r.expletive(i))
	for _, ref := range r.window(tok.Sentence) {
		x := r.entities[ref.entity]
		if ref.quote >= 0 && ref.quote != tok.Quote || tok.Sentence-ref.sentence > 1 {
			continue
		}
		same := ref.sentence == tok.Sentence
		if !same && !speaks {
			return
		}
		if !ref.subject {
			continue
		}
		if x.kind == reading.Person {
			if same && !speaks {
				continue
			}
			return
		}
		if x.kind == reading.Organization || x.kind == reading.Place && x.sort == "country" {
			if w == "it" && !speaks && r.expletive(i) {
				return
			}
			r.mention(ref.entity, i, i+1, reading.Pronoun)
			return
		}
	}
}

// does reports whether token i is the subject of a verb in the tree.
func (r *referrer) does(i int) bool {
	w, ok := r.syntax(i)
	return ok && r.t.Syntax[w].Relation == "nsubj" && r.t.Syntax[w].Head >= 0 && r.t.Syntax[r.t.Syntax[w].Head].UPOS == "VERB"
}

// syntax is the syntactic word that begins at or behind token i.
func (r *referrer) syntax(i int) (int, bool) {
	words := r.t.Syntax
	w := sort.Search(len(words), func(k int) bool { return words[k].Token >= i })
	return w, w < len(words)
}

// reported reports whether a token lies in what a verb of saying is about: "said that Obama had".
func (r *referrer) reported(i int) bool {
	w, ok := r.syntax(i)
	const steps = 12 // up the tree
	for k := 0; ok && k < steps && r.t.Syntax[w].Head >= 0; k++ {
		head := r.t.Syntax[w].Head
		if r.t.Syntax[w].Relation == "ccomp" && r.g.is("say", r.t.Tokens[r.t.Syntax[head].Token].Lower) {
			return true
		}
		w = head
	}
	return false
}

// expletive tells the it that means nothing: "it is likely that", "it rained".
func (r *referrer) expletive(i int) bool {
	switch r.word(i + 1) {
	case "is", "was", "'s", "seems", "seemed", "appears", "appeared", "takes", "took", "became":
		return true
	}
	return !r.finite(i + 1)
}
