package compare

import (
	"context"
	"slices"
	"strings"
	"testing"

	"hearsay/archive"
	"hearsay/reader"
	"hearsay/reading"
)

// tell reads a text as a report of an outlet.
func tell(t *testing.T, outlet, published, text string) *Told {
	t.Helper()
	r, err := reader.Read(context.Background(), reading.Document{ID: outlet, Outlet: outlet, Published: published, Language: "en", Text: text}, reader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return NewTold(Report{Entry: archive.Entry{Address: outlet, Outlet: outlet, Published: published}}, &r)
}

func TestClaims(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // about, value and holder of each claim; those of what is so are left out unless they are denials
	}{
		{"At least five people were killed on Monday when a footbridge fell in Tarvo, the fire service said.",
			[]string{"killed: at least 5, the fire service", "day: 2025-06-02, the fire service"}},
		{"Nine people were killed in Tarvo, the health ministry said. Three children were among the dead.",
			[]string{"killed: 9, the health ministry"}},
		{"Twelve people were wounded in the fire in Tarvo. Two of them were in danger, a doctor said.",
			[]string{"wounded: 12, "}},
		{"The blaze in the mill most likely started in a dryer on the second floor, investigator Hanne Dovik said.",
			[]string{"cause blaze: a dryer on the second floor, Hanne Dovik"}},
		{"A loose rail was the most likely cause of the derailment, engineer Pavel Ostrin said.",
			[]string{"cause derailment: loose rail, Pavel Ostrin"}},
		{"Sparks from a forge ignited the blaze, investigator Hanne Dovik said.", []string{"cause blaze: sparks from a forge, Hanne Dovik"}},
		{"The blaze was put down to a dryer, investigator Hanne Dovik said.", []string{"cause blaze: a dryer, Hanne Dovik"}},
		{"The blaze was not caused by a dryer, investigator Hanne Dovik said.", []string{"cause blaze: not a dryer, Hanne Dovik", "occurred: denied, Hanne Dovik [fire caus dryer]"}},
		{"There was nothing wrong with the dryer, engineer Pavel Ostrin said.", []string{"cause: not the dryer, Pavel Ostrin", "occurred: denied, Pavel Ostrin [wrong dryer]"}},
		{"The Veldan army accused the Tarvo Brigade of the attack on the mill.",
			[]string{"blame: Tarvo Brigade, Veldan army"}},
		{"The Tarvo Brigade denied that its fighters had burned the mill.",
			[]string{"occurred: denied, Tarvo Brigade [tarvo brigad fighter burn mill]"}},
		{"Mayor Osk Lind said that the council had sold the pier. Councillor Ina Brask denied it.",
			[]string{"occurred: denied, Ina Brask [council sell pier]"}},
		{"There was no evidence of poison in the well, inspector Mara Tolle said.",
			[]string{"occurred: denied, Mara Tolle [poison well]"}},
		{"It was not yet clear who had opened the sluice, inspector Mara Tolle said.", nil},
		{"The square was dark. None heard a shout.", []string{"occurred: denied,  [shout]"}},
		{"Nobody was flogged, warden Osk Lind said.", []string{"occurred: denied, Osk Lind [flog]"}},
		{"Nobody was flogged in the yard, warden Osk Lind said.", []string{"occurred: denied, Osk Lind [flog yard]"}},
		{"No hatchet can be seen in the film.", []string{"occurred: denied,  [hatchet film]"}},
		{"And the rifles in the chapel? There was never a pistol in the house, inspector Ina Brask said.",
			[]string{"occurred: denied, Ina Brask [rifl chapel]"}},
		{"And the rifles in the chapel? The bells did not ring, inspector Ina Brask said.", []string{"occurred: denied, Ina Brask [bell ring]"}},
		{"It was untrue, warden Osk Lind said, that the gate had been left open.", []string{"occurred: denied, Osk Lind [gate leav open]"}},
		{"Warden Osk Lind said a diver's account of a barge dumping tar in the lagoon was made up.", []string{"occurred: denied, Osk Lind [barg dump tar lagoon]"}},
		{"Mayor Osk Lind asks us to state that the pumps were never sold, contrary to what Ina Brask says.",
			[]string{"occurred: denied, Osk Lind [pump sell]"}},
		{"The siren had been cut off so that the children would not wake, warden Osk Lind said.", nil},
		{"He would not harm a kitten, warden Osk Lind said.", nil},
		{"The Tarvo Brigade said it had nothing to do with the raid.", []string{"blame: not Tarvo Brigade, Tarvo Brigade"}},
		{"The Tarvo Brigade denied any involvement in the raid.", []string{"blame: not Tarvo Brigade, Tarvo Brigade"}},
		{"The first guests fell ill on Sunday, doctor Ina Brask said.", nil},
		{"The first patients fell ill on Sunday, doctor Ina Brask said.", []string{"day: 2025-06-01, Ina Brask"}},
		{"Six people were killed in Tarvo on Sunday, two more than on Saturday, Ina Brask said.",
			[]string{"killed: 6, Ina Brask", "day: 2025-06-01, Ina Brask"}},
		{"The ministry said it knew of no deaths at sea.", nil},
		{"The keeper, Osk Lind, was not at the sluice.", []string{"occurred: denied,  [keeper sluic]"}},
		{"The miller gave false names to the guard, Mara Tolle said.", nil},
		{"A judge denied bail for the keeper of the sluice.", nil},
		{"Mayor Osk Lind rejected an offer of grain from Tarvo.", nil},
		{"The lamp went out, Mara Tolle said. Then nothing happened, Ina Brask said.", nil},
		{"The other keeper was not at the sluice, Mara Tolle said.", nil},
		{"The sluices were open all evening, keeper Mara Tolle said.", []string{"occurred: denied, Mara Tolle [sluic shut]"}},
		{"The museum has been open for six years, keeper Mara Tolle said.", nil},
		{"The coast guard ruled out a torpedo.", []string{"occurred: denied, coast guard [torpedo]"}},
		{"Mayor Osk Lind denied that there had been flogging.", []string{"occurred: denied, Osk Lind [flog]"}},
		{"A whale sank the barge, not a torpedo, Mara Tolle said.", []string{"occurred: denied, Mara Tolle [torpedo]"}},
		{"Police chief Osk Lind said his men had not fired.", []string{"occurred: denied, Osk Lind [shoot polic]"}},
		{"The duel with the miller never took place, Ina Brask said.", []string{"occurred: denied, Ina Brask [duel miller]"}},
		{"Nobody told the keeper of a crack, Mara Tolle said.", []string{"occurred: denied, Mara Tolle [tell keeper crack]"}},
		{"The Marsh Front claimed responsibility for the bombing in Orm.", []string{"blame: Marsh Front, Marsh Front"}},
		{"The Marsh Front rejected the accusation.", []string{"blame: not Marsh Front, Marsh Front"}},
		{"The keeper was not part of the crew, Mara Tolle said.", []string{"occurred: denied, Mara Tolle [keeper part crew]"}},
		{"Organisers put the crowd at 50,000. Police said 8,000 people had marched.",
			[]string{"count people in the crowd: 50,000, ", "count people in the crowd: 8000, Police"}},
		{"No more than 40 tonnes of tar had leaked, Ina Brask said.", []string{"count amount of tar leaked: at most 40 t, Ina Brask"}},
		{"The mayor said it was arson.", []string{"cause: arson, The mayor"}},
		{"\"I saw them. It was the soldiers,\" Mara Tolle said.", []string{"blame: soldiers, Mara Tolle"}},
		{"\"It was a soldier's coat,\" Mara Tolle said.", nil},
		{"Responsibility lies with the Marsh Front, Mara Tolle said.", []string{"blame: Marsh Front, Mara Tolle"}},
		{"The inspectorate raised the death toll to 14 on Monday.", []string{"killed: 14, "}},
		{"The dam's owner said it was unaware of a crack in the sluice.", []string{"occurred: denied, The dam's owner [tell crack sluic]"}},
		{"\"We knew nothing of a crack in the sluice,\" Mara Tolle said.", []string{"occurred: denied, Mara Tolle [tell crack sluic]"}},
		{"The marines were still on the bridge, Mara Tolle said.", []string{"occurred: denied, Mara Tolle [marin bridg leav]"}},
		{"The marines are still friends, Mara Tolle said.", nil},
		{"Harpoons were not issued on Sunday, warden Osk Lind said.", []string{"occurred: denied, Osk Lind [harpoon sunday]"}},
		{"Brass harpoons had not been used, warden Osk Lind said.", []string{"occurred: denied, Osk Lind [brass harpoon]"}},
		{"There was no harpooner among them, warden Osk Lind said.", []string{"occurred: denied, Osk Lind [harpoon]"}},
		{"The sluice failed to shut, keeper Mara Tolle said.", []string{"occurred: denied, Mara Tolle [sluic shut]"}},
		{"Not a round had been fired, warden Osk Lind said.", []string{"occurred: denied, Osk Lind [shoot]"}},
		{"The sluices stood open all evening, keeper Mara Tolle said.", []string{"occurred: denied, Mara Tolle [sluic shut]"}},
		{"The horns stayed silent, keeper Mara Tolle said.", []string{"occurred: denied, Mara Tolle [horn sound]"}},
		{"Neither the keeper nor the miller, warden Osk Lind said.", nil},
		{"My son had no part in the brawl, Ina Brask said.", nil},
		{"An Ostrelandic jet bombed the mill in Tarvo, the fire service said.", []string{"blame: Ostrelandic, the fire service"}},
	} {
		var got []string
		for _, x := range Claims(tell(t, "Quay Post", "2025-06-03", c.text)) {
			if x.About == AboutOccurred && x.Value != valueDenied {
				continue
			}
			s := strings.TrimSpace(string(x.About)+" "+x.Of) + ": " + x.Value + ", " + x.Voice.Name
			if x.About == AboutOccurred {
				s += " [" + strings.Join(x.Terms, " ") + "]"
			}
			got = append(got, s)
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

// A claim's words are the report's, and stand in their context.
func TestClaimsQuote(t *testing.T) {
	all, err := readings[goldSets[0]]()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, r := range all {
		points := []rune(r.Text)
		for _, c := range Claims(NewTold(Report{}, r)) {
			n++
			w := c.Words
			if w.Start < 0 || w.End > len(points) || w.Start >= w.End || string(points[w.Start:w.End]) != w.Text {
				t.Errorf("%s: %d to %d is not %q", r.ID, w.Start, w.End, w.Text)
			}
			if !strings.Contains(w.Context, w.Text) {
				t.Errorf("%s: %q is not in %q", r.ID, w.Text, w.Context)
			}
		}
	}
	if n == 0 {
		t.Error("no claims")
	}
}
