package archive

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// Judgement is what a person says of something that Hearsay found. It changes nothing of what was found; it is kept beside it.
type Judgement struct {
	Made    time.Time       `json:"made"`
	Kind    string          `json:"kind"`   // one of JudgementKinds
	Target  string          `json:"target"` // the statement's id in the reading, the story's, the matter's
	Report  string          `json:"report"` // the address of the report that it is about; empty for a dispute
	Hash    string          `json:"hash"`   // of the version that was judged, likewise
	Verdict string          `json:"verdict"`
	Note    string          `json:"note"`
	Finding json.RawMessage `json:"finding"` // what was judged, as it stood: enough to learn from it without the archive
}

// What is judged, and how.
const (
	OnStatement = "statement" // source, cue and content of a statement are right
	OnLink      = "link"      // a report is of a story
	OnDispute   = "dispute"   // the sides of a matter contradict each other

	Confirm = "confirm"
	Reject  = "reject"
)

// JudgementKinds and Verdicts are the words that a Judgement may have.
var (
	JudgementKinds = []string{OnStatement, OnLink, OnDispute}
	Verdicts       = []string{Confirm, Reject}
)

// Judge keeps a judgement. A later one of the same thing takes the place of an earlier one in Judgements; both stay in AllJudgements.
func (t *Tx) Judge(j Judgement) error {
	if !slices.Contains(JudgementKinds, j.Kind) || !slices.Contains(Verdicts, j.Verdict) || j.Target == "" || !json.Valid(j.Finding) {
		return fmt.Errorf("no such judgement: %q of %q %q", j.Verdict, j.Kind, j.Target)
	}
	_, err := t.exec("INSERT INTO judgement (made, kind, target, report, hash, verdict, note, finding) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		j.Made.UTC().Format(time.RFC3339), j.Kind, j.Target, j.Report, j.Hash, j.Verdict, j.Note, string(j.Finding))
	return err
}

// Judgements are the latest ones of each target of a kind: of the statements of a report, of the links to a story. Of a report's versions
// they are those of the one with a hash, since the statements of another have the same ids; an empty hash is any.
func (t *Tx) Judgements(kind, report, hash string) (map[string]Judgement, error) {
	latest := map[string]Judgement{}
	err := t.judgements("WHERE kind = ? AND report = ?", []any{kind, report}, func(j Judgement) error {
		if hash == "" || j.Hash == hash {
			latest[j.Target] = j
		}
		return nil
	})
	return latest, err
}

// AllJudgements calls each for every judgement, in the order in which they were made.
func (t *Tx) AllJudgements(each func(Judgement) error) error { return t.judgements("", nil, each) }

func (t *Tx) judgements(where string, args []any, each func(Judgement) error) error {
	return t.rows("SELECT made, kind, target, report, hash, verdict, note, finding FROM judgement "+where+" ORDER BY id", args, func(rows *sql.Rows) error {
		var j Judgement
		var made, finding string
		if err := rows.Scan(&made, &j.Kind, &j.Target, &j.Report, &j.Hash, &j.Verdict, &j.Note, &finding); err != nil {
			return err
		}
		j.Finding = json.RawMessage(finding)
		var err error
		if j.Made, err = time.Parse(time.RFC3339, made); err != nil {
			return err
		}
		return each(j)
	})
}

// judgementsFollow makes judgements of a story's links and disputes those of the story that it goes into. A matter's id is its story's, a
// point, and what it is about.
func (t *Tx) judgementsFollow(story, into string) error {
	if _, err := t.exec("UPDATE judgement SET target = ? WHERE kind = ? AND target = ?", into, OnLink, story); err != nil {
		return err
	}
	_, err := t.exec("UPDATE judgement SET target = CAST(? AS TEXT) || substr(target, length(CAST(? AS TEXT)) + 1) WHERE kind = ? AND substr(target, 1, length(CAST(? AS TEXT)) + 1) = CAST(? AS TEXT) || '.'",
		into, story, OnDispute, story, story)
	return err
}
