package language

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"hearsay/internal/wordlist"
)

//go:embed data/lexicon.tsv
var lexiconTable string

//go:embed data/tags.tsv
var tagTable string

type tagID uint8

type tagCount struct {
	tag tagID
	n   int
}

// tagging is what the tagger knows: counts from training/tagger.py made into probabilities.
type tagging struct {
	names      []Tag // by state: a tag, or a tag with the one function word that bears it
	plain      int   // the states before this one are tags alone
	ids        map[string]tagID
	start, end tagID
	rows       []int32   // where in trigrams the row of a and b begins, at a*n+b
	trigrams   []float32 // rows of log P(c|a,b), one for each c
	prior      []float64 // log P(tag)
	lexicon    map[string][]tagCount
	suffixes   [2]map[string][]float64 // by capital or not: P(tag|suffix)
}

func (m *tagging) transition(a, b, c tagID) float32 {
	return m.trigrams[int(m.rows[int(a)*len(m.names)+int(b)])+int(c)]
}

// The bounds of the suffix model: suffixes of up to maxSuffix letters from words seen up to
// rare times. TnT has ten of each; six letters tag as well and load in half the time.
const (
	maxSuffix   = 6
	shortSuffix = 3 // bytes
	rare        = 10
)

var tagModel = sync.OnceValue(func() *tagging {
	m := &tagging{ids: map[string]tagID{}, lexicon: map[string][]tagCount{}}
	m.readTags()
	m.readLexicon()
	m.learnSuffixes()
	return m
})

func (m *tagging) id(name string) tagID {
	id, ok := m.ids[name]
	if !ok {
		id = tagID(len(m.names))
		m.ids[name] = id
		tag, _, _ := strings.Cut(name, "_")
		m.names = append(m.names, Tag(tag))
	}
	return id
}

type tagPair struct{ a, b tagID }

type trigram struct {
	a, b, c tagID
	n       float64
}

// readTags reads the trigram counts, those of function words with their word ("WDT_that"; Pla
// and Molina 2004), and smooths them by deleted interpolation (Brants 2000, figure 1).
func (m *tagging) readTags() {
	var lines [][]string
	for _, line := range wordlist.Lines(tagTable) {
		f := strings.Split(line, "\t")
		lines = append(lines, f)
		if !strings.Contains(f[2], "_") {
			m.id(f[2])
		}
	}
	m.plain = len(m.names)
	grams := make([]trigram, 0, len(lines))
	for _, f := range lines {
		n, _ := strconv.Atoi(f[3])
		grams = append(grams, trigram{m.id(f[0]), m.id(f[1]), m.id(f[2]), float64(n)})
	}
	m.start, m.end = m.id("<s>"), m.id("</s>")
	n := len(m.names)
	one, two, three := make([]float64, n), make([]float64, n*n), map[tagPair][]float64{}
	before, pairs := make([]float64, n), make([]float64, n*n)
	total := 0.0
	at := func(a, b tagID) int { return int(a)*n + int(b) }
	for _, g := range grams {
		one[g.c] += g.n
		two[at(g.b, g.c)] += g.n
		if three[tagPair{g.a, g.b}] == nil {
			three[tagPair{g.a, g.b}] = make([]float64, n)
		}
		three[tagPair{g.a, g.b}][g.c] += g.n
		before[g.b] += g.n
		pairs[at(g.a, g.b)] += g.n
		total += g.n
	}
	var l1, l2, l3 float64
	for _, g := range grams {
		ratio := func(x, y float64) float64 {
			if y <= 1 {
				return 0
			}
			return (x - 1) / (y - 1)
		}
		r3 := ratio(g.n, pairs[at(g.a, g.b)])
		r2 := ratio(two[at(g.b, g.c)], before[g.b])
		r1 := ratio(one[g.c], total)
		switch {
		case r3 >= r2 && r3 >= r1:
			l3 += g.n
		case r2 >= r1:
			l2 += g.n
		default:
			l1 += g.n
		}
	}
	sum := l1 + l2 + l3
	l1, l2, l3 = l1/sum, l2/sum, l3/sum
	m.prior = make([]float64, n)
	for c := range n {
		m.prior[c] = math.Log(max(one[c], 0.5) / total)
	}
	m.trigrams = make([]float32, 0, (len(three)+n)*n)
	// Pairs that were never seen share the row of their second tag.
	row := func(b int, seen []float64, count float64) int32 {
		start := len(m.trigrams)
		for c := range n {
			p := l1 * max(one[c], 0.5) / total
			if before[b] > 0 {
				p += l2 * two[b*n+c] / before[b]
			}
			if count > 0 {
				p += l3 * seen[c] / count
			}
			m.trigrams = append(m.trigrams, float32(math.Log(p)))
		}
		return int32(start)
	}
	m.rows = make([]int32, n*n)
	for b := range n {
		shared := row(b, nil, 0)
		for a := range n {
			ab := a*n + b
			m.rows[ab] = shared
			if pairs[ab] > 0 {
				m.rows[ab] = row(b, three[tagPair{tagID(a), tagID(b)}], pairs[ab])
			}
		}
	}
}

