package view

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/compare"
)

// Chains shows who has each statement, the first report first, and how its wording drifted.
func Chains(all []compare.Chain, look Look) []byte {
	s := newSheet(look)
	side := min(28, s.Width/3)
	for i, c := range all {
		if i > 0 {
			s.WriteByte('\n')
		}
		first := c.Links[0]
		n := count(len(c.Links), "report")
		s.row(0, []int{max(s.Width-gutter-cells(n), 1)}, cell{{Plain(first.Voice.Name) + ": “" + cut(Plain(first.Words), longestWords/2) + "”", bold}}, cell{{n, faint}})
		for i, l := range c.Links {
			drift := cell{{"the first", faint}}
			if i > 0 {
				drift = of(marked(l.Drift))
			}
			way := cell{{cmp.Or(Plain(l.Outlet), Plain(l.Report)), regular}}
			if l.Voice.Name != first.Voice.Name {
				way = append(way, line{"says " + Plain(l.Voice.Name), faint})
			}
			if l.Channel != "" && !slices.Contains(l.Citing, l.Channel) {
				way = append(way, line{"to " + Plain(l.Channel), faint})
			}
			if len(l.Citing) > 0 {
				way = append(way, line{"citing " + Plain(strings.Join(l.Citing, ", ")), faint})
			}
			if l.CopyOf != "" {
				way = append(way, line{"copy of " + Plain(l.CopyOf), warning})
			}
			s.row(2, []int{dayWidth, side}, cell{{Plain(l.Day), faint}}, way, drift)
		}
	}
	return s.Bytes()
}
