package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"hearsay/internal/wordlist"
)

//go:embed data/closed.txt
var closedList string

// closed holds the words of each tag of a closed class, Penn's and universal ones apart. The model, which saw few thousand
// sentences with tags, at times takes a verb for a mark or an interjection.
type closed struct{ xpos, upos map[Tag]map[string]bool }

var closedClasses = sync.OnceValue(func() closed {
	c := closed{map[Tag]map[string]bool{}, map[Tag]map[string]bool{}}
	for _, line := range wordlist.Lines(closedList) {
		f := strings.Fields(line)
		by := c.xpos
		if f[0] == "u" {
			by = c.upos
		}
		words := map[string]bool{}
		for _, w := range f[2:] {
			words[w] = true
		}
		by[Tag(f[1])] = words
	}
	return c
})

// bestTag is the tag of greatest score that the word, in lower case, may have.
func bestTag(scores []float32, tags []Tag, classes map[Tag]map[string]bool, word string, fits func(Tag) bool) Tag {
	top := tags[best(scores)]
	if words, ok := classes[top]; (!ok || words[word]) && fits(top) || !strings.ContainsFunc(word, unicode.IsLetter) {
		return top
	}
	most := -1
	for i, tag := range tags {
		if words, ok := classes[tag]; ok && !words[word] || !fits(tag) {
			continue
		}
		if most < 0 || scores[i] > scores[most] {
			most = i
		}
	}
	return tags[most]
}

// inflected says of a tag whether the word's ending allows it: "reached" is no present, "hosting" no infinitive, "sought" no superlative and no infinitive.
func inflected(word string) func(Tag) bool {
	forms := func(end string, tag Tag) bool {
		stem, ok := strings.CutSuffix(word, end)
		return ok && len(stem) > 2 && !isVerbForm(word) && isVerbForm(verbLemma(word, tag))
	}
	past, gerund := forms("ed", "VBD"), forms("ing", "VBG")
	if lemma, ok := irregular()['V'][word]; ok && len(word) > 3 && lemma != "be" && !isVerbForm(word) && !strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ing") {
		past = true
	}
	return func(tag Tag) bool {
		switch tag {
		case "VB", "VBP", "VBZ":
			return !past && !gerund
		case "VBG":
			return !past
		case "VBD", "VBN":
			return !gerund
		case "JJS", "RBS":
			return strings.HasSuffix(word, "st")
		}
		return true
	}
}

func anyTag(Tag) bool { return true }

// wordLemma is the lemma of a verb or of a plural, of which the model's script often makes no word: the script's where that is a known verb, else what the
// irregular forms or the ending tell. What the script says does not change stays.
func wordLemma(script, form string, tag Tag) string {
	low := normal(form)
	if c := class(tag); tag == "MD" || c != 'V' && c != 'N' || c == 'V' && isVerbForm(script) || c == 'N' && script == low {
		return script
	}
	if known, ok := irregular()[class(tag)][low]; ok {
		return known
	}
	if tag == "NNS" {
		return nounLemma(low)
	}
	if rule := verbLemma(low, tag); rule != low || isVerbForm(low) {
		return rule // of "put" itself
	}
	return script
}
