package wording

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/wordlist"
)

//go:embed data/hedges.txt
var hedgesFile string

//go:embed data/claims.txt
var claimsFile string

//go:embed data/loaded.tsv
var loadedFile string

//go:embed data/names.txt
var namesFile string

// lists are the data files, read.
type lists struct {
	hedges map[string][][]string      // phrases by their first word, longest first
	claims map[string]map[string]bool // by lemma: the words behind it that make it no hedge
	loaded map[string]string          // by lemma: the parts of speech it is loaded as, of n, v, a, r; empty for any
	naming map[string]bool
}

var data = sync.OnceValue(func() *lists {
	l, err := parseLists(hedgesFile, claimsFile, loadedFile, namesFile)
	if err != nil {
		panic(err) // the files are part of the program; a test reads them
	}
	return l
})

func parseLists(hedges, claims, loaded, naming string) (*lists, error) {
	l := &lists{hedges: map[string][][]string{}, claims: map[string]map[string]bool{},
		loaded: map[string]string{}, naming: map[string]bool{}}
	for _, line := range wordlist.Lines(hedges) {
		words := strings.Fields(line)
		same := l.hedges[words[0]]
		at := 0
		for at < len(same) && len(same[at]) > len(words) {
			at++
		}
		l.hedges[words[0]] = append(same[:at:at], append([][]string{words}, same[at:]...)...)
	}
	for _, line := range wordlist.Lines(claims) {
		lemma, behind, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("claims.txt: no colon in %q", line)
		}
		l.claims[lemma] = map[string]bool{}
		for _, w := range strings.Fields(behind) {
			l.claims[lemma][w] = true
		}
	}
	for _, line := range wordlist.Lines(loaded) {
		word, pos, ok := strings.Cut(line, "\t")
		if !ok || pos == "" || strings.Trim(pos, "nvar") != "" && pos != "-" {
			return nil, fmt.Errorf("loaded.tsv: %q names no part of speech", line)
		}
		if pos == "-" {
			pos = "nvar"
		}
		l.loaded[word] += pos
	}
	for _, line := range wordlist.Lines(naming) {
		l.naming[line] = true
	}
	return l, nil
}
