package web

import (
	"time"

	"hearsay/compare"
)

// drawing is a timeline as a picture: a dot for each moment at its first day, moments of one day above one another.
type drawing struct {
	Height, Base int
	Dots         []dot
	First, Last  string // days
	Undated      int    // moments that nobody gives a day, which are only in the table
}

type dot struct {
	X, Y, R int
	Title   string
}

const (
	left, right = 30, 770 // of a picture that is 800 wide
	step        = 16      // between moments of one day
	tallest     = 12      // moments of one day above one another; the rest lie on the topmost
)

func draw(moments []*compare.Moment) (d drawing) {
	var days []time.Time
	var dated []*compare.Moment
	for _, m := range moments {
		if day, err := time.Parse(time.DateOnly, m.From); err == nil {
			days, dated = append(days, day), append(dated, m)
		}
	}
	d.Undated = len(moments) - len(dated)
	if len(dated) == 0 {
		return d
	}
	first, last := days[0], days[len(days)-1] // a timeline is in order
	d.First, d.Last = dated[0].From, dated[len(dated)-1].From
	high := map[string]int{}
	most := 0
	for i, m := range dated {
		x := (left + right) / 2
		if whole := last.Sub(first); whole > 0 {
			x = left + int(float64(right-left)*float64(days[i].Sub(first))/float64(whole))
		}
		n := min(high[m.From], tallest-1)
		high[m.From]++
		most = max(most, n)
		d.Dots = append(d.Dots, dot{X: x, Y: -step * (n + 1), R: 3 + min(m.Voices, 4), Title: m.From + ": " + m.What})
	}
	d.Base = step * (most + 2)
	d.Height = d.Base + 24
	for i := range d.Dots {
		d.Dots[i].Y += d.Base
	}
	return d
}