func (m *tagging) readLexicon() {
	for _, line := range wordlist.Lines(lexiconTable) {
		word, rest, ok := strings.Cut(line, "\t")
		if !ok {
			continue
		}
		var counts []tagCount
		for pair := range strings.SplitSeq(rest, "\t") {
			i := strings.LastIndexByte(pair, ':')
			n, _ := strconv.Atoi(pair[i+1:])
			counts = append(counts, tagCount{m.id(pair[:i]), n})
		}
		if strings.HasSuffix(word, "ed") {
			counts = m.regularPast(counts)
		}
		counts = m.nounToo(counts)
		m.lexicon[word] = counts
	}
}

// few is how often a verb may be seen before its never being a noun says something.
const few = 5

// regularPast lets a form in -ed that was seen as past tense or as past participle alone be both,
// for all regular verbs are.
func (m *tagging) regularPast(counts []tagCount) []tagCount {
	past, participle := m.ids["VBD"], m.ids["VBN"]
	var n [2]int
	for _, c := range counts {
		switch c.tag {
		case past:
			n[0] = c.n
		case participle:
			n[1] = c.n
		}
	}
	switch {
	case n[0] > 0 && n[1] == 0:
		return append(counts, tagCount{participle, (n[0] + 1) / 2})
	case n[1] > 0 && n[0] == 0:
		return append(counts, tagCount{past, (n[1] + 3) / 4})
	}
	return counts
}

// nounToo lets a verb seen a few times, and never as a noun, be one: "to raid", "the raid".
func (m *tagging) nounToo(counts []tagCount) []tagCount {
	base, noun := m.ids["VB"], m.ids["NN"]
	n, total := 0, 0
	for _, c := range counts {
		total += c.n
		switch c.tag {
		case noun:
			return counts
		case base:
			n = c.n
		}
	}
	if n > 0 && total <= few {
		return append(counts, tagCount{noun, (n + 2) / 3})
	}
	return counts
}

// learnSuffixes fills the suffix model from rare words, smoothing each suffix with the
// one a letter shorter. Suffixes longer than shortSuffix want two words to speak for them.
func (m *tagging) learnSuffixes() {
	seen := [2]map[string]int{{}, {}}
	m.rareWords(func(kind int, suffix string, tags []tagCount) {
		for _, c := range tags {
			seen[kind][suffix] += c.n
		}
	})
	for kind := range m.suffixes {
		m.suffixes[kind] = make(map[string][]float64, len(seen[kind])/2)
	}
	m.rareWords(func(kind int, suffix string, tags []tagCount) {
		total := seen[kind][suffix]
		if total < 2 && len(suffix) > shortSuffix {
			return
		}
		row := m.suffixes[kind][suffix]
		if row == nil {
			row = make([]float64, m.plain)
			m.suffixes[kind][suffix] = row
		}
		for _, c := range tags {
			if int(c.tag) < m.plain {
				row[c.tag] += float64(c.n) / float64(total)
			}
		}
	})
	for _, suffixes := range m.suffixes {
		byLength := make([]string, 0, len(suffixes))
		for s := range suffixes {
			byLength = append(byLength, s)
		}
		slices.SortFunc(byLength, func(a, b string) int { return len(a) - len(b) })
		for _, s := range byLength {
			if s == "" {
				continue
			}
			_, size := utf8.DecodeRuneInString(s)
			shorter := suffixes[s[size:]]
			row := suffixes[s]
			for i := range row {
				row[i] = (row[i] + theta*shorter[i]) / (1 + theta)
			}
		}
	}
}

