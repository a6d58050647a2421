package names

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/reading"
)

// Index answers which entity a stretch of text speaks of. It is read-only once
// made and may be used by several goroutines.
type Index struct {
	mentions []indexed // by start, the longer first
	longest  int       // bytes of the longest mention
}

type indexed struct {
	reading.Span
	id string
}

// NewIndex takes a report's entities, as Find gives them.
func NewIndex(entities []reading.Entity) *Index {
	ix := &Index{}
	for _, e := range entities {
		for _, m := range e.Mentions {
			ix.mentions = append(ix.mentions, indexed{m.Span, e.ID})
			ix.longest = max(ix.longest, m.End-m.Start)
		}
	}
	sort.SliceStable(ix.mentions, func(i, j int) bool {
		a, b := ix.mentions[i], ix.mentions[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	return ix
}

// At returns the id of the entity that the span speaks of: of a mention that is
// the span, that holds the span at its end ("Rama" in "Edi Rama"), or that is the
// head of the span ("Albanian Prime Minister Edi Rama", "Rama, who spoke first",
// "Rama's"). A name that only belongs to the head is not the head: "Rama's
// office", "a spokesman for Rama" and "Albanian police" are not Rama and Albania.
func (ix *Index) At(span reading.Span) (id string, ok bool) {
	start, text := span.Start, span.Text
	for text != "" {
		r, n := utf8.DecodeRuneInString(text)
		if !unicode.IsSpace(r) && !isQuoteMark(r) {
			break
		}
		start, text = start+n, text[n:]
	}
	text = strings.TrimRightFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || isQuoteMark(r) && r != '\'' && r != '’' || r == ',' || r == ':' || r == ';'
	})
	text = strings.TrimSuffix(strings.TrimSuffix(text, "'s"), "’s")
	if text == "" {
		return "", false
	}
	end := start + len(text)

	from := sort.Search(len(ix.mentions), func(i int) bool { return ix.mentions[i].Start >= start-ix.longest })
	best := -1
	for i := from; i < len(ix.mentions) && ix.mentions[i].Start <= start; i++ {
		m := ix.mentions[i]
		if m.Start == start && m.End == end {
			return m.id, true
		}
		if m.End == end && (best < 0 || m.Start > ix.mentions[best].Start) {
			best = i
		}
	}
	if best >= 0 {
		return ix.mentions[best].id, true
	}
	// Mentions inside the span, leftmost and longest first: the head stands before
	// whatever follows a comma, a preposition or a relative pronoun.
	from = sort.Search(len(ix.mentions), func(i int) bool { return ix.mentions[i].Start >= start })
	for i := from; i < len(ix.mentions) && ix.mentions[i].Start < end; i++ {
		m := ix.mentions[i]
		if m.End > end {
			continue
		}
		if endsHead(text[:m.Start-start]) {
			break
		}
		if rest := text[m.End-start:]; rest == "" || startsModifier(rest) {
			return m.id, true
		}
	}
	return "", false
}

func isQuoteMark(r rune) bool { return strings.ContainsRune("\"'“”‘’«»", r) }

// modifiers are the words after which nothing is the head of its noun phrase.
var modifiers = wordSet("of for in at on from with by to about who whom whose which that and or as " +
	"under over against near during after before since speaking standing citing told said")

// endsHead reports whether the words before a mention already hold the phrase's head.
func endsHead(before string) bool {
	if strings.ContainsAny(before, ",;:(") || strings.Contains(before, "'s ") || strings.Contains(before, "’s ") {
		return true
	}
	for _, w := range strings.Fields(strings.ToLower(before)) {
		if modifiers[w] {
			return true
		}
	}
	return false
}

// startsModifier reports whether what follows a mention can only modify it.
func startsModifier(rest string) bool {
	if strings.ContainsAny(rest[:1], ",;:(") {
		return true
	}
	if !strings.HasPrefix(rest, " ") {
		return false
	}
	rest = strings.ToLower(strings.TrimSpace(rest))
	if strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") {
		return true
	}
	word, _, _ := strings.Cut(rest, " ")
	return modifiers[strings.TrimRight(word, ",.;:")]
}

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
