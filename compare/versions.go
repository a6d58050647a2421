package compare

import (
	"fmt"
	"strings"

	"hearsay/archive"
	"hearsay/reading"
)

// Revision is a version of a report and what changed in it from the version before.
type Revision struct {
	archive.Entry
	Heads []Head `json:"heads"` // what stands over the text
	Edits []Edit `json:"edits"` // of its sentences, in order; at each place what was taken out comes first
}

// Head is a title, a byline, an outlet or a day of publication that changed.
type Head struct {
	Of     string `json:"of"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Edit is a sentence that changed, or that tells otherwise.
type Edit struct {
	Kind   EditKind  `json:"kind"`
	Before *Sentence `json:"before"` // null for a new one
	After  *Sentence `json:"after"`  // null for one that is gone
	Drift  []Change  `json:"drift"`  // of the words of one that is in both
}

// EditKind says what became of a sentence.
type EditKind string

// What becomes of sentences.
const (
	TakenOut EditKind = "out"
	PutIn    EditKind = "in"
	Reworded EditKind = "reworded"
	Moved    EditKind = "moved"
	Retold   EditKind = "retold" // the same words, but what they tell or who says so is another
)

// Sentence is one of a version, with what the other version's sentence does not tell.
type Sentence struct {
	Start      int      `json:"start"` // code points
	End        int      `json:"end"`
	Text       string   `json:"text"`
	Statements []Saying `json:"statements"` // those whose content begins here
	Figures    []Quote  `json:"figures"`
}

// Revisions are the versions of the report at an address, the first one first.
func Revisions(tx *archive.Tx, address string) ([]Revision, error) {
	entries, err := tx.Versions(address)
	if err != nil {
		return nil, err
	}
	var all []Revision
	var before *edition
	for _, e := range entries {
		after, err := editionOf(tx, e)
		if err != nil {
			return nil, fmt.Errorf("%s, version %d: %w", address, e.Number, err)
		}
		r := Revision{e, []Head{}, []Edit{}}
		if before != nil {
			r.Heads, r.Edits = heads(before, after), edits(before, after)
		}
		all, before = append(all, r), after
	}
	return all, nil
}

// edition is a version with its sentences.
type edition struct {
	*Told
	sentences []Sentence
}

func editionOf(tx *archive.Tx, e archive.Entry) (*edition, error) {
	r, err := tx.Reading(e.Version)
	if err != nil {
		return nil, err
	}
	spans, err := tx.Sentences(e.Version, r.Text)
	if err != nil {
		return nil, err
	}
	if spans == nil {
		spans = lines(r.Text)
	}
	v := &edition{Told: NewTold(Report{Entry: e}, r)}
	for _, s := range spans {
		if !v.aside(s) {
			v.sentences = append(v.sentences, v.sentence(s))
		}
	}
	return v, nil
}

// lines are what stands for sentences where none were kept: the lines of the text.
func lines(text string) (spans []reading.Span) {
	at := 0
	for line := range strings.Lines(text) {
		if words := strings.TrimSpace(line); words != "" {
			start := at + strings.Index(line, words)
			spans = append(spans, reading.Cut(text, start, start+len(words)))
		}
		at += len(line)
	}
	return spans
}

func (v *edition) sentence(s reading.Span) Sentence {
	x := Sentence{v.points(s.Start), v.points(s.End), s.Text, []Saying{}, []Quote{}}
	for i := range v.Statements {
		if c := v.Statements[i].Content.Spans; len(c) > 0 && s.Start <= c[0].Start && c[0].Start < s.End {
			x.Statements = append(x.Statements, v.saying(&v.Statements[i]))
		}
	}
	for _, f := range v.Figures {
		if s.Contains(f.Span) {
			x.Figures = append(x.Figures, v.quote(f.Span))
		}
	}
	return x
}

func heads(before, after *edition) []Head {
	all := []Head{}
	add := func(of, a, b string) {
		if a != b {
			all = append(all, Head{of, a, b})
		}
	}
	add("title", before.Entry.Title, after.Entry.Title)
	add("byline", strings.Join(before.Byline, ", "), strings.Join(after.Byline, ", "))
	add("outlet", before.Entry.Outlet, after.Entry.Outlet)
	add("published", before.Entry.Published, after.Entry.Published)
	return all
}
