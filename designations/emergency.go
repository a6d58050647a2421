package designations

import "strings"

// measureText is what a measure is called: "travel ban", "state of emergency".
func (f *finder) measureText(m int) string {
	if f.isEmergency(m) {
		if strings.HasSuffix(f.t.Tokens[m].Lower, "law") {
			return "martial law"
		}
		return "state of emergency"
	}
	return f.text(f.modifiers(m), m+1)
}

func (f *finder) isEmergency(m int) bool {
	switch f.t.Tokens[m].Lower {
	case "emergency", "state", "law", "rule":
		return f.isMeasure(m)
	}
	return false
}

// emergency gives a state of emergency to the place that it names, else to the place of whoever declares it.
func (f *finder) emergency(g giving, c *clause, fr frame, m int) (giving, bool) {
	if len(g.of) == 0 && c.v >= 0 {
		for _, k := range f.tree.kids[c.v] {
			if f.tree.is(k, "obl") && f.prefaced(k, "in", "across", "throughout") && !f.inTime(k) && f.t.Tokens[k].IsNoun() {
				g.of = f.bearers(k, nil)
			}
		}
	}
	if len(g.of) == 1 && len(g.by) == 1 && g.of[0] == g.by[0] && c.passive && f.agent(c.v) < 0 {
		g.by = nil // a place where it was declared has not declared it
	}
	if len(g.of) > 0 {
		return g, true
	}
	if fr.effect != begins && f.near(f.told.last, m) && similar(f.told.last.as, g.as) > 0 {
		return g, true // of where it was declared
	}
	if id := f.label(m); id != "" {
		g.of = []string{id}
		return g, true
	}
	if c.subject >= 0 {
		for _, k := range f.tree.kids[c.subject] {
			if id := f.named(k); id != "" && !f.personal[id] && f.tree.is(k, "nmod", "compound", "amod") {
				g.of = []string{id} // "the mayor of Lind declared"
				return g, true
			}
		}
	}
	if len(g.by) == 1 && f.acts[g.by[0]] != "" {
		g.of = []string{f.acts[g.by[0]]} // "the emergency that he had declared"
		return g, true
	}
	if len(g.by) == 1 && !f.personal[g.by[0]] {
		g.of = g.by
		return g, true
	}
	return g, fr.effect == ends || fr.effect == renews
}
