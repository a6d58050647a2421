package numbers

import (
	"math"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

// split makes tokens of words that are parted by plain spaces.
func split(text string) []language.Token {
	var out []language.Token
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], ' ')
		if end < 0 {
			end = len(text) - at
		}
		if end > 0 {
			out = append(out, language.Token{Span: reading.Cut(text, at, at+end), Lower: strings.ToLower(text[at : at+end]), Gap: true})
		}
		at += end + 1
	}
	return out
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text   string
		value  float64
		tokens int
		kind   Kind
	}{
		{"12,000 goats", 12000, 1, Cardinal},
		{"1,50,000 voters", 150000, 1, Cardinal},
		{"1.5 metres", 1.5, 1, Cardinal},
		{".5", .5, 1, Cardinal},
		{"-2.5 percent", -2.5, 1, Cardinal},
		{"1 000 goats", 1000, 2, Cardinal},
		{"12 300 people", 12, 1, Cardinal},
		{"12 300 500 people", 12300500, 3, Cardinal},
		{"12  300 people", 12300, 2, Cardinal},
		{"2.5 million", 2.5e6, 2, Cardinal},
		{"3bn", 3e9, 1, Cardinal},
		{"3 bn", 3e9, 2, Cardinal},
		{"3 m", 3, 1, Cardinal},
		{"40k", 4e4, 1, Cardinal},
		{"40 hundred thousand", 4e6, 3, Cardinal},
		{"2 1/2 cups", 2.5, 2, Cardinal},
		{"2½ cups", 2.5, 1, Cardinal},
		{"one", 1, 1, Cardinal},
		{"twenty-three", 23, 1, Cardinal},
		{"Twenty three", 23, 2, Cardinal},
		{"two three", 2, 1, Cardinal},
		{"two hundred and five men", 205, 4, Cardinal},
		{"two hundred and men", 200, 2, Cardinal},
		{"two hundred and three hundred men", 200, 2, Cardinal},
		{"a thousand and two thousand", 1000, 2, Cardinal},
		{"two hundred and a dozen", 200, 2, Cardinal},
		{"a dozen", 12, 2, Cardinal},
		{"two dozen", 24, 2, Cardinal},
		{"a hundred", 100, 2, Cardinal},
		{"a million and a half", 1.5e6, 5, Cardinal},
		{"two and a half million", 2.5e6, 5, Cardinal},
		{"two-and-a-half", 2.5, 1, Cardinal},
		{"one and two-thirds", 5. / 3, 3, Cardinal},
		{"half a million", 5e5, 3, Cardinal},
		{"three-quarters of a million", 7.5e5, 4, Cardinal},
		{"a quarter of a million", 2.5e5, 5, Cardinal},
		{"a quarter of a mile", 0.25, 2, Fraction},
		{"half-a-dozen", 6, 1, Cardinal},
		{"half a dozen", 6, 3, Cardinal},
		{"a half million", 5e5, 3, Cardinal},
		{"three hundred thousand four hundred and twelve", 300412, 7, Cardinal},
		{"six million two hundred thousand and one", 6200001, 7, Cardinal},
		{"seven crore", 7e7, 2, Cardinal},
		{"half the town", .5, 1, Fraction},
		{"two-thirds of", 2. / 3, 1, Fraction},
		{"two thirds of", 2. / 3, 2, Fraction},
		{"1/3 of", 1. / 3, 1, Fraction},
		{"½", .5, 1, Fraction},
		{"one-third", 1. / 3, 1, Fraction},
		{"one third", 1. / 3, 2, Fraction},
		{"a third of", 1. / 3, 2, Fraction},
		{"a quarter of", .25, 2, Fraction},
		{"a half of", .5, 2, Fraction},
		{"third man", 3, 1, Ordinal},
		{"21st", 21, 1, Ordinal},
		{"1,000th", 1000, 1, Ordinal},
		{"twenty-third", 23, 1, Ordinal},
		{"hundredth", 100, 1, Ordinal},
		{"two hundredth", 200, 2, Ordinal},
		{"one hundred and first", 101, 4, Ordinal},
		{"dozens of", 24, 1, Plural},
		{"tens of thousands of", 10000, 3, Plural},
		{"hundreds of millions", 1e8, 3, Plural},
	} {
		n, ok := Parse(split(c.text), 0)
		if !ok || math.Abs(n.Value-c.value) > 1e-9*math.Abs(c.value) || n.Tokens != c.tokens || n.Kind != c.kind {
			t.Errorf("Parse(%q) = %+v, %v; want %v over %d tokens, kind %d", c.text, n, ok, c.value, c.tokens, c.kind)
		}
	}
}

