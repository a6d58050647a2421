package designations

import (
	"slices"

	"hearsay/reading"
)

// agent is the noun behind "by" of verb v or of what hangs on it, or -1.
func (f *finder) agent(v int) int {
	for i := v + 1; i < f.clauseEnd(v); i++ {
		if f.t.Tokens[i].Lower != "by" || !f.tree.is(i, "case") {
			continue
		}
		if h := f.tree.Head[i]; h > i && !f.inTime(h) && f.t.Tokens[h].Tag != "CD" {
			return h
		}
	}
	return -1
}

// actors are who gives a status in a clause: the subject, of a passive whoever stands behind "by" or the place behind "in".
func (f *finder) actors(c clause) []string {
	if !c.passive {
		if c.subject < 0 {
			if v := f.enacted(c.v); v >= 0 {
				return f.actors(f.clauseOf(v, 1))
			}
			return nil
		}
		if f.lower(c.subject, c.v) == "all" || f.lower(c.subject, c.v) == "both" {
			return f.allGivers(c.subject)
		}
		return f.givers(c.subject)
	}
	if a := f.agent(c.v); a >= 0 {
		return f.giversBefore(a, f.dateBehind(a))
	}
	return f.ground(c)
}

// dateBehind is the first token of a time behind token i in its sentence: whoever is joined behind it has another date.
func (f *finder) dateBehind(i int) int {
	last := min(f.sentence(i).Last, i+reach)
	for i < last && !f.inTime(i) {
		i++
	}
	return i
}

// ground is the place where a passive holds: "banned in Velden", or the place that somebody may not enter.
func (f *finder) ground(c clause) []string {
	for _, k := range f.tree.kids[c.v] {
		if f.tree.is(k, "obl") && f.prefaced(k, "in") && !f.inTime(k) {
			if ids := f.giversBefore(k, f.dateBehind(k)); len(ids) > 0 {
				return ids
			}
		}
		if k > c.v && f.prefaced(k, "as") && f.t.Tokens[k].IsNoun() {
			for _, n := range f.tree.kids[k] {
				if n > k && f.tree.is(n, "nmod") && f.prefaced(n, "in") && !f.inTime(n) && f.at[n] > 0 {
					return f.givers(n) // "listed as a gang in Velden"
				}
			}
		}
		if f.t.Tokens[k].Lower == "there" && k > c.v && f.tree.is(k, "advmod") {
			if ids := f.lastNamed(c.v, 2, func(id string) bool { return f.kinds[id] == reading.Place || f.authorities[id] && !f.personal[id] }); ids != nil {
				return ids
			}
		}
		if f.t.Tokens[k].Lower == "where" {
			if f.lower(k-1, k) == "," && k > 1 && f.at[k-2] > 0 {
				return f.givers(k - 2) // "in Velden, where it was banned"
			}
			if f.tree.is(c.v, "acl:relcl") {
				return f.givers(f.tree.Head[c.v])
			}
		}
		if f.tree.is(k, "advcl", "xcomp") {
			switch f.t.Tokens[k].Lemma {
			case "enter", "leave", "visit":
				if o := f.tree.kid(k, "obj"); o >= 0 {
					return f.givers(o)
				}
			}
		}
	}
	return nil
}

// allGivers are those who gave the last status to the same bearer, but for whoever "but" or "except" leaves out: "all but Velden".
func (f *finder) allGivers(i int) []string {
	var but []string
	for _, k := range f.tree.kids[i] {
		but = append(but, f.givers(k)...)
	}
	var out []string
	for _, d := range f.told.entries {
		if id := string(d.By); id != "" && slices.Contains(f.told.last.of, string(d.Of)) && !d.Ended && !slices.Contains(but, id) && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}
