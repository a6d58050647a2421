package compare

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// Chain is who has a statement: the reports of a story, the first one first, with whom each names for it and how its wording drifted.
type Chain struct {
	Links []Link `json:"links"`
}

// Link is a report that has a statement.
type Link struct {
	Saying
	Drift []Change `json:"drift"` // from the words that the first report has
}

// alike is how many of their words two tellings of one statement share, at the least. Quotes are cut, and reported speech is put in other
// words, but a third of the content words is seldom shared by accident when one source speaks.
const alike = 0.35

// chain is who has a statement of a report among the reports of its story; nil where there is no such statement.
func chain(told []*Told, report, statement string) *Chain {
	at := slices.IndexFunc(told, func(t *Told) bool { return t.Address == report })
	if at < 0 {
		return nil
	}
	s := told[at].Statement(statement)
	if s == nil || len(s.Content.Spans) == 0 {
		return nil
	}
	asked := told[at].saying(s)
	key, mine := archive.Fold(asked.Voice.Name), contentWords(asked.Words)
	c := &Chain{}
	for _, t := range inOrder(told) {
		best, likest := -1, 0.0
		for i := range t.Statements {
			s := &t.Statements[i]
			if len(s.Content.Spans) == 0 {
				continue
			}
			l := likeness(mine, contentWords(words(s.Content.Spans)))
			if t.Address == report {
				l = b2f(s.ID == statement)
			}
			same := archive.Fold(t.voice(s.ID).Name) == key
			if (same && l >= alike || l >= 2*alike) && l > likest {
				best, likest = i, l
			}
		}
		if best >= 0 {
			l := Link{Saying: t.saying(&t.Statements[best]), Drift: []Change{}}
			if len(c.Links) > 0 {
				l.Drift = Drift(c.Links[0].Words, l.Words)
			}
			c.Links = append(c.Links, l)
		}
	}
	return c
}

// ChainOf is who has a statement of the report at an address.
func ChainOf(tx *archive.Tx, address, statement string) (*Chain, error) {
	e, err := tx.Entry(address)
	if err != nil {
		return nil, err
	}
	told, err := aroundOf(tx, e, map[string][]*Told{})
	if err != nil {
		return nil, err
	}
	c := chain(told, address, statement)
	if c == nil {
		return nil, fmt.Errorf("%s, statement %s: %w", address, statement, archive.ErrNotFound)
	}
	return c, nil
}

// asked is in how many reports, those that the words are closest to, statements are looked for.
const asked = 200

// Chains finds statements that have all of the words, as Search finds reports, and who has each of them; by a day, unless it is empty.
func Chains(tx *archive.Tx, words, day string, most int) ([]Chain, error) {
	wanted := phrases(words)
	if len(wanted) == 0 {
		return nil, errors.New("no words to look for")
	}
	found, err := tx.Search(words, archive.Filter{Limit: asked})
	if err != nil {
		return nil, err
	}
	type place struct{ report, statement string }
	var all []Chain
	seen, read := map[place]bool{}, map[string][]*Told{}
	for _, e := range found {
		told, err := aroundOf(tx, e, read)
		if err != nil {
			return nil, err
		}
		if day != "" {
			told = AsOf(told, day)
		}
		at := slices.IndexFunc(told, func(t *Told) bool { return t.Version == e.Version })
		if at < 0 {
			continue // published later
		}
		for _, s := range innermost(told[at], wanted) {
			if seen[place{e.Address, s.ID}] {
				continue
			}
			c := chain(told, e.Address, s.ID)
			for _, l := range c.Links {
				seen[place{l.Report, l.Statement}] = true
			}
			if all = append(all, *c); len(all) == most {
				return all, nil
			}
		}
	}
	return all, nil
}

// aroundOf reads the reports of the story that a report is of, or the report alone where it is of none.
func aroundOf(tx *archive.Tx, e archive.Entry, read map[string][]*Told) ([]*Told, error) {
	m, err := tx.MemberOf(e.Version)
	if errors.Is(err, archive.ErrNotFound) {
		r, err := tx.Reading(e.Version)
		if err != nil {
			return nil, err
		}
		return []*Told{NewTold(Report{Entry: e}, r)}, nil
	}
	if err != nil {
		return nil, err
	}
	if read[m.Story] == nil {
		s, err := StoryOf(tx, m.Story)
		if err != nil {
			return nil, err
		}
		if read[m.Story], err = s.Told(tx); err != nil {
			return nil, err
		}
	}
	return read[m.Story], nil
}

// phrases are the words, and the phrases in quotation marks, that a statement must have.
func phrases(words string) (all []string) {
	for i, piece := range strings.FieldsFunc(" "+words, func(r rune) bool { return r == '"' || r == '“' || r == '”' }) {
		fields := strings.Fields(archive.Fold(piece))
		if i%2 == 1 && len(fields) > 0 {
			fields = []string{strings.Join(fields, " ")}
		}
		all = append(all, fields...)
	}
	return all
}

// innermost are the statements that have the phrases, without those that only tell of another that has them.
func innermost(t *Told, phrases []string) (all []*reading.Statement) {
	tellsOf := map[string]bool{}
	for i := range t.Statements {
		if s := &t.Statements[i]; haveAll(s.Content.Spans, phrases) {
			all = append(all, s)
			tellsOf[string(s.Within)] = true
		}
	}
	return slices.DeleteFunc(all, func(s *reading.Statement) bool { return tellsOf[s.ID] })
}

func haveAll(content []reading.Span, phrases []string) bool {
	said := " " + archive.Fold(words(content)) + " "
	return len(content) > 0 && !slices.ContainsFunc(phrases, func(p string) bool { return !strings.Contains(said, " "+p+" ") })
}

func b2f(b bool) float64 { return float64(b2i(b)) }

// contentWords are a text's words but for the shortest, which are in every text.
func contentWords(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(archive.Fold(s)) {
		if len(w) > 3 {
			set[w] = true
		}
	}
	return set
}
