package tolls

import (
	"strconv"
	"strings"

	"hearsay/reading"
)

// describe reads what the words of a noun phrase say of a human being, and reports whether they speak of one.
func (f *finder) describe(p *party) bool {
	known := false
	if h, ok := f.words.person(f.t.Tokens[p.head].Lemma); ok {
		p.human, known = h, true
	}
	for i := p.first; i < p.last; i++ {
		lower := f.lower(i)
		n := ageIn(lower)
		if n == 0 && strings.HasPrefix(lower, "year-old") {
			n = ageIn(f.lower(i-1) + "-" + lower)
		}
		if n > 0 {
			p.years, known = n, true
		}
		if strings.Contains(lower, "-month") || strings.Contains(lower, "-week") || strings.Contains(lower, "-day-") {
			p.age, known = child, known || strings.HasSuffix(lower, "-old")
		}
		switch lower {
		case "another":
			p.another = true
			known = known || p.head == i
		case "second", "third", "fourth", "fifth", "sixth":
			p.another = true
			known = known || p.head == i
		case "the", "this", "that", "his", "her", "their", "its", "my", "our", "'s", "’s", "these", "those", "both":
			p.definite = true
		case "man", "boy", "woman", "girl":
			if p.sex == 0 {
				p.sex = f.words.persons[lower].sex
			}
		}
	}
	if (f.lower(p.head) == "one" || f.lower(p.head) == "another") && f.lower(p.head+1) == "of" {
		p.part, known = f.ofThese(p.head+2), known || f.peopleBehind(p.head+2)
	}
	if n := f.ageBehind(p.last); n > 0 {
		p.years = n
	}
	return known
}

// ageIn is the age of "13-year-old", or 0.
func ageIn(word string) int {
	years, _, ok := strings.Cut(word, "-year")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(years)
	if err != nil || n > oldest {
		return 0
	}
	return n
}

const oldest = 115

// ageBehind is the age of "Maro Dint, 34," or "Maro Dint (34)", or 0.
func (f *finder) ageBehind(i int) int {
	if i+2 >= len(f.t.Tokens) || f.lower(i) != "," && f.lower(i) != "(" || f.t.Tokens[i+1].Tag != "CD" {
		return 0
	}
	switch f.lower(i + 2) {
	case ",", ")", ".", ";", "and", "was", "of", "died":
	default:
		return 0
	}
	n, err := strconv.Atoi(f.t.Tokens[i+1].Text)
	if err != nil || n > oldest {
		return 0
	}
	return n
}

// isAge holds for a number behind a comma that is an age: "two men, 18 and 20, were".
func (f *finder) isAge(i int) bool {
	if f.t.Tokens[i].Tag != "CD" || strings.Trim(f.t.Tokens[i].Text, "0123456789") != "" {
		return false
	}
	return f.lower(i-1) == "," || f.lower(i-1) == "and" && i > 2 && f.t.Tokens[i-2].Tag == "CD" && f.isAge(i-2)
}

// personAt is the entity of a person that a noun phrase names, itself or beside it ("his wife, Maro Dint"), or "".
func (f *finder) personAt(p party) string {
	if id, ok := f.index.At(f.t.Cut(p.first, p.last)); ok && f.kinds[id] == reading.Person {
		return id
	}
	if id, ok := f.index.At(f.t.Cut(p.head, p.head+1)); ok && f.kinds[id] == reading.Person {
		return id
	}
	for _, c := range f.tree.children[p.head] {
		if f.tree.is(c, "appos", "flat", "compound") {
			first, last := c, c+1
			if q, is := f.t.NounPhraseAt(c); is {
				first, last = f.t.Phrases[q].First, f.t.Phrases[q].Last
			}
			if id, ok := f.index.At(f.t.Cut(first, last)); ok && f.kinds[id] == reading.Person {
				return id
			}
		}
	}
	return ""
}

// named holds for a party with a name among its words.
func (f *finder) named(p party) bool {
	for i := p.first; i < p.last; i++ {
		if f.t.Tokens[i].IsName() {
			return true
		}
	}
	return f.tree.child(p.head, "appos", "flat") >= 0
}

// pronoun makes a party of a pronoun that the names leave open.
func (f *finder) pronoun(p party) (party, bool) {
	p.pronoun, p.meant, p.definite = true, true, true
	switch f.lower(p.head) {
	case "he", "him", "himself", "his":
		p.sex = 'm'
	case "she", "her", "herself":
		p.sex = 'f'
	case "who":
	default:
		return p, p.entity != ""
	}
	return p, true
}
