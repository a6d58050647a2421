package designations

// under are those on whom measure m of verb v lies, and the end of the words read.
func (f *finder) under(m, v int, prepositions []string, g giving) ([]string, int) {
	last := g.last
	from := []int{m, v}
	for _, k := range f.tree.kids[m] {
		if k > m && f.tree.is(k, "acl", "nmod") {
			from = append(from, k) // "imposed on X", "of emergency in X"
		}
	}
	for _, h := range from {
		for _, k := range f.tree.kids[h] {
			if k < m && h != v || k == m || f.inTime(k) || !f.tree.is(k, "nmod", "obl") || f.isMeasure(k) {
				continue
			}
			for _, p := range prepositions {
				if p == "in" && !f.isEmergency(m) || p == "for" && !f.isEmergency(m) && !f.noun(m, "summons") || p == "from" {
					continue
				}
				if f.prefaced(k, p) {
					if f.t.Tokens[k].Lower == "arrest" {
						if whose := f.tree.kid(k, "nmod:poss"); f.ofWhom(k) >= 0 {
							k = f.ofWhom(k) // "warrants for the arrest of X"
						} else if whose >= 0 {
							k = whose // "a warrant for her arrest"
						}
					}
					if ids := f.bearers(k, g.by); len(ids) > 0 {
						return ids, max(last, k+1)
					}
				}
			}
		}
	}
	return nil, last
}

// unsaid are those on whom measure m lies where no preposition says so, and since when, by bearer: who had it lifted, whose a warrant is, those listed
// below the sentence, and of a warrant the person told of before it.
func (f *finder) unsaid(fr frame, c *clause, m int, by []string) (ids []string, since map[string]string) {
	if h := f.tree.Head[c.v]; h >= 0 && f.tree.is(c.v, "xcomp") && f.t.Tokens[h].Lemma == "have" && f.tree.kid(h, "nsubj") >= 0 {
		ids = f.bearers(f.tree.kid(h, "nsubj"), by) // "Ruhl had the sanctions lifted"
	}
	if k := f.tree.kid(m, "nmod:poss"); len(ids) == 0 && f.noun(m, "summons") && k >= 0 && (f.t.Tokens[k].Lower == "his" || f.t.Tokens[k].Lower == "her") {
		if id := f.opener(k); f.personal[id] {
			ids = []string{id} // "- Max Ruhl, 47. His red notice was cancelled"
		} else {
			ids = f.standsFor(k, by)
		}
	}
	if len(ids) == 0 {
		ids, since = f.below(c.v)
	}
	if fr.form == "summons" && len(ids) == 0 {
		ids = f.sought(m, c.v)
	}
	return ids, since
}

// mentionsOther holds if measure m lies on somebody without a name.
func (f *finder) mentionsOther(m, v int) bool {
	for _, h := range []int{m, v} {
		for _, k := range f.tree.kids[h] {
			if k > m && !f.inTime(k) && f.tree.is(k, "nmod", "obl") && f.prefaced(k, "on", "upon", "against") && !f.isMeasure(k) {
				return true
			}
		}
	}
	return false
}

// imposer is who a participle or a clause behind measure m names as giver: "the ban imposed by Velden".
func (f *finder) imposer(m int) string {
	for _, k := range f.tree.kids[m] {
		if k > m && f.tree.is(k, "nmod") && f.prefaced(k, "by") && !f.inTime(k) {
			if id := f.giver(k); id != "" {
				return id // "sanctions by Velden"
			}
		}
		if k > m && f.tree.is(k, "acl") && len(words().verbs[f.t.Tokens[k].Lemma]) > 0 {
			if ids := f.actors(f.clauseOf(k, 2)); len(ids) == 1 {
				return ids[0]
			}
		}
	}
	return ""
}

// isBench holds if a court alone acts.
func (f *finder) isBench(c *clause) bool {
	n := c.subject
	if c.passive {
		n = f.agent(c.v)
	}
	if n < 0 {
		return false
	}
	if f.noun(n, "bench") {
		return true
	}
	m, ok := f.mention(n)
	if !ok {
		return false
	}
	for i := m.first; i < m.last; i++ {
		if f.noun(i, "bench") {
			return true
		}
	}
	return false
}
