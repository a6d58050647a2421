package compare

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// Label is what somebody or something is called, and by whom.
type Label struct {
	Words  string       `json:"words"`
	Form   string       `json:"form"`   // "name", "description" or "designation"
	Loaded bool         `json:"loaded"` // it colours what it names, by the lists of loaded words
	Own    []LabelCount `json:"own"`    // outlets, in their own voice
	Quoted []LabelCount `json:"quoted"` // those whom outlets quote
	Count  int          `json:"count"`  // mentions over all, in originals
	Copies int          `json:"copies"` // mentions in copies beside them
}

// LabelCount is how often one voice uses a label.
type LabelCount struct {
	Voice string `json:"voice"`
	Count int    `json:"count"`
	First string `json:"first"` // the day of the first time
}

// Labels counts what each outlet and each speaker calls the entity that each report is asked for, the most used label first. Pronouns are no
// labels.
func Labels(told []*Told, entity func(*Told) string) []Label {
	byWords := map[string]*Label{}
	var all []*Label
	for _, t := range inOrder(told) {
		e := t.Entity(reading.Optional(entity(t)))
		if e == nil {
			continue
		}
		use := func(words, form string, v Voice, loaded bool) {
			words = unarticled(words)
			key := form + " " + archive.Fold(words)
			l := byWords[key]
			if l == nil {
				l = &Label{Words: words, Form: form, Own: []LabelCount{}, Quoted: []LabelCount{}}
				byWords[key], all = l, append(all, l)
			}
			l.Loaded = l.Loaded || loaded
			if t.CopyOf != "" {
				l.Copies++
				return
			}
			l.Count++
			if v.Kind == VoiceOutlet {
				l.Own = counted(l.Own, v.Name, t.Day())
			} else {
				l.Quoted = counted(l.Quoted, v.Name, t.Day())
			}
		}
		for _, m := range e.Mentions {
			if m.Form != reading.Pronoun {
				use(m.Text, string(m.Form), t.voice(t.HolderOf(m.Span)), t.loaded(m.Span))
			}
		}
		for _, d := range t.Designations {
			if string(d.Of) == e.ID {
				v := t.voice(d.Holder)
				if by := t.Entity(d.By); by != nil && by.Name != "" { // a status is the word of whoever gives it, not of who tells of it
					v = voiceOf(by)
				}
				use(d.As, "designation", v, false)
			}
		}
	}
	labels := make([]Label, len(all))
	for i, l := range all {
		labels[i] = *l
	}
	slices.SortStableFunc(labels, func(a, b Label) int { return cmp.Compare(b.Count+b.Copies, a.Count+a.Copies) })
	return labels
}

func (t *Told) loaded(s reading.Span) bool {
	return slices.ContainsFunc(t.Wording, func(w reading.Wording) bool { return w.Kind == reading.Loaded && s.Contains(w.Span) })
}

func counted(all []LabelCount, voice, day string) []LabelCount {
	if i := slices.IndexFunc(all, func(c LabelCount) bool { return c.Voice == voice }); i >= 0 {
		all[i].Count++
		return all
	}
	return append(all, LabelCount{voice, 1, day})
}

// unarticled leaves the article off: "the group" and "a group" are one label.
func unarticled(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	if ok && (strings.EqualFold(first, "the") || strings.EqualFold(first, "a") || strings.EqualFold(first, "an")) {
		return rest
	}
	return s
}
