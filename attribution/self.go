package attribution

import (
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// namesSelf gives what somebody says of themselves inside their own words to them: "I think" in a quote is the speaker's, and outside of
// quotes the author's.
func namesSelf(t *language.Text, entities []reading.Entity, statements []reading.Statement) {
	writes := author(t, entities)
	byID := map[reading.Optional]*reading.Statement{}
	for i := range statements {
		byID[reading.Optional(statements[i].ID)] = &statements[i]
	}
	for i := range statements {
		s := &statements[i]
		if !firstPerson(s.Source.Text) {
			continue
		}
		if alone := strings.ToLower(s.Source.Text); (alone == "i" || alone == "me" || alone == "my") && writes != "" && s.Source.Entity == "" && t.Tokens[t.TokenAt(s.Source.Spans[0].Start)].Quote < 0 {
			s.Source.Entity = writes
		}
		// Within leads to wider statements only, so that the way up ends.
		for outer := byID[s.Within]; outer != nil && s.Source.Entity == "" && len(s.Source.Entities) == 0; outer = byID[outer.Within] {
			s.Source.Entity, s.Source.Entities, s.Source.Unnamed = outer.Source.Entity, outer.Source.Entities, outer.Source.Unnamed
		}
	}
}

// author is the person whose name alone stands over the text, or whom a note at its end introduces, as under opinion pieces: "Ana Ruz
// is a teacher in Port Calder."
func author(t *language.Text, entities []reading.Entity) reading.Optional {
	if len(t.Document.Byline) == 1 {
		for _, e := range entities {
			if e.Kind == reading.Person && e.Name == t.Document.Byline[0] {
				return reading.Optional(e.ID)
			}
		}
	}
	if len(t.Paragraphs) == 0 {
		return ""
	}
	note := t.Sentences[t.Paragraphs[len(t.Paragraphs)-1].First]
	for _, e := range entities {
		m := e.Mentions[len(e.Mentions)-1]
		for _, x := range e.Mentions {
			if x.Start >= note.Start {
				m = x
				break
			}
		}
		if next := t.TokenAt(m.End); e.Kind == reading.Person && m.Start == note.Start && m.Form == reading.Name && next < note.Last && introduces[t.Tokens[next].Lower] {
			return reading.Optional(e.ID)
		}
	}
	return ""
}

// introduces are the verbs of a note on the author.
var introduces = map[string]bool{"is": true, "was": true, "teaches": true, "writes": true, "covers": true}

func firstPerson(words string) bool {
	switch strings.ToLower(words) {
	case "i", "me", "my", "myself", "we", "us", "our", "ourselves":
		return true
	}
	return false
}
