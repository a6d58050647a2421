package attribution

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/confidence.tsv
var confidenceTable string

var confidenceWeights = sync.OnceValue(func() []float64 {
	var out []float64
	for _, line := range wordlist.Lines(confidenceTable) {
		_, value, _ := strings.Cut(line, "\t")
		x, err := strconv.ParseFloat(value, 64)
		if err != nil {
			panic("data/confidence.tsv: " + err.Error())
		}
		out = append(out, x)
	}
	return out
})

// leastConfidence is the least confidence of a statement of the model's that is kept. A statement that is right half as often as the
// others still raises F1; chosen on PolNeAR dev.
const leastConfidence = 0.36

// confidence is the chance that source, cue and content are right, from 0 to 1: a logistic regression on what model and grammar
// say, fitted on PolNeAR dev.
func (c candidate) confidence() float64 {
	sum := 0.0
	for i, x := range c.evidence() {
		sum += x * confidenceWeights()[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// evidence is what the confidence weighs, in the order of data/confidence.tsv.
func (c candidate) evidence() [9]float64 {
	is := func(x bool) float64 {
		if x {
			return 1
		}
		return 0
	}
	if !c.read {
		return [9]float64{1: 1, 2: logit(c.weight)}
	}
	words := 0
	for _, r := range c.content {
		words += r.last - r.first
	}
	return [9]float64{1, 0, 0, logit(c.cueScore), logit(c.roleScore), is(c.weight > 0), c.weight, is(c.source.empty()), math.Log(float64(max(1, words)))}
}

func logit(p float64) float64 {
	const least = 0.001
	p = min(max(p, least), 1-least)
	return math.Log(p / (1 - p))
}
