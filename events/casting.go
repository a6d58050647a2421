package events

import (
	"slices"
	"strconv"
	"strings"

	"hearsay/language"
	"hearsay/reading"
)

// candidate is a noun phrase beside a trigger that may name who acts or who undergoes.
type candidate struct {
	party
	rule     string // what the rules take it for: "actor", "target" or "none"
	features []string
}

// likely are the chances from which a candidate takes a part: to say of somebody that he acted asks for more than that he was meant.
// Below unlikely one that the rules found does not.
var likely = map[string]float64{"actor": 0.5, "target": 0.4}

const unlikely = 0.03

// assign mends by the weights of weights.tsv.gz who takes part: where none that the rules found for a part is likely to have it, those
// that are likely take it.
func (f *finder) assign(m match, a *arguments) {
	cs := f.candidates(m, *a)
	a.actors = recast(cs, "actor", a.actors, false)
	a.targets = recast(cs, "target", a.targets, hurts[m.kind] && len(a.targets) > 0)
}

// recast are the parties that take a part which the rules gave to those in found.
func recast(cs []candidate, part string, found []party, sure bool) []party {
	model := theLinears()[part]
	var kept, others []party
	for _, c := range cs {
		p := model.chances(c.features)[0]
		switch {
		case c.rule == part && p >= unlikely:
			kept = append(kept, c.party)
			sure = sure || p >= likely[part]
		case c.rule == "none" && p >= likely[part]:
			others = append(others, c.party)
		}
	}
	if !sure {
		kept = append(kept, others...)
	}
	if len(kept) == 0 {
		return found
	}
	return kept
}

// candidates are the parties that the rules found for a trigger, and the other noun phrases of its sentence within reach.
func (f *finder) candidates(m match, a arguments) []candidate {
	var out []candidate
	for _, p := range a.actors {
		out = append(out, candidate{party: p, rule: "actor"})
	}
	for _, p := range a.targets {
		out = append(out, candidate{party: p, rule: "target"})
	}
	s := f.sentence(m.head)
	first, last := max(s.First, m.head-far), min(s.Last, m.head+far)
	for i := first; i < last; i++ {
		p, ok := f.phrase(i)
		if !ok || p.Kind != language.NounPhrase || p.Head != i || m.has(i) || f.isTime(f.t.Tokens[i].Phrase) {
			continue
		}
		switch f.t.Tokens[i].Tag {
		case "WDT", "WP", "EX":
			continue
		}
		q := f.parties([]int{f.t.Tokens[i].Phrase})
		if f.tells(q[0], m.head) {
			continue // whoever says that others were shot has shot nobody
		}
		if q[0].first <= m.head && m.head < q[0].last || f.meet(q, a.actors) || f.meet(q, a.targets) {
			continue
		}
		if strings.Contains(f.path(i, m), "<ccomp") {
			continue // who says, knows or sees that something happens takes no part in it
		}
		out = append(out, candidate{party: q[0], rule: "none"})
	}
	slices.SortStableFunc(out, func(x, y candidate) int { return x.first - y.first })
	for i := range out {
		out[i].features = f.castFeatures(m, a, out, i)
	}
	return out
}

// tells reports whether a party is the source of a statement that token i is told in.
func (f *finder) tells(p party, i int) bool {
	s, ok := f.holders.statement(i)
	return ok && slices.ContainsFunc(s.Source.Spans, func(x reading.Span) bool {
		return x.Start < f.t.Tokens[p.last-1].End && f.t.Tokens[p.first].Start < x.End
	})
}

