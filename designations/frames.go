package designations

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

var (
	//go:embed data/frames.tsv
	frameTable string
	//go:embed data/nouns.tsv
	nounTable string
	//go:embed data/statuses.txt
	statusList string
	//go:embed data/factual.txt
	factualList string
	//go:embed data/nominals.tsv
	nominalTable string
	//go:embed data/doubt.txt
	doubtList string
)

// effect is what a frame's words do to a status.
type effect string

const (
	begins effect = "begin"
	holds  effect = "hold" // it is said to be in force
	ends   effect = "end"
	renews effect = "renew" // it goes on, often until some day
)

// frame is a row of frames.tsv: how a verb gives, keeps or takes a status.
type frame struct {
	effect effect
	form   string   // as, as!, as?, as+, =, list, anew, or the class of a noun
	word   string   // of form "=", the status
	roles  []string // where the list or the noun stands: object, subject, or prepositions
	bearer []string // likewise
}

// lexicon is what the tables say.
type lexicon struct {
	verbs                    map[string][]frame
	nouns                    map[string]map[string]bool // by class
	nominals                 map[string]string          // verbs by the nouns of their deeds
	statuses, factual, doubt map[string]bool
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		verbs: map[string][]frame{}, nouns: map[string]map[string]bool{},
		statuses: wordlist.Words(statusList), factual: wordlist.Words(factualList), doubt: wordlist.Words(doubtList),
	}
	for _, row := range wordlist.Rows(nounTable) {
		set := map[string]bool{}
		for _, w := range strings.Split(row[1], "|") {
			set[w] = true
		}
		l.nouns[row[0]] = set
	}
	l.nominals = map[string]string{}
	for _, row := range wordlist.Rows(nominalTable) {
		for _, w := range strings.Split(row[1], "|") {
			l.nominals[w] = row[0]
		}
	}
	for _, row := range wordlist.Rows(frameTable) {
		f := frame{effect: effect(row[0]), bearer: strings.Split(row[3], "|")}
		form, roles, _ := strings.Cut(row[2], " ")
		f.form = form
		if word, ok := strings.CutPrefix(form, "="); ok {
			f.form, f.word = "=", word
		}
		if roles != "" {
			f.roles = strings.Split(roles, "|")
		}
		for _, w := range strings.Split(row[1], "|") {
			for _, w := range lemmas(w) {
				l.verbs[w] = append(l.verbs[w], f)
			}
		}
	}
	return l
})

// lemmas are what the lemmatizer may make of a verb's forms: where it has no list entry it guesses, and "outlawed" may become
// "outlaw", "proscribed" "proscrib", "barred" "barr".
func lemmas(w string) []string {
	out := []string{w}
	switch n := len(w); {
	case n > 3 && (w[n-1] == 'e' || w[n-1] == w[n-2]):
		out = append(out, w[:n-1])
	case n > 2 && strings.IndexByte("lrnp", w[n-1]) >= 0:
		out = append(out, w+w[n-1:])
	}
	return out
}

// noun holds if token i is a noun of one of the classes.
func (f *finder) noun(i int, classes ...string) bool {
	tok := f.t.Tokens[i]
	return slices.ContainsFunc(classes, func(c string) bool { return words().nouns[c][tok.Lemma] || words().nouns[c][tok.Lower] })
}

// isMeasure holds for a noun that lies on somebody: a ban, sanctions, a state of emergency.
func (f *finder) isMeasure(i int) bool {
	first := f.sentence(i).First
	before := func(n int) string {
		if i-n < first {
			return ""
		}
		return f.t.Tokens[i-n].Lower
	}
	switch tok := f.t.Tokens[i]; tok.Lower {
	case "emergency":
		return true
	case "law":
		return before(1) == "martial"
	case "rule":
		return before(1) == "emergency"
	case "measures", "measure":
		if k := f.tree.kid(i, "nmod"); k > i && f.prefaced(k, "against") {
			return true
		}
		return before(1) == "restrictive" || before(1) == "the" || before(1) == "these" || before(1) == "those"
	case "state":
		return i+2 < len(f.t.Tokens) && f.t.Tokens[i+1].Lower == "of" && f.t.Tokens[i+2].Lower == "emergency"
	case "those", "these":
		return f.tree.is(i, "nsubj", "obj")
	case "notice":
		return before(1) == "red"
	default:
		return f.noun(i, "measure", "summons")
	}
}
