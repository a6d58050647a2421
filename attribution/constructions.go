package attribution

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/constructions.txt
var constructionList string

//go:embed data/judgements.txt
var judgementList string

// attitudeRule gives the attitude of some lemmas in a construction.
type attitudeRule struct {
	attitude     reading.Attitude
	construction string
	lemmas       map[string]bool
}

var attitudeRules = sync.OnceValue(func() []attitudeRule {
	var out []attitudeRule
	for _, line := range wordlist.Lines(constructionList) {
		name, lemmas, _ := strings.Cut(line, ": ")
		attitude, construction, _ := strings.Cut(name, " ")
		r := attitudeRule{reading.Attitude(attitude), construction, map[string]bool{}}
		for lemma := range strings.SplitSeq(lemmas, ", ") {
			r.lemmas[lemma] = true
		}
		out = append(out, r)
	}
	return out
})

var judgements = sync.OnceValue(func() map[string]map[string]bool { return named(judgementList) })

// attitude reads the source's attitude from the cue's lemma and its construction: one who asks somebody to do a thing demands it, one who
// calls somebody a liar criticises; who merely says asserts.
func (b *builder) attitude(c candidate) reading.Attitude {
	i := b.speaks(c)
	tok := b.f.t.Tokens[i]
	lemmas := []string{strings.ToLower(tok.Lemma), tok.Lower, c.lemma}
	k := b.construction(c, i)
	if mannerWords()["light"][lemmas[0]] && k.object >= 0 {
		// "expressed concern", "issued a denial"
		noun := b.f.t.Tokens[k.object].Lemma
		if a, ok := lookUp([]string{noun}, k.names); ok {
			return a
		}
	}
	if mannerWords()["calls"][lemmas[0]] && (k.names["is"] || k.names["object"]) {
		if a := b.judges(c, k); a != "" {
			return a
		}
	}
	if a, ok := lookUp(lemmas, k.names); ok {
		return a
	}
	return reading.Assert
}

func lookUp(lemmas []string, constructions map[string]bool) (reading.Attitude, bool) {
	for _, lemma := range lemmas {
		for _, r := range attitudeRules() {
			if r.lemmas[lemma] && (r.construction == "*" || constructions[r.construction]) {
				return r.attitude, true
			}
		}
		if a, ok := attitudes()[lemma]; ok {
			return a, true
		}
	}
	return "", false
}

// speaks is the token of the cue whose lemma tells the attitude: its top, or the verb of saying behind one that only says whether that
// comes to pass, as in "refused to confirm" and "went on to accuse".
func (b *builder) speaks(c candidate) int {
	x, t := b.tree, b.f.t
	i := x.Top(c.cue.first, c.cue.last)
	for range 3 {
		if !mannerWords()["whether"][t.Tokens[i].Lemma] {
			break
		}
		next := -1
		for j := c.cue.first; j < c.cue.last; j++ {
			if x.Head[j] == i && x.Is(j, "xcomp", "ccomp", "advcl") && t.Tokens[j].IsVerb() {
				next = j
			}
		}
		if next < 0 {
			if said := b.withheld(c); said >= 0 {
				return said
			}
			break
		}
		i = next
	}
	return i
}

// withheld is the verb of saying at the head of a content that is told not to have been said, "declined | to comment on", or -1.
func (b *builder) withheld(c candidate) int {
	t := b.f.t
	if i := b.tree.Top(c.cue.first, c.cue.last); !mannerWords()["withhold"][t.Tokens[i].Lemma] {
		return -1
	}
	i := c.content[0].first
	if i != c.cue.last || t.Tokens[i].Tag != "TO" || i+1 >= c.content[0].last || attitudes()[t.Tokens[i+1].Lemma] != reading.Assert {
		return -1
	}
	return i + 1
}

// construction is how a cue is built.
type construction struct {
	names             map[string]bool
	object, predicate int // tokens, or -1
}

