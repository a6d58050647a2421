package designations

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// attributes are participles that say what status a name has.
var attributes = map[string]bool{
	"outlawed": true, "banned": true, "proscribed": true, "sanctioned": true, "blacklisted": true, "designated": true, "prohibited": true,
	"listed": true, "recognised": true, "recognized": true, "delisted": true, "wanted": true, "backlisted": true,
}

// adjective reads "the outlawed X", "the Velden-designated terrorist group", "X, a banned movement".
func (f *finder) adjective(i int) (giving, bool) {
	tok := f.t.Tokens[i]
	word, by := tok.Lower, ""
	if k := strings.LastIndexByte(word, '-'); k > 0 {
		if word = word[k+1:]; !attributes[word] {
			return giving{}, false
		}
		if by = f.ofWord(tok.Text[:k]); by == "" {
			return giving{}, false
		}
	} else if !attributes[word] || !f.tree.is(i, "amod") || word == "listed" || word == "wanted" {
		return giving{}, false
	}
	h := f.tree.Head[i]
	if h < 0 || word == "prohibited" && !f.t.Tokens[h].IsName() && !f.noun(h, "body") {
		return giving{}, false
	}
	g := giving{as: word, effect: holds, first: i, last: i + 1, head: i}
	if by != "" {
		g.by = []string{by}
	}
	if word != tok.Lower && !f.t.Tokens[h].IsName() && h > i && h < i+6 && f.t.Tokens[h].IsNoun() {
		if as, last := f.statusAt(i+1, f.sentence(i).Last); as != "" && f.hasStatus(i+1, last) {
			g.as, g.last = as, last
		}
	}
	bearer := h
	for n := 0; n < climb; n++ {
		if m, ok := f.mention(bearer); ok && m.form == reading.Name && !(i >= m.first && i < m.last) {
			break
		}
		if s := f.tree.kid(bearer, "nsubj"); s >= 0 {
			bearer = s
			break
		}
		if k := f.tree.kid(bearer, "appos", "flat"); k >= 0 && f.named(k) != "" {
			bearer = k
			break
		}
		if !f.tree.is(bearer, "appos", "acl", "conj", "dep", "parataxis", "amod") || f.tree.Head[bearer] < 0 {
			break
		}
		bearer = f.tree.Head[bearer]
	}
	if word == tok.Lower && !f.t.Tokens[bearer].IsName() {
		return g, false
	}
	g.of = slices.DeleteFunc(f.bearers(bearer, g.by), func(id string) bool { return f.kinds[id] == reading.Place && by == "" })
	if len(g.of) > 0 && g.first > bearer {
		g.first = bearer
	}
	g.last = max(g.last, min(h, i+6)+1)
	return g, len(g.of) > 0
}
