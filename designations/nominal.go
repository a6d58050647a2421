package designations

import "cmp"

// nominal reads the noun of a deed by the frames of its verb: "the proscription of X by Velden since 1998", "X's removal from the list".
func (f *finder) nominal(i int) (giving, bool) {
	tok := f.t.Tokens[i]
	verb := words().nominals[tok.Lower]
	if verb == "" || !tok.IsNoun() || f.tree.is(i, "compound") {
		return giving{}, false
	}
	if v := f.governor(i); v >= 0 {
		if e := f.effectOn(v); e != "" && e != holds {
			return giving{}, false // what the verb does to it counts
		}
	}
	c := clause{v: i, subject: -1, object: -1, indirect: -1, end: f.clauseEnd(i)}
	c.object = f.ofWhom(i)
	c.subject = f.agent(i)
	poss := f.tree.kid(i, "nmod:poss")
	switch {
	case c.object < 0:
		c.object = poss
	case c.subject < 0:
		c.subject = poss
	}
	if c.object < 0 || c.object != poss && c.subject < 0 && f.listBehindNoun(i, c.end) < 0 || c.object == poss && c.subject < 0 && f.listBehindNoun(i, c.end) < 0 {
		return giving{}, false
	}
	if v := f.governor(i); v >= 0 && c.subject < 0 {
		c.subject = f.clauseOf(v, 2).subject // "approved its removal from the list"
	}
	ok, _ := f.isTold(i, true)
	if !ok {
		return giving{}, false
	}
	for _, fr := range words().verbs[verb] {
		if fr.form == "measure" || fr.form == "grant" || fr.form == "as?" {
			continue
		}
		g, ok := f.apply(fr, &c)
		if !ok || len(g.of) == 0 || len(g.by) == 0 {
			continue
		}
		g.head, g.effect, g.first, g.last = i, fr.effect, min(g.first, i), max(g.last, i+1)
		g.at, g.until = f.dates(i)
		if v := f.tree.Head[i]; g.at == "" && v >= 0 && f.tree.is(i, "obj") {
			g.at, _ = f.dates(v) // "approved the removal of X on Friday"
		}
		g.at = cmp.Or(g.at, f.began(i))
		return g, true
	}
	return giving{}, false
}

// began is since when noun i is said to be: "the designation dates from 1998".
func (f *finder) began(i int) string {
	v := f.tree.Head[i]
	if v < 0 || !f.tree.is(i, "nsubj") {
		return ""
	}
	switch f.t.Tokens[v].Lemma {
	case "date", "come", "go", "begin", "start", "follow":
		at, _ := f.dates(v)
		return at
	}
	return ""
}

// listBehindNoun is the list to or from which noun i says that somebody was put or taken, or -1.
func (f *finder) listBehindNoun(i, end int) int {
	for j := i + 1; j < end; j++ {
		switch f.t.Tokens[j].Lower {
		case "to", "on", "onto", "in", "from", "off":
			if at := f.listBehind(j, end); at >= 0 {
				return at
			}
		}
	}
	return -1
}
