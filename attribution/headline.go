package attribution

import "hearsay/language"

// headline proposes what the words before a headline's colon are with the speaker behind it: “I was there”: Ana Ruz on her year at sea;
// Ferry was never safe: mayor. The colon is token i.
func (f *finder) headline(s language.Sentence, i int) {
	t := f.t
	p, ok := t.NounPhraseAt(min(i+1, s.Last-1))
	if !ok || t.Phrases[p].First != i+1 {
		return
	}
	c := candidate{lemma: ":", pattern: "colon:speech", source: run{i + 1, t.Phrases[p].Last}, base: p, cue: run{i, i + 1}, content: []run{{s.First, i}}}
	q := t.Tokens[s.First].Quote
	quoted := q >= 0 && t.Quotes[q].First == s.First && t.Quotes[q].Last == i
	if quoted || t.Phrases[p].Last == s.Last && f.clauseBetween(s.First, i) && !t.Tokens[t.Phrases[p].Head].IsVerb() {
		f.add(c)
	}
}
