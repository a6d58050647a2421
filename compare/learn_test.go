package compare

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/gold"
	"hearsay/reading"
)

var learn = flag.Bool("learn", false, "count the words of PolNeAR train anew and write data/background.tsv")

// TestLearnBackground counts in how many articles common words stand. Names are left out: they are news of one year.
func TestLearnBackground(t *testing.T) {
	data := os.Getenv("HEARSAY_DATA")
	if data == "" || !*learn {
		t.Skip("needs HEARSAY_DATA and -learn")
	}
	reports, err := gold.ReadPolNeAR(filepath.Join(data, "polnear", "train"))
	if err != nil {
		t.Fatal(err)
	}
	in, capital, all := map[string]int{}, map[string]int{}, map[string]int{}
	for _, r := range reports {
		seen := map[string]bool{}
		for _, w := range wordsOf(&reading.Reading{Text: r.Text}) {
			all[w.text]++
			if first := r.Text[w.start : w.start+1]; first != strings.ToLower(first) {
				capital[w.text]++
			}
			if !seen[w.text] {
				seen[w.text] = true
				in[w.text]++
			}
		}
	}
	var b strings.Builder
	b.WriteString("# In what share of news reports common words stand: those of at least one in a hundred of PolNeAR's training articles (US political\n" +
		"# news of 2015 and 2016), without words mostly written with a capital. By go test ./compare -run LearnBackground -learn.\n")
	words := slices.SortedFunc(maps.Keys(in), func(x, y string) int { return cmp.Or(cmp.Compare(in[y], in[x]), cmp.Compare(x, y)) })
	for _, w := range words {
		if share := float64(in[w]) / float64(len(reports)); share >= 0.01 && 2*capital[w] < all[w] && !strings.ContainsAny(w, "0123456789") {
			fmt.Fprintf(&b, "%s\t%.3f\n", w, share)
		}
	}
	if err := os.WriteFile("data/background.tsv", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
