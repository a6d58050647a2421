package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"hearsay/internal/wordlist"
)

//go:embed data/irregular.txt
var irregularList string

// irregular maps a form to its lemma, verbs and nouns apart.
var irregular = sync.OnceValue(func() map[byte]map[string]string {
	out := map[byte]map[string]string{'V': {}, 'N': {}, 'J': {}}
	for _, line := range wordlist.Lines(irregularList) {
		f := strings.Fields(line)
		for _, form := range f[2:] {
			out[f[0][0]][form] = f[1]
		}
	}
	return out
})

func (t *Text) lemmatize() {
	for i := range t.Tokens {
		t.Tokens[i].Lemma = lemma(t.Tokens[i])
	}
}

// lemma gives a token's dictionary form: of verbs the infinitive, of nouns the singular,
// of names the word itself, of clitics the full word.
func lemma(t Token) string {
	w := t.Lower
	switch {
	case t.IsName():
		return t.Text
	case t.IsVerb() || t.Tag == "MD":
		if l, ok := irregular()['V'][w]; ok {
			return l
		}
		return verbLemma(w, t.Tag)
	case t.Tag == "NNS":
		if l, ok := irregular()['N'][w]; ok {
			return l
		}
		return nounLemma(w)
	case w == "n't":
		return "not"
	case t.Tag == "JJR" || t.Tag == "JJS" || t.Tag == "RBR" || t.Tag == "RBS":
		if l, ok := irregular()['J'][w]; ok {
			return l
		}
	}
	return w
}

const vowels = "aeiou"

func verbLemma(w string, tag Tag) string {
	switch tag {
	case "VBZ":
		return sLemma(w)
	case "VBD", "VBN":
		if stem, ok := strings.CutSuffix(w, "ed"); ok && len(stem) > 1 {
			if strings.HasSuffix(stem, "i") {
				return stem[:len(stem)-1] + "y"
			}
			return stemLemma(stem)
		}
	case "VBG":
		if stem, ok := strings.CutSuffix(w, "ing"); ok && len(stem) > 1 && strings.ContainsAny(stem, vowels+"y") {
			return stemLemma(stem)
		}
	}
	return w
}

func sLemma(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"), strings.HasSuffix(w, "oes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 2:
		return w[:len(w)-1]
	}
	return w
}

func nounLemma(w string) string {
	switch {
	case strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "men") && len(w) > 4:
		return w[:len(w)-2] + "an"
	}
	return sLemma(w)
}

// stemLemma undoes what -ed and -ing did to a stem: doubled letters and a dropped e. Stems
// that the lexicon knows as verbs decide.
func stemLemma(stem string) string {
	if isVerbForm(stem + "e") {
		if !isVerbForm(stem) || strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "v") {
			return stem + "e"
		}
	}
	if isVerbForm(stem) {
		return stem
	}
	n := len(stem)
	if stem[n-1] >= utf8.RuneSelf {
		return stem // no English verb
	}
	if n > 2 && stem[n-1] == stem[n-2] && !strings.ContainsRune("slfz", rune(stem[n-1])) {
		return stem[:n-1]
	}
	if n > 3 && stem[n-1] == stem[n-2] && stem[n-1] == 'l' && (isVerbForm(stem[:n-1]) || strings.HasSuffix(stem, "ell") && strings.ContainsAny(stem[:n-3], vowels)) {
		return stem[:n-1] // labelled, by British spelling
	}
	switch {
	case strings.HasSuffix(stem, "at"), strings.HasSuffix(stem, "iz"), strings.HasSuffix(stem, "v"), strings.HasSuffix(stem, "c"),
		strings.HasSuffix(stem, "dg"), strings.HasSuffix(stem, "scrib"), strings.HasSuffix(stem, "rg"), strings.HasSuffix(stem, "ng") && !strings.HasSuffix(stem, "ing"),
		strings.HasSuffix(stem, "us"), strings.HasSuffix(stem, "is"), strings.HasSuffix(stem, "as"), strings.HasSuffix(stem, "ns"),
		strings.HasSuffix(stem, "rs"), strings.HasSuffix(stem, "u"), strings.HasSuffix(stem, "bl"), strings.HasSuffix(stem, "pl"),
		strings.HasSuffix(stem, "tl"), strings.HasSuffix(stem, "dl"), strings.HasSuffix(stem, "kl"), strings.HasSuffix(stem, "gl"):
		return stem + "e"
	case n > 2 && strings.IndexByte("bdgklmnprtz", stem[n-1]) >= 0 && strings.IndexByte(vowels, stem[n-2]) >= 0 &&
		strings.IndexByte(vowels, stem[n-3]) < 0 && strings.IndexByte("aiou", stem[n-2]) >= 0 && n <= 4:
		return stem + "e" // hop(e)d, rat(e)d: a doubled letter would have stood here
	}
	return stem
}

func isVerbForm(w string) bool {
	m := tagModel()
	for _, c := range m.lexicon[w] {
		if tag := m.names[c.tag]; tag == "VB" || tag == "VBP" {
			return true
		}
	}
	return false
}

// IsVerb holds for the six Penn verb tags.
func (t Token) IsVerb() bool { return len(t.Tag) >= 2 && t.Tag[:2] == "VB" }

// IsNoun holds for common nouns and names.
func (t Token) IsNoun() bool { return len(t.Tag) >= 2 && t.Tag[:2] == "NN" }

// IsName holds for NNP and NNPS.
func (t Token) IsName() bool { return len(t.Tag) >= 3 && t.Tag[:3] == "NNP" }
