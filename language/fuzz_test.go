package language

import (
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/reading"
)

// odd are texts that no newsroom writes and some page will hold.
var odd = []string{
	"", " ", "\n\n\n", "\x00", "a\x00b.\x00C", "\ufeff", "\ufeffA word.", "\u00ad\u200b", "...", ". . . . . .", "?!?!?!a", "''''", "``''\"", "‘’“”«»„",
	"港口罢工仍在继续。工会说谈判失败。", "ميناء المدينة مغلق. قال الوزير", "ꀀed ཀཀed ꀀing", "İstanbul'S n't 'n't ’n’t x''s", "e\u0301\u0301\u0301",
	"\"a 'b \"c 'd\n\"e", "(of (of", "He, who of", "Mr.", "No. No. 5", "U.S.", "www.", "http://", "a@b", "a@b.co", "@", "#", "-", "--", "a-", "-a", "'90s",
	"of of of", "to not never", "the \"the \" the", "$", "%", "1.", "1,", "\r\nx\r\n", "x of\nY", "The head, a man of. The end", "𝔘𝔫𝔦 😀. 😀",
	"He did not, she said, \"go\" (or 'stay') to the U.S. and 3.5% of Mr. Orr's crew.",
}

func FuzzAnalyze(f *testing.F) {
	for _, text := range odd {
		f.Add(text, false)
		f.Add(text, true)
	}
	f.Fuzz(func(t *testing.T, text string, titled bool) {
		if !utf8.ValidString(text) {
			t.Skip("intake hands over valid UTF-8 only")
		}
		doc := reading.Document{Text: text}
		if titled {
			doc.Title, _, _ = strings.Cut(text, "\n")
			if len(doc.Title) > 0 {
				doc.Furniture = []reading.Furniture{{Span: reading.Cut(text, 0, len(doc.Title)), Why: reading.FurnitureLink}}
			}
		}
		check(t, Analyze(doc))
	})
}

