package compare

import (
	_ "embed"
	"math"
	"strconv"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/background.tsv
var backgroundTable string

// background is in what share of reports common words stand, so that an archive of ten reports knows them from rare ones too.
var background = sync.OnceValue(func() map[string]float64 {
	shares := map[string]float64{}
	for _, row := range wordlist.Rows(backgroundTable) {
		share, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			panic("compare: data/background.tsv: " + err.Error())
		}
		shares[row[0]] = share
	}
	return shares
})

const (
	// prior is as how many reports of the archive the background counts.
	prior = 300
	// unheard is the background's share of a word or name that it does not have.
	unheard = 0.001
)

// rarity tells how rare words and names are among the reports of the archive and the background.
type rarity struct {
	in  map[int64]int // reports that have a hash
	all int
}

// of is from 0, for what stands in every report, to about 1 for what stands in none: inverse document frequency over its greatest value.
func (r *rarity) of(kind, text string) float64 {
	share := unheard
	if kind == traitWord {
		if s, ok := background()[text]; ok {
			share = s
		}
	}
	all := float64(r.all + prior)
	return max(0, math.Log((all+1)/(float64(r.in[hashOf(kind, text)])+prior*share+0.5))/math.Log(all+1))
}