// castFeatures describe candidate i: where it stands from the trigger, what leads to it, how the tree joins the two, what it is, and
// what the rules took it for.
func (f *finder) castFeatures(m match, a arguments, cs []candidate, i int) []string {
	c := cs[i]
	t, head := f.t, c.last-1
	if p, ok := f.phrase(c.first); ok && p.Head >= c.first && p.Head < c.last {
		head = p.Head
	}
	side, from, to := "before", c.last, m.first
	if c.first > m.head {
		side, from, to = "after", m.last, c.first
	}
	verbs, commas := 0, 0
	for j := from; j < to; j++ {
		if p, ok := f.phrase(j); ok && p.Kind == language.VerbGroup && p.Head == j {
			verbs++
		}
		if t.Tokens[j].Text == "," {
			commas++
		}
	}
	nearer := 0 // candidates between it and the trigger
	for k := range cs {
		if k != i && (side == "before" && cs[k].first > c.first && cs[k].first < m.head || side == "after" && cs[k].first < c.first && cs[k].first > m.head) {
			nearer++
		}
	}
	lead := f.lead(c.first)
	voice := "active"
	if m.group < 0 {
		voice = "noun"
	} else if f.undergoes(m.group) {
		voice = "passive"
	}
	kind := string(m.kind)
	what := f.sort(c.party, head)
	path := f.path(head, m)
	at := side + " " + lead
	out := []string{
		"bias", "at=" + at, "at=" + at + " " + voice, "at=" + at + " " + kind, "at=" + at + " " + t.Tokens[m.head].Lemma,
		"near=" + side + " " + strconv.Itoa(min(nearer, 4)), "near=" + side + " " + strconv.Itoa(min(nearer, 4)) + " " + voice,
		"verbs=" + side + " " + strconv.Itoa(min(verbs, 3)), "commas=" + side + " " + strconv.Itoa(min(commas, 3)),
		"what=" + what, "what=" + what + " " + side, "what=" + what + " " + kind, "what=" + what + " " + at,
		"path=" + path, "path=" + path + " " + voice, "path=" + path + " " + kind, "path=" + path + " " + lead,
		"rule=" + c.rule, "rule=" + c.rule + " " + kind, "rule=" + c.rule + " " + what, "rule=" + c.rule + " " + path,
		"rule=" + c.rule + " " + at, "noun=" + t.Tokens[head].Lemma + " " + kind, "noun=" + t.Tokens[head].Lemma,
		"left=" + side + " " + strconv.FormatBool(len(a.actors) > 0) + " " + strconv.FormatBool(len(a.targets) > 0) + " " + c.rule,
		"left=" + at + " " + strconv.FormatBool(len(a.targets) > 0) + " " + what,
	}
	for _, class := range []string{"troops", "place", "patient", "inmates", "goods", "relief", "helpers", "organ", "armed", "pact", "doings", "plea"} {
		if theLexicon().classes[class][t.Tokens[head].Lemma] {
			out = append(out, "class="+class, "class="+class+" "+side, "class="+class+" "+kind)
		}
	}
	if i == 0 {
		out = append(out, "first", "first "+kind)
	}
	return out
}

// lead is the preposition, the comma or the joining word before token i, or "-".
func (f *finder) lead(i int) string {
	first := f.sentence(i).First
	for j := i - 1; j >= max(first, i-3); j-- {
		switch tok := f.t.Tokens[j]; tok.Tag {
		case "IN", "TO", "CC":
			return tok.Lower
		case ",", "POS":
			return tok.Text
		case "RB", "JJ", "JJS", "JJR", "DT", "PDT", "``", "CD":
			continue
		}
		break
	}
	return "-"
}

// sort says what a party is: an entity of a kind, a noun with one in its words, a pronoun, a plain noun.
func (f *finder) sort(p party, head int) string {
	if id := f.entity(p); id != "" {
		return string(f.kind(id))
	}
	if f.t.IsPronoun(head) {
		return "pronoun"
	}
	for i := p.first; i < p.last; i++ {
		if f.t.Tokens[i].IsName() {
			return "name's"
		}
	}
	if f.t.Tokens[head].Tag == "NNS" {
		return "several"
	}
	return "noun"
}

// path is how the tree joins a candidate's head to the trigger: the relations up from the one and up from the other to where they meet.
func (f *finder) path(head int, m match) string {
	const steps = 4
	up := map[int]string{}
	down := ""
	for i, n := m.head, 0; i >= 0 && n <= steps; i, n = f.tree.Head[i], n+1 {
		up[i] = down
		down += "<" + f.tree.Relation[i]
	}
	way := ""
	for i, n := head, 0; i >= 0 && n <= steps; i, n = f.tree.Head[i], n+1 {
		if rest, ok := up[i]; ok {
			return way + rest
		}
		way += ">" + f.tree.Relation[i]
	}
	return "far"
}
