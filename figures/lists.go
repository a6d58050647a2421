package figures

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/bounds.tsv
var boundsFile string

//go:embed data/units.tsv
var unitsFile string

//go:embed data/words.tsv
var wordsFile string

// bound is how a number is meant.
type bound uint8

const (
	exact bound = iota
	least
	over
	most
	under
	nearly
	about
)

var boundNames = map[string]bound{"exact": exact, "least": least, "over": over, "most": most, "under": under, "nearly": nearly, "about": about}

// class is a set of the classes of words.tsv.
type class uint32

const (
	label class = 1 << iota
	street
	group
	spell
	harm
	fate
	nothing
	holder
	member
	loose
	vague
	say
	idle
	uncounted
	dial
	currency
	spend
	stand
	anyone
	someone
	reckoned
	animal
	anywhere
	joins
	older
	per
)

var classNames = map[string]class{"label": label, "street": street, "group": group, "spell": spell, "harm": harm, "fate": fate,
	"nil": nothing, "holder": holder, "member": member, "loose": loose, "vague": vague, "say": say, "idle": idle,
	"uncounted": uncounted, "dial": dial, "currency": currency, "spend": spend, "stand": stand, "anyone": anyone, "someone": someone, "reckoned": reckoned, "animal": animal, "anywhere": anywhere, "joins": joins, "older": older, "per": per}

// lists are the data files, read.
type lists struct {
	before, after           map[string]bound  // phrases that bound a number, by side
	unitBefore, unitAfter   map[string]string // signs and words of units, by side
	words                   map[string]class
	longestBound, longestOf int // in words
	harms                   harms
}

var data = sync.OnceValue(func() *lists {
	l, err := parseLists(boundsFile, unitsFile, wordsFile)
	if err == nil {
		l.harms, err = parseHarms(harmsFile)
	}
	if err != nil {
		panic(err) // the files are part of the program; a test reads them
	}
	return l
})

func parseLists(bounds, units, words string) (*lists, error) {
	l := &lists{before: map[string]bound{}, after: map[string]bound{},
		unitBefore: map[string]string{}, unitAfter: map[string]string{}, words: map[string]class{}}
	err := eachLine("bounds.tsv", bounds, 3, func(f []string) error {
		kind, ok := boundNames[f[2]]
		side := map[string]map[string]bound{"before": l.before, "after": l.after}[f[1]]
		if !ok || side == nil {
			return fmt.Errorf("no bound %q %q", f[1], f[2])
		}
		side[f[0]] = kind
		l.longestBound = max(l.longestBound, strings.Count(f[0], " ")+1)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachLine("units.tsv", units, 3, func(f []string) error {
		if f[2] != "before" && f[2] != "after" && f[2] != "both" {
			return fmt.Errorf("no side %q", f[2])
		}
		if f[2] != "after" {
			l.unitBefore[f[0]] = f[1]
		}
		if f[2] != "before" {
			l.unitAfter[f[0]] = f[1]
		}
		l.longestOf = max(l.longestOf, strings.Count(f[0], " ")+1)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return l, eachLine("words.tsv", words, 2, func(f []string) error {
		c, ok := classNames[f[1]]
		if !ok {
			return fmt.Errorf("no class %q", f[1])
		}
		l.words[f[0]] |= c
		return nil
	})
}

func eachLine(name, file string, fields int, f func([]string) error) error {
	for n, field := range wordlist.Rows(file) {
		if len(field) != fields {
			return fmt.Errorf("%s:%d: %d fields, not %d", name, n, len(field), fields)
		}
		if err := f(field); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return nil
}
