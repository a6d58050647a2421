package language

import "strings"

// repairParticiples turns a past participle into a past tense where the clause has no
// other verb: three tags in a row cannot see that far. "Officials accused of fraud
// resigned" keeps its participle, "Officials accused the bank" does not.
func repairParticiples(words []Token) {
	for i := range words {
		if words[i].Tag == "VBD" && auxiliaryBefore(words, i) && !irregularPast(words[i].Lower) {
			words[i].Tag = "VBN"
			continue
		}
		if words[i].Tag == "JJ" && passive(words, i) || words[i].Tag == "VBD" && opensClause(words, i) {
			words[i].Tag = "VBN"
			continue
		}
		if words[i].Tag != "VBN" || i == 0 || irregularParticiple(words[i].Lower) {
			continue
		}
		k := i - 1
		for k > 0 && isAdverb(words[k]) {
			k--
		}
		if !subjectMayEnd(words[k]) || i+1 < len(words) && words[i+1].Lower == "by" {
			continue
		}
		if !finiteBefore(words, k) && !finiteAfter(words, i) {
			words[i].Tag = "VBD"
		}
	}
}

// passive holds for "injured" in "many were injured": behind a form of be, a form that was seen as
// participle as often as adjective is taken for a participle, since more hangs on a passive.
func passive(words []Token, i int) bool {
	if !strings.HasSuffix(words[i].Lower, "ed") || !auxiliaryBefore(words, i) || i+1 < len(words) && words[i+1].IsNoun() {
		return false
	}
	_, participle := pastForms(words[i].Lower)
	adjective := 0
	m := tagModel()
	for _, c := range m.lexicon[words[i].Lower] {
		if m.names[c.tag] == "JJ" {
			adjective = c.n
		}
	}
	return participle > 0 && participle >= adjective
}

// opensClause holds for "Asked" in "Asked about it, Ruz left" and in "Ruz (asked about it) left": a sentence
// with a verb behind a comma does not begin with a past tense, and nor does a bracket.
func opensClause(words []Token, i int) bool {
	if irregularPast(words[i].Lower) {
		return false
	}
	if i > 0 && words[i-1].Text == "(" {
		return true
	}
	if i > 1 || i == 1 && !isQuoteMark(words[0]) {
		return false
	}
	comma := false
	for _, w := range words[i+1:] {
		comma = comma || w.Text == ","
		if isFinite(w) && comma {
			return true
		}
	}
	return false
}

// repairPresent turns a plural noun into a verb where a clause has none: "Ruz hopes that",
// "the union plans to".
func repairPresent(words []Token) {
	for i := 1; i+1 < len(words); i++ {
		if words[i].Tag != "NNS" || words[i].Text != words[i].Lower || !isVerbForm(sLemma(words[i].Lower)) {
			continue
		}
		before, after := words[i-1], words[i+1]
		opens := after.Tag == "TO" || after.Lower == "that" || after.Tag == "PRP" || after.Tag == "DT" || after.Tag == "PRP$" || after.Tag == "WP" || after.IsName()
		if !opens || !(before.IsName() || before.Tag == "NN" && (after.Tag == "TO" || after.Lower == "that")) {
			continue
		}
		if !finiteBefore(words, i-1) && !finiteAfter(words, i) {
			words[i].Tag = "VBZ"
		}
	}
}

// auxiliaryBefore holds if a form of be or have stands before token i, with adverbs at most between.
func auxiliaryBefore(words []Token, i int) bool {
	k := i - 1
	for k > 0 && isAdverb(words[k]) {
		k--
	}
	if k < 0 || !words[k].IsVerb() {
		return false
	}
	lemma := irregular()['V'][words[k].Lower]
	return lemma == "be" || lemma == "have" || words[k].Lower == "be" || words[k].Lower == "have"
}

// irregularPast holds for forms that are no participle: went, took.
func irregularPast(w string) bool {
	past, participle := pastForms(w)
	return participle == 0 && past > 0 && (len(w) < 2 || w[len(w)-2:] != "ed")
}

// irregularParticiple holds for forms that are no past tense: taken, gone.
func irregularParticiple(w string) bool {
	past, participle := pastForms(w)
	return past == 0 && participle > 2 && (len(w) < 2 || w[len(w)-2:] != "ed")
}

// pastForms counts how often the lexicon has a word as past tense and as past participle.
func pastForms(w string) (past, participle int) {
	m := tagModel()
	for _, c := range m.lexicon[w] {
		switch m.names[c.tag] {
		case "VBD":
			past = c.n
		case "VBN":
			participle = c.n
		}
	}
	return past, participle
}

func subjectMayEnd(t Token) bool {
	return t.IsNoun() || t.Tag == "PRP" || t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "CD" || t.Tag == "-RRB-" || t.Text == ","
}

func isFinite(t Token) bool {
	return t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD"
}

// clauseEdge holds for words at which one clause gives way to another.
func clauseEdge(t Token) bool {
	switch t.Lower {
	case ",", ";", ":", "--", "(", ")", "that", "which", "who", "whom", "because", "if", "when", "while", "after", "before", "although", "though", "as", "where", "and", "but", "or":
		return true
	}
	return markOf(t) != noMark
}

func finiteBefore(words []Token, k int) bool {
	if words[k].Text == "," {
		k-- // a closing comma: what it closes stands between subject and verb
		for k > 0 && words[k].Text != "," {
			k--
		}
	}
	for ; k >= 0; k-- {
		if isFinite(words[k]) || words[k].IsVerb() {
			return true
		}
		if clauseEdge(words[k]) && words[k].Lower != "and" {
			return false
		}
	}
	return false
}

func finiteAfter(words []Token, i int) bool {
	for k := i + 1; k < len(words); k++ {
		if isFinite(words[k]) {
			return words[k-1].Tag != "PRP"
		}
		if clauseEdge(words[k]) {
			return false
		}
	}
	return false
}
