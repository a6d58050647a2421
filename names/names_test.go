package names

import (
	"slices"
	"strings"
	"testing"

	"hearsay/language"
	"hearsay/reading"
)

func find(text string) []reading.Entity {
	return Find(language.Analyze(reading.Document{Text: text}))
}

// called gives the entity that has a mention of these words.
func called(entities []reading.Entity, words string) *reading.Entity {
	for i := range entities {
		for _, m := range entities[i].Mentions {
			if m.Text == words {
				return &entities[i]
			}
		}
	}
	return nil
}

func TestNamesAndKinds(t *testing.T) {
	for _, c := range []struct {
		text, name string
		kind       reading.Kind
		country    string
	}{
		{"Officials met in Lisbon on Monday.", "Lisbon", reading.Place, "PRT"},
		{"Prices rose in Kenya last year.", "Kenya", reading.Place, "KEN"},
		{"The Kenyan farmers waited.", "Kenyan", reading.Other, "KEN"},
		{"She joined the Ministry of Foreign Affairs in 1990.", "Ministry of Foreign Affairs", reading.Organization, ""},
		{"He studied at the University of Northmoor for a year.", "University of Northmoor", reading.Organization, ""},
		{"Shares in Quellmar Corp fell sharply.", "Quellmar Corp", reading.Organization, ""},
		{"Prime Minister Anna Velt resigned.", "Anna Velt", reading.Person, ""},
		{"Sen. Marcus Oyelaran voted no.", "Marcus Oyelaran", reading.Person, ""},
		{"The minister Omar al-Qadiri spoke.", "Omar al-Qadiri", reading.Person, ""},
		{"They bathed in the Dorne River at dawn.", "Dorne River", reading.Place, ""},
		{"The vote in the House of Representatives was close.", "House of Representatives", reading.Organization, "USA"},
		{"Both will meet in the Mirrel Cup.", "Mirrel Cup", reading.Other, ""},
		{"A letter from Vasco van der Hoeven arrived.", "Vasco van der Hoeven", reading.Person, ""},
	} {
		e := called(find(c.text), c.name)
		if e == nil {
			t.Errorf("%q: no %q in %v", c.text, c.name, find(c.text))
		} else if e.Kind != c.kind || string(e.Country) != c.country {
			t.Errorf("%q: %q is %s %q, not %s %q", c.text, c.name, e.Kind, e.Country, c.kind, c.country)
		}
	}
}

func TestNoNames(t *testing.T) {
	for _, text := range []string{
		"", "   \n\n", "On Friday it rained.", "Officials said nothing.", "In June prices fell.",
		"However, nobody came.", "I think so.", "Workers left early. Workers came back.",
	} {
		if got := find(text); len(got) != 0 {
			t.Errorf("%q: found %v", text, got)
		}
	}
}

