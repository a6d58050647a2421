package designations

import (
	"strings"

	"hearsay/language"
)

// told says whether the verb or noun at token v tells of something that is so, and whether it says that it no longer is.
func (f *finder) isTold(v int, holding bool) (ok, over bool) {
	s := f.sentence(v)
	if f.t.Tokens[s.Last-1].Text == "?" || s.Last-2 >= s.First && f.t.Tokens[s.Last-2].Text == "?" || f.denied[v] {
		return false, false
	}
	if f.subjunctive(v) {
		return false, false
	}
	first := v
	p, k := f.phrase(v)
	if k >= 0 && p.Kind == language.VerbGroup {
		first = p.First
		for i := p.First; i < p.Last; i++ {
			switch f.t.Tokens[i].Lower {
			case "not", "n't", "never", "yet":
				return false, false
			}
		}
		if i := f.before(first); f.t.Tokens[v].Tag == "VBG" && i >= s.First && (words().doubt[f.t.Tokens[i].Lemma] || f.t.Tokens[i].Tag == "IN" && i > s.First && words().doubt[f.t.Tokens[i-1].Lemma]) {
			return false, false // "proposed barring X", "called for listing X"
		}
		if p.Modal && !(holding && f.keeps(p)) && !f.decreed(v) {
			return false, false
		}
	}
	for i := max(s.First, first-3); i < v; i++ {
		if f.t.Tokens[i].Lower == "no" && f.lower(i+1, v) == "longer" && f.clausePart(i, v) {
			return true, true
		}
	}
	for _, x := range f.tree.kids[v] {
		switch f.t.Tokens[x].Lower {
		case "not", "n't", "never":
			if f.tree.is(x, "advmod", "cc") && f.t.Tokens[x].Lower != "never" || x < v {
				return false, false
			}
		case "if", "unless", "whether", "lest":
			if f.tree.is(x, "mark") {
				return false, false
			}
		case "had":
			if s := f.tree.kid(v, "nsubj"); f.tree.is(x, "aux") && x < s {
				return false, false // "had Velden banned it, the war ..."
			}
		case "would", "may", "might", "could", "can", "should", "must", "shall":
			if f.tree.is(x, "aux") && !holding {
				return false, false
			}
		case "will":
			if f.tree.is(x, "aux") && !holding && !f.decreed(v) {
				return false, false
			}
		case "neither", "nobody", "none":
			return false, false
		}
		if f.tree.is(x, "nsubj") && f.tree.kid(x, "det", "cc:preconj", "cc") >= 0 {
			switch f.t.Tokens[f.tree.kid(x, "det", "cc:preconj", "cc")].Lower {
			case "no", "neither":
				return false, false
			}
		}
	}
	if h := f.ceased(v); h >= 0 {
		return f.governed(h, holding), true
	}
	return f.governed(v, holding), false
}

// decreed holds for what a decree "will" do, which is decided.
func (f *finder) decreed(v int) bool {
	s := f.tree.kid(v, "nsubj")
	return s >= 0 && f.noun(s, "decree") && f.will(v)
}

// subjunctive holds for what is wished: "the demand that it be banned".
func (f *finder) subjunctive(v int) bool {
	b := f.tree.kid(v, "aux:pass")
	if b < 0 || f.t.Tokens[b].Lower != "be" || f.lower(b-1, v) == "to" {
		return false
	}
	for _, k := range f.tree.kids[v] {
		if k != b && f.tree.is(k, "aux") {
			return false
		}
	}
	return f.tree.kid(v, "mark") >= 0
}

// will holds for what is to happen by what is decided.
func (f *finder) will(v int) bool {
	p, k := f.phrase(v)
	return k >= 0 && p.Kind == language.VerbGroup && f.lower(p.First, v) == "will" && !p.Negated
}

// ceased is the verb above v that says that it is over, or -1: "stopped recognising X", "has ceased to regard X as".
func (f *finder) ceased(v int) int {
	h := f.tree.Head[v]
	if h < 0 || h > v || !f.tree.is(v, "xcomp", "advcl", "ccomp") || f.tree.kid(v, "nsubj") >= 0 {
		return -1
	}
	switch f.t.Tokens[h].Lemma {
	case "stop", "cease", "quit", "discontinue":
		return h
	}
	return -1
}

