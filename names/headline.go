package names

import (
	"sort"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// bodyNames gives the names of the running text by their words in capitals, so
// that a headline, where capitals say nothing, can be read by what follows it.
func (f *finder) bodyNames() map[string][]name {
	body := map[string][]name{}
	for _, n := range f.names {
		first := strings.ToUpper(f.t.Tokens[n.first].Text)
		if list := body[first]; len(list) < 20 {
			body[first] = append(list, n)
		}
		// A person's surname stands for them in a headline.
		if n.last-n.first > 1 {
			last := n
			last.first = n.last - 1
			last.sure = 0
			if f.personal(n) {
				key := strings.ToUpper(f.t.Tokens[last.first].Text)
				if list := body[key]; len(list) < 20 {
					body[key] = append(list, last)
				}
			}
		}
	}
	return body
}

func (f *finder) personal(n name) bool {
	return n.kind == reading.Person || n.entry == nil && f.g.given[f.t.Tokens[n.first].Text] != 0
}

// spotHeadline finds the names of a headline: those of the body, and listed ones.
func (f *finder) spotHeadline(s language.Sentence, body map[string][]name, upper bool) {
	toks := f.t.Tokens
	for i := s.First; i < s.Last; {
		if !capital(&toks[i]) || f.never(i) {
			i++
			continue
		}
		end := i
		var best name
		for _, n := range body[strings.ToUpper(toks[i].Text)] {
			size := n.last - n.first
			if i+size <= s.Last && i+size > end && f.sameWords(n.first, i, size) {
				end, best = i+size, n
				best.first, best.last, best.role = i, end, ""
			}
		}
		if last, e := f.lookup(i, s.Last); e != nil && last > end && !(last == i+1 && f.g.common[toks[i].Lower]) {
			end, best = last, name{first: i, last: last, kind: e.kind, sure: 9, entry: e}
		} else if upper && end == i {
			for n := min(4, s.Last-i); n > 0; n-- {
				known, ok := f.g.folded[f.join(i, i+n)]
				if !ok || n == 1 && f.g.common[toks[i].Lower] {
					continue
				}
				e := f.g.entries[known]
				end, best = i+n, name{first: i, last: i + n, kind: e.kind, sure: 9, entry: &e}
				break
			}
		}
		if end == i && i+1 < s.Last && f.g.given[capitalized(toks[i].Lower)] != 0 && !f.g.common[toks[i].Lower] &&
			capital(&toks[i+1]) && !f.g.common[toks[i+1].Lower] && wordlike(&toks[i+1]) && !f.g.is("function", toks[i+1].Lower) {
			end, best = i+2, name{first: i, last: i + 2, kind: reading.Person, sure: 5}
		}
		if end == i {
			i++
			continue
		}
		f.names = append(f.names, best)
		i = end
	}
}

func capitalized(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

func (f *finder) sameWords(a, b, n int) bool {
	for k := range n {
		if !strings.EqualFold(f.t.Tokens[a+k].Text, f.t.Tokens[b+k].Text) {
			return false
		}
	}
	return true
}

func sortNames(list []name) {
	sort.SliceStable(list, func(i, j int) bool { return list[i].first < list[j].first })
}
