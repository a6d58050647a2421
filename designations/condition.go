package designations

// condition reads a status that is said of somebody by an adjective or a noun behind "is", "became" or "remained": "is illegal in Velden",
// "became persona non grata", "was legal again".
func (f *finder) condition(i int) (giving, bool) {
	persona := f.isPersona(i)
	as := f.t.Tokens[i].Lower
	if !persona && !f.noun(i, "condition") {
		return giving{}, false
	}
	at, last := i, i+1
	if persona {
		as, last = f.statusAt(i, f.sentence(i).Last)
	}
	v := i // what the clause's words hang on
	if h := f.tree.Head[i]; h >= 0 && f.t.Tokens[h].IsVerb() && f.tree.is(i, "xcomp", "obj", "obl", "acl", "advmod") {
		switch f.t.Tokens[h].Lemma {
		case "become", "remain", "stay", "be", "turn":
			v = h
		default:
			return giving{}, false
		}
	} else if f.tree.kid(i, "cop") < 0 {
		return giving{}, false
	}
	c := f.clauseOf(v, 2)
	s := c.subject
	if s < 0 && c.passive {
		s = c.object
	}
	if s < 0 {
		return giving{}, false
	}
	if m, ok := f.mention(s); !ok && !f.definite(s) || ok && m.form == "pronoun" && !persona && as != "legal" && f.isRelative(s) {
		return giving{}, false // "what is illegal"
	}
	ok, over := f.isTold(v, true)
	if !ok {
		return giving{}, false
	}
	g := giving{as: as, effect: holds, head: v, first: min(s, at), last: max(last, s+1)}
	if as == "legal" {
		g.as, over = "illegal", true
	}
	g.by = f.placesBehind(at, f.clauseEnd(at))
	g.of = f.bearers(s, g.by)
	if over {
		g.effect = ends
	}
	g.at, g.until = f.dates(v)
	for _, id := range g.of {
		if as == "legal" && !f.told.known(g) || f.kinds[id] == "place" {
			return g, false
		}
	}
	return g, len(g.of) > 0
}
