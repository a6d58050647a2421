package figures

import (
	"crypto/sha256"
	"os"
	"strings"
	"testing"

	"hearsay/internal/wordlist"
	"hearsay/language"
	"hearsay/reading"
	"hearsay/times"
)

// goldReport is a report of a set, such as testdata/reports, and the figures that the set's table, reports.tsv, marks in it.
type goldReport struct {
	name, text string
	figures    []goldFigure
}

type goldFigure struct {
	reading.Figure
	harm, who string
}

// judging says which half of the reports a report belongs to; the rules were made with the other.
func judging(report string) bool { return sha256.Sum256([]byte(report))[0]%2 == 1 }

// readReports fails on a mark that is not in its report's text, and on one that overlaps another.
func readReports(t *testing.T, set string) []goldReport {
	t.Helper()
	table, err := os.ReadFile("testdata/" + set + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []goldReport
	for n, field := range wordlist.Rows(string(table)) {
		if len(field) != 10 {
			t.Fatalf("%s.tsv:%d: %d fields", set, n, len(field))
		}
		if len(out) == 0 || out[len(out)-1].name != field[0] {
			text, err := os.ReadFile("testdata/" + set + "/" + field[0] + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, goldReport{name: field[0], text: string(text)})
		}
		r := &out[len(out)-1]
		start := occurrence(r.text, field[2], int(*optional(t, field[1])))
		if start < 0 {
			t.Fatalf("%s.tsv:%d: %q is not there so often", set, n, field[2])
		}
		x := reading.Figure{Span: reading.Cut(r.text, start, start+len(field[2])), Approximate: field[5] == "true", Unit: field[6], Of: field[7]}
		x.Min, x.Max = optional(t, field[3]), optional(t, field[4])
		for _, y := range r.figures {
			if y.Overlaps(x.Span) {
				t.Fatalf("%s.tsv:%d: %q overlaps another", set, n, field[2])
			}
		}
		r.figures = append(r.figures, goldFigure{x, field[8], field[9]})
	}
	return out
}

func occurrence(text, words string, n int) int {
	at := 0
	for i := strings.Index(text, words); i >= 0; i = strings.Index(text[at:], words) {
		if n--; n == 0 {
			return at + i
		}
		at += i + 1
	}
	return -1
}

// analyzed is a report whose name begins with its date and whose paragraphs are its lines.
func analyzed(name, text string) *language.Text {
	doc := reading.Document{Text: text, Published: name[:len("2024-01-15")], Language: "en"}
	start := 0
	for line := range strings.Lines(text) {
		if body := strings.TrimSpace(line); body != "" {
			doc.Paragraphs = append(doc.Paragraphs, reading.Cut(text, start, start+len(body)))
		}
		start += len(line)
	}
	return language.Analyze(doc)
}

// headNoun is the last word of what is counted, before what qualifies it: "members" of "members of the council".
func headNoun(of string) string {
	of, _, _ = strings.Cut(strings.ToLower(of), " of ")
	return of[strings.LastIndex(of, " ")+1:]
}

// tally counts the words of a field that are right, found and marked.
type tally struct{ right, found, gold int }

func (c *tally) add(got, want string) {
	if got != "" {
		c.found++
	}
	if want != "" {
		c.gold++
	}
	if got != "" && got == want {
		c.right++
	}
}

func (c tally) f1() float64 { return 2 * float64(c.right) / float64(c.found+c.gold) }

// TestReports measures figures over whole reports: one is right if it overlaps a marked one and
// has its bounds, its unit and the head noun of what it counts. Misses of the tuning half alone are shown.
func TestReports(t *testing.T) {
	for _, part := range []struct {
		set, half string
		floor     float64
	}{
		{"reports", "tuning", 0.97}, {"reports", "judging", 0.90}, {"dispatches", "tuning", 0.96}, {"dispatches", "judging", 0.92},
	} {
		half := part.half
		var right, found, gold int
		harm, who := tally{}, tally{}
		for _, r := range readReports(t, part.set) {
			if judging(r.name) != (half == "judging") {
				continue
			}
			a := analyzed(r.name, r.text)
			got := Find(a, times.Find(a))
			found, gold = found+len(got), gold+len(r.figures)
			taken := make([]bool, len(got))
			for _, want := range r.figures {
				told := "missed"
				for i, g := range got {
					if taken[i] || !g.Overlaps(want.Span) {
						continue
					}
					taken[i] = true
					harm.add(string(g.Harm), want.harm)
					who.add(string(g.Who), want.who)
					if half == "tuning" && (string(g.Harm) != want.harm || string(g.Who) != want.who) {
						t.Logf("%s: %q of %q is %q %q, want %q %q", r.name, g.Text, g.Of, g.Harm, g.Who, want.harm, want.who)
					}
					if same(g.Min, want.Min) && same(g.Max, want.Max) && g.Unit == want.Unit && headNoun(g.Of) == headNoun(want.Of) {
						right++
						told = ""
					} else {
						told = "got " + show(g) + ", want"
					}
					break
				}
				if !overlapsAny(got, want.Span) {
					harm.add("", want.harm)
					who.add("", want.who)
				}
				if told != "" && half == "tuning" {
					t.Logf("%s: %s %s", r.name, told, show(want.Figure))
				}
			}
			for i, g := range got {
				if !taken[i] {
					harm.add(string(g.Harm), "")
					who.add(string(g.Who), "")
				}
				if !taken[i] && half == "tuning" {
					t.Logf("%s: spurious %s", r.name, show(g))
				}
			}
		}
		f1 := 2 * float64(right) / float64(found+gold)
		t.Logf("%s, %s half: %d of %d right, %d found: F1 %.3f; harm %.3f, who %.3f", part.set, half, right, gold, found, f1, harm.f1(), who.f1())
		if f1 < part.floor {
			t.Errorf("%s, %s half: F1 %.3f, below %.2f", part.set, half, f1, part.floor)
		}
	}
}
