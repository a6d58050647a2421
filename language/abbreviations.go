package language

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/abbreviations.txt
var abbreviationList string

//go:embed data/zones.txt
var zoneList string

// zones holds the time zones and weekdays that follow an hour.
var zones = sync.OnceValue(func() map[string]bool { return wordlist.Words(zoneList) })

// longestAbbreviation bounds the words that are looked up, in bytes.
const longestAbbreviation = 12

// abbreviationClass says how an abbreviation's full stop bears on a sentence's end.
type abbreviationClass uint8

const (
	neverEnds    abbreviationClass = iota + 1 // Mr.: a name follows
	mayEnd                                    // Inc.: ends a sentence if one plainly begins after it
	capitalOnly                               // Ill.: likewise, and a plain word in lower case
	beforeNumber                              // No.: only before a number
	clock                                     // p.m.: ends a sentence before a capital that is no zone or day
)

// abbreviations maps a lower-case abbreviation, without its stop, to its class.
var abbreviations = sync.OnceValue(func() map[string]abbreviationClass {
	classes := map[string]abbreviationClass{"never": neverEnds, "may": mayEnd, "capital": capitalOnly, "number": beforeNumber, "clock": clock}
	out := map[string]abbreviationClass{}
	for _, line := range wordlist.Lines(abbreviationList) {
		f := strings.Fields(line)
		for _, w := range f[1:] {
			out[w] = classes[f[0]]
		}
	}
	return out
})
