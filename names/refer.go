package names

import (
	"slices"
	"sort"
	"strings"

	"hearsay/reading"
)

// reference is one place where the report speaks of an entity, as far as it has
// been read. Pronouns and descriptions look back over these.
type reference struct {
	entity     int
	first      int // tokens, last exclusive
	last       int
	sentence   int
	quote      int
	subject    bool // it does what its clause says
	possessive bool
	reported   bool // it stands in what somebody says
	evoked     bool // a word for its people brings it to mind: "Albanian"
	reach      int  // token behind what a comma sets beside it: "Ana Ruz, now the mayor"
}

// Antecedents are looked for among this many references and sentences back, so
// that the work is linear in the text's length.
const (
	windowReferences = 40
	windowSentences  = 4
)

// longQuote is how many tokens behind a pronoun the speaker of its quote may be named.
const longQuote = 150

// refer links pronouns and descriptions, in the order of the text.
func (f *finder) refer() {
	r := &referrer{finder: f, told: make([]int, len(f.t.Sentences)), sorts: map[string][]int{}, holders: map[string][]int{}}
	bodies := r.bodies()
	r.count = make([]int, len(f.entities))
	for e, x := range f.entities {
		if x.kind == reading.Organization && x.sort != "" {
			r.sorts[x.sort] = append(r.sorts[x.sort], e)
		}
		for _, role := range x.roles {
			r.hold(e, role)
		}
	}
	told := 0
	for i, s := range f.t.Sentences {
		r.told[i] = told
		if f.t.Tokens[s.First].Quote < 0 || f.t.Tokens[s.Last-1].Quote < 0 {
			told++
		}
	}
	countries := map[string]int{}
	for e, x := range f.entities {
		if x.kind == reading.Place && x.sort == "country" {
			countries[x.country] = e
		}
	}
	next := 0
	for si := range f.t.Sentences {
		s := f.t.Sentences[si]
		for i := s.First; i < s.Last; {
			for next < len(f.names) && f.names[next].first < i {
				next++
			}
			if next < len(f.names) && f.names[next].first == i {
				n := &f.names[next]
				r.push(n.entity, n.first, n.last)
				if n.entry != nil && n.entry.demonym {
					if c, ok := countries[n.entry.country]; ok {
						r.push(c, n.first, n.last) // "Albanian soil" brings Albania to mind
						r.recent[len(r.recent)-1].evoked = true
					}
				}
				if b, ok := bodies[next]; ok {
					r.mention(b.entity, b.first, b.last, reading.Description)
					i = max(b.last, n.last)
					continue
				}
				i = n.last
				if n.kind == reading.Person {
					i = r.apposition(n)
				}
				continue
			}
			if f.casing[si] != upperCase {
				if last, ok := r.description(i, next); ok {
					i = last
					continue
				}
				if last, ok := r.bare(i); ok {
					i = last
					continue
				}
				r.pronoun(i)
				if f.t.Tokens[i].Tag == "PRP$" {
					if last, ok := r.related(i); ok {
						i = last
						continue
					}
				}
			}
			i++
		}
	}
}

type referrer struct {
	*finder
	recent  []reference
	count   []int            // references so far, per entity
	sorts   map[string][]int // organizations by their sort
	holders map[string][]int // persons by the words of their roles
	told    []int            // of each sentence, how many before it are not all speech
}

// apart is how many sentences lie between two, those in quotation marks left out: who spoke before a long quote is still at hand behind it.
func (r *referrer) apart(a, b int) int {
	if a == b {
		return 0
	}
	return max(1, r.told[b]-r.told[a])
}

func (r *referrer) push(entity, first, last int) {
	toks := r.t.Tokens
	r.recent = append(r.recent, reference{
		entity: entity, first: first, last: last,
		sentence: toks[first].Sentence, quote: toks[first].Quote,
		subject:    r.subject(first, last) || r.nominative(first, last),
		reported:   r.reported(first),
		possessive: last < len(toks) && (toks[last].Lower == "'s" || toks[last].Lower == "'"),
	})
	if len(r.recent) > 4*windowReferences {
		r.recent = slices.Clone(r.recent[len(r.recent)-windowReferences:])
	}
	r.count[entity]++
}

func (r *referrer) mention(entity, first, last int, form reading.Form) {
	x := r.entities[entity]
	x.mentions = append(x.mentions, reading.Mention{Span: r.t.Cut(first, last), Form: form})
	r.push(entity, first, last)
}

