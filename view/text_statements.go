package view

import (
	"fmt"

	"hearsay/reading"
)

// Of a report of more than manyStatements, each speaker's first are shown; the page has them all.
const (
	manyStatements = 40
	mostOfSpeaker  = 6
	deepestShown   = 3 // levels of statements within others that are set further in than what holds them
)

func (t *text) statements() {
	if len(t.r.Statements) == 0 {
		t.none("WHO SAYS WHAT", "no statements found")
		return
	}
	t.heading("WHO SAYS WHAT", count(len(t.r.Statements), "statement"))
	for i, sp := range t.x.speakers() {
		if i > 0 {
			t.WriteByte('\n')
		}
		share := ""
		if sp.share > 0 {
			share = percent(sp.share)
		}
		t.row(2, nil, cell{{join(" · ", join(", ", sp.name, t.roles(sp.key)), share), accent}})
		shown := sp.said
		if len(t.r.Statements) > manyStatements {
			shown = shown[:min(len(shown), mostOfSpeaker)]
		}
		for _, s := range shown {
			t.statement(s, "", 0)
		}
		if more := len(sp.said) - len(shown); more > 0 {
			t.row(2, []int{t.numberWidth}, nil, cell{{fmt.Sprintf("… and %d more; --format html shows them all", more), faint}})
		}
	}
}

func (t *text) roles(entity string) string {
	e := t.x.entities[entity]
	if e == nil {
		return ""
	}
	return Plain(roles(e))
}

// statement writes a statement and, set further in, those that it holds; name is the speaker's where no heading above names it.
func (t *text) statement(s told, name string, depth int) {
	indent := 2 + 2*min(depth, deepestShown)
	if s.pointer {
		_, holder := t.x.voice(t.x.around(s.Statement))
		where := fmt.Sprintf("as told by %s [%d]", holder, t.x.numbers[string(s.Within)])
		t.row(indent, []int{t.numberWidth, t.placeWidth}, t.number(s.Statement), t.place(s.Content.Spans), cell{{t.told(s.Statement) + ", " + where, faint}})
		return
	}
	how := cell{{name, accent}, {t.told(s.Statement), regular}, {manner(s.Statement), faint}, {t.x.way(s.Statement), faint}, {t.x.when(s.Time), faint}}
	content := words(s.Content.Spans)
	if s.Kind == reading.Direct {
		content = quoted(content)
	}
	t.row(indent, []int{t.numberWidth, t.placeWidth, t.mannerWidth}, t.number(s.Statement), t.place(s.Content.Spans), how, of(cut(content, longestWords)))
	outer, _ := t.x.voice(s.Statement)
	for _, inner := range s.inner {
		key, name := t.x.voice(inner.Statement)
		if key == outer {
			name = ""
		}
		t.statement(inner, name, depth+1)
	}
}

// told is the cue, after the source's words where they are not its name.
func (t *text) told(s *reading.Statement) string {
	cue := cue(s)
	source := t.x.sourceWords(s)
	if source == "" {
		return cue
	}
	if len(s.Source.Spans) > 0 && len(s.Cue.Spans) > 0 && s.Cue.Spans[0].Start < s.Source.Spans[0].Start {
		return cue + " " + source
	}
	return source + " " + cue
}

func (t *text) number(s *reading.Statement) cell {
	return cell{{fmt.Sprintf("%*s", t.numberWidth, fmt.Sprintf("[%d]", t.x.numbers[s.ID])), faint}}
}
