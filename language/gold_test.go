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
		name     string
		patterns []string
		floor    float64
	}{
		{"GUM news", []string{"gum/train/GUM_news_*.conllu", "gum/dev/GUM_news_*.conllu"}, 0.92},
		{"GUM interview", []string{"gum/train/GUM_interview_*.conllu", "gum/dev/GUM_interview_*.conllu"}, 0.92},
	} {
		var b strings.Builder
		ends := map[int]bool{}
		doc := ""
		var docs []string
		var goldEnds []map[int]bool
		flush := func() {
			if b.Len() > 0 {
				docs = append(docs, b.String())
				goldEnds = append(goldEnds, ends)
			}
			b.Reset()
			ends = map[int]bool{}
		}
		for _, s := range conllu(t, set.patterns...) {
			if s.Document != doc {
				flush()
				doc = s.Document
			}
			b.WriteString(s.Text)
			ends[b.Len()] = true
			b.WriteByte(' ')
		}
		flush()
		hit, found, want := 0, 0, 0
		for i, text := range docs {
			x := Analyze(reading.Document{Text: text, Language: "en"})
			want += len(goldEnds[i])
			found += len(x.Sentences)
			for _, s := range x.Sentences {
				if goldEnds[i][s.End] {
					hit++
				}
			}
		}
		p, r := float64(hit)/float64(found), float64(hit)/float64(want)
		f := 2 * p * r / (p + r)
		t.Logf("%s: sentence ends P %.3f R %.3f F1 %.3f of %d, paragraphs and headlines run together", set.name, p, r, f, want)
		if f < set.floor {
			t.Errorf("%s: F1 %.3f is under %.2f", set.name, f, set.floor)
		}
	}
}