// check holds a Text against what its documentation promises.
func check(t *testing.T, x *Text) {
	t.Helper()
	text := x.Document.Text
	same := func(what string, s reading.Span) {
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End || text[s.Start:s.End] != s.Text || !utf8.ValidString(s.Text) {
			t.Fatalf("%s %d-%d does not say %q", what, s.Start, s.End, s.Text)
		}
	}
	at := 0
	for i, tok := range x.Tokens {
		same("token", tok.Span)
		if tok.Start < at {
			t.Fatalf("token %q at %d begins before %d", tok.Text, tok.Start, at)
		}
		if between := text[at:tok.Start]; strings.TrimFunc(between, isSpace) != "" {
			t.Fatalf("%q before %q is in no token", between, tok.Text)
		} else if !tok.Gap && between != "" || tok.Gap && between == "" && i > 0 {
			t.Fatalf("token %q at %d: gap is %v after %q", tok.Text, tok.Start, tok.Gap, between)
		}
		if tok.Tag == "" || tok.Lower == "" || tok.Lemma == "" || !utf8.ValidString(tok.Lemma) {
			t.Fatalf("token %q has tag %q, lower %q, lemma %q", tok.Text, tok.Tag, tok.Lower, tok.Lemma)
		}
		at = tok.End
	}
	if rest := strings.TrimFunc(text[at:], isSpace); rest != "" {
		t.Fatalf("%q at the end is in no token", rest)
	}
	next := 0
	for i, s := range x.Sentences {
		same("sentence", s.Span)
		if s.First != next || s.Last <= s.First || s.Span != x.Cut(s.First, s.Last) {
			t.Fatalf("sentence %d holds tokens %d-%d, and the one before ends at %d", i, s.First, s.Last, next)
		}
		for _, tok := range x.Words(s) {
			if tok.Sentence != i {
				t.Fatalf("token %q of sentence %d says it is in %d", tok.Text, i, tok.Sentence)
			}
		}
		p := x.Paragraphs[s.Paragraph]
		if i < p.First || i >= p.Last || !p.Contains(s.Span) {
			t.Fatalf("sentence %d is not in its paragraph %d", i, s.Paragraph)
		}
		next = s.Last
	}
	if next != len(x.Tokens) {
		t.Fatalf("%d of %d tokens are in a sentence", next, len(x.Tokens))
	}
	next, at = 0, 0
	for i, p := range x.Paragraphs {
		same("paragraph", p.Span)
		if p.First != next || p.Last <= p.First || p.Start < at {
			t.Fatalf("paragraph %d at %d holds sentences %d-%d, and the one before ends at %d, %d", i, p.Start, p.First, p.Last, at, next)
		}
		next, at = p.Last, p.End
	}
	quotes := make([]int, len(x.Tokens))
	for i := range quotes {
		quotes[i] = -1
	}
	for i, q := range x.Quotes {
		same("quote", q.Span)
		if q.First >= q.Last || q.Span != x.Cut(q.First, q.Last) {
			t.Fatalf("quote %d holds tokens %d-%d", i, q.First, q.Last)
		}
		if i > 0 && q.First <= x.Quotes[i-1].First {
			t.Fatalf("quote %d begins at %d, before quote %d", i, q.First, i-1)
		}
		if q.Within >= i || q.Within >= 0 && (q.Last > x.Quotes[q.Within].Last || x.Quotes[q.Within].Within >= 0) {
			t.Fatalf("quote %d is not within %d", i, q.Within)
		}
		if q.Within < 0 && i > 0 && q.First < x.Quotes[i-1].Last {
			t.Fatalf("quote %d overlaps the one before and is not within it", i)
		}
		if x.Sentences[x.Tokens[q.First].Sentence].Paragraph != x.Sentences[x.Tokens[q.Last-1].Sentence].Paragraph {
			t.Fatalf("quote %d leaves its paragraph", i)
		}
		for k := q.First; k < q.Last; k++ {
			quotes[k] = i
		}
	}
	phrases := make([]int, len(x.Tokens))
	for i := range phrases {
		phrases[i] = -1
	}
	next = 0
	for i, p := range x.Phrases {
		if p.First < next || p.First >= p.Last || p.Head < p.First || p.Head >= p.Last {
			t.Fatalf("phrase %d holds tokens %d-%d with head %d, and the one before ends at %d", i, p.First, p.Last, p.Head, next)
		}
		if x.Tokens[p.First].Sentence != x.Tokens[p.Last-1].Sentence {
			t.Fatalf("phrase %d leaves its sentence", i)
		}
		for k := p.First; k < p.Last; k++ {
			phrases[k] = i
		}
		next = p.Last
		s := x.Sentences[x.Tokens[p.First].Sentence]
		inside := func(what string, n int) {
			if n >= 0 && (x.Phrases[n].First < s.First || x.Phrases[n].Last > s.Last || x.Phrases[n].Kind != NounPhrase) {
				t.Fatalf("%s of phrase %d is %d, no noun phrase of its sentence", what, i, n)
			}
		}
		inside("the noun phrase before the head", x.NounPhraseBefore(p.Head))
		inside("the noun phrase after the head", x.NounPhraseAfter(p.Last, s.Last))
		if p.Kind == VerbGroup {
			inside("the subject", x.Subject(i))
		} else if first, last := x.FullNounPhrase(i); first > p.First || last < p.Last || last > s.Last {
			t.Fatalf("the full noun phrase of %d-%d is %d-%d in a sentence of %d-%d", p.First, p.Last, first, last, s.First, s.Last)
		}
	}
	for i, tok := range x.Tokens {
		if tok.Quote != quotes[i] || tok.Phrase != phrases[i] {
			t.Fatalf("token %d, %q: quote %d and phrase %d, not %d and %d", i, tok.Text, tok.Quote, tok.Phrase, quotes[i], phrases[i])
		}
	}
}

func BenchmarkAnalyze(b *testing.B) {
	text := strings.Repeat(`The harbour board said on Tuesday that "no crew will be sent home", though the union's leader, Mira Toll, called the plan a trick. `+
		"About 1,200 dockers have stopped work since May 3, according to officials at the U.S. line Corvane Inc. She did not answer.\n", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Analyze(reading.Document{Text: text})
	}
}
