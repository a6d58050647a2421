package designations

import (
	"hearsay/reading"
)

// A notice puts those whom it is about below itself: "The Council has extended the measures applying to:" and a paragraph for each, behind a dash.

// below are the names with which the paragraphs of a list open that follows the sentence of token i, and the dates there, by name: "Ana Ruhl (listed 3 May 2013)".
func (f *finder) below(i int) (ids []string, since map[string]string) {
	s := f.sentence(i)
	if f.t.Tokens[s.Last-1].Text != ":" || f.t.Paragraphs[s.Paragraph].Last != f.t.Tokens[i].Sentence+1 {
		return nil, nil
	}
	for p := s.Paragraph + 1; p < len(f.t.Paragraphs) && len(ids) < most; p++ {
		first := f.t.Sentences[f.t.Paragraphs[p].First]
		if !isBullet(f.t.Tokens[first.First].Text) || first.First+1 >= first.Last {
			break
		}
		m, ok := f.mention(first.First + 1)
		if !ok || m.first != first.First+1 || m.form != reading.Name {
			continue
		}
		id := f.same(m.id)
		ids = append(ids, id)
		for j := m.last; j < first.Last; j++ {
			switch f.t.Tokens[j].Lower {
			case "listed", "entered", "added", "since", "designated":
				if at, _, dated := f.dateAt(j + 1); dated && at != "" {
					if since == nil {
						since = map[string]string{}
					}
					since[id] = at
				}
			}
		}
	}
	return ids, since
}

func isBullet(mark string) bool {
	switch mark {
	case "-", "–", "—", "•", "*":
		return true
	}
	return false
}
