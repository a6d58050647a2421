package names

import (
	"strings"

	"hearsay/reading"
)

// verb is what a verb of terms.tsv tells of an office.
type verb struct {
	what   string // begin, hold or end
	object bool   // of whom the verb's object speaks
	alone  bool   // of the office it needs no word: "took office", "resigned"
}

// clause reads what the verb or the predicate at word v says of a person who is its subject or object.
func (o *officer) clause(v int, relation string) {
	future, past, doubtful := o.mood(v)
	if doubtful {
		return
	}
	if o.role(v) && o.has(v, "cop") {
		o.predicate(v, past)
		return
	}
	told, ok := o.verb(v)
	if !ok || told.object == (relation == "nsubj") {
		return
	}
	x, role := term{}, -1
	for _, k := range o.kids[v] {
		word := o.t.Syntax[k]
		switch relation, _, _ := strings.Cut(word.Relation, ":"); {
		case !o.role(k):
		case relation == "xcomp", relation == "obj", relation == "obl" && (o.case_(k) == "as" || o.case_(k) == "to" && told.what == "begin"):
			role = k
		}
	}
	if role >= 0 {
		x = o.words(o.phrase(role))
	} else if told.alone {
		x.role = o.known()
		word := o.t.Syntax[v]
		x.spans = []reading.Span{o.t.Cut(word.Token, word.Token+1)}
	}
	at := o.when(v, role)
	x.spans = append(x.spans, at.spans...)
	x.from, x.until = at.from, at.until
	switch told.what {
	case "begin":
		if x.from == "" {
			x.from = at.on
		}
		x.tenure = reading.Current
		if future || o.t.Document.Published != "" && x.from > o.t.Document.Published {
			x.tenure = reading.Elect
		}
	case "end":
		x.tenure = reading.Former
		if x.until == "" {
			x.until = at.on
		}
		if future {
			x.tenure = reading.Current
		}
	case "hold":
		if at.from+at.until == "" && !past {
			return
		}
		x.tenure = o.held(x)
		if past {
			x.tenure = reading.Former
		}
	}
	o.add(x)
}

// predicate reads "was mayor from 2001 until 2007" and "has been governor since 2017". Without years it tells no more than that the role was held
// when what is told happened.
func (o *officer) predicate(v int, past bool) {
	x := o.words(o.phrase(v))
	at := o.when(v, -1)
	if at.from+at.until == "" {
		return
	}
	x.from, x.until = at.from, at.until
	x.spans = append(x.spans, at.spans...)
	x.tenure = o.held(x)
	if past {
		x.tenure = reading.Former
	}
	o.add(x)
}

// known is the office that a verb without one speaks of: the last that was told, else the first role.
func (o *officer) known() string {
	if n := len(o.offices); n > 0 {
		return o.offices[n-1].Role
	}
	if len(o.x.Roles) == 0 {
		return ""
	}
	f := strings.Fields(o.x.Roles[0])
	for len(f) > 0 && o.g.tenures[strings.ToLower(f[0])] != "" {
		f = f[1:]
	}
	return strings.Join(f, " ")
}

// verb is what the table says of the verb at word v, by itself or with a word that hangs on it.
func (o *officer) verb(v int) (verb, bool) {
	lemma := o.t.Syntax[v].Lemma
	for _, k := range o.kids[v] {
		if x, ok := o.g.verbs[lemma+" "+strings.ToLower(o.t.Syntax[k].Lemma)]; ok {
			return x, true
		}
	}
	x, ok := o.g.verbs[lemma]
	return x, ok
}

// mood is whether a verb tells of what will be, of what is over, and of what may not be so.
func (o *officer) mood(v int) (future, past, doubtful bool) {
	past = o.t.Syntax[v].XPOS == "VBD"
	for _, k := range o.kids[v] {
		word := o.t.Syntax[k]
		switch relation, _, _ := strings.Cut(word.Relation, ":"); relation {
		case "aux", "cop":
			switch word.Lemma {
			case "will", "shall":
				future = true
			case "be":
				past = past || word.XPOS == "VBD"
			case "have", "do":
			default:
				doubtful = true
			}
		case "advmod":
			doubtful = doubtful || word.Lemma == "not" || word.Lemma == "never" || word.Lemma == "nearly" || word.Lemma == "almost"
		case "mark":
			doubtful = doubtful || word.Lemma == "if" || word.Lemma == "unless" || word.Lemma == "whether" || word.Lemma == "to"
		}
	}
	return future, past, doubtful
}

// role reports whether a word is the noun of a role.
func (o *officer) role(w int) bool {
	word := o.t.Syntax[w]
	noun := strings.HasPrefix(string(word.XPOS), "NN") && word.XPOS != "NNS"
	return noun && (o.isRole(strings.ToLower(word.Lemma)) || o.isRole(o.t.Tokens[word.Token].Lower))
}

// phrase is the role whose noun is word w, in tokens: what stands before the noun, and what "of", "for" and the like bring behind it but dates.
func (o *officer) phrase(w int) (first, last int) {
	const longest = 15 // tokens
	at := o.t.Syntax[w].Token
	first, last = at, at+1
	for _, k := range o.kids[w] {
		word := o.t.Syntax[k]
		switch relation, _, _ := strings.Cut(word.Relation, ":"); relation {
		case "amod", "compound", "det", "nummod", "advmod", "nmod":
			a, b := o.span(k)
			switch {
			case word.Token < at && at-a <= longest:
				first = min(first, a)
			case word.Token > at && relation == "nmod" && a == last && b-at <= longest && !o.dated(a, b):
				last = b
			}
		}
	}
	return first, last
}

// span is the tokens of a word and all that hangs on it.
func (o *officer) span(w int) (first, last int) {
	first, last = o.t.Syntax[w].Token, o.t.Syntax[w].Token+1
	for work := []int{w}; len(work) > 0; {
		at := work[len(work)-1]
		work = append(work[:len(work)-1], o.kids[at]...)
		first, last = min(first, o.t.Syntax[at].Token), max(last, o.t.Syntax[at].Token+1)
	}
	return first, last
}

func (o *officer) has(v int, relation string) bool {
	for _, k := range o.kids[v] {
		if strings.HasPrefix(o.t.Syntax[k].Relation, relation) {
			return true
		}
	}
	return false
}

// case_ is the preposition of a word.
func (o *officer) case_(w int) string {
	for _, k := range o.kids[w] {
		if o.t.Syntax[k].Relation == "case" {
			return o.t.Tokens[o.t.Syntax[k].Token].Lower
		}
	}
	return ""
}

// headOf is the word of some tokens whose head lies outside of them.
func (o *officer) headOf(first, last int) int {
	for w := o.byToken[first]; w < len(o.t.Syntax) && o.t.Syntax[w].Token < last; w++ {
		if h := o.t.Syntax[w].Head; h < 0 || o.t.Syntax[h].Token < first || o.t.Syntax[h].Token >= last {
			return w
		}
	}
	return -1
}
