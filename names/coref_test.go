package names

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/gold"
	"hearsay/language"
	"hearsay/reading"
)

// TestGUMCoreference scores the chains of GUM dev as the CoNLL-2012 shared task does, chains of one mention left out. A
// mention found stands for the smallest gold one whose head it holds and which holds it: annotators take in all that belongs to a noun phrase,
// Hearsay the name alone.
func TestGUMCoreference(t *testing.T) {
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no gold data to score against")
	}
	var all gold.Coreference
	for _, genre := range []string{"news", "interview", "speech"} {
		files, err := filepath.Glob(filepath.Join(data, "gum", "dev", "GUM_"+genre+"_*.conllu"))
		if err != nil || len(files) == 0 {
			t.Fatal("no files", genre, err)
		}
		var some gold.Coreference
		for _, file := range files {
			sentences, err := gold.ReadCoNLLUFile(file)
			if err != nil {
				t.Fatal(err)
			}
			key, response := coreference(sentences)
			some.Add(key, response)
			all.Add(key, response)
		}
		muc, b, ceaf, mean := some.F1()
		t.Logf("GUM dev %s: MUC %.3f, B-cubed %.3f, CEAF %.3f, mean %.3f", genre, muc, b, ceaf, mean)
	}
	muc, b, ceaf, mean := all.F1()
	t.Logf("GUM dev news, interview and speech: MUC %.3f, B-cubed %.3f, CEAF %.3f, mean %.3f", muc, b, ceaf, mean)
	if mean < 0.5 {
		t.Error("under 0.5")
	}
}

// coreference gives the gold chains of a document and those that Chains makes of its text, both in words.
func coreference(sentences []gold.Sentence) (key, response [][]gold.Mention) {
	var text strings.Builder
	var starts, ends []int // of each word
	for i, s := range sentences {
		if i > 0 && s.Opens {
			text.WriteString("\n\n")
		}
		for _, w := range s.Words {
			starts = append(starts, text.Len())
			text.WriteString(w.Form)
			ends = append(ends, text.Len())
			if w.SpaceAfter {
				text.WriteByte(' ')
			}
		}
		text.WriteByte(' ')
	}
	var headed []gold.HeadedMention
	for _, chain := range gold.Chains(sentences) {
		var c []gold.Mention
		for _, m := range chain {
			c = append(c, m.Mention)
		}
		key = append(key, c)
		headed = append(headed, chain...)
	}
	taken := map[gold.Mention]bool{}
	analyzed := language.Analyze(reading.Document{Text: text.String()})
	for _, chain := range Chains(analyzed, Find(analyzed)) {
		var c []gold.Mention
		for _, m := range chain.Mentions {
			if i := analyzed.TokenAt(m.Start); analyzed.Tokens[i].End >= m.End && uncounted[analyzed.Tokens[i].Tag] {
				continue
			}
			found := wordsOf(starts, ends, m.Start, m.End)
			best := found
			width := 1 << 30
			for _, g := range headed {
				if g.First <= found.First && found.Last <= g.Last && found.First <= g.Head && g.Head < found.Last && g.Last-g.First < width {
					best, width = g.Mention, g.Last-g.First
				}
			}
			if !taken[best] {
				taken[best] = true
				c = append(c, best)
			}
		}
		response = append(response, c)
	}
	return key, response
}

// uncounted are the tags of single words that GUM takes for no mentions: relative pronouns and adjectives ("Kenyan").
var uncounted = map[language.Tag]bool{"WP": true, "WDT": true, "WP$": true, "JJ": true, "IN": true}

// wordsOf are the words that the bytes start to end share something with.
func wordsOf(starts, ends []int, start, end int) gold.Mention {
	m := gold.Mention{First: -1}
	for i := range starts {
		if starts[i] < end && ends[i] > start {
			if m.First < 0 {
				m.First = i
			}
			m.Last = i + 1
		}
	}
	return m
}
