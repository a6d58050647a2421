package times

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"hearsay/internal/gold"
	"hearsay/language"
	"hearsay/reading"
)

// Scored as TempEval-3 does: a time is found if it overlaps, its value counts as TIMEX3 writes it.
func TestGoldTimes(t *testing.T) {
	data := os.Getenv("HEARSAY_DATA")
	if data == "" {
		t.Skip("HEARSAY_DATA is not set: no gold data to score against")
	}
	for _, set := range []struct {
		name           string
		relaxed, value float64
	}{{"AQUAINT", 0.91, 0.71}} {
		docs, err := gold.ReadTimeML(filepath.Join(data, "timebank", set.name))
		if err != nil {
			t.Fatal(err)
		}
		golds, found, relaxed, value := 0, 0, 0, 0
		for _, d := range docs {
			times := Find(language.Analyze(reading.Document{Text: d.Text, Title: d.Title, Published: d.Published, Language: "en"}))
			golds += len(d.Times)
			found += len(times)
			starts, ends := make([]int, len(times)), make([]int, len(times))
			points, at := 0, 0
			count := func(to int) int {
				points += utf8.RuneCountInString(d.Text[at:to])
				at = to
				return points
			}
			for i, x := range times {
				starts[i], ends[i] = count(x.Start), count(x.End)
			}
			used := make([]bool, len(times))
			for _, g := range d.Times {
				best := -1
				for i := range times {
					if used[i] || starts[i] >= g.End || g.Start >= ends[i] {
						continue
					}
					exact := starts[i] == g.Start && ends[i] == g.End
					if best < 0 || exact {
						best = i
					}
					if exact {
						break
					}
				}
				if best < 0 {
					continue
				}
				used[best] = true
				relaxed++
				if times[best].Value == g.Value {
					value++
				}
			}
		}
		f1 := func(hit int) float64 { return 2 * float64(hit) / float64(found+golds) }
		t.Logf("%s: relaxed F1 %.3f, value F1 %.3f; %d gold times, %d found", set.name, f1(relaxed), f1(value), golds, found)
		if f1(relaxed) < set.relaxed || f1(value) < set.value {
			t.Errorf("%s: relaxed %.3f or value %.3f is under %.2f, %.2f", set.name, f1(relaxed), f1(value), set.relaxed, set.value)
		}
	}
}
