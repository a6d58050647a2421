package view

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/reading"
)

// speaker is one voice with all that it says.
type speaker struct {
	key, name string
	share     float64 // of the report's words
	said      []told
	count     int // statements, those within others' too
}

// told is a statement with those that it holds: what somebody said that others said.
type told struct {
	*reading.Statement
	inner   []told
	pointer bool // it is shown in full where what holds it is
}

// speakers are the statements' voices with what they say, who says most first. A statement within another's stands in full
// under that, and is pointed at under its own speaker.
func (x *index) speakers() []speaker {
	words, all := x.wordsOf()
	var out []speaker
	place := map[string]int{}
	for i := range x.Statements {
		s := &x.Statements[i]
		key, name := x.voice(s)
		if _, there := place[key]; !there {
			place[key] = len(out)
			out = append(out, speaker{key: key, name: name, share: x.share(key, words, all)})
		}
		sp := &out[place[key]]
		sp.count++
		outer := x.around(s)
		if outer == nil {
			sp.said = append(sp.said, told{Statement: s, inner: x.held(s)})
		} else if holder, _ := x.voice(outer); holder != key {
			sp.said = append(sp.said, told{Statement: s, pointer: true})
		}
	}
	slices.SortStableFunc(out, func(a, b speaker) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(words[b.key], words[a.key]))
	})
	return out
}

// around is the statement that holds a statement, or nil; nil too where they hold each other, which no valid reading does.
func (x *index) around(s *reading.Statement) *reading.Statement {
	up := s
	for range x.Statements {
		if up = x.statement(string(up.Within)); up == nil {
			return x.statement(string(s.Within))
		}
	}
	return nil
}

// held are the statements right within a statement.
func (x *index) held(s *reading.Statement) []told {
	var out []told
	for _, i := range x.within[s.ID] {
		if inner := &x.Statements[i]; x.around(inner) != nil {
			out = append(out, told{Statement: inner, inner: x.held(inner)})
		}
	}
	return out
}

// wordsOf counts the words of each voice, inner statements' for their own, and those of all that no name stands for.
func (x *index) wordsOf() (words map[string]int, nameless int) {
	words = map[string]int{}
	for i, s := range x.said {
		if s.inner < 0 {
			continue
		}
		end := len(x.Text)
		if i+1 < len(x.said) {
			end = x.said[i+1].start
		}
		key, _ := x.voice(&x.Statements[s.inner])
		n := len(strings.Fields(x.Text[s.start:end]))
		words[key] += n
		if x.entities[key] == nil {
			nameless += n
		}
	}
	return words, nameless
}

// share is a voice's part of the report's words: of those without a name, its part of what they have together.
func (x *index) share(key string, words map[string]int, nameless int) float64 {
	if x.entities[key] != nil || nameless == 0 {
		return x.Voices[key]
	}
	return x.Voices[reading.UnnamedVoice] * float64(words[key]) / float64(nameless)
}
