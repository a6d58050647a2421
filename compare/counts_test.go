package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Figures of two reports of one story, each told by a voice of its own.
func TestCounts(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want string // the sides of the matter that they make, by its title; empty for none
	}{
		{"Seventeen prisoners escaped from Tarvo jail, the interior ministry said.", "The warden, Osk Lind, put the number of escaped prisoners at 23.",
			"!number of prisoners escaped: 17, 23"},
		{"Seventeen prisoners escaped from Tarvo jail, the interior ministry said.", "Eleven inmates fled through a drain, Osk Lind said.", "!number of prisoners escaped: 11, 17"},
		{"Seventeen inmates escaped, the interior ministry said.", "Guards said 23 had escaped.", "!number of inmates escaped: 17, 23"},
		{"Some 20 inmates escaped, the interior ministry said.", "Guards said 21 had escaped.", ""},
		{"Some 2,000 people marched through Orm, police said.", "At least 9,000 people marched through Orm, the union said.", "!number of people in the crowd: about 2000, at least 9000"},
		{"Police put the crowd in Orm at 9,000.", "The union said 45,000 people had taken part.", "!number of people in the crowd: 9000, 45,000"},
		{"Police put the crowd in Orm at 9,000.", "A march in Orm in June last year drew 12,000.", ""},
		{"Ina Brask won 4,210 votes, the electoral board said.", "The observers counted 3,980 votes for Brask, Osk Lind said.", "!number of votes for Ina Brask: 3980, 4210"},
		{"Ina Brask won 4,210 votes, the electoral board said.", "Pavel Ostrin won 3,980 votes, Osk Lind said.", ""},
		{"More than 12,000 people voted in the referendum, the mayor said.", "No more than 9,000 people voted in the referendum, Osk Lind said.",
			"!number of people voted: at most 9000, at least 12,001"},
		{"About 300 tonnes of oil leaked into the bay, the port authority said.", "The shipping line said no more than 40 tonnes had leaked.",
			"!amount of oil leaked: at most 40 t, about 300 t"},
		{"Some 2 tonnes of oil leaked into the bay, the port authority said.", "The shipping line said 1,900 kilograms of oil had spilled into the bay.", ""},
		{"Some 2,000 litres of acid spilled, the fire service said.", "The plant said 150 litres of acid had leaked.", "!amount of acid spilled: 150 l, about 2000 l"},
		{"Some 2,000 litres of acid spilled, the fire service said.", "The plant said 150 litres of milk had leaked.", ""},
		{"The fire caused damage of 2 million crowns, the insurer said.", "Miller Osk Lind put the damage at half a million.", "!damage: 500,000, 2,000,000 crowns"},
		{"The fire caused damage of 2 million crowns, the insurer said.", "Osk Lind paid 500,000 crowns for the mill, a neighbour said.", ""},
		{"The thieves demanded a ransom of 3 million dollars, the family said.", "The ransom was 200,000 dollars, inspector Mara Tolle said.", "!ransom: 200,000 USD, 3,000,000 USD"},
		{"Police fired 12 rounds, inspector Mara Tolle said.", "A witness said police had fired at least 30 shots.", "!number of rounds fired: 12, at least 30"},
		{"Police fired 12 rounds, inspector Mara Tolle said.", "The robbers fired two shots, Osk Lind said.", ""},
		{"Police fired 12 rounds, inspector Mara Tolle said.", "A brewer bought 30 rounds, Osk Lind said.", ""},
		{"The outage lasted six days, mayor Osk Lind said.", "The power company said the outage had lasted only 30 hours.", "!time of outage: 30 hours, 6 days"},
		{"The town was without power for nearly six days, mayor Osk Lind said.", "Tarvo was without power for two days, the power company said.",
			"!time without power: 2 days, about 6 days"},
		{"The outage lasted six days, mayor Osk Lind said.", "The strike lasted two days, the union said.", ""},
		{"The thieves stole 11 paintings, the museum said.", "Nine paintings were stolen, inspector Mara Tolle said.", "!number of paintings stolen: 9, 11"},
		{"The shells destroyed 45 houses, mayor Osk Lind said.", "Six homes were destroyed, the army said.", "!number of houses destroyed: 6, 45"},
		{"The shells destroyed 45 houses, mayor Osk Lind said.", "The council built six houses, the army said.", ""},
		{"The shells destroyed 45 houses, mayor Osk Lind said.", "In 2019 a flood destroyed 300 houses, the army said.", ""},
		{"The shells destroyed 45 houses, mayor Osk Lind said.", "The shells may have destroyed 300 houses, the army said.", ""},
		{"The mill laid off 250 workers, the union said.", "The mill said it had laid off 90 workers.", "!number of workers laid off: 90, 250"},
		{"The tug towed the barge 40 kilometres, captain Osk Lind said.", "The barge was towed 9 kilometres, the coast guard said.", "!amount towed: 9 km, 40 km"},
		{"The river carried the barge for 12 miles, captain Osk Lind said.", "The barge drifted 4 miles, the coast guard said.", ""},
		{"The flood drove 300 people from their homes, mayor Osk Lind said.", "The army said 80 people had been taken to safety.", "!displaced: 80, 300"},
		{"The police seized 80 kilos of tar, inspector Mara Tolle said.", "Some 15 kilos of tar were seized, the harbour master said.", "!amount of tar seized: about 15 kg, 80 kg"},
		{"Turnout was 61 percent, the electoral board said.", "Turnout was 34 percent, the observers said.", "!turnout: 34 percent, 61 percent"},
		{"A six-day outage hit Tarvo, mayor Osk Lind said.", "The outage lasted 30 hours, the power company said.", "!time of outage: 30 hours, 6 days"},
		{"The bridge was closed for nine days, mayor Osk Lind said.", "The tunnel was closed for two days, the railway said.", ""},
		{"There were 140 people on board, survivors said.", "The ferry was carrying 90 passengers, the coast guard said.", "!number of people on board: 90, 140"},
		{"Eleven prisoners got away, Osk Lind said.", "Nineteen men were on the run, Mara Tolle said.", "!number of prisoners fled: 11, 19"},
		{"The spill of 2,000 litres of tar reached the river, Osk Lind said.", "Some 300 litres of tar had leaked, Mara Tolle said.", "!amount of tar spilled: about 300 l, 2000 l"},
		{"Sixty-two percent of the members backed the strike, the union said.", "Only 38 percent of members had backed the strike, the mill said.", "!amount of members backed: 38 percent, 62 percent"},
		{"The town was without power for nearly six days, mayor Osk Lind said.", "Power was back after 20 hours, the power company said.",
			"!time without power: 20 hours, about 6 days"},
		{"The robbers made off with 300,000 crowns, the bank said.", "Some 45,000 crowns had been stolen, Mara Tolle said.", "!amount stolen: about 45,000 crowns, 300,000 crowns"},
		{"The mine employs 900 people, the owner said.", "Some 2,400 people work at the mine, the union said.", "!number of people employed: 900, about 2400"},
		{"The theft of 11 paintings shook Tarvo, Osk Lind said.", "Only four paintings had been stolen, Mara Tolle said.", "!number of paintings stolen: 4, 11"},
		{"Some 61 percent liked the mayor, the Orm poll found.", "Some 34 percent liked the mill, the Tarvo poll found.", ""},
		{"Osk Lind spent 30,000 crowns on oats, his brother said.", "Osk Lind spent 400 crowns on a hat, Mara Tolle said.", ""},
		{"Wolves killed 40 sheep, Osk Lind said.", "The wolves killed more than 40 sheep, Mara Tolle said.", ""},
		{"The dam released 12 litres a day, the water board said.", "The dam released 40 litres, Osk Lind said.", ""},
	} {
		a, b := tell(t, "Quay Post", "2025-06-03", c.a), tell(t, "Luce Mail", "2025-06-03", c.b)
		got := ""
		for _, m := range Matters("s", []*Filed{{Report: a.Report, Claims: Claims(a)}, {Report: b.Report, Claims: Claims(b)}}) {
			if !slices.ContainsFunc(m.Sides, func(s Side) bool { return s.Low != nil || s.High != nil }) {
				continue
			}
			var sides []string
			for _, s := range m.Sides {
				sides = append(sides, s.Value)
			}
			text := fmt.Sprintf("%s: %s", m.Title, strings.Join(sides, ", "))
			if m.Disputed {
				text = "!" + text
			}
			got += text
		}
		if got != c.want {
			t.Errorf("%s\n%s\ngot  %q\nwant %q", c.a, c.b, got, c.want)
		}
	}
}
