package view

import (
	"fmt"
	"strings"

	"hearsay/reading"
)

func (t *text) statements() {
	if len(t.r.Statements) == 0 {
		t.none("WHO SAYS WHAT", "no statements found")
		return
	}
	t.heading("WHO SAYS WHAT", count(len(t.r.Statements), "statement"))
	said := map[string][]*reading.Statement{}
	for i := range t.r.Statements {
		key, _ := t.x.voice(&t.r.Statements[i])
		said[key] = append(said[key], &t.r.Statements[i])
	}
	for i, key := range t.x.speakers() {
		if i > 0 {
			t.WriteByte('\n')
		}
		_, name := t.x.voice(said[key][0])
		t.row(2, nil, cell{{join(", ", name, t.roles(key)), accent}})
		for _, s := range said[key] {
			t.statement(s)
		}
	}
}

func (t *text) roles(entity string) string {
	e := t.x.entities[entity]
	if e == nil {
		return ""
	}
	return Plain(strings.Join(e.Roles, ", "))
}

func (t *text) statement(s *reading.Statement) {
	how := cell{{t.told(s), regular}, {manner(s), faint}}
	if c := t.x.channel(s); c != "" {
		how = append(how, line{"to " + c, faint})
	}
	how = append(how, line{t.x.when(s.Time), faint})
	if outer := t.x.numbers[string(s.Within)]; outer > 0 {
		how = append(how, line{fmt.Sprintf("within [%d]", outer), faint})
	}
	content := words(s.Content.Spans)
	if s.Kind == reading.Direct {
		content = quoted(content)
	}
	t.row(2, []int{t.numberWidth, t.placeWidth, t.mannerWidth}, t.number(s), t.place(s.Content.Spans), how, of(cut(content, longestWords)))
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