func (b *builder) construction(c candidate, cue int) construction {
	x, t := b.tree, b.f.t
	k := construction{map[string]bool{}, -1, -1}
	infinitive := false
	around := b.around(c)
	for j := around.first; j < around.last; j++ {
		if x.Head[j] != cue {
			continue
		}
		marker := ""
		if m := x.Marker[j]; m >= 0 {
			marker = t.Tokens[m].Lower
		}
		switch {
		case x.Is(j, "obj", "iobj"):
			k.object = j
		case x.Relation[j] == "nsubj:pass":
			k.object = j
			k.names["passive"] = true
		case x.Is(j, "xcomp", "ccomp", "advcl", "acl") && j > cue && marker == "to" && t.Tokens[j].Tag == "VB":
			infinitive = true
		case x.Is(j, "xcomp") && !t.Tokens[j].IsVerb(), x.Is(j, "obl", "xcomp", "advcl") && marker == "as" && j > cue:
			k.predicate = j
		case x.Is(j, "ccomp"):
			if marker == "whether" || marker == "if" {
				k.names["whether"] = true
			} else {
				k.names["that"] = true
			}
		case x.Is(j, "xcomp", "advcl") && t.Tokens[j].Tag == "VBG" && j == cue+1:
			k.names["ing"] = true
		case x.Is(j, "obl", "nmod") && marker != "":
			if m := x.Marker[j]; m == cue+1 || m < c.cue.last && m > cue || k.object > cue && m > k.object {
				k.names[marker] = true
			}
		case x.Relation[j] == "compound:prt":
			k.names[t.Tokens[j].Lower] = true
		}
	}
	for _, i := range []int{cue + 1, c.cue.last - 1} {
		if i < len(t.Tokens) && i > cue && (t.Tokens[i].Tag == "IN" || t.Tokens[i].Tag == "RP") {
			k.names[t.Tokens[i].Lower] = true
		}
	}
	if t.Tokens[cue].IsNoun() {
		k.names["noun"] = true
	}
	if last := t.Tokens[c.cue.last-1]; last.Tag == "TO" && c.content[0].first == c.cue.last && x.Head[c.cue.last-1] >= c.cue.last && t.Tokens[x.Head[c.cue.last-1]].IsVerb() {
		infinitive = true
	}
	if first := c.content[0].first; first >= c.cue.last {
		next := t.Tokens[min(first+1, len(t.Tokens)-1)]
		if t.Tokens[first].Lower == "not" && next.Tag == "TO" {
			infinitive = true
		}
		switch tok := t.Tokens[first]; {
		case tok.Tag == "TO" && (next.Tag == "VB" || next.Tag == "RB"):
			infinitive = true
		case tok.Lower == "whether" || tok.Lower == "if" || tok.Tag == "WRB" || tok.Tag == "WP":
			delete(k.names, "that")
			k.names["whether"] = true
		}
	}
	if q := t.Tokens[c.content[0].first].Quote; q >= 0 && t.Quotes[q].First == c.content[0].first && (k.names["that"] || k.object < 0) {
		delete(k.names, "that")
		k.names["quote"] = true
	}
	switch {
	case infinitive && k.object >= 0:
		k.names["them-to"] = true
	case infinitive && (k.names["on"] || k.names["for"] || k.names["with"]):
	case infinitive:
		k.names["to"] = true
	case k.object >= 0 && k.predicate >= 0:
		k.names["is"] = true
	case k.object >= 0:
		k.names["object"] = true
	}
	return k
}

// judges tells blame and praise in what somebody or something is called, or gives "".
func (b *builder) judges(c candidate, k construction) reading.Attitude {
	t := b.f.t
	last := k.predicate
	if last < 0 { // "called the verdict historic" may look like one phrase
		last = c.content[0].last - 1
	}
	for i := last; i > k.object && i > last-4; i-- {
		tok := t.Tokens[i]
		switch {
		case judgements()["bad"][tok.Lower] || judgements()["bad"][tok.Lemma]:
			return reading.Criticise
		case judgements()["good"][tok.Lower] || judgements()["good"][tok.Lemma]:
			return reading.Praise
		}
	}
	return ""
}
