package attribution

import (
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"

	"hearsay/internal/gold"
)

// matches pairs gold statements with found ones whose contents share half of their union, best first and one to one: gold index
// by the found one's.
func matches(m marked, found []candidate) map[int]int {
	type pair struct {
		score float64
		g, p  int
	}
	var pairs []pair
	for i, g := range m.gold {
		for j, c := range found {
			if s := jaccard(g.content, tokensOf(c.content)); s >= 0.5 {
				pairs = append(pairs, pair{s, i, j})
			}
		}
	}
	sort.Slice(pairs, func(a, b int) bool { return pairs[a].score > pairs[b].score })
	used, out := map[int]bool{}, map[int]int{}
	for _, p := range pairs {
		if _, taken := out[p.p]; !taken && !used[p.g] {
			used[p.g], out[p.p] = true, p.g
		}
	}
	return out
}

// right holds if the source shares half of its union with the gold one's and the cues share a token.
func right(g goldStatement, c candidate) bool {
	return jaccard(g.source, tokensOf([]run{c.source})) >= 0.5 && overlaps(g.cue, tokensOf([]run{c.cue}))
}

// TestPolNeAR scores PolNeAR dev by tokens.
func TestPolNeAR(t *testing.T) {
	content, triple := score(t, "as it is", polnear(t, "dev", asIs))
	if content < 0.73 || triple < 0.67 {
		t.Error("under 0.73 and 0.67")
	}
	exact(t, polnear(t, "dev", asIs))
}

// exact scores the spans of each role by themselves, as CofeNet (Zhang et al. 2022, COLING) counts them: a stretch of tokens without a break is a span, found if
// a span of the same role has the same first and last token.
func exact(t *testing.T, reports []marked) {
	type key struct {
		role string
		of   int // report
		run
	}
	gold, found := map[key]bool{}, map[key]bool{}
	add := func(to map[key]bool, role string, of int, tokens map[int]bool) {
		var stretches []run
		for _, i := range slices.Sorted(maps.Keys(tokens)) {
			stretches = addToken(stretches, i)
		}
		for _, r := range stretches {
			to[key{role, of, r}] = true
		}
	}
	for n, m := range reports {
		for _, g := range m.gold {
			add(gold, "source", n, g.source)
			add(gold, "cue", n, g.cue)
			add(gold, "content", n, g.content)
		}
		for _, c := range find(m.text) {
			add(found, "source", n, tokensOf([]run{c.source}))
			add(found, "cue", n, tokensOf([]run{c.cue}))
			add(found, "content", n, tokensOf(c.content))
		}
	}
	for _, role := range []string{"source", "cue", "content"} {
		g, f, both := 0, 0, 0
		for k := range gold {
			if k.role == role {
				g++
				if found[k] {
					both++
				}
			}
		}
		for k := range found {
			if k.role == role {
				f++
			}
		}
		t.Logf("spans of %s, exact: P %.3f R %.3f F1 %.3f", role, float64(both)/float64(f), float64(both)/float64(g), 2*float64(both)/float64(g+f))
	}
}

// TestRobustness scores PolNeAR dev in other dress, as texts come from wires, old pages and transcripts.
func TestRobustness(t *testing.T) {
	plain, _ := score(t, "as it is", polnear(t, "dev", asIs))
	for _, c := range []struct {
		name string
		wear dress
		fall float64 // of the content's F1, at most
	}{{"straight quotes", straight, 0.06}, {"no quotes", quoteless, 0.3}, {"lower case", lowered, 0.3}} {
		content, _ := score(t, c.name, polnear(t, "dev", c.wear))
		if plain-content > c.fall {
			t.Errorf("%s: %.3f less", c.name, plain-content)
		}
	}
}

// dress gives a report in another dress.
type dress func(gold.Report) gold.Report

func asIs(r gold.Report) gold.Report { return r }

func straight(r gold.Report) gold.Report {
	return runewise(r, func(c rune) (rune, bool) {
		switch c {
		case '“', '”':
			c = '"'
		case '‘', '’':
			c = '\''
		}
		return c, true
	})
}

func quoteless(r gold.Report) gold.Report {
	return runewise(r, func(c rune) (rune, bool) { return c, !strings.ContainsRune("“”\"", c) })
}

