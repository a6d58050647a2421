package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

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
			s, err := gold.ReadCoNLLUFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, s...)
		}
	}
	return out
}

// TestGoldSyntax scores tags and trees from the raw text of each sentence, as the CoNLL 2018 shared task counts: a word
// is right only if its extent is; relations without their subtypes.
func TestGoldSyntax(t *testing.T) {
	for _, set := range []struct {
		name, pattern  string
		upos, uas, las float64
	}{{"EWT dev", "ud-ewt/dev.conllu", 0.9, 0.8, 0.7}, {"GUM dev", "gum/dev/*.conllu", 0.9, 0.8, 0.7}} {
		gold, found, words, upos, xpos, lemmas, uas, las := 0, 0, 0, 0, 0, 0, 0, 0
		for _, s := range conllu(t, set.pattern) {
			x := oneSentence(s.Text)
			place := map[[2]int]int{}
			at := make([][2]int, len(s.Words))
			offset := 0
			for i, w := range s.Words {
				for offset < len(s.Text) && !strings.HasPrefix(s.Text[offset:], w.Form) && s.Text[offset] == ' ' {
					offset++
				}
				at[i] = [2]int{offset, offset + len(w.Form)}
				place[at[i]] = i
				offset += len(w.Form)
			}
			gold, found = gold+len(s.Words), found+len(x.Syntax)
			for _, w := range x.Syntax {
				i, ok := place[[2]int{w.Start, w.End}]
				if !ok {
					continue
				}
				words++
				g := s.Words[i]
				upos += count(string(w.UPOS) == g.UPOS)
				xpos += count(string(w.XPOS) == g.XPOS)
				lemmas += count(strings.EqualFold(w.Lemma, g.Lemma))
				right := w.Head < 0 && g.Head == 0
				if w.Head >= 0 && g.Head > 0 {
					h := x.Syntax[w.Head]
					right = [2]int{h.Start, h.End} == at[g.Head-1]
				}
				uas += count(right)
				mine, _, _ := strings.Cut(w.Relation, ":")
				theirs, _, _ := strings.Cut(g.Relation, ":")
				las += count(right && mine == theirs)
			}
		}
		f := func(hit int) float64 { return 2 * float64(hit) / float64(gold+found) }
		t.Logf("%s: %d words, F1 of words %.4f UPOS %.4f XPOS %.4f lemmas %.4f UAS %.4f LAS %.4f", set.name, gold, f(words), f(upos), f(xpos), f(lemmas), f(uas), f(las))
		if f(upos) < set.upos || f(uas) < set.uas || f(las) < set.las {
			t.Errorf("%s: under the floors %v", set.name, set)
		}
	}
}

// oneSentence reads a text whose sentence is given: all of it is one.
func oneSentence(text string) *Text {
	t := &Text{Document: reading.Document{Text: text}}
	t.addParagraph(reading.Cut(text, 0, len(text)))
	t.whole = true
	t.divide()
	t.read()
	return t
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
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

// TestGoldRoles scores which characters of PolNeAR dev, white space aside, are content of some statement.
func TestGoldRoles(t *testing.T) {
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no gold data to score against")
	}
	reports, err := gold.ReadPolNeAR(filepath.Join(data, "polnear", "dev"))
	if err != nil {
		t.Fatal(err)
	}
	both, found, all := 0, 0, 0
	for _, r := range reports {
		text := []rune(r.Text)
		want, got := make([]bool, len(text)), make([]bool, len(text))
		for _, a := range r.Attributions {
			for _, s := range a.Content {
				for i := s[0]; i < s[1]; i++ {
					want[i] = true
				}
			}
		}
		x := Analyze(reading.Document{Text: r.Text})
		for _, a := range x.Attributions {
			for k, w := range a.Content {
				start, end := x.Syntax[w].Start, x.Syntax[w].End
				if k > 0 && a.Content[k-1] == w-1 {
					start = x.Syntax[w-1].End
				}
				for i := utf8.RuneCountInString(r.Text[:start]); i < utf8.RuneCountInString(r.Text[:end]); i++ {
					got[i] = true
				}
			}
		}
		for i, c := range text {
			if !unicode.IsSpace(c) {
				both, found, all = both+count(want[i] && got[i]), found+count(got[i]), all+count(want[i])
			}
		}
	}
	f := 2 * float64(both) / float64(found+all)
	t.Logf("PolNeAR dev: content characters P %.3f R %.3f F1 %.3f", float64(both)/float64(found), float64(both)/float64(all), f)
	if f < 0.8 {
		t.Errorf("F1 %.3f is under 0.80", f)
	}
}
