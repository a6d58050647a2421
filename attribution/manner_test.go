package attribution

import (
	"testing"

	"hearsay/reading"
)

func TestManner(t *testing.T) {
	type manner struct {
		tense                         reading.Tense
		negated, hypothetical, hedged bool
	}
	for _, c := range []struct {
		text string
		want manner
	}{
		{"Ilse Brandt said that the ferry was safe.", manner{tense: reading.Past}},
		{"Ilse Brandt says that the ferry is safe.", manner{tense: reading.Present}},
		{"Ilse Brandt has said that the ferry was safe.", manner{tense: reading.Past}},
		{"Ilse Brandt will announce that the ferry stays in port.", manner{tense: reading.Future}},
		{"Ilse Brandt did not say that the ferry was safe.", manner{tense: reading.Past, negated: true}},
		{"Ilse Brandt refused to confirm that the ferry was leaking.", manner{tense: reading.Past, negated: true}},
		{"Ilse Brandt declined to comment on the report.", manner{tense: reading.Past, negated: true}},
		{"Ilse Brandt refused to repair the ferry.", manner{tense: reading.Past}},
		{"The nurse asked not to be named.", manner{tense: reading.Past}},
		{"Ilse Brandt never said that the ferry was safe.", manner{tense: reading.Past, negated: true}},
		{"Ilse Brandt would say that the ferry was safe.", manner{hypothetical: true}},
		{"Ilse Brandt said that the ferry may have hit a rock.", manner{tense: reading.Past, hedged: true}},
		{"Ilse Brandt said the ferry probably hit a rock.", manner{tense: reading.Past, hedged: true}},
		{"Ilse Brandt suggested that the ferry was unsafe.", manner{tense: reading.Past, hedged: true}},
		{"According to Ilse Brandt, the ferry was safe.", manner{}},
	} {
		x := read(reading.Document{Text: c.text})
		if len(x.statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		s := x.statements[0]
		if got := (manner{s.Tense, s.Negated, s.Hypothetical, s.Hedged}); got != c.want {
			t.Errorf("%s: %+v, not %+v (cue %q)", c.text, got, c.want, wordsOf(s.Cue.Spans))
		}
		if s.Confidence <= 0 || s.Confidence > 1 {
			t.Errorf("%s: a confidence of %v", c.text, s.Confidence)
		}
	}
}
