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

//go:embed data/loaded.tsv
var loadedFile string

//go:embed data/names.txt
var namesFile string

// lists are the data files, read.
type lists struct {
	hedges    map[string][]hedge // by their first word, longer phrases first
	loaded    map[string]string  // by lemma: the parts of speech it is loaded as, of n, v, a, r; empty for any
	fragments                    // of what stands in quotation marks
}

var data = sync.OnceValue(func() *lists {
	l, err := parseLists(hedgesFile, loadedFile, namesFile)
	if err != nil {
		panic(err) // the files are part of the program; a test reads them
	}
	return l
})

func parseLists(hedges, loaded, naming string) (*lists, error) {
	l := &lists{loaded: map[string]string{}}
	var err error
	if l.hedges, err = parseHedges(hedges); err != nil {
		return nil, err
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
	sets := map[string]*map[string]bool{"before": &l.naming, "beside": &l.glossing, "saying": &l.saying, "openers": &l.openers}
	for _, line := range wordlist.Lines(naming) {
		name, words, _ := strings.Cut(line, " ")
		set, ok := sets[name]
		if !ok {
			return nil, fmt.Errorf("names.txt: %q is no kind of words", name)
		}
		if *set == nil {
			*set = map[string]bool{}
		}
		for _, w := range strings.Fields(words) {
			(*set)[strings.ReplaceAll(w, "_", " ")] = true
		}
	}
	return l, nil
}

// fragments tells names, words spoken of as words, and speech from scare quotes.
type fragments struct {
	naming   map[string]bool // right before
	glossing map[string]bool // anywhere in the sentence
	saying   map[string]bool // verbs over the fragment
	openers  map[string]bool // first within the marks
}
