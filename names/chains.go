package names

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// Chain is somebody or something that a report speaks of in several places: an entity, or what has no name in it ("two nurses ... the
// nurses ... they").
type Chain struct {
	Entity   string // id of the entity, or ""
	Mentions []reading.Mention
}

// Chains gives the entities, with the pronouns and descriptions that only a chain of common nouns leads to, and what has no name.
func Chains(t *language.Text, entities []reading.Entity) []Chain {
	c := &chainer{t: t, g: gaz(), named: make([]int, len(t.Tokens)), ends: make([]int, len(t.Tokens)), held: map[int]int{}, nouns: map[string][]phrase{}, heads: map[string]int{}, speakers: map[[2]int]int{}}
	for e, x := range entities {
		c.chains = append(c.chains, Chain{Entity: x.ID})
		c.kinds = append(c.kinds, x.Kind)
		for _, m := range x.Mentions {
			first := t.TokenAt(m.Start)
			if last := t.TokenAt(m.End-1) + 1; last > c.ends[first] {
				c.named[first], c.ends[first] = e, last
			}
		}
		if w := strings.Fields(strings.ToLower(x.Name)); len(w) > 1 && x.Kind != reading.Person {
			c.heads[w[0]], c.heads[w[len(w)-1]] = e, e
		}
	}
	c.tree()
	for w := 0; w < len(t.Syntax); w++ {
		i := t.Syntax[w].Token
		if c.ends[i] > 0 {
			e, last := c.named[i], c.ends[i]
			for ; w+1 < len(t.Syntax) && t.Syntax[w+1].Token < last; w++ {
				c.held[t.Syntax[w].Token] = e
			}
			c.held[t.Syntax[w].Token] = e
			c.recall(e, w, c.kinds[e] != reading.Person, c.kinds[e] == reading.Organization, c.kinds[e] == reading.Person)
			continue
		}
		switch c.t.Syntax[w].UPOS {
		case "NOUN":
			c.noun(w)
		case "PRON":
			c.pronoun(w)
		}
	}
	for e, x := range entities {
		c.chains[e].Mentions = append(c.chains[e].Mentions, x.Mentions...)
		slices.SortStableFunc(c.chains[e].Mentions, func(a, b reading.Mention) int { return a.Start - b.Start })
	}
	return slices.DeleteFunc(c.chains, func(x Chain) bool { return x.Entity == "" && len(x.Mentions) < 2 })
}

type chainer struct {
	t        *language.Text
	g        *gazetteer
	kids     [][]int             // of each syntactic word
	named    []int               // of tokens where a mention of an entity begins, the entity
	ends     []int               // and the mention's end, or 0
	held     map[int]int         // token -> the chain that speaks there
	kinds    []reading.Kind      // of the entities
	chains   []Chain             // first the entities
	nouns    map[string][]phrase // by head and number, the latest last
	heads    map[string]int      // first and last words of names -> the entity
	recent   []recalled
	speakers map[[2]int]int // of a quote, or -1, and a person: the chain of "I" or "we" in it
}

// phrase is a noun phrase as far as its head's dependents tell one thing from another.
type phrase struct {
	chain int
	form  string   // definite, indefinite or bare
	mods  []string // in order of the alphabet
}

// recalled is a place that a pronoun may look back to.
type recalled struct {
	chain, sentence       int
	quote                 int
	subject               bool
	thing, plural, person bool // it, they, he or she may stand for it
}

func (c *chainer) tree() {
	c.kids = make([][]int, len(c.t.Syntax))
	for w, x := range c.t.Syntax {
		if x.Head >= 0 {
			c.kids[x.Head] = append(c.kids[x.Head], w)
		}
	}
}

func (c *chainer) recall(chain, w int, thing, plural, person bool) {
	word := c.t.Syntax[w]
	tok := c.t.Tokens[word.Token]
	subject := strings.HasPrefix(word.Relation, "nsubj")
	for h, steps := w, 0; !subject && steps < 3 && c.t.Syntax[h].Head >= 0 && (c.t.Syntax[h].Relation == "flat" || c.t.Syntax[h].Relation == "compound"); steps++ {
		h = c.t.Syntax[h].Head
		subject = strings.HasPrefix(c.t.Syntax[h].Relation, "nsubj")
	}
	c.recent = append(c.recent, recalled{chain, tok.Sentence, tok.Quote, subject, thing, plural, person})
}

