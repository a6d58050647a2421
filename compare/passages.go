package compare

import "slices"

// passage is a run of words that two texts share, by the words' indices.
type passage struct{ at, in, length int }

const (
	// most is at how many places of a text a run of words is followed up at the most, so that a text that repeats itself stays cheap.
	most = 8
	// shortest is the least number of words that a shared passage has: what happens to be alike in two texts is shorter.
	shortest = 6
)

// passages are the longest runs of words of a that stand in b too, in order.
func passages(a, b []word) []passage {
	places := map[int64][]int{}
	for _, g := range grams(b) {
		if g.hash != 0 && len(places[g.hash]) < most {
			places[g.hash] = append(places[g.hash], g.at)
		}
	}
	var all []passage
	end := 0
	for _, g := range grams(a) {
		if g.at < end || g.hash == 0 {
			continue
		}
		best := passage{}
		for _, in := range places[g.hash] {
			n := 0
			for g.at+n < len(a) && in+n < len(b) && a[g.at+n].text != "" && a[g.at+n].text == b[in+n].text {
				n++
			}
			if n > best.length {
				best = passage{g.at, in, n}
			}
		}
		if best.length >= shortest {
			all = append(all, best)
			end = best.at + best.length
		}
	}
	return all
}

// overlap is how much two texts have in common.
type overlap struct {
	passages []passage // at is in the first text
	first    float64   // share of the first text's words
	second   float64   // share of the second's
	own      int       // shared words that are in no quotation
	longest  int       // such words in the longest passage
}

func overlapOf(a, b []word) overlap {
	o := overlap{passages: passages(a, b)}
	inA, inB := 0, make([]bool, len(b))
	for _, p := range o.passages {
		own := 0
		for i := range p.length {
			inB[p.in+i] = true
			if !a[p.at+i].quoted {
				own++
			}
		}
		inA += p.length
		o.own += own
		o.longest = max(o.longest, own)
	}
	o.first = share(inA, count(a))
	o.second = share(len(slices.DeleteFunc(inB, func(in bool) bool { return !in })), count(b))
	return o
}

// count is how many words there are, without the marks of furniture.
func count(words []word) (n int) {
	for _, w := range words {
		n += b2i(w.text != "")
	}
	return n
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
