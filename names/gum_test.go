package names

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"hearsay/internal/gold"
)

var (
	opened = regexp.MustCompile(`\((\d+)-person[^()]*`)
	closed = regexp.MustCompile(`(\d+)\)`)
)

// TestGUMPronouns counts how many he and she of GUM's dev split go to an entity
// that has a name in common with the gold chain.
func TestGUMPronouns(t *testing.T) {
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no gold data to score against")
	}
	files, err := filepath.Glob(filepath.Join(data, "gum", "dev", "*.conllu"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	all, resolved, right := 0, 0, 0
	for _, file := range files {
		sentences, err := gold.ReadCoNLLUFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		proper := map[int]string{}  // start of a proper noun -> the chains around it, outermost first
		pronoun := map[int]string{} // start of he, she, ... -> its chain
		var open []string
		for _, s := range sentences {
			for _, w := range s.Words {
				_, entity, _ := strings.Cut(w.Misc, "Entity=")
				entity, _, _ = strings.Cut(entity, "|")
				last := ""
				for _, m := range opened.FindAllStringSubmatch(entity, -1) {
					open, last = append(open, m[1]), m[1]
				}
				if w.UPOS == "PROPN" && len(open) > 0 {
					proper[text.Len()] = open[len(open)-1]
				}
				switch strings.ToLower(w.Form) {
				case "he", "him", "his", "she", "her":
					if last != "" {
						pronoun[text.Len()] = last
					}
				}
				if strings.Contains(entity, ")") {
					for _, m := range closed.FindAllStringSubmatch(entity, -1) {
						open = without(open, m[1])
					}
					if last != "" && strings.HasSuffix(entity, ")") && strings.Count(entity, "(") == 1 {
						open = without(open, last)
					}
				}
				text.WriteString(w.Form)
				if w.SpaceAfter {
					text.WriteByte(' ')
				}
			}
			text.WriteByte('\n')
		}
		chains := map[int]map[string]bool{}
		at := map[int]int{}
		for e, x := range find(text.String()) {
			chains[e] = map[string]bool{}
			for _, m := range x.Mentions {
				at[m.Start] = e
				if c := proper[m.Start]; c != "" {
					chains[e][c] = true
				}
			}
		}
		named := map[string]bool{}
		for _, c := range proper {
			named[c] = true
		}
		for start, chain := range pronoun {
			e, ok := at[start]
			if ok {
				resolved++
			}
			if named[chain] {
				all++
				if ok && chains[e][chain] {
					right++
				}
			}
		}
	}
	t.Logf("pronouns of named persons: %d, resolved right %d (of %d resolved)", all, right, resolved)
	if right*2 < all {
		t.Errorf("fewer than half are right")
	}
}

func without(open []string, id string) []string {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i] == id {
			return append(open[:i:i], open[i+1:]...)
		}
	}
	return open
}
