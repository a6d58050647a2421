package tolls

import (
	"slices"

	"hearsay/language"
)

// happened holds unless the words around token i say that it did not happen, or only may.
func (f *finder) happened(i int) bool {
	s := f.sentence(i)
	if f.lower(s.Last-1) == "?" {
		return false
	}
	if f.t.Tokens[i].Tag == "VBP" && !s.Headline {
		return false // "guns kill people"
	}
	if p := f.t.Tokens[i].Phrase; p >= 0 && f.t.Phrases[p].Kind == language.VerbGroup {
		ph := f.t.Phrases[p]
		if ph.Negated || ph.Modal {
			return false
		}
		if ph.Infinitive {
			h := f.tree.head[i]
			if h < 0 || !slices.Contains([]string{"use", "appear", "seem", "manage", "believe", "say", "report", "know", "confirm", "presume", "understand"}, f.t.Tokens[h].Lemma) {
				return false
			}
		}
	}
	for j, n := i, 0; j >= 0 && n < deepest; j, n = f.tree.head[j], n+1 {
		if f.class(j, "doubt") && j != i && f.tree.head[i] == j {
			return false
		}
		if m := f.tree.child(j, "mark"); m >= 0 && (f.lower(m) == "if" || f.lower(m) == "unless") {
			return false
		}
		if j != i && f.t.Tokens[j].IsVerb() && f.tree.child(j, "nsubj") >= 0 {
			break
		}
	}
	return f.tree.child(i, "neg") < 0
}
