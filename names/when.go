package names

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// when is what the dates beside a verb or a role say.
type when struct {
	on, from, until string
	spans           []reading.Span
}

// years is a time expression of two: "2009-2013".
var years = regexp.MustCompile(`^(\d{4})\s?[-–—]\s?(\d{4})$`)

// datesOf are the times that are dates of the calendar.
func datesOf(times []reading.Time) []reading.Time {
	return slices.DeleteFunc(slices.Clone(times), func(x reading.Time) bool {
		return x.Type != reading.Date || x.Value == "" || x.Value[0] < '0' || x.Value[0] > '9'
	})
}

// dated reports whether a date lies in some tokens.
func (o *officer) dated(first, last int) bool {
	start, end := o.t.Tokens[first].Start, o.t.Tokens[last-1].End
	i := sort.Search(len(o.dates), func(i int) bool { return o.dates[i].End > start })
	return i < len(o.dates) && o.dates[i].Start < end
}

// when reads the dates of the sentence that hang on one of two words, the second of which may be -1.
func (o *officer) when(v, w int) when {
	s := o.t.Sentences[o.t.Tokens[o.t.Syntax[v].Token].Sentence]
	i := sort.Search(len(o.dates), func(i int) bool { return o.dates[i].Start >= s.Start })
	var out when
	for ; i < len(o.dates) && o.dates[i].End <= s.End; i++ {
		d := o.dates[i]
		first, last := o.t.TokenAt(d.Start), o.t.TokenAt(d.End-1)+1
		prep, ok := o.hangs(o.headOf(first, last), v, w)
		if !ok {
			continue
		}
		out.spans = append(out.spans, d.Span)
		if m := years.FindStringSubmatch(d.Text); m != nil {
			out.from, out.until = m[1], m[2]
			continue
		}
		switch prep {
		case "until", "till", "to", "through", "and", "-", "–":
			out.until = d.Value
		case "since", "from", "between":
			out.from = d.Value
		default:
			out.on = d.Value
		}
	}
	return out
}

// between reads the years in brackets behind a name.
func (o *officer) between(name int) when { return o.when(name, -1) }

// hangs follows a date's word up to one of two others, and gives the date's own preposition; "and" for the second of two dates.
func (o *officer) hangs(d, v, w int) (prep string, ok bool) {
	const far = 4 // steps up the tree
	for range far {
		if d < 0 {
			return "", false
		}
		if d == v || d == w {
			return prep, true
		}
		word := o.t.Syntax[d]
		relation, _, _ := strings.Cut(word.Relation, ":")
		switch {
		case relation == "conj" && word.UPOS != "VERB" && word.UPOS != "AUX":
		case relation == "obl", relation == "nmod", relation == "advmod", relation == "appos", relation == "dep":
		default:
			return "", false
		}
		if prep == "" {
			if prep = o.case_(d); prep == "" && relation == "conj" {
				prep = "and"
			}
		}
		d = word.Head
	}
	return "", false
}

// children are the words that hang on each word.
func children(words []language.Word) [][]int {
	out := make([][]int, len(words))
	for w, x := range words {
		if x.Head >= 0 {
			out[x.Head] = append(out[x.Head], w)
		}
	}
	return out
}

// firstWords are the first syntactic words of each token.
func firstWords(t *language.Text) []int {
	out := make([]int, len(t.Tokens))
	for w := len(t.Syntax) - 1; w >= 0; w-- {
		out[t.Syntax[w].Token] = w
	}
	return out
}
