package view

import (
	"bytes"
	"html/template"
	"strings"

	"hearsay/reading"
)

// Judging lets people say on a page whether statements are right.
type Judging struct {
	Action   string             // the address that takes a form with target, verdict and note
	Verdicts map[string]Verdict // by the statement's id
}

// Verdict is what a person has said of a statement.
type Verdict struct{ Verdict, Note string }

// judge is the form of one statement.
type judge struct{ Action, Target, Verdict, Note string }

func (j *Judging) of(statement string) *judge {
	if j == nil {
		return nil
	}
	v := j.Verdicts[statement]
	return &judge{j.Action, statement, v.Verdict, v.Note}
}

// Section is a reading as a part of a page: its text with the holders marked, what its voices say, and tables. It needs Style; its own
// rules light up a statement's words beside its card.
type Section struct {
	HTML  template.HTML
	Style string
}

// Style is the style sheet of readings.
func Style() string { return pageStyle }

// NewSection shows a reading. Ids in it begin with the given one; judging may be nil. Where a statement's chain is to be seen is chains with
// the statement's id behind it; empty is nowhere.
func NewSection(id string, r *reading.Reading, judging *Judging, chains string) (Section, error) {
	v := newRoomReport(id, r, judging, chains)
	var b bytes.Buffer
	if err := page.ExecuteTemplate(&b, "reading", v); err != nil {
		return Section{}, err
	}
	var rules strings.Builder
	if len(r.Statements) <= mostLinked {
		v.linkRules(&rules)
	}
	return Section{template.HTML(b.String()), rules.String()}, nil //nolint:gosec // made by html/template one line above
}
