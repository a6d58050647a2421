package compare

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"time"

	"hearsay/internal/wordlist"
)

//go:embed data/stories.tsv
var storiesTable string

// model has the weights of a logistic regression over what two reports share (training/stories.py). The table says what each is.
var model = func() map[string]float64 {
	weights := map[string]float64{}
	for _, row := range wordlist.Rows(storiesTable) {
		w, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			panic("compare: data/stories.tsv: " + err.Error())
		}
		weights[row[0]] = w
	}
	return weights
}()

// feature is one thing that tells whether two reports are of one happening.
type feature struct {
	name string
	of   func(*likely) float64
}

// likely is two reports that may be of one happening.
type likely struct {
	a, b   *profile
	rarity *rarity
}

var features = []feature{
	// The root, and no square that could weigh against them: reports word for word alike are of one happening whatever else they lack.
	{"words-root", func(l *likely) float64 { return math.Sqrt(l.words()) }},
	{"title", func(l *likely) float64 { return l.cosine(traitWord, normTitle, l.a.Title, l.b.Title) }},
	{"people", func(l *likely) float64 { return l.sum(traitPerson, l.a.People, l.b.People) }},
	{"surnames", func(l *likely) float64 { return l.sum(traitSurname, l.a.Surnames, l.b.Surnames) }},
	{"surnames-alike", func(l *likely) float64 { return l.surnames() }},
	{"names", func(l *likely) float64 { return l.sum(traitName, l.a.Names, l.b.Names) }},
	{"names-alike", func(l *likely) float64 { return l.names() }},
	{"day", func(l *likely) float64 { return l.day() }},
	{"day-and-words", func(l *likely) float64 { return l.day() * l.words() }},
	{"day-and-names", func(l *likely) float64 { return l.day() * l.names() }},
	{"surname-and-words", func(l *likely) float64 {
		return min(1, l.sum(traitSurname, l.a.Surnames, l.b.Surnames)) * l.words()
	}},
	{"days-apart", func(l *likely) float64 { return b2f(apart(l.a.Days, l.b.Days, 0)) }},
	{"harmed-apart", func(l *likely) float64 { return b2f(apart(l.a.Harmed, l.b.Harmed, 1)) }},
	{"gap", func(l *likely) float64 { return math.Log1p(float64(gap(l.a.Published, l.b.Published))) }},
}

func (l *likely) surnames() float64 {
	return l.cosine(traitSurname, normSurnames, l.a.Surnames, l.b.Surnames)
}

func (l *likely) names() float64 { return l.cosine(traitName, normNames, l.a.Names, l.b.Names) }

// day is how rare a day is that both speak of.
func (l *likely) day() float64 { return min(1, l.sum(traitDay, l.a.Days, l.b.Days)) }

// chance is how likely the two are of one happening.
func (l *likely) chance() float64 {
	sum := model["bias"]
	for _, f := range features {
		if w := model[f.name]; w != 0 {
			sum += w * f.of(l)
		}
	}
	return 1 / (1 + math.Exp(-sum))
}

// words is the cosine of the two reports' words, weighed by how often they stand there and how rare they are.
func (l *likely) words() float64 {
	var dot float64
	for w, n := range l.a.Words {
		if m := l.b.Words[w]; m > 0 {
			r := l.rarity.of(traitWord, w)
			dot += often(n) * often(m) * r * r
		}
	}
	return normed(dot, l.a.Norms[normWords], l.b.Norms[normWords])
}

// often dampens how often a word stands in a report.
func often(n int) float64 { return 1 + math.Log(float64(n)) }

func (l *likely) cosine(kind, norm string, a, b []string) float64 {
	return normed(l.rarity.squares(kind, shared(a, b)), l.a.Norms[norm], l.b.Norms[norm])
}

func normed(dot, a, b float64) float64 {
	if a == 0 || b == 0 {
		return 0
	}
	return min(1, dot/math.Sqrt(a*b))
}

func (r *rarity) squares(kind string, texts []string) (sum float64) {
	for _, t := range texts {
		x := r.of(kind, t)
		sum += x * x
	}
	return sum
}

// The norms that a profile keeps: squares summed under the rarities of the day when it was added, so that later comparisons need not look
// all its words up again.
const (
	normWords    = "words"
	normTitle    = "title"
	normSurnames = "surnames"
	normNames    = "names"
)

func (p *profile) measure(r *rarity) {
	words := 0.0
	for w, n := range p.Words {
		x := often(n) * r.of(traitWord, w)
		words += x * x
	}
	p.Norms = map[string]float64{
		normWords: words, normTitle: r.squares(traitWord, p.Title), normSurnames: r.squares(traitSurname, p.Surnames), normNames: r.squares(traitName, p.Names),
	}
}

// sum is how rare what both have is, together.
func (l *likely) sum(kind string, a, b []string) (sum float64) {
	for _, t := range shared(a, b) {
		sum += l.rarity.of(kind, t)
	}
	return sum
}

func shared(a, b []string) (both []string) {
	for _, t := range a {
		if _, ok := slices.BinarySearch(b, t); ok {
			both = append(both, t)
		}
	}
	return both
}

// apart says that both speak of days, and none of one's is within so many days of the other's.
func apart(a, b []string, within int) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y || within > 0 && gap(x, y) <= within {
				return false
			}
		}
	}
	return len(a) > 0 && len(b) > 0
}

// gap is how many days lie between two; of unknown ones none.
func gap(a, b string) int {
	x, err := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if err != nil || err2 != nil {
		return 0
	}
	return int(x.Sub(y).Abs().Hours()/24 + 0.5)
}
