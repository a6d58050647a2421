package names

import (
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// name is one stretch of tokens that names something, first to last exclusive.
type name struct {
	first, last int
	kind        reading.Kind
	entry       *entry // what the gazetteers say, or nil
	role        string // what stands before a person's name: "Albanian Prime Minister"
	gender      byte   // m, f or 0, from an honorific
	entity      int    // index into finder.entities
}

// finder holds one report while its names are found.
type finder struct {
	t        *language.Text
	g        *gazetteer
	casing   []casing // per sentence
	names    []name
	entities []*thing
}

func isMark(w string) bool {
	switch w {
	case `"`, "'", "``", "''", "-", "--", "—", "–", "(", ")", "[", "]", ",", "*", ".", "•", "..":
		return true
	}
	return false
}

// spot finds the names of the whole report.
func (f *finder) spot() {
	for _, s := range f.t.Sentences {
		f.casing = append(f.casing, casingOf(f.t.Words(s)))
	}
	f.spotModel()
	f.whole()
	f.settle()
	f.again()
}

// never reports whether a capitalised token is no part of a name.
func (f *finder) never(i int) bool {
	tok := &f.t.Tokens[i]
	return f.g.is("never", tok.Lower)
}

// lookup gives the gazetteers' longest entry that starts at token i and ends before end.
func (f *finder) lookup(i, end int) (last int, e *entry) {
	if i >= end {
		return i, nil
	}
	most := f.g.reach[f.t.Tokens[i].Text]
	for n := min(most, end-i); n > 0; n-- {
		if x, ok := f.g.entries[f.join(i, i+n)]; ok {
			return i + n, &x
		}
	}
	if w := f.t.Tokens[i].Text; len(w) > 2 && allCapitals(w) && !f.g.common[f.t.Tokens[i].Lower] || w == "NEW" {
		// a dateline: "LISBON, May 3"
		for n := min(3, end-i); n > 0; n-- {
			if known, ok := f.g.folded[f.join(i, i+n)]; ok {
				x := f.g.entries[known]
				return i + n, &x
			}
		}
	}
	return i, nil
}

func (f *finder) join(first, last int) string {
	if last == first+1 {
		return f.t.Tokens[first].Text
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first {
			b.WriteByte(' ')
		}
		b.WriteString(f.t.Tokens[i].Text)
	}
	s := b.String()
	return strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(s, "’", "'"), " 's", "'s"), " ,", ",")
}

func (f *finder) isTitleHonorific(w string) bool {
	return f.g.is("honorific", w) || f.g.is("honorific_m", w) || f.g.is("honorific_f", w)
}

// runEnd gives the end of the run of name words that starts at token i.
func (f *finder) runEnd(i, end int) int {
	toks := f.t.Tokens
	ok := func(j int) bool {
		return j < end && capital(&toks[j]) && wordlike(&toks[j]) && !(f.never(j) && !initial(toks[j].Text)) && toks[j].Gap
	}
	organization := false // the run holds a word such as Ministry, which "of" may follow
	see := func(j int) {
		w := toks[j].Lower
		organization = organization || w == "secretary" || f.isBody(j) || f.g.is("place_head", w) || f.g.is("other_head", w)
	}
	see(i)
	j := i + 1
	for j < end {
		w := toks[j].Lower
		switch {
		case ok(j):
			if f.g.is("function", w) && toks[j-1].Lower != "the" {
				return j // but "Army of the Two Rivers"
			}
			see(j)
			j++
		case w == "&" && ok(j+1):
			j += 2
		case (f.g.is("inner", w)) && toks[j].Gap && (ok(j+1) || j+2 < end && f.g.is("inner", toks[j+1].Lower) && ok(j+2)):
			j++
		case w == "of" && organization && (ok(j+1) || j+2 < end && toks[j+1].Lower == "the" && ok(j+2)):
			j++
			if toks[j].Lower == "the" {
				j++
			}
		case w == "the" && toks[j-1].Lower == "of" && ok(j+1):
			j++
		case w == "for" && organization && ok(j+1) && f.g.is("org_of", toks[j-1].Lower):
			j++
		case w == "and" && organization && ok(j+1) && j-2 > i && toks[j-2].Lower == "of" && f.g.common[toks[j-1].Lower] && f.g.common[toks[j+1].Lower]:
			j++
		case w == "'" && ok(j+1) && f.possessedHead(j+1, end):
			j++ // "the Dockers' Union", "Teachers' Federation"
		case w == "'s" && ok(j+1) && (toks[j-1].Lower == "people" || toks[j-1].Lower == "women" || toks[j-1].Lower == "children" || toks[j-1].Lower == "men" || strings.HasPrefix(toks[i].Text, "St.")):
			j++
		default:
			return j
		}
	}
	return j
}

// possessedHead reports whether the capitalised words from token i have an organization's head.
func (f *finder) possessedHead(i, end int) bool {
	for j := i; j < min(end, i+4) && capital(&f.t.Tokens[j]); j++ {
		if f.g.is("org_head", f.t.Tokens[j].Lower) {
			return true
		}
	}
	return false
}

// titleAt gives the end of the title that starts at token i, or i.
func (f *finder) titleAt(i, end int) int {
	toks := f.t.Tokens
	best := i
	for j := i; j < end && j < i+6; j++ {
		w := toks[j].Lower
		switch {
		case f.g.is("title", w):
			best = j + 1
		case f.g.is("title_part", w):
			if j > i && toks[j-1].Lower == "of" && best > i {
				best = j + 1
			}
		default:
			return best
		}
	}
	return best
}

// roleBefore gives the token at which the words before a name at token i begin that say what its bearer is.
func (f *finder) roleBefore(i int) (first int, ok bool) {
	toks := f.t.Tokens
	s := f.t.Sentences[toks[i].Sentence]
	j := i
	head := false
	for ; j > s.First; j-- {
		w := f.bare(toks[j-1].Lower)
		if f.g.is("title", w) || f.g.is("title_part", w) || f.g.is("role", w) || f.g.is("role_m", w) || f.g.is("role_f", w) {
			head = true
			continue
		}
		if e, ok := f.g.entries[toks[j-1].Text]; head && ok && (e.demonym || e.kind != reading.Person) {
			continue
		}
		if head && (f.g.is("before", w) || f.g.tenures[w] != "" || f.g.is("org_head", w) && capital(&toks[j-1])) {
			continue
		}
		break
	}
	for j < i {
		if w := toks[j].Lower; w != "of" && w != "the" && w != "for" && w != "first" {
			break
		}
		j++
	}
	return j, j < i && head
}

// bare is a word without the "then-", "ex-" and "-elect" that say when a role is held.
func (f *finder) bare(w string) string {
	if before, after, ok := strings.Cut(w, "-"); ok {
		switch {
		case f.g.tenures[before] != "":
			return after
		case f.g.tenures[after] != "":
			return before
		}
	}
	return w
}

// roleOf gives the words before a name at token i that say what its bearer is.
func (f *finder) roleOf(i int) string {
	if first, ok := f.roleBefore(i); ok {
		return f.t.Cut(first, i).Text
	}
	return ""
}
