package tolls_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"hearsay/reader"
	"hearsay/reading"
)

func read(t *testing.T, text string) reading.Reading {
	t.Helper()
	r, err := reader.Read(context.Background(), reading.Document{ID: "t", Text: text, Published: "2024-05-16"}, reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Validate(); err != nil {
		t.Error(err)
	}
	return r
}

// counts are the report's tolls: "killed 2, wounded 5-9", the least and the most where they differ.
func counts(r reading.Reading) string {
	var out []string
	for _, x := range r.Tolls {
		s := fmt.Sprintf("%s %d", x.Harm, x.Best)
		if x.Low != x.High {
			s += fmt.Sprintf(" (%d-%d)", x.Low, x.High)
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestCounts(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		// Numbers.
		{"numbers", "Two dockers were killed and five others wounded in Torvik on Monday.", "killed 2, wounded 5"},
		{"dead and injured", "A blast at the Orran mill left three people dead and eleven injured.", "killed 3, wounded 11"},
		{"joined", "Two men and a woman were killed when a bus left the road near Velden.", "killed 3"},
		{"kinds", "Gunmen killed four guards at the depot. One fugitive was shot dead later.", "killed 5"},
		{"a part", "Five people were killed in the fire, among them two children.", "killed 5"},
		{"of them", "Six people were shot in Orran. Two of them died.", "killed 2, wounded 4"},
		{"shot, fatally", "Four people were shot at the market. One of the victims died at the scene.", "killed 1, wounded 3"},
		{"told again", "Three people died in the flood. Police said the three people died in one house.", "killed 3"},
		{"risen", "Two people died on Monday when a crane fell in Orran. By evening the death toll had risen to 4.", "killed 4 (2-4)"},
		{"between", "Between 30 and 40 people are missing under the hotel.", "missing 30 (30-40)"},
		{"missing", "A ferry sank off Quay. Nine passengers are missing.", "missing 9"},
		{"detained", "Police in Torvik arrested 41 protesters on Tuesday.", "detained 41"},
		{"displaced", "The flood in Velden displaced 900 families. About 3,000 people were evacuated.", "displaced 3000"},
		{"two say", "The ministry said 12 people were killed. The union said 30 people were killed.", "killed 12 (12-30)"},
		{"denied", "The union said two dockers were killed. The ministry said there had been no deaths.", "killed 2 (0-2)"},
		{"no other", "A docker was killed on Monday. The ministry said no one else was killed.", "killed 1"},
		{"bodies", "Rescuers recovered three bodies from the shaft.", "killed 3"},
		{"lives", "The storm claimed the lives of two sailors.", "killed 2"},
		{"a killer too", "A man shot dead his wife and two sons before killing himself, police in Velden said.", "killed 4"},

		// One by one.
		{"a name", "Maro Dint, 34, was shot dead outside a bakery in Orran. Dint had two sons.", "killed 1"},
		{"a boy", "A boy was shot and killed in Velden on Sunday, police said. The boy, 9, died at the scene.", "killed 1"},
		{"a name later", "A man was stabbed to death in Torvik on Friday. Police named the victim as Pell Orr. Orr died at the scene.", "killed 1"},
		{"two people", "A woman died at the hospital. A 23-year-old man was shot in the leg.", "killed 1, wounded 1"},
		{"a body", "The body of a man was found in the harbour on Friday.", "killed 1"},
		{"found dead", "Lena Vask, 51, was found dead in her flat.", "killed 1"},
		{"pronounced dead", "Lena Vask was shot in the chest. She was pronounced dead an hour later.", "killed 1"},
		{"the death of", "Police are investigating the death of a 12-year-old girl in Quay.", "killed 1"},
		{"whose death", "Dario Fenn vanished in May. Fenn's death was announced on Tuesday.", "killed 1, missing 1"},
		{"fatally", "A teenager was fatally shot in Orran on Saturday. The teen was walking home.", "killed 1"},
		{"a fatal shooting", "A man was charged on Monday in the fatal shooting of Maro Dint.", "killed 1"},
		{"wounds", "A guard suffered a gunshot wound to the arm. He was treated and released.", "wounded 1"},
		{"critical", "A woman is in critical condition after a fall from the quay.", "wounded 1"},
		{"hospital, then death", "A man was taken to St Ann's hospital, where he died.", "killed 1"},
		{"another", "A 17-year-old girl was shot in the foot. Another 17-year-old girl was grazed in the arm.", "wounded 2"},
		{"ages tell apart", "A man, 24, was shot in the leg. A man, 31, was shot in the arm.", "wounded 2"},
		{"two in a sentence", "Maro Dint and Pell Orr were killed. Dint was 34 and Orr 51.", "killed 2"},
		{"shot himself", "A 9-year-old boy accidentally shot himself in the foot in Velden.", "wounded 1"},
		{"turned the gun", "A soldier shot two officers dead and turned the gun on himself.", "killed 3"},
		{"by a bullet", "A bystander, Anna Lorre, was hit by a stray bullet.", "wounded 1"},
		{"kidnapped", "Journalist Dario Fenn was kidnapped in Orran.", "detained 1"},
		{"whoever did it", "Maro Dint shot Pell Orr. Orr died at the scene.", "killed 1"},
		{"shot and killed", "A man shot and killed in Quay early on Thursday has been identified as Pell Orr.", "killed 1"},
		{"a watchman", "A watchman was killed in the raid.", "killed 1"},
		{"his life", "A miner lost his life in the Sorrel pit.", "killed 1"},

		// What did not happen.
		{"nobody", "The mill burned down. No one was killed.", ""},
		{"may", "A quake could kill thousands of people in Orran.", ""},
		{"threatened", "Maro Dint threatened to kill his neighbour.", ""},
		{"attempted", "Maro Dint is charged with the attempted murder of a guard.", ""},
		{"if", "If two people are killed, the union will strike.", ""},
		{"what kills", "Mines kill 400 people in Velden.", ""},
		{"animals", "A dog was killed by a car.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := counts(read(t, c.text)); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}
