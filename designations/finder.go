package designations

import (
	"slices"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// finder holds a report while designations are looked for in it.
type finder struct {
	t           *language.Text
	r           *reading.Reading
	tree        *tree
	mentions    []mention
	at          []int             // by token: one plus the index of the narrowest mention that holds it
	canon       map[string]string // ids of entities that are one with an earlier one
	kinds       map[string]reading.Kind
	names       map[string]string
	stems       map[string]string          // ids by names and names without their last letter
	countries   map[string]string          // ids of places by country
	personal    map[string]bool            // ids of persons by more than what the names take them for: a name of two words, a role
	holder      []string                   // of each token
	denied      []bool                     // tokens of what somebody denies
	authorities map[string]bool            // ids of those who give statuses
	called      map[string]map[string]bool // ids of those whom the report calls by a common noun
	bearing     map[string]bool            // ids of those who bear statuses
	states      map[string]bool            // ids of places whose organs are told of
	located     map[string]bool            // ids of places that are on the map
	towns       map[string]bool            // ids of places in which an organ sits: "a court in Lind"
	acts        map[string]string          // ids of persons to those of the states for which they act
	second      bool                       // the authorities are known
	asked       int                        // how deep the search for a giver is
	told        *ledger
}

// mention is a mention of an entity between tokens first and last, which is exclusive.
type mention struct {
	id          string
	form        reading.Form
	first, last int
}

func newFinder(t *language.Text, r *reading.Reading) *finder {
	n := len(t.Tokens)
	f := &finder{
		t: t, r: r, tree: newTree(t), at: make([]int, n), canon: map[string]string{}, kinds: map[string]reading.Kind{},
		names: map[string]string{}, countries: map[string]string{}, stems: map[string]string{}, personal: map[string]bool{}, holder: make([]string, n), denied: make([]bool, n), authorities: map[string]bool{}, bearing: map[string]bool{}, states: map[string]bool{}, towns: map[string]bool{}, located: map[string]bool{}, acts: map[string]string{}, called: map[string]map[string]bool{},
	}
	for _, e := range r.Entities {
		f.kinds[e.ID], f.names[e.ID] = e.Kind, e.Name
		f.located[e.ID] = e.Kind == reading.Place && (e.Country != "" || e.Location != nil)
		f.personal[e.ID] = e.Kind == reading.Person && strings.Contains(e.Name, " ")
		for _, m := range e.Mentions {
			if inDateline(r, m.Span) {
				continue
			}
			first := t.TokenAt(m.Start)
			last := first
			for last < n && t.Tokens[last].Start < m.End {
				last++
			}
			f.mentions = append(f.mentions, mention{e.ID, m.Form, first, last})
		}
	}
	slices.SortStableFunc(f.mentions, func(a, b mention) int { return a.first - b.first })
	for k, m := range f.mentions {
		for i := m.first; i < m.last; i++ {
			if old := f.at[i] - 1; old < 0 || f.mentions[old].last-f.mentions[old].first > m.last-m.first {
				f.at[i] = k + 1
			}
		}
	}
	f.unite()
	f.hold()
	f.findCalled()
	f.findStates()
	return f
}

// inDateline holds for a town in a dateline: nothing is told of it there.
func inDateline(r *reading.Reading, s reading.Span) bool {
	return slices.ContainsFunc(r.Furniture, func(x reading.Furniture) bool { return x.Why == reading.FurnitureDateline && x.Overlaps(s) })
}

// unite finds entities that are one with an earlier one: of the same name, or with the end of its name for theirs ("the Society" after
// "the Stone Bridge Society").
func (f *finder) unite() {
	seen := map[string]string{} // ids by names and their ends
	for _, m := range f.mentions {
		name := strings.ToLower(f.names[m.id])
		if m.form != reading.Name || name == "" || f.canon[m.id] != "" {
			continue
		}
		if id, ok := seen[name]; ok && id != m.id {
			f.canon[m.id] = id
			continue
		}
		f.canon[m.id] = m.id
		for name != "" {
			seen[name] = m.id
			word := ""
			if word, name, _ = strings.Cut(name, " "); word == "of" || word == "for" || word == "in" {
				break
			}
		}
	}
	f.uniteShort()
	for _, e := range slices.Backward(f.r.Entities) {
		id, name := f.same(e.ID), strings.ToLower(e.Name)
		if e.Kind == reading.Place && e.Country != "" {
			f.countries[string(e.Country)] = id
		}
		if len(name) > 4 && !strings.ContainsAny(name, " -") {
			f.stems[name[:len(name)-1]] = id
		}
	}
	for _, e := range slices.Backward(f.r.Entities) {
		f.stems[strings.ToLower(e.Name)] = f.same(e.ID)
	}
	for _, e := range f.r.Entities {
		if strings.ContainsAny(e.Name, " -") {
			continue
		}
		if id := f.ofWord(e.Name); id != "" && id != f.same(e.ID) {
			f.canon[e.ID] = id // "Sorvanian", which the names take for somebody
		}
	}
}

// uniteShort finds entities that are called by the first words of an earlier or later one's name: "Bright Sail" and "Bright Sail Lines".
func (f *finder) uniteShort() {
	first := map[string]string{} // ids by names without their last word
	for _, e := range f.r.Entities {
		if i := strings.LastIndexByte(e.Name, ' '); i > 0 && e.Kind != reading.Person && strings.Contains(e.Name[:i], " ") && first[strings.ToLower(e.Name[:i])] == "" {
			first[strings.ToLower(e.Name[:i])] = f.same(e.ID)
		}
	}
	for _, e := range f.r.Entities {
		if id := first[strings.ToLower(e.Name)]; id != "" && id != e.ID && e.Kind != reading.Person {
			f.canon[e.ID] = id
		}
	}
}

// same is the id that stands for an entity.
func (f *finder) same(id string) string {
	if c := f.canon[id]; c != "" {
		return c
	}
	return id
}

// hold sets whose words each token is: those of the innermost statement around it, or the outlet's.
func (f *finder) hold() {
	for i := range f.holder {
		f.holder[i] = reading.HeldByOutlet
	}
	width := func(s reading.Statement) (n int) {
		for _, x := range s.Content.Spans {
			n += x.End - x.Start
		}
		return n
	}
	order := slices.Clone(f.r.Statements)
	slices.SortStableFunc(order, func(a, b reading.Statement) int { return width(b) - width(a) })
	for _, s := range order {
		for _, x := range s.Content.Spans {
			for i := f.t.TokenAt(x.Start); i < len(f.t.Tokens) && f.t.Tokens[i].Start < x.End; i++ {
				f.holder[i] = s.ID
				f.denied[i] = s.Attitude == reading.Deny || s.Attitude == reading.Demand || s.Attitude == reading.Promise
			}
		}
	}
}

// sentence returns the sentence of token i.
func (f *finder) sentence(i int) language.Sentence { return f.t.Sentences[f.t.Tokens[i].Sentence] }

// lower is token i in lower case, if it stands in the sentence of token near.
func (f *finder) lower(i, near int) string {
	if i < 0 || i >= len(f.t.Tokens) || f.t.Tokens[i].Sentence != f.t.Tokens[near].Sentence {
		return ""
	}
	return f.t.Tokens[i].Lower
}

// phrase returns the phrase of token i and its index, or -1.
func (f *finder) phrase(i int) (language.Phrase, int) {
	if p := f.t.Tokens[i].Phrase; p >= 0 {
		return f.t.Phrases[p], p
	}
	return language.Phrase{}, -1
}

// mention is the narrowest mention that holds token i.
func (f *finder) mention(i int) (mention, bool) {
	if f.at[i] == 0 {
		return mention{}, false
	}
	return f.mentions[f.at[i]-1], true
}