// before is the token before token i, adverbs stepped over.
func (f *finder) before(i int) int {
	for i--; i > 0 && f.t.Tokens[i].Tag == "RB"; i-- {
	}
	return i
}

// clausePart holds if no comma stands between tokens i and v.
func (f *finder) clausePart(i, v int) bool {
	for ; i < v; i++ {
		if f.t.Tokens[i].Text == "," {
			return false
		}
	}
	return true
}

// keeps holds for "will remain", "would stay": what is to go on is so now.
func (f *finder) keeps(p language.Phrase) bool {
	for i := p.First; i < p.Last; i++ {
		switch f.t.Tokens[i].Lower {
		case "will", "would", "'ll", "to":
			return true
		}
	}
	return false
}

// governed reads what stands above a verb: an infinitive is told only under words of factual.txt, and nothing under words of doubt.txt.
func (f *finder) governed(v int, holding bool) bool {
	x := f.tree
	noun := !f.t.Tokens[v].IsVerb() && x.kid(v, "cop") < 0
	for range climb {
		h, infinitive := x.Head[v], f.infinitive(v)
		if h < 0 {
			return !infinitive || holding || f.enacted(v) >= 0
		}
		lemma := strings.ToLower(f.t.Tokens[h].Lemma)
		switch {
		case x.is(v, "xcomp", "ccomp", "advcl", "acl", "csubj") && !x.is(v, "acl:relcl"):
			if infinitive && !words().factual[lemma] && !f.ordinal(h) && !f.turnsOut(v) && !(holding && lemma == "be") {
				return false
			}
			if !infinitive && words().doubt[lemma] && (!x.is(v, "advcl") || f.prefaced(v, "about", "of", "for", "against")) {
				return false
			}
			if m := x.kid(v, "mark"); m >= 0 {
				switch f.t.Tokens[m].Lower {
				case "if", "unless", "whether", "lest", "without":
					return false
				}
			}
			if x.is(v, "ccomp", "advcl", "csubj") && !infinitive {
				return true
			}
		case x.is(v, "conj"):
			if f.t.Tokens[v].Tag == "VB" && x.kid(v, "nsubj") < 0 {
				if p, k := f.phrase(h); k >= 0 && p.Kind == language.VerbGroup && (p.Modal || p.Negated) {
					return false
				}
			} else if f.t.Tokens[v].Tag != "VBG" {
				return true
			}
		case noun && x.is(v, "obj", "nmod", "obl", "nsubj"):
			if words().doubt[lemma] {
				return false
			}
		default:
			return !infinitive || holding
		}
		v = h
	}
	return true
}

// enacted is the verb of the sentence with a colon under which a list says what is done, "The Council has decided:", "First, to designate", or -1.
func (f *finder) enacted(v int) int {
	n := f.t.Tokens[v].Sentence
	if !f.infinitive(v) || f.sentence(v).First+4 < v {
		return -1
	}
	for k := n - 1; k >= max(0, n-10); k-- {
		s := f.t.Sentences[k]
		if f.t.Tokens[s.Last-1].Text != ":" {
			continue
		}
		for i := s.Last - 1; i >= max(s.First, s.Last-reach); i-- {
			switch f.t.Tokens[i].Lemma {
			case "decide", "resolve", "agree", "decree", "order":
				if f.t.Tokens[i].IsVerb() {
					return i
				}
			}
		}
	}
	return -1
}

// turnsOut holds for an infinitive that goes on with what happened: "only to be listed again".
func (f *finder) turnsOut(v int) bool {
	k := f.tree.kid(v, "advmod")
	return k >= 0 && f.t.Tokens[k].Lower == "only" && f.lower(k+1, v) == "to"
}

// ordinal holds for "the last country", "the only state".
func (f *finder) ordinal(i int) bool {
	k := f.tree.kid(i, "amod", "nummod")
	return k >= 0 && (words().factual[f.t.Tokens[k].Lower] || strings.HasSuffix(f.t.Tokens[k].Lower, "th"))
}

func (f *finder) infinitive(v int) bool {
	if m := f.tree.kid(v, "mark"); m >= 0 && f.t.Tokens[m].Tag == "TO" {
		return true
	}
	p, k := f.phrase(v)
	return k >= 0 && p.Infinitive
}
