package view

import (
	"fmt"
	"strings"

	"hearsay/compare"
)

// Revisions shows the versions of a report and what changed from each to the next.
func Revisions(all []compare.Revision, look Look) []byte {
	s := newSheet(look)
	for i, r := range all {
		if i > 0 {
			s.WriteByte('\n')
		}
		changed := count(len(r.Edits), "change")
		if i == 0 {
			changed = "the first"
		}
		s.row(0, []int{max(s.Width-gutter-cells(changed), 1)}, cell{{fmt.Sprintf("Version %d", r.Number), bold}, {join(" · ", "added "+r.Added.Format("2006-01-02 15:04"), published(r.Published), Plain(r.Title)), faint}}, cell{{changed, faint}})
		for _, h := range r.Heads {
			s.row(2, []int{kindWidth}, cell{{h.Of, accent}}, cell{{"[-" + Plain(h.Before) + "-] {+" + Plain(h.After) + "+}", regular}})
		}
		for _, e := range r.Edits {
			s.row(2, []int{kindWidth}, cell{{string(e.Kind), accent}}, append(cell{{drifted(e), regular}}, append(tells("no longer", e.Before), tells("now", e.After)...)...))
		}
	}
	return s.Bytes()
}

const kindWidth = 9 // of "published"

func published(day string) string {
	if day == "" {
		return ""
	}
	return "published " + Plain(day)
}

// drifted is a changed sentence with the marks of git's word-diff: [-taken out-] and {+put in+}.
func drifted(e compare.Edit) string {
	switch {
	case e.After == nil:
		return "[-" + Plain(e.Before.Text) + "-]"
	case e.Before == nil:
		return "{+" + Plain(e.After.Text) + "+}"
	}
	return marked(e.Drift)
}

func marked(drift []compare.Change) string {
	words := make([]string, len(drift))
	for i, c := range drift {
		switch words[i] = Plain(c.Words); c.Kind {
		case compare.Gone:
			words[i] = "[-" + words[i] + "-]"
		case compare.New:
			words[i] = "{+" + words[i] + "+}"
		}
	}
	return strings.Join(words, " ")
}

// tells is what only this version of a sentence tells.
func tells(when string, s *compare.Sentence) (c cell) {
	if s == nil {
		return nil
	}
	for _, x := range s.Statements {
		c = append(c, line{when + ": " + Plain(x.Voice.Name) + ", " + string(x.Attitude) + ": “" + cut(Plain(x.Words), longestWords/2) + "”", faint})
	}
	for _, f := range s.Figures {
		c = append(c, line{when + ": " + Plain(f.Text), faint})
	}
	return c
}