// same says which mentions of a text are one entity's.
func TestLinks(t *testing.T) {
	for _, c := range []struct {
		text string
		same []string // mentions of one entity
	}{
		{"The Northern Fishers Organization (NFO) struck. The NFO wants more.", []string{"Northern Fishers Organization", "NFO"}},
		{"NFO boats lay idle. The Northern Fishers Organization (NFO) struck.", []string{"Northern Fishers Organization", "NFO"}},
		{"Diego Marten spoke first. Marten left at noon.", []string{"Diego Marten", "Marten"}},
		{"Marten left at noon, police said. Diego Marten had spoken first.", []string{"Diego Marten", "Marten"}},
		{"The United States agreed. Later the US withdrew, and America paid.", []string{"United States", "US", "America"}},
		{"Quellmar Corp cut jobs. Quellmar said it would hire again.", []string{"Quellmar Corp", "Quellmar", "it"}},
		{"Diego Marten told reporters that he was tired.", []string{"Diego Marten", "he"}},
		{"Susan Abbott met Diego Marten. She thanked him.", []string{"Susan Abbott", "She"}},
		{"Susan Abbott met Diego Marten. She thanked him.", []string{"Diego Marten", "him"}},
		{"Kenyan Prime Minister Diego Marten arrived. The Kenyan prime minister smiled.", []string{"Diego Marten", "The Kenyan prime minister"}},
		{"Susan Abbott, the mayor of Lisbon, resigned. The mayor gave no reason.", []string{"Susan Abbott", "the mayor of Lisbon"}},
		{"The Northern Fishers Organization struck. Ships waited. The organization wants more.", []string{"Northern Fishers Organization", "The organization"}},
		{"Portugal closed its ports. The European country had warned of it.", []string{"Portugal", "its", "The European country"}},
		{"Diego Marten, who spoke first, left.", []string{"Diego Marten", "who"}},
	} {
		got := find(c.text)
		first := called(got, c.same[0])
		if first == nil {
			t.Errorf("%q: no %q in %v", c.text, c.same[0], got)
			continue
		}
		for _, m := range c.same[1:] {
			if e := called(got, m); e == nil || e.ID != first.ID {
				t.Errorf("%q: %q is not one with %q: %v", c.text, m, c.same[0], got)
			}
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct{ text, name, role, country string }{
		{"Kenyan Prime Minister Diego Marten arrived.", "Diego Marten", "Kenyan Prime Minister", "KEN"},
		{"The former Kenyan President Diego Marten arrived.", "Diego Marten", "former Kenyan President", "KEN"},
		{"Susan Abbott, the mayor of Lisbon, resigned.", "Susan Abbott", "mayor of Lisbon", ""},
		{"Sen. Susan Abbott resigned.", "Susan Abbott", "Sen.", ""},
		{"Prime Minister Diego Marten of Kenya arrived.", "Diego Marten", "Prime Minister of Kenya", "KEN"},
		{"Kenya's foreign minister, Susan Abbott, said so.", "Susan Abbott", "Kenya's foreign minister", "KEN"},
		{"An attorney for the union, Susan Abbott, said so.", "Susan Abbott", "attorney for the union", ""},
		{"Susan Abbott is the mayor of Lisbon.", "Susan Abbott", "mayor of Lisbon", ""},
		{"The mayor, Susan Abbott, said so.", "Susan Abbott", "mayor", ""},
		{"Susan Abbott, a spokeswoman for the Kenyan army, said so.", "Susan Abbott", "spokeswoman for the Kenyan army", "KEN"},
		{"“We lost,” said Diego Marten, Kenya's ambassador to Portugal.", "Diego Marten", "Kenya's ambassador to Portugal", "KEN"},
	} {
		if e := called(find(c.text), c.name); e == nil || !slices.Contains(e.Roles, c.role) || string(e.Country) != c.country {
			t.Errorf("%q: %+v has no role %q, or is not of %q", c.text, e, c.role, c.country)
		}
	}
}

func TestUnresolved(t *testing.T) {
	for _, text := range []string{"He left.", "The mayor left.", "The group left.", "It rained.", "Lisbon is large. He left."} {
		for _, e := range find(text) {
			for _, m := range e.Mentions {
				if m.Form != reading.Name {
					t.Errorf("%q: %q is a %s of %s", text, m.Text, m.Form, e.Name)
				}
			}
		}
	}
}

func TestIndex(t *testing.T) {
	text := "Kenyan Prime Minister Diego Marten, who was late, spoke. Marten's office and a spokesman for Marten agreed. Kenyan farmers left."
	entities := find(text)
	ix := NewIndex(entities)
	marten := called(entities, "Diego Marten")
	if marten == nil {
		t.Fatal(entities)
	}
	for words, want := range map[string]string{
		"Diego Marten":                                      marten.ID,
		"Kenyan Prime Minister Diego Marten":                marten.ID,
		"Kenyan Prime Minister Diego Marten, who was late,": marten.ID,
		"Marten's office":                                   "",
		"a spokesman for Marten":                            "",
		"Kenyan farmers":                                    "",
		"Marten's":                                          marten.ID,
		"spoke":                                             "",
	} {
		i := strings.Index(text, words)
		if got, _ := ix.At(reading.Cut(text, i, i+len(words))); got != want {
			t.Errorf("%q is %q, not %q", words, got, want)
		}
	}
	if id, ok := ix.At(reading.Span{}); ok {
		t.Errorf("nothing is %s", id)
	}
}

func TestListsAreRead(t *testing.T) {
	g := gaz()
	for _, name := range []string{"Kenya", "Lisbon", "European Union", "Muslim", "Texas"} {
		if _, ok := g.entries[name]; !ok {
			t.Errorf("the gazetteers lack %s", name)
		}
	}
	if g.given["Susan"] != 'f' || !g.common["water"] || !g.is("title", "senator") || g.continents["KEN"] != "Africa" {
		t.Error("a list was not read")
	}
}

// Every mention's span gives its own text, and ids count in order of first mention.
func check(t *testing.T, text string) {
	last := -1
	for _, e := range find(text) {
		if len(e.Mentions) == 0 || e.Name == "" {
			t.Fatalf("%+v has no mention or no name", e)
		}
		if e.Mentions[0].Start < last {
			t.Fatalf("%s stands before the one before it", e.ID)
		}
		last = e.Mentions[0].Start
		for _, m := range e.Mentions {
			if m.Start < 0 || m.End > len(text) || m.Start >= m.End || text[m.Start:m.End] != m.Text {
				t.Fatalf("%q is not at %d-%d", m.Text, m.Start, m.End)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Kenyan Prime Minister Diego Marten (DM), the mayor, said he \"loves\" the U.S. The group left.")
	f.Add("MARTEN QUITS AS KENYA WAITS\n\nThe Northern Fishers Organization (NFO) and al-Qadiri's men & Co. of the")
	f.Add("’s The of de la Ärzte É. ((A) (B C) the the that who")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		check(t, text)
		analyzed := language.Analyze(reading.Document{Text: text})
		entities := Find(analyzed)
		checkChains(t, analyzed, entities)
		ix := NewIndex(entities)
		for i := 0; i < len(text) && i < 50; i++ {
			ix.At(reading.Cut(text, i, len(text)))
		}
	})
}

// What the model has of a body's name the words around it make whole.
func TestWhole(t *testing.T) {
	for text, want := range map[string]string{
		"The Army of the Two Rivers crossed the border at dawn.":                    "Army of the Two Rivers",
		"Kestria outlawed the Order of the Clear Eye on Monday.":                    "Order of the Clear Eye",
		"The chairman of the outlawed Pine Column was arrested in Velden, it said.": "Pine Column",
		"Velden said that it would not meet the Front for Noor again.":              "Front for Noor",
	} {
		var got []string
		for _, e := range find(text) {
			got = append(got, e.Name)
		}
		if !slices.Contains(got, want) {
			t.Errorf("%s: %q", text, got)
		}
	}
}
