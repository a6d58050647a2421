package compare

import (
	"slices"
	"testing"
)

// disputed are what two reports of one day dispute.
func disputed(t *testing.T, one, other string) (ids []string) {
	t.Helper()
	a, b := tell(t, "Quay Post", "2025-06-03", one), tell(t, "Luce Mail", "2025-06-03", other)
	for _, m := range Matters("s", []*Filed{{a.Report, Claims(a)}, {b.Report, Claims(b)}}) {
		if m.Disputed {
			ids = append(ids, string(m.About))
		}
	}
	return ids
}

// Two who contradict each other, each in words of his own, and two who do not.
func TestPairs(t *testing.T) {
	for _, c := range []struct{ one, other, want string }{
		{"Guards clubbed a prisoner in the yard on Monday, inmate Mara Tolle said.", "No inmate was beaten in the yard, warden Osk Lind said.", "occurred"},
		{"Two of the nurses had been abducted by men in uniform, doctor Mara Tolle said.", "No nurse was kidnapped, governor Osk Lind said.", "occurred"},
		{"Soldiers opened fire on the miners at the gate, union leader Mara Tolle said.", "Governor Osk Lind said the troops had not fired at any miner.", "occurred"},
		{"The union had permission for the rally in Orm, Mara Tolle said.", "The rally in Orm was not authorised, police chief Osk Lind said.", "occurred"},
		{"The driver was drunk, conductor Mara Tolle said.", "The driver was sober, railway director Osk Lind said.", "occurred"},
		{"A drone dropped a bomb on the clinic, doctor Mara Tolle said.", "Colonel Osk Lind said no clinic had been bombed.", "occurred"},
		{"The company knew of cracks in the wall for a year, engineer Mara Tolle said.", "We were never told of any cracks in the wall, manager Osk Lind said.", "occurred"},
		{"Police used tear gas in the hospital, nurse Mara Tolle said.", "No gas was used in the hospital, police chief Osk Lind said.", "occurred"},
		{"A patrol crossed the frontier on Sunday, minister Mara Tolle said.", "None of our soldiers crossed the border, colonel Osk Lind said.", "occurred"},
		{"Ballots were burned behind the school, observer Mara Tolle said.", "Governor Osk Lind called the story of burned ballots a fairy tale.", "occurred"},
		{"The Veldan army shelled the market, mayor Mara Tolle said.", "The shells were fired by the Tarvo Brigade, the Veldan army said.", "blame"},
		{"The bomb went off on Sunday evening, mayor Mara Tolle said.", "The bomb exploded early on Monday, colonel Osk Lind said.", "day"},
		{"The ferry capsized on Sunday night, mayor Mara Tolle said.", "The ferry sank on Saturday, colonel Osk Lind said.", "day"},
		{"Weaver Pavel Ostrin died in a cell on Sunday. Ostrin died of pneumonia, warden Osk Lind said.", "Pavel Ostrin, a weaver, died in his cell. He was suffocated, his sister Ina Brask said.", "cause"},
		{"Weaver Pavel Ostrin died in a cell on Sunday. Ostrin hanged himself, warden Osk Lind said.", "Pavel Ostrin, a weaver, died in his cell. Ostrin was beaten to death, his sister Ina Brask said.", "cause"},
		{"The police chief had ordered his men to shoot, sergeant Mara Tolle said.", "Police chief Osk Lind denied giving any order to shoot.", "occurred"},
		{"The well had been poisoned, villager Mara Tolle said.", "Tests found no poison in the well, inspector Osk Lind said.", "occurred"},
		{"The Veldan army blamed the Tarvo Brigade for the ambush.", "The Tarvo Brigade said it had nothing to do with the ambush.", "blame"},
		{"The jet was downed by the Tarvo Brigade, the Veldan army said.", "The Tarvo Brigade said it had not been involved.", "blame"},
		{"The raid took place on Sunday, Mara Tolle said.", "Osk Lind put the raid on Saturday.", "day"},
		{"The surveyor was bribed, lawyer Mara Tolle said.", "Nobody paid the surveyor a bribe, minister Osk Lind said.", "occurred"},
		{"Guards clubbed a prisoner in the yard on Monday, inmate Mara Tolle said.", "No letter was burned in the yard, warden Osk Lind said.", ""},
		{"A drone dropped a bomb on the clinic, doctor Mara Tolle said.", "Colonel Osk Lind said no school had been bombed.", ""},
		{"The bomb went off on Sunday evening, mayor Mara Tolle said.", "The regatta ended on Monday, colonel Osk Lind said.", ""},
		{"The Veldan army shelled the market, mayor Mara Tolle said.", "The market belonged to the Tarvo Brigade, the Veldan army said.", ""},
		{"Soldiers opened fire on the miners at the gate, union leader Mara Tolle said.", "No reason was given for the fire at the gate, governor Osk Lind said.", ""},
	} {
		got := disputed(t, c.one, c.other)
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s\n%s\n%q, not %q", c.one, c.other, got, c.want)
		}
	}
}
