package compare

import (
	"slices"
	"strings"

	"hearsay/reading"
)

// counter is whose count a figure is. A report often names whoever counts without quoting him: "the union now counts 153", "the railway put
// the number of dead at 16", "by the count of the railway, 16 people lost their lives".
func (c *claims) counter(f *reading.Figure) Voice {
	v := c.x.voice(c.x.HolderOf(f.Span))
	if v.Kind != VoiceOutlet {
		return v
	}
	start := max(strings.LastIndexAny(c.x.Text[:f.Start], ".\n;")+1, f.Start-countReach)
	before := strings.ToLower(c.x.Text[start:f.Start])
	words := strings.Fields(before)
	at := slices.IndexFunc(words, func(w string) bool { return is(strings.Trim(w, ","), "counts") })
	if at < 0 {
		return v
	}
	verb := start + strings.Index(before, words[at])
	within := reading.Span{Start: start, End: verb}
	if at > 0 && (words[at-1] == "the" || words[at-1] == "by") { // "by the count of"
		within = reading.Span{Start: verb, End: f.Start}
	}
	if e, m := c.named(within); e != nil {
		if gap := strings.Fields(c.x.Text[min(m.End, verb):verb]); len(gap) <= 3 {
			return voiceOf(e)
		}
	}
	return v
}

// countReach is how many bytes before a figure whoever counts may be named.
const countReach = 120
