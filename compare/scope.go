package compare

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// joints part what is said of one thing from what is said of the next.
var joints = []string{". ", "; ", "? ", "! ", ": ", " and that ", ", and ", ", but ", ", contrary to "}

// parted divides a span at its joints, and a piece that denies something where its denial begins.
func parted(text string, span reading.Span) (out []reading.Span) {
	for start := span.Start; start < span.End; {
		rest := text[start:span.End]
		at, length := len(rest), 0
		for _, j := range joints {
			if i := strings.Index(rest, j); i >= 0 && i < at {
				at, length = i, len(j)
			}
		}
		out = append(out, scoped(text, start, start+at)...)
		start += at + length
	}
	return out
}

// subordinators begin a clause within a clause, and coordinators one beside it: a "not" behind them leaves what is before them as it is.
var (
	subordinators = []string{" so that ", " because ", " although ", " though ", " while ", " when ", " who "}
	coordinators  = []string{" and none ", " and nobody ", ", not a ", ", not an ", ", not the "}
)

// scoped divides a piece of the text in two where a clause begins that has its own "not" ("it was off so that the pump would not stop").
func scoped(text string, start, end int) (out []reading.Span) {
	add := func(start, end int) {
		if piece := reading.Cut(text, start, end); strings.TrimSpace(piece.Text) != "" {
			out = append(out, piece)
		}
	}
	lower := strings.ToLower(text[start:end])
	for _, s := range slices.Concat(subordinators, coordinators) {
		i := strings.LastIndex(lower, s)
		if i <= 0 || len(lower) != end-start {
			continue
		}
		if has(plain(lower[i:]), "negator") && !has(plain(lower[:i]), "negator") {
			add(start, start+i)
			start += i + len(s) - len(strings.TrimLeft(s, ", "))
			break
		}
	}
	add(start, end)
	return out
}

// subordinate says that the clause is one within another, which it does not deny.
func (c *clause) subordinate() bool {
	return slices.ContainsFunc(subordinators, func(s string) bool { return strings.HasPrefix(strings.Join(c.words, " ")+" ", s[1:]) })
}
