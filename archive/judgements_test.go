package archive

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
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
			{Kind: OnStatement, Target: "s1", Report: "a", Hash: "first", Verdict: Confirm, Finding: finding},
			{Kind: OnStatement, Target: "s1", Report: "a", Hash: "second", Verdict: Reject, Note: "she asked", Finding: finding},
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
			of, err := tx.Judgements(OnStatement, "a", "")
			if j := of["s1"]; err != nil || len(of) != 1 || j.Verdict != Reject || j.Note != "she asked" || string(j.Finding) != string(finding) || !j.Made.Equal(noon) {
				t.Errorf("judgements of a: %+v, %v", of, err)
			}
			if of, err := tx.Judgements(OnStatement, "a", "first"); err != nil || len(of) != 1 || of["s1"].Verdict != Confirm {
				t.Errorf("judgements of a's first version: %+v, %v", of, err)
			}
			n := 0
			if err := tx.AllJudgements(func(Judgement) error { n++; return nil }); err != nil || n != 4 {
				t.Errorf("%d judgements in all, %v; want 4", n, err)
			}
			return nil
		})
	})
}

// What was said of a story is said of the one that it went into, and of no other.
func TestJudgementsFollow(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		finding := json.RawMessage("{}")
		update(t, a, func(tx *Tx) error {
			for _, id := range []string{"fire", "fire-2", "flames", "blaze"} {
				if _, err := tx.NewStory(id); err != nil {
					return err
				}
			}
			for kind, targets := range map[string][]string{OnLink: {"fire", "fire-2"}, OnDispute: {"fire.killed", "fire-2.killed"}, OnStatement: {"fire"}} {
				for _, target := range targets {
					if err := tx.Judge(Judgement{Made: noon, Kind: kind, Target: target, Verdict: Confirm, Finding: finding}); err != nil {
						return err
					}
				}
			}
			return errors.Join(tx.Merge("fire", "flames"), tx.Merge("flames", "blaze"))
		})
		view(t, a, func(tx *Tx) error {
			for kind, want := range map[string][]string{OnLink: {"blaze", "fire-2"}, OnDispute: {"blaze.killed", "fire-2.killed"}, OnStatement: {"fire"}} {
				of, err := tx.Judgements(kind, "", "")
				if got := slices.Sorted(maps.Keys(of)); err != nil || !slices.Equal(got, want) {
					t.Errorf("%s: %q, %v; want %q", kind, got, err, want)
				}
			}
			return nil
		})
	})
}

// An archive of an earlier Hearsay, in which they did not follow, makes up for it when it is opened.
func TestJudgementsOfBefore(t *testing.T) {
	archivetest.OnEach(t, func(t *testing.T, address string) {
		a := opened(t, address)
		update(t, a, func(tx *Tx) error {
			for _, id := range []string{"fire", "flames"} {
				if _, err := tx.NewStory(id); err != nil {
					return err
				}
			}
			for kind, target := range map[string]string{OnLink: "fire", OnDispute: "fire.killed"} {
				if err := tx.Judge(Judgement{Made: noon, Kind: kind, Target: target, Verdict: Confirm, Finding: json.RawMessage("{}")}); err != nil {
					return err
				}
			}
			_, went := tx.exec("UPDATE story SET went_into = 'flames' WHERE id = 'fire'")
			_, back := tx.exec("DELETE FROM goose_db_version WHERE version_id = 6")
			return errors.Join(went, back)
		})
		view(t, opened(t, address), func(tx *Tx) error {
			for kind, want := range map[string]string{OnLink: "flames", OnDispute: "flames.killed"} {
				of, err := tx.Judgements(kind, "", "")
				if _, ok := of[want]; err != nil || !ok || len(of) != 1 {
					t.Errorf("%s: %v, %v; want %q", kind, of, err, want)
				}
			}
			return nil
		})
	})
}
