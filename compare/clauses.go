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
		if s.Negated || s.Hypothetical || !slices.Contains(claiming, s.Attitude) {
			continue
		}
		for _, c := range s.Content.Spans {
			put(c, s.ID, s.Attitude)
		}
	}
	for _, o := range t.OwnVoice {
		put(o, reading.HeldByOutlet, reading.Assert)
	}
	slices.SortStableFunc(all, func(a, b clause) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// claiming are the attitudes whose content the source puts forward, or rejects, as a fact.
var claiming = []reading.Attitude{reading.Assert, reading.Deny, reading.Accuse, reading.Criticise, reading.Believe, reading.Doubt}

// joints part what is said of one thing from what is said of the next.
var joints = []string{". ", "; ", "? ", "! ", ": ", " and that ", ", and ", ", but "}

// parted divides a span at its joints.
func parted(text string, span reading.Span) (out []reading.Span) {
	for start := span.Start; start < span.End; {
		rest := text[start:span.End]
		at, length := len(rest), 0
		for _, j := range joints {
			if i := strings.Index(rest, j); i >= 0 && i < at {
				at, length = i, len(j)
			}
		}
		if piece := reading.Cut(text, start, start+at); strings.TrimSpace(piece.Text) != "" {
			out = append(out, piece)
		}
		start += at + length
	}
	return out
}

// supposed says that the clause is of what may be or will be.
func (c *clause) supposed() bool {
	return has(c.words, "maybe")
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
		negated = true
		for _, next := range words[i+1 : min(i+4, len(words))] {
			open = open || is(next, "but") || is(next, "open")
		}
	}
	return negated, negated && open
}
