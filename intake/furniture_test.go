package intake

import (
	"slices"
	"testing"

	"hearsay/reading"
)

func TestFurnitureFile(t *testing.T) {
	rules, err := furnitureRules()
	if err != nil {
		t.Fatal(err)
	}
	kinds := []reading.FurnitureKind{reading.FurnitureLink, reading.FurnitureShare, reading.FurnitureCredit,
		reading.FurnitureNewsletter, reading.FurnitureByline, reading.FurnitureMark}
	for _, r := range rules {
		if !slices.Contains(kinds, r.why) || r.words < 1 {
			t.Errorf("%s %d %s", r.why, r.words, r.pattern)
		}
	}
	for _, broken := range []string{"link\t3", "link\tmany\tx", "link\t3\t("} {
		if _, err := parseRules(broken); err == nil {
			t.Errorf("%q: no error", broken)
		}
	}
}

func TestFurnitureKinds(t *testing.T) {
	for kind, lines := range map[reading.FurnitureKind][]string{
		reading.FurnitureLink: {"Read next: Ten things to know about moles", "READ MORE", "Read more: The winter of the mole", "Read also: Mole in two", "Also read: Orme's tug",
			"Related: Harbour fund empty", "RELATED STORIES", "More on this story", "https://post.example/mole?x=1", "www.post.example", "Advertisement", "ADVERTISEMENT",
			"Story continues below advertisement", "Click here for the council's vote.", "3 Comments", "Leave a comment", "Copyright 2024 Tessel Post. All rights reserved.",
			"© Tessel Post", "This article was first published in the Orme News.", "Tags: mole, harbour, Tessel", "Most read", "You may also like", "Recommended for you:", "See also: Orme",
			"Watch the full interview below:", "We use cookies to make this site work."},
		reading.FurnitureShare:      {"Share this", "Share this story", "Share on Facebook", "SHARE", "Facebook Twitter WhatsApp", "Follow us on Telegram", "Follow Jana Roe on Twitter @roe", "Follow us", "Like us on Facebook"},
		reading.FurnitureCredit:     {"(Photo: Ole Vik)", "Photo: Ole Vik/Tessel Post", "Image: Reuters", "[Photo by Jana Roe]", "Photo by Ole Vik", "Photograph: Ole Vik for the Post", "Ole Vik/Reuters", "Getty Images", "File photo: the mole in 2019", "Credit: Ole Vik"},
		reading.FurnitureNewsletter: {"Sign up for our newsletter", "Sign up for our newsletter and never miss a tide.", "Subscribe", "Subscribe to our channel", "Get the latest news delivered to your inbox", "Enter your email address", "Our newsletter"},
		reading.FurnitureByline: {"By Jana Roe", "By Jana Roe and Ole Vik", "BY JANA ROE", "By Jana Roe in Tessel", "By Jana Roe, Tessel Post", "Updated: 5 March 2021", "Published March 3, 2021", "Last updated on 5 March 2021 at 10:30",
			"3 March 2021", "Monday, March 3, 2021", "2021-03-03", "Reporting by Jana Roe; editing by Ole Vik", "(Reporting by Jana Roe in Tessel; Editing by Ole Vik)", "Jana Roe contributed to this report.", "Correction: An earlier version gave the wrong year."},
		reading.FurnitureMark: {"***", "* * *", "-----", "___", "•", "—30—", "ENDS"},
		"": {"Read the law, the mayor told the council.", "Share prices fell on Monday.", "Share of women in council rises", "Follow the money, said Jana Roe.", "By Monday the mole had gone.", "By Monday, Jana Roe had resigned.",
			"Subscribers left the paper in droves after the vote on Monday, its editor said.", "Updated plans for the mole were shown to the council on Monday.", "Published plans show that the mole will be of granite.",
			"Related charges were dropped, the prosecutor said.", "More than 300 people marched in Tessel.", "Advertisement revenue fell by half.", "Photo shops have closed, said Roe.", "The photo was taken in 2019.",
			"Comment was not available from the council.", "Video shows the mole breaking in two.", "Jana Roe", "“Read more,” she told the pupils.", "Copyright law was changed on Monday.", "Image is everything, the mayor said.",
			"Source: the council.", "Watch out, the mayor said.", "Click-through rates doubled.", "Sign language was taught in Tessel.", "Credit: where it is due, said Roe, it must be given to the harbour master, who saw it coming.",
			"The opinions expressed by the mayor angered the council.", "Donate blood, doctors urged on Monday.", "In 2019, the mole broke.", "Tessel", "12,000", "Save the mole, protesters shouted."},
	} {
		for _, line := range lines {
			if got := furnitureKind(line); got != kind {
				t.Errorf("%q is %q, want %q", line, got, kind)
			}
		}
	}
}

func TestHeadings(t *testing.T) {
	const a, b = "The council of Tessel voted on Monday to rebuild the mole.", "It will cost some 40 million crowns, said the mayor of the town."
	for _, c := range []struct {
		name, text string
		want       string
	}{
		{"between prose", "Mole to be rebuilt\n" + a + "\nA costly stone\n" + b, "heading:A costly stone"},
		{"the headline is none", "Mole to be rebuilt\n" + a, ""},
		{"a deck is none", "Mole to be rebuilt\nMayor speaks of courage\n" + a, ""},
		{"the last line is none", a + "\n" + b + "\nTessel Post", ""},
		{"list", a + "\n- A costly stone\n" + b, ""},
		{"a question of an interview", a + "\nDo you fear the sea?\n" + b, ""},
		{"a quote", a + "\n\"A costly stone\"\n" + b, ""},
		{"past furniture", a + "\nRead next: Orme\nA costly stone\n" + b, "link:Read next: Orme|heading:A costly stone"},
	} {
		if got := furnitureOf(mustRead(t, Text, c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
