package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/gold"
	"hearsay/reading"
)

func conllu(t *testing.T, patterns ...string) []gold.Sentence {
	t.Helper()
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no gold data to score against")
	}
	var out []gold.Sentence
	for _, pattern := range patterns {
		paths, _ := filepath.Glob(filepath.Join(data, pattern))
		if len(paths) == 0 {
			t.Fatalf("no files match %s", pattern)
		}
		for _, path := range paths {
			f, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			s, err := gold.ReadCoNLLU(f)
			f.Close()
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			out = append(out, s...)
		}
	}
	return out
}

func TestGoldTags(t *testing.T) {
	for _, set := range []struct {
		name, pattern string
		floor         float64
	}{{"EWT dev", "ud-ewt/dev.conllu", 0.92}, {"GUM dev", "gum/dev/*.conllu", 0.92}} {
		right, all := 0, 0
		for _, s := range conllu(t, set.pattern) {
			x := &Text{Sentences: []Sentence{{Last: len(s.Words)}}}
			gap := true
			for _, w := range s.Words {
				x.Tokens = append(x.Tokens, Token{Span: reading.Span{Text: w.Form, End: len(w.Form)}, Lower: normal(w.Form), Gap: gap})
				gap = w.SpaceAfter
			}
			x.tag()
			for i, w := range s.Words {
				all++
				if string(x.Tokens[i].Tag) == w.XPOS {
					right++
				}
			}
		}
		got := float64(right) / float64(all)
		t.Logf("%s: XPOS %.4f of %d words, gold tokens", set.name, got, all)
		if got < set.floor {
			t.Errorf("%s: XPOS %.4f is under %.2f", set.name, got, set.floor)
		}
	}
}

func TestGoldSentences(t *testing.T) {
	for _, set := range []struct {
		name         string
		patterns     []string
		apart, alone float64 // floors with paragraphs set apart and with all run together
	}{
		{"GUM news", []string{"gum/train/GUM_news_*.conllu", "gum/dev/GUM_news_*.conllu"}, 0.97, 0.92},
		{"GUM interview", []string{"gum/train/GUM_interview_*.conllu", "gum/dev/GUM_interview_*.conllu"}, 0.94, 0.92},
		{"EWT dev", []string{"ud-ewt/dev.conllu"}, 0.90, 0.82},
	} {
		sentences := conllu(t, set.patterns...)
		for _, paragraphs := range []bool{true, false} {
			p, r, f := sentenceEnds(sentences, paragraphs)
			floor, how := set.alone, "all run together"
			if paragraphs {
				floor, how = set.apart, "paragraphs apart"
			}
			t.Logf("%s: sentence ends P %.3f R %.3f F1 %.3f of %d, %s", set.name, p, r, f, len(sentences), how)
			if f < floor {
				t.Errorf("%s, %s: F1 %.3f is under %.2f", set.name, how, f, floor)
			}
		}
	}
}

// sentenceEnds writes the documents anew from their sentences, with or without their paragraphs,
// and scores where Analyze ends a sentence.
func sentenceEnds(sentences []gold.Sentence, paragraphs bool) (p, r, f float64) {
	hit, found := 0, 0
	for first := 0; first < len(sentences); {
		var b strings.Builder
		ends := map[int]bool{}
		i := first
		for ; i < len(sentences) && sentences[i].Document == sentences[first].Document; i++ {
			switch {
			case i == first:
			case paragraphs && sentences[i].Opens:
				b.WriteString("\n\n")
			default:
				b.WriteByte(' ')
			}
			b.WriteString(sentences[i].Text)
			ends[b.Len()] = true
		}
		first = i
		for _, s := range Analyze(reading.Document{Text: b.String(), Language: "en"}).Sentences {
			found++
			if ends[s.End] {
				hit++
			}
		}
	}
	p, r = float64(hit)/float64(found), float64(hit)/float64(len(sentences))
	return p, r, 2 * p * r / (p + r)
}