// noun adds the phrase around a noun to the chain of an earlier one, or begins a chain.
func (c *chainer) noun(w int) {
	word := c.t.Syntax[w]
	switch relation, _, _ := strings.Cut(word.Relation, ":"); relation {
	case "compound", "flat", "fixed", "goeswith":
		return
	}
	p := phrase{form: "bare"}
	first, closed := word.Token, false // closed: a clause or a number makes a bare noun speak of something else each time
	for _, k := range c.kids[w] {
		kid := c.t.Syntax[k]
		switch kid.Relation {
		case "det", "det:predet":
			switch kid.Lemma {
			case "the", "this", "that", "these", "those", "both", "such":
				p.form = "definite"
			case "all":
			default:
				p.form = "indefinite"
			}
			first = min(first, kid.Token)
		case "nmod:poss":
			owner := kid.Lemma
			if e, ok := c.held[kid.Token]; ok {
				owner = "chain " + strconv.Itoa(e)
			}
			p.form = "definite"
			p.mods = append(p.mods, "of "+owner)
			first = min(first, c.leftmost(k))
		case "amod", "compound", "nummod", "nmod:desc":
			if kid.Token < word.Token {
				p.mods = append(p.mods, strings.ToLower(kid.Lemma))
				first = min(first, c.leftmost(k))
			}
			closed = closed || kid.Relation == "nummod"
		case "nmod":
			owner := strings.ToLower(kid.Lemma)
			if e, ok := c.held[kid.Token]; ok {
				owner = "chain " + strconv.Itoa(e)
			}
			p.mods = append(p.mods, "of "+owner)
		case "acl", "acl:relcl":
			closed = true
		}
	}
	sort.Strings(p.mods)
	plural := word.XPOS == "NNS"
	human := c.g.is("role", word.Lemma) || c.g.is("role_m", word.Lemma) || c.g.is("role_f", word.Lemma) || c.g.is("kin", word.Lemma) || c.g.is("human", word.Lemma)
	key := word.Lemma
	if plural {
		key += " s"
	}
	p.chain = -1
	if p.form == "definite" || p.form == "bare" && !closed {
		p.chain = c.before(key, p)
	}
	if e, ok := c.heads[word.Lemma]; p.chain < 0 && ok && !plural && p.form == "definite" && len(p.mods) == 0 && c.recently(e) {
		p.chain = e
	}
	if p.chain < 0 {
		p.chain = len(c.chains)
		c.chains = append(c.chains, Chain{})
	}
	c.nouns[key] = append(c.nouns[key], p)
	c.held[word.Token] = p.chain
	c.chains[p.chain].Mentions = append(c.chains[p.chain].Mentions, reading.Mention{Span: c.t.Cut(first, word.Token+1), Form: reading.Description})
	c.recall(p.chain, w, !plural && !human, plural, !plural && human)
}

// recently reports whether an entity was spoken of a short way back.
func (c *chainer) recently(entity int) bool {
	back := c.recent[max(0, len(c.recent)-windowReferences):]
	return slices.ContainsFunc(back, func(x recalled) bool { return x.chain == entity })
}

// before gives the chain of an earlier phrase with the same head that a phrase may speak of again, or -1: a definite one must add nothing to it, a
// bare one ("salt") must be the same.
func (c *chainer) before(key string, p phrase) int {
	const back = 8 // phrases
	all := c.nouns[key]
	for k := len(all) - 1; k >= max(0, len(all)-back); k-- {
		q := all[k]
		if p.form == "definite" && subset(p.mods, q.mods) || p.form == "bare" && q.form == "bare" && slices.Equal(p.mods, q.mods) {
			return q.chain
		}
	}
	return -1
}

func subset(a, b []string) bool {
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// leftmost is the first token of what hangs on a word.
func (c *chainer) leftmost(w int) int {
	first := c.t.Syntax[w].Token
	for _, k := range c.kids[w] {
		if t := c.t.Syntax[k].Token; t < first && first-t < 4 {
			first = t
		}
	}
	return first
}

func (c *chainer) pronoun(w int) {
	i := c.t.Syntax[w].Token
	tok := c.t.Tokens[i]
	var fit func(x recalled) bool
	switch tok.Lower {
	case "i", "me", "my", "mine", "myself":
		c.speak(i, 1)
		return
	case "we", "us", "our", "ours", "ourselves":
		c.speak(i, 2)
		return
	case "it", "its", "itself":
		if strings.HasPrefix(c.t.Syntax[w].Relation, "expl") {
			return
		}
		fit = func(x recalled) bool { return x.thing }
	case "they", "them", "their", "theirs", "themselves":
		fit = func(x recalled) bool { return x.plural }
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		fit = func(x recalled) bool { return x.person && x.chain >= len(c.kinds) }
	default:
		return
	}
	const sentences = 2
	best, found := 0, -1
	for k := len(c.recent) - 1; k >= max(0, len(c.recent)-windowReferences) && c.recent[k].sentence >= tok.Sentence-sentences; k-- {
		x := c.recent[k]
		if !fit(x) {
			continue
		}
		score := 100 - 20*(tok.Sentence-x.sentence) - 2*(len(c.recent)-k)
		if x.subject {
			score += 20
		}
		if x.quote != tok.Quote {
			score -= 10
		}
		if score > best {
			best, found = score, x.chain
		}
	}
	if found < 0 {
		return
	}
	c.add(found, i)
	c.held[i] = found
	c.recall(found, w, tok.Lower[0] == 'i', tok.Lower[0] == 't', tok.Lower[0] != 'i' && tok.Lower[0] != 't')
}

func (c *chainer) add(chain, i int) {
	c.chains[chain].Mentions = append(c.chains[chain].Mentions, reading.Mention{Span: c.t.Cut(i, i+1), Form: reading.Pronoun})
}

// speak adds a first person to those of the same quote, or of the text outside of quotes.
func (c *chainer) speak(i, person int) {
	key := [2]int{c.t.Tokens[i].Quote, person}
	chain, ok := c.speakers[key]
	if !ok {
		chain = len(c.chains)
		c.speakers[key] = chain
		c.chains = append(c.chains, Chain{})
	}
	c.add(chain, i)
	c.held[i] = chain
}
