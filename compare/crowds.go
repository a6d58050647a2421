package compare

import (
	"slices"

	"hearsay/archive"
	"hearsay/language"
)

// crowds are how many marched or came together, by each voice: organizers and police seldom agree. A report's first count of each voice is that of what
// it is about.
func (c *claims) crowds() {
	seen := map[string]bool{}
	for i := range c.x.Figures {
		f := &c.x.Figures[i]
		at := slices.IndexFunc(c.clauses, func(p clause) bool { return p.Contains(f.Span) })
		if at < 0 || f.Harm != "" || f.Unit != "" || c.partOf(f) || !ofCrowd(c.clauses[at].words) || ceiling(f) < leastCrowd || c.elsewhen(c.clauses[at]) {
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

// ofCrowd holds for the words of a clause that tells of marchers, or of who took part.
func ofCrowd(words []string) bool {
	if has(words, "crowd") {
		return true
	}
	part := slices.Index(words, "part")
	return part > 0 && (words[part-1] == "take" || words[part-1] == "taking" || language.Irregular(words[part-1]) == "take")
}

// leastCrowd is how many make a crowd at the least: a lesser number with the word beside it seldom counts it.
const leastCrowd = 100
