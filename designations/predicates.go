package designations

import "cmp"

// predicate reads a list or a measure that is said of somebody without a verb of its own: "is on Velden's list", "has been under
// sanctions", "the county, under a state of emergency since May", "is the subject of a red notice".
func (f *finder) predicate(i int) (giving, bool) {
	isList := f.noun(i, "list") && f.prefaced(i, "on", "in", "among")
	isMeasure := !isList && f.isMeasure(i) && f.prefaced(i, "under")
	if m, ok := f.inForce(i); ok {
		return f.lies(m, i)
	}
	at := i
	if !isList && !isMeasure {
		if f.isMeasure(i) && f.prefaced(i, "to", "of") && f.tree.Head[i] >= 0 && (f.lower(f.tree.Head[i], i) == "subject" || f.lower(f.tree.Head[i], i) == "target") {
			at, isMeasure = f.tree.Head[i], true
		} else {
			return giving{}, false
		}
	}
	bearer := f.tree.kid(at, "nsubj")
	h := f.tree.Head[at]
	switch {
	case bearer >= 0:
	case at != i && f.tree.is(at, "xcomp", "obj") && h >= 0 && f.tree.kid(h, "obj") >= 0 && f.tree.kid(h, "obj") != at:
		bearer = f.tree.kid(h, "obj") // "made X a target of sanctions"
	case f.tree.is(at, "nmod", "appos", "acl", "dep") && h >= 0 && f.t.Tokens[h].IsNoun():
		bearer = h
	case f.tree.is(at, "conj") && h >= 0:
		// "... and on the Union's list": of the same.
		for n := 0; n < climb && h >= 0 && bearer < 0; n++ {
			if bearer = f.tree.kid(h, "nsubj"); bearer < 0 && !f.tree.is(h, "conj", "acl", "amod") {
				break
			}
			h = f.tree.Head[h]
		}
		if bearer < 0 && f.told.last.head == f.tree.Head[at] && len(f.told.last.of) > 0 {
			bearer = f.told.last.head
		}
	case f.tree.is(at, "advcl", "obl") && h >= 0:
		if bearer = f.tree.kid(h, "nsubj"); bearer >= 0 && f.t.Tokens[bearer].Sentence != f.t.Tokens[at].Sentence {
			bearer = -1
		}
		if len(words().verbs[f.t.Tokens[h].Lemma]) > 0 {
			return giving{}, false // the verb's own frames say
		}
	}
	if bearer < 0 {
		return giving{}, false
	}
	ok, over := f.isTold(at, true)
	if !ok {
		return giving{}, false
	}
	c := clause{v: at, subject: bearer, object: -1, indirect: -1}
	var g giving
	if isList {
		if g, ok = f.onList(&c, i, bearer, true); !ok && bearer == f.told.last.head {
			g.of, ok = f.told.last.of, true
		}
		if !ok || len(g.by) == 0 {
			return g, false
		}
	} else {
		g = giving{as: f.measureText(i), first: min(bearer, i), last: i + 1}
		if g.by = f.owners(i); len(g.by) > 0 {
		} else if id := f.imposer(i); id != "" {
			g.by = []string{id}
		} else if !f.isEmergency(i) {
			g.by = f.placesBehind(i, f.clauseEnd(i))
		}
		g.at, g.until = f.imposed(i)
		if g.of = f.bearers(bearer, g.by); len(g.of) == 0 {
			return g, false
		}
	}
	g.effect, g.head = holds, at
	if over {
		g.effect = ends
	}
	if from, until := f.dates(at); from+until != "" {
		g.at, g.until = from, until
	}
	c.subject = -1 // who bears it
	g.giver = f.giverWords(&c, g)
	return g, true
}

// begun is since when measure m was there that verb v ends: "the ban, in place since 2009, was", "the label, adopted in 2008, was".
func (f *finder) begun(m, v int) string {
	for _, k := range f.tree.kids[m] {
		if k > m && k != v && f.tree.is(k, "acl") && (f.passive(k) || f.t.Tokens[k].Lower == "dating") && (f.tree.Head[v] != m || k < v) {
			at, _ := f.dates(k)
			return at
		}
		if k > m && f.tree.is(k, "nmod", "acl", "appos", "amod") && f.isForce(k) && k+1 < len(f.t.Tokens) {
			at, _, _ := f.dateAt(k + 1)
			return at
		}
	}
	return ""
}

// imposed are the dates of a participle behind measure m: "a travel ban imposed in 2020".
func (f *finder) imposed(m int) (at, until string) {
	for _, k := range f.tree.kids[m] {
		if k > m && f.tree.is(k, "acl") && f.passive(k) {
			return f.dates(k)
		}
	}
	return "", ""
}

// inForce is the measure of which noun i says that it is "in force", "in effect" or "in place".
func (f *finder) inForce(i int) (m int, ok bool) {
	if !f.isForce(i) {
		return -1, false
	}
	if h := f.tree.Head[i]; h >= 0 && f.tree.is(i, "obl", "obj", "xcomp") && f.t.Tokens[h].IsVerb() {
		switch f.t.Tokens[h].Lemma {
		case "come", "enter", "go", "take", "remain", "stay", "be", "continue":
			m = f.tree.kid(h, "nsubj")
			return m, m >= 0 && f.isMeasure(m)
		}
	}
	switch m = f.tree.kid(i, "nsubj"); {
	case m >= 0 && f.isRelative(m):
		m = f.antecedent(m)
	case m < 0 && f.tree.is(i, "nmod", "acl", "appos"):
		m = f.tree.Head[i] // "the ban, in force since 1999"
	}
	return m, m >= 0 && f.isMeasure(m)
}

func (f *finder) isForce(i int) bool {
	switch f.t.Tokens[i].Lower {
	case "force", "effect", "place":
		return f.prefaced(i, "in", "into") || f.tree.is(i, "obj") && f.t.Tokens[f.tree.Head[i]].Lemma == "take"
	}
	return false
}

// lies reads a measure that is in force.
func (f *finder) lies(m, at int) (giving, bool) {
	if h := f.tree.Head[at]; h >= 0 && f.tree.is(at, "obl", "obj") {
		at = h // "came into force"
	}
	ok, over := f.isTold(at, true)
	if !ok {
		return giving{}, false
	}
	g := giving{as: f.measureText(m), effect: holds, head: at, first: min(m, at), last: max(m, at) + 1}
	if id := cmp.Or(f.owner(m), f.imposer(m)); id != "" {
		g.by = []string{id}
	}
	if over {
		g.effect = ends
	}
	if g.at, g.until = f.dates(at); g.at != "" && g.until == "" {
		g.until = f.lasting(at, g.at)
	}
	if g.at == "" {
		g.at, _ = f.imposed(m)
	}
	g.of, g.last = f.under(m, at, []string{"in", "on", "against", "across", "for"}, g)
	return g, len(g.of) > 0 || g.at != "" || g.until != ""
}
