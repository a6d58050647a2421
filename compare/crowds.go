package compare

import (
	"slices"

	"hearsay/archive"
)

// crowds are how many marched or came together, by each voice: organizers and police seldom agree. A report's first count of each voice is that of what
// it is about.
func (c *claims) crowds() {
	seen := map[string]bool{}
	for i := range c.x.Figures {
		f := &c.x.Figures[i]
		at := slices.IndexFunc(c.clauses, func(p clause) bool { return p.Contains(f.Span) })
		if at < 0 || f.Harm != "" || f.Unit != "" || c.partOf(f) || !has(c.clauses[at].words, "crowd") || ceiling(f) < leastCrowd {
			continue
		}
		if of := head(f.Of); of != "" && !is(of, "crowd") && !is(of, "people") {
			continue
		}
		voice := c.counter(f)
		if key := archive.Fold(voice.Name); !seen[key] {
			seen[key], c.used[f.ID] = true, true
			low, high := bounds(f)
			c.add(Claim{About: AboutCount, Of: "people in the crowd", Thing: countedAs("marchers", "person"), Focus: countedAs("marchers", "does"), Low: low, High: high, Value: legible(amount(f)), Voice: voice}, f.Span)
		}
	}
}

// leastCrowd is how many make a crowd at the least: a lesser number with the word beside it seldom counts it.
const leastCrowd = 100
