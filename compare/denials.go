package compare

import (
	"math"
	"slices"
	"strings"
)

const (
	// contradicted is which part of what a denial denies, by the weight of its words, another clause must tell to be what is denied.
	contradicted = 0.5
	// contradictedFlat is the same for a clause with "no" or "not", which need not answer anybody.
	contradictedFlat = 0.6
	// agreed is which part of the lesser of two denials the other must have for both to be of the same.
	agreed = 0.5
)

// denials are what is denied in a story, each with who denies it and who tells it.
func (w *witnesses) denials() (topics []topic) {
	weigh := w.weights()
	var told, denied []one
	for _, c := range w.claims {
		if c.About == AboutOccurred && c.Value == valueDenied {
			denied = append(denied, c)
		} else if c.About == AboutOccurred {
			told = append(told, c)
		}
	}
	var groups [][]one
	for _, d := range denied {
		at := slices.IndexFunc(groups, func(g []one) bool {
			return slices.ContainsFunc(g, func(o one) bool {
				shared := both(d.Terms, o.Terms)
				return len(shared) >= fewest && weigh(shared) >= agreed*min(weigh(d.Terms), weigh(o.Terms))
			})
		})
		if at < 0 {
			groups = append(groups, []one{d})
		} else {
			groups[at] = append(groups[at], d)
		}
	}
	for _, g := range groups {
		n := len(g)
		var topical []string
		for _, p := range told {
			for _, d := range g[:n] {
				shared := both(d.Terms, p.Terms)
				if len(shared) < fewest || weigh(shared) < enough(d)*weigh(d.Terms) || w.key(d) == w.key(p) {
					continue
				}
				if topical == nil {
					topical = shared
				}
				g = append(g, p)
				break
			}
		}
		if len(g) > n {
			topics = append(topics, topic{strings.Join(topical, " "), g})
		}
	}
	return topics
}

func enough(d one) float64 {
	if d.Outright {
		return contradicted
	}
	return contradictedFlat
}

// both are the words of the one that the other has in some form.
func both(a, b []string) (out []string) {
	for _, x := range a {
		if slices.ContainsFunc(b, func(y string) bool { return stem(x) == stem(y) }) && !slices.ContainsFunc(out, func(y string) bool { return stem(x) == stem(y) }) {
			out = append(out, x)
		}
	}
	return out
}

// few is how many reports are added to those of a story, so that in a story of two or three a word that all have still counts.
const few = 4

// weights tell how much words say of what is denied: those that most of the story's reports have, or all reports in the world, say little.
func (w *witnesses) weights() func([]string) float64 {
	in, all := map[string]map[string]bool{}, map[string]bool{}
	for _, c := range w.claims {
		if c.About != AboutOccurred || c.CopyOf != "" {
			continue
		}
		all[c.Address] = true
		for _, t := range c.Terms {
			if in[stem(t)] == nil {
				in[stem(t)] = map[string]bool{}
			}
			in[stem(t)][c.Address] = true
		}
	}
	return func(terms []string) (sum float64) {
		for _, t := range both(terms, terms) {
			everywhere, known := background[t]
			if !known {
				everywhere = unheard
			}
			here := float64(len(in[stem(t)])+1) / float64(len(all)+few)
			sum += -math.Log(here) * (1 - math.Sqrt(everywhere))
		}
		return sum
	}
}

// causes are the claims about what something came of; those that do not say of what are of that which most are of.
func (w *witnesses) causes() []topic {
	topics := w.of(AboutCause)
	at := slices.IndexFunc(topics, func(t topic) bool { return t.key == "" })
	if at < 0 || len(topics) == 1 {
		return topics
	}
	loose := topics[at].claims
	topics = slices.Delete(topics, at, at+1)
	most := slices.MaxFunc(topics, func(a, b topic) int { return len(a.claims) - len(b.claims) })
	for i := range topics {
		if topics[i].key == most.key {
			topics[i].claims = append(topics[i].claims, loose...)
		}
	}
	return topics
}
