package view

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// way is what a statement's words came through, in words: "to AFP, in an interview; as reported by the Herald, citing two officials".
func (x *index) way(s *reading.Statement) string {
	own, outer := x.ways(s)
	if len(s.Chain) == 0 && s.Channel != nil {
		own = []string{"to " + x.name(s.Channel.Entity, s.Channel.Text)}
	}
	return join("; ", strings.Join(own, ", "), strings.Join(outer, ", "))
}

// ways parts the steps that a statement itself tells from those of the statements around it.
func (x *index) ways(s *reading.Statement) (own, outer []string) {
	var sources, links []reading.Span
	for up := x.around(s); up != nil; up = x.around(up) {
		sources = append(sources, up.Source.Spans...)
		for _, l := range up.Chain {
			links = append(links, l.Spans...)
		}
	}
	among := func(l reading.Link, spans []reading.Span) bool {
		return len(l.Spans) > 0 && slices.Contains(spans, l.Spans[0])
	}
	for _, l := range s.Chain {
		switch name := x.name(l.Entity, l.Text); {
		case among(l, sources):
			outer = append(outer, "as reported by "+name)
		case among(l, links):
			outer = append(outer, x.step(l))
		default:
			own = append(own, x.step(l))
		}
	}
	return own, outer
}

// step is a link with a preposition: the report's, where that leads to it.
func (x *index) step(l reading.Link) string {
	words := Plain(l.Text)
	if l.Kind == reading.LinkOutlet {
		words = x.name(l.Entity, l.Text)
	}
	before := ""
	if len(l.Spans) > 0 && l.Spans[0].Start <= len(x.Text) {
		if f := strings.Fields(x.Text[max(0, l.Spans[0].Start-longestPreposition):l.Spans[0].Start]); len(f) > 0 {
			before = strings.ToLower(f[len(f)-1])
		}
	}
	switch {
	case l.Kind == reading.LinkCiting:
		return "citing " + words
	case slices.Contains([]string{"in", "at", "on", "during", "via", "through", "before", "over"}, before):
		return before + " " + words
	case l.Kind == reading.LinkOutlet && (before == "by" || before == "from"):
		return "through " + words
	case before == "by":
		return "by " + words
	case l.Kind == reading.LinkPlatform:
		return "on " + words
	case l.Kind == reading.LinkOccasion && !slices.Contains([]string{"told", "tell", "tells", "telling", "to"}, before):
		return "in " + words
	}
	return "to " + words
}

const longestPreposition = 12 // bytes before a link in which its preposition stands
