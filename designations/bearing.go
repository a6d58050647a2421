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
					if of := f.ofWhom(k); of >= 0 && f.t.Tokens[k].Lower == "arrest" {
						k = of // "warrants for the arrest of X"
					} else if whose := f.tree.kid(k, "nmod:poss"); whose >= 0 && f.t.Tokens[k].Lower == "arrest" {
						k = whose // "a warrant for her arrest"
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

// mentionsOther holds if measure m lies on somebody without a name.
func (f *finder) mentionsOther(m, v int, prepositions []string) bool {
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
	return f.noun(n, "bench")
}
