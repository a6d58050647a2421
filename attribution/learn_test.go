package attribution

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"

	"hearsay/internal/gold"
	"hearsay/language"
	"hearsay/reading"
)

var learn = flag.Bool("learn", false, "count cues and cuts on PolNeAR train anew and write data/cues.tsv and data/cuts.tsv")

// marked is a report with its gold spans as sets of tokens.
type marked struct {
	text *language.Text
	gold []goldStatement
}

type goldStatement struct {
	source, cue, content map[int]bool
	end                  int // token after the first content span
	start                int
}

func polnear(t *testing.T, split string, wear dress) []marked {
	t.Helper()
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no PolNeAR to count or score")
	}
	reports, err := gold.ReadPolNeAR(filepath.Join(data, "polnear", split))
	if err != nil {
		t.Fatal(err)
	}
	var out []marked
	for _, r := range reports {
		r = wear(r)
		m := marked{text: language.Analyze(reading.Document{Text: r.Text, Language: "en"})}
		bytes := make([]int, 0, len(r.Text)+1)
		for i := range r.Text {
			bytes = append(bytes, i)
		}
		bytes = append(bytes, len(r.Text))
		tokens := func(spans [][2]int) map[int]bool {
			set := map[int]bool{}
			for _, s := range spans {
				start, end := bytes[min(s[0], len(bytes)-1)], bytes[min(s[1], len(bytes)-1)]
				for i := m.text.TokenAt(start); i < len(m.text.Tokens) && m.text.Tokens[i].Start < end; i++ {
					set[i] = true
				}
			}
			return set
		}
		for _, a := range r.Attributions {
			g := goldStatement{source: tokens(a.Source), cue: tokens(a.Cue), content: tokens(a.Content)}
			first := tokens(a.Content[:1])
			g.start = 1 << 30
			for i := range first {
				g.start, g.end = min(g.start, i), max(g.end, i+1)
			}
			m.gold = append(m.gold, g)
		}
		out = append(out, m)
	}
	return out
}

func tokensOf(runs []run) map[int]bool {
	set := map[int]bool{}
	for _, r := range runs {
		for i := r.first; i < r.last; i++ {
			set[i] = true
		}
	}
	return set
}

func jaccard(a, b map[int]bool) float64 {
	both := 0
	for i := range a {
		if b[i] {
			both++
		}
	}
	if len(a)+len(b) == 0 {
		return 1
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

func overlaps(a, b map[int]bool) bool {
	for i := range a {
		if b[i] {
			return true
		}
	}
	return false
}

// TestLearn writes the tables of data/ when asked to with -learn.
func TestLearn(t *testing.T) {
	if !*learn {
		t.Skip("-learn is not given")
	}
	train := polnear(t, "train", asIs)

	cuts := map[[2]string][2]int{}
	open := parseTable("", "")
	for _, m := range train {
		f := &finder{t: m.text, table: open}
		for _, c := range candidates(m.text, open) {
			cue := tokensOf([]run{c.cue})
			for _, g := range m.gold {
				if !overlaps(cue, g.cue) {
					continue
				}
				countCuts(f, c, g, cuts)
			}
		}
	}
	write(t, "data/cuts.tsv", "# Where contents end: for a class of complements (table.go) and a place (cutKey), how often the gold content\n# of PolNeAR train ended there and how often it went on. By go test ./attribution -run Learn -learn.", cuts, 3)

	table := parseTable("", readString(t, "data/cuts.tsv"))
	counts := map[[2]string][2]int{}
	for _, m := range train {
		for _, c := range candidates(m.text, table) {
			hit := 0
			content, cue := tokensOf(c.content), tokensOf([]run{c.cue})
			if strings.Contains(c.pattern, "noun") {
				cue = tokensOf([]run{{c.cue.last - 1, c.cue.last}}) // "told reporters" is no cue of the noun's
			}
			for _, g := range m.gold {
				if overlaps(cue, g.cue) && jaccard(content, g.content) >= 0.5 {
					hit = 1
					break
				}
			}
			for _, key := range [][2]string{{c.lemma, c.pattern}, {classOf(c.lemma), c.pattern}, {"*", c.pattern}} {
				n := counts[key]
				counts[key] = [2]int{n[0] + hit, n[1] + 1}
			}
		}
	}
	write(t, "data/cues.tsv", "# Cues: lemma, construction (candidates.go), how often it was an attribution in PolNeAR train, how often it stood there;\n# * is any lemma, *deny those of that attitude (attitudes.txt), *other those of none. Seen at least three times. By go test ./attribution -run Learn -learn.", counts, 3)
}

func countCuts(f *finder, c candidate, g goldStatement, cuts map[[2]string][2]int) {
	if len(c.content) == 0 {
		return
	}
	_, name, ok := strings.Cut(c.pattern, ":")
	if !ok || strings.HasSuffix(name, "<") {
		return
	}
	name = strings.TrimSuffix(name, "+")
	r := c.content[len(c.content)-1]
	if g.start < r.first-2 || g.start > r.first+1 {
		return
	}
	s := f.t.Sentences[f.t.Tokens[c.cue.first].Sentence]
	quote := f.t.Tokens[r.first].Quote
	for i := r.first + 1; i < s.Last && i < g.end+2; i++ {
		if f.t.Tokens[i].Quote != quote {
			continue
		}
		key := f.cutKey(s, i)
		if key == "" {
			continue
		}
		k := [2]string{complementClass(name), key}
		n := cuts[k]
		if i >= g.end-1 && !g.content[i+1] {
			cuts[k] = [2]int{n[0] + 1, n[1]}
			return
		}
		cuts[k] = [2]int{n[0], n[1] + 1}
	}
}

func write(t *testing.T, path, header string, counts map[[2]string][2]int, least int) {
	t.Helper()
	var lines []string
	for k, n := range counts {
		plain := strings.IndexFunc(k[0], func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) < 0
		if n[0]+n[1] >= least && plain && (n[1] >= least || path != "data/cues.tsv") {
			lines = append(lines, fmt.Sprintf("%s\t%s\t%d\t%d\n", k[0], k[1], n[0], n[1]))
		}
	}
	sort.Strings(lines)
	if err := os.WriteFile(path, []byte(header+"\n"+strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readString(t *testing.T, path string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
