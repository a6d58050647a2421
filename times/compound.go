package times

import (
	"math"
	"strings"
)

// finer ranks the units that ISO 8601 puts into one duration; an amount that reaches full is no remainder of the unit before.
var finer = map[string]struct{ rank, full float64 }{
	"Y": {1, 0}, "M": {2, 12}, "D": {3, 32}, "TH": {4, 24}, "TM": {5, 60}, "TS": {6, 60},
}

// remainder reads what a duration goes on with in finer units: "two years, three months and ten days" is P2Y3M10D, "2 hours and 15
// minutes" PT2H15M. "Two years and 18 months" are two durations.
func (f *finder) remainder(value, unit string, i int) (whole string, last int) {
	for {
		j := i
		for j < i+2 && (f.word(j) == "," || f.word(j) == "and") {
			j++
		}
		k, amount, n, ok := f.amount(j)
		e, end, isUnit := f.unitAt(k)
		before, next := finer[unit], finer[e.value]
		if j == i || !ok || !isUnit || n < 1 || n != math.Trunc(n) || before.rank == 0 || next.rank <= before.rank || n >= next.full {
			return value, i
		}
		clock, fine := strings.CutPrefix(e.value, "T")
		if fine && !strings.Contains(value, "T") {
			value += "T"
		}
		value, unit, i = value+amount+clock, e.value, end
	}
}
