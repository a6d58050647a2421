package attribution

import (
	"testing"

	"hearsay/reading"
)

func TestOwnVoice(t *testing.T) {
	for _, c := range []struct{ text, own string }{
		{"The ferry sank in May.", "The ferry sank in May"},
		{"While the road was closed, the mayor said the bridge would hold.", "While the road was closed"},
		{"The ferry sank in May, and Ilse Brandt said the crew had warned the owners.", "The ferry sank in May"},
		{"The mayor, who was elected in May after a bitter campaign, told reporters that the bridge would hold.", "who was elected in May after a bitter campaign"},
		{"“We asked twice,” said Jonas Ferro, whose brother died in the fire.", "whose brother died in the fire"},
		{"Protesters marched through Ellery on Friday, demanding the release of two priests.", "Protesters marched through Ellery on Friday"},
		{"The union, as it has done since 2011, urged its members to stay at home.", "as it has done since 2011"},
		{"Danko denied the charge and left for the airport.", "left for the airport"},
		{"Ferro, 51, was a plumber before he entered politics, and he says that helps him.", "Ferro, 51, was a plumber before he entered politics"},

		{"The man told reporters he was innocent.", ""},
		{"Toma Vesk told his wife that the mine would reopen.", ""},
		{"Speaking on state television, Ada Lindqvist said the talks had failed.", ""},
		{"The minister denied the claim in a statement posted on Telegram on Monday.", ""},
		{"The ferry had failed two inspections, according to the harbour office.", ""},
		{"It was the third strike in a year, the Herald reported, adding that more were planned.", ""},
		{"When the lights went out, she said, everybody ran.", ""},
	} {
		if got := wordsOf(read(reading.Document{Text: c.text}).own); got != c.own {
			t.Errorf("%s\n\tthe outlet's own: %q, not %q", c.text, got, c.own)
		}
	}
}
