package designations

import "hearsay/reading"

// gaps are givings that share the verb of g and name only what differs: "and by Velden in 2014", "Caldria in 2023 and Portello in
// 2024", "and its leader in 2023", "and the League an illegal body".
func (f *finder) gaps(g giving) []giving {
	var out []giving
	end := min(f.sentence(g.head).Last, g.last+reach)
	for i := g.last; i+1 < end; i++ {
		tok := f.t.Tokens[i]
		if tok.Tag == ":" || tok.Text == ";" || f.isFinite(i) {
			break
		}
		if tok.Text != "," && tok.Tag != "CC" {
			continue
		}
		for i+2 < end && adverbs[f.lower(i+1, i)] {
			i++
		}
		by := f.lower(i+1, i) == "by" || f.lower(i+1, i) == "in" && !f.inTime(min(i+2, end-1))
		of := f.ofList(i+1, end) // "and on Velden's since 2011"
		j := i + 1
		if by || of {
			j++
		}
		if j >= end {
			break
		}
		p, k := f.phrase(j)
		if k < 0 || p.First != j || f.inTime(j) {
			continue
		}
		h := f.head(p.Head)
		next := p.Last
		if next < end && f.t.Tokens[next].Tag == "POS" {
			next++
		}
		if m, ok := f.mention(h); ok {
			next = max(next, m.last)
		}
		// "its leader, Sten Ruhl,"
		if f.lower(next, i) == "," && next+1 < end {
			if m, ok := f.mention(next + 1); ok && m.first == next+1 && f.named(h) != "" {
				if next = m.last; f.lower(next, i) == "," {
					next++
				}
			}
		}
		x := g
		x.at, x.until = "", ""
		x.first, x.last, x.head = j, next, h
		dated := false
		if next < end {
			if x.at, x.until, dated = f.dateAt(next); dated && x.at == "" && x.until == "" {
				continue
			}
		}
		as, last := f.statusAt(next, end)
		switch {
		case by && g.passive, of:
			if x.by = f.givers(h); len(x.by) == 0 || same(x.by, g.by) {
				continue
			}
		case !dated && as != "" && g.effect == begins && !g.passive && f.hasStatus(next, last) && next < end && f.t.Tokens[next].Tag != "IN":
			if x.of = f.bearers(h, g.by); len(x.of) == 0 {
				continue
			}
			x.as, x.last = as, last
			x.at, x.until, _ = f.dateAt(last)
		case !dated || by:
			continue
		default:
			id := f.named(h)
			if id == "" {
				continue
			}
			if !g.passive && (f.authorities[id] || f.kinds[id] == reading.Place || g.again) {
				x.by = nil
				for _, n := range f.tree.joined(h) {
					if id := f.giver(n); id != "" && n < next {
						x.by = append(x.by, id)
					}
				}
				if same(x.by, g.by) {
					continue
				}
			} else if x.of = f.bearers(h, g.by); len(x.of) == 0 || same(x.of, g.of) {
				continue
			}
		}
		out = append(out, x)
		i = max(i, x.last-1)
	}
	return out
}

// ofList holds for a preposition of lists before a possessor without a noun.
func (f *finder) ofList(i, end int) bool {
	switch f.lower(i, max(i-1, 0)) {
	case "on", "to", "from", "off":
	default:
		return false
	}
	for j := i + 1; j < min(end, i+6); j++ {
		if f.t.Tokens[j].Tag == "POS" {
			return j+1 < end && (f.inTime(j+1) || f.t.Tokens[j+1].Tag == "IN" && j+2 < end && f.inTime(j+2))
		}
	}
	return false
}

// adverbs may stand before a giver with another date: "and later by Velden".
var adverbs = set("then later also finally lastly subsequently and")

func (f *finder) isFinite(i int) bool {
	p, k := f.phrase(i)
	return k >= 0 && p.Finite
}

// dateAt is the date that begins at token i or behind the preposition there.
func (f *finder) dateAt(i int) (at, until string, ok bool) {
	end := f.sentence(i).Last
	before := ""
	if i < end && (f.t.Tokens[i].Tag == "IN" || f.t.Tokens[i].Tag == "TO") {
		before = f.t.Tokens[i].Lower
		i++
	}
	if i >= end || !f.inTime(i) {
		return "", "", false
	}
	x := f.r.Times[f.timeAt(i)]
	if x.Value == "" || x.Value[0] < '0' || x.Value[0] > '9' {
		return "", "", true
	}
	switch before {
	case "until", "till", "through":
		return "", x.Value, true
	case "", "in", "on", "since", "from":
		return x.Value, "", true
	}
	return "", "", true
}
