package archive

import (
	"context"
	"encoding/json"
	"testing"

	"hearsay/internal/archivetest"
)

func TestJudgements(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		judge := func(j Judgement) error {
			j.Made = noon
			return a.Update(context.Background(), func(tx *Tx) error { return tx.Judge(j) })
		}
		finding := json.RawMessage(`{"words":"Enough"}`)
		for _, j := range []Judgement{
			{Kind: OnStatement, Target: "s1", Report: "a", Verdict: Confirm, Finding: finding},
			{Kind: OnStatement, Target: "s1", Report: "a", Verdict: Reject, Note: "she asked", Finding: finding},
			{Kind: OnStatement, Target: "s1", Report: "b", Verdict: Confirm, Finding: finding},
			{Kind: OnLink, Target: "s1", Report: "a", Verdict: Confirm, Finding: finding},
		} {
			if err := judge(j); err != nil {
				t.Fatal(err)
			}
		}
		for _, j := range []Judgement{
			{Kind: "taste", Target: "s1", Verdict: Confirm, Finding: finding},
			{Kind: OnLink, Target: "s1", Verdict: "perhaps", Finding: finding},
			{Kind: OnLink, Target: "", Verdict: Confirm, Finding: finding},
			{Kind: OnLink, Target: "s1", Verdict: Confirm, Finding: json.RawMessage("{")},
		} {
			if err := judge(j); err == nil {
				t.Errorf("%+v was kept", j)
			}
		}
		view(t, a, func(tx *Tx) error {
			of, err := tx.Judgements(OnStatement, "a")
			if j := of["s1"]; err != nil || len(of) != 1 || j.Verdict != Reject || j.Note != "she asked" || string(j.Finding) != string(finding) || !j.Made.Equal(noon) {
				t.Errorf("judgements of a: %+v, %v", of, err)
			}
			n := 0
			if err := tx.AllJudgements(func(Judgement) error { n++; return nil }); err != nil || n != 4 {
				t.Errorf("%d judgements in all, %v; want 4", n, err)
			}
			return nil
		})
	})
}