func TestParseNone(t *testing.T) {
	for _, text := range []string{
		"", "goats", "a goat", "an", "a third man", "and five", "of", "million", "k", "m", "bn", "1,00", "1,0000", "12,34,5",
		"9/11", "24/7", "F-16", "G7", "5-10", "57-year-old", "1.2.3", "3-", "-", "--", "one-two", "twenty-", "1e9", "0x10",
		strings.Repeat("9", 400), "½½", "5m-",
	} {
		if n, ok := Parse(split(text), 0); ok {
			t.Errorf("Parse(%q) = %+v, want none", text, n)
		}
	}
	if _, ok := Parse(split("five"), 1); ok {
		t.Error("a number was read behind the last token")
	}
}

func TestSuffix(t *testing.T) {
	for text, want := range map[string]string{"5m": "m", "40k": "k", "2.5bn": "bn", "5": "", "five": ""} {
		if n, ok := Word(text); !ok || n.Suffix != want {
			t.Errorf("Word(%q) = %+v, %v; want suffix %q", text, n, ok, want)
		}
	}
}

func TestPrefix(t *testing.T) {
	for _, c := range []struct {
		word  string
		value float64
		rest  string
	}{
		{"57-year-old", 57, "year-old"},
		{"Twenty-three-member", 23, "member"},
		{"5-10", 5, "10"},
		{"1,200-strong", 1200, "strong"},
		{"two-thirds-full", 2. / 3, "full"},
		{"3-1", 3, "1"},
	} {
		n, rest, ok := Prefix(c.word)
		if !ok || n.Value != c.value || rest != c.rest {
			t.Errorf("Prefix(%q) = %v, %q, %v; want %v, %q", c.word, n.Value, rest, ok, c.value, c.rest)
		}
	}
	for _, word := range []string{"twenty-three", "F-16", "five", "", "-", "well-known", "a-b"} {
		if n, rest, ok := Prefix(word); ok {
			t.Errorf("Prefix(%q) = %v, %q, want none", word, n, rest)
		}
	}
}

func TestWordsFile(t *testing.T) {
	m, err := parseWords(wordsFile)
	if err != nil {
		t.Fatal(err)
	}
	if len(m) < 100 {
		t.Errorf("only %d words", len(m))
	}
	for _, bad := range []string{"one\tunit", "one\tunite\t1", "one\tunit\tI"} {
		if _, err := parseWords(bad); err == nil {
			t.Errorf("%q was read without an error", bad)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"two hundred and five", "1 000 000", "half a million", "tens of thousands of", "57-year-old", "½ 1/3 21st", "-.5", "2 and a half bn"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := split(text)
		for i := range tokens {
			n, ok := Parse(tokens, i)
			if ok && (n.Tokens < 1 || i+n.Tokens > len(tokens) || math.IsInf(n.Value, 0) || math.IsNaN(n.Value)) {
				t.Errorf("Parse(%q, %d) = %+v", text, i, n)
			}
			if n, rest, ok := Prefix(tokens[i].Lower); ok && (!strings.HasSuffix(tokens[i].Lower, "-"+rest) || math.IsInf(n.Value, 0)) {
				t.Errorf("Prefix(%q) = %+v, %q", tokens[i].Lower, n, rest)
			}
		}
	})
}
