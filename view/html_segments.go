package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/reading"
)

// pageParagraph is a paragraph cut into segments.
type pageParagraph struct {
	Number   int
	Segments []segment
}

// segment is text over which the same spans lie. Spans nest, overlap and come in
// parts, elements cannot; so the text is cut wherever any span starts or ends.
type segment struct {
	Text, Class, Title string
	IDs                []string   // of what starts here
	Refs               []heldLink // statements whose words start here
}

// layer is one span with what it adds to the segments that it covers.
type layer struct {
	reading.Span
	class, title string
	id           string
	ref          *heldLink
}

func (v *report) layers() []layer {
	x := v.x
	var out []layer
	add := func(s reading.Span, l layer) {
		l.Span = s
		out = append(out, l)
	}
	for i := range x.Statements {
		s := &x.Statements[i]
		id := v.statementID(i + 1)
		for j, c := range s.Content.Spans {
			ref := v.held(s)
			l := layer{class: id, ref: &ref}
			if j == 0 {
				l.id = v.wordsID(i + 1)
			}
			add(c, l)
		}
		for _, c := range s.Cue.Spans {
			add(c, layer{class: id + " cue"})
		}
		for _, c := range s.Source.Spans {
			add(c, layer{class: id + " source"})
		}
	}
	for i, row := range v.Times {
		add(x.Times[i].Span, layer{class: "time", title: "time: " + row.Value, id: row.WordsID})
	}
	for i, row := range v.Figures {
		add(x.Figures[i].Span, layer{class: "figure", title: join(" ", "figure:", row.Amount, Plain(row.Of)), id: row.WordsID})
	}
	for i, row := range v.Events {
		add(x.Events[i].Trigger, layer{class: "event", title: fmt.Sprintf("event: %s, %s", row.Type, row.Status), id: row.WordsID})
	}
	for i, row := range v.Wording {
		if x.Wording[i].Kind != reading.UnnamedSource { // its statement's colour says so already
			add(x.Wording[i].Span, layer{class: "wording", title: row.Kind})
		}
	}
	for _, f := range x.Furniture {
		if f.Why == reading.FurnitureHeading {
			add(f.Span, layer{class: "head"})
			continue
		}
		add(f.Span, layer{class: "furniture", title: "not part of the report: " + string(f.Why)})
	}
	return out
}

// segments cuts the report's paragraphs where any layer starts or ends.
func (v *report) segments() []pageParagraph {
	layers := v.layers()
	slices.SortStableFunc(layers, func(a, b layer) int { return cmp.Compare(a.Start, b.Start) })
	cuts := make([]int, 0, 2*len(layers)+len(v.x.said))
	for _, l := range layers {
		cuts = append(cuts, l.Start, l.End)
	}
	for _, s := range v.x.said {
		cuts = append(cuts, s.start)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	var out []pageParagraph
	var open []layer
	next, cutAt, saidAt := 0, 0, 0
	for n, p := range v.x.paragraphs {
		para := pageParagraph{Number: n + 1}
		for at := p.Start; at < p.End; {
			for cutAt < len(cuts) && cuts[cutAt] <= at {
				cutAt++
			}
			end := p.End
			if cutAt < len(cuts) {
				end = min(end, cuts[cutAt])
			}
			open = slices.DeleteFunc(open, func(l layer) bool { return l.End <= at })
			first := next
			for ; next < len(layers) && layers[next].Start <= at; next++ {
				if layers[next].End > at {
					open = append(open, layers[next])
				}
			}
			for saidAt+1 < len(v.x.said) && v.x.said[saidAt+1].start <= at {
				saidAt++
			}
			para.Segments = append(para.Segments, v.segment(v.x.Text[at:end], open, layers[first:next], v.x.said[saidAt]))
			at = end
		}
		out = append(out, para)
	}
	if next < len(layers) { // spans of white space at the end, to which links lead all the same
		last := v.segment("", nil, layers[next:], stretch{0, -1, -1})
		if out == nil {
			out = []pageParagraph{{Number: 1}}
		}
		end := &out[len(out)-1]
		end.Segments = append(end.Segments, last)
	}
	return out
}

// segment makes one segment; open are the layers over it, fresh those that start
// here or in the white space before.
func (v *report) segment(text string, open, fresh []layer, said stretch) segment {
	s := segment{Text: text}
	var classes, titles []string
	if said.inner >= 0 {
		classes = append(classes, "said", v.class(&v.x.Statements[said.inner]))
		if said.around >= 0 {
			classes = append(classes, "nested")
		}
	}
	for _, l := range open {
		classes = append(classes, strings.Fields(l.class)...)
		if l.title != "" {
			titles = append(titles, l.title)
		}
	}
	for _, l := range fresh {
		if l.id != "" {
			s.IDs = append(s.IDs, l.id)
		}
		if l.ref != nil {
			s.Refs = append(s.Refs, *l.ref)
		}
	}
	slices.Sort(classes)
	s.Class, s.Title = strings.Join(slices.Compact(classes), " "), strings.Join(titles, "; ")
	return s
}
