package language

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tag gives every token its Penn tag with TnT, a trigram hidden Markov model with
// suffixes for unknown words (Thorsten Brants, ANLP 2000), by beam search.
func (t *Text) tag() {
	m := tagModel()
	d := decoder{m: m}
	for _, s := range t.Sentences {
		words := t.Words(s)
		loud := s.Headline || t.mostlyCapitals(s)
		// A very long run without a stop is decoded in pieces, so that memory stays flat.
		for len(words) > 0 {
			n := min(len(words), maxRun)
			d.decode(words[:n], loud)
			words = words[n:]
		}
		repairParticiples(t.Words(s))
		repairPresent(t.Words(s))
	}
}

const (
	maxRun    = 400 // tokens decoded at once
	maxBeam   = 24  // states kept a token
	beamWidth = 9.0 // in natural logarithms: states this far behind the best are dropped
)

// state is a pair of tags at a token; score is a log probability.
type state struct {
	before, tag tagID
	from        int32 // index of the state at the token before
	score       float32
}

type decoder struct {
	m          *tagging
	states     []state
	candidates []candidate
	ends       []int
}

type candidate struct {
	tag   tagID
	score float32 // log P(tag|word) - log P(tag), which is P(word|tag) but for a constant
}

func (d *decoder) decode(words []Token, loud bool) {
	m := d.m
	d.states = append(d.states[:0], state{before: m.start, tag: m.start, from: -1})
	d.ends = append(d.ends[:0], 1)
	begin := 0
	for i := range words {
		d.candidates = m.emissions(d.candidates[:0], words[i], i == 0 || i == 1 && isQuoteMark(words[0]), loud, i+1 < len(words) && !words[i+1].Gap)
		end := len(d.states)
		best := float32(math.Inf(-1))
		for _, c := range d.candidates {
			first := len(d.states)
			for p := begin; p < end; p++ {
				prev := d.states[p]
				score := prev.score + m.transition(prev.before, prev.tag, c.tag) + c.score
				merged := false
				for q := first; q < len(d.states); q++ {
					if d.states[q].before == prev.tag {
						if score > d.states[q].score {
							d.states[q].score, d.states[q].from = score, int32(p)
						}
						merged = true
						break
					}
				}
				if !merged {
					d.states = append(d.states, state{before: prev.tag, tag: c.tag, from: int32(p), score: score})
				}
				best = max(best, score)
			}
		}
		kept := end
		for q := end; q < len(d.states); q++ {
			if d.states[q].score >= best-beamWidth && kept-end < maxBeam {
				d.states[kept] = d.states[q]
				kept++
			}
		}
		d.states = d.states[:kept]
		begin = end
		d.ends = append(d.ends, kept)
	}
	best := begin
	final := float32(math.Inf(-1))
	for q := begin; q < len(d.states); q++ {
		s := d.states[q]
		if score := s.score + m.transition(s.before, s.tag, m.end); score > final {
			best, final = q, score
		}
	}
	for i, q := len(words)-1, int32(best); i >= 0; i-- {
		words[i].Tag = m.names[d.states[q].tag]
		q = d.states[q].from
	}
}

// straightApostrophes writes a word as the lexicon does.
var straightApostrophes = strings.NewReplacer("’", "'", "‘", "'")

func isQuoteMark(t Token) bool { return markOf(t) != noMark }

// emissions appends the tags that a word can have. Loud sentences are headlines and the
// like, where a capital says little.
func (m *tagging) emissions(out []candidate, w Token, begins, loud, tight bool) []candidate {
	if tag, ok := m.punctuation(w, tight); ok {
		return append(out, candidate{tag, 0})
	}
	word := w.Text
	if strings.IndexByte(word, '\xE2') >= 0 { // the first byte of curly marks
		word = straightApostrophes.Replace(word)
	}
	counts := m.lexicon[word]
	upper := startsUpper(word)
	if upper && (begins || loud || allUpper(word)) {
		if lower := m.lexicon[strings.ToLower(word)]; lower != nil {
			counts = merge(counts, lower)
		}
	}
	if counts == nil && !upper {
		counts = m.lexicon[w.Lower]
	}
	if counts == nil {
		return m.unknown(out, word, w.Lower, upper, begins || loud)
	}
	total := 0
	for _, c := range counts {
		total += c.n
	}
	for _, c := range counts {
		p := float64(c.n) / float64(total)
		out = append(out, candidate{c.tag, float32(math.Log(p) - m.prior[c.tag])})
	}
	if total <= seldom {
		// A word seen this seldom may well be another part of speech here.
		for _, c := range m.unknown(nil, word, w.Lower, upper, begins || loud) {
			known := false
			for _, o := range out {
				known = known || o.tag == c.tag
			}
			if !known {
				c.score -= doubt
				out = append(out, c)
			}
		}
	}
	return out
}

// Words seen up to seldom times may bear tags that they never bore, at a loss of doubt in natural logarithms.
const (
	seldom = 3
	doubt  = 1.5
)

func allUpper(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 3
}

func merge(a, b []tagCount) []tagCount {
	out := append([]tagCount(nil), a...)
next:
	for _, y := range b {
		for i := range out {
			if out[i].tag == y.tag {
				out[i].n += y.n
				continue next
			}
		}
		out = append(out, y)
	}
	return out
}

// isAddress holds for addresses of mail and of the web, which the English Web Treebank tags ADD.
func isAddress(lower string) bool {
	return strings.IndexByte(lower, '@') > 0 || strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.")
}

// punctuation tags marks, numbers and addresses, whose form says what they are.
func (m *tagging) punctuation(w Token, tight bool) (tagID, bool) {
	tag := Tag("")
	r, size := utf8.DecodeRuneInString(w.Text)
	switch {
	case isAddress(w.Lower):
		tag = "ADD"
	case unicode.IsLetter(r):
		return 0, false
	case unicode.IsDigit(r):
		if strings.IndexFunc(w.Text, unicode.IsLetter) >= 0 {
			return 0, false
		}
		tag = "CD"
	case markOf(w) == opensDouble || markOf(w) == opensSingle || markOf(w) >= eitherSingle && w.Gap || markOf(w) == eitherDouble && w.Gap:
		tag = "``"
	case w.Text == "'" || w.Text == "’":
		return 0, false
	case markOf(w) != noMark:
		tag = "''"
	case w.Text == ",":
		tag = ","
	case w.Lower == "." || w.Text == "!" || w.Text == "?":
		tag = "."
	case w.Text == "-" && !w.Gap && tight:
		tag = "HYPH"
	case strings.ContainsRune(":;", r) || w.Lower == "--" || w.Lower == "-" || strings.HasPrefix(w.Lower, ".."):
		tag = ":"
	case strings.ContainsRune("([{", r):
		tag = "-LRB-"
	case strings.ContainsRune(")]}", r):
		tag = "-RRB-"
	case strings.HasSuffix(w.Text, "$") || strings.ContainsRune("€£¥₹₽₪₺", r):
		tag = "$"
	case w.Text == "%":
		tag = "NN"
	case r == '@' && size < len(w.Text):
		tag = "NNP"
	case m.lexicon[w.Text] != nil:
		return 0, false
	case size == len(w.Text):
		tag = "SYM"
	default:
		return 0, false
	}
	id, ok := m.ids[string(tag)]
	return id, ok
}
