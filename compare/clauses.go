package compare

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// clause is a stretch of words that one voice is answerable for, short enough to say one thing.
type clause struct {
	reading.Span
	holder   string
	attitude reading.Attitude
	words    []string
	negated  bool // it denies what its words say
	open     bool // it leaves open whether that is so
}

// clauses are what the report's voices say, in the order of the text: the contents of statements that claim something, and the outlet's own
// voice.
func (t *Told) clauses() []clause {
	var all []clause
	put := func(span reading.Span, holder string, attitude reading.Attitude) {
		for _, s := range parted(t.Text, span) {
			if words := plain(s.Text); len(words) > 0 {
				c := clause{Span: s, holder: holder, attitude: attitude, words: words}
				c.negated, c.open = negation(words)
				all = append(all, c)
			}
		}
	}
	for _, s := range t.Statements {
		attitude, content := s.Attitude, s.Content.Spans
		if asked := t.askedToState(&s); asked != nil {
			attitude, content = reading.Assert, asked
		}
		if s.Negated || s.Hypothetical || !slices.Contains(claiming, attitude) {
			continue
		}
		for _, c := range content {
			put(c, s.ID, attitude)
		}
	}
	for _, o := range t.OwnVoice {
		put(o, reading.HeldByOutlet, reading.Assert)
	}
	slices.SortStableFunc(all, func(a, b clause) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// askedToState is what a source asks others to state for it ("asks us to state that the pumps were working"), or nil.
func (t *Told) askedToState(s *reading.Statement) []reading.Span {
	if s.Attitude != reading.Demand || len(s.Content.Spans) == 0 {
		return nil
	}
	first := s.Content.Spans[0]
	to, rest, _ := strings.Cut(first.Text, " ")
	verb, rest, _ := strings.Cut(rest, " ")
	if to != "to" || !is(verb, "stating") || !strings.HasPrefix(rest, "that ") {
		return nil
	}
	spans := slices.Clone(s.Content.Spans)
	spans[0] = reading.Cut(t.Text, first.End-len(rest), first.End)
	return spans
}

// claiming are the attitudes whose content the source puts forward, or rejects, as a fact.
var claiming = []reading.Attitude{reading.Assert, reading.Deny, reading.Accuse, reading.Criticise, reading.Believe, reading.Doubt}

// supposed says that the clause is of what may be or will be; "a can" and "in May" are none.
func (c *clause) supposed() bool {
	for i, w := range c.words {
		if is(w, "maybe") && (i == 0 || !is(c.words[i-1], "determiner")) {
			return true
		}
	}
	return false
}

// willed says that a denial is of what may be or will be, and not of what could have been ("he would not hurt a child").
func (c *clause) willed() bool {
	could := slices.Contains(c.words, "have") && (slices.Contains(c.words, "could") || slices.Contains(c.words, "can"))
	return c.supposed() && !could && !has(c.words, "perceiving")
}

// denies says that the clause says of something that it was not so.
func (c *clause) denies() bool { return c.negated || c.attitude == reading.Deny }

// negation says whether words deny what they say, and whether they leave it open.
func negation(words []string) (negated, open bool) {
	for i, w := range words {
		if !is(w, "negator") {
			open = open || is(w, "open")
			continue
		}
		if i+2 < len(words) && words[i+2] == "than" && slices.Contains([]string{"more", "less", "fewer"}, words[i+1]) {
			continue // "no more than 40 tonnes had leaked"
		}
		negated = true
		if i+1 < len(words) && is(words[i+1], "telling") && nobody(append([]string{w}, words[i+1:]...)) {
			return true, false // "nobody told us of a crack"
		}
		for _, next := range words[i+1 : min(i+4, len(words))] {
			given := stem(next) == "give" && len(words) > i+2 && !has(words[i+1:min(i+8, len(words))], "information") // "no alarm was given"
			open = open || is(next, "but") || is(next, "open") && !given
		}
	}
	return negated, negated && open
}
