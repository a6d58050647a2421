package names

import "testing"

// TestWhom: whom pronouns, descriptions and surnames mean, beyond the nearest name.
func TestWhom(t *testing.T) {
	for _, c := range []struct{ name, text, words, whom string }{
		{"the one who said it", "Spokesman Josh Arnel said Monday that President Ivo Brandt had called for calm. He said the army would stay away.", "He", "Josh Arnel"},
		{"behind a long quote", "Hanna Vesk left the hall at noon.\n\n“Do not shoot. Put that down. He has a child. Please. Please do not. Stop.”\n\n“Do something,” she shouted.", "she", "Hanna Vesk"},
		{"the surname of a wife's husband", "Former President Marek Dolan spoke for his wife Hanna Dolan. Dolan praised the plan.", "Dolan", "Marek Dolan"},
		{"a misspelt surname", "Leslie Wimes runs the shelter. The council will close it, Wines said.", "Wines", "Leslie Wimes"},
		{"before the name", "Hanna Vesk was there. When he wrote his book, Mr. Tomas Arn said, nobody cared.", "he", "Tomas Arn"},
		{"behind an apposition", "The paper blamed Olan Ferris, now the deputy minister, who had left the country.", "who", "Olan Ferris"},
		{"far from its name", "The Dockers Union struck. " + plain + "The pay was low, the union said.", "the union", "Dockers Union"},
		{"a body that acts", "The Norvik Fund warned of slower growth. But on Tuesday, it raised its forecast.", "it", "Norvik Fund"},
		{"an age", "Hanna Vesk left school early. The 57-year-old never went back.", "The 57-year-old", "Hanna Vesk"},
		{"a body by whose it is", "Hanna Vesk ran for mayor. The Vesk campaign was broke. Ivo Brandt left. The campaign said so.", "The campaign", "Vesk campaign"},
		{"two words for one government", "The Kenyan government fell. Kenya's government had said it would not.", "Kenya's government", "Kenyan government"},
		{"a body behind of", "The police of Arlen came late. Police said the road was closed.", "Police", "police of Arlen"},
		{"a body named further down", "Police said the road was closed. An Arlen police officer was there.", "Police", "Arlen police"},
		{"a name's last noun", "The Norvik Water Study came out in May. The study says the river is clean.", "The study", "Norvik Water Study"},
		{"a surname that is a title", "Jim Justice runs the mine. Mr. Justice was away. He declined to comment.", "He", "Jim Justice"},
		{"whose surname a title and Mr. tell", "President Dolan spoke. Mr. Dolan was late. His wife, Hanna Dolan, was not. The president left.", "The president", "Dolan"},
		{"a subject behind for", "It is the main way for Kenya to reach the goal it pledged to meet.", "it", "Kenya"},
		{"whose role is told further down", "Olan Ferris left despite a warning from his attorney. An attorney for Ferris, Hanna Vesk, said so.", "his attorney", "Hanna Vesk"},
		{"a former wife", "Olan Ferris and his wife Hanna Vesk parted. His ex-wife agreed.", "His ex-wife", "Hanna Vesk"},
		{"a place and a title", "Vermont Sen. Marcus Oyelaran voted no.", "Marcus Oyelaran", "Marcus Oyelaran"},
	} {
		if e := called(find(c.text), c.words); e == nil || e.Name != c.whom {
			t.Errorf("%s: %q is %v, not %s", c.name, c.words, e, c.whom)
		}
	}
}

const plain = "The harbour was closed on Monday. Nothing moved there for a week. Ships waited at sea in a long line. The fruit on board went bad. Prices in the shops rose fast. "
