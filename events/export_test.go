package events

import (
	"hearsay/language"
	"hearsay/reading"
)

// Sample is a trigger as the learned choices see it, for training/choose.py.
type Sample struct {
	Kind       string            `json:"kind"`
	Trigger    reading.Span      `json:"trigger"`
	Features   []string          `json:"features"`
	Candidates []SampleCandidate `json:"candidates"`
}

// SampleCandidate is one of a trigger's candidates, with the spans of its words and of the other mentions of its entity.
type SampleCandidate struct {
	Rule     string         `json:"rule"`
	Spans    []reading.Span `json:"spans"`
	Features []string       `json:"features"`
}

// Samples are those of a report.
func Samples(t *language.Text, r *reading.Reading) []Sample {
	f := newFinder(t, r)
	var out []Sample
	for _, m := range append(f.triggers(), f.unlisted()...) {
		a := f.arguments(m)
		kind, status := f.future(m, f.status(m))
		s := Sample{Kind: string(kind), Trigger: t.Cut(m.first, m.last), Features: f.choiceFeatures(m, a, kind, status)}
		for _, c := range f.candidates(m, a) {
			x := SampleCandidate{Rule: c.rule, Features: c.features}
			for _, p := range f.participants([]party{c.party}) {
				x.Spans = append(x.Spans, p.Spans...)
				for _, e := range r.Entities {
					if p.Entity != "" && e.ID == string(p.Entity) {
						for _, n := range e.Mentions {
							x.Spans = append(x.Spans, n.Span)
						}
					}
				}
			}
			s.Candidates = append(s.Candidates, x)
		}
		out = append(out, s)
	}
	return out
}

// UseWeights puts a table in the place of the one that is compiled in.
func UseWeights(table string) error {
	l, err := readLinears(table)
	theLinears = func() linears { return l }
	return err
}
