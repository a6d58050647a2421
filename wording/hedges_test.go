package wording

import (
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

func TestHedges(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // hedges, parted by " | "
	}{
		{"The mayor may resign before the summer.", "may"},
		{"The council will meet on May 5.", ""},
		{"In May the river rose.", ""},
		{"Visitors may not enter the crypt.", ""},
		{"The blaze might have begun in the kitchen.", "might"},
		{"They pushed with all their might.", ""},
		{"The ferry could sink within days, divers warned.", "could"},
		{"Rescuers could not reach the hut.", ""},
		{"From the tower she could see the smoke.", ""},
		{"The miller claims that the dam is safe.", "claims"},
		{"The miller claims to own the dam.", "claims"},
		{"The dam is safe, the miller claims.", "claims"},
		{"Insurance claims rose by a third last year.", ""},
		{"The flood claimed nine lives.", ""},
		{"She claimed her pension at the post office.", ""},
		{"Nobody believed the claim that the dam was safe.", "claim that"},
		{"The board faces allegations of fraud.", "allegations"},
		{"The letters suggest that he knew of the debt.", "suggest"},
		{"He suggested a walk along the pier.", ""},
		{"The train was supposed to arrive at noon.", ""},
		{"The supposed heir lives in Tovel.", "supposed"},
		{"He is suspected of arson.", "suspected of"},
		{"Police found an apparent forgery in the safe.", "apparent"},
		{"The bridge appears to be sinking.", "appears to"},
		{"It seems the harbour was mined.", "It seems"},
		{"He appeared in court on Friday.", ""},
		{"The crew are thought to have drowned.", "thought to have"},
		{"He thought to himself that the sea was calm.", ""},
		{"About 40 boats were lost, and some 300 houses.", ""},
		{"The cause of the fire was unclear.", "was unclear"},
		{"The video could not be independently verified.", "not be independently verified"},
		{"Likely voters were asked twice.", ""},
		{"The strike is likely to end tonight.", "likely"},
		{"The so-called mediator left at once.", "so-called"},
	} {
		var got []string
		for _, w := range Find(language.Analyze(reading.Document{Text: c.text, Language: "en"}), nil) {
			if w.Kind == reading.Hedge {
				got = append(got, w.Text)
			}
		}
		if got := strings.Join(got, " | "); got != c.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", c.text, got, c.want)
		}
	}
}
