package attribution

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"hearsay/internal/wordlist"
	"hearsay/language"
	"hearsay/reading"
)

//go:embed data/channels.txt
var channelList string

// channelWords are lists of words by their name.
var channelWords = sync.OnceValue(func() map[string]map[string]bool { return named(channelList) })

// named are lists of words by their name, which begins their lines.
func named(list string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, line := range wordlist.Lines(list) {
		words := strings.Fields(line)
		if out[words[0]] == nil {
			out[words[0]] = map[string]bool{}
		}
		for _, w := range words[1:] {
			out[words[0]][w] = true
		}
	}
	return out
}

// kindOf tells what kind of link a noun phrase can be, or "". It is not sure of what could be an outlet as well as anything else: what
// it is then depends on whether one talked to it as one does to outlets.
func (b *builder) kindOf(p int) (kind reading.LinkKind, sure bool) {
	t := b.f.t
	ph := t.Phrases[p]
	head := b.headOf(p)
	for head > ph.First && !t.Tokens[head].IsNoun() { // "Channel | 9"
		head--
	}
	tok, words := t.Tokens[head], channelWords()
	in := func(list string) bool { return words[list][tok.Lower] || words[list][tok.Lemma] }
	modified := func(list string) bool {
		return slices.ContainsFunc(t.Tokens[ph.First:head], func(m language.Token) bool { return words[list][m.Lower] })
	}
	switch {
	case !tok.IsNoun():
		return "", false
	case in("service") && (tok.IsName() || tok.Gap && tok.Text != tok.Lower && head > t.Sentences[tok.Sentence].First) || tok.Text == "X.": // with the stop of the sentence that X ends
		return reading.LinkPlatform, true
	case in("outlet") || in("outlet-perhaps") && !tok.IsName():
		if modified("service") {
			return reading.LinkPlatform, true
		}
		return reading.LinkOutlet, in("outlet") || modified("news")
	case in("platform"):
		return reading.LinkPlatform, modified("service")
	}
	if tok.IsName() {
		if modified("outlet") || modified("outlet-perhaps") {
			return reading.LinkOutlet, true // "the broadcaster NTK"
		}
		if outlet, sure := b.outlet(run{ph.First, b.nameEnd(p)}); outlet {
			return reading.LinkOutlet, sure
		}
	}
	if in("occasion") || in("gathering") {
		return reading.LinkOccasion, true
	}
	return "", false
}

// outlet reports whether a noun phrase with a name at its end names an outlet: by the words of the name, or, less surely, because it is
// an organization whose name says nothing else.
func (b *builder) outlet(r run) (holds, sure bool) {
	t, words := b.f.t, channelWords()
	kind := reading.Kind("")
	span := t.Cut(r.first, r.last)
	if id, ok := b.index.At(span); ok {
		kind = b.kinds[id]
	}
	var name []language.Token
	for _, tok := range t.Tokens[r.first:r.last] {
		if tok.IsNoun() && tok.Text != tok.Lower {
			name = append(name, tok)
		}
	}
	if len(name) == 0 {
		return false, false
	}
	first, last := name[0], name[len(name)-1]
	switch {
	case kind == reading.Person:
		return false, false
	case words["known"][last.Lower], words["known"][first.Lower], words["outlet-word"][last.Lower]:
		return true, true
	case words["outlet-first"][first.Lower] && (len(name) > 1 || t.Tokens[r.last-1].Tag == "CD" || r.last < len(t.Tokens) && t.Tokens[r.last].Lower == "of"):
		return true, true
	case kind == reading.Place || kind == "" || last.Tag == "NNPS":
		return false, false
	case b.f.t.Document.Outlet != "" && strings.Contains(b.f.t.Document.Outlet, last.Text):
		return true, true
	}
	for _, tok := range name {
		if words["body"][tok.Lower] || words["gathering"][tok.Lower] || words["occasion"][tok.Lower] {
			return false, false
		}
	}
	// An acronym is oftener an authority's.
	return strings.ContainsFunc(last.Text, unicode.IsLower), false
}
