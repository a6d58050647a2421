// Package view shows readings to people: as text for a terminal and as a page.
package view

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"hearsay/reading"
)

// index finds the parts of a reading by id and by place.
type index struct {
	*reading.Reading
	entities   map[string]*reading.Entity
	times      map[string]*reading.Time
	figures    map[string]*reading.Figure
	numbers    map[string]int   // of statements, by id, from 1
	within     map[string][]int // indices of the statements right within another, by its id
	paragraphs []reading.Span
	said       []stretch
}

// stretch is text from Start up to the next stretch's Start that one set of
// statements holds. Inner is the index of the innermost of them, -1 where the
// text is nobody's statement; Around is the one around it, or -1.
type stretch struct {
	start, inner, around int
}

func newIndex(r *reading.Reading) *index {
	x := &index{
		Reading: r, paragraphs: paragraphs(r.Text),
		entities: map[string]*reading.Entity{}, times: map[string]*reading.Time{},
		figures: map[string]*reading.Figure{}, numbers: map[string]int{}, within: map[string][]int{},
	}
	for i := range r.Entities {
		x.entities[r.Entities[i].ID] = &r.Entities[i]
	}
	for i := range r.Times {
		x.times[r.Times[i].ID] = &r.Times[i]
	}
	for i := range r.Figures {
		x.figures[r.Figures[i].ID] = &r.Figures[i]
	}
	for i := range r.Statements {
		x.numbers[r.Statements[i].ID] = i + 1
		if outer := string(r.Statements[i].Within); outer != "" {
			x.within[outer] = append(x.within[outer], i)
		}
	}
	x.said = stretches(r.Statements)
	return x
}

// stretches cuts the text where a statement's content starts or ends.
func stretches(statements []reading.Statement) []stretch {
	type edge struct {
		at, statement int
		start         bool
	}
	var edges []edge
	for i, s := range statements {
		for _, c := range s.Content.Spans {
			edges = append(edges, edge{c.Start, i, true}, edge{c.End, i, false})
		}
	}
	slices.SortStableFunc(edges, func(a, b edge) int { return cmp.Compare(a.at, b.at) })
	out := []stretch{{0, -1, -1}}
	var open []int // the statements around, the innermost last
	for i := 0; i < len(edges); {
		at := edges[i].at
		first := i
		for ; i < len(edges) && edges[i].at == at; i++ {
			if !edges[i].start {
				if j := slices.Index(open, edges[i].statement); j >= 0 {
					open = slices.Delete(open, j, j+1)
				}
			}
		}
		var opened []int
		for _, e := range edges[first:i] {
			if e.start {
				opened = append(opened, e.statement)
			}
		}
		// Of those that open at one place the shortest is the innermost.
		slices.SortStableFunc(opened, func(a, b int) int {
			return cmp.Compare(reach(statements[b], at), reach(statements[a], at))
		})
		open = append(open, opened...)
		next := stretch{at, -1, -1}
		if n := len(open); n > 0 {
			next.inner = open[n-1]
			if n > 1 {
				next.around = open[n-2]
			}
		}
		out = append(out, next)
	}
	return out
}

// reach is where the content span that starts at byte offset at ends.
func reach(s reading.Statement, at int) int {
	for _, c := range s.Content.Spans {
		if c.Start == at {
			return c.End
		}
	}
	return at
}

// saidAt returns the innermost statement whose content holds byte offset b, or nil.
func (x *index) saidAt(b int) *reading.Statement {
	i := sort.Search(len(x.said), func(i int) bool { return x.said[i].start > b }) - 1
	if i < 0 || x.said[i].inner < 0 {
		return nil
	}
	return &x.Statements[x.said[i].inner]
}

// statement returns the statement with the id, or nil.
func (x *index) statement(id string) *reading.Statement {
	if n := x.numbers[id]; n > 0 {
		return &x.Statements[n-1]
	}
	return nil
}

// paragraph is the number of the paragraph in which byte offset b stands.
func (x *index) paragraph(b int) int { return paragraphAt(x.paragraphs, b) }

// name is the entity's name, or the given words where the id is empty.
func (x *index) name(entity reading.Optional, words string) string {
	if e := x.entities[string(entity)]; e != nil {
		return Plain(e.Name)
	}
	return Plain(words)
}

// words are the spans' words, an ellipsis between those that are apart.
func words(spans []reading.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = Plain(s.Text)
	}
	return strings.Join(parts, " … ")
}

// headline is the report's title where it is no part of the text, as in a record that has it apart; empty else.
func (x *index) headline() string {
	title := Plain(x.Title)
	if strings.Contains(Plain(x.Text), title) {
		return ""
	}
	return title
}

const headlineNote = "the headline, which is apart from the text: the outlet's own words"

// leftOut is the furniture in which nobody speaks: all but section heads.
func (x *index) leftOut() []reading.Furniture {
	return slices.DeleteFunc(slices.Clone(x.Furniture), func(f reading.Furniture) bool { return f.Why == reading.FurnitureHeading })
}