// window gives the references that an antecedent may be among, the latest first.
func (r *referrer) window(sentence int) []reference {
	from := max(0, len(r.recent)-windowReferences)
	out := slices.Clone(r.recent[from:])
	slices.Reverse(out)
	for i := range out {
		if r.apart(out[i].sentence, sentence) > windowSentences {
			return out[:i]
		}
	}
	return out
}

func (r *referrer) word(i int) string {
	if i < 0 || i >= len(r.t.Tokens) {
		return ""
	}
	return r.t.Tokens[i].Lower
}

func (r *referrer) tag(i int) string {
	if i < 0 || i >= len(r.t.Tokens) {
		return ""
	}
	return string(r.t.Tokens[i].Tag)
}

// finite reports whether a tensed verb or a modal stands at token i.
func (r *referrer) finite(i int) bool {
	switch r.tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return r.g.is("say", r.word(i))
}

// subject tells whether the words from first to last are what the verb after them
// speaks of: "Rama said", "Rama, who came late, said", "said Rama".
func (r *referrer) subject(first, last int) bool {
	toks := r.t.Tokens
	s := r.t.Sentences[toks[first].Sentence]
	begin := first
	for begin > s.First && (r.tag(begin-1) == "DT" || strings.HasPrefix(r.tag(begin-1), "NN") && toks[begin].Gap || strings.HasPrefix(r.tag(begin-1), "JJ")) {
		begin--
	}
	if begin > s.First && (r.tag(begin-1) == "IN" || r.tag(begin-1) == "TO") && !r.clauseWord(begin-1) {
		return false
	}
	if begin > s.First && r.g.is("say", r.word(begin-1)) && (last >= s.Last || r.word(last) == "." || r.word(last) == ",") && begin-1 > s.First && isMark(r.word(begin-2)) {
		return true // "...," said Rama.
	}
	i := last
	for i < s.Last && i < last+3 && strings.HasPrefix(r.tag(i), "RB") {
		i++
	}
	if i < s.Last && r.finite(i) {
		return true
	}
	if i < s.Last && r.word(i) == "," {
		for j := i + 1; j < s.Last && j < i+25; j++ {
			if r.word(j) == "," {
				return j+1 < s.Last && r.finite(j+1)
			}
		}
	}
	return false
}

// nominative reports whether the tree has the words from first to last as the subject of a verb.
func (r *referrer) nominative(first, last int) bool {
	words := r.t.Syntax
	w := sort.Search(len(words), func(k int) bool { return words[k].Token >= first })
	for ; w < len(words) && words[w].Token < last; w++ {
		if h := words[w].Head; strings.HasPrefix(words[w].Relation, "nsubj") && h >= 0 && (words[h].Token < first || words[h].Token >= last) {
			return true
		}
	}
	return false
}

// clauseWord reports whether a conjunction begins a clause at token i.
func (r *referrer) clauseWord(i int) bool {
	switch r.word(i) {
	case "that", "but", "because", "although", "though", "while", "if", "when", "whether", "as", "since", "until", "before", "after", "so", "where", "which", "who", "and", ";", "than":
		return true
	}
	return false
}

// sameClause reports whether no clause begins between two tokens of a sentence.
func (r *referrer) sameClause(a, b int) bool {
	for i := a; i < b; i++ {
		if r.clauseWord(i) {
			return false
		}
	}
	return true
}

// speaker gives the entity that says the quote around token i, as far as its own
// sentence tells, or -1. Within a quote "he" is not the speaker.
func (r *referrer) speaker(i int) int {
	s := r.t.Sentences[r.t.Tokens[i].Sentence]
	for j := len(r.recent) - 1; j >= 0 && r.recent[j].first >= s.First; j-- {
		if ref := r.recent[j]; ref.quote < 0 && ref.subject {
			return ref.entity
		}
	}
	for j := i; j < min(s.Last, i+longQuote); j++ { // "..." Rama said
		if r.t.Tokens[j].Quote < 0 && (r.g.is("say", r.word(j+1)) || j > 0 && r.g.is("say", r.word(j-1))) {
			if at, ok := r.nameAt(j); ok {
				return at
			}
		}
	}
	return -1
}

// nameAt gives the entity of the name around token i.
func (r *referrer) nameAt(i int) (int, bool) {
	n := sort.Search(len(r.names), func(n int) bool { return r.names[n].last > i })
	if n < len(r.names) && r.names[n].first <= i {
		return r.names[n].entity, true
	}
	return 0, false
}