func lowered(r gold.Report) gold.Report {
	return runewise(r, func(c rune) (rune, bool) { return unicode.ToLower(c), true })
}

// runewise changes or drops code points and moves the spans with them.
func runewise(r gold.Report, change func(rune) (rune, bool)) gold.Report {
	var text []rune
	at := []int{} // new offset of each old one
	for _, c := range r.Text {
		at = append(at, len(text))
		if c, keep := change(c); keep {
			text = append(text, c)
		}
	}
	at = append(at, len(text))
	move := func(spans [][2]int) [][2]int {
		var out [][2]int
		for _, s := range spans {
			out = append(out, [2]int{at[min(s[0], len(at)-1)], at[min(s[1], len(at)-1)]})
		}
		return out
	}
	out := gold.Report{ID: r.ID, Text: string(text)}
	for _, a := range r.Attributions {
		a.Source, a.Cue, a.Content = move(a.Source), move(a.Cue), move(a.Content)
		out.Attributions = append(out.Attributions, a)
	}
	return out
}

func score(t *testing.T, name string, reports []marked) (content, triple float64) {
	gold, found, hit, whole := 0, 0, 0, 0
	for _, m := range reports {
		kept := find(m.text)
		for p, g := range matches(m, kept) {
			hit++
			if right(m.gold[g], kept[p]) {
				whole++
			}
		}
		gold += len(m.gold)
		found += len(kept)
	}
	f1 := func(n int) float64 { return 2 * float64(n) / float64(gold+found) }
	t.Logf("PolNeAR dev, %s: content F1 %.3f, source, cue and content F1 %.3f; gold %d, found %d", name, f1(hit), f1(whole), gold, found)
	return f1(hit), f1(whole)
}

// example is a statement found, and whether it is right.
type example struct {
	evidence [9]float64
	right    bool
}

// TestCalibrate shows how far the confidence can be trusted: it is fitted on each half of PolNeAR dev and tried on the other. With -learn it
// writes the weights fitted on the whole.
func TestCalibrate(t *testing.T) {
	var halves [2][]example
	for i, m := range polnear(t, "dev", asIs) {
		kept := settle(fromModel(m.text), choose(candidates(m.text, embedded())))
		pairs := matches(m, kept)
		for p, c := range kept {
			g, ok := pairs[p]
			halves[i%2] = append(halves[i%2], example{c.evidence(), ok && right(m.gold[g], c)})
		}
	}
	var bins [10]struct {
		sum  float64
		n, k int
	}
	off, all := 0.0, 0
	for i, half := range halves {
		w := fit(halves[1-i])
		for _, x := range half {
			p := chance(w, x.evidence)
			b := &bins[min(9, int(p*10))]
			b.sum += p
			b.n++
			if x.right {
				b.k++
			}
			all++
		}
	}
	for i, b := range bins {
		if b.n > 0 {
			t.Logf("confidence %.1f to %.1f: %4d statements, mean %.3f, right %.3f", float64(i)/10, float64(i+1)/10, b.n, b.sum/float64(b.n), float64(b.k)/float64(b.n))
			off += math.Abs(b.sum - float64(b.k))
		}
	}
	t.Logf("expected calibration error %.3f", off/float64(all))
	if off/float64(all) > 0.06 {
		t.Error("over 0.06")
	}
	if *learn {
		var b strings.Builder
		lines := strings.SplitAfter(readString(t, "data/confidence.tsv"), "\n")
		b.WriteString(lines[0])
		for i, w := range fit(append(halves[0], halves[1]...)) {
			name, _, _ := strings.Cut(lines[i+1], "\t")
			fmt.Fprintf(&b, "%s\t%.4f\n", name, w)
		}
		if err := os.WriteFile("data/confidence.tsv", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func chance(w, x [9]float64) float64 {
	sum := 0.0
	for i := range w {
		sum += w[i] * x[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// fit is logistic regression by gradient descent, with a little pull towards zero.
func fit(examples []example) (w [9]float64) {
	for range 4000 {
		var gradient [9]float64
		for _, x := range examples {
			miss := -chance(w, x.evidence)
			if x.right {
				miss++
			}
			for i := range gradient {
				gradient[i] += miss * x.evidence[i]
			}
		}
		for i := range w {
			w[i] += 0.1 * (gradient[i]/float64(len(examples)) - 0.0005*w[i])
		}
	}
	return w
}