// theta is the weight of the suffix a letter shorter; the deviation of the tags' priors,
// which TnT takes, is near it.
const theta = 0.1

// rareWords calls f with every suffix of the words seen up to rare times.
func (m *tagging) rareWords(f func(kind int, suffix string, tags []tagCount)) {
	for word, tags := range m.lexicon {
		total := 0
		for _, c := range tags {
			total += c.n
		}
		if total > rare {
			continue
		}
		kind := 0
		if startsUpper(word) {
			kind = 1
		}
		for s := range suffixesOf(word) {
			f(kind, s, tags)
		}
	}
}

// suffixesOf yields the suffixes of a word from the empty one up to maxSuffix letters.
func suffixesOf(word string) func(func(string) bool) {
	return func(yield func(string) bool) {
		i := len(word)
		for range maxSuffix + 1 {
			if !yield(word[i:]) || i == 0 {
				return
			}
			_, size := utf8.DecodeLastRuneInString(word[:i])
			i -= size
		}
	}
}

// unknown appends tags for a word that the lexicon lacks, by its longest known suffix; a
// hyphenated word goes by its last part, but is mostly an adjective or a noun.
func (m *tagging) unknown(out []candidate, word, lower string, upper, soft bool) []candidate {
	if !soft && isAcronym(word) {
		return append(out, candidate{m.ids["NNP"], float32(math.Log(0.9) - m.prior[m.ids["NNP"]])})
	}
	if i := strings.LastIndexByte(lower, '-'); i > 0 && i+1 < len(lower) {
		named := upper || word[i+1:] != lower[i+1:]
		if tags := m.hyphenated(lower[i+1:], named); tags != nil {
			return append(out, tags...)
		}
	}
	kind := 0
	form := lower
	if upper {
		kind, form = 1, word
	}
	rows := [][]float64{m.longest(kind, form)}
	if upper && soft {
		rows = append(rows, m.longest(0, lower))
	}
	for tag := range m.plain {
		p := 0.0
		for _, row := range rows {
			p += row[tag] / float64(len(rows))
		}
		if p > 0.005 {
			out = append(out, candidate{tagID(tag), float32(math.Log(p) - m.prior[tag])})
		}
	}
	return out
}

func (m *tagging) longest(kind int, form string) []float64 {
	best := m.suffixes[kind][""]
	for s := range suffixesOf(form) {
		if p := m.suffixes[kind][s]; p != nil {
			best = p
		}
	}
	return best
}

// hyphenated gives the tags of a hyphenated word from the part after its last hyphen.
// EWT and GUM set hyphens apart, so their words cannot tell.
func (m *tagging) hyphenated(last string, upper bool) []candidate {
	noun := Tag("NN")
	if upper {
		noun = "NNP"
	}
	pick := func(tags ...Tag) []candidate {
		var out []candidate
		for i, t := range tags {
			if id, ok := m.ids[string(t)]; ok {
				out = append(out, candidate{id, float32(math.Log(0.9/float64(1+2*i)) - m.prior[id])})
			}
		}
		return out
	}
	for _, c := range m.lexicon[last] {
		switch tag := m.names[c.tag]; tag {
		case "JJ", "VBN", "VBG", "VBD", "RB":
			return pick("JJ", noun)
		case "NNS":
			return pick(noun + "S")
		case "CD":
			if upper {
				return pick(noun)
			}
			return pick("CD", "JJ")
		case "NN", "NNP":
			return pick(noun, "JJ")
		}
	}
	switch {
	case upper:
		return pick(noun)
	case strings.HasSuffix(last, "ed") || strings.HasSuffix(last, "ing"):
		return pick("JJ", noun)
	}
	return nil
}

// isAcronym holds for two to six capitals, such as an organization's short name.
func isAcronym(word string) bool {
	for _, r := range word {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return len(word) >= 2 && len(word) <= 6
}
