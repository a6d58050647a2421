package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/wordlist"
	"hearsay/reading"
)

//go:embed data/starters.txt
var starterList string

var starters = sync.OnceValue(func() map[string]bool { return wordlist.Words(starterList) })

//go:embed data/askers.txt
var askerList string

// askers holds the verbs that tie a quoted question to a name behind it.
var askers = sync.OnceValue(func() map[string]bool { return wordlist.Words(askerList) })

// start says what begins with a token: of sentences, what the rules say, which the model then weighs.
type start uint8

const (
	nothingStarts start = iota
	sentenceStarts
	paragraphStarts
	datelineEnds // "TORVIK, May 3 (Agency) -": the head of its sentence, and no part of what it says
)

// markDatelines marks the first tokens behind the document's datelines.
func (t *Text) markDatelines() {
	for _, x := range t.Document.Furniture {
		if x.Why != reading.FurnitureDateline {
			continue
		}
		if i := t.TokenAt(x.End); i < len(t.Tokens) && t.Tokens[i].Start >= x.End && t.starts[i] == nothingStarts {
			t.starts[i] = datelineEnds
		}
	}
}

// addParagraph appends a paragraph's tokens and marks where the rules begin its sentences.
func (t *Text) addParagraph(span reading.Span) {
	first := len(t.Tokens)
	t.Tokens = tokenize(t.Tokens, t.Document.Text, span.Start, span.End)
	last := len(t.Tokens)
	if last == first {
		return
	}
	t.Paragraphs = append(t.Paragraphs, Paragraph{Span: span})
	t.starts = append(t.starts, make([]start, last-first)...)
	t.starts[first] = paragraphStarts
	run := first // where the run of closing marks behind the last stop ends
	for i := first; i < last; i++ {
		if end, ok := t.boundary(i, last, &run); ok && end < last {
			t.starts[end] = sentenceStarts
			i = end - 1
		}
	}
}

// What the model must be sure of, in logarithms of the odds, to begin a sentence where the rules do not, and to go on where they
// begin one; chosen on GUM and EWT dev.
const (
	beginsAlone = 2
	goesOnAlone = 5
)

// begins holds if a sentence begins with token i, whose model score, the logarithm of the odds, is given.
func (t *Text) begins(i int, score float32) bool {
	switch {
	case t.starts[i] == paragraphStarts:
		return true
	case t.whole, t.starts[i] == datelineEnds:
		return false
	case t.starts[i] == sentenceStarts:
		return score > -goesOnAlone
	}
	switch t.Tokens[i-1].Text {
	case ":", ",", ";":
		return false // what a speaker's name and a colon open is one with them
	}
	if r, _ := utf8.DecodeRuneInString(t.Tokens[i].Text); unicode.IsLower(r) {
		return score > goesOnAlone // neither a stop before nor a capital
	}
	return score > beginsAlone
}

// gatherSentences makes the sentences and ends the paragraphs, once each token knows the number of its sentence.
func (t *Text) gatherSentences() {
	paragraph := -1
	for first := 0; first < len(t.Tokens); {
		if t.starts[first] == paragraphStarts {
			paragraph++
			t.Paragraphs[paragraph].First = len(t.Sentences)
		}
		last := first + 1
		for last < len(t.Tokens) && t.Tokens[last].Sentence == t.Tokens[first].Sentence {
			last++
		}
		t.Sentences = append(t.Sentences, Sentence{Span: t.Cut(first, last), First: first, Last: last, Paragraph: paragraph})
		t.Paragraphs[paragraph].Last = len(t.Sentences)
		first = last
	}
}

// boundary reports whether a sentence ends with token i, and after which tokens: closing
// marks that follow the stop belong to the sentence. Run is the end of the marks behind the
// stop before, so that a long row of them is walked once.
func (t *Text) boundary(i, last int, run *int) (end int, ok bool) {
	tok := t.Tokens[i]
	certain := false
	switch {
	case strings.Trim(tok.Text, "?!") == "":
		certain = true
	case tok.Text == ".":
		certain = true
	case tok.Lower == "..." || strings.HasPrefix(tok.Lower, "..") || strings.HasPrefix(tok.Lower, ". ."):
	case len(tok.Text) > 1 && strings.HasSuffix(tok.Text, "."):
		if class := abbreviations()[strings.TrimSuffix(tok.Lower, ".")]; class == neverEnds || class == beforeNumber {
			return 0, false
		}
	default:
		return 0, false
	}
	end = max(i+1, *run)
	for end < last && (t.closes(end) || strings.Trim(t.Tokens[end].Text, "?!.") == "" && !t.Tokens[end].Gap) {
		end++
	}
	*run = end
	if end == last {
		return end, true
	}
	next := t.Tokens[end]
	if !next.Gap {
		// "Corp.," and "9.Wait": a word without space after a plain stop begins a sentence, a mark does not.
		return end, certain && startsUpper(next.Text) && tok.Text == "."
	}
	if t.opens(end) && end+1 < last {
		next = t.Tokens[end+1]
	}
	r, _ := utf8.DecodeRuneInString(next.Text)
	switch {
	case unicode.IsLower(r):
		// "No. 10", "'Why?' he asked" and names such as iPhone: a sentence does not begin in lower case.
		return end, false
	case tok.Text != "." && certain && t.speakerAt(end, last):
		return end, false
	case certain:
		return end, !(strings.Contains(",;:)-", next.Text) || next.Lower == "--")
	case strings.HasPrefix(tok.Lower, "."):
		return end, unicode.IsUpper(r)
	case abbreviations()[strings.TrimSuffix(tok.Lower, ".")] == clock:
		return end, unicode.IsUpper(r) && !zones()[next.Lower]
	case isInitial(tok.Text):
		return end, starters()[next.Lower] && next.Lower != "a" && next.Lower != "i" && startsUpper(next.Text)
	}
	return end, starters()[next.Lower] && startsUpper(next.Text) || t.opens(end)
}

