package events

import (
	"strconv"

	"hearsay/language"
	"hearsay/reading"
)

// margin is by how much another type must be likelier than the rules' for it to take its place.
const margin = 0.2

// choose mends by the weights of weights.tsv.gz the type that the rules give an event.
func (f *finder) choose(m match, a arguments, kind reading.EventType, status reading.Status) reading.EventType {
	model := theLinears()["class"]
	best, highest, own := kind, 0.0, 0.0
	for i, p := range model.chances(f.choiceFeatures(m, a, kind, status)) {
		switch class := reading.EventType(model.classes[i]); {
		case class == kind:
			own = p
		case class != "none" && p > highest:
			best, highest = class, p
		}
	}
	if highest < own+margin {
		return kind
	}
	return best
}

// choiceFeatures describe what a trigger tells of: its words and those around it, what governs it and what it governs, how certain it
// is told, and who takes part.
func (f *finder) choiceFeatures(m match, a arguments, kind reading.EventType, status reading.Status) []string {
	t := f.t
	lemma := t.Tokens[m.head].Lemma
	rule := string(kind)
	if rule == "" {
		rule = "none"
	}
	words := ""
	for _, i := range m.tokens {
		words += " " + t.Tokens[i].Lemma
	}
	out := []string{
		"bias", "rule=" + rule, "word=" + lemma, "word=" + lemma + " " + rule, "words=" + words, "status=" + string(status), "status=" + string(status) + " " + rule,
		"word=" + lemma + " " + string(status),
	}
	for _, i := range m.tokens {
		if i != m.head {
			out = append(out, "own="+t.Tokens[i].Lemma, "own="+t.Tokens[i].Lemma+" "+rule)
		}
	}
	if m.group >= 0 {
		p := t.Phrases[m.group]
		for i := p.First; i < p.Last; i++ {
			if i != p.Head {
				out = append(out, "aux="+t.Tokens[i].Lower, "aux="+t.Tokens[i].Lower+" "+rule)
			}
		}
	} else {
		out = append(out, "noun trigger")
	}
	s := f.sentence(m.head)
	first, last := max(s.First, m.head-far), min(s.Last, m.head+far)
	for i := first; i < last; i++ {
		tok := t.Tokens[i]
		if i == m.head || !tok.IsVerb() && !tok.IsNoun() && tok.Tag != "JJ" && tok.Tag != "RP" || tok.IsName() || f.inTime(i) {
			continue
		}
		side, d := "after", i-m.head
		if d < 0 {
			side, d = "before", -d
		}
		out = append(out, "bag="+tok.Lemma)
		if d <= 8 {
			out = append(out, side+"="+tok.Lemma)
		}
		h := f.tree.Head[i]
		if h == m.head {
			relation := f.tree.Relation[i]
			out = append(out, relation+"="+tok.Lemma, relation+"="+tok.Lemma+" "+lemma)
			for _, class := range theLexicon().classesOf[tok.Lemma] {
				out = append(out, relation+"~"+class, relation+"~"+class+" "+lemma, relation+"~"+class+" "+rule)
			}
			if k := f.tree.Marker[i]; k >= 0 {
				out = append(out, "to="+t.Tokens[k].Lower+" "+tok.Lemma)
			}
		}
		if f.tree.Head[m.head] == i {
			out = append(out, "under="+tok.Lemma, "under="+tok.Lemma+" "+f.tree.Relation[m.head], "under="+tok.Lemma+" "+rule)
		}
	}
	for i, n := m.last, 0; i < s.Last && n < 3; i, n = i+1, n+1 {
		tok := t.Tokens[i]
		if tok.Tag == "IN" || tok.Tag == "TO" || tok.Tag == "RP" {
			out = append(out, "next="+tok.Lower, "next="+tok.Lower+" "+lemma)
			break
		}
	}
	for i := m.last; i < min(s.Last, m.last+6); i++ {
		if p, ok := f.phrase(i); ok && p.Kind == language.VerbGroup && p.Head == i && p.Infinitive {
			out = append(out, "doing="+t.Tokens[i].Lemma, "doing="+t.Tokens[i].Lemma+" "+rule)
			break
		}
	}
	for _, x := range []struct {
		role string
		ps   []party
	}{{"actor", a.actors}, {"target", a.targets}} {
		out = append(out, x.role+"s="+strconv.Itoa(min(len(x.ps), 2)))
		for _, p := range x.ps[:min(len(x.ps), 2)] {
			head := p.last - 1
			what := f.sort(p, head)
			out = append(out, x.role+"="+what, x.role+"="+what+" "+rule)
			if e := f.entities[f.entityWithin(p)]; e != nil && e.Sector != "" {
				out = append(out, x.role+"~"+string(e.Sector), x.role+"~"+string(e.Sector)+" "+rule, x.role+"~"+string(e.Sector)+" "+lemma)
			}
			if !t.Tokens[head].IsName() {
				out = append(out, x.role+"="+t.Tokens[head].Lemma, x.role+"="+t.Tokens[head].Lemma+" "+lemma)
			}
		}
	}
	return out
}
