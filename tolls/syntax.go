package tolls

import (
	"strings"

	"hearsay/language"
)

// passive holds for a verb whose subject undergoes it, or that is joined to such a verb and has no subject of its own.
func (f *finder) passive(i int) bool {
	for range deepest {
		if f.tree.child(i, "nsubj:pass", "aux:pass") >= 0 || f.tree.is(i, "acl") && f.t.Tokens[i].Tag == "VBN" {
			return true
		}
		if p := f.t.Tokens[i].Phrase; p >= 0 && f.t.Phrases[p].Kind == language.VerbGroup && f.t.Phrases[p].Passive {
			return true
		}
		h := f.tree.head[i]
		if !f.tree.is(i, "conj") || h < 0 || h > i || f.t.Tokens[i].Tag == "VBG" || !f.t.Tokens[h].IsVerb() || f.tree.child(i, "nsubj", "obj") >= 0 {
			return false
		}
		i = h
	}
	return false
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
	if o := f.object(i); o >= 0 {
		if w := f.lower(o); strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves") {
			return f.subject(i), true
		}
		return o, false
	}
	first := i
	if h := f.tree.head[i]; f.tree.is(i, "conj") && h >= 0 && h < i && f.t.Tokens[h].Tag == "VBN" {
		first = h
	}
	if f.t.Tokens[i].Tag == "VBN" && first > f.sentence(i).First && f.t.Tokens[first-1].IsNoun() {
		return first - 1, false // "a man shot and killed in Torvik was identified"
	}
	if s := f.tree.child(i, "nsubj"); s >= 0 && (f.t.Tokens[i].Tag == "VBN" || f.t.Tokens[i].Tag == "VBD" && f.sentence(i).Headline) && f.headline(i) {
		return s, false // "Two men shot in Torvik"
	}
	return -1, false
}

// object is that of verb i, or of a verb joined to it: "shot and killed Maro Dint".
func (f *finder) object(i int) int {
	o := f.tree.child(i, "obj")
	if o < 0 {
		for _, c := range f.tree.children[i] {
			if f.tree.is(c, "conj") && f.t.Tokens[c].IsVerb() && c < i+5 && f.tree.child(c, "nsubj") < 0 {
				o = f.tree.child(c, "obj")
			}
		}
	}
	for range deepest {
		h := f.tree.head[i]
		if o >= 0 || !f.tree.is(i, "conj") || h < 0 || h > i {
			break
		}
		if p := f.tree.child(h, "obj"); p > i {
			o = p
		}
		i = h
	}
	return o
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

// caseOf is the preposition that hangs on token i.
func (f *finder) caseOf(i int) string { return f.lower(f.tree.child(i, "case")) }

// class holds for a token whose word or lemma is of the class.
func (f *finder) class(i int, class string) bool {
	if i < 0 || i >= len(f.t.Tokens) {
		return false
	}
	words := f.words.classes[class]
	return words[f.t.Tokens[i].Lemma] || words[f.t.Tokens[i].Lower]
}

func (f *finder) lower(i int) string {
	if i < 0 || i >= len(f.t.Tokens) {
		return ""
	}
	return f.t.Tokens[i].Lower
}

// inTime holds for a token of a time expression.
func (f *finder) inTime(i int) bool {
	s := f.t.Tokens[i].Span
	for _, x := range f.timesIn(s) {
		if x.Overlaps(s) {
			return true
		}
	}
	return false
}

// sentence is the sentence of token i.
func (f *finder) sentence(i int) language.Sentence { return f.t.Sentences[f.t.Tokens[i].Sentence] }