// speakerAt holds if token i, right behind a closing quotation mark, begins a name with its verb
// of saying: "Why?" Mira Toll asked.
func (t *Text) speakerAt(i, last int) bool {
	switch markOf(t.Tokens[i-1]) {
	case closesDouble, closesSingle, eitherDouble, eitherSingle:
	default:
		return false
	}
	const longestName = 5
	for j := i; j < min(last, i+longestName+1); j++ {
		tok := t.Tokens[j]
		switch {
		case j > i && askers()[tok.Lower]:
			return true
		case !startsUpper(tok.Text) || starters()[tok.Lower]:
			return false
		}
	}
	return false
}

func isInitial(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && s[size:] == "."
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// closes reports whether token i is a closing mark that clings to the token before it.
func (t *Text) closes(i int) bool {
	tok := t.Tokens[i]
	switch tok.Text {
	case "”", "’", "»", ")", "]", "}", `"`, "'", "''":
		return !tok.Gap
	}
	return false
}

// opens reports whether token i is an opening mark.
func (t *Text) opens(i int) bool {
	tok := t.Tokens[i]
	switch tok.Text {
	case "“", "‘", "«", "„", "(", "[", "``", "-", "–", "—", "*", "•":
		return true
	case `"`, "'", "''":
		return tok.Gap
	}
	return false
}

// markSentences says which sentences are furniture and which are headlines.
func (t *Text) markSentences() {
	f := 0
	furniture := t.Document.Furniture
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for f < len(furniture) && furniture[f].End <= s.Start {
			f++
		}
		// A dateline is only the head of its sentence, so most of the sentence must be furniture.
		covered := 0
		for g := f; g < len(furniture) && furniture[g].Start < s.End; g++ {
			covered += min(furniture[g].End, s.End) - max(furniture[g].Start, s.Start)
		}
		s.Furniture = 2*covered > s.Len()
		s.Headline = !s.Furniture && t.isHeadline(*s)
	}
}

// isHeadline holds for the title's line, and for a first line of one sentence without a full
// stop, or set in capitals, over further paragraphs.
func (t *Text) isHeadline(s Sentence) bool {
	bare := func(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }
	if title := t.Document.Title; title != "" && s.Paragraph <= 1 && bare(s.Text) == bare(title) {
		return true
	}
	p := t.Paragraphs[s.Paragraph]
	if s.Paragraph != 0 || len(t.Paragraphs) < 2 || p.Last-p.First != 1 || s.Last-s.First > 30 {
		return false
	}
	lastToken := t.Tokens[s.Last-1]
	return !strings.HasSuffix(lastToken.Text, ".") || t.mostlyCapitals(s)
}

// mostlyCapitals holds for a sentence in Title Case or in capitals.
func (t *Text) mostlyCapitals(s Sentence) bool {
	long, upper := 0, 0
	for _, tok := range t.Words(s) {
		if r, _ := utf8.DecodeRuneInString(tok.Text); unicode.IsLetter(r) && utf8.RuneCountInString(tok.Text) > 3 {
			long++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return long >= 3 && 4*upper >= 3*long
}

// paragraphSpans falls back on lines where intake gave no paragraphs.
func paragraphSpans(doc reading.Document) []reading.Span {
	if len(doc.Paragraphs) > 0 {
		return doc.Paragraphs
	}
	var out []reading.Span
	at := 0
	for line := range strings.Lines(doc.Text) {
		trimmed := strings.TrimSpace(line)
		if trimmed != "" {
			start := at + strings.Index(line, trimmed)
			out = append(out, reading.Cut(doc.Text, start, start+len(trimmed)))
		}
		at += len(line)
	}
	return out
}
