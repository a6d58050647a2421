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

// irregular maps a form to its lemma, verbs, nouns and comparatives apart: what is known need not be guessed.
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

// Irregular is the dictionary form of an irregular form of a verb or a noun, given in lower case, whatever it stands for in its sentence; or "".
func Irregular(form string) string {
	if v := IrregularVerb(form); v != "" {
		return v
	}
	return irregular()['N'][form]
}

// IrregularVerb is Irregular of verbs alone.
func IrregularVerb(form string) string { return irregular()['V'][form] }

// tagTokens gives every token its tag, that of its word, and its lemma; of a token that hyphens divide, the tag of the
// word that governs the others ("well-known": known).
func (t *Text) tagTokens() {
	t.mendPasts()
	for i := 0; i < len(t.Syntax); {
		w := t.Syntax[i]
		tok := &t.Tokens[w.Token]
		end := i + 1
		for end < len(t.Syntax) && t.Syntax[end].Token == w.Token {
			end++
		}
		governor := i
		for j := i; j < end; j++ {
			if h := t.Syntax[j].Head; h < i || h >= end {
				governor = j // the last one, if there are several
			}
		}
		tok.Tag = t.Syntax[governor].XPOS
		if end > i+1 && (tok.Tag == "VBN" || tok.Tag == "VBG") {
			tok.Tag = "JJ" // "state-run", "time-saving": adjectives in the Penn Treebank (Santorini 1990)
		}
		switch {
		case tok.IsName():
			tok.Lemma = tok.Text
		case end == i+1:
			tok.Lemma = lemma(tok.Lower, tok.Tag)
		default:
			tok.Lemma = tok.Lower
		}
		i = end
	}
}

// lemma gives the dictionary form of a lower-case word by its tag: of verbs the infinitive, of nouns the singular, of
// clitics the full word.
func lemma(w string, tag Tag) string {
	if known, ok := irregular()[class(tag)][w]; ok {
		return known
	}
	switch {
	case w == "n't":
		return "not"
	case tag == "NNS":
		return nounLemma(w)
	case class(tag) == 'V':
		return verbLemma(w, tag)
	}
	return w
}

//go:embed data/verbs.txt
var verbList string

var verbs = sync.OnceValue(func() map[string]bool { return wordlist.Words(verbList) })

func isVerbForm(w string) bool { return verbs()[w] }

const vowels = "aeiou"

func verbLemma(w string, tag Tag) string {
	switch tag {
	case "VBZ":
		return sLemma(w)
	case "VBD", "VBN":
		if stem, ok := strings.CutSuffix(w, "ed"); ok && len(stem) > 1 {
			if y, ok := strings.CutSuffix(stem, "i"); ok {
				if isVerbForm(y+"ie") && !isVerbForm(y+"y") || len(y) < 2 {
					return y + "ie" // died, tied
				}
				return y + "y"
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
// that are known as verbs decide.
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

// class is the list of irregular forms that a tag's words are in, or 0.
func class(tag Tag) byte {
	switch {
	case strings.HasPrefix(string(tag), "VB") || tag == "MD":
		return 'V'
	case tag == "NNS":
		return 'N'
	case tag == "JJR" || tag == "JJS" || tag == "RBR" || tag == "RBS":
		return 'J'
	}
	return 0
}

// haves are forms of have and be that stand before a participle alone.
var haves = map[string]bool{"have": true, "has": true, "had": true, "'ve": true, "’ve": true, "was": true, "were": true, "been": true}

// mendPasts turns a past participle into a past tense where the tree gives it a subject of its own and no auxiliary:
// "the brigade threatened to attack"; and the other way round behind have and be: "the brigade has attacked".
func (t *Text) mendPasts() {
	for i := range t.Syntax {
		w := &t.Syntax[i]
		if w.XPOS == "MD" && strings.HasSuffix(t.Document.Text[w.Start:w.End], "ed") {
			w.XPOS = "VBD" // the modals are a closed class, and none ends so
		}
	}
	for i := 1; i < len(t.Syntax); i++ {
		w, before := &t.Syntax[i], i-1
		for before > 0 && t.Syntax[before].XPOS == "RB" {
			before--
		}
		if t.behindHave(before) && t.participle(*w) {
			w.XPOS, w.UPOS = "VBN", "VERB"
		}
	}
	helped := make([]bool, len(t.Syntax))
	for i, w := range t.Syntax {
		if w.Head >= 0 && (strings.HasPrefix(w.Relation, "aux") || w.Relation == "cop" || w.Relation == "nsubj:pass") {
			helped[w.Head] = true
			if h := &t.Syntax[w.Head]; strings.HasPrefix(string(h.XPOS), "JJ") && t.behindHave(i) && w.Relation == "aux" && strings.HasSuffix(t.Document.Text[h.Start:h.End], "ed") {
				h.XPOS, h.UPOS = "VBN", "VERB" // "has agreed"
			}
			if t.Syntax[w.Head].XPOS == "VBD" && haves[strings.ToLower(t.Document.Text[w.Start:w.End])] && w.Relation != "cop" {
				t.Syntax[w.Head].XPOS = "VBN"
			}
		}
	}
	for _, w := range t.Syntax {
		if w.Relation == "nsubj" && w.Head >= 0 && t.Syntax[w.Head].XPOS == "VBN" && !helped[w.Head] {
			t.Syntax[w.Head].XPOS = "VBD"
		}
	}
}

// behindHave holds if syntactic word i is a form of "have".
func (t *Text) behindHave(i int) bool {
	switch strings.ToLower(t.Document.Text[t.Syntax[i].Start:t.Syntax[i].End]) {
	case "have", "has", "had", "'ve", "’ve":
		return true
	}
	return false
}

// participle holds for a word in -ed that can be nothing but a verb's form behind "have".
func (t *Text) participle(w Word) bool {
	s := t.Document.Text[w.Start:w.End]
	stem, ok := strings.CutSuffix(s, "ed")
	return ok && len(stem) > 2 && !strings.HasSuffix(stem, "e") && strings.ToLower(s) == s && s != "indeed" && s != "hundred" &&
		w.XPOS != "VBN" && !strings.HasPrefix(string(w.XPOS), "JJ")
}

// IsVerb holds for the six Penn verb tags.
func (t Token) IsVerb() bool { return len(t.Tag) >= 2 && t.Tag[:2] == "VB" }

// IsNoun holds for common nouns and names.
func (t Token) IsNoun() bool { return len(t.Tag) >= 2 && t.Tag[:2] == "NN" }

// IsName holds for NNP and NNPS.
func (t Token) IsName() bool { return len(t.Tag) >= 3 && t.Tag[:3] == "NNP" }
